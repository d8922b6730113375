import { maskedTexts } from './masks.ts';
import { type Model, scoreOf, type Telling, tellingIn } from './model.ts';
import type { Reading } from './reading.ts';
import { evidenceOf, type Signals, type Suspect } from './signals.ts';
import { HINTS } from './telling.ts';
import type { Evidence, Verdict } from './verdict.ts';

/** A post as the rules of the lexicon judge it, with all that they saw. */
export interface Judgement {
  verdict: Verdict | undefined;
  readings: readonly Reading[];
  signals: Signals;
  /** The contestants whom the post is surely about. */
  confirmed: readonly Suspect[];
  /** What urges is everyday words only. */
  isWeak: boolean;
}

/** How many wordings a verdict quotes. */
const QUOTED = 2;

/**
 * The verdict when the wording is weighed as well. It marks a post that names nobody, it is the second sign beside one contestant who is
 * surely meant, and it takes back a call that rests on everyday words. What rests on clear words it leaves alone.
 */
export function weighed(judgement: Judgement, model: Model): Verdict | undefined {
  const { verdict, signals, confirmed, isWeak } = judgement;
  if (!verdict) return canBeMarked(signals, confirmed) ? marked(judgement, model) : undefined;
  if (verdict.level === 'participant')
    return isAboutOne(judgement) && !verdict.onDuty ? lifted(verdict, judgement, model) : verdict;
  return verdict.level === 'campaign' && isWeak ? lowered(verdict, judgement, model) : verdict;
}

/** Organisers and even lists stay what they are, and where little speaks of elections or of support nothing is weighed. */
function canBeMarked({ neutral, cues, parties, race }: Signals, confirmed: readonly Suspect[]): boolean {
  if (neutral.length > 0 || confirmed.length > 0) return false;
  return cues.length >= HINTS || parties.length > 0 || race.some(({ weak }) => !weak);
}

function marked(judgement: Judgement, model: Model): Verdict | undefined {
  const { isEnough, evidence } = weigh(judgement, model, model.marks);
  return isEnough ? { level: 'possible', numbers: [], evidence: evidence(), learnt: true } : undefined;
}

/** Who names several of one contest compares them; there is nobody whom the wording could be for. */
function isAboutOne({ confirmed, signals }: Judgement): boolean {
  const [first] = confirmed;
  return (
    signals.neutral.length === 0 &&
    confirmed.every(
      ({ contest, contestant }) => contest !== first?.contest || contestant === first.contestant,
    )
  );
}

function lifted(verdict: Verdict, judgement: Judgement, model: Model): Verdict {
  const { isEnough, evidence } = weigh(judgement, model, model.lifts);
  return isEnough
    ? { ...verdict, level: 'campaign', evidence: [...verdict.evidence, ...evidence()] }
    : verdict;
}

function lowered(verdict: Verdict, judgement: Judgement, model: Model): Verdict {
  if (weigh(judgement, model, model.lowers).isEnough) return verdict;
  return {
    ...verdict,
    level: 'participant',
    evidence: verdict.evidence.filter(({ kind }) => kind === 'name'),
  };
}

function weigh({ readings, signals, confirmed }: Judgement, model: Model, least: number) {
  const texts = maskedTexts(readings, signals, confirmed);
  return {
    isEnough: scoreOf(texts, model) >= least,
    evidence: (): Evidence[] => tellingIn(texts, model, QUOTED).map(quoted),
  };
}

function quoted({ text: { reading }, from, to }: Telling): Evidence {
  return evidenceOf({ reading, from, to }, 'wording');
}
