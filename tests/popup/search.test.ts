import { describe, expect, test } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import { OFTEN } from '../../src/popup/bare-act.ts';
import { libraryOf, ruleName } from '../../src/popup/library.ts';
import { editsBetween } from '../../src/popup/search.ts';

const bundled = openBundled();
const library = libraryOf(bundled.answers().body, bundled.circulars().body, 'id');

describe('a situation is found by what people type', () => {
  test.each<[query: string, id: string]>([
    ['menyukai berita', 'suka-berita'],
    ['bolehkah saya suka berita calon?', 'suka-berita'],
    ['disukai tak sengaja', 'suka-tak-sengaja'],
    ['kepencet like', 'suka-tak-sengaja'],
    ['foto nikah bupati', 'foto-nikah-petahana'],
    ['kondangan petahana', 'foto-nikah-petahana'],
    ['grup whatsapp pasif', 'grup-pasif'],
    ['grup wa', 'grup-pasif'],
    ['ditandai teman', 'ditandai-teman'],
    ['hadir kampanye baju biasa', 'hadir-mendengar'],
    ['akun kantor petahana', 'akun-kantor-petahana'],
    ['kampanya wahtsapp', 'status-whatsapp'],
    ['brita caln', 'suka-berita'],
    ['pose jri', 'foto-pose-jari'],
    ['golput', 'memilih'],
    ['istri calon', 'dampingi-pasangan'],
    ['kotak kosong', 'unggah-kolom-kosong'],
    ['pppk', 'pppk'],
    ['p3k', 'pppk'],
    ['honorer', 'honorer'],
    ['wedding photo', 'foto-nikah-petahana'],
    ['liked by accident', 'suka-tak-sengaja'],
    ['unfollow', 'berhenti-mengikuti'],
    ['debat', 'lihat-profil'],
    ['unlike', 'suka-tak-sengaja'],
    ['lupa unlike', 'suka-lama'],
    ['telanjur', 'suka-tak-sengaja'],
    ['batal suka', 'suka-tak-sengaja'],
  ])('%s → %s', (query, id) => {
    expect(library.findAnswers(query, 3).map((answer) => answer.id)).toContain(id);
  });

  test.each(['suka', 'menyukai', 'disukai', 'menyukainya', 'meyukai', 'disuaki'])(
    '“%s berita” has the same best answer in every form of the word, with a slip, too',
    (word) => {
      expect(library.findAnswers(`${word} berita`, 1).map(({ id }) => id)).toEqual(['suka-berita']);
    },
  );

  test.each<[query: string, first: string[]]>([
    ['like', ['suka-akun-calon', 'suka-akun-tim', 'suka-berita']],
    ['suka', ['suka-akun-calon', 'suka-akun-tim', 'suka-berita']],
    ['Menyukai', ['suka-akun-calon', 'suka-akun-tim', 'suka-berita']],
    ['bolehkah saya like?', ['suka-akun-calon', 'suka-akun-tim', 'suka-berita']],
    ['may I like', ['suka-akun-calon', 'suka-akun-tim', 'suka-berita']],
    ['komen', ['komentar-akun-calon', 'komentar-berita']],
    ['share', ['bagikan-kampanye', 'bagikan-berita']],
    ['mengikuti', ['ikuti-calon', 'ikuti-partai']],
    ['posting', ['unggah-dukungan', 'unggah-tanpa-ajakan']],
  ])('“%s” alone has what is asked most often first', (query, first) => {
    expect(library.findAnswers(query, first.length).map(({ id }) => id)).toEqual(first);
  });

  test('every situation that is asked most often is there', () => {
    const ids = library.answers.map(({ id }) => id);
    expect(
      Object.values(OFTEN)
        .flatMap(({ first }) => first)
        .filter((id) => !ids.includes(id)),
    ).toEqual([]);
  });

  test('every situation is found by its own question, in both languages', () => {
    for (const language of ['id', 'en'] as const) {
      const missed = library.answers.filter(
        (answer) => library.findAnswers(answer.question[language], 1)[0]?.id !== answer.id,
      );
      expect(missed.map(({ id }) => id)).toEqual([]);
    }
  });

  test.each(['', '  ', '?!', 'xyzzyq'])('nothing is found by “%s”', (query) => {
    expect(library.findAnswers(query, 5)).toEqual([]);
  });
});

describe('a rule is found by its clause, its document and its words', () => {
  test.each<[string, string]>([
    ['SKB B.6', 'skb-2022 B.6'],
    ['94/2021', 'pp-94-2021 pasal-5-n'],
    ['fasilitas negara', 'pp-94-2021 pasal-5-n'],
    ['lebong', 'lebong-2024 konten'],
    ['spanduk', 'skb-2022 A.1'],
    ['spanduuk', 'skb-2022 A.1'],
    ['anggota partai', 'skb-2022 B.5'],
  ])('%s → %s', (query, name) => {
    expect(library.findRules(query, 5).map(ruleName)).toContain(name);
  });
});

test.each([
  ['suka', 'suka', 0],
  ['suka', 'sua', 1],
  ['suka', 'skua', 1],
  ['whatsapp', 'wahtsap', 2],
  ['', 'abc', 3],
])('from “%s” to “%s” in %i', (a, b, edits) => {
  expect(editsBetween(a, b)).toBe(edits);
});
