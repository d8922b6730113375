import type { Status } from '../policy/status.ts';
import type { InputProblem } from './managed.ts';
import { readManaged } from './managed.ts';
import { SETTING_READERS } from './read.ts';
import { rehearsedDate } from './rehearsal.ts';
import { type Additions, DEFAULTS, type Settings } from './settings.ts';

// The compiler holds the readers against `Settings`: there is one for each key.
const KEYS = Object.keys(SETTING_READERS) as (keyof Settings)[];

/** Who said so. What is `managed` is locked; `preset` is IT's default, which a person may change. */
export type Origin = 'managed' | 'chosen' | 'preset' | 'default';

/** The settings in force, where each comes from, what IT brings beside them, and which managed values were refused. */
export interface EffectiveSettings {
  settings: Settings;
  origin: Record<keyof Settings, Origin>;
  additions: Additions;
  problems: InputProblem[];
  /** Accounts (`SITE/HANDLE`) of which the person has said that they have nothing to do with the election. */
  corrections?: string[];
  /** How the person is employed, when they have said so; theirs alone to say. */
  status?: Status;
}

/**
 * Managed values (`raw`, as the browser gave them) over chosen ones over those that IT pre-sets over defaults. A rehearsal that is
 * over at `now` (milliseconds since the epoch) is as if it had not been set, so that a person can start one after IT's has ended;
 * of IT's own the problems say so. So is the pre-set one that the person has ended.
 */
export function effectiveSettings(
  chosen: Partial<Settings>,
  raw: Record<string, unknown>,
  now: number,
): EffectiveSettings {
  const { values, presets, additions, problems } = readManaged(raw);
  const managed = withoutPast(values, now, problems, 'rehearsal');
  const mine = withoutPast(chosen, now);
  const preset = withoutPast(presets, now, problems, 'defaults.rehearsal', chosen.rehearsal);
  const layers: [Origin, Partial<Settings>][] = [
    ['managed', managed],
    ['chosen', mine],
    ['preset', preset],
  ];
  const originOf = (key: keyof Settings): Origin =>
    layers.find(([, given]) => given[key] !== undefined)?.[0] ?? 'default';
  return {
    settings: { ...DEFAULTS, ...preset, ...mine, ...managed },
    origin: Object.fromEntries(KEYS.map((key) => [key, originOf(key)])) as EffectiveSettings['origin'],
    additions,
    problems,
  };
}

/**
 * Without a rehearsal that is over, which is told where it stands in a policy at `path` (its date is easily taken for one to come), or that `choice`,
 * the person's own one, says they have ended.
 */
function withoutPast(
  { rehearsal, ...others }: Partial<Settings>,
  now: number,
  problems: InputProblem[] = [],
  path = '',
  choice = rehearsal,
): Partial<Settings> {
  if (!rehearsal) return others;
  if (!rehearsedDate(rehearsal, now)) {
    problems.push({ path: `${path}.until`, reason: `is over since ${rehearsal.until}` });
    return others;
  }
  const isEnded = choice?.ended && choice.until === rehearsal.until;
  return isEnded ? others : { ...others, rehearsal };
}
