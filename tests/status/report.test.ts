import { describe, expect, test } from 'vitest';
import { openPacks } from '../../src/briefing/packs.ts';
import type { Circular, Rule } from '../../src/policy/circular.ts';
import { effectiveSettings } from '../../src/settings/effective.ts';
import { type Found, reportOf, textOf } from '../../src/status/report.ts';
import { type Language, wordsIn } from '../../src/words/words.ts';
import { circularsBody, contestantsBody, packText } from '../packs/invented.ts';

const BUNDLED = openPacks({ packs: [] });
const shorter = BUNDLED.elections
  .filter(({ id }) => id === 'pilkada-2024')
  .map((one) => ({ ...one, stages: one.stages.slice(0, -1) }));

const NOW = Date.parse('2026-11-22T05:00:00Z');

test('three mistakes in one policy, each explained, and the rest in force', () => {
  const raw = {
    regions: ['17.07', 'Lebong'],
    enforcment: 'mark',
    packs: ['{"kind":"sites"'],
    strictness: 'text',
  };
  const problems = lines('statusProblems', raw);
  expect(problems).toEqual([
    ['regions[1]', 'Harus kode wilayah Kemendagri, misalnya 17 atau 17.07, bukan nama.'],
    ['enforcment', 'Bukan nama pengaturan yang dikenal. Periksa ejaannya, atau perbarui ekstensi.'],
    ['packs[0]', expect.stringMatching(/^Bukan JSON yang benar/)],
    ['Catatan', expect.stringMatching(/^Chrome dan Edge membuang/)],
  ]);
  const settings = new Map(
    found(raw, 'statusSettings').map(({ name, value, origin }) => [name, [value, origin]]),
  );
  expect(settings.get('regions')).toEqual(['17.07 Kabupaten Lebong', 'dikunci instansi']);
  expect(settings.get('strictness')).toEqual(['text', 'dikunci instansi']);
  expect(settings.get('enforcement')).toEqual(['warn', 'bawaan']);
  expect(settings.get('sites')).toEqual(['semua', 'bawaan']);
});

test('nothing ignored', () => {
  expect(lines('statusProblems', {})).toEqual([
    ['Diabaikan', 'Tidak ada.'],
    ['Catatan', expect.stringMatching(/^Chrome dan Edge membuang/)],
  ]);
});

test('only Chromium drops values on the way, so only there the page says so', () => {
  const { installation, ...others } = given({});
  const [section] = reportOf(
    { ...others, installation: { ...installation, browser: 'Firefox/140.0' } },
    wordsIn('id'),
  );
  expect(section?.lines.map(({ name }) => name)).toEqual(['Diabaikan']);
});

describe('every reason is said in plain words', () => {
  test.each<[string, Record<string, unknown>]>([
    ['a region that does not exist', { regions: ['99.99'] }],
    ['another language', { language: 'jv' }],
    ['too long a pause', { pauseSeconds: 9 }],
    ['no day', { rehearsal: { date: 'besok', until: '2026-12-01' } }],
    ['no end', { rehearsal: { date: '2024-10-01' } }],
    ['no rehearsal', { rehearsal: 3 }],
    ['an unknown field', { rehearsal: { date: '2024-10-01', until: '2026-12-01', why: 'x' } }],
    ['perhaps', { hideWelcome: 'mungkin' }],
    ['too long a name', { agencyName: 'a'.repeat(300) }],
    ['an account', { allowAccounts: ['bkpsdm'] }],
    ['no https', { supportUrl: 'http://a.example' }],
    ['no list', { regions: true }],
    ['no packs', { packs: 3 }],
    ['an empty pack', { packs: [''] }],
    ['an old pack', { packs: [packText('circulars', circularsBody())] }],
    ['a pack without a body', { packs: ['{"kind":"sites","format":1,"edition":9,"issued":"2026-01-01"}'] }],
    ['a pack of another format', { packs: ['{"kind":"sites","format":7}'] }],
    ['circulars of nowhere', { circulars: circularsBody() }],
    ['contests of nowhere', { contestants: contestantsBody() }],
    ['circulars that are none', { circulars: '[' }],
    ['circulars as a list with a wrong comma', { circulars: '[{},,{}]' }],
    ['a pack in place of circulars', { circulars: packText('circulars', circularsBody()) }],
    ['a rehearsal that is over', { rehearsal: { date: '2024-10-01', until: '2026-11-21' } }],
    [
      'a bundled rule left out',
      {
        packs: [
          textOfPack(
            'circulars',
            less(({ rules }) => rules.slice(1)),
          ),
        ],
      },
    ],
    ['a bundled rule that holds for less', { packs: [textOfPack('circulars', less(weaker))] }],
    ['a bundled stage left out', { packs: [textOfPack('calendar', shorter)] }],
  ])('%s', (_, raw) => {
    const [[path, reason] = []] = lines('statusProblems', raw);
    expect(path).toContain(Object.keys(raw)[0]);
    expect(reason).not.toMatch(/bahasa Inggris|Tidak ada\./);
  });
});

describe('nothing that is said of a refusal has a hole', () => {
  test.each<[string, unknown, RegExp]>([
    ['circulars', less(({ rules }) => rules.slice(1)), /Menghilangkan aturan A\.1\. /],
    ['circulars', less(weaker), /Menghilangkan \w+\. Aturan bawaan/],
    ['calendar', shorter, /Menghilangkan tahap \w+ dari \d{4}-\d\d-\d\d sampai \d{4}-\d\d-\d\d\. /],
  ])('%s', (kind, body, said) => {
    expect(lines('statusProblems', { packs: [textOfPack(kind, body)] })[0]?.[1]).toMatch(said);
  });
});

test('a clock before the packs were made', () => {
  const clock = reportOf({ ...given({}), now: Date.parse('2020-01-01T00:00:00Z') }, wordsIn('id'))
    .flatMap((section) => section.lines)
    .find(({ name }) => name === 'Jam komputer');
  expect(clock).toMatchObject({ wrong: true, value: expect.stringMatching(/tidak mungkin benar/) });
});

test('a host that the browser withholds', () => {
  expect(found({}, 'statusHosts')).toContainEqual({
    name: 'facebook.com',
    value: 'Tidak diizinkan peramban, jadi tidak ada peringatan di sini.',
    wrong: true,
  });
});

test('as text, with everything that the page shows', () => {
  const text = textOf(reportOf(given({ regions: ['17.07'] }, 'en'), wordsIn('en')));
  expect(text).toContain('regions: 17.07 Kabupaten Lebong [locked by the agency]');
  expect(text).toContain('Extension id: abc');
  expect(text).toMatch(/contestants: edition \d+, issued 20\d\d-\d\d-\d\d \[from the extension\]/);
});

/** The joint decree with other rules. */
function less(rulesOf: (decree: Circular) => Rule[]): Circular[] {
  const decree = BUNDLED.circulars.filter(({ id }) => id === 'skb-2022');
  return decree.map((one) => ({ ...one, rules: rulesOf(one) }));
}

function weaker({ rules }: Circular): Rule[] {
  return rules.map((rule) => ({ ...rule, interactions: [] }));
}

function textOfPack(kind: string, body: unknown): string {
  return JSON.stringify({ ...JSON.parse(packText(kind, body)), edition: 99 });
}

function lines(section: 'statusProblems' | 'statusHosts', raw: Record<string, unknown>): string[][] {
  return found(raw, section).map(({ name, value }) => [name, value]);
}

function found(raw: Record<string, unknown>, section: 'statusProblems' | 'statusHosts' | 'statusSettings') {
  const words = wordsIn('id');
  return reportOf(given(raw), words).find(({ title }) => title === words(section))?.lines ?? [];
}

function given(raw: Record<string, unknown>, language: Language = 'id'): Found {
  const effective = effectiveSettings({}, raw, NOW);
  return {
    installation: {
      id: 'abc',
      version: '1.2.3',
      browser: 'Chrome/150',
      privateWindows: false,
      hosts: [
        { host: 'x.com', granted: true },
        { host: 'facebook.com', granted: false },
      ],
    },
    effective,
    packs: openPacks(effective.additions),
    answer: 'values',
    now: NOW,
    zone: 'Asia/Jakarta',
    language,
  };
}
