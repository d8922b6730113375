import { FOLLOWED, feed } from '../content.ts';
import type { Instagram } from './context.ts';
import { avatar, followButton } from './parts.ts';

const BOX = 'bk.components.Flexbox';

/** The viewer's own comments, in the way of "your activity": boxes in boxes without any role. */
export function ownComments({ build, knobs }: Instagram): HTMLElement {
  const box = (...inside: (Node | string)[]) => build('div', { 'data-bloks-name': BOX }, inside);
  return build('div', { 'data-bloks-name': 'bk.components.Collection' }, [
    build('div', {}, [
      ...feed(knobs.posts).map((post) =>
        box(
          box(
            build('img', { alt: '' }),
            build('span', { 'data-bloks-name': 'bk.components.Text' }, [post.handle]),
            build('span', { 'data-bloks-name': 'bk.components.Text' }, [
              [post.text, post.image, post.quoted?.text].filter(Boolean).join(' '),
            ]),
          ),
          box(build('span', { 'data-bloks-name': 'bk.components.Text' }, ['Terima kasih infonya'])),
        ),
      ),
    ]),
  ]);
}

/** Whom the viewer follows: a dialog over their profile. */
export function followingDialog(instagram: Instagram): HTMLElement {
  const { build } = instagram;
  for (const { handle } of FOLLOWED) instagram.done.followed.add(handle);
  return build('div', { role: 'dialog', class: 'sheet' }, [
    build('h1', {}, ['Diikuti']),
    build('div', {}, [
      ...FOLLOWED.map(({ handle, name }) =>
        build('div', {}, [
          avatar(instagram, handle),
          build('a', { href: `/${handle}/`, role: 'link' }, [build('span', { dir: 'auto' }, [handle])]),
          build('span', { dir: 'auto' }, [name]),
          followButton(instagram, handle, handle),
        ]),
      ),
    ]),
  ]);
}
