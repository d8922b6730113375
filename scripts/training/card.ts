import type { ModelCard } from '../../src/packs/kinds/model.ts';
import type { Lesson } from './rows.ts';

/** What a linear model over words cannot see, or has not learnt; `docs/model.md` says more. */
const FAILURES = [
  'Irony and mock praise: the words are those of praise.',
  'Allusions that name nobody (a profession, a colour, what is on a poster).',
  'Playful spellings of names and calls that no rule undoes.',
  'Regional languages of which few sentences were read.',
  'A neighbour who tells neutrally of a contestant reads like one who praises.',
  'Somebody else who is called like a contestant and is praised.',
];

/** The card of a model made from `lessons`: whose texts shaped it, what it found in rows of sources that it had not seen, what it gets wrong. */
export function cardOf(
  lessons: readonly Lesson[],
  figures: ModelCard['figures'],
  trained: string,
): ModelCard {
  const sources = new Map<string, ModelCard['sources'][number]>();
  for (const { source, licence } of lessons) {
    const known = sources.get(source);
    if (known) known.rows++;
    else sources.set(source, { name: source, licence, rows: 1 });
  }
  return {
    sources: [...sources.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    trained,
    figures,
    failures: FAILURES,
  };
}
