import { UNDO } from '../lookback/words.ts';
import type { RuleInForce } from '../policy/policy.ts';
import { SITE_IDS } from '../sites/site.ts';
import { Clause, Sources } from '../surface/clause.tsx';
import type { Speech } from '../surface/props.ts';
import { SITE_NAMES } from '../surface/sites.ts';
import type { WordKey } from '../words/words.ts';

/** What is reported of acts that were taken back: all that we found. */
const FOUND: [fact: WordKey, source: string][] = [
  [
    'popupUndoAccident',
    'https://semarang.inews.id/read/507662/22-hari-masa-kampanye-bawaslu-kota-semarang-tangani-empat-dugaan-pelanggaran/2',
  ],
  [
    'popupUndoDeleted',
    'https://clicks.id/read/ObdbY6-gara-gara-foto-calon-walikota-asn-kota-pasuruan-diperiksa-bawaslu',
  ],
];

/** Calm help after a press: taking it back on each site, what the sources say, whom to ask. `rule` is about the superior who looks into it. */
export function Undo({ rule, speech }: { rule: RuleInForce | undefined; speech: Speech }) {
  const { words } = speech;
  return (
    <section aria-labelledby="undo">
      <h2 id="undo">{words('popupUndoHeading')}</h2>
      <p>{words('popupUndoCalm')}</p>
      <h3 class="apart">{words('popupUndoHow')}</h3>
      <p>{words('popupUndoAnywhere')}</p>
      <dl class="facts">
        {SITE_IDS.map((site) => (
          <div key={site}>
            <dt>{SITE_NAMES[site]}</dt>
            <dd>{words(UNDO[site])}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{words('popupUndoMoved')}</p>
      <p>
        <a href="/src/lookback/index.html">{words('popupUndoArchive')}</a>
      </p>
      <p>{words('lookbackOnPages')}</p>
      <h3 class="apart">{words('popupUndoSources')}</h3>
      <ul class="plain spaced">
        {FOUND.map(([fact, source]) => (
          <li key={fact}>
            {words(fact)}
            <Sources sources={[source]} speech={speech} />
          </li>
        ))}
        <li>{words('popupUndoUnknown')}</li>
      </ul>
      <h3 class="apart">{words('popupUndoWhom')}</h3>
      <p>{words('popupUndoTell')}</p>
      {rule && <Clause one={rule} speech={speech} />}
      <p class="soft">{words('popupRulesDisclaimer')}</p>
    </section>
  );
}
