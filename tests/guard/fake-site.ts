import type { Control, ControlState, Post, Site, Target } from '../../src/sites/site.ts';

/** A feed of invented posts: `<article id><p>text</p><img><button name=like>`; the site `likes` when a click reaches it. */
export function fakeFeed(...texts: string[]): void {
  document.body.innerHTML = texts
    .map(
      (text, index) =>
        `<article id="post${index + 1}"><p>${text}</p><img><button name="like">Suka</button>` +
        '<a href="/menu" name="share-menu">Bagikan</a><textarea></textarea><button name="send">Kirim</button></article>',
    )
    .join('');
}

/** Reads `fakeFeed`. Every control is as its `name` says; `data-state` is its state. */
export function fakeSite(): Site & { remembered: Target[] } {
  const remembered: Target[] = [];
  const read = (post: Element): Post => ({
    author: { name: 'Warga Uji', handle: 'warga.uji' },
    text: post.querySelector('p')?.textContent ?? '',
    images: [],
    links: [],
    context: [],
  });
  const targetAt = (element: Element | null): Target | undefined => {
    const control = element?.closest('[name]');
    const post = control?.closest('article');
    return control && post ? { control: controlOf(control), post } : undefined;
  };
  return {
    id: 'x',
    remembered,
    posts: (root) => [...(root.matches('article') ? [root] : []), ...root.querySelectorAll('article')],
    outermost(root) {
      if (root.matches('article')) return [root];
      return [...root.querySelectorAll('article')].filter((one) => !one.parentElement?.closest('article'));
    },
    glance: (element) => ({ texts: [element.textContent ?? ''], addresses: [] }),
    isSeen: (post) => !post.hasAttribute('data-paid'),
    read,
    controls: (post, wanted) =>
      [...post.querySelectorAll('[name]')]
        .map(controlOf)
        .filter(({ interaction }) => wanted?.includes(interaction) ?? true),
    targetOf: ([hit]) => targetAt(hit instanceof Element ? hit : null),
    targetOfDouble([hit]) {
      const post = hit instanceof Element && hit.matches('img') ? hit.closest('article') : null;
      if (!post) return undefined;
      const element: Element = post.querySelector('[name=like]') ?? post;
      return { post, control: { ...controlOf(element), interaction: 'like', name: 'like' } };
    },
    targetOfKey(event) {
      const [hit] = event.composedPath();
      if (!(hit instanceof Element)) return undefined;
      const name = hit.matches('textarea') && event.key === 'Enter' ? 'send' : event.key === 'l' && 'like';
      return name ? targetAt(hit.closest('article')?.querySelector(`[name=${name}]`) ?? null) : undefined;
    },
    targetOfDraft: (element) =>
      element.matches('textarea')
        ? targetAt(element.closest('article')?.querySelector('[name=send]') ?? null)
        : undefined,
    targetOfForm: () => undefined,
    written: ({ post }) => post.querySelector('textarea')?.value ?? '',
    opened: (target) => void remembered.push(target),
    again: (target, key) => (read(target.post).text === key ? targetAt(target.control.element) : undefined),
    key: (post) => read(post).text,
    identify: (post) => ({ key: read(post).text, post: read(post) }),
    heads: () => [],
    list: () => undefined,
    health: {
      post: (post) => ({
        shape: 'post',
        author: true,
        words: read(post).text !== '',
        buttons: 3,
        expected: 3,
        found: 3,
      }),
      page: () => 'feed',
      content: () => ({ traces: 0, buttons: 0, loading: false }),
    },
  };
}

function controlOf(element: Element): Control {
  const name = element.getAttribute('name') ?? '';
  return {
    element,
    name,
    interaction: name === 'send' ? 'comment' : name === 'like' || name === 'follow' ? name : 'share',
    step: name === 'send' ? 'send' : name === 'share-menu' ? 'opener' : 'act',
    state: stateOf(element.getAttribute('data-state')),
    rank: 'mark',
  };
}

function stateOf(text: string | null): ControlState {
  return text === 'on' || text === 'unknown' ? text : 'off';
}
