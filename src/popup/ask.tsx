import { useId } from 'preact/hooks';
import type { Answer } from '../policy/answer.ts';
import type { RuleInForce } from '../policy/policy.ts';
import { AnswerCard } from './answer-card.tsx';
import { Guide } from './guide.tsx';
import { ruleName } from './library.ts';
import type { Go, Place, PopupProps } from './props.ts';

/** So many of each kind are shown. */
const SHOWN = 6;

/** "Bolehkah saya …?": one field over all situations and rules; Enter opens the best answer. Without words, three questions lead there. */
export function Ask({ data, actions, place, go }: PopupProps & { place: Place; go: Go }) {
  const { library, speech } = data;
  const { words } = speech;
  const input = useId();
  const answers = library.findAnswers(place.query, SHOWN);
  const rules = library.findRules(place.query, SHOWN);
  const asked = place.query.trim() !== '';
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{words('popupAskHeading')}</h2>
      <form
        class="picker"
        onSubmit={(event) => {
          event.preventDefault();
          openFirst(answers, rules, go);
        }}
      >
        <label for={input}>{words('popupAskSearch')}</label>
        <input
          id={input}
          type="search"
          autocomplete="off"
          value={place.query}
          aria-describedby={`${input}-hint`}
          onInput={(event) => go({ query: event.currentTarget.value, answer: undefined })}
        />
        <small id={`${input}-hint`}>{words('popupAskHint')}</small>
        <p class={asked && answers.length + rules.length === 0 ? 'soft' : 'unseen'} role="status">
          {asked && told(answers, rules, place.query, data)}
        </p>
      </form>
      {asked ? (
        <>
          {answers.map((answer) => (
            <AnswerCard
              key={answer.id}
              answer={answer}
              open={answer.id === place.answer}
              library={library}
              speech={speech}
              go={go}
            />
          ))}
          <FoundRules rules={rules} data={data} go={go} />
        </>
      ) : (
        <>
          <div class="row">
            <button type="button" onClick={actions.openUndo}>
              {words('popupUndoHeading')}
            </button>
            <button type="button" onClick={actions.openCheck}>
              {words('popupCheckHeading')}
            </button>
          </div>
          <Guide data={data} place={place} go={go} />
        </>
      )}
      <p class="soft">{words('popupRulesDisclaimer')}</p>
    </section>
  );
}

function openFirst([answer]: Answer[], [rule]: RuleInForce[], go: Go): void {
  if (answer) go({ answer: answer.id });
  else if (rule) go({ view: 'circulars', rule: ruleName(rule), from: 'ask' });
}

function told(
  answers: Answer[],
  rules: RuleInForce[],
  query: string,
  { speech }: PopupProps['data'],
): string {
  if (answers.length + rules.length === 0) return speech.words('popupAskNothing', query.trim());
  return speech.words('popupAskFound', String(answers.length), String(rules.length));
}

function FoundRules({
  rules,
  data: { speech },
  go,
}: { rules: RuleInForce[]; go: Go } & Pick<PopupProps, 'data'>) {
  const { words, of } = speech;
  if (rules.length === 0) return null;
  return (
    <>
      <h3 class="apart">{words('popupAskRules')}</h3>
      <ul class="plain found">
        {rules.map((one) => (
          <li key={ruleName(one)}>
            <button type="button" onClick={() => go({ view: 'circulars', rule: ruleName(one), from: 'ask' })}>
              <span>
                <strong>
                  {of(one.circular.short)}, {of(one.rule.clause)}
                </strong>
                <small>{of(one.rule.text)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
