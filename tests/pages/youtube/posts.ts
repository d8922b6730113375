import type { SitePost } from '../content.ts';
import { renderAgain, replacePost } from '../engine/dom.ts';
import { elementOf, log, registerPost, whenHydrated } from '../engine/site.ts';
import type { Rated, Youtube } from './context.ts';
import { toggles } from './rating.ts';

const REMOUNT_MS = 50;

/** A post of a channel, as on the home page (`ytd-post-renderer`) or among the posts of the channel. */
export function communityPost(yt: Youtube, post: SitePost, tag: string): HTMLElement {
  const { build, words } = yt;
  const again = () => {
    renderAgain(elementOf(post.id), post.id, () => communityPost(yt, post, tag));
    if (yt.knobs.remount)
      window.setTimeout(() => replacePost(post.id, () => communityPost(yt, post, tag)), REMOUNT_MS);
  };
  const rated: Rated = { id: post.id, what: 'post', again };
  const opens = (name: string, label: string, press: () => void) =>
    build('button', { type: 'button', 'aria-label': label }, [label], {
      control: [post.id, name],
      on: { press },
    });
  const element = build(tag, { class: 'card', tabindex: '-1' }, [
    build('div', { id: 'header' }, [
      build('a', { id: 'author-text', href: `/@${post.handle}` }, [build('span', {}, [post.author])]),
      build('span', { id: 'published-time-text' }, [build('a', { href: `/post/${post.id}` }, ['1 hari'])]),
    ]),
    content(yt, post),
    ...(post.image === undefined
      ? []
      : [build('div', { id: 'content-attachment' }, [build('img', { alt: post.image })])]),
    poll(yt, post.id, again),
    build('ytd-comment-action-buttons-renderer', { id: 'action-buttons' }, [
      build('div', { id: 'toolbar' }, [
        ...toggles(yt, rated, true),
        build('div', { id: 'share-button' }, [opens('share', words.share, () => yt.share(post.id))]),
        build('div', { id: 'reply-button-end' }, [
          build('ytd-button-renderer', {}, [
            build('a', { href: `/post/${post.id}` }, ['💬'], {
              control: [post.id, 'comments'],
              on: { press: () => yt.go(`/post/${post.id}`) },
            }),
          ]),
        ]),
      ]),
    ]),
    post.quoted && quoted(yt, post.quoted),
  ]);
  registerPost(post, element);
  return element;
}

function content({ build, knobs }: Youtube, post: SitePost): HTMLElement {
  const element = build('yt-formatted-string', { id: 'content-text' });
  whenHydrated(knobs.late, () => element.append(post.text));
  return element;
}

/** The post that a post shares: its own element in that of the other, without buttons. */
function quoted({ build }: Youtube, { handle, author, text }: SitePost): HTMLElement {
  return build('div', { id: 'original-post' }, [
    build('ytd-backstage-post-renderer', {}, [
      build('a', { id: 'author-text', href: `/@${handle}` }, [author]),
      build('yt-formatted-string', { id: 'content-text' }, [text]),
    ]),
  ]);
}

function poll({ build, words, done }: Youtube, id: string, again: () => void): HTMLElement {
  const choice = (text: string, n: number) =>
    build(
      'tp-yt-paper-item',
      {
        role: 'option',
        tabindex: '0',
        'aria-selected': String(done.liked.has(`${id} ${n}`)),
      },
      [build('yt-formatted-string', {}, [text])],
      {
        control: [id, `choice${n}`],
        on: {
          press: (how) => {
            log('vote', id, how);
            done.liked.add(`${id} ${n}`);
            again();
          },
        },
      },
    );
  return build('ytd-backstage-poll-renderer', { id: 'poll-attachment', role: 'group' }, [
    build('tp-yt-paper-listbox', { role: 'listbox' }, words.choices.map(choice)),
  ]);
}
