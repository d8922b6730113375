import { feed, PROFILES, type SitePost } from '../content.ts';
import { field } from '../engine/field.ts';
import { log, registerPost } from '../engine/site.ts';
import type { Instagram } from './context.ts';
import { avatar, followButton, heart, iconButton } from './parts.ts';

/** A video that is being broadcast. Nobody has described its page: everything here is our guess, by what its stories and reels have. */
export function live(instagram: Instagram, handle: string): HTMLElement {
  const { build, words, knobs } = instagram;
  const { name } = PROFILES[handle] ?? { name: handle };
  const said = feed(knobs.posts).find((post) => post.handle === handle);
  const room: SitePost = { id: handle, author: name, handle, text: '', label: 'ordinary', comments: [] };
  const element = build('section', {});
  registerPost(room, element);
  const box = field(build, {
    placeholder: words.addComment,
    sendText: words.post,
    subject: handle,
    send: (text, how) => log('comment', handle, how, text),
  });
  element.append(
    build('div', {}, [
      build('div', { class: 'head' }, [
        avatar(instagram, handle),
        build('a', { href: `/${handle}/`, role: 'link' }, [build('span', { dir: 'auto' }, [handle])]),
        followButton(instagram, handle, handle),
        build('span', { dir: 'auto' }, ['LIVE']),
      ]),
      build('div', { class: 'media' }, [build('video', { playsinline: '' })]),
      build('div', {}, [build('span', { dir: 'auto' }, [said?.text ?? ''])]),
      build('div', { class: 'head' }, [
        build('form', {}, [box.element, box.tools]),
        heart(instagram, room, () => live(instagram, handle)),
        iconButton(instagram, [handle, 'share'], words.share, 'share', {
          press: () => instagram.openShare(room),
        }),
      ]),
    ]),
  );
  return element;
}
