// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer, HeldAct, Warner } from '../../src/guard/act.ts';
import { Guard } from '../../src/guard/guard.ts';
import { listen } from '../../src/guard/listen.ts';
import type { Standing } from '../../src/guard/standing.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { fakeFeed, fakeSite } from './fake-site.ts';

const PAUSE_MS = 1500;
const SITTING: Standing & { is: 'on' } = {
  is: 'on',
  from: 0,
  until: Number.POSITIVE_INFINITY,
  strictness: 'supervisor',
  role: 'personal',
  pauseSeconds: PAUSE_MS / 1000,
  judge: ({ text }) => verdictOn(text),
  mayCount: () => true,
};

let now = 0;
let standing: Standing = SITTING;
let likes: string[] = [];
let site = fakeSite();
let warner = fakeWarner();
let delivered: (taken: boolean) => void;
let cutOff = false;
let cramped = false;
let guard = newGuard();
listen((event) => guard.handle(event, now));

beforeEach(() => {
  now = 1_000_000;
  standing = SITTING;
  likes = [];
  site = fakeSite();
  warner = fakeWarner();
  cutOff = false;
  cramped = false;
  delivered = vi.fn();
  guard = newGuard();
  guard.renew();
  fakeFeed('Ayo coblos nomor 9', 'Pasangan nomor 9 berkunjung', 'Resep sambal', 'Mungkin kampanye');
  document.body.onclick = ({ target }) => {
    if (target instanceof Element && target.matches('[name=like]')) likes.push(idOf(target));
  };
});

test('an ordinary post is liked at once', () => {
  click('post3');
  expect(likes).toEqual(['post3']);
  expect(warner.said).toEqual([]);
});

test('a like of a campaign post does not reach the site and asks with a dialog', () => {
  click('post1');
  expect(likes).toEqual([]);
  expect(warner.said).toEqual(['dialog like post1']);
});

test('not one event of a held gesture reaches the site', () => {
  const reached: string[] = [];
  const types = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
  for (const type of types) document.body.addEventListener(type, () => reached.push(type), { once: true });
  click('post1');
  expect(reached).toEqual([]);
  click('post3');
  expect(reached).toEqual(types);
});

test('going through delivers exactly one like, and the same like is never asked about again', () => {
  click('post1');
  warner.answer().goThrough();
  expect(likes).toEqual(['post1']);
  click('post1');
  expect(likes).toEqual(['post1', 'post1']);
  expect(warner.said).toEqual(['dialog like post1']);
});

test.each([
  ['takes', true],
  ['does not take', false],
])('whether the site %s what was let through is told', async (_, taken) => {
  vi.useFakeTimers();
  if (taken) like('post1').addEventListener('click', () => like('post1').setAttribute('data-state', 'on'));
  click('post1');
  warner.answer().goThrough();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(delivered).toHaveBeenCalledExactlyOnceWith(taken);
  vi.useRealTimers();
});

test('giving up covers nothing', () => {
  click('post1');
  warner.answer().giveUp();
  click('post1');
  expect(likes).toEqual([]);
  expect(warner.said).toEqual(['dialog like post1', 'dialog like post1']);
});

test('a post that has become another one is not liked in its place: the person presses again', () => {
  click('post1');
  fakeText('post1', 'Ayo coblos nomor 8');
  warner.answer().goThrough();
  expect(likes).toEqual([]);
  expect(warner.said).toEqual(['dialog like post1', 'note press-again']);
});

test('a like that somebody gave meanwhile is not taken back', () => {
  click('post1');
  like('post1').setAttribute('data-state', 'on');
  warner.answer().goThrough();
  expect(likes).toEqual([]);
});

test('taking a like back passes', () => {
  like('post1').setAttribute('data-state', 'on');
  click('post1');
  expect(likes).toEqual(['post1']);
});

test('where there is no room for a dialog, the bubble takes its place and the second press passes', () => {
  cramped = true;
  click('post1');
  expect(warner.said).toEqual(['bubble like post1']);
});

test('a post about somebody who stands gets a bubble; the second press after the pause goes through once', () => {
  click('post2');
  expect(warner.said).toEqual(['bubble like post2']);
  pass(PAUSE_MS - 200);
  click('post2');
  expect(likes).toEqual([]);
  pass(800);
  click('post2');
  expect(likes).toEqual(['post2']);
  pass(5000);
  click('post2');
  expect(likes).toEqual(['post2']);
  expect(warner.said).toEqual(['bubble like post2', 'close', 'bubble like post2']);
});

test('a double-click is not a second press, even without a pause', () => {
  standing = { ...SITTING, pauseSeconds: 0 };
  guard.renew();
  click('post2');
  pass(120);
  click('post2');
  expect(likes).toEqual([]);
});

const STRICTNESS: ['text' | 'supervisor' | 'broad', string[]][] = [
  ['text', ['dialog like post1']],
  ['supervisor', ['dialog like post1', 'bubble like post2']],
  ['broad', ['dialog like post1', 'bubble like post2', 'bubble like post4']],
];

test.each(STRICTNESS)('with strictness "%s" these acts are held: %s', (strictness, held) => {
  standing = { ...SITTING, strictness };
  guard.renew();
  for (const post of ['post1', 'post2', 'post3', 'post4']) click(post);
  expect(warner.said).toEqual(held);
});

test('after three dialogs within an hour a campaign post gets a bubble', () => {
  for (const n of [1, 2, 3, 4]) {
    fakeText('post1', `Ayo coblos nomor 9, kata warga ke-${n}`);
    click('post1');
    pass(60_000);
  }
  expect(warner.said.map((what) => what.split(' ')[0])).toEqual(['dialog', 'dialog', 'dialog', 'bubble']);
});

test('before the briefing a control that is pressed is stopped with a note and nothing is done later', () => {
  standing = { is: 'waiting' };
  guard.renew();
  click('post3');
  expect(likes).toEqual([]);
  expect(warner.said).toEqual(['close', 'note not-ready']);
  standing = SITTING;
  guard.renew();
  expect(likes).toEqual([]);
});

test('asleep it looks at nothing', () => {
  standing = { is: 'asleep', from: 0, until: now + 1000 };
  guard.renew();
  const look = vi.spyOn(site, 'targetOf');
  click('post1');
  expect(likes).toEqual(['post1']);
  expect(look).not.toHaveBeenCalled();
});

test('it wakes up when its standing is over, in the very act', () => {
  standing = { is: 'asleep', from: 0, until: now + 1000 };
  guard.renew();
  standing = SITTING;
  pass(1000);
  click('post1');
  expect(warner.said).toContain('dialog like post1');
});

test('what a script of the page does is not an act of the person', () => {
  like('post1').click();
  expect(likes).toEqual(['post1']);
});

test('a post that changes between press and click is judged again', () => {
  fire(like('post3'), 'pointerdown');
  fakeText('post3', 'Ayo coblos nomor 9');
  fire(like('post3'), 'click');
  expect(likes).toEqual([]);
  expect(warner.said).toEqual(['dialog like post3']);
});

test('a gesture that passed is not held half-way because the control is off again', () => {
  like('post1').setAttribute('data-state', 'on');
  fire(like('post1'), 'pointerdown');
  like('post1').setAttribute('data-state', 'off');
  fire(like('post1'), 'click');
  expect(likes).toEqual(['post1']);
});

test('a press is looked at once, however many events it has', () => {
  const look = vi.spyOn(site, 'targetOf');
  const read = vi.spyOn(site, 'identify');
  const identify = vi.spyOn(site, 'key');
  click('post3');
  expect(likes).toEqual(['post3']);
  expect(look).toHaveBeenCalledOnce();
  expect(read).toHaveBeenCalledOnce();
  expect(identify).not.toHaveBeenCalled();
});

describe('a post in which a glance sees nothing', () => {
  beforeEach(() => {
    standing = { ...SITTING, mayCount: ({ texts }) => texts.some((text) => text.includes('Ayo')) };
    guard.renew();
  });

  test('is not even read', () => {
    const read = vi.spyOn(site, 'identify');
    click('post3');
    expect(likes).toEqual(['post3']);
    expect(read).not.toHaveBeenCalled();
  });

  test('is judged when it changes between press and click', () => {
    fire(like('post3'), 'pointerdown');
    fakeText('post3', 'Ayo coblos nomor 9');
    fire(like('post3'), 'click');
    expect(warner.said).toEqual(['dialog like post3']);
  });

  test('is read where somebody has paid for it', () => {
    element('#post2').setAttribute('data-paid', '');
    fakeText('post2', 'Pasangan nomor 9');
    click('post2');
    expect(warner.said).toEqual(['bubble like post2']);
  });

  test('is judged by what the person writes there', () => {
    const box = element('#post3 textarea');
    if (box instanceof HTMLTextAreaElement) box.value = 'Ayo coblos nomor 9';
    fire(element('#post3 [name=send]'), 'pointerdown');
    fire(element('#post3 [name=send]'), 'click');
    expect(warner.said).toEqual(['dialog comment post3']);
  });

  test('is held where there is no briefing yet to judge it by', () => {
    standing = { is: 'waiting' };
    guard.renew();
    click('post3');
    expect(warner.said).toEqual(['close', 'note not-ready']);
  });
});

test('a control under the pointer is looked at once, not again for each of its parts', () => {
  const look = vi.spyOn(site, 'targetOf');
  const menu = element('#post1 [name=share-menu]');
  menu.innerHTML = '<i></i><b></b>';
  for (const part of [menu, ...menu.children]) fire(part, 'pointerover');
  expect(look).toHaveBeenCalledOnce();
  expect(site.remembered).toHaveLength(1);
  fire(element('#post1 p'), 'pointerover');
  fire(menu, 'pointerover');
  expect(site.remembered).toHaveLength(2);
});

test.each<[string, () => Element, () => Element]>([
  ['pressed on the control and let go beside it', () => like('post1'), () => element('#post1 p')],
  ['pressed on the text and let go on the control', () => element('#post1 p'), () => like('post1')],
])('%s asks nothing, and does not reach the site', (_, down, up) => {
  fire(down(), 'pointerdown');
  fire(up(), 'pointerup');
  // Browsers send the click to what is around both.
  fire(element('#post1'), 'click');
  expect(warner.said).toEqual([]);
  expect(likes).toEqual([]);
});

test('a control that the page draws anew under the finger asks', () => {
  fire(like('post1'), 'pointerdown');
  like('post1').replaceWith(like('post1').cloneNode(true));
  fire(like('post1'), 'click');
  expect(warner.said).toEqual(['dialog like post1']);
  expect(likes).toEqual([]);
});

test('a click alone passes after a press by key whose end the dialog took, as screen readers click', () => {
  fire(like('post1'), 'keydown', { key: 'Enter', code: 'Enter' });
  warner.takes = () => true;
  fire(document.body, 'keyup', { key: 'Enter', code: 'Enter' });
  warner.takes = () => false;
  pass(60_000);
  fire(like('post3'), 'click');
  expect(likes).toEqual(['post3']);
});

test('a key that is kept down on our own choice does nothing more when the focus is back on the page', () => {
  const enter = { key: 'Enter', code: 'Enter' };
  warner.takes = () => true;
  fire(document.body, 'keydown', enter);
  warner.takes = () => false;
  const reached = vi.fn();
  document.body.onkeydown = document.body.onkeyup = reached;
  fire(like('post1'), 'keydown', { ...enter, repeat: true });
  fire(like('post1'), 'keydown', { ...enter, repeat: true });
  fire(like('post1'), 'keyup', enter);
  expect(reached).not.toHaveBeenCalled();
  expect(warner.said).toEqual([]);
  fire(like('post3'), 'keydown', enter);
  expect(reached).toHaveBeenCalledOnce();
  document.body.onkeydown = document.body.onkeyup = null;
});

describe('two quick presses on a picture', () => {
  const picture = (post: string) => element(`#${post} img`);
  let reached: string[] = [];

  beforeEach(() => {
    reached = [];
    document.body.onpointerdown = document.body.onclick = ({ type, target }) => {
      reached.push(type);
      if (type === 'click' && target instanceof Element && target.matches('[name=like]'))
        likes.push(idOf(target));
    };
    document.body.ondblclick = ({ type }) => reached.push(type);
  });
  afterEach(() => {
    document.body.onpointerdown = document.body.ondblclick = null;
  });

  test('the first one reaches the site, nothing of the second does', () => {
    press(picture('post1'));
    expect(reached).toEqual(['pointerdown', 'click']);
    press(picture('post1'));
    fire(picture('post1'), 'dblclick');
    expect(reached).toEqual(['pointerdown', 'click']);
    expect(warner.said).toEqual(['dialog like post1']);
  });

  test('going through presses the control once', () => {
    pressTwice(picture('post1'));
    warner.answer().goThrough();
    expect(likes).toEqual(['post1']);
  });

  test('without a control the person presses again, and then it passes', () => {
    like('post1').remove();
    pressTwice(picture('post1'));
    warner.answer().goThrough();
    expect(warner.said).toEqual(['dialog like post1', 'note press-again']);
    reached = [];
    pressTwice(picture('post1'));
    expect(reached).toEqual(['pointerdown', 'click', 'pointerdown', 'click']);
  });

  test('a bubble lets two more presses after the pause through', () => {
    pressTwice(picture('post2'));
    expect(warner.said).toEqual(['bubble like post2']);
    pass(PAUSE_MS);
    reached = [];
    pressTwice(picture('post2'));
    expect(reached).toEqual(['pointerdown', 'click', 'pointerdown', 'click']);
    expect(warner.said).toEqual(['bubble like post2', 'close']);
  });

  test.each<[string, () => void]>([
    ['an ordinary post', () => pressTwice(picture('post3'))],
    ['slow presses', () => pressTwice(picture('post1'), 800)],
    [
      'a post that is liked already',
      () => {
        like('post1').setAttribute('data-state', 'on');
        pressTwice(picture('post1'));
      },
    ],
    [
      'a first press elsewhere',
      () => {
        press(picture('post3'));
        press(picture('post1'));
      },
    ],
    ['two presses on the text', () => pressTwice(element('#post1 p'))],
  ])('left alone: %s', (_, act) => {
    act();
    expect(reached).toEqual(['pointerdown', 'click', 'pointerdown', 'click']);
    expect(warner.said).toEqual([]);
  });

  test('a first press whose element the site has taken away counts', () => {
    const first = picture('post1');
    press(first);
    first.replaceWith(document.createElement('img'));
    press(picture('post1'));
    expect(warner.said).toEqual(['dialog like post1']);
  });

  function pressTwice(on: Element, gap = 120): void {
    press(on);
    pass(gap);
    press(on);
  }
});

const KEYS: [string, () => Element, string, string][] = [
  ['Enter on the button', () => like('post1'), 'Enter', 'dialog like post1'],
  ['Space on the button', () => like('post1'), ' ', 'dialog like post1'],
  ["the site's own key on the post", () => element('#post1 p'), 'l', 'dialog like post1'],
  ['Enter in the composer', () => element('#post1 textarea'), 'Enter', 'dialog comment post1'],
];

test.each(KEYS)('%s is held', (_, on, key, said) => {
  const reached = vi.fn();
  document.body.addEventListener('keydown', reached, { once: true });
  fire(on(), 'keydown', { key, code: key });
  expect(reached).not.toHaveBeenCalled();
  expect(warner.said).toEqual([said]);
});

test('a key of the site that is kept down takes a like back, and does not give it again', () => {
  const done: string[] = [];
  const toggle = () => {
    const isOn = like('post1').getAttribute('data-state') === 'on';
    like('post1').setAttribute('data-state', isOn ? 'off' : 'on');
    done.push(isOn ? 'unlike' : 'like');
  };
  toggle();
  document.body.onkeydown = toggle;
  const key = { key: 'l', code: 'KeyL' };
  fire(element('#post1 p'), 'keydown', key);
  fire(element('#post1 p'), 'keydown', { ...key, repeat: true });
  fire(element('#post1 p'), 'keydown', { ...key, repeat: true });
  document.body.onkeydown = null;
  expect(done).toEqual(['like', 'unlike']);
  expect(warner.said).toEqual([]);
});

test('a comment that campaigns is held on an ordinary post, and only those words are covered', () => {
  const box = document.querySelector<HTMLTextAreaElement>('#post3 textarea');
  const write = (text: string) => {
    if (box) box.value = text;
    fire(element('#post3 [name=send]'), 'click');
    pass(1000);
  };
  write('Enak sekali');
  expect(warner.said).toEqual([]);
  write('Ayo coblos nomor 9');
  warner.answer().goThrough();
  write('Ayo coblos nomor 9');
  write('Ayo coblos nomor 9 lagi');
  expect(warner.said).toEqual(['dialog comment post3', 'dialog comment post3']);
});

test('an opener passes and is remembered', () => {
  fire(element('#post1 [name=share-menu]'), 'click');
  expect(warner.said).toEqual([]);
  expect(site.remembered).toHaveLength(1);
});

test('the right button is never an act, the middle one only on links', () => {
  fire(like('post1'), 'auxclick', { button: 2 });
  fire(like('post1'), 'auxclick', { button: 1 });
  expect(warner.said).toEqual([]);
});

test('cut off from the extension it falls silent in the very act', () => {
  cutOff = true;
  standing = { is: 'asleep', from: 0, until: Number.POSITIVE_INFINITY };
  click('post1');
  expect(likes).toEqual(['post1']);
  expect(warner.said).toEqual([]);
});

function newGuard(): Guard {
  return new Guard(
    site,
    warner,
    () => standing,
    () => cutOff,
    delivered,
  );
}

function verdictOn(text: string): Verdict | undefined {
  const level = text.startsWith('Ayo')
    ? 'campaign'
    : text.startsWith('Pasangan')
      ? 'participant'
      : 'possible';
  if (level === 'possible' && !text.startsWith('Mungkin')) return undefined;
  return { level, numbers: [9], evidence: [] };
}

function fakeWarner(): Warner & { said: string[]; answer(): Answer } {
  const said: string[] = [];
  let last: Answer | undefined;
  const show = (kind: string) => (act: HeldAct, answer: Answer) => {
    said.push(`${kind} ${act.target.control.interaction} ${act.target.post.id}`);
    last = answer;
  };
  return {
    said,
    answer() {
      if (!last) throw new Error('Nothing was asked');
      return last;
    },
    dialog: show('dialog'),
    bubble: show('bubble'),
    note: (what) => said.push(`note ${what}`),
    close() {
      if (standing.is !== 'asleep') said.push('close');
    },
    isCramped: () => cramped,
    takes: () => false,
  };
}

function click(post: string): void {
  press(like(post));
}

/** A whole press with the mouse. The browser leaves the mouse events out when the page may not have the first event. */
function press(on: Element): void {
  const held = !fire(on, 'pointerdown');
  if (!held) fire(on, 'mousedown');
  fire(on, 'pointerup');
  if (!held) fire(on, 'mouseup');
  fire(on, 'click');
  pass(20);
}

function fire(
  on: Element,
  type: string,
  init: { key?: string; code?: string; button?: number; repeat?: boolean } = {},
): boolean {
  const shared = { bubbles: true, cancelable: true, composed: true, ...init };
  const event = type.startsWith('key')
    ? new KeyboardEvent(type, shared)
    : type.startsWith('pointer')
      ? new PointerEvent(type, { ...shared, pointerType: 'mouse' })
      : new MouseEvent(type, shared);
  // happy-dom leaves to us who made an event, and when.
  Object.defineProperty(event, 'isTrusted', { value: true });
  Object.defineProperty(event, 'timeStamp', { value: now });
  return on.dispatchEvent(event);
}

function pass(milliseconds: number): void {
  now += milliseconds;
}

function like(post: string): HTMLElement {
  return element(`#${post} [name=like]`);
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
}

function fakeText(post: string, text: string): void {
  element(`#${post} p`).textContent = text;
}

function idOf(control: Element): string {
  return control.closest('article')?.id ?? '';
}
