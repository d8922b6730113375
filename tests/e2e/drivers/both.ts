import type { BrowserUnderTest, Start } from './browser.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';

/** For `describe.each`: the name of each browser under test, and how to start it. */
export const BROWSERS: [name: 'chromium' | 'firefox', start: (start: Start) => Promise<BrowserUnderTest>][] =
  [
    ['chromium', startChromium],
    ['firefox', startFirefox],
  ];
