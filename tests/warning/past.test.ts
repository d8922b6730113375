// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Judge } from '../../src/guard/decide.ts';
import type { Site, Target } from '../../src/sites/site.ts';
import type { Evidence, Verdict } from '../../src/verdict/verdict.ts';
import type { Situation } from '../../src/warning/explain.ts';
import { Past } from '../../src/warning/past.ts';
import { wordsIn } from '../../src/words/words.ts';
import { fakeFeed, fakeSite } from '../guard/fake-site.ts';

let site: Site;
let past: Past;
let heads: Target[];
const judge = vi.fn<Judge>(() => ({ level: 'campaign', numbers: [], evidence: [] }));

const situation: Situation = {
  words: wordsIn('id'),
  language: 'id',
  site: 'x',
  policy: { date: '2024-10-01', regions: [], contests: [] },
  circulars: [],
  pauseSeconds: 0,
};
let here: Situation;
const attach = vi.spyOn(Element.prototype, 'attachShadow');

beforeEach(() => {
  vi.useFakeTimers();
  attach.mockClear();
  here = situation;
  judge.mockImplementation(() => ({ level: 'campaign', numbers: [], evidence: [] }));
  // happy-dom has no popovers.
  HTMLElement.prototype.showPopover ??= () => {};
  fakeFeed('Ayo coblos nomor 9');
  const button = document.createElement('button');
  button.textContent = 'Mengikuti';
  const post = document.createElement('header');
  post.append('Relawan', button);
  document.body.prepend(post);
  heads = [
    {
      post,
      control: {
        element: button,
        name: 'follow',
        interaction: 'follow',
        step: 'act',
        state: 'on',
        rank: 'mark',
      },
    },
  ];
  site = { ...fakeSite(), heads: () => heads };
  past = new Past(site, () => here);
});

afterEach(() => {
  past.follow(undefined);
  vi.useRealTimers();
});

test('who follows whose page this is gets a mark and a bar; both go when they do no longer', () => {
  past.follow(judge);
  vi.advanceTimersByTime(300);
  expect(isMarked()).toBe(true);
  expect(hasBar()).toBe(true);
  heads = [];
  past.noticed();
  vi.advanceTimersByTime(1_000);
  expect(isMarked()).toBe(false);
  expect(hasBar()).toBe(false);
});

test.each<[what: string, verdict: ReturnType<Judge>, told: boolean]>([
  ['is called like a contestant', participant({ where: 'author' }), true],
  ['only speaks of one', participant({ where: 'text' }), false],
  ['is of the office that one holds', { ...participant({ where: 'author' }), onDuty: true }, false],
  ['only reads like a campaign', { level: 'possible', numbers: [], evidence: [] }, false],
])('a page that %s', (_, verdict, told) => {
  judge.mockImplementation(() => verdict);
  past.follow(judge);
  vi.advanceTimersByTime(300);
  expect(hasBar()).toBe(told);
});

test('the bar says in which language it is', () => {
  past.follow(judge);
  vi.advanceTimersByTime(300);
  expect(root().querySelector<HTMLElement>('.bar')?.lang).toBe('id');
});

test('in a rehearsal the bar says so, and only then', () => {
  past.follow(judge);
  vi.advanceTimersByTime(300);
  expect(says()).not.toContain('Latihan');
  here = { ...situation, policy: { ...situation.policy, rehearsal: '2024-10-01' } };
  past.noticed();
  vi.advanceTimersByTime(1_000);
  expect(says()).toContain('Latihan: seolah-olah 1 Oktober 2024');
});

test('an ordinary page gets neither', () => {
  judge.mockReturnValueOnce(undefined);
  past.follow(judge);
  vi.advanceTimersByTime(300);
  expect(isMarked() || hasBar()).toBe(false);
});

test('without a judge, outside every stage, nothing is looked at', () => {
  const look = vi.spyOn(site, 'heads');
  past.follow(undefined);
  past.noticed();
  vi.advanceTimersByTime(5_000);
  expect(look).not.toHaveBeenCalled();
});

test('a page that changes all the time is looked at once a second', () => {
  const look = vi.spyOn(site, 'heads');
  past.follow(judge);
  for (let n = 0; n < 30; n += 1) {
    past.noticed();
    vi.advanceTimersByTime(100);
  }
  expect(look.mock.calls.length).toBeLessThanOrEqual(4);
});

test('a mark that the page takes away comes back a few times, not for ever', () => {
  past.follow(judge);
  for (let n = 0; n < 10; n += 1) {
    vi.advanceTimersByTime(1_000);
    document.querySelector('header > span')?.remove();
    past.noticed();
  }
  expect(isMarked()).toBe(false);
});

test('closed the bar stays away from this address', () => {
  past.follow(judge);
  vi.advanceTimersByTime(300);
  press('close');
  expect(hasBar()).toBe(false);
  past.noticed();
  vi.advanceTimersByTime(1_000);
  expect(hasBar()).toBe(false);
  expect(isMarked()).toBe(true);
});

test('a script of the page presses nothing', () => {
  past.follow(judge);
  vi.advanceTimersByTime(300);
  press('close', false);
  expect(hasBar()).toBe(true);
});

describe('on a list of one’s own', () => {
  let items: HTMLElement[];

  beforeEach(() => {
    document.body.innerHTML = ['Ayo coblos nomor 9', 'Resep sambal', '', 'Ayo menangkan nomor 8']
      .map((text, n) => `<div id="i${n}" tabindex="0">${text}</div>`)
      .join('');
    items = [...document.querySelectorAll<HTMLElement>('body > div')];
    items.forEach((item, n) => {
      item.getBoundingClientRect = () => DOMRect.fromRect({ y: n * 100 });
      item.scrollIntoView = () => {};
    });
    judge.mockImplementation(({ text }) =>
      text.startsWith('Ayo') ? { level: 'participant', numbers: [], evidence: [] } : undefined,
    );
    site = {
      ...fakeSite(),
      glance: (item) => ({ texts: [item.textContent ?? ''], addresses: [] }),
      list: () => ({
        interaction: 'like',
        items,
        read: (item) => [
          {
            author: { name: '', handle: '' },
            text: item.textContent ?? '',
            images: [],
            links: [],
            context: [],
          },
        ],
      }),
    };
    past = new Past(site, () => situation);
    past.follow(judge);
    vi.advanceTimersByTime(300);
  });

  test('what touches contestants is marked and counted, what cannot be read is said', () => {
    expect(says()).toContain('2 dari 3 yang tampil');
    expect(says()).toContain('1 lagi tidak terbaca');
    expect(items.map((item) => item.querySelector('span') !== null)).toEqual([true, false, false, true]);
  });

  test('one goes from one to the next and back again; nothing is pressed', () => {
    const pressed = vi.fn();
    for (const item of items) item.addEventListener('click', pressed);
    const visited = ['next', 'next', 'next', 'previous', 'previous'].map((name) => {
      press(name);
      return document.activeElement?.id;
    });
    expect(visited).toEqual(['i0', 'i3', 'i0', 'i3', 'i0']);
    expect(pressed).not.toHaveBeenCalled();
  });

  test('an item that shows something else is judged anew, one that says the same is not', () => {
    const judged = judge.mock.calls.length;
    if (items[0]) items[0].textContent = 'Resep rendang';
    past.noticed();
    vi.advanceTimersByTime(1_000);
    expect(says()).toContain('1 dari 3 yang tampil');
    expect(judge.mock.calls.length).toBe(judged + 1);
  });

  test('where none does it says so, without buttons to go anywhere', () => {
    items = items.slice(1, 3);
    past.noticed();
    vi.advanceTimersByTime(1_000);
    expect(says()).toContain('Tidak kami temukan');
    expect(root().querySelectorAll('button')).toHaveLength(1);
    expect(document.querySelectorAll('body > div > span')).toHaveLength(0);
  });

  test('where nothing can be read there is no bar', () => {
    items = items.slice(2, 3);
    past.noticed();
    vi.advanceTimersByTime(1_000);
    expect(hasBar()).toBe(false);
  });
});

function isMarked(): boolean {
  return document.querySelector('header > span') !== null;
}

function hasBar(): boolean {
  return document.documentElement.querySelector(':scope > div') !== null;
}

/** The root of the bar, whose host is made with every `Past`. */
function root(): ShadowRoot {
  const made = attach.mock.results.map(({ value }) => value);
  const bar = made.findLast((one) => one instanceof ShadowRoot && one.querySelector('.bar'));
  if (!(bar instanceof ShadowRoot)) throw new Error('no bar');
  return bar;
}

function says(): string {
  return root().textContent ?? '';
}

/** As a person does, unless said otherwise. */
function press(name: string, isTrusted = true): void {
  const event = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  root().querySelector(`[name=${name}]`)?.dispatchEvent(event);
}

function participant({ where }: Pick<Evidence, 'where'>): Verdict {
  return { level: 'participant', numbers: [], evidence: [{ kind: 'name', words: 'Sukirman', where }] };
}
