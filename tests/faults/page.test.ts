// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compileBriefing } from '../../src/briefing/compile.ts';
import { openPacks } from '../../src/briefing/packs.ts';
import { writeBriefing } from '../../src/briefing/write.ts';
import bundledSites from '../../src/packs/bundled/sites.json?raw';
import { readSites } from '../../src/packs/kinds/sites.ts';
import { READERS } from '../../src/packs/readers.ts';
import { DEFAULTS, type Settings } from '../../src/settings/settings.ts';
import { handsAt } from '../guard/hands.ts';
import { calendarBody, circularsBody, contestantsBody, packText, regionsBody } from '../packs/invented.ts';
import { page as pageOf } from '../sites/open.ts';

/** In WITA, where the invented region is. */
const CAMPAIGN_BEGINS = Date.parse('2030-01-01T00:00:00+08:00');
const COUNT_ENDS = Date.parse('2030-02-21T00:00:00+08:00');
const IN_CAMPAIGN = Date.parse('2030-01-15T10:00:00+08:00');
const MINUTE = 60_000;
const DAY = 86_400_000;
const YEAR = 365 * DAY;

const PACKS = {
  ...openPacks({ packs: [] }),
  regions: READERS.regions(packText('regions', regionsBody())).body,
  elections: READERS.calendar(packText('calendar', calendarBody())).body,
  contests: READERS.contestants(packText('contestants', contestantsBody())).body,
  circulars: READERS.circulars(packText('circulars', circularsBody())).body,
  issued: '2029-12-01',
};

// The build alone hands the content script its texts.
vi.mock('../../src/words/page-words.ts', async () => ({
  pageWords: (await import('../../src/words/words.ts')).wordsIn,
}));

let page: Page;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  window.happyDOM?.setURL('https://x.com/home');
});
afterEach(() => {
  page.cutOff();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('midnight with an open tab', () => {
  test('a stage begins: marks come, and the next act is held', async () => {
    page = await openedAt(CAMPAIGN_BEGINS - MINUTE);
    expect([page.says(), page.marks()]).toEqual(['off-season', 0]);
    expect(page.like()).toBe('went out');
    await pass(2 * MINUTE);
    expect([page.says(), page.marks()]).toEqual(['on', 1]);
    expect(page.like()).toBe('held');
  });

  test('the last stage ends: marks go, acts pass', async () => {
    page = await openedAt(COUNT_ENDS - MINUTE);
    expect([page.says(), page.marks()]).toEqual(['on', 1]);
    await pass(2 * MINUTE);
    expect([page.says(), page.marks()]).toEqual(['off-season', 0]);
    expect(page.like()).toBe('went out');
  });

  test('a dialog that is open when the last stage ends goes; what it held does not go out', async () => {
    page = await openedAt(COUNT_ENDS - MINUTE);
    expect(page.like()).toBe('held');
    expect(page.dialogs()).toBe(1);
    await pass(2 * MINUTE);
    expect(page.dialogs()).toBe(0);
    expect(page.likes).toBe(0);
  });

  test('a dialog that is open over another midnight stays, and lets its act through once', async () => {
    page = await openedAt(Date.parse('2030-01-15T23:59:30+08:00'));
    expect(page.like()).toBe('held');
    await pass(2 * MINUTE);
    expect(page.dialogs()).toBe(1);
    page.proceed();
    expect(page.likes).toBe(1);
  });

  test('a computer that slept over it: the first event finds the new day', async () => {
    page = await openedAt(CAMPAIGN_BEGINS - MINUTE);
    vi.setSystemTime(CAMPAIGN_BEGINS + 8 * 60 * MINUTE);
    expect(page.like()).toBe('held');
    expect(page.marks()).toBe(1);
  });

  test.each(['America/Los_Angeles', 'Asia/Jakarta', 'Pacific/Kiritimati'])(
    'a computer in the zone of %s goes by the clock of the region',
    async (zone) => {
      vi.stubEnv('TZ', zone);
      page = await openedAt(CAMPAIGN_BEGINS - 1);
      expect(page.like()).toBe('went out');
      await pass(1);
      expect(page.like()).toBe('held');
      vi.unstubAllEnvs();
    },
  );
});

describe('a clock that is', () => {
  test.each([
    ['years behind', -5 * YEAR],
    ['many years ahead', 11 * YEAR],
  ])('%s is said, and acts pass', async (_, wrong) => {
    page = await openedAt(IN_CAMPAIGN + wrong);
    expect(page.says()).toBe('inactive, clock');
    expect(page.like()).toBe('went out');
  });

  test.each([
    ['years behind', -5 * YEAR],
    ['many years ahead', 11 * YEAR],
    ['a day ahead', 60 * DAY],
  ])(
    '%s and then set right: the page asks for a new briefing at the next move, and guards',
    async (_, wrong) => {
      page = await openedAt(IN_CAMPAIGN + wrong);
      vi.setSystemTime(IN_CAMPAIGN);
      page.told.length = 0;
      page.move();
      expect(page.told).toContainEqual({ say: 'briefing-needed' });
      page.brief(briefingAt(IN_CAMPAIGN));
      expect([page.says(), page.marks()]).toEqual(['on', 1]);
      expect(page.like()).toBe('held');
    },
  );

  test('set back by years while a stage runs is said at the next move, and acts pass', async () => {
    page = await openedAt(IN_CAMPAIGN);
    expect(page.says()).toBe('on');
    vi.setSystemTime(IN_CAMPAIGN - 5 * YEAR);
    page.move();
    expect(page.says()).toBe('inactive, clock');
    expect(page.like()).toBe('went out');
  });
});

describe('a storage that', () => {
  test('answers after three seconds: "tidak aktif" after one, and acts pass; then the page is guarded', async () => {
    vi.setSystemTime(IN_CAMPAIGN);
    page = await opened(() => later(3_000, briefingAt(IN_CAMPAIGN)));
    expect(page.like()).toBe('held');
    await pass(1_100);
    expect(page.says()).toBe('inactive, no-briefing');
    expect(page.like()).toBe('went out');
    await pass(2_000);
    expect([page.says(), page.marks()]).toEqual(['on', 1]);
    expect(page.like()).toBe('held');
    expect(page.likes).toBe(1);
  });

  test('answers after a newer briefing has come: that one stays in force', async () => {
    vi.setSystemTime(IN_CAMPAIGN);
    page = await opened(() => later(500, briefingAt(IN_CAMPAIGN, { sites: ['facebook'] })));
    page.brief(briefingAt(IN_CAMPAIGN));
    expect(page.says()).toBe('on');
    await pass(600);
    expect(page.says()).toBe('on');
    expect(page.like()).toBe('held');
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ['never answers', () => new Promise(() => {}), 'inactive, no-briefing'],
    ['refuses', () => Promise.reject(new Error('IO error')), 'inactive, no-briefing'],
    [
      'holds half a briefing',
      async () => briefingAt(IN_CAMPAIGN).slice(0, 4000),
      'inactive, broken-briefing',
    ],
    ['holds something else', async () => 7, 'inactive, broken-briefing'],
    ['holds a briefing of a later version', async () => laterVersion(), 'inactive, broken-briefing'],
  ])('%s: acts pass, the page says so, and a good briefing mends it', async (_, stored, says) => {
    vi.setSystemTime(IN_CAMPAIGN);
    page = await opened(stored);
    await pass(1_100);
    expect([page.says(), page.marks()]).toEqual([says, 0]);
    expect(page.like()).toBe('went out');
    page.brief(briefingAt(IN_CAMPAIGN));
    expect([page.says(), page.marks()]).toEqual(['on', 1]);
    expect(page.like()).toBe('held');
  });
});

describe('settings that change under an open page', () => {
  test('managed values that vanish: what they guarded is guarded no more, and nothing held goes out', async () => {
    page = await openedAt(IN_CAMPAIGN);
    expect(page.like()).toBe('held');
    page.brief(briefingAt(IN_CAMPAIGN, { sites: ['facebook'] }));
    expect([page.says(), page.marks(), page.dialogs()]).toEqual(['inactive, turned-off', 0, 0]);
    expect(page.likes).toBe(0);
    page.brief(briefingAt(IN_CAMPAIGN));
    expect(page.like()).toBe('held');
  });

  test('the extension goes away while a dialog is open: "Tetap …" lets the act through once, the next one passes', async () => {
    page = await openedAt(IN_CAMPAIGN);
    expect(page.like()).toBe('held');
    page.cutOff();
    page.proceed();
    expect(page.likes).toBe(1);
    expect(page.like()).toBe('went out');
    expect(page.likes).toBe(2);
    expect(page.marks()).toBe(0);
  });
});

test.each([
  ['kept by the browser, it tells again how it stands', true, ['page']],
  ['loaded, it does not', false, []],
])('a page to which one comes back: %s', async (_, persisted, said) => {
  page = await openedAt(IN_CAMPAIGN);
  page.told.length = 0;
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  expect(page.told.map((message) => 'say' in message && message.say)).toEqual(said);
});

interface Page {
  /** What the content script has told the background. */
  told: object[];
  /** How many likes have reached the site. */
  likes: number;
  /** How the page says that it stands, with its reason. */
  says(): string;
  marks(): number;
  dialogs(): number;
  like(): 'went out' | 'held';
  /** Presses "Tetap …". */
  proceed(): void;
  /** Moves the mouse over the page. */
  move(): void;
  /** A new briefing is stored. */
  brief(content: string): void;
  /** The extension goes away. */
  cutOff(): void;
}

function openedAt(now: number): Promise<Page> {
  vi.setSystemTime(now);
  return opened(async () => briefingAt(now));
}

/** A page of X with one post of a campaign, and our content script in it; `stored` is what the storage answers. */
async function opened(stored: () => Promise<unknown>): Promise<Page> {
  const hands = handsAt({ now: 1_000_000 });
  const roots: ShadowRoot[] = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  const inPage = (selector: string) =>
    roots.filter((root) => root.host.isConnected).flatMap((root) => [...root.querySelectorAll(selector)]);
  document.body.innerHTML = pageOf('x', 'timeline');
  one('#p1 [data-testid=tweetText]').textContent = 'Ayo dukung Wulan Sagara, coblos nomor 1!';
  const button = one('#p1-like');
  let answer: ((state: { protection: string; reason?: string }) => void) | undefined;
  const listeners = {
    stored: [] as ((changes: object, area: string) => void)[],
    asked: [] as ((...all: unknown[]) => void)[],
  };
  const runtime = {
    id: 'jaga' as string | undefined,
    sendMessage: async (message: object) => void told.push(message),
    onMessage: { addListener: (heard: (...all: unknown[]) => void) => listeners.asked.push(heard) },
  };
  const told: object[] = [];
  vi.stubGlobal('chrome', {
    runtime,
    i18n: { getUILanguage: () => 'id' },
    storage: {
      local: { get: async (key: string) => ({ [key]: await stored() }) },
      onChanged: {
        addListener: (heard: (changes: object, area: string) => void) => listeners.stored.push(heard),
      },
    },
  });
  // happy-dom has neither popovers nor idle times.
  HTMLElement.prototype.showPopover ??= () => {};
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  vi.resetModules();
  const { start } = await import('../../src/content/start.ts');
  const [x] = readSites(bundledSites).body.filter(({ site }) => site === 'x');
  if (x) start(x, () => x);
  await settle();
  const self: Page = {
    told,
    likes: 0,
    says() {
      let said = '';
      answer = ({ protection, reason }) => {
        said = [protection, ...(reason ? [reason] : [])].join(', ');
      };
      for (const heard of listeners.asked) heard({ ask: 'page' }, {}, answer);
      return said;
    },
    marks: () => inPage('.mark').length,
    dialogs: () => inPage('dialog[open]').length,
    like() {
      const before = self.likes;
      hands.press(button);
      return self.likes > before ? 'went out' : 'held';
    },
    proceed() {
      const [proceed] = inPage('[name=proceed]');
      if (!(proceed instanceof HTMLElement)) throw new Error('no dialog');
      proceed.focus();
      hands.fire(proceed, 'click');
    },
    move: () => void hands.fire(button, 'pointerover'),
    brief(content) {
      for (const heard of listeners.stored) heard({ briefing: { newValue: content } }, 'local');
    },
    cutOff() {
      runtime.id = undefined;
    },
  };
  button.addEventListener('click', () => {
    self.likes += 1;
  });
  return self;
}

function briefingAt(now: number, settings: Partial<Settings> = {}): string {
  return writeBriefing(
    compileBriefing(PACKS, { ...DEFAULTS, regions: ['77'], pauseSeconds: 0, ...settings }, now, 'id'),
  );
}

function laterVersion(): string {
  return briefingAt(IN_CAMPAIGN).replace(/^\d+/, '99');
}

function later<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), milliseconds));
}

/** Lets time pass, and everything run that it brings. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await settle();
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

function one(selector: string): Element {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}
