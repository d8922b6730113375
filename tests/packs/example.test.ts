// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { main } from '../../scripts/packs.ts';
import { openPacks } from '../../src/briefing/packs.ts';
import { READERS } from '../../src/packs/readers.ts';
import { libraryOf } from '../../src/popup/library.ts';
import { overviewOf } from '../../src/popup/overview.ts';
import { problemOf } from '../../src/settings/managed.ts';
import { DEFAULTS } from '../../src/settings/settings.ts';
import { explain } from '../../src/warning/explain.ts';
import { reasonIn } from '../../src/words/reasons.ts';
import { wordsIn } from '../../src/words/words.ts';
import { heldAct, situation } from '../warning/acts.ts';
import { changed, packText } from './invented.ts';

const FILE = 'docs/contoh-edaran.json';
const TEXT = readFileSync(FILE, 'utf8');
const CAMPAIGN = Date.parse('2024-10-25T05:00:00Z');
const LEBONG = { ...DEFAULTS, regions: ['17.07'] };

test('the example for legal desks is right, and stands in their page word for word', async () => {
  expect(await main([FILE])).toBe(0);
  expect(readFileSync('docs/edaran.md', 'utf8')).toContain(`\`\`\`json\n${TEXT}\`\`\``);
});

test.each([
  ['as a pack', { packs: [TEXT] }],
  ['as an addition', { packs: [], circulars: JSON.parse(TEXT).body }],
  ['as a file of one’s own', { packs: [], imported: [TEXT] }],
])('brought %s it speaks in the popup and in the warnings of its region', (_, additions) => {
  const packs = openPacks(additions);
  expect(packs.problems).toEqual([]);
  const { forbidden, conducts } = overviewOf(packs, LEBONG, CAMPAIGN);
  const isOurs = ({ circular }: { circular: { id: string } }) => circular.id === 'se-contoh-2026';
  expect(forbidden.like.some(isOurs)).toBe(true);
  expect(conducts.get('insult')?.forbids.some(isOurs)).toBe(true);
  expect(conducts.get('read')?.allows.some(isOurs)).toBe(true);
  expect(libraryOf(packs.answers, packs.circulars, 'id').findRules('inspektorat', 3).some(isOurs)).toBe(true);
  expect(packs.changes).toEqual([
    ...openPacks({ packs: [] }).changes,
    expect.objectContaining({ id: 'se-contoh-2026', how: 'added' }),
  ]);

  const { policy, ...rest } = situation({ circulars: packs.circulars });
  const told = explain(heldAct({ interaction: 'follow' }), {
    ...rest,
    policy: { ...policy, regions: ['17.07'] },
  });
  expect(told.also?.source).toBe('SE Contoh 2026, Angka 2');
  expect(told.rule?.source).toContain('SKB Netralitas 2022');
});

test('the shapes in the page about packs are those that are read', () => {
  const page = readFileSync('docs/packs.md', 'utf8');
  const shown = (kind: 'regions' | 'circulars') => {
    const [, shape = ''] =
      new RegExp(`^\\*\\*${kind}\\*\\*[\\s\\S]*?\`\`\`json\\n([\\s\\S]*?)\`\`\``, 'm').exec(page) ?? [];
    return JSON.parse(
      shape.replaceAll('{}', '{"id": "a", "en": "b"}').replaceAll('https://…', 'https://contoh.example'),
    );
  };
  expect(READERS.regions(packText('regions', shown('regions'))).body).toHaveLength(3);
  expect(READERS.circulars(packText('circulars', [shown('circulars')])).body).toHaveLength(1);
});

test('elsewhere it does not', () => {
  const { forbidden } = overviewOf(openPacks({ packs: [TEXT] }), { ...DEFAULTS, regions: ['91'] }, CAMPAIGN);
  expect(forbidden.like.map(({ circular }) => circular.id)).not.toContain('se-contoh-2026');
});

test.each<[what: string, path: (string | number)[], to: unknown, words: string]>([
  ['a stage that is none', ['rules', 1, 'stages', 0], 'kampanye', 'Harus salah satu dari'],
  ['no English', ['short'], { id: 'SE' }, 'Harus teks'],
  ['a date in words', ['date'], '2 November 2026', 'tanggal'],
  ['a region by name', ['region'], 'Lebong', 'kode wilayah'],
  ['a source without https', ['sources', 0], 'http://contoh.example', 'https'],
  ['one source but called verified', ['confidence'], 'verified', 'dua sumber'],
  ['a dispute without its sides', ['rules', 0, 'confidence'], 'disputed', 'isi tiap pihak'],
  ['a permission about an interaction', ['rules', 2, 'interactions'], ['like'], 'tidak melarang'],
  ['a rule twice', ['rules', 1, 'id'], '1', 'dua kali'],
  ['an id with a space', ['id'], 'se contoh', 'tanpa spasi'],
  ['a word of one’s own', ['catatan'], 'penting', 'Bukan nama isian'],
])('%s is explained in Indonesian', (_, path, to, words) => {
  const broken = changed(JSON.parse(TEXT), ['body', 0, ...path], to);
  const reason = refusal(JSON.stringify(broken));
  expect(reasonIn(wordsIn('id'), reason)).toContain(words);
});

function refusal(text: string): string {
  try {
    READERS.circulars(text);
  } catch (error) {
    return problemOf(error).reason;
  }
  throw new Error('the text was read');
}
