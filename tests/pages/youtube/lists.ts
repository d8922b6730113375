import { FOLLOWED, feed, type SitePost } from '../content.ts';
import type { Youtube } from './context.ts';
import { subscribe } from './rating.ts';

/** The playlist of videos that the viewer has liked. */
export function likedVideos(yt: Youtube): HTMLElement {
  return yt.build('ytd-playlist-video-list-renderer', {}, [
    yt.build(
      'div',
      { id: 'contents' },
      feed(yt.knobs.posts).map((post) => line(yt, post)),
    ),
  ]);
}

/** All channels that the viewer has subscribed to. */
export function subscriptions(yt: Youtube): HTMLElement {
  const { build } = yt;
  for (const { handle } of FOLLOWED) yt.done.followed.add(handle);
  return build(
    'ytd-section-list-renderer',
    {},
    FOLLOWED.map(({ handle, name, bio }) =>
      build('ytd-channel-renderer', { class: 'card' }, [
        build('a', { href: `/@${handle}` }, [build('ytd-channel-name', {}, [name])]),
        build('yt-formatted-string', { id: 'description' }, [bio]),
        subscribe(yt, handle, () => {}),
      ]),
    ),
  );
}

function line({ build, words }: Youtube, post: SitePost): HTMLElement {
  return build('ytd-playlist-video-renderer', { class: 'card' }, [
    build('a', { id: 'video-title', href: `/watch?v=${post.id}&list=LL` }, [
      [post.text, post.image, post.quoted?.text].filter(Boolean).join(' '),
    ]),
    build('ytd-channel-name', {}, [build('a', { href: `/@${post.handle}` }, [post.author])]),
    build('button', { type: 'button', 'aria-label': words.more }, ['⋮']),
  ]);
}
