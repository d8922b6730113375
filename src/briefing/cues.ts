import type { Cue, CueKind, Lexicon } from '../verdict/lexicon.ts';

/** A lexicon as a briefing carries it: its phrases alone with `|` between them, a weak one with `!` before it. */
export interface LexiconTexts {
  cues: Record<CueKind, string>;
  race: string;
  neutral: string;
  parties: string;
}

export function toLexiconTexts({ cues, race, neutral, parties }: Lexicon): LexiconTexts {
  return {
    cues: eachKind((kind) => toText(cues[kind])),
    race: toText(race),
    neutral: toText(neutral),
    parties: toText(parties),
  };
}

export function fromLexiconTexts({ cues, race, neutral, parties }: LexiconTexts): Lexicon {
  return {
    cues: eachKind((kind) => fromText(cues[kind])),
    race: fromText(race),
    neutral: fromText(neutral),
    parties: fromText(parties),
  };
}

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

function toText(cues: readonly Cue[]): string {
  return cues.map(({ phrase, weak }) => (weak ? `!${phrase}` : phrase)).join('|');
}

/** How sure a phrase is stays behind in the pack; nothing at the act asks. */
function fromText(text: string): Cue[] {
  return text === '' ? [] : text.split('|').map(cueFrom);
}

function cueFrom(one: string): Cue {
  const weak = one.startsWith('!');
  return {
    phrase: weak ? one.slice(1) : one,
    confidence: 'inferred',
    sources: [],
    ...(weak ? { weak } : {}),
  };
}
