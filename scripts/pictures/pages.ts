import type { ChromiumUnderTest } from '../../tests/e2e/drivers/chromium.ts';
import { choose } from '../../tests/e2e/stage.ts';
import { asPopup, dress, type Look, save } from './look.ts';
import { inCampaign } from './site.ts';

const POPUP = 'src/popup/index.html';
const ASK = 'nav button:nth-child(2)';
const RULES = 'nav button:nth-child(3)';
const SETTINGS = 'nav button:nth-child(4)';

/** The popup of the page in front: in the campaign, and when nothing runs. */
export async function takePopup(browser: ChromiumUnderTest, look: Look): Promise<string[]> {
  const site = browser.page();
  await browser.openTab(`${browser.origin}/${POPUP}`);
  await dress(browser.page(), asPopup(look));
  const made: string[] = [];
  const take = async (name: string, standing: string) => {
    // The popup speaks about the tab in front.
    await site.bringToFront();
    await browser.page().reload();
    await browser.waitFor(standing);
    made.push(await save(browser, name, look));
  };
  await take('popup', '.site-yes');
  const { rehearsal, ...today } = inCampaign();
  await choose(browser, { ...today, language: look.language });
  await take('popup-off-season', '.site-rest');
  await choose(browser, { ...today, rehearsal, language: look.language });
  await browser.closeTab();
  return made;
}

/** A surface: its name, its page, what is pressed to come there, what is then typed and entered, what is brought into view. */
interface Surface {
  name: string;
  page: string;
  press?: string[];
  typed?: [field: string, words: string];
  view?: string;
}

const PAGES: Surface[] = [
  { name: 'ask', page: POPUP, press: [ASK] },
  { name: 'guide', page: POPUP, press: [ASK, '.choices button:nth-of-type(1)'], view: '.guide' },
  { name: 'answer', page: POPUP, press: [ASK], typed: ['input[type="search"]', 'foto nikah petahana'] },
  { name: 'rules', page: POPUP, press: [RULES, 'details.act summary'] },
  {
    name: 'conduct',
    page: POPUP,
    press: [RULES, 'h3 ~ details.act summary'],
    view: 'h3 ~ details.act',
  },
  { name: 'circulars', page: POPUP, press: [RULES, 'section > button'] },
  {
    name: 'circular',
    page: POPUP,
    press: [RULES, 'section > button', '.act summary'],
    view: '.act',
  },
  { name: 'settings', page: POPUP, press: [SETTINGS] },
  { name: 'check', page: 'src/check/index.html', typed: ['textarea', 'Ayo coblos nomor 1 Helmi-Mian'] },
  { name: 'undo', page: 'src/undo/index.html' },
  { name: 'welcome', page: 'src/welcome/index.html' },
];

/** The other parts of the popup, and the other pages for everybody. */
export async function takePages(browser: ChromiumUnderTest, look: Look): Promise<string[]> {
  const made: string[] = [];
  await browser.openTab('about:blank');
  for (const surface of PAGES) {
    await dress(browser.page(), surface.page === POPUP ? asPopup(look) : look);
    await browser.open(`${browser.origin}/${surface.page}`);
    await browser.waitFor('main');
    for (const place of surface.press ?? []) await browser.click(place);
    if (surface.typed) await enter(browser, ...surface.typed);
    await view(browser, surface.view);
    made.push(await save(browser, surface.name, look));
  }
  await browser.closeTab();
  return made;
}

async function enter(browser: ChromiumUnderTest, field: string, words: string): Promise<void> {
  await browser.focus(field);
  await browser.type(words);
  if (field === 'textarea') {
    await browser.click('button.main');
    await browser.waitFor('[role=status]', ({ text }) => text !== '');
  } else {
    await browser.press('Enter');
    await browser.waitFor('details[open]');
  }
}

/** Brings a place to the top, below the navigation where there is one. */
export async function view(browser: ChromiumUnderTest, place: string | undefined): Promise<void> {
  await browser.evaluate((selector) => {
    if (!selector) return scrollTo(0, 0);
    document.querySelector(selector)?.scrollIntoView({ block: 'start' });
    scrollBy(0, -(document.querySelector('nav')?.offsetHeight ?? 0) - 12);
  }, place ?? null);
}
