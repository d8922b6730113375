import type { Cue, Lexicon } from '../verdict/lexicon.ts';

/** A lexicon as a briefing carries it: its phrases alone with `|` between them, a weak one with `!` before it. */
export type LexiconTexts = { [Part in keyof Lexicon]: Texts<Lexicon[Part]> };
type Texts<Part> = Part extends Cue[] ? string : { [Kind in keyof Part]: string };

export function toLexiconTexts({ cues, ...parts }: Lexicon): LexiconTexts {
  return { cues: mapped(cues, toText), ...mapped(parts, toText) };
}

export function fromLexiconTexts({ cues, ...parts }: LexiconTexts): Lexicon {
  return { cues: mapped(cues, fromText), ...mapped(parts, fromText) };
}

function mapped<Key extends string, From, To>(parts: Record<Key, From>, to: (part: From) => To) {
  const entries = Object.entries<From>(parts).map(([key, part]) => [key, to(part)]);
  return Object.fromEntries(entries) as Record<Key, To>;
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
