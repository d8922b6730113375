import { describe, expect, test, vi } from 'vitest';
import type { Briefing } from '../../src/briefing/briefing.ts';
import { compileBriefing } from '../../src/briefing/compile.ts';
import { openPacks } from '../../src/briefing/packs.ts';
import { Protection } from '../../src/briefing/protection.ts';
import { DEFAULTS, type Settings } from '../../src/settings/settings.ts';
import type { Post, SiteId } from '../../src/sites/site.ts';
import { wordsOfNames } from '../../src/verdict/word-index.ts';
import { pageTexts } from '../../src/words/page-texts.ts';
import { pageWords } from '../../src/words/page-words.ts';
import { wordsIn } from '../../src/words/words.ts';
import { CONTESTS } from '../verdict/contests.ts';

const NOW = Date.parse('2024-10-01T03:00:00Z');
const PACKS = openPacks({ packs: [] });

describe('what IT sets reaches a page', () => {
  test('warns by default', () => {
    const protection = on({});
    expect(protection.standAt(NOW).is).toBe('on');
    expect(protection.state).toMatchObject({ protection: 'on' });
  });

  test('with enforcement "mark" it marks and holds nothing, and says so', () => {
    const protection = on({ enforcement: 'mark' });
    expect(protection.standAt(NOW).is).toBe('asleep');
    expect(protection.judge?.(campaigning('siapa'))?.level).toBe('campaign');
    expect(protection.state).toMatchObject({ protection: 'marking' });
  });

  test('on a site that is turned off it does nothing, and says so', () => {
    const protection = on({ sites: ['facebook'] });
    expect(protection.standAt(NOW).is).toBe('asleep');
    expect(protection.judge).toBeUndefined();
    expect(protection.state).toMatchObject({ protection: 'inactive', reason: 'turned-off' });
  });

  test.each<[string, string[], Post, string | undefined]>([
    ['news of another account counts', [], news('warta'), 'participant'],
    ['news of the agency’s account does not', ['x/warta'], news('@Warta'), undefined],
    [
      'an account of the same name elsewhere is another one',
      ['facebook/warta'],
      news('warta'),
      'participant',
    ],
    ['what campaigns always counts', ['x/warta'], campaigning('warta'), 'campaign'],
  ])('allowAccounts: %s', (_, allowAccounts, post, level) => {
    const protection = on({ allowAccounts });
    protection.standAt(NOW);
    expect(protection.judge?.(post)?.level).toBe(level);
  });
});

test.each<[site: SiteId, region: string, text: string, isTheirs: boolean]>([
  ['instagram', '17', 'Selamat pagi', true],
  ['instagram', '31', 'Ayo coblos', true],
  ['x', '17', 'Selamat pagi', false],
  ['x', '31', 'Ayo coblos', false],
])(
  'on %s the handle that a contestant in %s has on Instagram, saying "%s", is theirs: %s',
  (site, region, text, isTheirs) => {
    const contests = CONTESTS.map((contest) => ({ ...contest, election: 'pilkada-2024', region }));
    const protection = new Protection(site, 'id', wordsIn);
    protection.follow({
      ...compileBriefing({ ...PACKS, contests }, { ...DEFAULTS, regions: ['17'] }, NOW, 'id'),
      issued: '2024-09-01',
    });
    protection.standAt(NOW);
    expect(protection.judge?.(post('rumahrimurni', text))?.level === 'campaign').toBe(isTheirs);
  },
);

describe('what is not as it should be is said', () => {
  test('a trouble on the page; acts are still held', () => {
    const protection = on({});
    protection.suffer('few-controls');
    expect(protection.standAt(NOW).is).toBe('on');
    expect(protection.state).toMatchObject({ protection: 'inactive', reason: 'few-controls' });
    protection.suffer(undefined);
    expect(protection.state).toMatchObject({ protection: 'on' });
  });

  test('no trouble in the off-season', () => {
    const protection = on({});
    protection.suffer('no-posts');
    protection.standAt(Date.parse('2026-03-01T03:00:00Z'));
    expect(protection.state).toMatchObject({ protection: 'off-season' });
  });

  test.each([
    ['long before the packs were made', '2024-10-03', true],
    ['on the day before, in a zone where that day has begun', '2024-10-02', false],
    ['more than ten years after', '2014-01-01', true],
  ])('a date %s', (_, issued, isWrong) => {
    const protection = on({}, { issued });
    expect(protection.standAt(NOW).is).toBe('on');
    expect(protection.state.reason).toBe(isWrong ? 'clock' : undefined);
  });

  test('that the page was there before us', () => {
    const protection = on({}, {}, true);
    expect(protection.standAt(NOW).is).toBe('on');
    expect(protection.state).toMatchObject({ protection: 'inactive', reason: 'late' });
  });

  test('that no region is chosen, while a stage runs', () => {
    const protection = on({ regions: [] });
    protection.standAt(NOW);
    expect(protection.state).toMatchObject({ protection: 'on', regionless: true });
    protection.standAt(Date.parse('2026-03-01T03:00:00Z'));
    expect(protection.state.regionless).toBeUndefined();
  });
});

test('the judge is made for the first post, not for a page', () => {
  const briefing = compileBriefing(PACKS, { ...DEFAULTS, regions: ['17'] }, NOW, 'id');
  const names = vi.fn(wordsOfNames);
  const protection = new Protection('x', 'id', wordsIn);
  protection.follow({ ...briefing, names });
  protection.standAt(NOW);
  expect(names).not.toHaveBeenCalled();
  expect(protection.judge?.mayCount({ texts: ['Helmi'], addresses: [] })).toBe(true);
  expect(names).toHaveBeenCalled();
});

test('a briefing that turns out to be broken with the first post is none', async () => {
  const told = vi.fn();
  const protection = new Protection('x', 'id', wordsIn, false, told);
  const briefing = compileBriefing(PACKS, { ...DEFAULTS, regions: ['17'] }, NOW, 'id');
  const broken = Object.defineProperty({ ...briefing }, 'lexicon', {
    get: () => JSON.parse('{"cues":'),
  });
  protection.follow(broken);
  expect(protection.standAt(NOW).is).toBe('on');
  expect(protection.judge?.(campaigning('siapa'))).toBeUndefined();
  await Promise.resolve();
  expect(told).toHaveBeenCalledOnce();
  expect(protection.standAt(NOW)).toEqual({
    is: 'asleep',
    from: Number.NEGATIVE_INFINITY,
    until: Number.POSITIVE_INFINITY,
  });
  expect(protection.needsBriefing()).toBe(true);
  expect(protection.state).toMatchObject({ protection: 'inactive', reason: 'broken-briefing' });
});

describe('what is said to people', () => {
  const briefing = { ...compileBriefing(PACKS, DEFAULTS, NOW, 'id'), issued: '2024-09-01' };

  test('comes with the briefing, and stays when it is in force no more', () => {
    const protection = new Protection('x', 'id', pageWords);
    const few = protection.words;
    protection.follow({ ...briefing, texts: pageTexts('en'), settings: { ...DEFAULTS, language: 'en' } });
    const all = protection.words;
    expect(all).not.toBe(few);
    expect(protection.situation).toBeUndefined();
    protection.standAt(NOW);
    expect(protection.situation).toMatchObject({ language: 'en', words: all });
    protection.fail('orphaned');
    expect(protection.words).toBe(all);
  });

  test('of another version is refused with its briefing, and nothing is in force', () => {
    const protection = new Protection('x', 'id', pageWords);
    const texts = pageTexts('id').replace(/^\w+/, '00000000');
    expect(() => protection.follow({ ...briefing, texts })).toThrow('other texts');
    expect(protection.hasBriefing).toBe(false);
    expect(protection.needsBriefing()).toBe(true);
  });
});

/** Protection with what IT has set, by packs that were issued before `NOW` unless given. */
function on(settings: Partial<Settings>, briefed: Partial<Briefing> = {}, isLate = false): Protection {
  const protection = new Protection('x', 'id', wordsIn, isLate);
  const briefing = compileBriefing(PACKS, { ...DEFAULTS, regions: ['17'], ...settings }, NOW, 'id');
  protection.follow({ ...briefing, issued: '2024-09-01', ...briefed });
  return protection;
}

function news(handle: string): Post {
  return post(handle, `${pair()} mendaftar ke KPU sebagai calon gubernur`);
}

function campaigning(handle: string): Post {
  return post(handle, `Ayo coblos ${pair()}, pilih nomor 1`);
}

function post(handle: string, text: string): Post {
  return { author: { name: 'Warta', handle }, text, images: [], links: [], context: [] };
}

function pair(): string {
  return (
    PACKS.contests.find(({ region, office }) => region === '17' && office === 'governor')?.contestants[0]
      ?.title ?? ''
  );
}
