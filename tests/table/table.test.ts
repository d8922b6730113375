import { expect, test } from 'vitest';
import { accountsFrom } from '../../scripts/table/accounts.ts';
import { circularsFrom } from '../../scripts/table/clauses.ts';
import { contestsFrom } from '../../scripts/table/contests.ts';
import { newCirculars, newContests } from '../../scripts/table/difference.ts';
import { openPacks } from '../../src/briefing/packs.ts';
import { accounts, contestants, example, rules, values } from './tables.ts';

const BUNDLED = openPacks({ packs: [] });

test('the example of contestants is in force as a managed value, and its difference is readable', () => {
  const { contests, problems } = openPacks({
    packs: [],
    contestants: values(contestsFrom(example('contestants.csv'))),
  });
  expect(problems).toEqual([]);
  expect(newContests(BUNDLED.contests, contests)).toEqual([
    '+ contoh-2024-17.07: Pemilihan contoh Kabupaten Lebong, 2 peserta',
  ]);
  const names = contests
    .at(-1)
    ?.contestants[0]?.names.map(({ text, kind, ambiguous }) => [text, kind, ambiguous]);
  expect(names).toContainEqual(['BUSAR', 'acronym', true]);
});

test('the example of circulars, too', () => {
  const { circulars, problems } = openPacks({
    packs: [],
    circulars: values(circularsFrom(example('circulars.csv'))),
  });
  expect(problems).toEqual([]);
  expect(newCirculars(BUNDLED.circulars, circulars)).toEqual([
    '+ se-contoh-2026: Surat edaran contoh tentang media sosial, 2 aturan',
  ]);
});

test('several contests in one table from Windows, in any order, with quoted cells', () => {
  const table = `\ufeff${[
    'contest;election;office;region;contest_name;number;title;names;sources;kind',
    'b-17.08;pilkada-2024;regent;17.08;"Pemilihan contoh; ""B""";2;Kolom kosong;kolom kosong;https://contoh.example/b;empty-column',
    'a-17.07;pilkada-2024;regent;17.07;Pemilihan contoh A;1;"Budi ""Bang"" Contoh";"Budi Contoh|',
    'akronim:BUSAR?";https://contoh.example/a|https://lain.example/a;',
    'b-17.08;pilkada-2024;regent;17.08;"Pemilihan contoh; ""B""";1;Rina Andai;Rina Andai;https://contoh.example/b;',
    'a-17.07;pilkada-2024;regent;17.07;Pemilihan contoh A;2;Joko Umpama;Joko Umpama;https://contoh.example/a;pair',
  ].join('\r\n')}\r\n`;
  const { contests, problems } = openPacks({ packs: [], contestants: values(contestsFrom(table)) });
  expect(problems).toEqual([]);
  expect(contests.slice(-2)).toMatchObject([
    {
      id: 'b-17.08',
      name: { id: 'Pemilihan contoh; "B"' },
      contestants: [
        { number: 1, kind: 'pair' },
        { number: 2, kind: 'empty-column' },
      ],
    },
    {
      id: 'a-17.07',
      contestants: [
        {
          title: 'Budi "Bang" Contoh',
          names: [
            { text: 'Budi Contoh', kind: 'full', confidence: 'verified' },
            { text: 'BUSAR', kind: 'acronym', ambiguous: true },
          ],
        },
        { title: 'Joko Umpama' },
      ],
    },
  ]);
});

test('the same address twice is one source', () => {
  const sources = 'https://contoh.example/a|https://contoh.example/a';
  const [contest] = values(contestsFrom(contestants({ sources }, {})));
  expect(contest).toMatchObject({ confidence: 'single', sources: ['https://contoh.example/a'] });
});

test('contestants and their accounts come from one table', () => {
  const table = contestants(
    { accounts: 'x/@budi|Facebook/budi.contoh' },
    { accounts: 'x/joko', accounts_sources: 'https://contoh.example/akun' },
  );
  const { contests, problems } = openPacks({ packs: [], contestants: values(contestsFrom(table)) });
  expect(problems).toEqual([]);
  expect(contests.at(-1)?.contestants.map((one) => one.accounts)).toMatchObject([
    [
      { site: 'x', handle: 'budi', sources: ['https://contoh.example/penetapan'] },
      { site: 'facebook', handle: 'budi.contoh' },
    ],
    [{ site: 'x', handle: 'joko', sources: ['https://contoh.example/akun'] }],
  ]);
  expect(newContests(BUNDLED.contests, contests)).toEqual([
    '+ contoh-17.07: Pemilihan contoh, 2 peserta, 3 akun',
  ]);
});

test('a table tells about which contests and from which day its rules are quoted', () => {
  const table = rules({ offices: 'governor|regent', from: '2026-11' });
  const { circulars, problems } = openPacks({ packs: [], circulars: values(circularsFrom(table)) });
  expect(problems).toEqual([]);
  expect(circulars.find(({ id }) => id === 'se-contoh')?.rules[0]).toMatchObject({
    offices: ['governor', 'regent'],
    from: '2026-11',
  });
});

test('accounts of contestants that are known are added', () => {
  const id = BUNDLED.contests[0]?.id ?? '';
  const table = accounts(id, { site: 'X', handle: '@partai_contoh' });
  const { contests, problems } = openPacks({
    packs: [],
    contestants: values(accountsFrom(table, BUNDLED.contests)),
  });
  expect(problems).toEqual([]);
  expect(newContests(BUNDLED.contests, contests)).toEqual([
    `+ ${id} nomor 1: akun x/partai_contoh`,
    `+ ${id} nomor 2: akun x/contoh_2`,
  ]);
});
