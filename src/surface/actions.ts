import { type Election, stageOn } from '../policy/calendar.ts';
import { rehearsalFrom } from '../settings/rehearsal.ts';
import { choose, endRehearsal } from '../settings/store.ts';
import type { Attempt } from './open.tsx';
import type { SurfaceActions } from './props.ts';

/** What a person does is stored at once. `elections` gives those in which a day may be rehearsed. */
export function actionsOn(elections: () => Election[], attempt: Attempt): SurfaceActions {
  const keep: SurfaceActions['choose'] = (changes) => void attempt(choose(changes));
  return {
    choose: keep,
    rehearse(date) {
      if (!elections().some((election) => stageOn(date, election))) return false;
      keep({ rehearsal: rehearsalFrom(date, Date.now()) });
      return true;
    },
    endRehearsal: () => void attempt(endRehearsal()),
  };
}
