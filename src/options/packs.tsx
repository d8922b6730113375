import type { PackInForce } from '../briefing/packs.ts';
import type { PackKind } from '../packs/pack.ts';
import type { WordKey } from '../words/words.ts';
import type { OptionsProps } from './props.ts';

/** How people call each kind. */
export const PACK_NAMES: Record<PackKind, WordKey> = {
  regions: 'optionsPackRegions',
  calendar: 'optionsPackCalendar',
  contestants: 'optionsPackContestants',
  circulars: 'optionsPackCirculars',
  answers: 'optionsPackAnswers',
  lexicon: 'optionsPackLexicon',
  model: 'optionsPackModel',
  sites: 'optionsPackSites',
};

const ORIGINS: Record<PackInForce['origin'], WordKey> = {
  bundled: 'optionsPacksBundled',
  managed: 'optionsPacksManaged',
  imported: 'optionsPacksImported',
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
              {words(PACK_NAMES[kind])}
              <small>{words('statusEdition', String(edition), day(issued))}</small>
            </span>
            <span class="soft">{words(ORIGINS[origin])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
