import type { Interaction } from '../policy/circular.ts';
import type { Evidence } from '../verdict/verdict.ts';
import type { WordKey } from '../words/words.ts';

/** The heading of the dialog. */
export const TITLE: Record<Interaction, WordKey> = {
  like: 'dialogTitleLike',
  comment: 'dialogTitleComment',
  share: 'dialogTitleShare',
  follow: 'dialogTitleFollow',
  join: 'dialogTitleJoin',
  publish: 'dialogTitlePublish',
};

/** The button that goes through. */
export const PROCEED: Record<Interaction, WordKey> = {
  like: 'dialogProceedLike',
  comment: 'dialogProceedComment',
  share: 'dialogProceedShare',
  follow: 'dialogProceedFollow',
  join: 'dialogProceedJoin',
  publish: 'dialogProceedPublish',
};

/** What to say where we cannot tell an act from taking it back. */
export const UNDO: Record<Interaction, WordKey> = {
  like: 'dialogUndoLike',
  comment: 'dialogUndo',
  share: 'dialogUndo',
  follow: 'dialogUndo',
  join: 'dialogUndo',
  publish: 'dialogUndo',
};

/** From `allowed` of the collected regulations: reading, unfollowing, reminders of neutrality, the vote itself. */
export const ALLOWED: Record<Interaction, WordKey[]> = {
  like: ['dialogAllowedRead', 'dialogAllowedVote'],
  comment: ['dialogAllowedRead', 'dialogAllowedVote'],
  share: ['dialogAllowedRead', 'dialogAllowedReminder'],
  follow: ['dialogAllowedProfile', 'dialogAllowedVote'],
  join: ['dialogAllowedProfile', 'dialogAllowedVote'],
  publish: ['dialogAllowedReminder', 'dialogAllowedVote'],
};

/** What a quoted piece of evidence is. */
export const MEANING: Record<Evidence['kind'], WordKey> = {
  name: 'dialogEvidenceName',
  call: 'dialogEvidenceCall',
  support: 'dialogEvidenceSupport',
  attack: 'dialogEvidenceAttack',
  event: 'dialogEvidenceEvent',
  number: 'dialogEvidenceNumber',
  account: 'dialogEvidenceAccount',
  paid: 'dialogEvidencePaid',
  slogan: 'dialogEvidenceSlogan',
  wording: 'dialogEvidenceWording',
};

/** Where it stands, when not in the text. */
export const PLACE: Record<Exclude<Evidence['where'], 'text'>, WordKey> = {
  author: 'dialogWhereAuthor',
  image: 'dialogWhereImage',
  quoted: 'dialogWhereQuoted',
  context: 'dialogWhereContext',
  link: 'dialogWhereLink',
};
