import { afterAll, beforeAll, expect, test } from 'vitest';
import bundled from '../../src/packs/bundled/sites.json' with { type: 'json' };
import { POSTS } from '../pages/content.ts';
import { until } from './drivers/browser.ts';
import { deedsOf, openGuarded, pointOf, siteLog } from './local-page.ts';
import { CAMPAIGN, choose, openStage, type Stage } from './stage.ts';
import { DIALOG } from './warning.ts';

const X = 'https://x.com/home';
const { campaign } = POSTS;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage('chromium', CAMPAIGN);
});
afterAll(() => stage?.close());
const like = async () => stage.browser.click(await pointOf(stage.browser, campaign.id, 'like'));

test('with enforcement "mark" the post is marked and the like goes through', async () => {
  await choose(stage.browser, { ...CAMPAIGN, enforcement: 'mark' });
  await openGuarded(stage.browser, X);
  await stage.browser.waitFor({ ours: '.mark.campaign' });
  await like();
  expect(await deedsOf(stage.browser)).toMatchObject([{ postId: campaign.id, trusted: true }]);
  expect(await stage.browser.look(DIALOG)).toBeUndefined();
});

test('back to "warn", the open page holds the next like', async () => {
  await openGuarded(stage.browser, X);
  await choose(stage.browser, { ...CAMPAIGN, enforcement: 'warn' });
  await like();
  await stage.browser.waitFor(DIALOG);
  expect(await siteLog(stage.browser)).toEqual([]);
});

test('on a site that is turned off nothing is marked or held', async () => {
  await choose(stage.browser, { ...CAMPAIGN, sites: ['facebook'] });
  await openGuarded(stage.browser, X);
  await like();
  expect(await deedsOf(stage.browser)).toMatchObject([{ postId: campaign.id, trusted: true }]);
});

test('selectors brought by policy are in force on the open page, and the bundled ones again without it', async () => {
  await choose(stage.browser, CAMPAIGN);
  await openGuarded(stage.browser, X);
  await stage.browser.waitFor({ ours: '.mark.campaign' });
  const body = bundled.body.map((site) => ({ ...site, pressable: '.none-such' }));
  await setManaged({ packs: [JSON.stringify({ ...bundled, edition: bundled.edition + 1, body })] });
  await until('the pack in the briefing', async () => (await briefing()).includes('none-such'), 15);
  await like();
  expect(await deedsOf(stage.browser)).toMatchObject([{ postId: campaign.id }]);
  await setManaged({});
  await until('the pack to be gone', async () => !(await briefing()).includes('none-such'), 15);
  await openGuarded(stage.browser, X);
  await like();
  await stage.browser.waitFor(DIALOG);
});

/** As the background remembers what the browser has given. */
function setManaged(raw: Record<string, unknown>): Promise<void> {
  return stage.browser.inExtension(async (api, values) => {
    await api.storage.local.set({ managed: { raw: values } });
  }, raw);
}

async function briefing(): Promise<string> {
  return stage.browser.inExtension(async (api) => String((await api.storage.local.get('briefing')).briefing));
}
