import type { BrowserName } from '../stage.ts';
import type { ActCase } from './act.ts';
import { ADDRESS_ACTS } from './by-address.ts';
import { FACEBOOK_ACTS } from './facebook.ts';
import { FACEBOOK_VIEWER_ACTS } from './facebook-viewers.ts';
import { INSTAGRAM_ACTS } from './instagram.ts';
import { THREADS_ACTS } from './threads.ts';
import { TIKTOK_ACTS } from './tiktok.ts';
import { X_ACTS } from './x.ts';
import { YOUTUBE_ACTS } from './youtube.ts';

export type { ActCase } from './act.ts';

/** Every act in every way that a browser knows. */
export function actsIn(browser: BrowserName): ActCase[] {
  return [
    ...X_ACTS,
    ...FACEBOOK_ACTS,
    ...FACEBOOK_VIEWER_ACTS,
    ...YOUTUBE_ACTS,
    ...TIKTOK_ACTS,
    ...INSTAGRAM_ACTS,
    ...THREADS_ACTS,
    ...ADDRESS_ACTS,
  ].filter(({ touch }) => browser === 'chromium' || !touch);
}

/**
 * Every act in one gesture, another one in each browser where it knows several, and every gesture of a site at least once: what the test run
 * does of `actsIn`, which is all that `npm run proof` does.
 */
export function someActsIn(browser: BrowserName): ActCase[] {
  const all = actsIn(browser);
  const one = new Set(
    distinct(all, actOf).map((name, at) => {
      const ways = all.filter((row) => actOf(row) === name);
      const others =
        browser === 'chromium' ? ways : ways.filter(({ gesture }) => gesture !== inChromium(name, at));
      return others[at % others.length] ?? ways[0];
    }),
  );
  const done = distinct(
    [...one].flatMap((row) => row ?? []),
    gestureOf,
  );
  const rest = all.filter((row) => !done.includes(gestureOf(row)));
  const first = distinct(rest, gestureOf).map((gesture) => rest.find((row) => gestureOf(row) === gesture));
  return all.filter((row) => one.has(row) || first.includes(row));
}

function inChromium(name: string, at: number): string | undefined {
  const ways = actsIn('chromium').filter((row) => actOf(row) === name);
  return ways[at % ways.length]?.gesture;
}

function distinct(rows: ActCase[], of: (row: ActCase) => string): string[] {
  return [...new Set(rows.map(of))];
}

function actOf({ site, act }: ActCase): string {
  return `${site}: ${act}`;
}

function gestureOf({ site, gesture }: ActCase): string {
  return `${site}: ${gesture}`;
}
