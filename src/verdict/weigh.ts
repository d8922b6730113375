import { type Wording, wordingOf } from './features.ts';
import {
  isDoubtful,
  isNamedInIt,
  isTheirs,
  type Judgement,
  speaksItself,
  verdictAbout,
} from './judgement.ts';
import { type Head, hashesOf, type Model, scoreOf, type Telling, tellingIn } from './model.ts';
import { evidenceOf, type NameSpan, type Signals, type Suspect } from './signals.ts';
import { HINTS } from './telling.ts';
import { writerOf } from './traits.ts';
import type { Evidence, Verdict } from './verdict.ts';
import { isAddressed, isCapitals } from './written.ts';

/** How many wordings a verdict quotes. */
const QUOTED = 2;

/**
 * The verdict when the wording is weighed as well. It marks a post that names nobody; it is the second sign beside a contestant, beside a
 * name that may be a contestant's of the person's own, and in a post that tells its contest; it takes back a call that is everyday words, tells no
 * contest, or is somebody's report of one. Whom a campaign writes or pays for, organisers and even lists it leaves alone.
 */
export function weighed(judgement: Judgement, model: Model): Verdict | undefined {
  const { verdict, isSettled } = judgement;
  if (isSettled) return verdict;
  if (!verdict || verdict.level === 'possible') return ofWhoMayBeMeant(judgement, model);
  if (verdict.onDuty || judgement.confirmed.length === 0) return verdict;
  const scores = scoresOf(judgement);
  if (isDoubtful(judgement) && scores.of(model.meant) < model.doubts) return doubted(verdict);
  return verdict.level === 'participant'
    ? lifted(verdict, judgement, model, scores)
    : lowered(verdict, judgement, model, scores);
}

interface Scores {
  of: (head: Head) => number;
  /** The words that say most for a yes of `head`. */
  evidence: (head: Head) => Evidence[];
}

function scoresOf(judgement: Judgement): Scores {
  let known: { wording: Wording; hashes: number[] } | undefined;
  const read = () => {
    if (!known) {
      const wording = wordingOf(judgement);
      known = { wording, hashes: hashesOf(wording) };
    }
    return known;
  };
  return {
    of: (head) => scoreOf(read().hashes, head),
    evidence: (head) => tellingIn(read().wording, head, QUOTED).map(quoted),
  };
}

function quoted({ text: { reading }, from, to }: Telling): Evidence {
  return evidenceOf({ reading, from, to }, 'wording');
}

/** A post that names nobody surely: a contestant may be meant, or it tells its contest, or it can be marked. */
function ofWhoMayBeMeant(judgement: Judgement, model: Model): Verdict | undefined {
  const { verdict, signals, confirmed, maybe, scene, open } = judgement;
  if (signals.neutral.length > 0 || confirmed.length > 0) return verdict;
  if (open?.isPlain) return open.verdict;
  const scores = scoresOf(judgement);
  const meant = maybe.length > 0 ? meantBy(judgement, model, scores) : undefined;
  if (meant) return meant;
  if (scene && !signals.isBelowNeutral && scores.of(model.urges) >= model.scenes) {
    return { level: 'campaign', contest: scene.id, numbers: [], evidence: scores.evidence(model.urges) };
  }
  if (open && scores.of(model.urges) >= model.lowers) return open.verdict;
  return verdict ?? (canBeMarked(signals) ? marked(model, scores) : undefined);
}

/** Whether all around a name that others have as well says that the contestant is meant, and whether it campaigns: two weak signs. */
function meantBy({ maybe }: Judgement, model: Model, scores: Scores): Verdict | undefined {
  const [meant, urges] = [scores.of(model.meant), scores.of(model.urges)];
  const about = verdictAbout('participant', maybe, []);
  const isOpen = maybe[0]?.names[0]?.meaning.kind === 'number';
  const more = moreFor(maybe);
  const isBoth = meant > 0 && urges > 0;
  if (isBoth && meant + urges + scores.of(model.calls) >= model.adds + more)
    return campaigning(isOpen ? opened(about, maybe) : about, model, scores);
  return meant >= model.holds + more && (!isOpen || maybe.length === 1) ? about : undefined;
}

/** A ballot number tells no contest: it may be for each that has it. */
function opened({ level, evidence }: Verdict, maybe: readonly Suspect[]): Verdict {
  return {
    level,
    contests: maybe.map(({ contest }) => contest.id),
    numbers: [],
    evidence: evidence.slice(0, 1),
  };
}

/**
 * What more it takes, to hold a post or to call it a campaign, where all that may name somebody is one word: the famous dead are called so as
 * well, and words begin sentences.
 */
const WORD = 6;
/** Where it is a ballot number, which is a rank as well ("bini no 2"), or the empty column, which is a box as well. */
const NUMBER = 2;
/** And where a second sign has confirmed such a word, which may be chance as well. */
const CONFIRMED_WORD = 1;

/** What more the scores have to reach by how little may name `suspects`. */
export function moreFor(suspects: readonly Suspect[]): number {
  return Math.min(
    ...suspects.flatMap(({ names, contestant }) =>
      contestant.kind === 'empty-column' ? NUMBER : names.map(moreForName),
    ),
  );
}

/** One word of a name without a word of address, what we cut short or blended, an acronym written as a word is, and a number say little. */
function moreForName(name: NameSpan): number {
  const { kind, joined } = name.meaning;
  if (kind === 'number') return NUMBER;
  if (name.to - name.from > 1) return 0;
  if (joined && kind !== 'short') return WORD;
  if (isAddressed(name)) return 0;
  return (kind === 'acronym' ? !isCapitals(name) : joined || kind === 'full' || kind === 'part') ? WORD : 0;
}

/** Where little speaks of elections or of support nothing is marked. */
function canBeMarked({ cues, parties, race }: Signals): boolean {
  return cues.length >= HINTS || parties.length > 0 || race.some(({ weak }) => !weak);
}

function marked(model: Model, scores: Scores): Verdict | undefined {
  if (scores.of(model.calls) < model.marks) return undefined;
  return { level: 'possible', numbers: [], evidence: scores.evidence(model.calls), learnt: true };
}

/** The name is somebody else's, or the answer about something else, as all around it says. */
function doubted(verdict: Verdict): Verdict {
  return { ...verdict, level: 'possible', evidence: verdict.evidence.filter(({ kind }) => kind === 'name') };
}

function lifted(verdict: Verdict, judgement: Judgement, model: Model, scores: Scores): Verdict {
  if (judgement.signals.neutral.length > 0) return verdict;
  const { confirmed } = judgement;
  const lifts = moreFor(confirmed) === WORD ? model.lifts + CONFIRMED_WORD : model.lifts;
  const enough = speaksItself(judgement) ? lifts : model.scenes;
  if (scores.of(model.urges) < enough) return verdict;
  return campaigning(verdict, model, scores);
}

function campaigning(verdict: Verdict, model: Model, scores: Scores): Verdict {
  const evidence = [...verdict.evidence, ...scores.evidence(model.urges)];
  return { ...verdict, level: 'campaign', evidence };
}

/**
 * Everyday words may be no call whoever writes them; clear ones are somebody else's where the press reports them, or may be where only what a
 * comment answers names anybody; and what only that says is not said by the comment. Not where a text begins with the call, nor in a group of those
 * who campaign.
 */
function lowered(verdict: Verdict, judgement: Judgement, model: Model, scores: Scores): Verdict {
  const isOwn = isNamedInIt(judgement) && writerOf(judgement.readings) !== 'press';
  if (isOwn && !judgement.isWeak) return verdict;
  if (judgement.signals.cues.some(isTheirs)) return verdict;
  if (scores.of(model.urges) >= (speaksItself(judgement) ? model.lowers : model.scenes)) return verdict;
  return {
    ...verdict,
    level: 'participant',
    evidence: verdict.evidence.filter(({ kind }) => kind === 'name' || kind === 'number'),
  };
}
