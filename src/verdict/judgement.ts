import type { Contest } from '../policy/contest.ts';
import type { Reading } from './reading.ts';
import { type CueSpan, evidenceOf, type Signals, type Suspect } from './signals.ts';
import type { Evidence, Level, Verdict } from './verdict.ts';

/** A call in a post that surely names nobody: for a ballot number whose contest it does not tell, or by a name that others have as well. */
export interface OpenCall {
  verdict: Verdict;
  /** The post says nothing else, so that nobody has to weigh its wording. */
  isPlain: boolean;
}

/** A post as the rules of the lexicon judge it, with all that they saw. */
export interface Judgement {
  verdict: Verdict | undefined;
  readings: readonly Reading[];
  signals: Signals;
  /** The contestants whom the post is surely about. */
  confirmed: readonly Suspect[];
  /** Where it is surely about nobody: contestants of the person's own contests whom it may mean. */
  maybe: readonly Suspect[];
  /** Where it is surely about nobody: a call in one of the person's own contests. */
  open: OpenCall | undefined;
  /** The contest of the person's own in which the post plays, where it tells. */
  scene: Contest | undefined;
  /** What urges is everyday words only. */
  isWeak: boolean;
  /** However it is worded: it counts because of who wrote it or paid for it, or it answers a question. */
  isSettled: boolean;
}

/** Whether one of the names is nobody else's. */
export function isSurelyNamed({ confirmed }: Pick<Judgement, 'confirmed'>): boolean {
  return confirmed.some(({ names }) => names.some(({ meaning }) => meaning.strength === 'strong'));
}

/** Whether what is said names them, not only what it stands in. */
export function isNamedInIt(judgement: Pick<Judgement, 'confirmed'>): boolean {
  return isNamedWhere(judgement, (where) => where !== 'context');
}

/** Whether it names somebody or urges by itself, instead of only answering what does. */
export function speaksItself(judgement: Judgement): boolean {
  return isNamedInIt(judgement) || judgement.signals.cues.some(({ reading }) => reading.where === 'text');
}

/** Whether a text that `isThere` names somebody whom the post is surely about. */
export function isNamedWhere(
  { confirmed }: Pick<Judgement, 'confirmed'>,
  isThere: (where: Reading['where']) => boolean,
): boolean {
  return confirmed.some(({ names }) => names.some(({ reading }) => isThere(reading.where)));
}

/** So many words at most has the name of a group. */
const NAME = 8;

/** Clear words that a text begins with ("Ayo coblos …"), or a group that is called like those who campaign ("Relawan …"): nobody else's. */
export function isTheirs({ kind, weak, reading: { where, tokens }, from }: CueSpan): boolean {
  if (where === 'text') return kind === 'call' && !weak && from <= 1;
  return where === 'context' && kind === 'team' && tokens.length <= NAME;
}

/**
 * Whether a post that names somebody may yet be about somebody or something else: the name is somebody else's as well, or only what it stands in
 * has it, and the post neither begins with a call nor stands in a group of those who campaign.
 */
export function isDoubtful(judgement: Pick<Judgement, 'confirmed' | 'verdict' | 'signals'>): boolean {
  const { verdict, signals } = judgement;
  const isPlain = verdict?.level === 'campaign' && signals.cues.some(isTheirs);
  return (!isNamedInIt(judgement) && !isPlain) || !isSurelyNamed(judgement);
}

/** How much of the evidence a verdict carries. */
const MOST = 4;

/** The verdict on a post about `about`, nearest first, and what in it urges. */
export function verdictAbout(level: Level, about: readonly Suspect[], urges: readonly Evidence[]): Verdict {
  const contest = about[0]?.contest;
  const those = about.filter((suspect) => suspect.contest === contest);
  const names = those.flatMap((suspect) =>
    suspect.names
      .filter(({ meaning }) => meaning.kind !== 'slogan')
      .map((name) => evidenceOf(name, name.meaning.kind === 'number' ? 'number' : 'name', suspect)),
  );
  return {
    level,
    ...(contest ? { contest: contest.id } : {}),
    numbers: [...new Set(those.map(({ contestant }) => contestant.number))].sort((a, b) => a - b),
    evidence: [...distinct(names).slice(0, MOST), ...distinct(urges).slice(0, MOST)],
  };
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ kind, words, contest, number }) => {
    const key = `${kind} ${words.toLowerCase()} ${contest} ${number}`;
    return !seen.has(key) && seen.add(key);
  });
}
