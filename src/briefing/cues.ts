import { list, type Reader, record, text } from '../packs/read.ts';
import type { Cue, CueKind, Lexicon } from '../verdict/lexicon.ts';

/** A lexicon as a briefing carries it: its phrases alone, a weak one with `!` before it. */
export interface LexiconTexts {
  cues: Record<CueKind, string[]>;
  race: string[];
  neutral: string[];
  parties: string[];
}

export function toLexiconTexts({ cues, race, neutral, parties }: Lexicon): LexiconTexts {
  return {
    cues: eachKind((kind) => cues[kind].map(toText)),
    race: race.map(toText),
    neutral: neutral.map(toText),
    parties: parties.map(toText),
  };
}

export function fromLexiconTexts({ cues, race, neutral, parties }: LexiconTexts): Lexicon {
  return {
    cues: eachKind((kind) => cues[kind].map(fromText)),
    race: race.map(fromText),
    neutral: neutral.map(fromText),
    parties: parties.map(fromText),
  };
}

const texts = list(text);

export const readLexiconTexts: Reader<LexiconTexts> = record<LexiconTexts>({
  cues: record(eachKind(() => texts)),
  race: texts,
  neutral: texts,
  parties: texts,
});

function eachKind<T>(make: (kind: CueKind) => T): Record<CueKind, T> {
  return {
    call: make('call'),
    support: make('support'),
    attack: make('attack'),
    event: make('event'),
    team: make('team'),
    gesture: make('gesture'),
  };
}

function toText({ phrase, weak }: Cue): string {
  return weak ? `!${phrase}` : phrase;
}

/** How sure a phrase is stays behind in the pack; nothing at the act asks. */
function fromText(one: string): Cue {
  const weak = one.startsWith('!');
  return {
    phrase: weak ? one.slice(1) : one,
    confidence: 'inferred',
    sources: [],
    ...(weak ? { weak } : {}),
  };
}
