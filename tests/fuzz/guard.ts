import fc from 'fast-check';
import { vi } from 'vitest';
import type { Answer, HeldAct, Warner } from '../../src/guard/act.ts';
import type { Judge } from '../../src/guard/decide.ts';
import { Guard } from '../../src/guard/guard.ts';
import { listen } from '../../src/guard/listen.ts';
import type { Standing } from '../../src/guard/standing.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { fakeFeed, fakeSite } from '../guard/fake-site.ts';
import { handsAt } from '../guard/hands.ts';

const POSTS = ['post1', 'post2', 'post3', 'post4'] as const;
const TEXTS = [
  'Ayo coblos nomor 9',
  'Ayo coblos nomor 8',
  'Pasangan nomor 9 berkunjung',
  'Mungkin kampanye',
  'Resep sambal',
];
const PAUSE_MS = 1500;
const DOUBLE_CLICK_MS = 500;

/** One thing that happens on the page. */
type Step =
  | { do: 'press'; post: string }
  | { do: 'press-picture-twice'; post: string; gap: number }
  | { do: 'half-press'; post: string }
  | { do: 'key'; post: string; key: string }
  | { do: 'recycle'; post: string; text: string }
  | { do: 'answer'; go: boolean }
  | { do: 'wait'; ms: number }
  | { do: 'standing'; is: 'on' | 'asleep' | 'waiting' };

const post = fc.constantFrom(...POSTS);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('press' as const), post }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('press-picture-twice' as const),
      post,
      gap: fc.integer({ min: 0, max: 900 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('half-press' as const), post }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('key' as const), post, key: fc.constantFrom('l', 'Enter', ' ') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('recycle' as const), post, text: fc.constantFrom(...TEXTS) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('answer' as const), go: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 4000 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('standing' as const),
      is: fc.constantFrom('on' as const, 'on' as const, 'asleep' as const, 'waiting' as const),
    }),
  },
);

/** A person, a page that recycles its posts, and a guard, for as many steps as are given. */
class Model {
  readonly clock = { now: 1_000_000 };
  readonly hands = handsAt(this.clock);
  readonly proceeded = new Set<string>();
  readonly bubbled = new Map<string, number>();
  standing: Standing['is'] = 'on';
  asked: { act: HeldAct; answer: Answer } | undefined;
  /** Likes that reached the site since the last step began, as `text state`. */
  delivered: { text: string; state: string }[] = [];
  readonly guard: Guard;
  readonly judge: Judge;
  readonly site = fakeSite();

  /** `judge` is what the guard believes; what counts is `verdictOn`. */
  constructor(judge: Judge) {
    this.judge = judge;
    fakeFeed(...TEXTS.slice(0, POSTS.length));
    document.body.onclick = ({ target }) => this.deliver(target);
    document.body.onkeydown = (event) => {
      if (event.key === 'l' && event.target instanceof Element) this.deliver(likeOf(event.target));
    };
    const warner: Warner = {
      dialog: (act, answer) => {
        this.asked = { act, answer };
      },
      bubble: (act, answer) => {
        this.asked = { act, answer };
        this.bubbled.set(act.post.text, this.clock.now);
      },
      note: () => undefined,
      close: () => undefined,
      isCramped: () => false,
      takes: () => false,
    };
    this.guard = new Guard(
      this.site,
      warner,
      () => this.stand(),
      () => false,
      () => {},
    );
    this.guard.renew();
  }

  stand(): Standing {
    const until = Number.POSITIVE_INFINITY;
    if (this.standing === 'waiting') return { is: 'waiting' };
    if (this.standing === 'asleep') return { is: 'asleep', from: 0, until };
    const { judge } = this;
    return {
      is: 'on',
      from: 0,
      until,
      judge,
      mayCount: ({ texts }) => /^(?:Ayo|Pasangan|Mungkin)/.test(texts.join('')),
      strictness: 'supervisor',
      role: 'personal',
      pauseSeconds: PAUSE_MS / 1000,
    };
  }

  deliver(target: EventTarget | null): void {
    if (!(target instanceof Element) || !target.matches('[name=like]')) return;
    const state = target.getAttribute('data-state') ?? 'off';
    this.delivered.push({ text: textOf(target), state });
    target.setAttribute('data-state', state === 'on' ? 'off' : 'on');
  }

  take(one: Step): void {
    this.delivered = [];
    const { clock, hands } = this;
    if (one.do === 'press') hands.press(like(one.post));
    else if (one.do === 'half-press') hands.fire(like(one.post), 'pointerdown');
    else if (one.do === 'press-picture-twice') {
      hands.press(element(`#${one.post} img`));
      clock.now += one.gap;
      hands.press(element(`#${one.post} img`));
    } else if (one.do === 'key') {
      const on = one.key === 'l' ? element(`#${one.post} p`) : like(one.post);
      const passed = hands.fire(on, 'keydown', { key: one.key, code: one.key });
      hands.fire(on, 'keyup', { key: one.key, code: one.key });
      if (passed && one.key !== 'l') hands.fire(on, 'click');
    } else if (one.do === 'recycle') {
      element(`#${one.post} p`).textContent = one.text;
      like(one.post).removeAttribute('data-state');
    } else if (one.do === 'wait') clock.now += one.ms;
    else if (one.do === 'standing') {
      this.standing = one.is;
      this.guard.renew();
    } else this.answer(one.go);
  }

  answer(go: boolean): void {
    const { asked } = this;
    this.asked = undefined;
    if (!asked) return;
    if (go) {
      this.proceeded.add(asked.act.post.text);
      asked.answer.goThrough();
    } else asked.answer.giveUp();
  }

  /** What went wrong in the last step, in a sentence. */
  breach(one: Step): string | undefined {
    if (this.delivered.length > 1) return `${this.delivered.length} likes reached the site at once`;
    const [like] = this.delivered;
    if (!like)
      return this.isLost(one) ? 'an act that is nobody’s business did not reach the site' : undefined;
    if (this.standing === 'asleep' || like.state === 'on') return undefined;
    if (this.standing === 'waiting' && one.do !== 'answer')
      return 'a like reached the site before the briefing';
    const level = verdictOn(like.text)?.level;
    if (level !== 'campaign' && level !== 'participant') return undefined;
    if (this.proceeded.has(like.text)) return undefined;
    const at = this.bubbled.get(like.text);
    const isSecond = at !== undefined && this.clock.now - at >= Math.max(PAUSE_MS, DOUBLE_CLICK_MS);
    return isSecond ? undefined : `a like of "${like.text}" reached the site without an answer`;
  }

  /** Presses of ordinary posts pass, whatever was asked before. */
  isLost(one: Step): boolean {
    if (one.do !== 'press' || this.standing === 'waiting') return false;
    return verdictOn(textOf(like(one.post))) === undefined;
  }
}

let current: Model | undefined;

/** Must be called once before the property runs: the guard under test hears of every event, and time is ours. */
export function listenForModel(): void {
  vi.useFakeTimers();
  listen((event) => current?.guard.handle(event, current.clock.now));
}

/** Whatever a person and a page do, one after the other: no like leaks, none is delivered twice, none is lost. */
export function guardKeepsItsWord(judge: Judge = ({ text }) => verdictOn(text)) {
  return fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
    const model = new Model(judge);
    current = model;
    for (const one of steps) {
      model.take(one);
      const breach = model.breach(one);
      if (breach) throw new Error(`${breach}, after ${JSON.stringify(one)}`);
    }
    // Nobody waits any more for the site to show that it has taken an act.
    vi.runAllTimers();
  });
}

/** What each text is, for the model. */
export function verdictOn(text: string): Verdict | undefined {
  if (text.startsWith('Ayo')) return { level: 'campaign', numbers: [9], evidence: [] };
  if (text.startsWith('Pasangan')) return { level: 'participant', numbers: [9], evidence: [] };
  return text.startsWith('Mungkin') ? { level: 'possible', numbers: [], evidence: [] } : undefined;
}

function likeOf(inside: Element): Element | null {
  return inside.closest('article')?.querySelector('[name=like]') ?? null;
}

function textOf(inside: Element): string {
  return inside.closest('article')?.querySelector('p')?.textContent ?? '';
}

function like(post: string): HTMLElement {
  return element(`#${post} [name=like]`);
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
}
