import type { Interaction } from '../policy/circular.ts';
import type { Memory, Opened } from './memory.ts';
import type { Posts } from './posts.ts';
import type { Recognised, Recogniser } from './recognise.ts';
import type { ControlSelectors, SiteSelectors } from './selectors.ts';
import type { Control, Target } from './site.ts';
import { firstIn, isDecoy } from './text.ts';

/** Tells which elements are controls, such as the like button, and of which post. */
export interface Controls {
  /** The control that `element` is, with its post. */
  at(element: Element): Target | undefined;
  /** Every control of `post` itself, or those at its head with one of these interactions. */
  of(post: Element, wanted?: readonly Interaction[]): Control[];
  /** The control of `post` with this name of the pack; where none is recognised, the post itself stands for it. */
  named(post: Element, name: string): Target | undefined;
}

/** More links and buttons than stand in any post and its comments; keeps the cost of one post within bounds. One further down is still found when it is pressed. */
const MOST = 1_000;
/** What one looks for by its interaction stands at the head of a post, before its comments. */
const MOST_AT_HEAD = 200;

/**
 * The controls that `selectors` list, recognised by `first` and `mayBe`. One in a menu or dialog belongs to the post of the opener that `memory`
 * has seen last.
 */
export function controlsOf(
  selectors: SiteSelectors,
  posts: Posts,
  { first, mayBe }: Recogniser,
  memory: Memory,
): Controls {
  const { pressable, layer } = selectors;

  function at(element: Element): Target | undefined {
    return first(element, (recognised) => place(element, recognised));
  }

  function place(element: Element, { control, rank, state }: Recognised): Target | undefined {
    const { interaction, name, step, inherits } = control;
    if (control.place === 'post') {
      if (rank === 'structure' && !posts.isMarked(element)) return undefined;
      const post = posts.of(element);
      if (!post || isDecoy(element, post)) return undefined;
      if (rank === 'structure' && isKnown(control, post)) return undefined;
      return { post, control: { interaction, name, step, element, state, rank } };
    }
    const box = element.closest(layer);
    if (!box || isDecoy(element, box)) return undefined;
    const openers = control.openers ?? [];
    const opened = expanded(openers) ?? memory.last(openers, box);
    if (!opened || opened.post.contains(box)) return undefined;
    return {
      post: opened.post,
      control: {
        interaction,
        name,
        step,
        element,
        state: inherits && state === 'unknown' ? opened.state : state,
        rank,
      },
    };
  }

  /** Whether `post` has this control at another place, recognised by more than its place. */
  function isKnown(control: ControlSelectors, post: Element): boolean {
    return [...post.querySelectorAll(pressable)].some(
      (other) =>
        posts.owns(post, other) &&
        first(other, (one) => (one.control === control && one.rank !== 'structure') || undefined),
    );
  }

  /** The opener that says itself that its menu is open. */
  function expanded(openers: string[]): Opened | undefined {
    for (const element of document.querySelectorAll('[aria-expanded="true"]')) {
      const recognised = first(element, (one) => (openers.includes(one.control.name) ? one : undefined));
      const post = recognised && posts.of(element);
      if (recognised && post) return { post, name: recognised.control.name, state: recognised.state };
    }
    return undefined;
  }

  function of(post: Element, wanted?: readonly Interaction[]): Control[] {
    return firstIn(post, pressable, wanted ? MOST_AT_HEAD : MOST).flatMap((element) => {
      if (wanted && !mayBe(element, wanted)) return [];
      if (!posts.owns(post, element)) return [];
      const target = at(element);
      if (target?.post !== post || wanted?.includes(target.control.interaction) === false) return [];
      return [target.control];
    });
  }

  function named(post: Element, name: string): Target | undefined {
    const known = selectors.controls.find((one) => one.name === name);
    if (!known) return undefined;
    const { interaction, step } = known;
    const control = of(post).find((one) => one.name === name);
    return {
      post,
      control: control ?? { interaction, name, step, element: post, state: 'unknown', rank: 'mark' },
    };
  }

  return { at, of, named };
}
