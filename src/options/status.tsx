import { useId } from 'preact/hooks';
import type { Status } from '../policy/status.ts';
import type { WordKey } from '../words/words.ts';
import type { OptionsProps } from './props.ts';

const STATUSES: [Status | undefined, WordKey, WordKey?][] = [
  ['pns', 'optionsStatusPns', 'optionsStatusPnsWhat'],
  ['pppk', 'optionsStatusPppk', 'optionsStatusPppkWhat'],
  ['other', 'optionsStatusOther', 'optionsStatusOtherWhat'],
  [undefined, 'optionsStatusUnset'],
];

/** How the person is employed: theirs to say or not, never IT's. */
export function EmploymentStatus({ data, actions }: OptionsProps) {
  const { words } = data.speech;
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words('optionsStatusHeading')}</h2>
      <p class="soft">{words('optionsStatusWhat')}</p>
      <div role="radiogroup" aria-labelledby={id} class="options">
        {STATUSES.map(([status, name, what]) => (
          <label key={name} class="option">
            <input
              type="radio"
              name="status"
              checked={data.effective.status === status}
              onChange={() => actions.chooseStatus(status)}
            />
            <span>
              <strong>{words(name)}</strong>
              {what && <small>{words(what)}</small>}
            </span>
          </label>
        ))}
      </div>
    </section>
  );
}
