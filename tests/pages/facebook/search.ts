import { feed, GROUPS, PROFILES, SHARING, type SitePost } from '../content.ts';
import { registerPost } from '../engine/site.ts';
import type { Facebook } from './context.ts';
import { toggleButton } from './pages.ts';
import { unit } from './post.ts';

/** What a search has found: pages and groups to follow or join, and posts, shared ones among them. */
export function searchPage(facebook: Facebook): HTMLElement {
  const { build, knobs } = facebook;
  const pages = Object.entries(PROFILES).map(([handle, { name, bio }]) =>
    card(facebook, { id: handle, author: name, handle, text: bio }, 'follow'),
  );
  const groups = Object.values(GROUPS).map(({ id, name }) =>
    card(facebook, { id, author: name, handle: id, text: '' }, 'join'),
  );
  const posts = [...Object.values(SHARING), ...feed(knobs.posts)].map((post) => unit(facebook, post));
  return build('div', { role: 'feed' }, [...pages, ...groups, ...posts]);
}

function card(
  facebook: Facebook,
  found: Pick<SitePost, 'id' | 'author' | 'handle' | 'text'>,
  name: 'follow' | 'join',
): HTMLElement {
  const { build } = facebook;
  const href = name === 'join' ? `/groups/${found.id}/` : `/${found.handle}`;
  const element = build('div', { role: 'article', tabindex: '-1' });
  registerPost({ ...found, label: 'ordinary', comments: [] }, element);
  element.append(
    build('a', { 'aria-hidden': 'true', href, role: 'link', tabindex: '-1' }),
    build('div', {}, [
      build('span', { dir: 'auto' }, [
        build('a', { href, role: 'presentation', tabindex: '0' }, [found.author]),
      ]),
      build('span', { dir: 'auto' }, [found.text]),
    ]),
    toggleButton(facebook, found.id, name),
  );
  return build('div', {}, [element]);
}
