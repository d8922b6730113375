import { isAt } from './hosts.ts';
import type { IntentSelectors, SiteSelectors } from './selectors.ts';
import type { Post, Target } from './site.ts';
import { textOf } from './text.ts';
import { type Eyes, matches } from './ways.ts';

/** Pages and frames of a site that do one thing about what their address carries. Their post is the body of the page. */
export interface Intents {
  /** What pressing `element` does, on such a page. */
  at(element: Element): Target | undefined;
  /** What submitting `form` does, on such a page. */
  inForm(form: Element): Target | undefined;
  /** What the page is about, when `element` is its body. */
  read(element: Element): Post | undefined;
  /** Identifies it. */
  key(element: Element): string | undefined;
}

/** The intents that `selectors` list, by the path and the query of the page's address at the time of asking. */
export function intentsOf({ site, hosts, intents = [], pressable }: SiteSelectors, eyes: Eyes): Intents {
  const here = () => intents.filter(({ paths }) => paths.some((path) => fits(location.pathname, path)));

  function at(element: Element): Target | undefined {
    for (const { interaction, name, press } of here()) {
      const way = press.find((one) => matches(element, one, eyes));
      if (!way) continue;
      const control = { interaction, name, step: 'act' as const, element, rank: way.rank };
      return { post: document.body, control: { ...control, state: way.state ?? 'unknown' } };
    }
    return undefined;
  }

  function inForm(form: Element): Target | undefined {
    if (here().length === 0) return undefined;
    return [...form.querySelectorAll(pressable)].map(at).find((target) => target !== undefined);
  }

  function read(element: Element): Post | undefined {
    const [intent] = element === document.body ? here() : [];
    if (!intent) return undefined;
    const links = valuesOf(intent.links);
    const shown = intent.shows === undefined ? null : document.querySelector(intent.shows);
    return {
      author: {
        name: '',
        handle: valuesOf(intent.handle)[0] ?? links.map(accountIn).find((one) => one) ?? '',
      },
      text: [...valuesOf(intent.text), shown ? textOf(shown) : ''].join(' ').trim(),
      images: [],
      links,
      context: [],
    };
  }

  function accountIn(link: string): string {
    if (!URL.canParse(link)) return '';
    const { hostname, pathname } = new URL(link);
    return isAt(hostname, hosts) ? (pathname.split('/')[1] ?? '') : '';
  }

  function key(element: Element): string | undefined {
    const isOne = element === document.body && here().length > 0;
    return isOne ? `${site}:${location.pathname}${location.search}` : undefined;
  }

  return { at, inForm, read, key };
}

function valuesOf(names: IntentSelectors['text']): string[] {
  const given = new URLSearchParams(location.search);
  return (names ?? []).flatMap((name) => given.getAll(name)).filter((value) => value !== '');
}

/** Whether `path` ends with `pattern`, in which `*` stands for anything: Facebook puts a version before `/plugins/like.php`. */
function fits(path: string, pattern: string): boolean {
  const plain = path.replace(/\/$/, '');
  return pattern.startsWith('*') ? plain.endsWith(pattern.slice(1)) : plain === pattern;
}
