import type { Contestant } from '../../src/policy/contest.ts';

/**
 * How posts call a contestant. `joint`: both of a pair, the full name of a party, the empty column; `first`, `second`: one of a pair by
 * the full name; `short`: the abbreviation of a party; `hashtag`: both of a pair, or the party's abbreviation, in one word.
 */
export const FORMS = ['joint', 'first', 'second', 'short', 'hashtag'] as const;
export type Form = (typeof FORMS)[number];

/** One way of calling a contestant, as it stands in a post. */
export interface Called {
  form: Form;
  text: string;
  /** The pack says that these words have another meaning, too. */
  ambiguous: boolean;
}

/** The ways in which posts can call `contestant`, made from the pack alike for everybody of the same kind. */
export function formsOf({ kind, title, names }: Contestant): Called[] {
  if (kind === 'empty-column') return [called('joint', title)];
  if (kind === 'party') {
    const full = names.find((name) => name.kind === 'full')?.text ?? title;
    return [called('joint', full), called('short', title), hashtagOf([title])];
  }
  const people = title.split(/\s+[–—-]\s+/);
  const [first, second] = [called('first', people[0] ?? title), called('second', people[1] ?? title)];
  const ambiguous = first.ambiguous && second.ambiguous;
  return [
    { form: 'joint', text: people.join(' dan '), ambiguous },
    first,
    second,
    { ...hashtagOf(people), ambiguous },
  ];

  function called(form: Form, text: string): Called {
    const same = names.filter((name) => name.text.toLowerCase() === text.toLowerCase());
    return { form, text, ambiguous: same.some(({ ambiguous }) => ambiguous === true) };
  }

  function hashtagOf(parts: string[]): Called {
    return { ...called('hashtag', title), text: parts.flatMap(words).join('') };
  }
}

/** The words of a name as hashtags join them, each with a capital; no hashtag has an apostrophe: Mas'ud is Masud. */
function words(name: string): string[] {
  return (name.replaceAll(/['’]/g, '').match(/[\p{L}\d]+/gu) ?? []).map(
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
  );
}
