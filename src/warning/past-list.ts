import type { Judge } from '../guard/decide.ts';
import type { OwnList, Site } from '../sites/site.ts';
import type { Glimpse } from '../verdict/glimpse.ts';
import { LEVELS, type Level } from '../verdict/verdict.ts';
import type { WordKey, Words } from '../words/words.ts';
import type { BarTexts } from './bar.tsx';
import { bringTo } from './bring-to.ts';
import { createMark } from './mark.ts';

/** A page that takes the mark of an item away gets it back this often. */
const ATTEMPTS = 3;

/** What is known of an item as long as it says the same. */
interface Known {
  glance: string;
  /** It says something at all. */
  readable: boolean;
  level: Level | undefined;
  mark?: HTMLElement;
  attempts: number;
}

/** Tells on a list of one's own doings what of it touches contestants: marks, a count, the way from one to the next. */
export class PastList {
  readonly #site: Pick<Site, 'posts' | 'glance'>;
  #known = new Map<Element, Known>();
  /** Where the person has been brought last. */
  #current: Element | undefined;

  constructor(site: Pick<Site, 'posts' | 'glance'>) {
    this.#site = site;
  }

  /** Marks the items and gives what there is to say; nothing where none of them says anything. */
  tell(list: OwnList, judge: Judge, mayCount: Glimpse, words: Words): BarTexts | undefined {
    const now = new Map(list.items.map((item) => [item, this.#look(item, list, judge, mayCount)]));
    for (const [item, { mark }] of this.#known) if (!now.get(item)?.mark) mark?.remove();
    this.#known = now;
    for (const [item, known] of now) this.#put(item, known, words);
    const readable = [...now.values()].filter((one) => one.readable).length;
    if (readable === 0) return undefined;
    const counted = this.#counted();
    return {
      label: words('barLabel'),
      status: this.#status(counted, readable, list.items.length - readable, words),
      hint: [counted.length > 0 ? words(undoing(list)) : '', words('listLoaded')].join(' ').trim(),
      buttons:
        counted.length === 0
          ? []
          : [
              ['previous', words('listPrevious')],
              ['next', words('listNext')],
            ],
    };
  }

  /** A button of the bar was pressed. */
  pressed(name: string): void {
    if (name !== 'previous' && name !== 'next') return;
    const counted = this.#counted().sort((a, b) => topOf(a) - topOf(b));
    const at = this.#current ? counted.indexOf(this.#current) : -1;
    const step = name === 'next' ? 1 : -1;
    const next = at < 0 ? nearest(counted, step) : counted[(at + step + counted.length) % counted.length];
    this.#current = next;
    if (next) bringTo(next);
  }

  clear(): void {
    for (const { mark } of this.#known.values()) mark?.remove();
    this.#known = new Map();
    this.#current = undefined;
  }

  #look(item: Element, list: OwnList, judge: Judge, mayCount: Glimpse): Known {
    const seen = this.#site.glance(item);
    const glance = [...seen.texts, ...seen.addresses].join('\n');
    const known = this.#known.get(item);
    if (known?.glance === glance) return known;
    const posts = list.read(item);
    const [post] = posts;
    const readable =
      post !== undefined && [post.text, post.author.name, ...post.images].some((one) => one !== '');
    const levels = readable && mayCount(seen) ? posts.map((one) => judge(one)?.level) : [];
    const level = LEVELS.find((one) => one !== 'possible' && levels.includes(one));
    return { glance, readable, level, attempts: 0 };
  }

  /** Posts of the site have their marks already. A line begins at once, as a comment does. */
  #put(item: Element, known: Known, words: Words): void {
    if (!known.level || known.mark?.parentNode === item || known.attempts >= ATTEMPTS) return;
    known.attempts += 1;
    if (this.#site.posts(item).length > 0) return;
    known.mark ??= createMark(known.level, true, words);
    item.prepend(known.mark);
  }

  #counted(): Element[] {
    return [...this.#known].filter(([item, { level }]) => level && item.isConnected).map(([item]) => item);
  }

  #status(counted: Element[], readable: number, unread: number, words: Words): string {
    const count =
      counted.length === 0
        ? words('listNone', String(readable))
        : words('listCount', String(counted.length), String(readable));
    const sorted = this.#current ? counted.sort((a, b) => topOf(a) - topOf(b)) : [];
    const at = this.#current ? sorted.indexOf(this.#current) : -1;
    return [
      count,
      ...(unread > 0 ? [words('listUnread', String(unread))] : []),
      ...(at >= 0 ? [words('listAt', String(at + 1))] : []),
    ].join(' ');
  }
}

function undoing({ interaction }: OwnList): WordKey {
  if (interaction === 'like') return 'listUndoLike';
  return interaction === 'follow' ? 'listUndoFollow' : 'listUndo';
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

/** The first that is in view or comes after it; backwards the last that lies before the window. */
function nearest(sorted: Element[], step: number): Element | undefined {
  if (step > 0) return sorted.find((one) => topOf(one) >= 0) ?? sorted[0];
  return sorted.findLast((one) => topOf(one) < 0) ?? sorted.at(-1);
}
