import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POSTS } from '../pages/content.ts';
import { FRAMED, numberOf, POLICIES, type Trick } from '../pages/hostile.ts';
import { pressControl } from './acts/act.ts';
import { until } from './drivers/browser.ts';
import { deedsOf, openGuarded, pointOf, settle, siteLog } from './local-page.ts';
import { BROWSERS, CAMPAIGN, openStage, type Stage } from './stage.ts';
import { answer, BUBBLE, choice, DIALOG } from './warning.ts';

const { campaign, participant, ordinary } = POSTS;
const MARK = { ours: '.mark' };

/** The measures of what we show: styles that were refused would change them. */
type Look = Record<string, [width: number, height: number]>;

describe.each(BROWSERS)('in %s', (name) => {
  let stage: Stage;
  let usual: Look;
  beforeAll(async () => {
    stage = await openStage(name, CAMPAIGN);
    await openGuarded(stage.browser, 'https://x.com/home?posts=3');
    usual = await warnings();
  });
  afterAll(() => stage?.close());
  const like = (id: string) => pressControl(stage.browser, 'click', id, 'like');

  test.each(POLICIES)(
    '$trick: marks, dialog and bubble look as ever, and no report speaks of them',
    async (policy) => {
      const { browser, server } = stage;
      await open('x.com', policy);
      expect(await warnings()).toEqual(usual);
      const heard = await violations();
      expect(
        server.requests.filter(({ path, body }) => path === '/laporan' && /-extension:/.test(body)),
      ).toEqual([]);
      if (heard.length === 0) return;
      await browser.open(addressOf('unguarded.example', policy));
      await until('the page', () => browser.evaluate(() => window.__site?.ready === 1));
      if (policy.later) await browser.evaluate(policy.later, campaign.id);
      await like(campaign.id);
      await deedsOf(browser);
      await like(participant.id);
      await settle(browser);
      const ofThePage = new Set(await violations());
      expect(heard.filter((one) => !ofThePage.has(one.replaceAll('x.com', 'unguarded.example')))).toEqual([]);
    },
  );

  test('a page in a sandboxed frame is guarded like any other', async () => {
    const { browser } = stage;
    await openGuarded(browser, 'https://x.com/home?posts=3');
    const [counts, plain] = [
      await pointOf(browser, campaign.id, 'like'),
      await pointOf(browser, ordinary.id, 'like'),
    ];
    await openGuarded(browser, 'https://x.com/home?posts=0');
    await browser.evaluate(
      (src) => {
        const frame = document.createElement('iframe');
        frame.sandbox.add('allow-scripts');
        frame.src = src;
        frame.style.cssText =
          'position: fixed; inset: 0; width: 100%; height: 100%; border: 0; background: #fff';
        Reflect.set(window, 'liked', []);
        addEventListener('message', ({ data }) => Reflect.set(window, 'liked', data));
        document.body.append(frame);
      },
      addressOf('x.com', FRAMED),
    );
    const liked = () => browser.evaluate((): string[] => Reflect.get(window, 'liked'));
    await until('an ordinary post to be liked', async () => {
      await browser.click(plain);
      return (await liked()).length > 0;
    });
    await browser.click(counts);
    await browser.press('Escape');
    const before = (await liked()).length;
    await until('the page to go on', async () => {
      await browser.click(plain);
      return (await liked()).length > before;
    });
    expect(new Set(await liked())).toEqual(new Set([ordinary.id]));
  });

  async function open(host: string, policy: Trick): Promise<void> {
    await openGuarded(stage.browser, addressOf(host, policy));
    if (policy.later) await stage.browser.evaluate(policy.later, campaign.id);
  }

  /** Holds an act in each way, lets the first one through, and gives how everything looked. */
  async function warnings(): Promise<Look> {
    const { browser } = stage;
    const look: Look = {};
    const note = async (what: string, place: { ours: string }) => {
      const { box } = await browser.waitFor(place);
      look[what] = [Math.round(box.width), Math.round(box.height)];
    };
    await note('mark', MARK);
    await like(campaign.id);
    await note('dialog', DIALOG);
    await note('give up', choice('give-up'));
    expect(await siteLog(browser)).toEqual([]);
    await answer(browser, 'proceed');
    expect(await deedsOf(browser)).toMatchObject([{ kind: 'like', postId: campaign.id }]);
    await like(participant.id);
    await note('bubble', BUBBLE);
    expect(await siteLog(browser)).toHaveLength(1);
    return look;
  }

  function violations(): Promise<string[]> {
    return stage.browser.evaluate(() => Reflect.get(window, 'violations') ?? []);
  }
});

function addressOf(host: string, policy: Trick): string {
  return `https://${host}/home?posts=3&trick=${numberOf(policy)}`;
}
