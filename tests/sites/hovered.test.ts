// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import type { HeldAct, Warner } from '../../src/guard/act.ts';
import { Guard } from '../../src/guard/guard.ts';
import { listen } from '../../src/guard/listen.ts';
import { handsAt } from '../guard/hands.ts';
import { byId, open, page } from './open.ts';

const hands = handsAt({ now: 1_000 });
let guard: Guard | undefined;
listen((event) => guard?.handle(event, 1_000));
afterEach(() => {
  guard = undefined;
});

test('a menu stays that of its opener when the pointer comes across another one on its way to it', () => {
  const held = guarded('x', 'timeline', 'https://x.com/home');
  hands.press(byId('p1-repost'));
  byId('layers').innerHTML = page('x', 'repost-menu');
  hands.fire(byId('p2-repost'), 'pointerover');
  hands.press(byId('confirm'));
  expect(held).toEqual(['repost-now on p1']);
});

test('so does the box below a post that answers one of its comments', () => {
  const held = guarded('instagram', 'single', 'https://www.instagram.com/p/AbC1/');
  const other = byId('c1-reply').cloneNode(true);
  byId('c2').append(other);
  hands.press(byId('c1-reply'));
  if (other instanceof Element) hands.fire(other, 'pointerover');
  byId('box').textContent = 'Setuju';
  hands.fire(byId('box'), 'keydown', { key: 'Enter' });
  expect(held).toEqual(['reply on c1']);
});

test('reactions that open by hovering stay those of their post, and new ones are those of the next', () => {
  const held = guarded('facebook', 'feed', 'https://www.facebook.com/');
  hands.fire(byId('f1-like'), 'pointerover');
  byId('layers').innerHTML = page('facebook', 'reactions');
  hands.fire(byId('f2-like'), 'pointerover');
  hands.press(byId('r-angry'));
  byId('layers').innerHTML = '';
  hands.fire(byId('f2-like'), 'pointerover');
  byId('layers').innerHTML = page('facebook', 'reactions');
  hands.press(byId('r-angry'));
  expect(held).toEqual(['reaction on f1', 'reaction on f2']);
});

/** Opens a page before a guard that asks about every act, and gives what it has asked about. */
function guarded(folder: string, name: string, address: string): string[] {
  const site = open(page(folder, name), address);
  const held: string[] = [];
  const ask = ({ target: { control, post } }: HeldAct) =>
    void held.push(`${control.name} on ${post.closest('[id]')?.id}`);
  const warner: Warner = {
    dialog: ask,
    bubble: ask,
    note() {},
    close() {},
    isCramped: () => false,
    takes: () => false,
  };
  guard = new Guard(
    site,
    warner,
    () => ({
      is: 'on',
      from: 0,
      until: Number.POSITIVE_INFINITY,
      strictness: 'supervisor',
      role: 'personal',
      pauseSeconds: 0,
      judge: () => ({ level: 'campaign', numbers: [1], evidence: [] }),
      mayCount: () => true,
    }),
    () => false,
    () => {},
  );
  guard.renew();
  return held;
}
