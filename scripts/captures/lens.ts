import sitesPack from '../../src/packs/bundled/sites.json?raw';
import { readSites } from '../../src/packs/kinds/sites.ts';
import type { Site, Target } from '../../src/sites/site.ts';
import { siteFor } from '../../src/sites/sites.ts';

/** A control as it was recognised. Elements are named by their place among all elements of the page. */
export interface SeenControl {
  name: string;
  interaction: string;
  step: string;
  state: string;
  rank: string;
  element: number;
  post: number;
  /** Where a text can be put so that it is the text of the post; -1 when the post shows none. */
  text: number;
}

/** A post as it was read. */
export interface SeenPost {
  element: number;
  author: string;
  text: string;
}

/** What the sites pack recognises on the page in which this runs. */
export interface Seen {
  site: string;
  posts: SeenPost[];
  controls: SeenControl[];
}

declare global {
  interface Window {
    /** For the captures command alone: it runs in saved pages, never in the extension. */
    lens: { see(): Seen | undefined };
  }
}

window.lens = { see };

const PRESSABLE = 'button, a, [role], [tabindex]';

function see(): Seen | undefined {
  const site = siteFor(location.hostname, readSites(sitesPack).body);
  if (!site) return undefined;
  const all = [...document.querySelectorAll('*')];
  const targets = targetsOn(site);
  const posts = [...new Set([...site.posts(document.documentElement), ...targets.map(({ post }) => post)])];
  return {
    site: site.id,
    posts: posts.map((post) => {
      const { author, text } = site.read(post);
      return { element: all.indexOf(post), author: author.name || author.handle, text };
    }),
    controls: targets.map(({ control: { element, ...control }, post }) => ({
      ...control,
      element: all.indexOf(element),
      post: all.indexOf(post),
      text: all.indexOf(textPlace(site, post) ?? document.documentElement) || -1,
    })),
  };
}

function targetsOn(site: Site): Target[] {
  const found = [...document.querySelectorAll(PRESSABLE)].map((element) => {
    const path: EventTarget[] = [];
    for (let next: Element | null = element; next; next = next.parentElement) path.push(next);
    return site.targetOf(path);
  });
  const targets = found.filter((target) => target !== undefined);
  return targets.filter(
    (target, index) => targets.findIndex((one) => one.control.element === target.control.element) === index,
  );
}

/** The element around the first words of a post, of what it shares or, in a composer, of what is written. */
function textPlace(site: Site, post: Element): Element | undefined {
  const editor = post.querySelector('[contenteditable="true"], textarea');
  const { text, quoted, author } = site.read(post);
  if (author.name === '' && author.handle === '') return editor ?? undefined;
  const own = wordsIn(post, text);
  if (own) return own;
  const outer = post.parentElement ?? post;
  return quoted ? (wordsIn(post, quoted.text) ?? wordsAbove(outer, quoted.text)) : undefined;
}

function wordsAbove(start: Element, text: string): Element | undefined {
  for (let holder: Element | null = start; holder; holder = holder.parentElement) {
    const found = wordsIn(holder, text);
    if (found) return found;
  }
  return undefined;
}

function wordsIn(holder: Element, text: string): Element | undefined {
  const leaves = [...holder.querySelectorAll('*')].filter((one) => one.childElementCount === 0);
  const beginnings = leaves.filter(({ textContent }) => {
    const words = (textContent ?? '').replace(/\s+/g, ' ').trim();
    return words.length > 2 && text.startsWith(words);
  });
  return beginnings.at(-1);
}
