import type { CDPSession, Page } from 'playwright-core';
import type { Spot } from './browser.ts';
import { describeElement, type Eyes, revealElement } from './place.ts';

/** Eyes that see into closed shadow roots, and into frames for what is ours, through the debugging protocol; also gives an element the focus. */
export function chromiumEyes(page: () => Page, origin: string): Eyes & { focus(spot: Spot): Promise<void> } {
  const lineTo = lines(origin);
  let looks = 0;
  const onElement = async <T>(
    spot: Spot,
    work: (session: CDPSession, objectId: string) => Promise<T>,
  ): Promise<T | undefined> => {
    const line = await lineTo(page());
    // Of its own: looks at the same page overlap.
    const group = `look ${++looks}`;
    try {
      const objectId = await find(line, spot, group);
      return objectId === undefined ? undefined : await work(line.session, objectId);
    } catch (error) {
      if (wentAway(error)) return undefined;
      throw error;
    } finally {
      // Else the page would keep all that was ever looked at. Nobody waits for it, and a page that is gone has let go.
      line.session.send('Runtime.releaseObjectGroup', { objectGroup: group }).catch(() => {});
    }
  };
  return {
    look: (spot) => onElement(spot, (session, objectId) => call(session, objectId, describeElement)),
    async reveal(spot) {
      await onElement(spot, (session, objectId) => call(session, objectId, revealElement));
    },
    async focus(spot) {
      await onElement(spot, (session, objectId) => session.send('DOM.focus', { objectId }));
    },
  };
}

/** A debugging session with a tab. */
interface Line {
  session: CDPSession;
  /** The extension's own worlds in the tab's main frame, the newest last: only they may look into closed shadow roots. */
  worlds: number[];
}

/** One session for each tab, kept: to open one takes longer than to ask. */
function lines(origin: string): (page: Page) => Promise<Line> {
  const kept = new WeakMap<Page, Promise<Line>>();
  return (page) => {
    const line = kept.get(page) ?? openLine(page, origin);
    kept.set(page, line);
    return line;
  };
}

async function openLine(page: Page, origin: string): Promise<Line> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const line: Line = { session, worlds: [] };
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const isMain = context.auxData?.frameId === frameTree.frame.id;
    if (context.origin === origin && isMain) line.worlds.push(context.id);
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    line.worlds = line.worlds.filter((id) => id !== executionContextId);
  });
  session.on('Runtime.executionContextsCleared', () => {
    line.worlds = [];
  });
  await session.send('Runtime.enable');
  return line;
}

/** Asks the extension's own world of the page; where there is none (any more), the whole document, which takes longer. What is found belongs to `objectGroup`. */
async function find({ session, worlds }: Line, spot: Spot, objectGroup: string): Promise<string | undefined> {
  const contextId = worlds.at(-1);
  if (contextId === undefined) return findInWholeDocument(session, spot, objectGroup);
  const expression = `(${findElement})(document, ${JSON.stringify(spot)})`;
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    objectGroup,
  });
  return exceptionDetails ? findInWholeDocument(session, spot, objectGroup) : result.objectId;
}

/** By the protocol's own query: a page may have put its own functions in the place of the browser's. */
async function findInWholeDocument(
  session: CDPSession,
  spot: Spot,
  objectGroup: string,
): Promise<string | undefined> {
  const whole = typeof spot === 'object';
  const { root } = await session.send('DOM.getDocument', { depth: whole ? -1 : 0, pierce: whole });
  try {
    const [roots, selector] = whole ? [closedRoots(root), spot.ours] : [[root.nodeId], spot];
    for (const nodeId of roots) {
      const found = await session.send('DOM.querySelector', { nodeId, selector });
      if (!found.nodeId) continue;
      const { object } = await session.send('DOM.resolveNode', { nodeId: found.nodeId, objectGroup });
      return object.objectId;
    }
    return undefined;
  } finally {
    // Otherwise the session is told of every change of the page from now on.
    await session.send('DOM.disable').catch(() => {});
  }
}

interface DomNode {
  nodeId: number;
  shadowRootType?: string;
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
  children?: DomNode[];
}

function closedRoots(node: DomNode): number[] {
  const roots = node.shadowRoots ?? [];
  const own = roots.filter(({ shadowRootType }) => shadowRootType === 'closed').map(({ nodeId }) => nodeId);
  const framed = node.contentDocument ? [node.contentDocument] : [];
  return [...own, ...[...roots, ...framed, ...(node.children ?? [])].flatMap(closedRoots)];
}

/** What Chromium gives to the world of a content script alone. */
declare const chrome: { dom: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };

/** Runs in the extension's world of the page, sent as text. Names that the page gives to its elements hide methods of the document, not of its prototype. */
function findElement(document: Document, spot: Spot): Element | null {
  const { querySelector, querySelectorAll } = Document.prototype;
  if (typeof spot === 'string') return querySelector.call(document, spot);
  const rootsBelow = (elements: Iterable<Element>): ShadowRoot[] =>
    Array.from(elements).flatMap((element) => {
      const inner = 'innerText' in element && chrome.dom.openOrClosedShadowRoot(element as HTMLElement);
      return inner ? [inner, ...rootsBelow(inner.querySelectorAll('*'))] : [];
    });
  const framed = Array.from(
    querySelectorAll.call(document, 'iframe') as NodeListOf<HTMLIFrameElement>,
    (frame) => frame.contentDocument,
  );
  for (const one of [document, ...framed]) {
    const roots = one ? rootsBelow(querySelectorAll.call(one, '*')) : [];
    for (const root of roots) {
      const found = root.mode === 'closed' ? root.querySelector(spot.ours) : null;
      if (found) return found;
    }
  }
  return null;
}

async function call<T>(session: CDPSession, objectId: string, work: (element: Element) => T): Promise<T> {
  const functionDeclaration = `function () { return (${work})(this); }`;
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

function wentAway(error: unknown): boolean {
  return (
    error instanceof Error &&
    /Could not find|No node|Cannot find context|not focusable|context was destroyed|Inspected target navigated/.test(
      error.message,
    )
  );
}
