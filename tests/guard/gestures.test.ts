import { expect, test } from 'vitest';
import { Gestures } from '../../src/guard/gestures.ts';

/** `a b | c` says: a and b are one gesture, c is another. Each event is `type@milliseconds`. */
const ROWS: [string, string][] = [
  ['a click with the mouse is one gesture', 'pointerdown@0 mousedown@1 pointerup@80 mouseup@81 click@82'],
  ['a long press is one gesture', 'pointerdown@0 mousedown@1 pointerup@4000 mouseup@4001 click@4002'],
  [
    'a tap is one gesture',
    'pointerdown@0 touchstart@1 pointerup@90 touchend@91 mousedown@95 mouseup@96 click@97',
  ],
  ['a held press has no mouse events', 'pointerdown@0 pointerup@80 click@82'],
  [
    'the next press is another one',
    'pointerdown@0 pointerup@50 click@51 | pointerdown@900 pointerup@950 click@951',
  ],
  [
    'a double-click belongs to the second click',
    'pointerdown@0 click@50 | pointerdown@150 click@200 dblclick@201',
  ],
  ['a click without a press stands alone', 'pointerdown@0 pointerup@50 click@51 | click@60'],
  ['a click long after a press stands alone', 'pointerdown@0 pointerup@50 | click@700'],
  ['a key is one gesture with what it types', 'keydown@0 keypress@1 beforeinput@2 keyup@90'],
  ['a key on a button clicks it', 'keydown@0 keypress@1 click@2 keyup@90'],
  ['the space bar clicks when it comes up', 'keydown@0 keyup@90 click@91'],
  ['a key kept down is one gesture', 'keydown@0 keydown@500r keydown@530r keydown@2530r keyup@2600'],
  ['the next key is another one', 'keydown@0 keyup@90 | keydown@120 keyup@200'],
  ['pasting from a menu later stands alone', 'keydown@0 keyup@90 | beforeinput@2000'],
];

test.each(ROWS)('%s', (_, row) => {
  const gestures = new Gestures<string>();
  const expected = row.split('|').flatMap((part, index) =>
    part
      .trim()
      .split(' ')
      .map(() => index),
  );
  const seen: object[] = [];
  const found = row
    .replaceAll('|', '')
    .split(/\s+/)
    .map((event) => {
      const [type = '', time = ''] = event.split('@');
      const repeat = time.endsWith('r');
      const gesture = gestures.of({ type, timeStamp: Number.parseInt(time, 10), repeat });
      if (!seen.includes(gesture)) seen.push(gesture);
      return seen.indexOf(gesture);
    });
  expect(found).toEqual(expected);
});

test('a cancelled touch has become a scroll', () => {
  const gestures = new Gestures<string>();
  gestures.of({ type: 'pointerdown', timeStamp: 0 });
  expect(gestures.of({ type: 'pointercancel', timeStamp: 20 }).scrolled).toBe(true);
});

/** The gesture in brackets is the second of two quick presses. `n` after a time is the count of clicks that the system gives. */
const DOUBLES: [string, string][] = [
  ['two quick clicks', 'pointerdown@0 click@80 [pointerdown@200 click@280 dblclick@281]'],
  ['two slow clicks', 'pointerdown@0 click@80 pointerdown@700 click@780'],
  ['two taps', 'pointerdown@0 touchstart@1 touchend@60 [pointerdown@300 touchstart@301 touchend@350]'],
  ['a system that allows more time', 'pointerdown@0 click@80 pointerdown@780 [mousedown@781n2 click@850n2]'],
  ['a double-click without its clicks', '[dblclick@0]'],
  ['a key and a click', 'keydown@0 keyup@50 pointerdown@100 click@150'],
  ['a scroll and a tap', 'pointerdown@0 pointercancel@30 touchend@90 pointerdown@200 touchend@260'],
  ['three quick clicks', 'pointerdown@0 click@50 [pointerdown@100 click@150] [pointerdown@200 click@250]'],
];

test.each(DOUBLES)('%s', (_, row) => {
  const gestures = new Gestures<string>();
  const expected: boolean[] = [];
  const found: boolean[] = [];
  let inside = false;
  for (const word of row.split(' ')) {
    inside ||= word.startsWith('[');
    const [, type = '', time = '', detail = '0'] = /(\w+)@(\d+)n?(\d*)/.exec(word) ?? [];
    expected.push(inside);
    found.push(
      gestures.of({ type, timeStamp: Number(time), detail: Number(detail), hit: new EventTarget() })
        .second !== undefined,
    );
    if (word.endsWith(']')) inside = false;
  }
  expect(found).toEqual(expected);
});

test('the second press knows what the first one hit', () => {
  const gestures = new Gestures<string>();
  const hit = new EventTarget();
  gestures.of({ type: 'pointerdown', timeStamp: 0, hit });
  expect(gestures.of({ type: 'pointerdown', timeStamp: 150, hit: new EventTarget() }).second?.first).toBe(
    hit,
  );
});
