import type { BrowserUnderTest } from './drivers/browser.ts';
import type { ChromiumUnderTest } from './drivers/chromium.ts';
import { ourWorld } from './drivers/chromium-world.ts';
import type { FirefoxUnderTest } from './drivers/firefox.ts';

/**
 * Moves the clock by which our content script in the page in front goes, against the computer's, as when somebody sets that one: the page, the
 * browser and what runs by timers go on as before.
 */
export async function moveClock(browser: BrowserUnderTest, milliseconds: number): Promise<void> {
  const expression = `Date.right ??= Date.now; Date.now = () => Date.right() + ${milliseconds};`;
  await (isChromium(browser) ? inChromium(browser, expression) : inFirefox(browser, expression));
}

async function inChromium(browser: ChromiumUnderTest, expression: string): Promise<void> {
  const session = await browser.context.newCDPSession(browser.page());
  await session.send('Runtime.evaluate', { expression, contextId: await ourWorld(session) });
  await session.detach();
}

/** As Firefox's own developer tools find the scripts of extensions: in the process of the page. */
async function inFirefox(browser: BrowserUnderTest, expression: string): Promise<void> {
  const there = `const { ExtensionContent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionContent.sys.mjs');
    const worlds = ExtensionContent.getAllContentScriptGlobals();
    for (const world of worlds) Components.utils.evalInSandbox(${JSON.stringify(expression)}, world);
    sendAsyncMessage('jaga-jempol:clock', [...worlds].length);`;
  const reached = await (browser as FirefoxUnderTest).inBrowser<number>(
    `const { messageManager } = gBrowser.selectedBrowser;
    return new Promise((resolve) => {
      messageManager.addMessageListener('jaga-jempol:clock', function heard({ data }) {
        messageManager.removeMessageListener('jaga-jempol:clock', heard);
        resolve(data);
      });
      messageManager.loadFrameScript('data:,' + encodeURIComponent(arguments[0]), false);
    });`,
    there,
  );
  if (reached === 0) throw new Error('No content script of ours runs in this page');
}

function isChromium(browser: BrowserUnderTest): browser is ChromiumUnderTest {
  return browser.name === 'chromium';
}
