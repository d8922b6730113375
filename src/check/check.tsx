import { useId, useRef, useState } from 'preact/hooks';
import type { Speech, SurfaceProps } from '../surface/props.ts';
import { REHEARSAL_EXAMPLE } from '../surface/rehearsal.tsx';
import { Sign } from '../surface/sign.tsx';
import { either } from '../surface/speech.ts';
import type { Level } from '../verdict/verdict.ts';
import { MEANING } from '../warning/wording.ts';
import type { WordKey, Words } from '../words/words.ts';
import type { TextCheck } from './text-check.ts';

const LEVELS: Record<Level, WordKey> = {
  campaign: 'popupCheckCampaign',
  participant: 'popupCheckParticipant',
  possible: 'popupCheckPossible',
};

interface CheckProps extends SurfaceProps {
  /** Judges a text as a post of one's own. */
  check(text: string): TextCheck;
}

/** Judges a text before it is posted, as the warnings would, and shows the words that did it. The text is kept nowhere. */
export function CheckText({ data, actions, check }: CheckProps) {
  const { speech } = data;
  const { words } = speech;
  const [text, type] = useState('');
  const [checked, tell] = useState<TextCheck>();
  const [missing, miss] = useState(false);
  const input = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <section aria-labelledby="check">
      <h2 id="check">{words('popupCheckHeading')}</h2>
      <form
        class="picker"
        onSubmit={(event) => {
          event.preventDefault();
          const isEmpty = text.trim() === '';
          miss(isEmpty);
          if (isEmpty) field.current?.focus();
          else tell(check(text));
        }}
      >
        <label for={input}>{words('popupCheckLabel')}</label>
        <textarea
          id={input}
          ref={field}
          rows={6}
          value={text}
          aria-invalid={missing}
          aria-describedby={`${input}-missing`}
          onInput={(event) => {
            type(event.currentTarget.value);
            tell(undefined);
            miss(false);
          }}
        />
        <p id={`${input}-missing`} role="alert">
          {missing && words('popupCheckEmpty')}
        </p>
        <small>{words('popupCheckKept')}</small>
        <button type="submit" class="main">
          {words('popupCheckPress')}
        </button>
      </form>
      <div role="status">
        {checked && (
          <Result
            checked={checked}
            speech={speech}
            rehearse={() => {
              // The button is about to go; the text is what comes next.
              field.current?.focus();
              actions.rehearse(REHEARSAL_EXAMPLE);
              tell(undefined);
            }}
          />
        )}
      </div>
      <p class="soft">{words('popupCheckLimits')}</p>
    </section>
  );
}

function Result({ checked, speech, rehearse }: { checked: TextCheck; speech: Speech; rehearse(): void }) {
  const { words, day } = speech;
  if (checked.is === 'nothing-in-force') {
    return (
      <div class="card">
        <p class="strong">{words('popupOffSeason')}</p>
        <p>{words('popupCheckNothing')}</p>
        <button type="button" onClick={rehearse}>
          {words('popupCheckRehearse', day(REHEARSAL_EXAMPLE))}
        </button>
      </div>
    );
  }
  if (checked.is === 'clear') {
    return (
      <div class="card with-sign">
        <Sign name="none" />
        <p>{words('popupCheckClear')}</p>
      </div>
    );
  }
  return <Found checked={checked} speech={speech} />;
}

function Found({ checked, speech }: { checked: Extract<TextCheck, { is: 'found' }>; speech: Speech }) {
  const { words, of } = speech;
  const { verdict, contest, open } = checked;
  const names = open.map(({ name }) => of(name));
  return (
    <div class="card with-sign">
      <Sign name={verdict.level === 'campaign' ? 'no' : 'caution'} />
      <div>
        <p class="strong">{words(LEVELS[verdict.level])}</p>
        {contest && (
          <p>{words('popupCheckAbout', aboutOf(contest, verdict.numbers, words), of(contest.name))}</p>
        )}
        {names.length > 0 && <p>{words('popupCheckNumber', either(names, words))}</p>}
        <ul>
          {verdict.evidence.map(({ kind, words: found, where }) => (
            <li key={`${kind} ${where} ${found}`}>
              <q>{found}</q> <span class="soft">{words(MEANING[kind])}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function aboutOf(
  { contestants }: NonNullable<Extract<TextCheck, { is: 'found' }>['contest']>,
  numbers: number[],
  words: Words,
) {
  return contestants
    .filter(({ number }) => numbers.includes(number))
    .map(({ title, kind }) => (kind === 'empty-column' ? words('contestantEmpty') : title))
    .join('; ');
}
