import { useId } from 'preact/hooks';
import { Lock, Why } from './lock.tsx';
import type { OptionsProps } from './props.ts';

/** For how many seconds a warning stands before one can go on. */
export function Pause({ data, actions }: OptionsProps) {
  const { words, language } = data.speech;
  const { settings, origin } = data.effective;
  const id = useId();
  const locked = origin.pauseSeconds === 'managed';
  const seconds = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
  }).format(settings.pauseSeconds);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {words('optionsPause')} <Lock locked={locked} words={words} />
      </h2>
      <p class="soft" id={`${id}-what`}>
        {words('optionsPauseWhat')}
      </p>
      <div class="row">
        <input
          type="range"
          min="0"
          max="3"
          step="0.5"
          value={settings.pauseSeconds}
          disabled={locked}
          aria-labelledby={id}
          aria-describedby={`${id}-what`}
          aria-valuetext={seconds}
          onChange={(event) => actions.choose({ pauseSeconds: event.currentTarget.valueAsNumber })}
        />
        <output>{seconds}</output>
      </div>
      <Why locked={locked} words={words} />
    </section>
  );
}
