import { isWornTag } from './confirm.ts';
import type { CueKind } from './lexicon.ts';
import { ASKING } from './scene.ts';
import {
  type CueSpan,
  distance,
  evidenceOf,
  type NameSpan,
  type Signals,
  type Span,
  type Suspect,
} from './signals.ts';
import type { Evidence } from './verdict.ts';

/** How far, in words, a weak cue may stand from a full or joint name, and from any other. */
const FAR = 6;
const BESIDE = 3;

/** Ways of calling somebody after which everyday words have to stand close by. */
const SHORT: ReadonlySet<NameSpan['meaning']['kind']> = new Set(['part', 'short', 'number']);

/** What each kind of cue is called in a verdict's evidence. */
const SHOWN_AS: Record<CueKind, Evidence['kind']> = {
  call: 'call',
  support: 'support',
  attack: 'attack',
  event: 'event',
  team: 'support',
  gesture: 'number',
};

/** What urges people for or against a contestant. */
export interface Urges {
  evidence: Evidence[];
  /** It is everyday words only. */
  isWeak: boolean;
}

/**
 * What in the post urges people for or against `suspect`, who is known to be meant: calls, support, attacks, events, slogans, hands
 * and ballot numbers. Beside words of organisers or of the neutrality rules only calls count.
 */
export function urging(suspect: Suspect, signals: Signals): Urges {
  const isNeutral = signals.neutral.length > 0;
  const cues = signals.cues.filter(
    (cue) => (isNeutral ? cue.kind === 'call' : true) && belongs(cue, suspect) && !isAsked(cue, suspect),
  );
  const evidence = cues.map((cue) => urgingBy(cue, suspect));
  const shown = isNeutral
    ? []
    : [...slogansOf(suspect), ...tagsOf(suspect, signals), ...gesturesFor(suspect, signals)];
  return { evidence: [...evidence, ...shown], isWeak: shown.length === 0 && cues.every(isEveryday) };
}

/** Whether a text asks what the empty column is: whoever stands is not asked about with a call. */
function isAsked({ reading }: CueSpan, { contestant }: Suspect): boolean {
  return contestant.kind === 'empty-column' && reading.tokens.some(({ word }) => ASKING.has(word));
}

/** What urges by `cue`, as evidence. */
export function urgingBy(cue: CueSpan, suspect?: Suspect): Evidence {
  return evidenceOf(cue, SHOWN_AS[cue.kind], suspect);
}

/** In the name of the account. */
export function isByAuthor({ reading }: Span): boolean {
  return reading.where === 'author';
}

/** An everyday word without a ballot number. */
function isEveryday({ weak, number }: CueSpan): boolean {
  return weak && number === undefined;
}

/** A cue that is no everyday word belongs to whoever the post names; an everyday one has to stand by the name. */
function belongs(cue: CueSpan, { names, scope, contestant }: Suspect): boolean {
  const isForAnother = cue.number !== undefined && cue.number !== contestant.number;
  if (isForAnother && scope !== 'mine') return false;
  if (cue.reading.where === 'author') return cue.kind === 'team';
  if (!cue.weak) return true;
  if (isDoneBy(cue, names)) return false;
  return names.some((name) => {
    const isWhole = !SHORT.has(name.meaning.kind);
    if (isElsewhereInPost(cue, name)) return isWhole;
    const words = distance(cue, name);
    return words !== undefined && words <= (isWhole ? FAR : BESIDE);
  });
}

const VOTING = new Set(['memilih', 'milih', 'pilih', 'mencoblos', 'nyoblos']);

/** Who is named only before a word of voting is the one who votes. */
function isDoneBy(cue: CueSpan, names: readonly NameSpan[]): boolean {
  if (!VOTING.has(cue.reading.tokens[cue.to - 1]?.word ?? '')) return false;
  const here = names.filter(({ reading }) => reading === cue.reading);
  return here.length > 0 && here.every(({ to }) => to <= cue.from);
}

/** A text speaks about the post, video or group that it answers, its pictures and the page that it links to. */
function isElsewhereInPost(cue: CueSpan, name: NameSpan): boolean {
  return cue.reading.where === 'text' && name.reading.where !== 'text' && name.reading.where !== 'author';
}

function slogansOf(suspect: Suspect): Evidence[] {
  return suspect.names
    .filter(({ meaning }) => meaning.kind === 'slogan')
    .map((name) => evidenceOf(name, 'slogan', suspect));
}

function tagsOf(suspect: Suspect, signals: Signals): Evidence[] {
  return suspect.names
    .filter((name) => name.meaning.kind !== 'slogan' && isWornTag(name, suspect, signals))
    .map((name) => evidenceOf(name, 'slogan', suspect));
}

/** Hands and digits in boxes that show the suspect's number, and the number written as on a ballot beside the name. */
function gesturesFor(suspect: Suspect, { numbers, race }: Signals): Evidence[] {
  const mine = numbers.filter((span) => {
    if (span.number !== suspect.contestant.number) return false;
    if (!span.gesture) return suspect.names.some((name) => endsWith(span, name));
    if (span.reading.tokens[span.from]?.gesture) return true;
    const isIdentification = race.some((word) => word.to === span.from && word.reading === span.reading);
    return !isIdentification && suspect.names.some((name) => besides(span, name));
  });
  return mine.map((span) => evidenceOf(span, 'number', suspect));
}

/** A bare number right after a joint name, with which the line ends: "Helmi-Mian 1". */
function endsWith({ reading, from, to }: Span, name: NameSpan): boolean {
  if (name.reading !== reading || name.to !== from || to - from > 1) return false;
  const next = reading.tokens[to];
  return name.meaning.kind === 'pair' && (next === undefined || next.breaks);
}

function besides(span: Parameters<typeof distance>[0], name: NameSpan): boolean {
  return distance(span, name) === 0;
}
