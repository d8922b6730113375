import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Answer } from '../policy/answer.ts';
import { Sources } from '../surface/clause.tsx';
import type { Speech } from '../surface/props.ts';
import { Sign } from '../surface/sign.tsx';
import { stageName } from '../surface/stage-names.ts';
import { CONFIDENCE } from '../words/confidence.ts';
import type { WordKey } from '../words/words.ts';
import type { Library } from './library.ts';
import type { Go } from './props.ts';

const OUTCOMES = {
  allowed: ['yes', 'popupAllowed'],
  'not-allowed': ['no', 'popupForbidden'],
  depends: ['depends', 'popupDependsAsk'],
} as const satisfies Record<Answer['answer'], [string, WordKey]>;

interface AnswerCardProps {
  answer: Answer;
  /** Open from the start, with the focus on it. */
  open: boolean;
  library: Library;
  speech: Speech;
  go: Go;
}

/** One situation: the answer at a glance, and inside why, what to do now, and the clauses it rests on. */
export function AnswerCard({ answer, open, library, speech, go }: AnswerCardProps) {
  const { words, of } = speech;
  const summary = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (open) summary.current?.focus();
  }, [open]);
  const [sign, outcome] = OUTCOMES[answer.answer];
  return (
    <details class="act" open={open}>
      <summary ref={summary}>
        <Sign name={sign} />
        <span>
          <strong>{of(answer.question)}</strong>
          <small class={`outcome outcome-${sign}`}>{words(outcome)}</small>
        </span>
      </summary>
      <div class="inside">
        <p>{of(answer.why)}</p>
        <div class="now">
          <p class="label">{words('popupAnswerNow')}</p>
          <p>{of(answer.now)}</p>
        </div>
        {answer.stages && (
          <p class="soft">
            {words('popupAnswerStages', answer.stages.map((stage) => stageName(stage, speech)).join(', '))}
          </p>
        )}
        <Clauses answer={answer} library={library} speech={speech} go={go} />
        {answer.sources && <Sources sources={answer.sources} speech={speech} />}
        <p class="tags">
          <span class={`tag confidence-${answer.confidence}`}>{words(CONFIDENCE[answer.confidence])}</span>
          {!answer.reviewed && <span class="tag">{words('popupAnswerUnreviewed')}</span>}
        </p>
      </div>
    </details>
  );
}

/** The rules an answer rests on, each leading to itself among the circulars. */
function Clauses({ answer, library, speech, go }: Omit<AnswerCardProps, 'open'>) {
  const { words, of } = speech;
  return (
    <div>
      <p class="label">{words('popupAnswerRules')}</p>
      <ul class="plain links">
        {answer.rules.map((name) => {
          const one = library.rule(name);
          return (
            one && (
              <li key={name}>
                <button
                  type="button"
                  class="link"
                  onClick={() => go({ view: 'circulars', rule: name, answer: answer.id, from: 'ask' })}
                >
                  {of(one.circular.short)}, {of(one.rule.clause)}
                </button>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
