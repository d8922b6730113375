import { describe, expect, test } from 'vitest';
import { areFamily, rootsOf } from '../../src/popup/word-family.ts';

describe('words of one family', () => {
  test.each([
    'suka menyukai disukai kesukaan menyukainya',
    'bagi membagikan dibagikan bagikan berbagi',
    'ikut mengikuti ikuti diikuti pengikut',
    'komentar mengomentari berkomentar dikomentari',
    'tulis menulis tulisan ditulis penulis',
    'pilih memilih pilihan pemilih pemilihan',
    'unggah mengunggah unggahan diunggah',
    'gabung bergabung tergabung gabungan',
    'hadir menghadiri dihadiri kehadiran',
    'pasang memasang dipasang pasangan',
    'kampanye berkampanye mengampanyekan dikampanyekan',
    'like likes liked liking',
    'comment comments commented commenting',
  ])('%s', (family) => {
    const [root = '', ...others] = family.split(' ');
    const strangers = others.filter((word) => !areFamily(rootsOf(word), rootsOf(root)));
    expect(strangers).toEqual([]);
  });
});

test.each([
  ['suka', 'bagi'],
  ['berita', 'foto'],
  ['mengikuti', 'menyukai'],
  ['memilih', 'menulis'],
  ['partai', 'pantai'],
  ['calon', 'salon'],
])('%s and %s are strangers', (a, b) => {
  expect(areFamily(rootsOf(a), rootsOf(b))).toBe(false);
});
