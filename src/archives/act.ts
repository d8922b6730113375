import type { Interaction } from '../policy/circular.ts';
import type { CivilDate } from '../policy/date.ts';
import type { Post, SiteId } from '../sites/site.ts';

/** The sites that archives tell of. What one did on Threads stands in Instagram's archive. */
export type ArchiveSite = SiteId;

/**
 * When an act was: an instant (milliseconds since the epoch), a day on the account's own clock, no earlier than an instant (a like on X is as
 * old as the post at most), or not told.
 */
export type When = { is: 'at' | 'after'; time: number } | { is: 'on'; day: CivilDate } | { is: 'untold' };

/** An act of the person's own that an archive tells of. */
export interface PastAct {
  site: ArchiveSite;
  interaction: Interaction;
  when: When;
  /** What it was done to, as far as the archive tells; for `comment` and `publish` the text is the person's own. */
  about: Post;
  /** It lasts until it is taken back, and the archive does not tell for certain whether it was. */
  uncertain?: true;
  /** Where it can be seen, and undone. */
  link?: string;
}

/** How readers hand acts over, one by one: none of them keeps what it has read. */
export type Tell = (act: PastAct) => void;

/** A longer text is cut: no verdict depends on more, and an archive must not fill the memory. */
const LONGEST = 4000;

/** What an archive tells of a post, with nothing where it tells nothing. */
export function aboutOf(known: {
  name?: string;
  handle?: string;
  text?: string;
  context?: string[];
  links?: string[];
}): Post {
  return {
    author: { name: cut(known.name), handle: cut(known.handle).replace(/^@/, '') },
    text: cut(known.text),
    images: [],
    links: (known.links ?? []).filter((link) => link !== ''),
    context: (known.context ?? []).map(cut).filter((name) => name !== ''),
  };
}

/** Whether an archive tells nothing of whom or what an act was about: only a number. */
export function isBlind({ about: { author, text, context, links } }: PastAct): boolean {
  return author.name === '' && author.handle === '' && text === '' && context.length + links.length === 0;
}

function cut(text = ''): string {
  return text.length > LONGEST ? text.slice(0, LONGEST) : text;
}
