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
