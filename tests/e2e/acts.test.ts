import { describe, expect, test } from 'vitest';
import { type ActCase, actsIn, someActsIn } from './acts/all.ts';
import { BROWSERS, type BrowserName } from './stage.ts';

const actOf = ({ site, act }: ActCase) => `${site}: ${act}`;
const deedOf = ({ site, deed }: ActCase) => `${site}: ${deed}`;
const gestureOf = ({ site, gesture }: ActCase) => `${site}: ${gesture}`;
const deedByGesture = ({ deed, gesture }: ActCase) => `${deed} by ${gesture}`;
const distinct = (rows: ActCase[], of: (row: ActCase) => string) => [...new Set(rows.map(of))].sort();

describe('what the test run does of all acts', () => {
  test.each<[what: string, browser: BrowserName, of: (row: ActCase) => string]>([
    ['every act', 'chromium', actOf],
    ['every gesture of each site', 'chromium', gestureOf],
    ['every gesture of each site', 'firefox', gestureOf],
    ['every deed of each site', 'firefox', deedOf],
    ['every deed by every gesture somewhere', 'firefox', deedByGesture],
  ])('is %s, in %s', (_, browser, of) => {
    expect(distinct(someActsIn(browser), of)).toEqual(distinct(actsIn(browser), of));
  });

  test('has no row twice, and is less than all', () => {
    for (const browser of BROWSERS) {
      const some = someActsIn(browser);
      expect(new Set(some).size).toBe(some.length);
      expect(some.length).toBeLessThan(actsIn(browser).length * 0.75);
    }
  });

  test('is in Firefox seldom what it is in Chromium', () => {
    const inChromium = new Set(someActsIn('chromium').map((row) => `${actOf(row)} by ${row.gesture}`));
    const again = someActsIn('firefox').filter((row) => inChromium.has(`${actOf(row)} by ${row.gesture}`));
    expect(again.length).toBeLessThan(someActsIn('firefox').length / 3);
  });
});
