import type { CDPSession, Page } from 'playwright-core';
import type { Spot } from './browser.ts';
import { describeElement, type Eyes, revealElement } from './place.ts';

type DomNode = Awaited<ReturnType<typeof documentOf>>;

/** Eyes that see into closed shadow roots, and into frames for what is ours, through the debugging protocol; also gives an element the focus. */
export function chromiumEyes(page: () => Page): Eyes & { focus(spot: Spot): Promise<void> } {
  return {
    look: (spot) => onElement(page(), spot, (session, objectId) => call(session, objectId, describeElement)),
    async reveal(spot) {
      await onElement(page(), spot, (session, objectId) => call(session, objectId, revealElement));
    },
    async focus(spot) {
      await onElement(page(), spot, (session, objectId) => session.send('DOM.focus', { objectId }));
    },
  };
}

/** Does something with the element at `spot`; nothing when there is none, or when it goes away meanwhile. */
async function onElement<T>(
  page: Page,
  spot: Spot,
  work: (session: CDPSession, objectId: string) => Promise<T>,
): Promise<T | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    const nodeId = await find(session, spot);
    if (!nodeId) return undefined;
    const { object } = await session.send('DOM.resolveNode', { nodeId });
    return object.objectId ? await work(session, object.objectId) : undefined;
  } catch (error) {
    if (wentAway(error)) return undefined;
    throw error;
  } finally {
    await session.detach().catch(() => {});
  }
}

async function find(session: CDPSession, spot: Spot): Promise<number | undefined> {
  const document = await documentOf(session, typeof spot === 'object');
  const [roots, selector] =
    typeof spot === 'string' ? [[document.nodeId], spot] : [closedRoots(document), spot.ours];
  for (const nodeId of roots) {
    const found = await session.send('DOM.querySelector', { nodeId, selector });
    if (found.nodeId) return found.nodeId;
  }
  return undefined;
}

async function documentOf(session: CDPSession, whole: boolean) {
  const { root } = await session.send('DOM.getDocument', { depth: whole ? -1 : 0, pierce: whole });
  return root;
}

function closedRoots(node: DomNode): number[] {
  const roots = node.shadowRoots ?? [];
  const own = roots.filter(({ shadowRootType }) => shadowRootType === 'closed').map(({ nodeId }) => nodeId);
  const framed = node.contentDocument ? [node.contentDocument] : [];
  return [...own, ...[...roots, ...framed, ...(node.children ?? [])].flatMap(closedRoots)];
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
    error instanceof Error && /Could not find|No node|Cannot find context|not focusable/.test(error.message)
  );
}
