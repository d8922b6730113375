import type { PackKind } from '../packs/pack.ts';
import type { WordKey } from '../words/words.ts';
import type { OptionsProps } from './props.ts';

const KINDS: Record<PackKind, WordKey> = {
  regions: 'optionsPackRegions',
  calendar: 'optionsPackCalendar',
  contestants: 'optionsPackContestants',
  circulars: 'optionsPackCirculars',
  answers: 'optionsPackAnswers',
  lexicon: 'optionsPackLexicon',
  sites: 'optionsPackSites',
};

/** Which editions of the data are in force, and who brought them. */
export function Packs({ data: { speech, editions } }: OptionsProps) {
  const { words, day } = speech;
  return (
    <section aria-labelledby="packs">
      <h2 id="packs">{words('optionsPacks')}</h2>
      <p class="soft">{words('optionsPacksWhat')}</p>
      <ul class="plain chosen">
        {editions.map(({ kind, edition, issued, origin }) => (
          <li key={kind}>
            <span>
              {words(KINDS[kind])}
              <small>{words('statusEdition', String(edition), day(issued))}</small>
            </span>
            <span class="soft">
              {words(origin === 'managed' ? 'optionsPacksManaged' : 'optionsPacksBundled')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
