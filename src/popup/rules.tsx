import type { Interaction } from '../policy/circular.ts';
import type { RuleInForce } from '../policy/policy.ts';
import { Clause } from '../surface/clause.tsx';
import type { Speech } from '../surface/props.ts';
import { Sign } from '../surface/sign.tsx';
import type { WordKey } from '../words/words.ts';
import type { Go, PopupProps } from './props.ts';
import { RuleList } from './rule-list.tsx';
import { stageName } from './stage-names.ts';

/** In the order in which people meet them. */
const ACTS: [Interaction, WordKey, WordKey][] = [
  ['like', 'popupActLike', 'popupForContent'],
  ['comment', 'popupActComment', 'popupForContent'],
  ['share', 'popupActShare', 'popupForContent'],
  ['follow', 'popupActFollow', 'popupForAccount'],
  ['join', 'popupActJoin', 'popupForAccount'],
  ['publish', 'popupActPublish', 'popupForContent'],
];

/** What is allowed and what not, act by act, with the clauses; and what stays allowed. */
export function Rules({ data, go }: PopupProps & { go: Go }) {
  const { overview, speech } = data;
  const { words } = speech;
  const stages = [...new Set(overview.running.map(({ stage }) => stageName(stage.stage, speech)))];
  const runs = stages.length > 0;
  return (
    <>
      <section aria-labelledby="rules">
        <h2 id="rules">{words('popupRulesHeading')}</h2>
        <button type="button" onClick={() => go({ view: 'circulars', rule: undefined, from: 'rules' })}>
          {words('popupCircularsAll', String(data.library.circulars.length))}
        </button>
        <p class="soft">
          {runs ? words('popupRulesStage', stages.join('; ')) : words('popupRulesOffSeason')}
        </p>
        {runs &&
          ACTS.map(([interaction, name, when]) => (
            <Act
              key={interaction}
              name={words(name)}
              when={words(when)}
              rules={overview.forbidden[interaction]}
              speech={speech}
            />
          ))}
        {!runs && <RuleList rules={overview.always} speech={speech} />}
        <p class="soft">{words('popupRulesDisclaimer')}</p>
      </section>
      <section aria-labelledby="allowed">
        <h2 id="allowed">{words('popupAllowedHeading')}</h2>
        <p class="with-sign">
          <Sign name="yes" />
          <span>{words('popupAllowedUndo')}</span>
        </p>
        {overview.allowed.map((one) => (
          <div class="with-sign" key={`${one.circular.id} ${one.rule.id}`}>
            <Sign name={one.rule.confidence === 'disputed' ? 'depends' : 'yes'} />
            <Clause one={one} speech={speech} />
          </div>
        ))}
      </section>
    </>
  );
}

interface ActProps {
  name: string;
  when: string;
  rules: RuleInForce[];
  speech: Speech;
}

function Act({ name, when, rules, speech }: ActProps) {
  const { words } = speech;
  if (rules.length === 0) {
    return (
      <div class="act">
        <div class="summary">
          <Sign name="depends" />
          <span>
            <strong>{name}</strong>
            <small>{`${words('popupDepends')}: ${words('popupNoRule')}`}</small>
          </span>
        </div>
      </div>
    );
  }
  return (
    <details class="act">
      <summary>
        <Sign name="no" />
        <span>
          <strong>{name}</strong>
          <small>{`${words('popupForbidden')} ${when}`}</small>
        </span>
      </summary>
      <RuleList rules={rules} speech={speech} />
    </details>
  );
}
