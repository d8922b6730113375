import { resultOf } from './firefox-eyes.ts';
import type { Send } from './marionette.ts';
import type { Hands } from './place.ts';

/** Trusted pointer input through Marionette. */
export function firefoxHands(send: Send): Hands {
  const pointer = async (pointerType: 'mouse' | 'touch', actions: object[]) => {
    const source = { type: 'pointer', id: pointerType, parameters: { pointerType }, actions };
    await send('WebDriver:PerformActions', { actions: [source] });
    // Otherwise the next press would be held against this one, and two clicks become a double click.
    if (pointerType === 'touch') await send('WebDriver:ReleaseActions');
  };
  const move = (x: number, y: number) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });
  const press = (held: number) => [
    { type: 'pointerDown', button: 0 },
    { type: 'pause', duration: held },
    { type: 'pointerUp', button: 0 },
  ];
  const presses = (times: number, held: number) => Array.from({ length: times }, () => press(held)).flat();
  return {
    move: ({ x, y }) => pointer('mouse', [move(x, y)]),
    mouse: ({ x, y }, times, held) => pointer('mouse', [move(x, y), ...presses(times, held)]),
    touch: ({ x, y }, times, held) => pointer('touch', [move(x, y), ...presses(times, held)]),
  };
}

/** Presses keys named as in `BrowserUnderTest.press`. */
export async function pressKeys(send: Send, keys: string): Promise<void> {
  const values = keys.split('+').map((key) => KEYS[key] ?? key);
  const down = values.map((value) => ({ type: 'keyDown', value }));
  const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
  await keyboard(send, [...down, ...up]);
}

/** Marionette tells of a key that is down already and comes again as one that repeats. */
export async function keepKeyDown(send: Send, key: string, times: number): Promise<void> {
  const value = KEYS[key] ?? key;
  const downs = Array.from({ length: times }, () => ({ type: 'keyDown', value }));
  await keyboard(send, [...downs, { type: 'keyUp', value }]);
}

export async function typeText(send: Send, text: string): Promise<void> {
  await keyboard(
    send,
    Array.from(text).flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  );
}

/** Several files are typed into the field one after the other, as WebDriver has it. */
export async function chooseFiles(send: Send, place: string, files: string[]): Promise<void> {
  const found = await send('WebDriver:FindElement', { using: 'css selector', value: place });
  const [id] = Object.values(resultOf<Record<string, string>>(found));
  await send('WebDriver:ElementSendKeys', { id, text: files.join('\n') });
}

async function keyboard(send: Send, actions: object[]): Promise<void> {
  await send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
}

/** The code points of WebDriver for keys without a character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};
