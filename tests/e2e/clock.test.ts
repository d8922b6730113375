import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../src/policy/date.ts';
import { POSTS } from '../pages/content.ts';
import { pressControl } from './acts/act.ts';
import { until } from './drivers/browser.ts';
import { deedsOf, openGuarded, protectionOf, siteLog } from './local-page.ts';
import { BROWSERS, CAMPAIGN, choose, openStage, type Stage } from './stage.ts';
import { DIALOG } from './warning.ts';

const X = 'https://x.com/home';
const MARK = { ours: '.mark' };
const { campaign } = POSTS;
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

function inSeconds(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toISOString();
}

function dayIn(zone: string): string {
  return new Date().toLocaleDateString('en', { timeZone: zone });
}
