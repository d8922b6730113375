import { describe, expect, test } from 'vitest';
import { compileBriefing } from '../../src/briefing/compile.ts';
import { openPacks } from '../../src/briefing/packs.ts';
import { Protection } from '../../src/briefing/protection.ts';
import { DEFAULTS, type Settings } from '../../src/settings/settings.ts';
import type { Post } from '../../src/sites/site.ts';
import { wordsIn } from '../../src/words/words.ts';

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

function on(settings: Partial<Settings>): Protection {
  const protection = new Protection('x', 'id', wordsIn);
  protection.follow(compileBriefing(PACKS, { ...DEFAULTS, regions: ['17'], ...settings }, NOW));
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
