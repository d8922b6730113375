import type { Stage } from './calendar.ts';
import type { Office } from './contest.ts';
import type { PartialDate } from './date.ts';
import type { BothLanguages, Sourced } from './fact.ts';
import type { RegionCode } from './region.ts';
import type { Status } from './status.ts';

/** What a person can do with a post: reactions are `like`; repost, quote and send are `share`; editing one's own post is `publish`. */
export const INTERACTIONS = ['like', 'comment', 'share', 'follow', 'join', 'publish'] as const;
export type Interaction = (typeof INTERACTIONS)[number];

/**
 * What else a person can do, where rules are asked for by name: `photo` with poses, `attributes` that one wears, `material` that one puts
 * up or hands out, `insult` of a contestant, `read` without reacting.
 */
export const CONDUCTS = ['photo', 'attend', 'attributes', 'material', 'insult', 'vote', 'read'] as const;
export type Conduct = (typeof CONDUCTS)[number];

/** What a rule does when it does not forbid: it says what is allowed, or explains (duties, sanctions, who supervises). */
export const EFFECTS = ['allows', 'explains'] as const;
export type Effect = (typeof EFFECTS)[number];

/** Where something is quoted, if not everywhere. What a rule says of itself goes before what its circular says of all rules. */
interface Reach {
  /** Only about contests for these. */
  offices?: Office[];
  /** Not for a day before this one, as far as it is known: a day played in a rehearsal, or that of an act in an archive. */
  from?: PartialDate;
}

/** One rule of a circular, in our own plain words; `clause` is where it stands in the document. */
export interface Rule<Text = BothLanguages> extends Sourced, Reach {
  /** Unique within the circular, e.g. `B.6`. */
  id: string;
  clause: Text;
  /** Absent for a rule that forbids. */
  effect?: Effect;
  /** Holds when no election runs, too. */
  always?: boolean;
  /** Which acts on posts it forbids; empty for conduct that has nothing to do with posts. */
  interactions: Interaction[];
  /** What else it speaks of; for the popup, never quoted in a warning. */
  conducts?: Conduct[];
  stages: Stage[];
  /** What the document's own text says. */
  text: Text;
  /** How supervisors read it where that is wider than the text. */
  reading?: Text;
  /** The edition of the pack with which it came or was changed; absent for what was there from the first. */
  since?: number;
  /** What sources say about the consequence, and for whom where it is not for all; never computed by us. */
  sanction?: { text: Text; staff?: Status[] } & Sourced;
  /** Where sources contradict each other: what each side says. */
  disputes?: Text[];
}

/** A published document with rules: a law, a joint decree, a circular letter (*surat edaran*). */
export interface Circular<Text = BothLanguages> extends Sourced, Reach {
  id: string;
  title: Text;
  /** How the document is called in a sentence, e.g. `SKB Netralitas 2022`. */
  short: Text;
  /** A plain text where it is the same in both languages. */
  number: string | Text;
  issuer: string | Text;
  /** As far as sources tell it. */
  date: PartialDate;
  region: RegionCode;
  status: Text;
  url: string;
  /** The edition of the pack with which it came; absent for what was there from the first. */
  since?: number;
  rules: Rule<Text>[];
}

/** What of a circular tells where, when and for whom its rules hold, and the rules. */
export type Binding<Text = unknown> = Pick<Circular<Text>, 'region' | 'offices' | 'from' | 'rules'>;

/** What a warning quotes of a circular, in the language of the person, and what tells whether it does. The sources of its rules are those beside its own address. */
export type QuotedCircular = Binding<string> & Pick<Circular<string>, 'id' | 'short' | 'url'>;
