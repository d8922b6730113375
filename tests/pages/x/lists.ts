import { FOLLOWED, feed } from '../content.ts';
import type { X } from './context.ts';
import { article } from './post.ts';

/** The viewer's own likes. */
export function likesPage(x: X): HTMLElement {
  return inCells(
    x,
    feed(x.knobs.posts).map((post) => article(x, post)),
  );
}

/** Whom the viewer follows, and one whom X suggests. */
export function followingPage(x: X): HTMLElement {
  const suggested = { handle: 'tim.contoh', name: 'Tim Helmi-Mian', bio: '' };
  return inCells(x, [...FOLLOWED.map((one) => cell(x, one, true)), cell(x, suggested, false)]);
}

function cell(
  { build, words }: X,
  { handle, name, bio }: (typeof FOLLOWED)[number],
  on: boolean,
): HTMLElement {
  return build('div', { 'data-testid': 'UserCell', role: 'button', tabindex: '0' }, [
    build('a', { href: `/${handle}`, role: 'link' }, [build('div', { dir: 'ltr' }, [name])]),
    build('a', { href: `/${handle}`, role: 'link', tabindex: '-1' }, [build('div', {}, [`@${handle}`])]),
    build('button', {
      'data-testid': on ? '88-unfollow' : '88-follow',
      role: 'button',
      type: 'button',
      'aria-label': on ? words.unfollow(handle) : words.follow(handle),
    }),
    build('div', { dir: 'auto' }, [bio]),
  ]);
}

function inCells(x: X, inside: HTMLElement[]): HTMLElement {
  return x.build(
    'section',
    { role: 'region' },
    inside.map((one) => x.build('div', { 'data-testid': 'cellInnerDiv', class: 'still' }, [one])),
  );
}
