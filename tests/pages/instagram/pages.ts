import { feed, PROFILES, type SitePost } from '../content.ts';
import { field } from '../engine/field.ts';
import { log, registerControl, registerPost } from '../engine/site.ts';
import type { Instagram } from './context.ts';
import { followingDialog, ownComments } from './lists.ts';
import { live } from './live.ts';
import { avatar, followButton, heart, iconButton, media } from './parts.ts';
import { article, single } from './post.ts';

/** What stands at `path`: the feed, one post, reels, a story, the grid of the explore page, or a profile. */
export function pageAt(instagram: Instagram, path: string): HTMLElement {
  const { build, knobs } = instagram;
  const posts = feed(knobs.posts);
  const parts = path.split('/').filter(Boolean);
  const [first, second] = parts;
  const wanted = posts.find(({ id }) => id === parts.at(-1));
  if (first === 'stories' && wanted) return story(instagram, wanted);
  const inside = () => {
    if (first === undefined)
      return [
        build(
          'div',
          {},
          posts.map((post) => article(instagram, post)),
        ),
      ];
    if (first === 'reels')
      return [
        build(
          'div',
          {},
          posts.map((post) => reel(instagram, post)),
        ),
      ];
    if (first === 'your_activity') return [ownComments(instagram)];
    if (second === 'following') return [followingDialog(instagram)];
    if (first === 'explore') return [grid(instagram, posts, true)];
    if (first && second === 'live') return [live(instagram, first)];
    if (wanted && (first === 'p' || second === 'p'))
      return [single(instagram, wanted), build('div', {}, [grid(instagram, posts.slice(0, 3))])];
    return [
      profile(instagram, first),
      grid(
        instagram,
        posts.filter(({ handle }) => handle === first),
      ),
    ];
  };
  return build('section', {}, [build('main', { role: 'main' }, [build('div', {}, inside())])]);
}

function profile(instagram: Instagram, handle: string): HTMLElement {
  const { build, words } = instagram;
  const { name, bio } = PROFILES[handle] ?? { name: handle, bio: '' };
  const element = build('header', {});
  registerPost({ id: handle, author: name, handle, text: bio, label: 'ordinary', comments: [] }, element);
  element.append(
    build('section', {}, [
      build('div', { role: 'button', tabindex: '0' }, [build('img', { alt: `Foto profil ${handle}` })]),
    ]),
    build('section', {}, [
      build('h2', {}, [build('span', { dir: 'auto' }, [handle])]),
      followButton(instagram, handle, handle),
      build('ul', {}, [
        build('li', {}, [
          build('a', { href: `/${handle}/followers/`, role: 'link' }, [`210 ${words.followers}`]),
        ]),
      ]),
      build('span', { dir: 'auto' }, [name]),
      build('span', { dir: 'auto' }, [bio]),
    ]),
  );
  return element;
}

/** Pictures that lead to their posts, which may open over them; nothing can be liked here. */
function grid(instagram: Instagram, posts: SitePost[], inDialog = false): HTMLElement {
  const { build } = instagram;
  return build(
    'div',
    { class: 'grid' },
    posts.map((post) =>
      build(
        'a',
        { href: `/${post.handle}/p/${post.id}/`, role: 'link', tabindex: '0' },
        [build('div', {}, [build('img', { alt: post.image ?? post.text, style: 'object-fit: cover;' })])],
        {
          control: [post.id, 'cell'],
          on: {
            press: (how) => (inDialog ? instagram.openPost(post, 'single') : log('open', post.id, how)),
          },
        },
      ),
    ),
  );
}

/** One video of the reels: no article, no date, its buttons in a column. */
function reel(instagram: Instagram, post: SitePost): HTMLElement {
  const { build, words, done } = instagram;
  const element = build('div', { class: 'reel' });
  const again = () => reel(instagram, post);
  registerPost(post, element);
  element.append(
    build('div', { class: 'screen' }, [
      build('div', { class: 'media' }, [build('video', { playsinline: '' })]),
      build(
        'div',
        { class: 'over', 'data-visualcompletion': 'ignore' },
        [
          build('div', { class: 'about' }, [
            build('a', { href: `/${post.handle}/reels/`, role: 'link' }, [
              build('span', { dir: 'auto' }, [post.handle]),
            ]),
            followButton(instagram, post.handle, post.id),
            build('span', { dir: 'auto' }, [build('span', {}, [post.text])]),
          ]),
        ],
        {
          control: [post.id, 'media'],
          on: {
            press: (how) => log('play', post.id, how),
            double: (how) => {
              if (!done.liked.has(post.id)) instagram.like(post, how, again);
            },
          },
        },
      ),
    ]),
    build('div', { class: 'rail' }, [
      heart(instagram, post, again),
      iconButton(instagram, [post.id, 'comment'], words.comment, 'comment', {}),
      iconButton(instagram, [post.id, 'share'], words.share, 'share', {
        press: () => instagram.openShare(post),
      }),
      iconButton(instagram, [post.id, 'save'], words.save, 'save', {}),
    ]),
  );
  return element;
}

/** A story: its words stand in the description of the picture. No `main` around it, and two quick presses only lead on. */
function story(instagram: Instagram, post: SitePost): HTMLElement {
  const { build, words } = instagram;
  const element = build('section', {});
  const again = () => story(instagram, post);
  registerPost(post, element);
  const box = field(build, {
    placeholder: words.replyTo(post.handle),
    sendText: words.send,
    subject: post.id,
    send: (text, how) => log('comment', post.id, how, text),
  });
  element.append(
    build('div', {}, [
      build('div', { class: 'head' }, [
        avatar(instagram, post.handle),
        build('a', { href: `/${post.handle}/`, role: 'link' }, [post.handle]),
        build('time', {}, ['7 jam']),
      ]),
      media(instagram, { ...post, image: post.image ?? post.text }),
      build(
        'div',
        { class: 'poll' },
        words.options.map((option, n) => pollOption(instagram, post, option, n)),
      ),
      build(
        'div',
        {},
        FACES.map((face, n) => reaction(instagram, post, face, n)),
      ),
      build('div', { class: 'head' }, [
        build('div', {}, [box.element, box.tools]),
        heart(instagram, post, again),
        iconButton(instagram, [post.id, 'share'], words.share, 'share', {
          press: () => instagram.openShare(post),
        }),
      ]),
    ]),
  );
  return element;
}

const FACES = ['😂', '😮', '😍', '😢', '👏', '🔥', '🎉', '💯'];

function reaction({ build }: Instagram, post: SitePost, face: string, n: number): HTMLElement {
  return build('div', { role: 'button', tabindex: '0' }, [build('span', {}, [face])], {
    control: [post.id, `reaction${n}`],
    on: { press: (how) => log('react', post.id, how, face) },
  });
}

function pollOption({ build }: Instagram, post: SitePost, option: string, n: number): HTMLElement {
  const element = build('div', { role: 'button', tabindex: '0' }, [build('span', {}, [option])], {
    on: { press: (how) => log('vote', post.id, how, option) },
  });
  registerControl(post.id, `option${n}`, element);
  return element;
}
