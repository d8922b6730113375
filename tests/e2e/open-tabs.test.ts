import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserUnderTest, until } from './drivers/browser.ts';
import { openGuarded, openPage } from './local-page.ts';
import { BROWSERS, CAMPAIGN, choose, openStage, type Stage } from './stage.ts';
import { badgeElsewhere, badgeIn, popupSays } from './toolbar.ts';

const X = 'https://x.com/home';
const GUARDED = { ...CAMPAIGN, language: 'id' } as const;

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, GUARDED);
  });
  afterAll(() => stage?.close());

  test('without a region the badge asks for it, and the page is guarded all the same', async () => {
    await choose(stage.browser, { ...GUARDED, regions: [] });
    await openGuarded(stage.browser, X);
    await until('the badge', async () => (await badgeIn(stage.browser)).text === '?');
    await popupSays(stage.browser, 'Halaman ini dijaga');
    await choose(stage.browser, GUARDED);
    await until('the badge', async () => (await badgeIn(stage.browser)).text === 'LAT');
  });

  test('a tab from before an update: badge and popup say to load it again; loaded again, it is guarded', async () => {
    const { browser } = stage;
    await openGuarded(browser, X);
    await browser.reloadExtension();
    await until('the badge', async () => (await badgeIn(browser)).text === '!', 15);
    expect((await badgeIn(browser)).title).toContain('Muat ulang halaman');
    await popupSays(browser, 'Perlindungan di halaman ini sedang tidak aktif', 'Muat ulang halaman');
    await openGuarded(browser, X);
    await until('the badge of a guarded page', async () => (await badgeIn(browser)).text === 'LAT');
  });

  test('access to a host that is taken away is said wherever no page says how it stands, until it is given back', async () => {
    const { browser } = stage;
    await setAccess(browser, false);
    await until('the badge', async () => (await badgeElsewhere(browser)).text === '!');
    expect((await badgeElsewhere(browser)).title).toContain('x.com');
    await openPage(browser, X);
    await browser.openTab(`${browser.origin}/src/popup/index.html`);
    await browser.waitFor(
      '.site',
      ({ text }) => text.includes('Sebagian akses dicabut') && text.includes('x.com'),
    );
    await browser.closeTab();
    if (name === 'firefox') return;
    await setAccess(browser, true);
    await until('no badge', async () => (await badgeElsewhere(browser)).text === '');
    await openGuarded(browser, X);
    await until('the badge of a guarded page', async () => (await badgeIn(browser)).text === 'LAT');
  });
});

/** Takes access to the sites away, or gives it back, as a person does it: in Chromium on the page of extensions, for all sites at once. Firefox takes it,
 * but gives it back only to a person's own press in a window of the browser. */
async function setAccess(browser: BrowserUnderTest, isGranted: boolean): Promise<void> {
  if (browser.name === 'firefox') {
    await browser.inExtension((api) => api.permissions.remove({ origins: ['https://*.x.com/*'] }));
    return;
  }
  await browser.openTab('chrome://extensions');
  await browser.evaluate(
    (extensionId, hostAccess) => {
      const { chrome } = window as unknown as {
        chrome: { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } };
      };
      return chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
    },
    new URL(browser.origin).hostname,
    isGranted ? 'ON_ALL_SITES' : 'ON_CLICK',
  );
  await browser.closeTab();
}
