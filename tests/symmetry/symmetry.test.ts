import { expect, test } from 'vitest';
import { sayAll } from '../../scripts/symmetry/compare.ts';
import { formsOf } from '../../scripts/symmetry/forms.ts';
import { isFailure, unevenLines, wordings } from '../../scripts/symmetry/report.ts';
import { openBundled } from '../../src/packs/bundled.ts';
import { NATION } from '../../src/policy/region.ts';

const bundled = openBundled();
const sources = { elections: bundled.calendar().body, contests: bundled.contestants().body };
const lexicon = bundled.lexicon().body;
const { model } = bundled.model().body;
const FACT = { confidence: 'inferred' as const, sources: [] };

test('every pair, party and empty column meets with the same levels and the same words', () => {
  const said = sayAll(sources, lexicon, model);
  const contestants = sources.contests.flatMap((contest) => contest.contestants);
  expect(new Set(said.map(({ contestant }) => contestant)).size).toBe(contestants.length);
  expect(unevenLines(said.filter(isFailure))).toEqual([]);
  // Each of these was looked at: initials and titles in the middle ("Ra", "HM", "Hi", "MS") make words of names elsewhere. More are a reason to look.
  const asShared = said.filter(({ called, excuse, level, frame }) => {
    return called.form === 'hashtag' && excuse === 'shared' && level !== frame.level;
  });
  expect(asShared.map(({ contest }) => contest.region)).toEqual(['16', '32.03', '72', '82.04', '82.71']);
  const asSaid = said.filter(({ excuse }) => excuse === 'said').map(({ contest }) => contest.region);
  expect(new Set(asSaid)).toEqual(new Set(['81.71']));
  expect(wordings(said)).toHaveLength(3);
}, 240_000);

test('a word that speaks against one of them is found out', () => {
  const [contest] = sources.contests.filter(({ office, region }) => office === 'governor' && region === '17');
  const [one] = contest?.contestants ?? [];
  const word = one?.title.toLowerCase().split(' ')[0] ?? '';
  const spoilt = structuredClone(lexicon);
  spoilt.neutral.push({ phrase: `dukung ${word}`, confidence: 'unverified', sources: [] });
  const said = sayAll({ ...sources, contests: contest ? [contest] : [] }, spoilt, model);
  const failures = said.filter(isFailure);
  expect(failures.length).toBeGreaterThan(0);
  expect(new Set(failures.map(({ contestant }) => contestant))).toEqual(new Set([one]));
});

test.each([
  ['pair', 'Ani Uji – Budi Coba', ['Ani Uji dan Budi Coba', 'Ani Uji', 'Budi Coba', 'AniUjiBudiCoba']],
  ['party', 'Uji', ['Partai Uji Coba', 'Uji', 'Uji']],
  ['empty-column', 'kotak kosong', ['kotak kosong']],
] as const)('how posts call a %s', (kind, title, expected) => {
  const names = kind === 'party' ? [{ text: 'Partai Uji Coba', kind: 'full' as const, ...FACT }] : [];
  expect(formsOf({ number: 1, title, kind, names }).map(({ text }) => text)).toEqual(expected);
});

test('a hashtag has the initials of a name', () => {
  const forms = formsOf({ number: 1, title: 'R. A. Ani Uji – Budi G.J. Coba', kind: 'pair', names: [] });
  expect(forms.at(-1)?.text).toBe('RAAniUjiBudiGJCoba');
});

test('those who stand for the whole nation are among them', () => {
  const national = sources.contests.filter(({ region }) => region === NATION);
  expect(national.map(({ office }) => office).sort()).toEqual(['legislature', 'president']);
});
