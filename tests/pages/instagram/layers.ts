import { FRIEND, type SitePost } from '../content.ts';
import { type How, listen } from '../engine/press.ts';
import { log } from '../engine/site.ts';
import type { Instagram } from './context.ts';
import { article, single } from './post.ts';

/** The dialog behind the paper plane: whom to send it to, and the link. It hangs on `body`. */
export function showShare(instagram: Instagram, post: SitePost): void {
  const { build, words } = instagram;
  const { close, show } = portal(instagram);
  const item = (name: string, text: string, press: (how: How) => void) =>
    build('div', { role: 'button', tabindex: '0' }, [text], {
      control: [post.id, name],
      on: {
        press: (how) => {
          close();
          press(how);
        },
      },
    });
  show(
    build('div', { role: 'dialog', 'aria-label': words.share, class: 'sheet' }, [
      build('div', { role: 'button', tabindex: '0' }, [build('span', {}, [FRIEND])]),
      build('div', {}, [item('copy', words.copyLink, (how) => log('copy', post.id, how))]),
      build('div', {}, [item('shareSend', words.send, (how) => log('share', post.id, how))]),
    ]),
  );
}

/** A post in a dialog over the feed; the address changes, the feed stays. */
export function showPost(instagram: Instagram, post: SitePost, as: 'article' | 'single' = 'article'): void {
  const { show } = portal(instagram);
  const shown = as === 'article' ? article(instagram, post) : single(instagram, post);
  history.pushState(null, '', `/p/${post.id}/`);
  show(instagram.build('div', { role: 'dialog', class: 'sheet' }, [shown]));
}

function portal({ build, knobs }: Instagram): { close(): void; show(element: HTMLElement): void } {
  const root = build('div', { class: 'portal' });
  return {
    close: () => root.remove(),
    show(element) {
      root.append(element);
      document.body.append(root);
      if (!knobs.capture) listen(root, knobs);
    },
  };
}
