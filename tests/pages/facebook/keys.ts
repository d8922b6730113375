import { onPageKey } from '../engine/press.ts';
import { focusControl, postAround } from '../engine/site.ts';
import type { Facebook } from './context.ts';

/** Facebook's own shortcuts: they act on the post that has the keyboard. */
export function listenForShortcuts(facebook: Facebook): void {
  onPageKey((event) => {
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    if (target?.isContentEditable || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'j' || event.key === 'k') move(event.key === 'j' ? 1 : -1);
    const post = postAround(document.activeElement);
    if (!post) return;
    if (event.key === 'l') facebook.like(post, { via: 'key', trusted: event.isTrusted });
    if (event.key === 's') facebook.openShare(post);
    if (event.key === 'c') {
      event.preventDefault();
      focusControl(post.id, 'composer');
    }
  });
}

function move(by: number): void {
  const units = [...document.querySelectorAll<HTMLElement>('[aria-posinset]')];
  const at = units.findIndex((one) => one.contains(document.activeElement));
  units[Math.max(0, at + by)]?.focus();
}
