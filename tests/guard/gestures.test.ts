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
