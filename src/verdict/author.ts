import type { Post } from '../sites/site.ts';
import { isPartOfAnother } from './name-like.ts';
import { accountWord, type Named } from './names.ts';
import type { Phrases } from './phrases.ts';
import type { Reading } from './reading.ts';
import { type CueSpan, evidenceOf, type NameSpan, type Signals, type Suspect } from './signals.ts';
import type { Evidence, Verdict } from './verdict.ts';
import type { Meaning } from './vocabulary.ts';

/** Whose account `handle` (with or without `@`) is, if it is known. */
export function accountOf(handle: string, phrases: Phrases<Meaning>): Named | undefined {
  const [owner] = phrases.meaningsOf(accountWord(handle));
  return owner?.is === 'account' ? owner.named : undefined;
}

const MENTION = /@[\w.]+/g;

/** The known accounts that `readings` mention, each with the words that do. */
export function mentionedIn(readings: readonly Reading[], phrases: Phrases<Meaning>): NameSpan[] {
  return readings.flatMap((reading) => {
    if (reading.where === 'author' || !reading.text.includes('@')) return [];
    return [...reading.text.matchAll(MENTION)].flatMap(({ 0: handle, index }): NameSpan[] => {
      const named = accountOf(handle.replace(/\.+$/, ''), phrases);
      const from = reading.tokens.findIndex(({ start }) => start > index);
      if (!named || from < 0) return [];
      const end = index + handle.length;
      const after = reading.tokens.findIndex(({ start }) => start >= end);
      const to = after < 0 ? reading.tokens.length : Math.max(after, from + 1);
      return [
        {
          reading,
          from,
          to,
          meaning: { is: 'name', named, kind: 'pair', strength: 'strong', person: undefined, joined: false },
        },
      ];
    });
  });
}

/**
 * The verdict on a post by a contestant, a campaign account or under a paid political label, whatever it says; nothing when it is none
 * of these. `confirmed` are those that the post is known to be about.
 */
export function authorVerdict(
  post: Post,
  account: Named | undefined,
  confirmed: readonly Suspect[],
  signals: Signals,
): Verdict | undefined {
  const { name, handle } = post.author;
  if (account) return campaignFor(account, { kind: 'account', words: handle, where: 'author' });
  for (const suspect of signals.suspects) {
    const span = suspect.names.find((one) => isAccountName(one, suspect, confirmed, signals));
    if (span) return campaignFor(suspect, evidenceOf(span, 'account'));
  }
  if (!post.paid) return undefined;
  const paid: Evidence = { kind: 'paid', words: name || handle, where: 'author' };
  const [suspect] = confirmed;
  if (suspect) return campaignFor(suspect, paid);
  return signals.race.some(({ weak }) => !weak)
    ? { level: 'campaign', numbers: [], evidence: [paid] }
    : undefined;
}

/**
 * The author is called like the pair, like the contestant in full, or like those who campaign for them. A full name is one of two words at
 * least that is not known to be a common one and stands in no longer name; of others nothing is said by a name alone.
 */
function isAccountName(
  name: NameSpan,
  suspect: Suspect,
  confirmed: readonly Suspect[],
  { cues }: Signals,
): boolean {
  const { meaning, reading } = name;
  if (reading.where !== 'author' || meaning.kind === 'slogan') return false;
  const isOwn = suspect.scope === 'mine' || suspect.scope === 'national';
  if (meaning.kind === 'part') return suspect.scope === 'mine' && cues.some((cue) => isTeamOf(cue, name));
  const isTeam = cues.some(({ kind, reading }) => kind === 'team' && reading.where === 'author');
  if (isTeam) return isOwn || confirmed.includes(suspect);
  const isFull = meaning.kind === 'full' && !isPartOfAnother(name, suspect);
  const isWhole = meaning.strength === 'strong' && (meaning.kind === 'pair' || isFull);
  return isWhole && confirmed.includes(suspect) && suspect.contestant.kind === 'pair';
}

/** "Relawan Helmi": those who campaign, and right after it a name. */
function isTeamOf({ kind, reading, to }: CueSpan, name: NameSpan): boolean {
  return kind === 'team' && reading === name.reading && to === name.from;
}

function campaignFor({ contest, contestant }: Named, evidence: Evidence): Verdict {
  const { number } = contestant;
  return {
    level: 'campaign',
    contest: contest.id,
    numbers: [number],
    evidence: [{ ...evidence, contest: contest.id, number }],
  };
}
