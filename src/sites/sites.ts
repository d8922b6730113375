import { type Composers, composersOf } from './composers.ts';
import { type Controls, controlsOf } from './controls.ts';
import { doublesOf } from './doubles.ts';
import { glancesOf } from './glance.ts';
import { headsOf } from './heads.ts';
import { healthOf } from './health.ts';
import { isAt } from './hosts.ts';
import { type Intents, intentsOf } from './intents.ts';
import { keysOf } from './keys.ts';
import { listsOf } from './lists.ts';
import { memoryOf } from './memory.ts';
import { postsOf } from './posts.ts';
import { readingOf } from './reading.ts';
import { recogniserOf } from './recognise.ts';
import type { SiteSelectors } from './selectors.ts';
import type { Site, Target } from './site.ts';
import { tablesOf } from './tables.ts';
import { isElement, matchesCss } from './text.ts';

/** How many things that can be pressed are looked at from the one that was hit outwards; buttons of sites lie in buttons. */
const NESTED = 3;

/** The site that `hostname` belongs to, by the entries of a `sites` pack; nothing when it is none of them. */
export function siteFor(hostname: string, entries: SiteSelectors[]): Site | undefined {
  const entry = entries.find(({ hosts }) => isAt(hostname, hosts));
  return entry && siteOf(entry);
}

/** The site that `selectors` are of. */
export function siteOf(selectors: SiteSelectors): Site {
  const tables = tablesOf(selectors.words);
  const eyes = { tables, pressable: selectors.pressable };
  const posts = postsOf(selectors);
  const reading = readingOf(selectors, posts, tables);
  const memory = memoryOf(selectors.layerPages ?? [], selectors.layer);
  const recogniser = recogniserOf(selectors, eyes);
  const controls = controlsOf(selectors, posts, recogniser, memory);
  const composers = composersOf(selectors, posts, reading, memory, eyes);
  const intents = intentsOf(selectors, eyes);
  const glance = glancesOf(selectors);
  const lists = listsOf(selectors, posts, reading, recogniser, tables);
  const shortcut = keysOf(selectors, posts, controls);
  const hoverable = new Set(selectors.controls.flatMap(({ openers }) => openers ?? []));

  function targetOf(path: EventTarget[]): Target | undefined {
    for (const element of pressablesOn(path, selectors.pressable, posts.isPost)) {
      const target = intents.at(element) ?? composers.at(element) ?? controls.at(element);
      // A like also opens the reactions, by hovering over it or pressing it long: no press of an opener tells of that.
      if (target?.control.step === 'act' && hoverable.has(target.control.name)) memory.remember(target, true);
      if (target) return target;
    }
    return undefined;
  }

  const keyOf = (post: Element) => intents.key(post) ?? reading.key(post);
  const drafted = (post: Element) => intents.read(post) ?? composers.read(post);

  return {
    id: selectors.site,
    posts: posts.within,
    outermost: posts.outermost,
    // A comment that stands alone is judged by what it answers as well.
    glance: (element) => glance(posts.outer(element) ?? element),
    isSeen: (post) => !drafted(post) && !reading.isPaid(post),
    read: (post) => drafted(post) ?? reading.read(post),
    controls: controls.of,
    targetOf,
    targetOfDouble: doublesOf(selectors, posts, controls, eyes),
    targetOfKey(event) {
      const [target] = event.composedPath();
      const sent = isElement(target) && !event.isComposing ? composers.atKey(event, target) : undefined;
      return sent ?? shortcut(event);
    },
    targetOfDraft: composers.draft,
    targetOfForm: (form) => intents.inForm(form) ?? composers.inForm(form),
    written: composers.written,
    opened: memory.remember,
    again: (target, key) =>
      again(target, key, selectors, { key: keyOf, posts: posts.within, controls, composers, intents }),
    key: keyOf,
    identify(post) {
      const read = drafted(post);
      return read ? { key: keyOf(post), post: read } : reading.identify(post);
    },
    heads: headsOf(selectors, posts, controls),
    list: lists.list,
    health: healthOf(selectors, posts, reading, controls, lists.listsOthers),
  };
}

/** What can be pressed, from what was hit outwards, up to the post around it: a post is no control. */
function pressablesOn(
  path: EventTarget[],
  pressable: string,
  isPost: (element: Element) => boolean,
): Element[] {
  const elements = path.filter(isElement);
  const post = elements.findIndex(isPost);
  return elements
    .slice(0, post < 0 ? elements.length : post)
    .filter((element) => matchesCss(element, pressable))
    .slice(0, NESTED);
}

interface Seen {
  key(post: Element): string;
  posts(root: Element): Element[];
  controls: Controls;
  composers: Composers;
  intents: Intents;
}

function again(
  target: Target,
  key: string,
  { layer, pressable }: SiteSelectors,
  seen: Seen,
): Target | undefined {
  const { post, control } = target;
  const { interaction, name } = control;
  const at = (element: Element) =>
    seen.intents.at(element) ?? seen.composers.at(element) ?? seen.controls.at(element);
  const same = (one: Target | undefined) =>
    one?.control.interaction === interaction && one.control.name === name && seen.key(one.post) === key;

  if (control.element === post) return post.isConnected && seen.key(post) === key ? target : undefined;
  const now = control.element.isConnected ? at(control.element) : undefined;
  if (now && same(now)) return now;
  const all = [post, ...seen.posts(document.documentElement)];
  const holder = all.find((one) => one.isConnected && seen.key(one) === key);
  const inPost = holder ? seen.controls.of(holder).map((one) => ({ post: holder, control: one })) : [];
  const found = inPost.filter(same);
  if (found.length > 0) return only(found, control.element);
  const boxes = [...document.querySelectorAll(layer)];
  const pressables = new Set(boxes.flatMap((box) => [...box.querySelectorAll(pressable)]));
  return only([...pressables].map(at).filter(same), control.element);
}

/**
 * The one target of `found` that `before` can have become. Options of a poll are told apart by what is written on them alone, and people to whom
 * a post can be sent not even by that.
 */
function only(found: (Target | undefined)[], before: Element): Target | undefined {
  const alike =
    found.length > 1 ? found.filter((one) => wordsOn(one?.control.element) === wordsOn(before)) : found;
  return alike.length > 1 ? undefined : alike[0];
}

function wordsOn(element: Element | undefined): string {
  return `${element?.ariaLabel} ${element?.textContent}`;
}
