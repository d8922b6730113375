import { isAt } from './hosts.ts';
import type { SiteSelectors } from './selectors.ts';
import type { Identified, OwnList, Site, Target } from './site.ts';
import { siteFor, siteOf } from './sites.ts';

/** All that a page has to know of its site before it is looked at. */
export type SiteHosts = Pick<SiteSelectors, 'site' | 'hosts'>;

/** A site whose selectors can be replaced while its page is open, so that an agency can repair them without a release. */
export class RepairableSite implements Site {
  readonly #hostname: string;
  readonly id: Site['id'];
  readonly #selectors: () => SiteSelectors;
  #bundled: Site | undefined;
  #repaired: Site | undefined;
  #entries: string | undefined;

  /** The site of `known`, whose bundled `selectors` are not asked for before the page is; nothing when `hostname` is elsewhere. */
  static at(hostname: string, known: SiteHosts, selectors: () => SiteSelectors): RepairableSite | undefined {
    return isAt(hostname, known.hosts) ? new RepairableSite(hostname, known.site, selectors) : undefined;
  }

  private constructor(hostname: string, id: Site['id'], selectors: () => SiteSelectors) {
    this.#hostname = hostname;
    this.id = id;
    this.#selectors = selectors;
  }

  /**
   * From now on reads the page by `entries`, or by the bundled ones when there are none for it or the browser does not know one of their
   * selectors: only here is there a page to try them on. The same again changes nothing.
   */
  use(entries: SiteSelectors[] | undefined): void {
    const text = entries && JSON.stringify(entries);
    if (text === this.#entries) return;
    this.#entries = text;
    const own = entries?.filter(({ site }) => site === this.id) ?? [];
    this.#repaired = isUsable(own) ? siteFor(this.#hostname, own) : undefined;
  }

  /** The bundled one is made when the page is looked at: in the off-season it never is. */
  get #now(): Site {
    if (this.#repaired) return this.#repaired;
    this.#bundled ??= siteOf(this.#selectors());
    return this.#bundled;
  }

  posts(root: Element): Element[] {
    return this.#now.posts(root);
  }

  outermost(root: Element): Element[] {
    return this.#now.outermost(root);
  }

  glance(element: Element): ReturnType<Site['glance']> {
    return this.#now.glance(element);
  }

  isSeen(post: Element): boolean {
    return this.#now.isSeen(post);
  }

  read(post: Element): ReturnType<Site['read']> {
    return this.#now.read(post);
  }

  controls(...given: Parameters<Site['controls']>): ReturnType<Site['controls']> {
    return this.#now.controls(...given);
  }

  targetOf(path: EventTarget[]): Target | undefined {
    return this.#now.targetOf(path);
  }

  targetOfDouble(path: EventTarget[]): Target | undefined {
    return this.#now.targetOfDouble(path);
  }

  targetOfKey(event: KeyboardEvent): Target | undefined {
    return this.#now.targetOfKey(event);
  }

  targetOfDraft(element: Element): Target | undefined {
    return this.#now.targetOfDraft(element);
  }

  targetOfForm(form: Element): Target | undefined {
    return this.#now.targetOfForm(form);
  }

  written(target: Target): string {
    return this.#now.written(target);
  }

  opened(...given: Parameters<Site['opened']>): void {
    this.#now.opened(...given);
  }

  again(target: Target, key: string): Target | undefined {
    return this.#now.again(target, key);
  }

  key(post: Element): string {
    return this.#now.key(post);
  }

  identify(post: Element): Identified {
    return this.#now.identify(post);
  }

  heads(): Target[] {
    return this.#now.heads();
  }

  list(): OwnList | undefined {
    return this.#now.list();
  }

  get health(): Site['health'] {
    return this.#now.health;
  }
}

/** Fields of `SiteSelectors` that hold a CSS selector or a list of them. */
const CSS_FIELDS = [
  'css',
  'outside',
  'in',
  'of',
  'pressable',
  'layer',
  'skip',
  'around',
  'within',
  'without',
  'head',
  'paid',
  'table',
  'traces',
  'shows',
];

/** Whether the browser knows every CSS selector in `value`, which stands in a field of this name. */
function isUsable(value: unknown, field = ''): boolean {
  if (typeof value === 'string') return !CSS_FIELDS.includes(field) || isSelector(value);
  if (Array.isArray(value)) return value.every((one) => isUsable(one, field));
  if (typeof value !== 'object' || value === null || field === 'words') return true;
  return Object.entries(value).every(([name, one]) => isUsable(one, name));
}

function isSelector(css: string): boolean {
  try {
    document.createDocumentFragment().querySelector(css);
    return true;
  } catch {
    return false;
  }
}
