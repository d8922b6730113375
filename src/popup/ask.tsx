import { useId } from 'preact/hooks';
import type { Answer } from '../policy/answer.ts';
import type { RuleInForce } from '../policy/policy.ts';
import type { Words } from '../words/words.ts';
import { AnswerCard } from './answer-card.tsx';
import { Guide } from './guide.tsx';
import { ruleName } from './library.ts';
import type { Go, Place, PopupProps } from './props.ts';

/** So many of each kind are shown. */
const SHOWN = 6;

interface OtherWaysProps extends Pick<PopupProps, 'actions'> {
  words: Words;
  pressed: boolean;
}

/** Words of those who have pressed already. */
const PRESSED = /\b(un-?like|undo|((mem|di)?batal|ter?lanjur|(ke|ter)pencet)\w*)/i;

/** "Bolehkah saya …?": one field over all situations and rules; Enter opens the best answer. Without words, three questions lead there. */
export function Ask({ data, actions, place, go }: PopupProps & { place: Place; go: Go }) {
  const { library, speech } = data;
  const { words } = speech;
  const input = useId();
  const answers = library.findAnswers(place.query, SHOWN);
  const rules = library.findRules(place.query, SHOWN);
  const asked = place.query.trim() !== '';
  const pressed = PRESSED.test(place.query);
  const nothing = answers.length + rules.length === 0;
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{words('popupAskHeading')}</h2>
      <form
        class="picker"
        onSubmit={(event) => {
          event.preventDefault();
          if (nothing && pressed) actions.openUndo();
          else openFirst(answers, rules, go);
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
        <p class="soft" role="status">
          {asked && (
            <Told
              query={place.query}
              found={[answers.length, rules.length]}
              pressed={pressed}
              words={words}
            />
          )}
        </p>
      </form>
      {(!asked || pressed) && <OtherWays actions={actions} words={words} pressed={pressed} />}
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
        <Guide data={data} place={place} go={go} />
      )}
      {asked && !pressed && <OtherWays actions={actions} words={words} pressed={false} />}
      <p class="soft">{words('popupRulesDisclaimer')}</p>
    </section>
  );
}

/** The help after a press and the check of a text; what was typed may ask for the first. */
function OtherWays({ actions, words, pressed }: OtherWaysProps) {
  return (
    <div class="row">
      <button type="button" class={pressed ? 'main' : undefined} onClick={actions.openUndo}>
        {words('popupUndoHeading')}
      </button>
      <button type="button" onClick={actions.openCheck}>
        {words('popupCheckHeading')}
      </button>
    </div>
  );
}

function openFirst([answer]: Answer[], [rule]: RuleInForce[], go: Go): void {
  if (answer) go({ answer: answer.id });
  else if (rule) go({ view: 'circulars', rule: ruleName(rule), from: 'ask' });
}

interface ToldProps {
  query: string;
  found: [answers: number, rules: number];
  pressed: boolean;
  words: Words;
}

/** What a search has found; how much is seen from the cards. */
function Told({ query, found: [answers, rules], pressed, words }: ToldProps) {
  if (answers + rules === 0)
    return <>{pressed ? words('popupAskUndo') : words('popupAskNothing', query.trim())}</>;
  return (
    <>
      {pressed && `${words('popupAskUndo')} `}
      <span class="unseen">{words('popupAskFound', String(answers), String(rules))}</span>
    </>
  );
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
