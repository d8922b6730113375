import { feed, PROFILES, type SitePost } from '../content.ts';
import { renderAgain } from '../engine/dom.ts';
import type { How } from '../engine/press.ts';
import { elementOf, log, registerPost, showWith } from '../engine/site.ts';
import type { X } from './context.ts';
import { sendBox, sendButton } from './layers.ts';
import { article } from './post.ts';

const CELL_PX = 340;
const CELLS_AROUND = 5;

/** The home timeline: a composer, then cells in absolute places of which only those near the screen exist. */
export function homePage(x: X): HTMLElement {
  const posts = feed(x.knobs.posts);
  const box = sendBox(x, {}, () => {});
  const column = x.build('div', { class: 'cells' });
  column.style.minHeight = `${posts.length * CELL_PX}px`;
  const cells = new Map<number, HTMLElement>();
  const lay = () => layCells(x, posts, column, cells);
  window.addEventListener('scroll', lay, { passive: true });
  showWith((postId) => {
    const n = posts.findIndex(({ id }) => id === postId);
    if (n < 0 || elementOf(postId)?.isConnected) return;
    window.scrollTo(0, n * CELL_PX);
    lay();
  });
  lay();
  return x.build('div', { 'aria-label': x.words.home, tabindex: '0' }, [
    box.element,
    sendButton(x, 'tweetButtonInline', x.words.post, 'new', box),
    x.build('section', { role: 'region' }, [x.build('div', { 'aria-label': x.words.home }, [column])]),
  ]);
}

/** The page of one post: the post, a box to reply in, the replies. */
export function postPage(x: X, id: string): HTMLElement {
  const post = feed(x.knobs.posts).find((one) => one.id === id);
  if (!post) return x.build('div', {}, ['404']);
  const box = sendBox(x, { answering: post }, () => {});
  const shown = article(x, post);
  const replies = post.comments.map((reply) =>
    article(x, {
      ...reply,
      id: `18400000000000099${reply.id.slice(1).padStart(2, '0')}`,
      label: 'ordinary',
      comments: [],
    }),
  );
  const cell = (...inside: HTMLElement[]) =>
    x.build('div', { 'data-testid': 'cellInnerDiv', class: 'still' }, inside);
  const page = x.build('div', { 'aria-label': x.words.home }, [
    cell(shown),
    cell(box.element, sendButton(x, 'tweetButtonInline', x.words.sendReply, post.id, box)),
    ...replies.map((reply) => cell(reply)),
  ]);
  return page;
}

/** A profile: the header with its follow button, then a few posts. */
export function profilePage(x: X, handle: string): HTMLElement {
  const posts = feed(x.knobs.posts).filter((post) => post.handle === handle);
  const header = x.build('div', { class: 'still' });
  header.append(...profileHeader(x, handle, header));
  return x.build('div', {}, [
    header,
    ...posts
      .slice(0, 3)
      .map((post) => x.build('div', { 'data-testid': 'cellInnerDiv', class: 'still' }, [article(x, post)])),
  ]);
}

function layCells(x: X, posts: SitePost[], column: HTMLElement, cells: Map<number, HTMLElement>): void {
  const first = Math.floor(window.scrollY / CELL_PX) - CELLS_AROUND;
  const wanted = (n: number) =>
    n >= first && n <= first + CELLS_AROUND * 2 + Math.ceil(window.innerHeight / CELL_PX);
  for (const [n, cell] of cells) {
    if (wanted(n)) continue;
    cell.remove();
    cells.delete(n);
  }
  posts.forEach((post, n) => {
    if (!wanted(n) || cells.has(n)) return;
    const cell = x.build('div', { 'data-testid': 'cellInnerDiv', class: 'cell' }, [
      x.build('div', {}, [x.build('div', {}, [article(x, post)])]),
    ]);
    cell.style.transform = `translateY(${n * CELL_PX}px)`;
    cells.set(n, cell);
    column.append(cell);
  });
}

function profileHeader(x: X, handle: string, header: HTMLElement): HTMLElement[] {
  const { build, words, done, layers } = x;
  const profile = PROFILES[handle] ?? { name: handle, bio: '' };
  const followed = done.followed.has(handle);
  const again = () => {
    const fresh = build('div', { class: 'still' });
    fresh.append(...profileHeader(x, handle, fresh));
    return fresh;
  };
  registerPost(
    { id: handle, author: profile.name, handle, text: profile.bio, label: 'ordinary', comments: [] },
    header,
  );
  const toggle = (how: How) => {
    log(followed ? 'unfollow' : 'follow', handle, how);
    if (!done.followed.delete(handle)) done.followed.add(handle);
    renderAgain(elementOf(handle), handle, again);
  };
  return [
    build('div', { 'data-testid': 'UserName' }, [
      build('span', {}, [profile.name]),
      build('span', {}, [`@${handle}`]),
    ]),
    build('div', { 'data-testid': 'UserDescription', dir: 'auto' }, [build('span', {}, [profile.bio])]),
    build('div', { 'data-testid': 'placementTracking' }, [
      build(
        'button',
        {
          'data-testid': followed ? '4411-unfollow' : '4411-follow',
          role: 'button',
          type: 'button',
          'aria-label': followed ? words.unfollow(handle) : words.follow(handle),
        },
        [build('span', {}, [followed ? words.unfollowText : words.followText])],
        {
          control: [handle, 'follow'],
          on: { press: followed ? () => layers.confirmUnfollow(handle, toggle) : toggle },
        },
      ),
    ]),
  ];
}
