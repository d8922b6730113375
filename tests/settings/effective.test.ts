import { describe, expect, test } from 'vitest';
import { effectiveSettings } from '../../src/settings/effective.ts';
import { rehearsalFrom, rehearsedDate } from '../../src/settings/rehearsal.ts';
import { remember } from '../../src/settings/remembered.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';

const NOW = Date.parse('2026-11-21T05:00:00Z');
const HOUR = 3_600_000;

describe('managed over chosen over default', () => {
  test('nothing set', () => {
    const { settings, origin } = effectiveSettings({}, {}, NOW);
    expect(settings).toEqual(DEFAULTS);
    expect(new Set(Object.values(origin))).toEqual(new Set(['default']));
  });

  test('each key on its own', () => {
    const { settings, origin } = effectiveSettings(
      { regions: ['31'], language: 'en' },
      { regions: ['17.07'], pauseSeconds: '3' },
      NOW,
    );
    expect(settings).toEqual({ ...DEFAULTS, regions: ['17.07'], language: 'en', pauseSeconds: 3 });
    expect(origin).toMatchObject({
      regions: 'managed',
      language: 'chosen',
      pauseSeconds: 'managed',
      strictness: 'default',
    });
  });

  test('what IT pre-sets holds until a person chooses, and locks nothing', () => {
    const raw = { defaults: { regions: ['17.07'], language: 'id' } };
    const { settings, origin } = effectiveSettings({ language: 'en' }, raw, NOW);
    expect(settings).toMatchObject({ regions: ['17.07'], language: 'en' });
    expect(origin).toMatchObject({ regions: 'preset', language: 'chosen' });
  });

  test('a refused managed value locks nothing and is told', () => {
    const { settings, origin, problems } = effectiveSettings(
      { regions: ['31'] },
      { regions: ['Lebong'] },
      NOW,
    );
    expect(settings.regions).toEqual(['31']);
    expect(origin.regions).toBe('chosen');
    expect(problems).toHaveLength(1);
  });

  test('a person can rehearse after the rehearsal of IT is over', () => {
    const mine = rehearsalFrom('2024-10-01', NOW);
    const its = { date: '2024-11-01', until: '2026-11-20' };
    const { settings, origin } = effectiveSettings({ rehearsal: mine }, { rehearsal: its }, NOW);
    expect(settings.rehearsal).toEqual(mine);
    expect(origin.rehearsal).toBe('chosen');
  });

  test('and IT is told that its rehearsal is over, wherever it stands', () => {
    const its = { date: '2024-11-01', until: '2026-11-20' };
    const raw = { rehearsal: its, defaults: { rehearsal: its } };
    expect(effectiveSettings({}, raw, NOW).problems).toEqual([
      { path: 'rehearsal.until', reason: 'is over since 2026-11-20' },
      { path: 'defaults.rehearsal.until', reason: 'is over since 2026-11-20' },
    ]);
    expect(effectiveSettings({}, raw, Date.parse('2026-11-20T05:00:00Z')).problems).toEqual([]);
  });

  test('a rehearsal that is over is no setting any more', () => {
    const mine = rehearsalFrom('2024-10-01', NOW - 25 * HOUR);
    const { settings, origin } = effectiveSettings({ rehearsal: mine }, {}, NOW);
    expect(settings).toEqual(DEFAULTS);
    expect(origin.rehearsal).toBe('default');
  });
});

describe('a rehearsal ends by itself', () => {
  const mine = rehearsalFrom('2024-10-01', NOW);
  const managed = { date: '2024-10-01', until: '2026-11-21' };
  test.each<[string, string | undefined, string, typeof mine]>([
    ['a person’s, an hour later', '2024-10-01', '2026-11-21T06:00:00Z', mine],
    ['a person’s, a minute before 24 hours', '2024-10-01', '2026-11-22T04:59:00Z', mine],
    ['a person’s, after 24 hours', undefined, '2026-11-22T05:00:00Z', mine],
    ['IT’s, late on its last day in WIB', '2024-10-01', '2026-11-21T16:59:59Z', managed],
    ['IT’s, at midnight in WIB', undefined, '2026-11-21T17:00:00Z', managed],
    [
      'IT’s, with a time that cannot be read',
      undefined,
      '2026-11-21T05:00:00Z',
      { date: '2024-10-01', until: 'besok' },
    ],
  ])('%s', (_, date, now, rehearsal) => {
    expect(rehearsedDate(rehearsal, Date.parse(now))).toBe(date);
  });
});

describe('managed values that come late or go', () => {
  const raw = { regions: ['17.07'] };
  const doubted = { raw, doubtedSince: new Date(NOW).toISOString() };
  test.each<[string, Parameters<typeof remember>, ReturnType<typeof remember>]>([
    ['nothing at first', [undefined, { is: 'empty' }, false, NOW], undefined],
    ['then the truth', [undefined, { is: 'values', values: raw }, true, NOW], { raw }],
    ['an empty answer after a start is doubted', [{ raw }, { is: 'empty' }, false, NOW], doubted],
    ['soon after, it still is', [doubted, { is: 'empty' }, false, NOW + 60_000], doubted],
    ['the truth ends the doubt', [doubted, { is: 'values', values: raw }, false, NOW + 60_000], { raw }],
    ['at a later start, it is believed', [doubted, { is: 'empty' }, false, NOW + HOUR], undefined],
    ['an empty answer that was announced is believed', [{ raw }, { is: 'empty' }, true, NOW], undefined],
    [
      'Firefox is believed when it says that there is no policy',
      [{ raw }, { is: 'none' }, false, NOW],
      undefined,
    ],
  ])('%s', (_, given, expected) => {
    expect(remember(...given)).toEqual(expected);
  });
});
