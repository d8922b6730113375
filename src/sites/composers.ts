import type { Memory } from './memory.ts';
import type { Posts } from './posts.ts';
import type { Reading } from './reading.ts';
import type { ComposerSelectors, Destination, SiteSelectors, Way } from './selectors.ts';
import type { Post, Rank, Target } from './site.ts';
import { isElement, matchesCss, parentOf, textOf } from './text.ts';
import { type Eyes, matches } from './ways.ts';

/** Tells what is written where, and what sending it does: a comment on which post, a quote, or a post of one's own. */
export interface Composers {
  /** What pressing `element` sends, when it is the send button of a composer. */
  at(element: Element): Target | undefined;
  /** What the key of `event` sends, when it is pressed in a composer. */
  atKey(event: KeyboardEvent, element: Element): Target | undefined;
  /** What would be sent from the composer that `element` stands in. */
  draft(element: Element): Target | undefined;
  /** What submitting `form` sends. */
  inForm(form: Element): Target | undefined;
  /** What stands in the composer that `target` sends. */
  written(target: Target): string;
  /** What is about to be published, when `element` is a composer. */
  read(element: Element): Post | undefined;
}

interface Editor {
  composer: ComposerSelectors;
  element: Element;
  rank: Rank;
}

const HIGHEST = 25;
const EDITABLE = '[contenteditable]:not([contenteditable="false"]), textarea';

/**
 * The composers that `selectors` list. `reading` gives the post that is answered or quoted; `memory` knows through which opener a dialog was
 * opened; `eyes` find the send button and the editor.
 */
export function composersOf(
  selectors: SiteSelectors,
  posts: Posts,
  reading: Reading,
  memory: Memory,
  eyes: Eyes,
): Composers {
  const { composers = [], layer, pressable } = selectors;
  const roots = new WeakSet<Element>();

  function at(element: Element): Target | undefined {
    for (const composer of composers) {
      const rank = rankOf(element, composer.send);
      const editor = rank && editorAround(element, composer);
      if (rank && editor) return target(editor, element, rank);
    }
    return undefined;
  }

  function atKey(event: KeyboardEvent, element: Element): Target | undefined {
    const editor = editorAt(element);
    return editor && sends(event, editor) && !isEmpty(editor) ? draft(element) : undefined;
  }

  /** Whether there is nothing to send: no words, and no button that would send a picture without any. */
  function isEmpty(editor: Editor): boolean {
    const button = sendButton(editor);
    const isReady = button && !matchesCss(button, ':disabled, [aria-disabled="true"]');
    return !isReady && writtenIn(rootOf(editor)) === '';
  }

  function draft(element: Element): Target | undefined {
    const editor = editorAt(element);
    return editor && target(editor, sendButton(editor) ?? editor.element, editor.rank);
  }

  function inForm(form: Element): Target | undefined {
    const [editor] = editorsIn(form);
    return editor && target(editor, sendButton(editor) ?? form, editor.rank);
  }

  function target(editor: Editor, element: Element, rank: Rank): Target | undefined {
    for (const answer of editor.composer.answers) {
      const composer = rootOf(editor);
      const post = answered(answer, editor.element, composer);
      if (!post) continue;
      const { interaction, name } = answer;
      return { post, control: { interaction, name, step: 'send', element, state: 'off', rank } };
    }
    return undefined;
  }

  function answered(answer: Destination, editor: Element, composer: Element): Element | undefined {
    if (answer.page !== undefined && !location.pathname.includes(answer.page)) return undefined;
    const box = editor.closest(layer);
    switch (answer.about) {
      case 'around':
        return posts.of(editor);
      case 'layer':
        return box ? lastBefore(editor, posts.within(box)) : undefined;
      case 'quoted':
        return box ? reading.quotedIn(box) : undefined;
      case 'opener':
        return box ? memory.last(answer.openers ?? [], box)?.post : undefined;
      case 'inside':
        return openedInside(posts.of(editor), answer.openers ?? []);
      case 'before':
        return lastBefore(editor, posts.within(document.body));
      case 'nothing':
        return composer;
    }
  }

  /** A box below a post may answer one of its comments: the one whose button was used last. */
  function openedInside(post: Element | undefined, openers: string[]): Element | undefined {
    const opened = memory.last(openers)?.post;
    return opened && opened !== post && post?.contains(opened) ? opened : undefined;
  }

  function written({ control: { step, element } }: Target): string {
    if (step !== 'send') return '';
    const editor =
      editorAt(element) ??
      editorsIn(element)[0] ??
      composers.map((composer) => editorAround(element, composer)).find((one) => one !== undefined);
    return editor ? writtenIn(rootOf(editor)) : '';
  }

  function read(element: Element): Post | undefined {
    if (!roots.has(element)) return undefined;
    const text = writtenIn(element);
    return { author: { name: '', handle: '' }, text, images: [], links: [], context: [] };
  }

  function writtenIn(root: Element): string {
    const own = editorAt(root);
    const editors = own ? [own] : editorsIn(root);
    return editors.map(({ element }) => textIn(element)).join(' ');
  }

  function editorsIn(root: Element): Editor[] {
    return [...root.querySelectorAll(EDITABLE)].map(editorAt).filter((one) => one !== undefined);
  }

  function editorAt(element: Element): Editor | undefined {
    const editable = element.closest(EDITABLE);
    if (!editable) return undefined;
    for (const composer of composers) {
      const rank = rankOf(editable, composer.editor);
      if (rank) return { composer, element: editable, rank };
    }
    return undefined;
  }

  function editorAround(button: Element, composer: ComposerSelectors): Editor | undefined {
    const end = button.closest(layer);
    let holder = button.parentElement;
    for (let height = 0; holder && height < HIGHEST; height += 1, holder = holder.parentElement) {
      const nearest = editorsIn(holder).findLast((one) => one.composer === composer);
      if (nearest) return nearest;
      if (holder === end) return undefined;
    }
    return undefined;
  }

  /** The nearest ancestor of the editor that holds its send button too, or the editor. */
  function rootOf(editor: Editor): Element {
    const button = sendButton(editor);
    let root = editor.element;
    for (let at = parentOf(root); button && isElement(at) && !root.contains(button); at = parentOf(at))
      root = at;
    roots.add(root);
    return root;
  }

  function sendButton({ composer, element }: Editor): Element | undefined {
    const end = element.closest(layer) ?? document.body;
    let holder = element.parentElement;
    for (
      let height = 0;
      holder && height < HIGHEST && end.contains(holder);
      height += 1, holder = holder.parentElement
    ) {
      const found = [...holder.querySelectorAll(pressable)].find((one) => rankOf(one, composer.send));
      if (found) return found;
    }
    return undefined;
  }

  function rankOf(element: Element, ways: Way[]): Rank | undefined {
    return ways.find((way) => matches(element, way, eyes))?.rank;
  }

  return { at, atKey, draft, inForm, written, read };
}

function sends(event: KeyboardEvent, { composer, element }: Editor): boolean {
  if (event.key !== 'Enter' || event.shiftKey || event.altKey) return false;
  // Enter takes the suggestion that is offered (a mention, a hashtag) and sends nothing.
  if (element.getAttribute('aria-activedescendant')) return false;
  return composer.keys.includes(event.ctrlKey || event.metaKey ? 'Mod+Enter' : 'Enter');
}

function textIn(editor: Element): string {
  return editor instanceof HTMLTextAreaElement ? editor.value : textOf(editor);
}

function lastBefore(element: Element, all: Element[]): Element | undefined {
  return all.findLast((one) => one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
}
