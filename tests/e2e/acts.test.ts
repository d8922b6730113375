import { describe, expect, test } from 'vitest';
import { type ActCase, actsIn, someActsIn } from './acts/all.ts';
import { BROWSERS } from './stage.ts';

const actOf = ({ site, act }: ActCase) => `${site}: ${act}`;
const gestureOf = ({ site, gesture }: ActCase) => `${site}: ${gesture}`;
const distinct = (names: string[]) => [...new Set(names)].sort();

describe('what the test run does of all acts', () => {
  test.each(BROWSERS)('is every act, and every gesture of each site, in %s', (name) => {
    const [all, some] = [actsIn(name), someActsIn(name)];
    expect(distinct(some.map(actOf))).toEqual(distinct(all.map(actOf)));
    expect(distinct(some.map(gestureOf))).toEqual(distinct(all.map(gestureOf)));
    expect(some.length).toBeLessThan(all.length * 0.75);
  });

  test('is two gestures of every act that knows more than one in Firefox', () => {
    const gestures = (rows: ActCase[], act: string) =>
      new Set(rows.filter((row) => actOf(row) === act).map(({ gesture }) => gesture));
    const both = BROWSERS.flatMap(someActsIn);
    const several = distinct(actsIn('firefox').map(actOf)).filter(
      (act) => gestures(actsIn('firefox'), act).size > 1,
    );
    expect(several.length).toBeGreaterThan(50);
    expect(several.filter((act) => gestures(both, act).size < 2)).toEqual([]);
  });
});
