import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserUnderTest } from '../drivers/browser.ts';
import { deedsOf, openGuarded, settle, siteLog, stateOf } from '../local-page.ts';
import { type BrowserName, CAMPAIGN, openStage, type Stage } from '../stage.ts';
import { answer, BUBBLE, DIALOG, giveUpByKey } from '../warning.ts';
import { type ActCase, actsIn, isOnOnePage, oneOfEachDeed, someActsIn } from './all.ts';
import type { ProofRow } from './proof.ts';

/** What `npm run proof` sets: every gesture of every act, and what was counted is kept for its page. */
const WHOLE = process.env.ACTS === 'all';

/** Every act on every site, in one browser: held, given up without a trace, delivered once, and left alone on an ordinary post. */
export function proveActs(name: BrowserName): void {
  let stage: Stage;
  const proof: ProofRow[] = [];
  const rows = WHOLE ? actsIn(name) : someActsIn(name);
  // To open another page for it takes as long as half of the rest.
  const elsewhere = WHOLE ? rows : oneOfEachDeed(rows);

  beforeAll(async () => {
    stage = await openStage(name, CAMPAIGN);
  });
  afterAll(async () => {
    await stage?.close();
    if (!WHOLE) return;
    await mkdir('.cache/proof', { recursive: true });
    await writeFile(`.cache/proof/${name}.json`, JSON.stringify(proof));
  });

  test.each(rows)(
    '$site: "$act" by $gesture is held, and goes out once if the person wants it',
    async (row) => {
      const held = await onCampaignPost(stage, row);
      const isTried = isOnOnePage(row) || elsewhere.includes(row);
      const ordinary = isTried ? await onOrdinaryPost(stage, row) : undefined;
      if (ordinary !== undefined)
        proof.push({ site: row.site, act: row.act, gesture: row.gesture, browser: name, ...held, ordinary });
      expect({ ...held, ordinary: ordinary ?? 1 }).toEqual({
        held: 0,
        givenUp: 0,
        proceeded: 1,
        ordinary: 1,
      });
    },
  );
}

async function onCampaignPost(
  { browser }: Stage,
  { campaign, deed, prepare, perform, passing = [] }: ActCase,
) {
  await openGuarded(browser, campaign.url);
  await prepare(browser, campaign.id);
  const before = await stateOf(browser, campaign.id);
  await browser.evaluate(() => window.__site.reached.splice(0));
  await perform(browser, campaign.id);
  await browser.waitFor(DIALOG);
  await settle(browser);
  const acting = (await reached(browser)).filter(isActing);
  const unexpected = acting.filter((type, at) => !passing.includes(type) || acting.indexOf(type) !== at);
  expect(unexpected, 'no event of the gesture may reach the page').toEqual([]);
  const held = await siteLog(browser);
  await giveUpByKey(browser);
  await settle(browser);
  const givenUp = await siteLog(browser);
  expect(await stateOf(browser, campaign.id), 'nothing may be seen of what was given up').toBe(before);
  await perform(browser, campaign.id);
  await answer(browser, 'proceed');
  const proceeded = await deedsOf(browser);
  expect(proceeded).toMatchObject([{ kind: deed, postId: campaign.id }]);
  return { held: held.length, givenUp: givenUp.length, proceeded: proceeded.length };
}

function reached(browser: BrowserUnderTest): Promise<string[]> {
  return browser.evaluate(() => window.__site.reached);
}

/** Pointer and focus may move, and Ctrl alone does nothing. */
function isActing(event: string): boolean {
  return !/^(pointerover|pointerout|focusin|focusout)$|Control$/.test(event);
}

/** On the page that is open where both posts stand there, which saves opening it once more. */
async function onOrdinaryPost({ browser }: Stage, row: ActCase): Promise<number> {
  const { ordinary, deed, prepare, perform } = row;
  const isThere = isOnOnePage(row) && (await browser.evaluate(() => location.href)) === ordinary.url;
  if (isThere) await browser.evaluate(() => window.__site.log.splice(0));
  else await openGuarded(browser, ordinary.url);
  await prepare(browser, ordinary.id);
  await perform(browser, ordinary.id);
  const deeds = await deedsOf(browser);
  expect(deeds).toMatchObject([{ kind: deed, postId: ordinary.id, trusted: true }]);
  expect(await browser.look(DIALOG)).toBeFalsy();
  expect(await browser.look(BUBBLE)).toBeFalsy();
  return deeds.length;
}
