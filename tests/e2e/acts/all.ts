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
 * What the test run does of `actsIn`, which is all that `npm run proof` does. Every act in one of the two browsers, in one gesture or another; in both
 * every deed and every gesture of a site, in Firefox also every deed by every gesture somewhere. On an ordinary post of another page only one act of
 * each deed of a site.
 */
export function someActsIn(browser: BrowserName): ActCase[] {
  const inFirefox = bringingMore(actsIn('firefox').toReversed(), (row) => [
    deedOf(row),
    gestureOf(row),
    deedByGesture(row),
  ]);
  if (browser === 'firefox') return inFirefox;
  const done = new Set(inFirefox.map(actOf));
  const others = actsIn('chromium').filter((row) => !done.has(actOf(row)));
  return bringingMore([...oneOfEachAct(others), ...others, ...actsIn('chromium')], (row) => [
    ...(done.has(actOf(row)) ? [] : [actOf(row)]),
    deedOf(row),
    gestureOf(row),
  ]);
}

/** One of the gestures of each act, another one for the next act. */
function oneOfEachAct(rows: ActCase[]): ActCase[] {
  return [...new Set(rows.map(actOf))].flatMap((name, at) => {
    const ways = rows.filter((row) => actOf(row) === name);
    return ways[at % ways.length] ?? [];
  });
}

/** Of `rows` one for each deed of each site. */
export function oneOfEachDeed(rows: ActCase[]): ActCase[] {
  return bringingMore(rows, (row) => [deedOf(row)]);
}

/** Whether the act can be done on something that campaigns and on something ordinary of the same page. */
export function isOnOnePage({ campaign, ordinary }: ActCase): boolean {
  return campaign.url === ordinary.url;
}

/** The rows that have something which none before them has. */
function bringingMore(rows: ActCase[], has: (row: ActCase) => string[]): ActCase[] {
  const known = new Set<string>();
  return rows.filter((row) => {
    const isMore = has(row).some((name) => !known.has(name));
    for (const name of has(row)) known.add(name);
    return isMore;
  });
}

function actOf({ site, act }: ActCase): string {
  return `${site}: ${act}`;
}

function gestureOf({ site, gesture }: ActCase): string {
  return `${site}: ${gesture}`;
}

function deedOf({ site, deed }: ActCase): string {
  return `${site}: ${deed}`;
}

function deedByGesture({ deed, gesture }: ActCase): string {
  return `${deed} by ${gesture}`;
}
