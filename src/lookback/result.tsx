import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SITE_NAMES } from '../surface/sites.ts';
import { listed } from '../surface/speech.ts';
import { FoundAct } from './finding.tsx';
import { type ContestGroups, type Group, grouped } from './groups.ts';
import type { LookBackProps } from './props.ts';
import type { Result } from './report.ts';
import { tableOf } from './table.ts';
import { ACTS, PROBLEMS, stageToday, titleOf, UNDO } from './words.ts';

/** So many acts of one contestant are shown at once. */
const SHOWN = 20;

/** What a check came to: by contest and contestant, what could not be read, and how to undo. */
export function ResultView({ result, clear, ...props }: { result: Result; clear(): void } & LookBackProps) {
  const { speech } = props.data;
  const { words, language } = speech;
  const { outcome, acts, found, findings } = result;
  const count = (number: number) => number.toLocaleString(language);
  return (
    <>
      <section aria-labelledby="result">
        <h2 id="result" tabIndex={-1}>
          {acts === 0 ? words('lookbackNothingRead') : words('lookbackRead', count(found), count(acts))}
        </h2>
        {outcome.sites.length > 0 && (
          <p class="soft">
            {words(
              'lookbackReadSites',
              listed(
                outcome.sites.map((site) => SITE_NAMES[site]),
                words,
              ),
            )}
          </p>
        )}
        {acts > 0 && <p>{words(found > 0 ? 'lookbackCalm' : 'lookbackNone')}</p>}
        {found > findings.length && <p>{words('lookbackCut', count(findings.length))}</p>}
        <div class="row">
          {found > 0 && (
            <button
              type="button"
              class="main"
              onClick={() =>
                props.save(words('lookbackFile'), tableOf(findings, props.standpoint.contests, speech))
              }
            >
              {words('lookbackSave')}
            </button>
          )}
          <button type="button" onClick={clear}>
            {words('lookbackClear')}
          </button>
        </div>
        {found > 0 && <small>{words('lookbackSaveWhat')}</small>}
      </section>
      <Unread result={result} {...props} />
      {grouped(findings, props.standpoint.contests).map((contest) => (
        <ContestSection key={contest.contest.id} contest={contest} {...props} />
      ))}
      {found > 0 && <HowToUndo result={result} {...props} />}
    </>
  );
}

function ContestSection({
  contest: { contest, groups },
  ...props
}: { contest: ContestGroups } & LookBackProps) {
  const { of } = props.data.speech;
  const heading = `contest-${contest.id}`;
  const first = groups[0]?.findings[0];
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{of(contest.name)}</h2>
      {first && <p class="soft">{stageToday(first, props.data.speech)}</p>}
      {groups.map((group) => (
        <GroupList key={group.contestant?.number ?? 0} group={group} {...props} />
      ))}
    </section>
  );
}

function GroupList({ group: { contestant, findings }, ...props }: { group: Group } & LookBackProps) {
  const { words, language } = props.data.speech;
  const [shown, show] = useState(SHOWN);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    // The button may be gone with the last ones; the keyboard goes to the first of the new ones.
    if (shown > SHOWN) list.current?.children[shown - SHOWN]?.querySelector('input')?.focus();
  }, [shown]);
  const more = Math.min(SHOWN, findings.length - shown);
  return (
    <div class="card">
      <h3>
        {contestant
          ? words('lookbackContestant', String(contestant.number), titleOf(contestant, words))
          : words('lookbackContestOnly')}{' '}
        <span class="tag">{words('lookbackCount', findings.length.toLocaleString(language))}</span>
      </h3>
      <ul class="plain spaced" ref={list}>
        {findings.slice(0, shown).map((finding, place) => (
          <FoundAct
            key={`${finding.site} ${finding.date} ${finding.link} ${place}`}
            finding={finding}
            {...props}
          />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" onClick={() => show(shown + SHOWN)}>
          {words('lookbackMore', String(more))}
        </button>
      )}
    </div>
  );
}

function Unread({ result: { outcome, blind }, data }: { result: Result } & LookBackProps) {
  const { words, language } = data.speech;
  return (
    <>
      {outcome.unread.length > 0 && (
        <section aria-labelledby="unread">
          <h2 id="unread">{words('lookbackUnread')}</h2>
          <dl class="facts">
            {outcome.unread.map(({ name, problem }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{words(PROBLEMS[problem])}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {blind.length > 0 && (
        <section aria-labelledby="blind">
          <h2 id="blind">{words('lookbackBlind')}</h2>
          <ul>
            {blind.map(({ site, interaction, count }) => (
              <li key={`${site} ${interaction}`}>
                {words(
                  interaction === 'publish' ? 'lookbackBlindOwn' : 'lookbackBlindRow',
                  SITE_NAMES[site],
                  words(ACTS[interaction]),
                  count.toLocaleString(language),
                )}
              </li>
            ))}
          </ul>
          <p class="soft">{words('lookbackBlindHow')}</p>
        </section>
      )}
    </>
  );
}

function HowToUndo({ result: { findings }, data }: { result: Result } & LookBackProps) {
  const { words } = data.speech;
  const sites = [...new Set(findings.map(({ site }) => site))];
  return (
    <section aria-labelledby="undo">
      <h2 id="undo">{words('lookbackUndoWhere')}</h2>
      <p>{words('popupUndoAnywhere')}</p>
      <dl class="facts">
        {sites.map((site) => (
          <div key={site}>
            <dt>{SITE_NAMES[site]}</dt>
            <dd>{words(UNDO[site])}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{words('popupUndoMoved')}</p>
      <p class="soft">{words('popupUndoTell')}</p>
    </section>
  );
}
