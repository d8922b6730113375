import { FOLLOWED, feed, type SitePost, VIEWER } from '../content.ts';
import type { Facebook } from './context.ts';

/** The viewer's activity log: a line for each act, with the beginning of what it was about, a box to tick and a menu. */
export function activityLog(facebook: Facebook): HTMLElement {
  const { build, knobs } = facebook;
  return build('div', {}, [
    build('label', {}, [
      build('input', { type: 'checkbox', name: 'comet_activity_log_select_all_checkbox' }),
      'Semua',
    ]),
    build('div', {}, [
      build('h2', {}, ['21 November 2024']),
      ...feed(knobs.posts).map((post) => line(facebook, post)),
    ]),
  ]);
}

function line({ build, knobs, words }: Facebook, post: SitePost): HTMLElement {
  const did = knobs.lang === 'en' ? 'liked a post by' : 'menyukai postingan';
  return build('div', {}, [
    build('div', {}, [build('input', { type: 'checkbox', 'aria-checked': 'false' })]),
    build('div', {}, [
      build('span', {}, [
        build('a', { href: `/${VIEWER.handle}` }, [build('strong', {}, [VIEWER.name])]),
        ` ${did} `,
        build('a', { href: `/${post.handle}` }, [build('strong', {}, [post.author])]),
      ]),
      build('span', {}, [[post.text, post.image, post.quoted?.text].filter(Boolean).join(' ')]),
    ]),
    build('div', {}, [
      build(
        'div',
        {
          role: 'button',
          tabindex: '0',
          'aria-haspopup': 'menu',
          'aria-label': words.actionsFor(post.author),
        },
        ['…'],
      ),
    ]),
  ]);
}

/** A list of the pages that one has liked, the groups that one is in, or whom one follows: a card for each, with its picture, its name and a menu. */
export function cards(facebook: Facebook, below: string): HTMLElement {
  const { build, words } = facebook;
  return build('div', {}, [
    build('div', { role: 'button', tabindex: '0', 'aria-haspopup': 'menu' }, ['Urutkan']),
    build(
      'div',
      { role: 'list' },
      FOLLOWED.map(({ handle, name }) =>
        build('div', { role: 'listitem' }, [
          build('a', { href: `${below}${handle}/` }, [build('img', { alt: '' })]),
          build('a', { href: `${below}${handle}/` }, [build('span', { dir: 'auto' }, [name || handle])]),
          build(
            'div',
            { role: 'button', tabindex: '0', 'aria-haspopup': 'menu', 'aria-label': words.actionsFor(name) },
            ['…'],
          ),
        ]),
      ),
    ),
  ]);
}
