import type { ManagedProblem } from './managed.ts';
import { readManaged } from './managed.ts';
import { rehearsedDate } from './rehearsal.ts';
import { DEFAULTS, type Settings } from './settings.ts';

/** Who said so. What is `managed` is locked. */
export type Origin = 'managed' | 'chosen' | 'default';

/** The settings in force, where each comes from, and which managed values were refused. */
export interface EffectiveSettings {
  settings: Settings;
  origin: Record<keyof Settings, Origin>;
  problems: ManagedProblem[];
}

/**
 * Managed values (`raw`, as the browser gave them) over chosen ones over defaults. A rehearsal that is over at `now` (milliseconds
 * since the epoch) is as if it had not been set, so that a person can start one after IT's has ended.
 */
export function effectiveSettings(
  chosen: Partial<Settings>,
  raw: Record<string, unknown>,
  now: number,
): EffectiveSettings {
  const { values, problems } = readManaged(raw);
  const managed = withoutPast(values, now);
  const mine = withoutPast(chosen, now);
  const originOf = (key: keyof Settings): Origin =>
    managed[key] !== undefined ? 'managed' : mine[key] !== undefined ? 'chosen' : 'default';
  return {
    settings: { ...DEFAULTS, ...mine, ...managed },
    origin: {
      regions: originOf('regions'),
      language: originOf('language'),
      strictness: originOf('strictness'),
      pauseSeconds: originOf('pauseSeconds'),
      rehearsal: originOf('rehearsal'),
    },
    problems,
  };
}

function withoutPast({ rehearsal, ...others }: Partial<Settings>, now: number): Partial<Settings> {
  return rehearsal && rehearsedDate(rehearsal, now) ? { ...others, rehearsal } : others;
}
