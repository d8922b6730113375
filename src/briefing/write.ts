import { toModelTexts } from '../packs/kinds/model-texts.ts';
import type { Briefing } from './briefing.ts';
import { toLexiconTexts } from './cues.ts';
import { digestOf } from './digest.ts';
import { FORMAT } from './wire.ts';
import { writeContests } from './write-ballots.ts';

/** The text of a briefing as it is kept in `storage.local`. */
export function writeBriefing(briefing: Briefing): string {
  const { contests, names: _, circulars, lexicon, model, styles, ...core } = briefing;
  const lines = [core, circulars, toLexiconTexts(lexicon), model && toModelTexts(model), styles].map(toLine);
  return sealed([...lines, writeContests(contests)].join('\n'));
}

/** `content` with its seal before it. */
function sealed(content: string): string {
  return `${FORMAT} ${digestOf(content, 0)}\n${content}`;
}

/** `value`, if there is one, as JSON without letters beyond Latin-1, so that every page can keep it with one byte a letter. */
function toLine(value: object | string | undefined): string {
  return (JSON.stringify(value) ?? '').replaceAll(
    /[^\0-ÿ]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
