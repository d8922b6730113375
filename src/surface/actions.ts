import { type Election, stageOn } from '../policy/calendar.ts';
import { rehearsalFrom } from '../settings/rehearsal.ts';
import { choose, endRehearsal } from '../settings/store.ts';
import type { SurfaceActions } from './props.ts';

/** What a person does is stored at once. `elections` gives those in which a day may be rehearsed. */
export function actionsOn(elections: () => Election[]): SurfaceActions {
  return {
    choose: (changes) => void choose(changes),
    rehearse(date) {
      if (!elections().some((election) => stageOn(date, election))) return false;
      void choose({ rehearsal: rehearsalFrom(date, Date.now()) });
      return true;
    },
    endRehearsal: () => void endRehearsal(),
  };
}
