import type { Stage } from '../policy/calendar.ts';
import type { WordKey } from '../words/words.ts';
import type { Speech } from './props.ts';

const NAMES: Record<Stage, WordKey> = {
  prospect: 'popupStageProspect',
  nomination: 'popupStageNomination',
  designation: 'popupStageDesignation',
  campaign: 'popupStageCampaign',
  quiet: 'popupStageQuiet',
  voting: 'popupStageVoting',
  count: 'popupStageCount',
  after: 'popupStageAfter',
};

/** The name of a stage for people. */
export function stageName(stage: Stage, { words }: Speech): string {
  return words(NAMES[stage]);
}
