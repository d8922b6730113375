import type { Glimpse } from '../verdict/glimpse.ts';
import type { Caution, Judge } from './decide.ts';

/**
 * How the guard stands. `asleep`: acts pass, because no stage runs or because we cannot protect here; `waiting`: the briefing has not arrived
 * yet. It holds from the instant `from` (milliseconds since the epoch) until the instant `until`; outside, it must be asked anew: time has gone on,
 * or somebody has set the clock back.
 */
export type Standing =
  | { is: 'asleep'; from: number; until: number }
  | { is: 'waiting' }
  | ({
      is: 'on';
      from: number;
      until: number;
      judge: Judge;
      mayCount: Glimpse;
      pauseSeconds: number;
    } & Caution);
