import type { ArchiveProblem } from '../archives/problem.ts';
import type { Interaction } from '../policy/circular.ts';
import type { Contestant } from '../policy/contest.ts';
import type { SiteId } from '../sites/site.ts';
import type { Speech } from '../surface/props.ts';
import { stageName } from '../surface/stage-names.ts';
import type { WordKey, Words } from '../words/words.ts';
import type { Finding } from './findings.ts';

export const ACTS: Record<Interaction, WordKey> = {
  like: 'lookbackActLike',
  comment: 'lookbackActComment',
  share: 'lookbackActShare',
  follow: 'lookbackActFollow',
  join: 'lookbackActJoin',
  publish: 'lookbackActPublish',
};

/** How a contestant is called; the packs have the empty column in Indonesian only. */
export function titleOf({ kind, title }: Contestant, words: Words): string {
  return kind === 'empty-column' ? words('contestantEmpty') : title;
}

export const PROBLEMS: Record<ArchiveProblem, WordKey> = {
  empty: 'lookbackProblemEmpty',
  foreign: 'lookbackProblemForeign',
  packed: 'lookbackProblemPacked',
  broken: 'lookbackProblemBroken',
  split: 'lookbackProblemSplit',
  encrypted: 'lookbackProblemEncrypted',
  nested: 'lookbackProblemNested',
  bomb: 'lookbackProblemBomb',
  unknown: 'lookbackProblemUnknown',
  useless: 'lookbackProblemUseless',
  localised: 'lookbackProblemLocalised',
  strange: 'lookbackProblemStrange',
};

/** Where on each site one finds and takes back what one did. */
export const UNDO: Record<SiteId, WordKey> = {
  facebook: 'popupUndoFacebook',
  instagram: 'popupUndoInstagram',
  x: 'popupUndoX',
  tiktok: 'popupUndoTiktok',
  youtube: 'popupUndoYoutube',
  threads: 'popupUndoThreads',
};

/** When it was, as far as the archive tells. */
export function dateOf({ date, earliest }: Finding, { words, day }: Speech): string {
  if (date === undefined) return words('lookbackUndated');
  return earliest ? words('lookbackEarliest', day(date)) : day(date);
}

/** The stage of the contest at that time; for what lasts, the one that came upon it; where a post's day is all that is told, the stage on that. */
export function stageThen(finding: Finding, speech: Speech): string {
  const stage = stageWords(finding, speech);
  return finding.uncertain ? `${stage}. ${speech.words('lookbackPerhapsLeft')}` : stage;
}

function stageWords({ stage, since, date, earliest }: Finding, speech: Speech): string {
  const { words, day } = speech;
  if (stage) return words(earliest ? 'lookbackStagePost' : 'lookbackStage', stageName(stage, speech));
  if (since) return words('lookbackSince', stageName(since.stage, speech), day(since.from));
  if (date === undefined) return words('lookbackStageUnknown');
  return words(earliest ? 'lookbackStagePostNone' : 'lookbackStageNone');
}

export function stageToday({ today }: Finding, speech: Speech): string {
  if (!today) return speech.words('lookbackTodayNone');
  return speech.words(
    today.rehearsed ? 'lookbackTodayRehearsed' : 'lookbackToday',
    stageName(today.stage, speech),
  );
}
