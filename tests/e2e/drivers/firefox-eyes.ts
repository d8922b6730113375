import type { Spot } from './browser.ts';
import type { Send } from './marionette.ts';
import { describeElement, type Eyes, revealElement } from './place.ts';

/** Eyes that see into closed shadow roots, and into frames for what is ours, as Firefox's own code does; also gives an element the focus. */
export function firefoxEyes(send: Send): Eyes & { focus(spot: Spot): Promise<void> } {
  const onElement = async <T>(spot: Spot, work: (element: HTMLElement) => T): Promise<T | undefined> => {
    const script = `const found = (${findElement})(document, arguments[0]); return found && (${work})(found);`;
    // The sandbox named "system" has the rights of the browser itself.
    const answer = await send('WebDriver:ExecuteScript', { script, args: [spot], sandbox: 'system' });
    return resultOf<T | null>(answer) ?? undefined;
  };
  return {
    look: (spot) => onElement(spot, describeElement),
    async reveal(spot) {
      await onElement(spot, revealElement);
    },
    async focus(spot) {
      await onElement(spot, (element) => element.focus());
    },
  };
}

/** What a Marionette script returned. */
export function resultOf<T>(answer: unknown): T {
  if (typeof answer === 'object' && answer !== null && 'value' in answer) return answer.value as T;
  throw new Error(`Not the answer of a script: ${JSON.stringify(answer)}`);
}

/** Runs in the browser, sent as text. */
function findElement(document: Document, spot: Spot): Element | null {
  if (typeof spot === 'string') return document.querySelector(spot);
  const rootsBelow = (root: ParentNode): ShadowRoot[] =>
    Array.from(root.querySelectorAll<Element & { openOrClosedShadowRoot?: ShadowRoot | null }>('*')).flatMap(
      ({ openOrClosedShadowRoot: inner }) => (inner ? [inner, ...rootsBelow(inner)] : []),
    );
  const documents = [
    document,
    ...Array.from(document.querySelectorAll('iframe'), (one) => one.contentDocument),
  ];
  for (const root of documents.flatMap((one) => (one ? rootsBelow(one) : []))) {
    const found = root.mode === 'closed' ? root.querySelector(spot.ours) : null;
    if (found) return found;
  }
  return null;
}
