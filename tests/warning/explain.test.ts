// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { INTERACTIONS, type Interaction, type Rule } from '../../src/policy/circular.ts';
import type { SiteId } from '../../src/sites/site.ts';
import type { Evidence } from '../../src/verdict/verdict.ts';
import { explain, shorten } from '../../src/warning/explain.ts';
import { circular, heldAct, POLICY, rule, situation } from './acts.ts';

/** Somebody's name, and where it stands. */
function of(where: Evidence['where']): Evidence {
  return { kind: 'name', words: 'Joko', where };
}

/** The author of a post and what it says, as a comment has them. */
const ANSWERED = ['Relawan Joko', 'Ayo coblos Joko'];

describe('what it is about', () => {
  const ROWS: [string, Parameters<typeof heldAct>[0], string][] = [
    [
      'a campaign post names contestant, number and contest',
      {},
      'Unggahan ini bermuatan kampanye tentang Joko – Wati (nomor urut 2) dalam Pemilihan Bupati Contoh 2024.',
    ],
    [
      'a post about both names both',
      { verdict: { level: 'participant', numbers: [1, 2] } },
      'Unggahan ini tentang Sari – Budi (nomor urut 1) dan Joko – Wati (nomor urut 2), peserta Pemilihan Bupati Contoh 2024.',
    ],
    [
      'where nobody is named, the contest is',
      { verdict: { numbers: [] } },
      'Unggahan ini bermuatan kampanye dalam Pemilihan Bupati Contoh 2024.',
    ],
    [
      "one's own words are called so",
      { interaction: 'comment', written: 'Coblos nomor 2' },
      'Tulisan Anda bermuatan kampanye tentang Joko – Wati (nomor urut 2) dalam Pemilihan Bupati Contoh 2024.',
    ],
    [
      'an account that is called so is what following is about',
      { interaction: 'follow', verdict: { level: 'participant', evidence: [of('author')] } },
      'Akun ini tentang Joko – Wati (nomor urut 2), peserta Pemilihan Bupati Contoh 2024.',
    ],
    [
      'of an account no more is said than is known',
      { interaction: 'follow', verdict: { evidence: [of('quoted')] } },
      'Unggahan atau profil ini bermuatan kampanye tentang Joko – Wati (nomor urut 2) dalam Pemilihan Bupati Contoh 2024.',
    ],
    [
      'what somebody has paid for tells nothing of the account',
      { interaction: 'follow', verdict: { evidence: [{ ...of('author'), kind: 'paid' }] } },
      'Unggahan atau profil ini bermuatan kampanye tentang Joko – Wati (nomor urut 2) dalam Pemilihan Bupati Contoh 2024.',
    ],
    [
      'a group in whose head the name stands is what joining is about',
      { interaction: 'join', verdict: { evidence: [of('author')] } },
      'Grup ini bermuatan kampanye tentang Joko – Wati (nomor urut 2) dalam Pemilihan Bupati Contoh 2024.',
    ],
    [
      'so is one around a post',
      { interaction: 'join', context: ['Relawan Joko'], verdict: { evidence: [of('context')] } },
      'Grup ini bermuatan kampanye tentang Joko – Wati (nomor urut 2) dalam Pemilihan Bupati Contoh 2024.',
    ],
    [
      'who posts in it is not the group',
      { interaction: 'join', context: ['Info warga'], verdict: { evidence: [of('author')] } },
      'Unggahan atau profil ini bermuatan kampanye tentang Joko – Wati (nomor urut 2) dalam Pemilihan Bupati Contoh 2024.',
    ],
    [
      'a comment that says nothing of it is about the post above',
      { context: ANSWERED, verdict: { evidence: [of('context')] } },
      'Unggahan di atas komentar ini bermuatan kampanye tentang Joko – Wati (nomor urut 2) dalam Pemilihan Bupati Contoh 2024.',
    ],
    [
      'a mere likeness is called one',
      { verdict: { level: 'possible', numbers: [] } },
      'Unggahan ini terbaca seperti kampanye, tetapi tidak menyebut peserta yang kami kenal.',
    ],
  ];

  test.each(ROWS)('%s', (_, act, about) => {
    expect(explain(heldAct(act), situation()).about).toBe(about);
  });
});

describe('a number that several contests have', () => {
  const [mine] = POLICY.contests;
  const name = { id: 'Pemilihan Gubernur Misal 2024', en: 'Election of the governor of Misal 2024' };
  const two = (stage: 'campaign' | 'quiet') => {
    if (!mine) throw new Error('no contest');
    const other = {
      ...mine,
      contest: { ...mine.contest, id: 'uji-lain', name },
      stage: { ...mine.stage, stage },
    };
    return { ...POLICY, contests: [mine, other] };
  };
  const verdict = { numbers: [], contests: ['uji-2024', 'uji-lain'] };
  const { contest: _, ...held } = heldAct({ verdict }).verdict;
  const act = { ...heldAct({}), verdict: held };

  test.each([
    [
      'id' as const,
      'Unggahan ini bermuatan kampanye. Nomor urut yang disebut bisa untuk Pemilihan Bupati Contoh 2024 atau Pemilihan Gubernur Misal 2024.',
    ],
    [
      'en' as const,
      'This post carries campaign content. The ballot number it gives may be for this contest: Election of the regent of Contoh 2024 or Election of the governor of Misal 2024.',
    ],
  ])('is said to be of one of them: %s', (language, about) => {
    const said = explain(act, situation({ language, policy: two('campaign') }));
    expect(said.about).toBe(about);
    expect(said.brief).toContain(name[language]);
  });

  test('meets with the rule of the stage in which all of them are, and with none where they differ', () => {
    expect(explain(act, situation({ policy: two('campaign') })).rule?.text).toBe('Jangan menyukai.');
    expect(explain(act, situation({ policy: two('quiet') })).rule).toBeUndefined();
  });
});

describe('the bubble says of a comment', () => {
  const here = of('context');
  test.each<[string, Parameters<typeof heldAct>[0], string]>([
    [
      'where it stands, when it says nothing itself',
      { context: ANSWERED, verdict: { evidence: [here] } },
      'Komentar di bawah unggahan kampanye: Joko – Wati (nomor urut 2).',
    ],
    [
      'what it is, when it does',
      { context: ANSWERED, verdict: { evidence: [here, of('text')] } },
      'Bermuatan kampanye: Joko – Wati (nomor urut 2).',
    ],
    [
      'nothing where a post stands in a group that is called so',
      { context: ['Relawan Joko'], verdict: { evidence: [here] } },
      'Bermuatan kampanye: Joko – Wati (nomor urut 2).',
    ],
    [
      'nothing where it is one’s own',
      { context: ANSWERED, written: 'Mantap', verdict: { evidence: [here] } },
      'Bermuatan kampanye: Joko – Wati (nomor urut 2).',
    ],
  ])('%s', (_, act, brief) => {
    expect(explain(heldAct(act), situation()).brief).toBe(brief);
  });
});

test('support and attack meet with the same words', () => {
  const support = heldAct({ text: 'Pilih Joko', verdict: { evidence: [] } });
  const attack = heldAct({ text: 'Pilih Joko', verdict: { evidence: [] } });
  attack.verdict.evidence.push({ kind: 'attack', words: 'jangan pilih', where: 'text' });
  const { why: _, ...ofSupport } = explain(support, situation());
  const { why: __, ...ofAttack } = explain(attack, situation());
  expect(ofAttack).toEqual(ofSupport);
});

test('the post is named by author and first words', () => {
  const text = 'Kata '.repeat(40);
  expect(explain(heldAct({ text }), situation()).quote).toEqual({
    by: 'Unggahan Warga Uji @warga.uji',
    text: `${'Kata '.repeat(16).trim()}…`,
  });
});

test('a text that is cut ends in no punctuation of its own', () => {
  expect(shorten(`${'a'.repeat(77)}. – lagi`)).toBe(`${'a'.repeat(77)}…`);
  expect(shorten(`${'a'.repeat(79)}.`)).toBe(`${'a'.repeat(79)}.`);
});

describe('a text is cut between characters as people see them', () => {
  test.each([
    ['letters', 'a'],
    ['letters of two code units', '𝐚'],
    ['a letter with its accents', 'e\u0301\u0323'],
    ['a family of three', '👨‍👩‍👧'],
    ['a hand with the colour of its skin', '☝🏽'],
    ['a digit in a box', '2\ufe0f\u20e3'],
    ['a heart that is a picture', '❤\ufe0f'],
    ['a flag', '🇮🇩'],
    ['the flag of a part of a country', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ])('%s', (_, character) => {
    expect(shorten(character.repeat(90))).toBe(`${character.repeat(80)}…`);
    expect(shorten(character.repeat(80))).toBe(character.repeat(80));
    const cuts = [...new Intl.Segmenter().segment(character.repeat(90))].map(({ index }) => index);
    expect(cuts).toContain(shorten(character.repeat(90)).length - 1);
  });
});

test('evidence is quoted with what it is and where it stands', () => {
  const evidence = [
    { kind: 'name', words: 'Joko', where: 'image' },
    { kind: 'call', words: 'coblos', where: 'text' },
  ] as const;
  expect(explain(heldAct({ verdict: { evidence: [...evidence] } }), situation()).why).toEqual([
    { words: 'Joko', meaning: 'nama peserta, pada gambar' },
    { words: 'coblos', meaning: 'ajakan' },
  ]);
});

test.each([
  ['Joko', 'nama peserta'],
  ['#JokoWati', 'nama peserta'],
  ['wati', 'nama peserta'],
  ['JOWAT', 'bentuk lain nama peserta'],
  ['Jok', 'bentuk lain nama peserta'],
  ['Jocko', 'bentuk lain nama peserta'],
])('what is no name of a contestant, but made of one, is called so: %s, %s', (found, meaning) => {
  const evidence = [
    { kind: 'name' as const, words: found, where: 'text' as const, contest: 'uji-2024', number: 2 },
  ];
  expect(explain(heldAct({ verdict: { evidence } }), situation()).why).toEqual([{ words: found, meaning }]);
});

test('the rule comes with circular, clause, confidence, wider reading, disagreement, and what sources say of the sanction', () => {
  const disputed = rule('menyukai', {
    confidence: 'disputed',
    reading: { id: 'Berita juga.', en: 'News too.' },
    disputes: [{ id: 'Salinan berbeda.', en: 'Copies differ.' }],
    sanction: {
      text: { id: 'Menurut A: kode etik.', en: 'A says: ethics.' },
      confidence: 'single',
      sources: ['https://contoh.id/a'],
    },
    sources: ['https://contoh.id/nasional', 'https://www.koran.contoh.id/b?c=1'],
  });
  const circulars = [circular('nasional', 'ID', [disputed])];
  expect(explain(heldAct(), situation({ circulars })).rule).toEqual({
    source: 'Edaran nasional, butir menyukai',
    text: 'Jangan menyukai.',
    reading: 'Berita juga.',
    disputes: ['Salinan berbeda.'],
    sanction: { text: 'Menurut A: kode etik.', confidence: 'satu sumber' },
    confidence: 'sumber berbeda pendapat',
    url: 'https://contoh.id/nasional',
    sources: [{ host: 'koran.contoh.id', url: 'https://www.koran.contoh.id/b?c=1' }],
  });
});

test('of a sanction only what sources say is told, and where they say nothing, nothing', () => {
  expect(explain(heldAct(), situation()).rule).not.toHaveProperty('sanction');
});

test('without a rule for the act none is made up', () => {
  expect(explain(heldAct(), situation({ circulars: [] }))).not.toHaveProperty('rule');
});

test.each<[string, Partial<Rule>, boolean]>([
  ['about another office', { offices: ['mayor'] }, false],
  ['about this office', { offices: ['mayor', 'regent'] }, true],
  ['said a day later', { from: '2024-10-02' }, false],
  ['said that day', { from: '2024-10-01' }, true],
  ['said that year', { from: '2024' }, true],
])('a rule %s', (_, differing, quoted) => {
  const circulars = [circular('nasional', 'ID', [rule('menyukai', differing)])];
  expect('rule' in explain(heldAct(), situation({ circulars }))).toBe(quoted);
});

test.each<[SiteId, Interaction, string]>([
  ['facebook', 'comment', 'Di Facebook, komentar Anda dapat dibaca semua orang'],
  ['youtube', 'comment', 'Komentar Anda dapat dibaca orang lain yang melihat unggahan ini.'],
  ['threads', 'publish', 'Unggahan Anda dapat dibaca semua orang yang Anda izinkan'],
  ['facebook', 'publish', 'Unggahan Anda dapat dibaca semua orang yang Anda izinkan'],
  ['x', 'publish', 'Di X, unggahan Anda dapat dibaca siapa saja'],
  ['tiktok', 'like', 'Jejaknya dapat terlihat oleh pemilik akun'],
])('on %s who sees a %s: %s', (site, interaction, sentence) => {
  expect(explain(heldAct({ interaction }), situation({ site })).seen).toContain(sentence);
});

test('a rehearsal is named with its day', () => {
  const policy = { ...POLICY, rehearsal: '2024-10-01' };
  expect(explain(heldAct(), situation({ policy })).rehearsal).toBe('Latihan: seolah-olah 1 Oktober 2024');
  expect(explain(heldAct(), situation({ policy, language: 'en' })).rehearsal).toContain('1 October 2024');
  expect(explain(heldAct(), situation()).rehearsal).toBeUndefined();
});

test('where a like cannot be told from taking it back, that is said', () => {
  expect(explain(heldAct({ state: 'unknown' }), situation()).undo).toBe(
    'Jika Anda membatalkan suka, lanjutkan.',
  );
  expect(explain(heldAct({ state: 'off' }), situation())).not.toHaveProperty('undo');
});

test('a reaction is proceeded with as a reaction', () => {
  expect(explain(heldAct({ name: 'react' }), situation()).proceed).toBe('Tetap tanggapi');
  expect(explain(heldAct(), situation()).proceed).toBe('Tetap sukai');
});

const PAUSES: [number, 'id' | 'en', string][] = [
  [1.5, 'id', 'Tekan sekali lagi setelah 1,5 detik untuk melanjutkan.'],
  [1, 'en', 'Press once more after 1 second to go on.'],
  [2, 'en', 'Press once more after 2 seconds to go on.'],
  [0, 'id', 'Tekan sekali lagi untuk melanjutkan.'],
];

test.each(PAUSES)('a pause of %s s in "%s": %s', (pauseSeconds, language, again) => {
  expect(explain(heldAct(), situation({ pauseSeconds, language })).again).toBe(again);
});

test.each(INTERACTIONS)('%s has all its sentences in both languages', (interaction) => {
  for (const language of ['id', 'en'] as const) {
    for (const site of ['x', 'facebook', 'instagram'] as const) {
      const { title, seen, proceed, allowed } = explain(
        heldAct({ interaction }),
        situation({ language, site }),
      );
      for (const sentence of [title, seen, proceed, ...allowed]) expect(sentence).toMatch(/^[^$!]{4,}$/);
    }
  }
});

test('on X a hidden like is not called invisible', () => {
  expect(explain(heldAct(), situation()).seen).toContain('penulis unggahan tetap dapat melihatnya');
});

describe('a consequence that sources name for PNS', () => {
  const sanction = {
    text: { id: 'hukuman berat', en: 'a heavy penalty' },
    staff: ['pns' as const],
    confidence: 'single' as const,
    sources: ['https://contoh.id/a'],
  };
  const circulars = [circular('nasional', 'ID', [{ ...rule('menyukai'), sanction }])];
  test.each([
    [undefined, 'hukuman berat'],
    ['pns', 'hukuman berat'],
    ['pppk', 'PP 49/2018'],
    ['other', 'tanyakan instansi Anda'],
  ] as const)('is told to %s as: %s', (status, words) => {
    expect(explain(heldAct(), situation({ circulars, status })).rule?.sanction?.text).toContain(words);
  });
});

describe('saying that a post is not about the election', () => {
  const named = { kind: 'name' as const, words: 'Contoh', where: 'text' as const };
  test.each<[string, Parameters<typeof heldAct>[0], object]>([
    [
      'of a participant: the post, and its account',
      { verdict: { level: 'participant', evidence: [named] } },
      { correctable: true, account: 'warga.uji' },
    ],
    [
      'where the author is why it counts: the post alone',
      { verdict: { level: 'participant', evidence: [{ ...named, where: 'author' }] } },
      { correctable: true, account: undefined },
    ],
    ['of a campaign: never', {}, { correctable: false }],
    [
      'of one’s own words: never',
      { verdict: { level: 'participant' }, written: 'Contoh' },
      { correctable: false },
    ],
  ])('%s', (_, differing, expected) => {
    const { correctable, account } = explain(heldAct(differing), situation());
    expect({ correctable, account }).toMatchObject(expected);
  });
});
