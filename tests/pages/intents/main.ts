import { feed, PROFILES } from '../content.ts';
import { type Build, builder, type Child } from '../engine/dom.ts';
import { editor } from '../engine/editor.ts';
import { listen } from '../engine/press.ts';
import { ready, sourceOfPage } from '../engine/reopen.ts';
import { type Deed, log, openLog, registerPost } from '../engine/site.ts';
import { knobsFrom } from '../knobs.ts';

/** What a page or frame does about what its address carries. `id` is what the log says it was done to. */
interface Intent {
  build: Build;
  id: string;
  /** What the address carries under this name; empty where it carries nothing. */
  given(name: string): string;
}

/** The pages and frames of the real hosts that do one thing about what their address carries, by the end of their path. */
const PAGES: Record<string, (intent: Intent) => HTMLElement> = {
  '/intent/like': (intent) => confirmation(intent, 'like', [postOf(intent, intent.given('tweet_id'))]),
  '/intent/retweet': (intent) => confirmation(intent, 'repost', [postOf(intent, intent.given('tweet_id'))]),
  '/intent/follow': (intent) =>
    intent.given('username')
      ? threadsFollow(intent)
      : confirmation(intent, 'follow', [biography(intent.given('screen_name'))]),
  '/intent/post': (intent) => (location.hostname.includes('threads') ? thread(intent) : tweet(intent)),
  '/sharer/sharer.php': sharing,
  '/dialog/share': sharing,
  '/dialog/feed': sharing,
  '/plugins/like.php': (intent) => liking(intent, '/plugins/like/connect/', 'Suka'),
  '/plugins/post.php': (intent) => liking(intent, '', 'Suka'),
  '/plugins/page.php': (intent) => liking(intent, '', 'Suka Halaman'),
  '/plugins/follow.php': following,
  '/plugins/comments.php': commenting,
};

start();

function start(): void {
  const source = sourceOfPage();
  const knobs = knobsFrom(location.search, 'click');
  const query = new URLSearchParams(location.search);
  const given = (name: string) => query.get(name) ?? '';
  const intent = { build: builder(knobs), id: given('id') || 'intent', given };
  const make = Object.entries(PAGES).find(([path]) => location.pathname.endsWith(path))?.[1];
  openLog(() => {});
  const element = make?.(intent);
  const root = document.getElementById('root');
  if (!element || !root) return;
  registerPost({ id: intent.id, author: '', handle: '', text: '', label: 'ordinary', comments: [] }, element);
  root.append(element);
  listen(root, knobs);
  ready(source);
  tellAround();
}

/** A frame tells the page around it what it has done and that somebody has put something into it, since no driver looks into frames. */
function tellAround(): void {
  if (parent === window) return;
  let heard = false;
  const tell = () =>
    parent.postMessage(
      { heard, log: window.__site.log, stranger: document.documentElement.children.length > 2 },
      '*',
    );
  new MutationObserver(tell).observe(document.documentElement, { childList: true });
  document.addEventListener('click', () => setTimeout(tell));
  document.addEventListener('pointermove', () => {
    heard = true;
    tell();
  });
  tell();
}

function acting(
  { build, id }: Intent,
  deed: Deed,
  tag: string,
  attributes: Record<string, string>,
  word: string,
) {
  return build(tag, attributes, [build('span', {}, [word])], {
    control: [id, 'act'],
    on: { press: (how) => log(deed, id, how) },
  });
}

/** X's sheet over the post, or the profile, that the address names. */
function confirmation(intent: Intent, deed: Deed, about: Child[]): HTMLElement {
  const { build } = intent;
  const button = { 'data-testid': 'confirmationSheetConfirm', role: 'button', type: 'button' };
  const cancel = { 'data-testid': 'confirmationSheetCancel', role: 'button', type: 'button' };
  const isPost = about[0] instanceof Node;
  return build('main', { role: 'main' }, [
    isPost && about[0],
    build('div', { 'data-testid': 'confirmationSheetDialog', role: 'alertdialog' }, [
      !isPost && about[0],
      acting(intent, deed, 'button', button, 'Ya'),
      build('button', cancel, ['Batal']),
    ]),
  ]);
}

function postOf({ build }: Intent, id: string): HTMLElement {
  const post = feed(10).find((one) => one.id === id);
  return build('article', { 'data-testid': 'tweet', role: 'article', tabindex: '0' }, [
    build('div', { 'data-testid': 'User-Name' }, [
      build('a', { role: 'link', href: `/${post?.handle}` }, [
        build('div', { dir: 'ltr' }, [post?.author ?? '']),
      ]),
    ]),
    build('div', { 'data-testid': 'tweetText', lang: 'in' }, [post?.text ?? '']),
  ]);
}

function biography(handle: string): string {
  const { name, bio } = PROFILES[handle] ?? { name: handle, bio: '' };
  return `${name} @${handle} ${bio}`;
}

/** The box of X with what the address carries written into it. */
function tweet(intent: Intent): HTMLElement {
  const { build, id } = intent;
  const send = { 'data-testid': 'tweetButton', role: 'button', type: 'button' };
  return build('div', { role: 'dialog' }, [
    written(intent, { 'data-testid': 'tweetTextarea_0' }),
    build('button', send, [build('span', {}, ['Posting'])], {
      control: [id, 'act'],
      on: { press: (how) => log('post', id, how) },
    }),
  ]);
}

function thread(intent: Intent): HTMLElement {
  const { build } = intent;
  return build('div', { role: 'dialog' }, [
    written(intent, {}),
    build('div', {}, [acting(intent, 'post', 'div', { role: 'button', tabindex: '0' }, 'Posting')]),
  ]);
}

function written({ build, id, given }: Intent, attributes: Record<string, string>): HTMLElement {
  const { element } = editor(build, {
    label: 'Teks postingan',
    attributes,
    control: [id, 'composer'],
    sendsOn: 'ctrl-enter',
    send: (text, how) => log('post', id, how, text),
  });
  element.firstElementChild?.replaceChildren([given('text'), given('url')].join(' ').trim());
  return element;
}

function threadsFollow(intent: Intent): HTMLElement {
  return intent.build('div', { role: 'dialog' }, [
    intent.build('div', {}, [biography(intent.given('username'))]),
    acting(intent, 'follow', 'div', { role: 'button', tabindex: '0' }, 'Ikuti'),
  ]);
}

/** Facebook's sharing dialog: an empty box and a button, and nothing else that tells what is shared. */
function sharing(intent: Intent): HTMLElement {
  return intent.build('form', {}, [
    intent.build('textarea', { name: 'xhpc_message_text' }),
    acting(
      intent,
      'share',
      'button',
      { name: '__CONFIRM__', value: '1', type: 'button' },
      'Posting ke Facebook',
    ),
  ]);
}

function liking(intent: Intent, action: string, word: string): HTMLElement {
  const button = acting(intent, 'like', 'button', { type: 'button' }, word);
  return action === '' ? intent.build('div', {}, [button]) : intent.build('form', { action }, [button]);
}

function following(intent: Intent): HTMLElement {
  return intent.build('div', {}, [acting(intent, 'follow', 'button', { type: 'button' }, 'Ikuti')]);
}

function commenting(intent: Intent): HTMLElement {
  return intent.build('div', {}, [
    intent.build('div', { contenteditable: 'true', role: 'textbox' }, ['Halo semua']),
    acting(intent, 'comment', 'button', { type: 'button' }, 'Posting'),
  ]);
}
