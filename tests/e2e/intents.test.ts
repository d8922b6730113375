import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { POSTS } from '../pages/content.ts';
import { NEWS } from '../pages/intents.ts';
import { until } from './drivers/browser.ts';
import { protectionOf } from './local-page.ts';
import { BROWSERS, CAMPAIGN, openStage, type Stage } from './stage.ts';
import { answer, DIALOG } from './warning.ts';

const { campaign, ordinary } = POSTS;
const said = (text: string) => encodeURIComponent(text);
const BUTTON = 'form button';
/** After a second a page has its briefing, or says that it has none and lets acts pass. */
const BRIEFED_MS = 1_500;
const SECOND_PRESS_MS = 700;

/** Sharing and liking by address: about what campaigns, about what does not, and where it goes. */
const INTENTS: [what: string, address: (text: string) => string, place: string][] = [
  [
    'a link shared with words on Facebook',
    (text) => `https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2F${NEWS}%2Fa&quote=${said(text)}`,
    '/sharer/done',
  ],
  [
    'a post liked by an address on X',
    (text) => `https://x.com/intent/like?tweet_id=17&shown=${said(text)}`,
    '/intent/done',
  ],
];

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, { ...CAMPAIGN, language: 'id' });
  });
  afterAll(() => stage?.close());
  beforeEach(() => void stage.server.requests.splice(0));

  test.each(INTENTS)('%s is held, and goes out once', async (_, address, place) => {
    const { browser } = stage;
    await openIntent(address(campaign.text));
    await browser.click(BUTTON);
    await browser.waitFor(DIALOG);
    await answer(browser, 'give-up');
    expect(sent(place)).toBe(0);
    await browser.click(BUTTON);
    await answer(browser, 'proceed');
    await until('the site to be told', async () => sent(place) > 0);
    await openIntent(address(ordinary.text));
    await browser.click(BUTTON);
    await until('the site to be told', async () => sent(place) > 1);
    expect(sent(place)).toBe(2);
  });

  // Firefox's own driver does not press into frames of other sites.
  const tried = name === 'chromium' ? ['a like button in a frame of another page'] : [];
  test.each(tried)('%s is held in the little room that it has, and pressed again it passes', async () => {
    const { browser } = stage;
    const place = '/plugins/like/connect';
    const press = () => browser.click({ x: 20, y: 14 });
    await openFrame('https://contoh.test/coblos-nomor-1-helmi-mian');
    await press();
    await pass(SECOND_PRESS_MS);
    expect(sent(place)).toBe(0);
    await press();
    await until('the second press to pass', async () => sent(place) > 0);
    await openFrame('https://contoh.test/resep-lempuk-durian');
    await press();
    await until('an ordinary like', async () => sent(place) > 1);
    expect(sent(place)).toBe(2);
  });

  /** No driver looks into a frame of another site: what is there after a second is there. */
  async function openFrame(href: string): Promise<void> {
    await stage.browser.open(`https://${NEWS}/?href=${said(href)}`);
    await pass(BRIEFED_MS);
  }

  async function openIntent(url: string): Promise<void> {
    await stage.browser.open(url);
    await until('the extension to know how it stands', async () => {
      const protection = await protectionOf(stage.browser);
      return protection !== undefined && protection !== 'waiting';
    });
  }

  function sent(place: string): number {
    return stage.server.requests.filter(({ method, path }) => method === 'POST' && path === place).length;
  }
});

function pass(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
