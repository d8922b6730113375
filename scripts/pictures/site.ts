import { pressControl, write } from '../../tests/e2e/acts/act.ts';
import type { ChromiumUnderTest } from '../../tests/e2e/drivers/chromium.ts';
import { openGuarded } from '../../tests/e2e/local-page.ts';
import { CAMPAIGN, choose } from '../../tests/e2e/stage.ts';
import { answer, BUBBLE, choice } from '../../tests/e2e/warning.ts';
import { POSTS } from '../../tests/pages/content.ts';
import { dress, type Look, save } from './look.ts';

const DAY_MS = 86_400_000;

/** A rehearsal as a person starts it. */
export function inCampaign() {
  const until = new Date(Date.now() + DAY_MS).toISOString();
  return { ...CAMPAIGN, rehearsal: { date: '2024-10-01', until } };
}

/** What a person meets on a site in the campaign of 2024: marks, bubble, both layouts of the dialog, the hint, the sign on what one follows, the bar over one's own list. */
export async function takeSite(browser: ChromiumUnderTest, look: Look): Promise<string[]> {
  await choose(browser, { ...inCampaign(), language: look.language });
  await dress(browser.page(), look);
  const made: string[] = [];
  const url = `https://x.com/home?lang=${look.language}`;
  await openGuarded(browser, url);
  await browser.waitFor({ ours: '.mark.campaign' });
  made.push(await save(browser, 'feed', look));
  await pressControl(browser, 'click', POSTS.participant.id, 'like');
  await browser.waitFor(BUBBLE);
  made.push(await save(browser, 'bubble', look));
  await openGuarded(browser, url);
  for (const picture of ['dialog', 'dialog-other']) {
    await pressControl(browser, 'click', POSTS.campaign.id, 'like');
    await browser.waitFor(choice('proceed'), ({ disabled }) => !disabled);
    made.push(await save(browser, picture, look));
    await answer(browser, 'give-up');
  }
  await openGuarded(browser, url);
  await write(browser, 'new', POSTS.campaign.text);
  await browser.waitFor({ ours: '.hint' });
  made.push(await save(browser, 'hint', look));
  const { handle } = POSTS.campaign;
  await openGuarded(browser, `https://www.facebook.com/${handle}?followed=${handle}&lang=${look.language}`);
  await browser.waitFor({ ours: '.mark.lasting' });
  await browser.waitFor({ ours: '.bar' });
  made.push(await save(browser, 'followed', look));
  await openGuarded(browser, `https://x.com/uji.coba/likes?posts=8&lang=${look.language}`);
  await browser.waitFor({ ours: '.bar' });
  made.push(await save(browser, 'list', look));
  await openGuarded(browser, url);
  return made;
}
