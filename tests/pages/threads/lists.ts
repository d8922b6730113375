import { FOLLOWED } from '../content.ts';
import type { Threads } from './context.ts';
import { followButton } from './post.ts';

/** Whom the viewer follows: a dialog over their profile. */
export function followingDialog(threads: Threads): HTMLElement {
  const { build } = threads;
  for (const { handle } of FOLLOWED) threads.done.followed.add(handle);
  return build('div', { role: 'dialog', class: 'layer' }, [
    build('div', { role: 'tablist' }, [build('div', { role: 'tab' }, ['Mengikuti'])]),
    ...FOLLOWED.map(({ handle, name }) =>
      build('div', {}, [
        build('div', {}, [
          build('a', { href: `/@${handle}`, role: 'link' }, [build('span', { dir: 'auto' }, [handle])]),
          build('span', { dir: 'auto' }, [name]),
        ]),
        followButton(threads, handle, handle),
      ]),
    ),
  ]);
}
