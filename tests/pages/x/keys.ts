import type { SitePost } from '../content.ts';
import { onPageKey } from '../engine/press.ts';
import { postAround } from '../engine/site.ts';
import type { X } from './context.ts';

/** X's own shortcuts: they act on the focused post, or on the one nearest the top of the screen. */
export function listenForShortcuts(x: X): void {
  onPageKey((event) => {
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    const typing = target?.isContentEditable || target instanceof HTMLInputElement;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'j' || event.key === 'k') move(event.key === 'j' ? 1 : -1);
    if (event.key === 'n') x.layers.compose({});
    const post = currentPost();
    if (!post) return;
    const how = { via: 'key', trusted: event.isTrusted };
    if (event.key === 'l') x.like(post, how);
    if (event.key === 't') x.layers.repostMenu(post);
    if (event.key === 'r') x.layers.compose({ answering: post });
    if (event.key === 's') x.layers.shareMenu(post);
  });
}

function currentPost(): SitePost | undefined {
  const focused = document.activeElement?.closest('article') ?? null;
  return postAround(focused ?? articlesDown().find((one) => one.getBoundingClientRect().bottom > 60) ?? null);
}

function move(by: number): void {
  const articles = articlesDown();
  const at = articles.findIndex((one) => one.contains(document.activeElement));
  articles[Math.max(0, at + by)]?.focus();
}

function articlesDown(): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>('main article')];
  return all.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
}
