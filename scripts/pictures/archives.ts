import type { ChromiumUnderTest } from '../../tests/e2e/drivers/chromium.ts';
import { bringInvented, choose } from '../../tests/e2e/stage.ts';
import { FACEBOOK } from '../archives/facebook.ts';
import { plan, zipBlob } from '../archives/make.ts';
import { REGION } from '../archives/world.ts';
import { dress, type Look, save } from './look.ts';
import { view } from './pages.ts';

/** How YouTube's archive is requested, the longest of the five. */
const YOUTUBE = '[aria-labelledby="guide"] details:last-child summary';

/** One's own archive, in the invented world of the test archives: before, with a guide open, with a result, with a file that cannot be read. */
export async function takeLookBack(browser: ChromiumUnderTest, look: Look): Promise<string[]> {
  await bringInvented(browser);
  await choose(browser, { regions: [REGION], language: look.language });
  await browser.openTab('about:blank');
  await dress(browser.page(), look);
  await browser.open(`${browser.origin}/src/lookback/index.html`);
  await browser.waitFor('.choose');
  const made = [await save(browser, 'archive', look)];
  await browser.click(YOUTUBE);
  await view(browser, YOUTUBE);
  made.push(await save(browser, 'archive-guide', look));
  await browser.click(YOUTUBE);
  const { files } = plan(FACEBOOK, undefined, 4000, 1);
  const zip = Buffer.from(await (await zipBlob(files)).arrayBuffer());
  for (const [name, buffer, place] of [
    ['archive-result', zip, '.found-act'],
    ['archive-error', zip.subarray(0, 300), '#unread'],
  ] as const) {
    await browser
      .page()
      .setInputFiles('[type=file]', { name: 'facebook.zip', mimeType: 'application/zip', buffer });
    await browser.waitFor(place);
    await browser.evaluate(() => document.querySelector('#result')?.scrollIntoView({ block: 'start' }));
    made.push(await save(browser, name, look));
  }
  await browser.closeTab();
  return made;
}
