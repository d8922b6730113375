import type { Election } from '../policy/calendar.ts';
import type { Contest } from '../policy/contest.ts';
import { Sources } from '../surface/clause.tsx';
import type { Speech } from '../surface/props.ts';
import { RegionPicker } from '../surface/region-picker.tsx';
import { stageName } from '../surface/stage-names.ts';
import type { Running } from './overview.ts';
import type { Go, PopupProps } from './props.ts';
import { RuleList } from './rule-list.tsx';

/** So many contests stand open; a province has more. */
const OPEN_CONTESTS = 3;
/** A ballot of parties is long. */
const OPEN_CONTESTANTS = 6;

/** What runs today in the person's regions, or honestly that nothing does. */
export function Today(props: PopupProps & { go: Go }) {
  const { overview, speech } = props.data;
  const { words } = speech;
  const { rehearsal } = overview;
  const names = overview.regions.map(({ name }) => name).join(', ');
  const today = rehearsal ? words('popupTodayReally', speech.day(overview.date)) : speech.day(overview.date);
  return (
    <section aria-labelledby="today">
      <h2 id="today">
        {rehearsal ? words('popupTodayRehearsal', speech.day(rehearsal)) : words('popupTodayHeading')}
      </h2>
      <p class="soft">{[names, today].filter(Boolean).join(rehearsal ? '. ' : ', ')}</p>
      {names === '' && <NoRegion {...props} />}
      {overview.running.length === 0 && <OffSeason {...props} />}
      {overview.running.map((running) => (
        <RunningElection
          key={running.election.id}
          running={running}
          regionless={names === ''}
          speech={speech}
        />
      ))}
    </section>
  );
}

function NoRegion(props: PopupProps) {
  const { words } = props.data.speech;
  return (
    <div class="card asking">
      <h3>{words('popupTodayNoRegion')}</h3>
      <p>{words('popupTodayNoRegionWhy')}</p>
      <RegionPicker {...props} once />
    </div>
  );
}

function OffSeason({ data, go }: PopupProps & { go: Go }) {
  const { overview, speech } = data;
  const { words } = speech;
  const names = overview.regions.map(({ name }) => name).join(', ');
  return (
    <>
      <div class="card">
        <h3>{words('popupOffSeason')}</h3>
        <p>{names === '' ? words('popupOffSeasonNational') : words('popupOffSeasonIn', names)}</p>
        {overview.coming.map((election) => (
          <Coming key={election.id} election={election} speech={speech} />
        ))}
        <p class="soft">{words('popupOffSeasonNext')}</p>
        <button type="button" onClick={() => go({ view: 'settings' })}>
          {words('popupOffSeasonTry')}
        </button>
      </div>
      <h3 class="apart">{words('popupAlwaysHeading')}</h3>
      <RuleList rules={overview.always} speech={speech} />
    </>
  );
}

/** An election that is still to come: its first stage, or what is known while nobody has set a date. */
function Coming({ election: { name, stages, unscheduled }, speech }: { election: Election; speech: Speech }) {
  const { words, day, of } = speech;
  const [first] = stages;
  return (
    <div class="contest">
      <h4>{of(name)}</h4>
      <p>
        {first
          ? words('popupStageNext', stageName(first.stage, speech), day(first.from))
          : unscheduled && of(unscheduled.when)}
      </p>
      <Sources sources={(first ?? unscheduled)?.sources ?? []} speech={speech} />
    </div>
  );
}

interface RunningElectionProps {
  running: Running;
  /** Whether the person has chosen no region, beside which others would be elsewhere. */
  regionless: boolean;
  speech: Speech;
}

function RunningElection({ running, regionless, speech }: RunningElectionProps) {
  const { election, stage, next, rehearsed, contests, elsewhere } = running;
  const { words, day, of } = speech;
  const away = regionless && contests.length === 0 ? 'popupElsewhereOnly' : 'popupElsewhere';
  const last = stage.from === stage.to ? 'popupStageToday' : 'popupStageUntil';
  return (
    <article class="card">
      <h3>
        {of(election.name)} {rehearsed && <span class="tag">{words('popupRehearsed')}</span>}
      </h3>
      <p class="stage">
        <strong>{stageName(stage.stage, speech)}</strong> {words(last, day(stage.to))}
      </p>
      <p class="soft">
        {next
          ? words('popupStageNext', stageName(next.stage, speech), day(next.from))
          : words('popupStageLast')}
      </p>
      {stage.confidence === 'inferred' && (
        <p class="soft">{stage.note ? of(stage.note) : words('popupStageUncertain')}</p>
      )}
      <Contests contests={contests} speech={speech} />
      {elsewhere > 0 && <p class="soft">{words(away, String(elsewhere))}</p>}
      <Sources sources={stage.sources} speech={speech} />
    </article>
  );
}

function Contests({ contests, speech }: { contests: Contest[]; speech: Speech }) {
  const all = contests.map((contest) => (
    <ContestantList key={contest.id} contest={contest} speech={speech} />
  ));
  if (contests.length <= OPEN_CONTESTS) return <>{all}</>;
  return (
    <details>
      <summary>{speech.words('popupContestsMore', String(contests.length))}</summary>
      {all}
    </details>
  );
}

function ContestantList({ contest, speech }: { contest: Contest; speech: Speech }) {
  const { contestants } = contest;
  const ballot = <Ballot contestants={contestants} speech={speech} />;
  return (
    <div class="contest">
      <h4>{speech.of(contest.name)}</h4>
      {contestants.length <= OPEN_CONTESTANTS ? (
        ballot
      ) : (
        <details>
          <summary>{speech.words('popupContestants', String(contestants.length))}</summary>
          {ballot}
        </details>
      )}
    </div>
  );
}

function Ballot({ contestants, speech }: { contestants: Contest['contestants']; speech: Speech }) {
  return (
    <ol class="ballot">
      {contestants.map(({ number, title, kind }) => (
        <li key={number}>
          <span class="number" aria-hidden="true">
            {number}
          </span>
          <span class="unseen">{speech.words('popupBallotNumber', String(number))}: </span>
          <span>{kind === 'empty-column' ? speech.words('contestantEmpty') : title}</span>
        </li>
      ))}
    </ol>
  );
}
