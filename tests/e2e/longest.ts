import { trace } from '../../scripts/bench/trace.ts';
import type { BrowserUnderTest } from './drivers/browser.ts';
import type { ChromiumUnderTest } from './drivers/chromium.ts';
import type { FirefoxUnderTest } from './drivers/firefox.ts';

/**
 * The longest run of our scripts in pages, in milliseconds of processor time, so that a busy machine counts as little as can be. Endless where
 * the browser's profiler came by too seldom to see any.
 */
export interface Longest {
  /** With what the browser styled and laid out for it. */
  whole: number;
  /** Without. */
  script: number;
}

/** What ran longest during `work`, by what the browser's own developer tools record. */
export async function longestOfOurs(browser: BrowserUnderTest, work: () => Promise<void>): Promise<Longest> {
  return browser.name === 'chromium'
    ? longestInChromium(browser as ChromiumUnderTest, work)
    : longestInFirefox(browser as FirefoxUnderTest, work);
}

async function longestInChromium(browser: ChromiumUnderTest, work: () => Promise<void>): Promise<Longest> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('Chromium gives no debugging session');
  const { longest, longestScript } = await trace(session, work);
  await session.detach();
  return { whole: longest, script: longestScript };
}

/** Firefox has no timeline of functions; its profiler looks every millisecond where each thread is, and how much it has worked since the last look. */
async function longestInFirefox(browser: FirefoxUnderTest, work: () => Promise<void>): Promise<Longest> {
  await browser.inBrowser(
    "return Services.profiler.StartProfiler(2 ** 22, 1, ['js', 'cpu'], ['GeckoMain']);",
  );
  await work();
  const longest = await browser.inBrowser<Longest & { samples: number }>(READ_PROFILE);
  return longest.samples > 0 ? longest : { whole: Infinity, script: Infinity };
}

/**
 * Sent to Firefox as it is: a profile is too large to be brought here. A run of ours are the samples of a thread, one after the other, in which
 * a function of ours in the same document is on the stack; labels above it say that the browser styles or lays out.
 */
const READ_PROFILE = `return Services.profiler.getProfileDataAsync().then((profile) => {
  Services.profiler.StopProfiler();
  const OTHER = { document: undefined, styles: false };
  const longest = { whole: 0, script: 0, samples: 0 };
  const threads = [profile, ...profile.processes].flatMap((process) => process.threads);
  for (const { samples, stackTable, frameTable, stringTable } of threads) {
    const known = new Map();
    const at = (stack) => {
      if (stack === null || stack === undefined) return OTHER;
      if (!known.has(stack)) {
        const around = at(stackTable.data[stack][stackTable.schema.prefix]);
        const frame = frameTable.data[stackTable.data[stack][stackTable.schema.frame]];
        const place = stringTable[frame[frameTable.schema.location]];
        const isOurs = /moz-extension:.*\\/content\\//.test(place);
        const document = around.document ?? (isOurs ? String(frame[frameTable.schema.innerWindowID]) : undefined);
        known.set(stack, { document, styles: document && !isOurs && (around.styles || /^(Styles|Reflow)/.test(place)) });
      }
      return known.get(stack);
    };
    let run = { whole: 0, script: 0 };
    for (const sample of samples.data) {
      const { document, styles } = at(sample[samples.schema.stack]);
      const worked = (sample[samples.schema.threadCPUDelta] ?? 0) / 1e6;
      if (document !== run.document) run = { document, whole: 0, script: 0 };
      if (document === undefined) continue;
      run.whole += worked;
      if (!styles) run.script += worked;
      longest.samples += 1;
      longest.whole = Math.max(longest.whole, run.whole);
      longest.script = Math.max(longest.script, run.script);
    }
  }
  return longest;
});`;
