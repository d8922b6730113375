import { until } from '../../tests/e2e/drivers/browser.ts';
import type { ChromiumUnderTest } from '../../tests/e2e/drivers/chromium.ts';
import type { PrivateEtc } from '../../tests/e2e/enterprise/private-etc.ts';
import { dress, type Look, save } from './look.ts';

/** A name where a code is wanted, more seconds than there are, and a pack that was cut off: each is refused alone. */
const MISTAKES = {
  regions: ['17.07', 'Lebong'],
  pauseSeconds: 9,
  packs: ['{"kind":"sites",'],
  strictness: 'text',
  agencyName: 'BKPSDM Contoh',
};

/** How often the policy is written before it counts as not taken. */
const WRITES = 4;

/** The status page as it is, and with three mistakes in a policy that the browser itself has read. */
export async function takeStatus(
  browser: ChromiumUnderTest,
  look: Look,
  etc: PrivateEtc | undefined,
): Promise<string[]> {
  const made: string[] = [];
  await browser.openTab('about:blank');
  await dress(browser.page(), look);
  await browser.open(`${browser.origin}/src/status/index.html`);
  await browser.waitFor('main');
  made.push(await save(browser, 'status', look));
  if (etc) {
    const enforce = async (settings: object, isWrong: boolean) => {
      // Chromium now and then misses that the file has changed, and would look again in a quarter of an hour.
      for (let left = WRITES; ; left--) {
        etc.write('jaga-jempol.json', policy(browser.origin, settings));
        const isInForce = until('the policy to be in force', () => shows(browser, isWrong), 25);
        if (await isInForce.then(() => true, failsAfter(left))) return;
      }
    };
    await enforce(MISTAKES, true);
    made.push(await save(browser, 'status-mistakes', look));
    // A value that shows nowhere: of a policy without any the extension waits to see whether it is only late.
    await enforce({ hideWelcome: true }, false);
  }
  await browser.closeTab();
  return made;
}

async function shows(browser: ChromiumUnderTest, isWrong: boolean): Promise<boolean> {
  await browser.page().reload();
  const { text } = await browser.waitFor('main');
  return text.includes('packs[0]') === isWrong;
}

/** Takes a failure for "not yet" while something is `left` to try. */
function failsAfter(left: number): (error: unknown) => false {
  return (error) => {
    if (left <= 1) throw error;
    return false;
  };
}

function policy(origin: string, settings: object): object {
  return { '3rdparty': { extensions: { [new URL(origin).hostname]: settings } } };
}
