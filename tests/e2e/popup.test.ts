import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from './drivers/browser.ts';
import { openGuarded, tabOf } from './local-page.ts';
import { BROWSERS, openStage, type Stage } from './stage.ts';

const X = 'https://x.com/home';
const [TODAY, SETTINGS] = ['nav button:nth-child(1)', 'nav button:nth-child(4)'];

describe.each(BROWSERS)('the popup in %s, by keyboard', (name) => {
  let stage: Stage;
  let tab: number;
  beforeAll(async () => {
    stage = await openStage(name, { language: 'id' });
    await openGuarded(stage.browser, X);
    tab = await tabOf(stage.browser, X);
    await stage.browser.openTab(`${stage.browser.origin}/src/popup/index.html?tab=${tab}`);
  });
  afterAll(() => stage?.close());

  test('tells that the page is recognised and that nothing runs', async () => {
    await says('.site', 'Halaman ini dikenali');
    await says('main', 'Tidak ada tahapan pemilu yang berjalan');
  });

  test('finds the region by a part of its name and takes it with Enter', async () => {
    await stage.browser.focus('input[type="search"]');
    await stage.browser.type('lebong');
    await says('.found', 'Kabupaten Lebong');
    await stage.browser.press('Enter');
    await says('main', 'Di Kabupaten Lebong maupun secara nasional');
  });

  test('starts a rehearsal, and the open page is protected at once', async () => {
    await press(SETTINGS);
    await press('button.main');
    await says('.banner', 'Latihan: seolah-olah 1 Oktober 2024');
    await press(TODAY);
    await says('main', 'Kopli Ansori – Roiyana');
    await says('.site', 'Halaman ini dijaga');
    await until('the badge of a rehearsal', async () => (await badge()) === 'LAT', 5);
  });

  test('tells why a like is not allowed, in two presses', async () => {
    await press('nav button:nth-child(3)');
    await press('details.act summary');
    await says('details.act', 'SKB Netralitas 2022, Lampiran II, B.6');
    await says('details.act', 'Bacaan pengawas');
  });

  test('ends the rehearsal', async () => {
    await press('.banner button');
    await stage.browser.waitUntilGone('.banner');
    await until('no badge', async () => (await badge()) === '', 5);
  });

  test('without a protected page behind it, says which sites are', async () => {
    await stage.browser.open(`${stage.browser.origin}/src/popup/index.html`);
    await says('.site', 'Bukan situs yang dijaga');
    expect((await stage.browser.look('.site'))?.text).toContain('Facebook');
  });

  async function says(place: string, words: string): Promise<void> {
    await stage.browser.waitFor(place, ({ text }) => text.replace(/\s+/g, ' ').includes(words));
  }

  async function press(place: string): Promise<void> {
    await stage.browser.focus(place);
    await stage.browser.press('Enter');
  }

  function badge(): Promise<string> {
    return stage.browser.inExtension((api, tabId) => api.action.getBadgeText({ tabId }), tab);
  }
});
