import { resolve } from 'node:path';
import type { ChromiumUnderTest } from '../../tests/e2e/drivers/chromium.ts';
import { POSTS } from '../../tests/pages/content.ts';
import { asPopup, dress, type Look, save } from './look.ts';
import { view } from './pages.ts';

const OPTIONS = 'src/options/index.html';
const EXAMPLE = 'docs/contoh-edaran.json';

/** The options part by part, with a correction, an agency's circular taken in, and a file that is refused; then what is new in the popup. */
export async function takeOptions(browser: ChromiumUnderTest, look: Look): Promise<string[]> {
  const made: string[] = [];
  await browser.openTab('about:blank');
  await dress(browser.page(), look);
  await browser.inExtension(
    (api, corrected) => api.storage.local.set({ corrections: [corrected] }),
    `x/${POSTS.participant.handle}`,
  );
  await browser.open(`${browser.origin}/${OPTIONS}`);
  await browser.waitFor('main');
  await browser.chooseFiles('[type=file]', [resolve(EXAMPLE)]);
  await browser.waitFor('.picker .chosen');
  await browser.chooseFiles('[type=file]', [resolve('package.json')]);
  await browser.waitFor('.picker:has([type=file]) [role=status]', ({ text }) => text.includes(': '));
  for (const [name, place] of [
    ['options', undefined],
    ['options-status', 'section:has([name="status"])'],
    ['options-role', 'section:has([name="role"])'],
    ['options-corrections', '[aria-labelledby="corrections"]'],
    ['options-import', '.picker:has([type=file])'],
  ] as const) {
    await view(browser, place);
    made.push(await save(browser, name, look));
  }
  await dress(browser.page(), asPopup(look));
  await browser.open(`${browser.origin}/src/popup/index.html`);
  await browser.waitFor('main');
  await browser.click('nav button:nth-child(3)');
  await view(browser, '[aria-labelledby="news"]');
  made.push(await save(browser, 'news', look));
  await browser.closeTab();
  return made;
}
