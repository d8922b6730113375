import { feed, PROFILES, type SitePost } from '../content.ts';
import { renderAgain } from '../engine/dom.ts';
import type { How } from '../engine/press.ts';
import { elementOf, log, registerPost, showWith } from '../engine/site.ts';
import type { X } from './context.ts';
import { sendBox, sendButton } from './layers.ts';
import { article, viewer } from './post.ts';

const SCREENS_AROUND = 2;

/** The home timeline: a composer, then cells in absolute places of which only those near the screen exist. */
export function homePage(x: X): HTMLElement {
  const posts = feed(x.knobs.posts);
  const box = sendBox(x, {}, () => {});
  const column = x.build('div', { class: 'cells' });
  const cells = placed(posts);
  column.style.minHeight = `${cells.at(-1)?.bottom ?? 0}px`;
  const lay = () => layCells(x, cells, column);
  window.addEventListener('scroll', lay, { passive: true });
  showWith((postId) => {
    const cell = cells.find(({ post }) => post.id === postId);
    if (!cell || elementOf(postId)?.isConnected) return;
    window.scrollTo(0, cell.top);
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

/** The picture of a post, over an empty page. */
export function photoPage(x: X, id: string): HTMLElement {
  const post = feed(x.knobs.posts).find((one) => one.id === id);
  return post ? viewer(x, post) : x.build('div', {}, ['404']);
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

interface Cell {
  post: SitePost;
  top: number;
  bottom: number;
  element?: HTMLElement;
}

function placed(posts: SitePost[]): Cell[] {
  let bottom = 0;
  return posts.map((post) => {
    const top = bottom;
    bottom += 170 + (post.image === undefined ? 0 : 130) + (post.quoted ? 110 : 0);
    return { post, top, bottom };
  });
}

/** Builds the cells near the screen and takes the others out. */
function layCells(x: X, cells: Cell[], column: HTMLElement): void {
  const around = window.innerHeight * SCREENS_AROUND;
  const [from, to] = [window.scrollY - around, window.scrollY + window.innerHeight + around];
  for (const cell of cells) {
    const wanted = cell.bottom > from && cell.top < to;
    if (wanted && !cell.element) column.append(built(x, cell));
    if (!wanted) cell.element?.remove();
    if (!wanted) delete cell.element;
  }
}

function built(x: X, cell: Cell): HTMLElement {
  cell.element = x.build('div', { 'data-testid': 'cellInnerDiv', class: 'cell' }, [
    x.build('div', {}, [x.build('div', {}, [article(x, cell.post)])]),
  ]);
  cell.element.style.transform = `translateY(${cell.top}px)`;
  return cell.element;
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
