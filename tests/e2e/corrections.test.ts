import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POSTS } from '../pages/content.ts';
import { type Spot, until } from './drivers/browser.ts';
import { deedsOf, openGuarded, pointOf, siteLog } from './local-page.ts';
import { BROWSERS, briefed, CAMPAIGN, openStage, type Stage } from './stage.ts';
import { BUBBLE, DIALOG } from './warning.ts';

const X = 'https://x.com/home';
const NOT_ELECTION = { ours: '.bubble [name=not-election]' };
const ACCOUNT = { ours: '.bubble [name=account]' };
const LISTED = '[aria-labelledby="corrections"] li';

describe.each(BROWSERS)('“Bukan soal pemilu” in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, { ...CAMPAIGN, language: 'id' });
    await openGuarded(stage.browser, X);
  });
  afterAll(() => stage?.close());

  test('corrects a post for the life of the page, and the next press goes through', async () => {
    await like();
    await press(NOT_ELECTION, ACCOUNT);
    expect(await siteLog(stage.browser)).toEqual([]);
    await like();
    expect(await deedsOf(stage.browser)).toMatchObject([{ kind: 'like', postId: POSTS.participant.id }]);
    await stage.browser.waitUntilGone(BUBBLE);
    expect(await stored()).toEqual([]);
  });

  test('not beyond it', async () => {
    await openGuarded(stage.browser, X);
    await like();
    await stage.browser.waitFor(NOT_ELECTION);
    expect(await siteLog(stage.browser)).toEqual([]);
  });

  test('corrects the account when that is asked for, and keeps nothing but its name', async () => {
    await press(NOT_ELECTION, ACCOUNT);
    await press(ACCOUNT, { ours: '.bubble.note' });
    await briefed(stage.browser, { allowAccounts: ['x/catatan.pagi'] });
    expect(await stored()).toEqual(['x/catatan.pagi']);
    await openGuarded(stage.browser, X);
    await like();
    expect(await deedsOf(stage.browser)).toHaveLength(1);
  });

  test('never where a post campaigns', async () => {
    await stage.browser.click(await pointOf(stage.browser, POSTS.campaign.id, 'like'));
    await stage.browser.waitFor(DIALOG);
    expect(await stage.browser.look(NOT_ELECTION)).toBeUndefined();
    await stage.browser.press('Escape');
    await stage.browser.waitUntilGone(DIALOG);
  });

  test('is listed in the options and undone there', async () => {
    await stage.browser.openTab(`${stage.browser.origin}/src/options/index.html`);
    await stage.browser.waitFor(LISTED, ({ text }) => text.includes('@catatan.pagi di X'));
    await stage.browser.focus(`${LISTED} button`);
    await stage.browser.press('Enter');
    await stage.browser.waitUntilGone(LISTED);
    await briefed(stage.browser, { allowAccounts: [] });
    expect(await stored()).toEqual([]);
    await stage.browser.closeTab();
    await openGuarded(stage.browser, X);
    await like();
    await stage.browser.waitFor(BUBBLE);
  });

  async function like(): Promise<void> {
    await stage.browser.click(await pointOf(stage.browser, POSTS.participant.id, 'like'));
  }

  /** The bubble is deaf for a moment after it has come. */
  async function press(button: Spot, then: Spot): Promise<void> {
    await stage.browser.waitFor(button);
    await until('the bubble to take the press', async () => {
      if (await stage.browser.look(button)) await stage.browser.click(button);
      return (await stage.browser.look(then)) !== undefined;
    });
  }

  /** The accounts that are kept. */
  function stored(): Promise<unknown> {
    return stage.browser.inExtension(
      async (api) => (await api.storage.local.get('corrections')).corrections ?? [],
    );
  }
});
