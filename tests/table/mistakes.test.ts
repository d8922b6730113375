import { describe, expect, test } from 'vitest';
import { accountsFrom } from '../../scripts/table/accounts.ts';
import { type Key, mistakesIn } from '../../scripts/table/check.ts';
import { circularsFrom } from '../../scripts/table/clauses.ts';
import { contestsFrom } from '../../scripts/table/contests.ts';
import { throwAny } from '../../scripts/table/csv.ts';
import type { Entry } from '../../scripts/table/rows.ts';
import { openPacks } from '../../src/briefing/packs.ts';
import { accounts, contestants, example, refusals, rules } from './tables.ts';

const said = (key: Key, read: () => Entry[]) => refusals(() => throwAny(mistakesIn(key, read(), [])));
const ofContestants = (table: string) => said('contestants', () => contestsFrom(table));
const ofRules = (table: string) => said('circulars', () => circularsFrom(table));
const { contests } = openPacks({ packs: [] });
const ofAccounts = (table: string) => said('contestants', () => accountsFrom(table, contests));
const [contest] = contests;

describe('the row, the column and the cell of a mistake are named', () => {
  test.each([
    [
      { names: 'Budi|julukan:G Haha' },
      'kolom names ("julukan:G Haha"): Awalan "julukan:" tidak dikenal. Pakai lengkap, singkat, pasangan, akronim, slogan.',
    ],
    [{ names: 'akronim:' }, 'kolom names ("akronim:"): Tidak ada nama di sini.'],
    [{ names: 'Budi|Budi' }, 'kolom names ("Budi"): Nama "Budi" tertulis dua kali.'],
    [{ names: '' }, 'kolom names: Sel ini kosong, padahal wajib diisi.'],
    [{ number: 'dua' }, 'kolom number ("dua"): Harus bilangan bulat dari 1 sampai 99.'],
    [{ number: '1' }, 'kolom number ("1"): Sudah ada di baris 2.'],
    [{ number: '3' }, 'kolom number ("3"): Nomor urut harus mulai dari 1 tanpa lompatan.'],
    [
      { kind: 'party' },
      'kolom kind ("party"): Tidak cocok untuk regent: peserta legislature ialah party, peserta lain pair atau empty-column.',
    ],
    [{ kind: 'pasangan' }, 'kolom kind ("pasangan"): Harus salah satu dari: pair, party, empty-column.'],
    [
      { sources: 'http://contoh.example' },
      'kolom sources ("http://contoh.example"): Harus alamat yang dimulai dengan https://.',
    ],
    [
      { sources: 'https://a.example,https://b.example' },
      'kolom sources ("https://a.example,https://b.example"): Harus satu alamat. Pisahkan beberapa alamat dengan "|".',
    ],
    [{ office: 'mayor' }, 'kolom office ("mayor"): Baris 2 berisi "regent". Isi keduanya harus sama.'],
    [{ region: '17.08' }, 'kolom region ("17.08"): Baris 2 berisi "17.07". Isi keduanya harus sama.'],
    [
      { contest_name: 'Lain' },
      'kolom contest_name ("Lain"): Baris 2 berisi "Pemilihan contoh". Isi keduanya harus sama.',
    ],
    [
      { accounts: 'likee/budi' },
      'kolom accounts ("likee/budi"): Harus salah satu dari: facebook, instagram, x, tiktok, youtube, threads.',
    ],
    [
      { accounts: '', accounts_sources: 'https://contoh.example' },
      'kolom accounts: Sel ini kosong, padahal wajib diisi.',
    ],
    [{ accounts: '@budi' }, 'kolom accounts ("@budi"): Harus SITUS/AKUN, misalnya x/akun_contoh.'],
    [{ accounts: 'x/budi|X/@Budi' }, 'kolom accounts ("x/Budi"): Akun ini sudah ada di baris 3.'],
    [{ contest: '' }, 'kolom contest: Sel ini kosong, padahal wajib diisi.'],
  ])('of a contestant: %o', (change, sentence) => {
    expect(ofContestants(contestants({}, change))).toContainEqual(`baris 3, ${sentence}`);
  });

  test.each([
    [{ region: '33.1' }, /^baris 2, kolom region \("33\.1"\): Harus kode wilayah .*format sel Teks/],
    [{ region: '99.99' }, /^baris 2, kolom region \("99\.99"\): Tidak ada wilayah dengan kode ini/],
    [{ election: 'contoh-2027' }, /^baris 2, kolom election \("contoh-2027"\): .*--pack kalender\.json/],
    [{ contest: 'contoh 1' }, /^baris 2, kolom contest \("contoh 1"\): Harus berupa huruf/],
  ])('of a contest: %o', (change, sentence) => {
    expect(ofContestants(contestants(change, change))).toEqual(
      expect.arrayContaining([expect.stringMatching(sentence)]),
    );
  });

  test.each([
    [
      { interactions: 'semua|likee' },
      'kolom interactions ("likee"): Harus salah satu dari: semua, like, comment, share, follow, join, publish.',
    ],
    [{ interactions: '' }, 'kolom interactions: Sel ini kosong, padahal wajib diisi.'],
    [{ interactions: 'like|like' }, 'kolom interactions ("like"): "like" tertulis dua kali.'],
    [
      { effect: 'allows' },
      'kolom interactions ("like|share"): Harus kosong, karena aturan ini tidak melarang.',
    ],
    [{ rule: '1' }, 'kolom rule ("1"): Sudah ada di baris 2.'],
    [
      { title: 'Lain' },
      'kolom title ("Lain"): Baris 2 berisi "Surat edaran contoh". Isi keduanya harus sama.',
    ],
    [{ issuer: 'Lain' }, 'kolom issuer ("Lain"): Baris 2 berisi "Bupati Contoh". Isi keduanya harus sama.'],
    [
      { date: '2026-11-02' },
      'kolom date ("2026-11-02"): Baris 2 berisi "2026-11-01". Isi keduanya harus sama.',
    ],
    [{ status: 'dicabut' }, 'kolom status ("dicabut"): Baris 2 berisi "berlaku". Isi keduanya harus sama.'],
  ])('of a rule: %o', (change, sentence) => {
    expect(ofRules(rules({}, change))).toEqual([`baris 3, ${sentence}`]);
  });

  test('of a circular', () => {
    const [mistake] = ofRules(rules({ date: '01/11/2026' }, { date: '' }));
    expect(mistake).toMatch(/^baris 2, kolom date \("01\/11\/2026"\): Harus tanggal yang ada/);
    const { circulars } = openPacks({ packs: [] });
    const known = { circular: circulars[0]?.id ?? '' };
    expect(ofRules(rules(known, known))).toEqual([
      `baris 2, kolom circular ("${known.circular}"): Sudah berlaku. Kunci ini hanya menambah.`,
    ]);
  });

  test.each([
    [{ contest: 'tidak-ada' }, 'kolom contest ("tidak-ada"): Pemilihan ini tidak ada dalam paket mana pun.'],
    [{ number: '98' }, `kolom number ("98"): Tidak ada nomor ini dalam ${contest?.id}.`],
    [
      { site: 'likee' },
      'kolom site ("likee"): Harus salah satu dari: facebook, instagram, x, tiktok, youtube, threads.',
    ],
    [
      { handle: 'x.com/contoh' },
      'kolom handle ("x.com/contoh"): Harus nama akun saja, tanpa alamat situs dan tanpa spasi.',
    ],
    [
      { number: '1', handle: 'contoh_1' },
      'kolom handle ("contoh_1"): Akun ini sudah tercatat untuk nomor 1.',
    ],
    [{ handle: '@Contoh_1' }, 'kolom handle ("@Contoh_1"): Akun ini sudah tercatat untuk nomor 1.'],
  ])('of an account: %o', (change, sentence) => {
    expect(ofAccounts(accounts(contest?.id ?? '', {}, change))).toEqual([`baris 3, ${sentence}`]);
  });
});

test('an account belongs to one contestant', () => {
  const shared = { accounts: 'x/contoh' };
  expect(ofContestants(contestants(shared, shared))).toEqual([
    'baris 3, kolom accounts ("x/contoh"): Akun ini sudah ada di baris 2.',
  ]);
});

test('a contest needs two contestants', () => {
  const one = contestants().split('\n').slice(0, 2).join('\n');
  expect(ofContestants(one)).toEqual([
    expect.stringMatching(/^baris 2, kolom contest .*sedikitnya dua baris/),
  ]);
});

test('the row is that of the table where contestants are not in the order of their numbers', () => {
  const table = contestants({ number: '2', kind: 'party' }, { number: '1' });
  expect(ofContestants(table)).toEqual([expect.stringMatching(/^baris 2, kolom kind \("party"\)/)]);
});

test('all mistakes are said at once, in the order of the rows', () => {
  const table = contestants({ region: '33.1', names: 'julukan:Budi' }, { region: '33.1', number: 'dua' });
  expect(ofContestants(table).map((sentence) => sentence.split(' (')[0])).toEqual([
    'baris 2, kolom region',
    'baris 2, kolom names',
    'baris 3, kolom number',
  ]);
});

test('of several contests that cannot be in force each is named', () => {
  const [head = '', ...first] = contestants({ number: '2' }, { number: '3' }).split('\n');
  const other = first.map((line) => line.replace('contoh-17.07', 'contoh-17.08'));
  const sentences = ofContestants([head, ...first, ...other].join('\n'));
  expect(sentences.map((sentence) => sentence.split(' (')[0])).toEqual([
    'baris 2, kolom number',
    'baris 4, kolom number',
  ]);
});

test('what the first row says of a contest or a circular need not be said again', () => {
  expect(ofContestants(contestants({}, { election: '', office: '', region: '', contest_name: '' }))).toEqual(
    [],
  );
  expect(ofRules(rules({}, { title: '', short: '', number: '', date: '', url: '' }))).toEqual([]);
});

test('what the first row leaves out is not said by another', () => {
  const name = { contest_name_en: 'Example' };
  expect(ofContestants(contestants({ contest_name_en: '' }, name))).toEqual([
    'baris 3, kolom contest_name_en ("Example"): Baris 2 kosong. Isi keduanya harus sama.',
  ]);
});

test('a rule that forbids nothing, or nothing that has to do with posts, names no interactions', () => {
  expect(ofRules(rules({ interactions: '-' }, { interactions: '', effect: 'explains' }))).toEqual([]);
});

test('the examples of the documentation have none', () => {
  expect(ofContestants(example('contestants.csv'))).toEqual([]);
  expect(ofRules(example('circulars.csv'))).toEqual([]);
});
