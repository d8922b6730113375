import { feed, type SitePost } from '../content.ts';
import { type Build, builder } from '../engine/dom.ts';
import { listen } from '../engine/press.ts';
import { ready, sourceOfPage } from '../engine/reopen.ts';
import { log, openLog, registerControl, registerPost } from '../engine/site.ts';
import { knobsFrom } from '../knobs.ts';

/** Drawings of buttons there are letters of private use in a font of the site's own. */
const HEART = '\u{f0378}';
const BUBBLE = '\u{f0379}';
const ARROW = '\u{f037a}';

const liked = new Set<string>();

start();

/** A page of our own that behaves like m.facebook.com: containers that are numbered, a bar with a button to hold, a box of the page itself. */
function start(): void {
  const source = sourceOfPage();
  const knobs = knobsFrom(location.search, 'click');
  const build = builder(knobs);
  openLog(() => {});
  const root = document.getElementById('screen-root');
  const one = feed(knobs.posts).find(
    ({ id }) => id === new URLSearchParams(location.search).get('story_fbid'),
  );
  const posts = one ? [one] : feed(knobs.posts);
  root?.append(
    build('div', { 'data-screen-id': '65549', 'data-type': 'vscroller', class: 'm' }, [
      ...posts.map((post, at) => unit(build, post, at)),
      ...(one ? [box(build, one)] : []),
    ]),
  );
  if (root) listen(root, knobs);
  ready(source);
}

function unit(build: Build, post: SitePost, at: number): HTMLElement {
  const element = container(build, {
    'data-tracking-duration-id': String(17 + at),
    class: 'm bg-s2 displayed',
  });
  registerPost(post, element);
  element.append(
    container(build, { tabindex: '0', 'data-action-id': '32603' }, [
      container(build, { role: 'button', tabindex: '0', 'aria-label': `Foto profil ${post.author}` }, [
        build('img', { alt: '' }),
      ]),
      text(build, [
        build('span', { class: 'f2 a', role: 'link', tabindex: '0', 'data-action-id': '32607' }, [
          post.author,
        ]),
      ]),
      button(build, post, 'follow', {}, 'Ikuti', (how) => log('follow', post.id, how)),
      text(build, [build('span', { class: 'f5' }, ['1 hari'])]),
    ]),
    container(build, { tabindex: '0', 'data-action-id': '32608' }, [
      text(build, [build('span', { class: 'f1' }, [post.text])]),
    ]),
    container(build, {}, [
      container(
        build,
        {
          role: 'button',
          tabindex: '0',
          'data-action-id': '32601',
          'aria-label': 'Siti Contoh dan 23 orang lainnya',
        },
        [text(build, ['23'])],
      ),
      container(build, {}, [
        button(
          build,
          post,
          'like',
          {
            'data-long-click-action-id': '32597',
            'data-comp-id': '18',
            'aria-label': '23 suka, ketuk dua kali dan tahan',
          },
          HEART,
          (how) => {
            log(liked.has(post.id) ? 'unlike' : 'like', post.id, how);
            liked.add(post.id);
          },
        ),
        button(build, post, 'comment', { 'aria-label': `${BUBBLE} 4 komentar` }, BUBBLE, () => {}),
        button(build, post, 'share', { 'aria-label': `${ARROW} 2 kali dibagikan` }, ARROW, () => {}),
      ]),
    ]),
  );
  return element;
}

function box(build: Build, post: SitePost): HTMLElement {
  const area = build('textarea', { class: 'multi-line-floating-textbox' });
  registerControl(post.id, 'composer', area);
  const send = build('button', { class: 'textbox-submit-button', type: 'button' }, ['Kirim'], {
    control: [post.id, 'send'],
    on: { press: (how) => log('comment', post.id, how) },
  });
  return build('div', { class: 'mentions-shadow-container' }, [area, send]);
}

function button(
  build: Build,
  post: SitePost,
  name: string,
  attributes: Record<string, string>,
  word: string,
  press: (how: { via: string; trusted: boolean }) => void,
): HTMLElement {
  return build(
    'div',
    {
      role: 'button',
      tabindex: '0',
      'data-action-id': '32598',
      'data-mcomponent': 'MContainer',
      class: 'm',
      ...attributes,
    },
    [text(build, [build('span', { class: 'f1' }, [word])])],
    { control: [post.id, name], on: { press } },
  );
}

function container(
  build: Build,
  attributes: Record<string, string>,
  children: HTMLElement[] = [],
): HTMLElement {
  const own = { 'data-mcomponent': 'MContainer', 'data-type': 'container', class: 'm' };
  return build('div', { ...own, ...attributes }, children);
}

function text(build: Build, children: (HTMLElement | string)[]): HTMLElement {
  return build('div', { 'data-mcomponent': 'TextArea', 'data-type': 'text', class: 'm' }, [
    build('div', { dir: 'auto', class: 'native-text rslh' }, children),
  ]);
}
