import type { Interaction } from '../policy/circular.ts';
import { Clause } from '../surface/clause.tsx';
import { Sign } from '../surface/sign.tsx';
import { stageName } from '../surface/stage-names.ts';
import type { WordKey } from '../words/words.ts';
import { Act, Conducts } from './conducts.tsx';
import { News } from './news.tsx';
import type { Go, PopupProps } from './props.ts';
import { RuleList } from './rule-list.tsx';

/** In the order in which people meet them. */
const ACTS: [Interaction, WordKey, WordKey][] = [
  ['like', 'popupActLike', 'popupForLike'],
  ['comment', 'popupActComment', 'popupForContent'],
  ['share', 'popupActShare', 'popupForContent'],
  ['follow', 'popupActFollow', 'popupForAccount'],
  ['join', 'popupActJoin', 'popupForAccount'],
  ['publish', 'popupActPublish', 'popupForOwn'],
];

/** What is allowed and what not, act by act, with the clauses; and what stays allowed. */
export function Rules({ data, go }: PopupProps & { go: Go }) {
  const { overview, speech } = data;
  const { words } = speech;
  const stages = overview.running.map(
    ({ stage, election }) => `${stageName(stage.stage, speech)} (${speech.of(election.name)})`,
  );
  const runs = stages.length > 0;
  // What is allowed of some conduct stands there already.
  const allowed = overview.allowed.filter(({ rule }) => !runs || !rule.conducts);
  return (
    <>
      <section aria-labelledby="rules">
        <h2 id="rules">{words('popupRulesHeading')}</h2>
        <button type="button" onClick={() => go({ view: 'circulars', rule: undefined, from: 'rules' })}>
          {words('popupCircularsAll', String(data.library.circulars.length))}
        </button>
        <p class="soft">
          {runs
            ? words(overview.rehearsal ? 'popupRulesRehearsal' : 'popupRulesStage', stages.join('; '))
            : words('popupRulesOffSeason')}
        </p>
        {runs &&
          ACTS.map(([interaction, name, when]) => {
            const forbids = overview.forbidden[interaction];
            const known = forbids.length > 0;
            return (
              <Act
                key={interaction}
                sign={known ? 'no' : 'depends'}
                name={words(name)}
                says={
                  known
                    ? `${words('popupForbidden')} ${words(when)}`
                    : `${words('popupDepends')}: ${words('popupNoRule')}`
                }
                holding={{ forbids, allows: [] }}
                speech={speech}
              />
            );
          })}
        {runs && <Conducts conducts={overview.conducts} speech={speech} />}
        {!runs && <RuleList rules={overview.always} speech={speech} />}
        <p class="soft">
          {words('popupRulesWho')} {words('popupRulesDisclaimer')}
        </p>
      </section>
      <section aria-labelledby="allowed">
        <h2 id="allowed">{words('popupAllowedHeading')}</h2>
        <p class="with-sign">
          <Sign name="yes" />
          <span>{words('popupAllowedUndo')}</span>
        </p>
        {allowed.map((one) => (
          <div class="with-sign" key={`${one.circular.id} ${one.rule.id}`}>
            <Sign name={one.rule.confidence === 'disputed' ? 'depends' : 'yes'} />
            <Clause one={one} speech={speech} />
          </div>
        ))}
      </section>
      <News data={data} go={go} />
    </>
  );
}
