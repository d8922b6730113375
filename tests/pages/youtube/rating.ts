import type { How } from '../engine/press.ts';
import { log } from '../engine/site.ts';
import type { Press, Rated, Youtube } from './context.ts';

const LIKES = 92;

/** The two buttons in the row of a video or Short; in that of a Short a label with the count lies around each. */
export function segments(yt: Youtube, rated: Rated, labelled = false): HTMLElement[] {
  const { build } = yt;
  const part = (tag: string, name: 'like' | 'dislike') =>
    build(`${tag}-button-view-model`, {}, [
      build('toggle-button-view-model', {}, [
        build('button-view-model', {}, [
          labelled
            ? build('label', {}, [
                rate(yt, rated, name),
                build('span', {}, [String(count(yt, rated))], { control: [rated.id, `${name}Count`] }),
              ])
            : rate(yt, rated, name, String(count(yt, rated))),
        ]),
      ]),
    ]);
  return [part('like', 'like'), part('dislike', 'dislike')];
}

/** The two buttons below a comment or post, and in 2022 those below a video. */
export function toggles(yt: Youtube, rated: Rated, ids: boolean): HTMLElement[] {
  const { build, knobs } = yt;
  const part = (name: 'like' | 'dislike') => {
    const button = rate(yt, rated, name);
    const inside =
      knobs.variant === '2022'
        ? build('a', { tabindex: '-1' }, [build('yt-icon-button', {}, [button])])
        : build('yt-button-shape', {}, [button]);
    return build('ytd-toggle-button-renderer', ids ? { id: `${name}-button` } : {}, [inside]);
  };
  return [
    part('like'),
    build('span', { id: 'vote-count-middle' }, [String(count(yt, rated))]),
    part('dislike'),
  ];
}

function rate(yt: Youtube, rated: Rated, name: 'like' | 'dislike', text = ''): HTMLElement {
  const { build, words, done } = yt;
  const set = name === 'like' ? done.liked : done.disliked;
  return build(
    'button',
    {
      type: 'button',
      'aria-pressed': String(set.has(rated.id)),
      'aria-label': name === 'like' ? words.like(rated.what, LIKES) : words.dislike(rated.what),
    },
    [text === '' ? (name === 'like' ? '▲' : '▼') : text],
    { control: [rated.id, name], on: { press: (how) => toggle(yt, rated, name, how) } },
  );
}

function toggle({ done }: Youtube, rated: Rated, name: 'like' | 'dislike', how: How): void {
  const [set, other] = name === 'like' ? [done.liked, done.disliked] : [done.disliked, done.liked];
  log(set.has(rated.id) ? `un${name}` : name, rated.id, how);
  other.delete(rated.id);
  if (!set.delete(rated.id)) set.add(rated.id);
  rated.again();
}

function count({ done }: Youtube, { id }: Rated): number {
  return LIKES + (done.liked.has(id) ? 1 : 0);
}

/** Subscribe, with the bell beside it. */
export function subscribe(yt: Youtube, handle: string, again: () => void): HTMLElement {
  const { build, words, done } = yt;
  const followed = done.followed.has(handle);
  const press: Press = (how) => {
    log(followed ? 'unfollow' : 'follow', handle, how);
    if (!done.followed.delete(handle)) done.followed.add(handle);
    again();
  };
  const text = followed ? words.subscribed : words.subscribe;
  return build('div', { id: 'subscribe-button' }, [
    build('ytd-subscribe-button-renderer', followed ? { subscribed: '' } : {}, [
      build('yt-button-shape', {}, [
        build('button', { type: 'button', 'aria-label': text }, [text], {
          control: [handle, 'follow'],
          on: { press },
        }),
      ]),
      build('div', { id: 'notification-preference-button' }, [
        build('button', { type: 'button', 'aria-label': words.bell }, ['🔔']),
      ]),
    ]),
  ]);
}
