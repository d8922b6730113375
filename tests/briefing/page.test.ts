import { describe, expect, test } from 'vitest';
import { badgeFor } from '../../src/briefing/badge.ts';
import type { PageState } from '../../src/briefing/page.ts';
import { readPageMessage } from '../../src/briefing/page-state.ts';
import { wordsIn } from '../../src/words/words.ts';

const ON: PageState = { site: 'x', protection: 'on', rehearsal: false };

describe('the badge', () => {
  test.each<[string, PageState, string, RegExp]>([
    ['is not there where all is well', ON, '', /berjaga/],
    ['is not there in the off-season', { ...ON, protection: 'off-season' }, '', /tidak ada tahapan/],
    ['is not there for a moment of waiting', { ...ON, protection: 'waiting' }, '', /bersiap/],
    ['says that it is a rehearsal', { ...ON, rehearsal: true }, 'LAT', /latihan/],
    [
      'warns where we cannot protect',
      { ...ON, protection: 'inactive', reason: 'orphaned' },
      '!',
      /tidak aktif/,
    ],
    ['asks for the region', { ...ON, rehearsal: true, regionless: true }, '?', /pilih wilayah/],
    [
      'warns of that during a rehearsal, too',
      { ...ON, protection: 'inactive', rehearsal: true },
      '!',
      /tidak aktif/,
    ],
  ])('%s', (_, state, text, title) => {
    const badge = badgeFor(state, wordsIn('id'));
    expect(badge.text).toBe(text);
    expect(badge.title).toMatch(title);
  });
});

describe('what a page says is read strictly', () => {
  test('a report', () => {
    const report = { say: 'page', state: { ...ON, protection: 'inactive', reason: 'no-briefing' } };
    expect(readPageMessage(report, '')).toEqual(report);
  });

  test('a need', () => {
    expect(readPageMessage({ say: 'briefing-needed', more: 1 }, '')).toEqual({ say: 'briefing-needed' });
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['something else', { say: 'diary' }],
    ['a report with more than it should tell', { say: 'page', state: { ...ON, url: 'https://x.com/a' } }],
    ['a site nobody knows', { say: 'page', state: { ...ON, site: 'friendster' } }],
  ])('%s is refused', (_, message) => {
    expect(() => readPageMessage(message, '')).toThrow();
  });
});
