import { useId, useState } from 'preact/hooks';
import { type CivilDate, isCivilDate, type Zone } from '../policy/date.ts';
import { LOCALES } from '../words/language.ts';
import { focusHeading } from './heading.ts';
import type { Speech, SurfaceProps } from './props.ts';

/** A day in the middle of the campaign of Pilkada 2024. */
export const REHEARSAL_EXAMPLE: CivilDate = '2024-10-01';

const CLOCKS: Record<Zone, string> = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' };

/** Says on every view that a rehearsal runs. */
export function RehearsalBanner({ data, actions }: SurfaceProps) {
  const { overview, effective, speech } = data;
  const { words } = speech;
  const until = effective.settings.rehearsal?.until;
  if (!overview.rehearsal || !until) return null;
  return (
    <div class="banner" role="status">
      <p>
        <strong>{words('popupRehearsalOn', speech.day(overview.rehearsal))}</strong>
        <small>{words('popupRehearsalEnds', endOf(until, overview.regions[0]?.zone ?? 'WIB', speech))}</small>
      </p>
      {effective.origin.rehearsal === 'managed' ? (
        <span class="tag lock">{words('popupManaged')}</span>
      ) : (
        <button
          type="button"
          onClick={() => {
            focusHeading(document.querySelector('main'));
            actions.endRehearsal();
          }}
        >
          {words('popupRehearsalStop')}
        </button>
      )}
    </div>
  );
}

/** Starts a rehearsal, or says how to choose another day while one runs. */
export function Rehearsal({ data, actions }: SurfaceProps) {
  const { overview, effective, speech } = data;
  const { words } = speech;
  const locked = effective.origin.rehearsal === 'managed';
  const running = overview.rehearsal !== undefined;
  const [date, pick] = useState(REHEARSAL_EXAMPLE);
  const [refused, refuse] = useState(false);
  const input = useId();
  return (
    <section aria-labelledby="rehearsal">
      <h2 id="rehearsal">
        {words('popupRehearsalHeading')} {locked && <span class="tag lock">{words('popupManaged')}</span>}
      </h2>
      <p class="soft">
        {words(locked ? 'popupManagedWhy' : running ? 'popupRehearsalRunning' : 'popupRehearsalWhat')}
      </p>
      {!running && (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            const isStarted = isCivilDate(date) && actions.rehearse(date);
            if (isStarted) focusHeading(event.currentTarget.closest('section'));
            refuse(!isStarted);
          }}
        >
          <label for={input}>{words('popupRehearsalDate')}</label>
          <input
            id={input}
            type="date"
            required
            value={date}
            onInput={(event) => {
              pick(event.currentTarget.value);
              refuse(false);
            }}
          />
          <button type="submit" class="main">
            {words('popupRehearsalStart')}
          </button>
        </form>
      )}
      <p role="alert">{refused && words('popupRehearsalNothing', speech.day(REHEARSAL_EXAMPLE))}</p>
    </section>
  );
}

/** On the clock of the person's first region, whose days count for them. */
function endOf(until: string, zone: Zone, { day, language }: Speech): string {
  if (isCivilDate(until)) return day(until);
  const clock = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: CLOCKS[zone],
  });
  return `${clock.format(new Date(until))} ${zone}`;
}
