import type { How } from '../engine/press.ts';
import { log } from '../engine/site.ts';
import type { Youtube } from './context.ts';

/** The dialog to share something: services, and copying the link, which is no act. */
export function shareDialog(yt: Youtube, id: string, close: () => void): HTMLElement {
  const { build, words } = yt;
  const press = (kind: 'share' | 'copy') => (how: How) => {
    log(kind, id, how);
    close();
  };
  return build('tp-yt-paper-dialog', { role: 'dialog', class: 'sheet' }, [
    build('ytd-unified-share-panel-renderer', {}, [
      build('yt-third-party-share-target-section-renderer', {}, [
        build('yt-share-target-renderer', {}, [
          build('button', { id: 'target', type: 'button', title: 'WhatsApp' }, ['WhatsApp'], {
            control: [id, 'shareNow'],
            on: { press: press('share') },
          }),
        ]),
      ]),
      build('div', { id: 'copy-button' }, [
        build('button', { type: 'button', 'aria-label': words.copy }, [words.copy], {
          control: [id, 'copy'],
          on: { press: press('copy') },
        }),
      ]),
      build('div', { id: 'close-button' }, [
        build('button', { type: 'button', 'aria-label': words.close }, ['×'], { on: { press: close } }),
      ]),
    ]),
  ]);
}

/** The menu of a video in a list. */
export function cardMenu(yt: Youtube, id: string, close: () => void): HTMLElement {
  const { build, words } = yt;
  const item = (text: string, name: string, press: () => void) =>
    build('yt-list-item-view-model', { role: 'menuitem', tabindex: '0' }, [text], {
      control: [id, name],
      on: { press },
    });
  return build('tp-yt-iron-dropdown', { class: 'sheet' }, [
    build('yt-sheet-view-model', {}, [
      item(words.later, 'later', close),
      item(words.share, 'menuShare', () => yt.share(id)),
    ]),
  ]);
}
