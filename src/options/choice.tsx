import { useId } from 'preact/hooks';
import type { Settings } from '../settings/settings.ts';
import type { WordKey } from '../words/words.ts';
import { Lock, Why } from './lock.tsx';
import type { OptionsProps } from './props.ts';

interface ChoiceProps<K extends keyof Settings> extends OptionsProps {
  name: K;
  heading: WordKey;
  /** Each value with its name and, where it needs one, a sentence on what it does. */
  choices: [Settings[K], WordKey, WordKey?][];
}

/** One setting of which exactly one value is chosen. */
export function Choice<K extends 'language' | 'strictness' | 'role'>(props: ChoiceProps<K>) {
  const { data, actions, name, heading, choices } = props;
  const { words } = data.speech;
  const id = useId();
  const locked = data.effective.origin[name] === 'managed';
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {words(heading)} <Lock locked={locked} words={words} />
      </h2>
      <div role="radiogroup" aria-labelledby={id} class="options">
        {choices.map(([value, label, what]) => (
          <label key={value} class="option">
            <input
              type="radio"
              name={name}
              checked={data.effective.settings[name] === value}
              disabled={locked}
              onChange={() => actions.choose({ [name]: value })}
            />
            <span>
              <strong>{words(label)}</strong>
              {what && <small>{words(what)}</small>}
            </span>
          </label>
        ))}
      </div>
      <Why locked={locked} words={words} />
    </section>
  );
}
