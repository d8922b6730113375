import type { SitePost } from '../content.ts';

/** What a site does; tests assert on these alone. */
export type Deed =
  | 'like'
  | 'unlike'
  | 'dislike'
  | 'undislike'
  | 'vote'
  | 'react'
  | 'repost'
  | 'unrepost'
  | 'quote'
  | 'share'
  | 'comment'
  | 'follow'
  | 'unfollow'
  | 'join'
  | 'post'
  | 'copy'
  | 'play'
  | 'gift'
  | 'open';

export interface LogEntry {
  /** Milliseconds since the page was requested. */
  t: number;
  seq: number;
  kind: Deed;
  /** The post, or the handle for follow and join. */
  postId: string;
  /** What made the site act: an event, `key` for a shortcut, `enter` for a composer. */
  via: string;
  trusted: boolean;
  text?: string;
}

export interface Truth {
  postId: string;
  author: string;
  handle: string;
  text: string;
  label: SitePost['label'];
  /** Names of its controls that are in the page now. */
  controls: string[];
}

/** What the page tells the tests, under `window.__site`. */
export interface LocalSite {
  log: LogEntry[];
  /** How often the page has been built: 1 once it is there, 2 after `reopen`. */
  ready: number;
  /** Replaces the page with itself by `document.open()`. */
  reopen(): void;
  truth(): Truth[];
  /** Brings the control into view and gives its centre; fails when it is not there. */
  point(postId: string, name: string): { x: number; y: number };
  /** Puts the keyboard on a control, or on the post itself without `name`. */
  focus(postId: string, name?: string): void;
  /** Everything of a post that would show an act: labels, pressed states, counts. */
  state(postId: string): string;
  /** Makes the elements that show post `from` show post `to`. */
  recycle(from: string, to: string): void;
  /** Ids of the posts in which there is an element that the page has not built. */
  strangers(): string[];
  /** Facebook: brings the next posts into the feed. */
  more(count: number): void;
  /** Lets the texts of `late` arrive. */
  hydrate(): void;
  /** Builds the page as we know it, after `broken`. */
  mend(): void;
  /** The events that reached the page's own listeners, in order; those of the keyboard with their key. */
  reached: string[];
}

declare global {
  interface Window {
    __site: LocalSite;
    /** Set by the engine, called by the hostile first script of `capture`. */
    __hostile?: (event: Event) => void;
  }
}

const shown = new Map<string, { post: SitePost; element: Element }>();
const controls = new Map<string, Map<string, Element>>();
const built = new WeakSet<Node>();
const hydrations: (() => void)[] = [];
let showing: (postId: string) => void = () => {};

/** Tells the ground truth that `element` shows `post`; the last one wins. */
export function registerPost(post: SitePost, element: Element): void {
  shown.set(post.id, { post, element });
}

/** Tells the ground truth where the control `name` of a post is. */
export function registerControl(postId: string, name: string, element: Element): void {
  const known = controls.get(postId) ?? new Map<string, Element>();
  controls.set(postId, known.set(name, element));
}

/** Tells the ground truth that the elements built for a post were merged into others; `moved` gives the old one for a new one. */
export function moveRegistered(postId: string, moved: Map<Element, Element>): void {
  const one = shown.get(postId);
  if (one) one.element = moved.get(one.element) ?? one.element;
  for (const [name, element] of controlsOf(postId))
    registerControl(postId, name, moved.get(element) ?? element);
}

/** Tells the ground truth that no element shows the post any more. */
export function forget(postId: string): void {
  shown.delete(postId);
  controls.delete(postId);
}

/** Sets how the page brings a post into the document that scrolling has taken out. */
export function showWith(show: (postId: string) => void): void {
  showing = show;
}

/** The element that shows a post now. */
export function elementOf(postId: string): Element | undefined {
  return shown.get(postId)?.element;
}

/** Where a control of a post is now. */
export function controlOf(postId: string, name: string): Element | undefined {
  return controls.get(postId)?.get(name);
}

function controlsOf(postId: string): [string, Element][] {
  return [...(controls.get(postId) ?? [])];
}

/** Puts the keyboard on a control of a post that is in the page. */
export function focusControl(postId: string, name: string): void {
  const element = controlOf(postId, name);
  if (element instanceof HTMLElement) element.focus();
}

/** The post that `element` lies in. */
export function postAround(element: Element | null): SitePost | undefined {
  const around = [...shown.values()].filter((one) => element !== null && one.element.contains(element));
  return around.sort((a, b) => (a.element.contains(b.element) ? 1 : -1))[0]?.post;
}

/** Tells the ground truth that the page itself has built `element`. */
export function registerBuilt(element: Element): void {
  built.add(element);
}

/** Whether `node` is the page's own: elements that somebody else has put in are left alone. */
export function isOwn(node: Node): boolean {
  return !(node instanceof Element) || built.has(node);
}

/** Runs `fill` at once, or when the texts of `late` arrive. */
export function whenHydrated(late: boolean, fill: () => void): void {
  if (late) hydrations.push(fill);
  else fill();
}

export function log(kind: Deed, postId: string, how: { via: string; trusted: boolean }, text?: string): void {
  const { via, trusted } = how;
  const entry = { t: performance.now(), seq: window.__site.log.length + 1, kind, postId, via, trusted };
  window.__site.log.push(text === undefined ? entry : { ...entry, text });
}

/** Puts `window.__site` there; the log of an earlier build of the same page is kept. */
export function openLog(recycle: LocalSite['recycle'], more: LocalSite['more'] = () => {}): void {
  const earlier: Partial<LocalSite> | undefined = window.__site;
  window.__site = {
    log: earlier?.log ?? [],
    ready: earlier?.ready ?? 0,
    reopen: () => {},
    mend: () => {},
    reached: [],
    truth,
    point,
    focus,
    state,
    strangers,
    recycle,
    more,
    hydrate: () => hydrations.splice(0).forEach((fill) => void fill()),
  };
}

/** Makes known in the page around this frame what stands and what is done in it: that page is the one which drivers ask. */
export function joinAround(): void {
  const frame = window.frameElement;
  const around: LocalSite | undefined = window.parent.__site;
  if (!frame || !around) return;
  const { point: pointAround, focus: focusAround } = around;
  window.__site.log = around.log;
  window.__site.reached = around.reached;
  around.point = (postId, name) => {
    if (!controlOf(postId, name)?.isConnected) return pointAround(postId, name);
    const { x, y } = point(postId, name);
    const box = frame.getBoundingClientRect();
    return { x: box.x + x, y: box.y + y };
  };
  around.focus = (postId, name) => {
    if (name === undefined || !controlOf(postId, name)) return focusAround(postId, name);
    window.focus();
    focus(postId, name);
  };
}

function truth(): Truth[] {
  return [...shown.values()]
    .filter(({ element }) => element.isConnected)
    .map(({ post }) => ({
      postId: post.id,
      author: post.author,
      handle: post.handle,
      text: post.text,
      label: post.label,
      controls: controlsOf(post.id)
        .filter(([, element]) => element.isConnected)
        .map(([name]) => name),
    }));
}

function point(postId: string, name: string): { x: number; y: number } {
  showing(postId);
  const element = found(postId, name);
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function focus(postId: string, name?: string): void {
  showing(postId);
  const element = name === undefined ? elementOf(postId) : found(postId, name);
  if (!(element instanceof HTMLElement)) throw new Error(`nothing to focus: ${postId} ${name}`);
  element.focus();
}

function state(postId: string): string {
  const element = elementOf(postId);
  const buttons = [...(element?.querySelectorAll('[role="button"], button, [role="group"]') ?? [])];
  return buttons.map((button) => `${button.getAttribute('aria-label')}|${button.textContent}`).join('\n');
}

function strangers(): string[] {
  const has = (element: Element) => [...element.children].some((child) => !isOwn(child));
  return [...shown.values()].filter(({ element }) => has(element)).map(({ post }) => post.id);
}

function found(postId: string, name: string): Element {
  const element = controlOf(postId, name);
  if (!element?.isConnected) throw new Error(`no control ${name} of ${postId} in the page`);
  return element;
}
