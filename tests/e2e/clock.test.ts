import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAIRS, packs, REGION } from '../../scripts/archives/world.ts';
import { addDays, type CivilDate, civilDate, startOf } from '../../src/policy/date.ts';
import { POSTS } from '../pages/content.ts';
import { pressControl } from './acts/act.ts';
import { moveClock } from './content-clock.ts';
import { until } from './drivers/browser.ts';
import { deedsOf, openGuarded, pointOf, protectionOf, siteLog } from './local-page.ts';
import { BROWSERS, CAMPAIGN, choose, openStage, type Stage } from './stage.ts';
import { answer, DIALOG } from './warning.ts';

const X = 'https://x.com/home';
const MARK = { ours: '.mark' };
const { campaign, ordinary } = POSTS;
const DAY = 86_400_000;
const YEAR = 365 * DAY;
const PLAYED = '2024-10-01';

/** A zone in which it is another day than in western Indonesia now: hours behind it, or in its evening ahead of it. */
const ELSEWHERE = ['Etc/GMT+12', 'Etc/GMT-14'].find((zone) => dayIn(zone) !== dayIn('Asia/Jakarta'));

describe.each(BROWSERS)('in %s, on a computer in a zone where it is another day', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    if (!ELSEWHERE) throw new Error('It is the same day everywhere');
    stage = await openStage(name, CAMPAIGN, { zone: ELSEWHERE });
  });
  afterAll(() => stage?.close());
  const like = () => pressControl(stage.browser, 'click', campaign.id, 'like');
  const protection = () => protectionOf(stage.browser);

  test('a day is a day of the region', async () => {
    const { browser } = stage;
    const today = civilDate('WIB', Date.now());
    await choose(browser, { ...CAMPAIGN, rehearsal: { date: PLAYED, until: today } });
    await openGuarded(browser, X);
    expect(await browser.evaluate(() => [new Date().getDate()])).not.toEqual([Number(today.slice(-2))]);
    expect(await protection()).toBe('on');
    await like();
    await browser.waitFor(DIALOG);
    await endRehearsal(addDays(today, -1));
    await until('the page to know', async () => (await protection()) === 'off-season');
    await browser.waitUntilGone(DIALOG);
    expect(await siteLog(browser)).toEqual([]);
  });

  test('the last stage ends under an open tab: marks and dialog go, what was held does not go out, and acts pass', async () => {
    const { browser } = stage;
    await choose(browser, CAMPAIGN);
    await openGuarded(browser, X);
    await browser.waitFor(MARK);
    await like();
    await browser.waitFor(DIALOG);
    await endRehearsal(inSeconds(2));
    await browser.waitUntilGone(DIALOG);
    await browser.waitUntilGone(MARK);
    expect(await siteLog(browser)).toEqual([]);
    expect(await protection()).toBe('off-season');
    await like();
    expect(await deedsOf(browser)).toMatchObject([{ postId: campaign.id, trusted: true }]);
  });

  test('a computer that sleeps while it ends finds it ended when it wakes', async () => {
    const { browser } = stage;
    await choose(browser, CAMPAIGN);
    await openGuarded(browser, X);
    await browser.waitFor(MARK);
    const processes = await browser.processes();
    const end = await until('an end that is still to come', async () => {
      const soon = inSeconds(5);
      await choose(browser, { ...CAMPAIGN, rehearsal: { date: PLAYED, until: soon } });
      return (await protection()) === 'on' && soon;
    });
    for (const id of processes) process.kill(id, 'SIGSTOP');
    try {
      await until('the end', async () => Date.now() > Date.parse(end));
    } finally {
      for (const id of processes.toReversed()) process.kill(id, 'SIGCONT');
    }
    await like();
    expect(await deedsOf(browser)).toMatchObject([{ postId: campaign.id, trusted: true }]);
    await browser.waitUntilGone(MARK);
  });

  test('a stage begins at midnight under an open tab; then the clock is set back, far forward, and right: never a leak, and what is said is true', async () => {
    const { browser } = stage;
    const tomorrow = addDays(civilDate('WITA', Date.now()), 1);
    const midnight = startOf(tomorrow, 'WITA');
    const settings = { regions: [REGION], pauseSeconds: 0 };
    await bring(packsFrom(tomorrow));
    await choose(browser, settings);
    await openGuarded(browser, X);
    await campaignForInvented();
    expect(await protection()).toBe('off-season');
    await moveClock(browser, midnight - Date.now() - 2_000);
    // The page learns of the clock as of every change: by a briefing.
    await choose(browser, { ...settings, pauseSeconds: 1 });
    await choose(browser, settings);
    expect(await browser.look(MARK)).toBeUndefined();
    await browser.waitFor(MARK);
    expect(await protection()).toBe('on');
    await like();
    await answer(browser, 'give-up');
    const before = await stored();
    for (const [to, says] of [
      [0, 'off-season'],
      [-DAY, 'off-season'],
      [11 * YEAR, 'inactive'],
      [-5 * YEAR, 'inactive'],
    ] as const) {
      // An even number of presses, so that the post is not liked in the end.
      await moveClock(browser, to);
      await campaignForInvented();
      const acts = (await siteLog(browser)).length;
      await like();
      await until('the act to pass', async () => (await siteLog(browser)).length > acts);
      expect(await protection()).toBe(says);
      await browser.waitUntilGone(MARK);
    }
    await moveClock(browser, midnight - Date.now());
    await campaignForInvented();
    await browser.hover(await pointOf(browser, ordinary.id, 'like'));
    await browser.waitFor(MARK);
    const acts = (await siteLog(browser)).length;
    await like();
    await browser.waitFor(DIALOG);
    expect([await protection(), (await siteLog(browser)).length]).toEqual(['on', acts]);
    expect(await stored()).toEqual(before);
  });

  /** Has the post name somebody of the invented election; after a like the page writes its own words again. */
  function campaignForInvented(): Promise<void> {
    return stage.browser.evaluate(
      (id, names) => {
        const post = document.querySelector(`a[href*="${id}"]`)?.closest('article');
        const text = post?.querySelector('[data-testid=tweetText]');
        if (text) text.textContent = `Ayo coblos nomor 1, ${names}!`;
      },
      campaign.id,
      PAIRS[0]?.[0] ?? '',
    );
  }

  /** As a person imports them. */
  function bring(texts: string[]): Promise<void> {
    return stage.browser.inExtension(async (api, all) => {
      await api.storage.local.set({ imported: all });
    }, texts);
  }

  /** All that is kept but for the briefing, which is made of it. */
  function stored(): Promise<object> {
    return stage.browser.inExtension(async (api) => {
      const { briefing: _, ...others } = await api.storage.local.get(null);
      return others;
    });
  }

  /** Sets the end alone: what is in force until then stays as it is. */
  async function endRehearsal(end: string): Promise<void> {
    await stage.browser.inExtension(
      async (api, chosen) => {
        await api.storage.local.set({ chosen });
      },
      { ...CAMPAIGN, rehearsal: { date: PLAYED, until: end } },
    );
  }
});

/** The invented packs with an election whose campaign begins on `day`. */
function packsFrom(day: CivilDate): string[] {
  const fact = { confidence: 'single', sources: ['https://example.org/invented'] };
  return packs().map((text) => {
    const pack = JSON.parse(text);
    if (pack.kind !== 'calendar') return text;
    const stages = [{ stage: 'campaign', from: day, to: addDays(day, 1), ...fact }];
    return JSON.stringify({ ...pack, body: [{ ...pack.body[0], stages }] });
  });
}

function inSeconds(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toISOString();
}

function dayIn(zone: string): string {
  return new Date().toLocaleDateString('en', { timeZone: zone });
}
