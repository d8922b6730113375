// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EVERYDAY } from '../../scripts/bench/texts.ts';
import { BRIEFING_KEY } from '../../src/briefing/briefing.ts';
import { compileBriefing } from '../../src/briefing/compile.ts';
import { openPacks } from '../../src/briefing/packs.ts';
import { writeBriefing } from '../../src/briefing/write.ts';
import sitesPack from '../../src/packs/bundled/sites.json';
import { DEFAULTS, type Settings } from '../../src/settings/settings.ts';
import { pageTexts } from '../../src/words/page-texts.ts';

/** What a page costs, in numbers of things done: they are the same on every machine, however busy it is. */

const ORDINARY = EVERYDAY[0] ?? '';
const COUNTING = 'Jangan lupa coblos nomor 1 Helmi-Mian';
const TEXTS = pageTexts('id');
const SELECTORS = JSON.stringify(sitesPack.body.find(({ site }) => site === 'x'));
const REHEARSAL: Settings['rehearsal'] = { date: '2024-10-01', until: '2099-01-01' };

const { setTimeout: soon } = globalThis;
const observing = new Set<MutationObserver>();
const listened: string[] = [];
let reads = 0;
/** Letters of the briefing's JSON that were read. */
let parsed = 0;
let roots = 0;
/** How often the selectors in the script were made. */
let selectorsMade = 0;

class CountedObserver extends MutationObserver {
  override observe(...given: Parameters<MutationObserver['observe']>): void {
    observing.add(this);
    super.observe(...given);
  }

  override disconnect(): void {
    observing.delete(this);
    super.disconnect();
  }
}

beforeEach(() => {
  observing.clear();
  listened.length = 0;
  reads = 0;
  parsed = 0;
  roots = 0;
  selectorsMade = 0;
  vi.resetModules();
  window.happyDOM?.setURL('https://x.com/home');
  vi.stubGlobal('MutationObserver', CountedObserver);
  // What is done now and then, seconds later, is no part of what a change costs.
  vi.stubGlobal('setTimeout', (work: () => void, ms = 0) => (ms < 100 ? soon(work, ms) : 0));
  // happy-dom is never idle.
  vi.stubGlobal('requestIdleCallback', (work: () => void) => soon(work));
  const { parse } = JSON;
  vi.spyOn(JSON, 'parse').mockImplementation((text, reviver) => {
    if (text === SELECTORS) selectorsMade += 1;
    else parsed += text.length;
    return parse(text, reviver);
  });
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    roots += 1;
    return attachShadow.call(this, init);
  });
  vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation((type) => void listened.push(type));
});

afterEach(() => {
  for (const observer of [...observing]) observer.disconnect();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('in a season', () => {
  beforeEach(() => open({ rehearsal: REHEARSAL }, 20));

  test('a page has two observers, one for its posts and one for its listeners, and reads the briefing once', () => {
    expect(observing.size).toBe(2);
    expect(reads).toBe(1);
  });

  test('a page has one listener for each event that matters, however many posts it has', () => {
    expect(listened.length).toBe(new Set(listened).size);
    expect(listened.length).toBeLessThanOrEqual(20);
  });

  test('a post that shows something else is asked for its texts, images and links, once, and nothing is measured', async () => {
    const count = counting();
    write(7, EVERYDAY[1] ?? '');
    await changed();
    expect(count()).toEqual({ queries: 2, walks: 1, climbs: 0, layouts: 0 });
  });

  test('ten changes of a post in one go are one change', async () => {
    const count = counting();
    for (let n = 0; n < 10; n += 1) write(7, `${EVERYDAY[1]} ${n}`);
    await changed();
    expect(count()).toMatchObject({ queries: 2, walks: 1 });
  });

  test('what a change costs does not depend on how many posts there are', async () => {
    const few = await costOfOneChange();
    document.body.insertAdjacentHTML('beforeend', postsOf(200));
    await changed();
    expect(await costOfOneChange()).toEqual(few);
  });

  test('a post that counts is read and marked, without a look at the layout', async () => {
    const count = counting();
    write(7, COUNTING);
    await changed();
    expect(document.querySelectorAll('article > span')).toHaveLength(1);
    expect(count()).toMatchObject({ walks: 1, layouts: 0 });
    expect(count().queries).toBeLessThanOrEqual(30);
  });

  test('what changes outside of posts costs one question for each thing added', async () => {
    const count = counting();
    document.body.insertAdjacentHTML('afterbegin', '<nav><b>Beranda</b></nav><p>Iklan</p>');
    await changed();
    expect(count()).toEqual({ queries: 2, walks: 0, climbs: 0, layouts: 0 });
  });
});

describe('on a page without posts, in a season', () => {
  beforeEach(() => open({ rehearsal: REHEARSAL }, 0));

  test('of the briefing only what every page needs is read, and nothing to show is made', () => {
    expect(parsed).toBeGreaterThan(0);
    expect(parsed).toBeLessThan(4_000 + TEXTS.length);
    expect(selectorsMade).toBe(1);
    expect(roots).toBe(0);
  });

  test('the rest is read with the first post, once', async () => {
    document.body.insertAdjacentHTML('beforeend', postsOf(1));
    await changed();
    const all = parsed;
    expect(all).toBeGreaterThan(40_000);
    document.body.insertAdjacentHTML('beforeend', postsOf(20));
    await changed();
    expect(parsed).toBe(all);
  });
});

describe('in the off-season', () => {
  beforeEach(() => open({}, 20));

  test('nothing is observed, and the briefing is read once', () => {
    expect(observing.size).toBe(0);
    expect(reads).toBe(1);
  });

  test('of the briefing only what every page needs is read, and neither selectors nor anything to show are made', () => {
    expect(parsed).toBeGreaterThan(0);
    expect(parsed).toBeLessThan(1_000 + TEXTS.length);
    expect(selectorsMade).toBe(0);
    expect(roots).toBe(0);
  });

  test('a change of the page costs nothing', async () => {
    const count = counting();
    write(7, COUNTING);
    await changed();
    expect(count()).toEqual({ queries: 0, walks: 0, climbs: 0, layouts: 0 });
  });
});

async function costOfOneChange(): Promise<object> {
  const count = counting();
  write(3, `${EVERYDAY[2]}`);
  await changed();
  write(3, ORDINARY);
  await changed();
  return count();
}

/** Opens a page of X with `count` posts and the content script in it, and waits until that knows how it stands. */
async function open(settings: Partial<Settings>, count: number): Promise<void> {
  document.body.innerHTML = postsOf(count);
  const text = briefingWith(settings);
  const get = () => {
    reads += 1;
    return Promise.resolve({ [BRIEFING_KEY]: text });
  };
  const told: object[] = [];
  const none = { addListener: () => {} };
  vi.stubGlobal('chrome', {
    runtime: { id: 'x', onMessage: none, sendMessage: async (message: object) => void told.push(message) },
    storage: { local: { get }, onChanged: none },
    i18n: { getUILanguage: () => 'id' },
  });
  vi.stubGlobal('X_HOSTS', { site: 'x', hosts: ['x.com'] });
  vi.stubGlobal('X_SELECTORS', SELECTORS);
  await import('../../src/content/x.iife.ts');
  await vi.waitFor(() => expect(told).toContainEqual(expect.objectContaining({ say: 'page' })));
  await changed();
}

function briefingWith(settings: Partial<Settings>): string {
  const all = { ...DEFAULTS, regions: ['17.07'], ...settings };
  return writeBriefing({ ...compileBriefing(openPacks({ packs: [] }), all, Date.now(), 'id'), texts: TEXTS });
}

function postsOf(count: number): string {
  return Array.from(
    { length: count },
    (_, n) =>
      `<article data-testid="tweet"><div data-testid="User-Name"><a role="link" href="/tetangga${n}">Tetangga ${n}</a></div>` +
      `<div data-testid="tweetText">${ORDINARY}</div><button data-testid="like">Suka</button></article>`,
  ).join('');
}

function write(post: number, text: string): void {
  const place = document.querySelectorAll('[data-testid=tweetText]')[post]?.firstChild;
  if (place) place.nodeValue = text;
}

/** Waits until observers have been told. */
async function changed(): Promise<void> {
  await new Promise((resolve) => soon(resolve));
}

/** Counts from now on what is asked of the page. */
function counting(): () => Record<'queries' | 'walks' | 'climbs' | 'layouts', number> {
  const all = vi.spyOn(Element.prototype, 'querySelectorAll');
  const one = vi.spyOn(Element.prototype, 'querySelector');
  const walks = vi.spyOn(document, 'createTreeWalker');
  const climbs = vi.spyOn(Element.prototype, 'closest');
  const layouts = [
    vi.spyOn(Element.prototype, 'getBoundingClientRect'),
    vi.spyOn(window, 'getComputedStyle'),
    vi.spyOn(HTMLElement.prototype, 'innerText', 'get'),
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get'),
  ];
  const before = () => [all, one, walks, climbs, ...layouts].map((spy) => spy.mock.calls.length);
  const start = before();
  return () => {
    const [queried = 0, queriedOne = 0, walked = 0, climbed = 0, ...measured] = before().map(
      (count, index) => count - (start[index] ?? 0),
    );
    const layouts = measured.reduce((sum, count) => sum + count, 0);
    return { queries: queried + queriedOne, walks: walked, climbs: climbed, layouts };
  };
}
