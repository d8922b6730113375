import { describe, expect, test } from 'vitest';
import { type ActCase, actsIn, someActsIn } from './acts/all.ts';
import { BROWSERS, type BrowserName } from './stage.ts';

const actOf = ({ site, act }: ActCase) => `${site}: ${act}`;
const deedOf = ({ site, deed }: ActCase) => `${site}: ${deed}`;
const gestureOf = ({ site, gesture }: ActCase) => `${site}: ${gesture}`;
const deedByGesture = ({ deed, gesture }: ActCase) => `${deed} by ${gesture}`;
const rowOf = (row: ActCase) => `${actOf(row)} by ${row.gesture}`;
const distinct = (rows: ActCase[], of: (row: ActCase) => string) => [...new Set(rows.map(of))].sort();

describe('what the test run does of all acts', () => {
  test.each<[what: string, browser: BrowserName, of: (row: ActCase) => string]>([
    ['every deed of each site', 'chromium', deedOf],
    ['every gesture of each site', 'chromium', gestureOf],
    ['every gesture of each site', 'firefox', gestureOf],
    ['every deed of each site', 'firefox', deedOf],
    ['every deed by every gesture somewhere', 'firefox', deedByGesture],
  ])('is %s, in %s', (_, browser, of) => {
    expect(distinct(someActsIn(browser), of)).toEqual(distinct(actsIn(browser), of));
  });

  test('is every act, in one of the two', () => {
    expect(distinct(BROWSERS.flatMap(someActsIn), actOf)).toEqual(distinct(actsIn('chromium'), actOf));
  });

  test('has no row twice, and seldom the same in both', () => {
    const [inChromium, inFirefox] = BROWSERS.map((name) => someActsIn(name).map(rowOf));
    for (const rows of [inChromium, inFirefox]) expect(new Set(rows).size).toBe(rows?.length);
    const both = inFirefox?.filter((row) => inChromium?.includes(row)) ?? [];
    expect(both.length).toBeLessThan(BROWSERS.flatMap(someActsIn).length / 5);
  });
});
