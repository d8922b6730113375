import { FOLLOWED, feed, VIEWER } from '../content.ts';
import type { Tiktok } from './context.ts';
import { follow } from './video.ts';

/** The viewer's own profile, at the videos they have liked. */
export function likedVideos({ build, knobs }: Tiktok): HTMLElement {
  return build('div', { 'data-e2e': 'user-page' }, [
    build('div', {}, [
      build('h1', { 'data-e2e': 'user-title' }, [VIEWER.name]),
      build('button', { type: 'button', 'data-e2e': 'edit-profile-entrance' }, ['Edit profil']),
    ]),
    build('p', { role: 'tab', 'data-e2e': 'liked-tab', 'aria-selected': 'true' }, ['Disukai']),
    build(
      'div',
      { 'data-e2e': 'user-liked-item-list' },
      feed(knobs.posts).map((post) =>
        build('div', { 'data-e2e': 'user-liked-item', role: 'button', tabindex: '0' }, [
          build('a', { href: `/@${post.handle}/video/${post.id}` }, [
            build('img', {
              alt: `${[post.text, post.image, post.quoted?.text].filter(Boolean).join(' ')} created by ${post.author}`,
            }),
          ]),
        ]),
      ),
    ),
  ]);
}

/** Whom the viewer follows: a list over their profile. */
export function followingPopup(tk: Tiktok): HTMLElement {
  const { build } = tk;
  for (const { handle } of FOLLOWED) tk.done.followed.add(handle);
  return build('div', { role: 'dialog', 'data-e2e': 'follow-info-popup', class: 'sheet' }, [
    build('h1', {}, [VIEWER.name]),
    build('button', { type: 'button', 'data-e2e': 'follow-popup-close' }, ['×']),
    ...FOLLOWED.map(({ handle, name }) =>
      build('li', {}, [
        build('div', {}, [
          build('a', { href: `/@${handle}` }, [build('img', { alt: '' })]),
          build('a', { href: `/@${handle}` }, [build('span', {}, [name]), ' ', build('p', {}, [handle])]),
          follow(tk, handle, 'follow-button', () => {}),
        ]),
      ]),
    ),
  ]);
}
