import { describe, expect, it } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import { policyOn } from '../../src/policy/policy.ts';
import type { RegionCode } from '../../src/policy/region.ts';
import { type Judge, judgeFor } from '../../src/verdict/judge.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { postOf } from './post.ts';

const bundled = openBundled();
const sources = { elections: bundled.calendar().body, contests: bundled.contestants().body };
const judges = new Map<RegionCode, Judge>();

/** As somebody in `region` sees it during the campaign of 2024, with the bundled model. */
function verdictIn(region: RegionCode, text: string, context: string[] = []): Verdict | undefined {
  const judge =
    judges.get(region) ??
    judgeFor(policyOn('2024-11-05', [region], sources), bundled.lexicon().body, bundled.model().body.model);
  judges.set(region, judge);
  return judge(postOf({ text, context }));
}

const levelIn = (...given: Parameters<typeof verdictIn>) => verdictIn(...given)?.level ?? 'none';

describe('a call that says nothing else', () => {
  it.each([
    'pilih nomor 2',
    'pilih nomor urut 2',
    'pilih no 1 ya bun',
    'kami sekeluarga pilih nomor 2',
    'pilih paslon nomor 2',
    'COBLOS PASLON NOMOR 2',
    'coblos pasangan calon nomor urut 2',
    'coblos nomor 2 ya bun',
    'jangan lupa coblos nomor 2 kak',
    'coblos mi nomor seddi',
    'nomor 2 harga mati',
    'nomor 2 pasti menang',
    'menangkan nomor 2',
    'gas 02',
    'jangan pilih nomor 1',
    'asal bukan nomor 1',
    'ga bakal pilih nomor 1',
    'tolak 01',
    'bupati pilih nomor 2',
    '#PilihNomor2',
    '#coblosno2',
    '#pilihno1',
    'nomor 2 harga mati lur',
    'pilih nomor 1 dongan',
    'gas 02 rek',
  ])('campaigns: %s', (text) => expect(levelIn('17.07', text)).toBe('campaign'));

  it.each([
    'aku pilih nomor 2, cakep warnanya',
    'pilih nomor 2 untuk layanan pelanggan',
    'soal no 3 pilih nomor 2 ya anak anak',
    'nomor 3 harga mati 150rb ga bisa nego',
    'nomor 2 menang undian',
    'kamu tetap nomor 1 di hatiku',
    'pilih calon nomor 2 ketua koperasi',
    'jangan pilih no 1, kainnya tipis',
    'nyoblos di TPS nomor 1',
    'lanjutkan bab 02',
    'posko 02 banjir',
    'jangan pilih2 ya bun',
    'pilih2 dulu kak',
    'ibu2 bapak2 pilih sayur yang segar',
  ])('and is none where it says more: %s', (text) => expect(levelIn('17.07', text)).not.toBe('campaign'));

  it('is none below what speaks of no election', () => {
    expect(levelIn('17.07', 'pilih nomor 2', ['Ready gamis terbaru, nomor berapa bun?'])).not.toBe(
      'campaign',
    );
    expect(levelIn('17.07', 'pilih nomor 2', ['Info Pilkada Lebong'])).toBe('campaign');
  });
});

describe('two offices', () => {
  it.each([
    ['17.07', 'gubernur nomor 1, bupati nomor 2', ['pilkada-2024-17', 'pilkada-2024-17.07']],
    ['17.07', 'cagub 01 cabup 02 mantap', ['pilkada-2024-17', 'pilkada-2024-17.07']],
    ['17.71', 'gubernur nomor 1, walikota nomor 5', ['pilkada-2024-17', 'pilkada-2024-17.71']],
  ])('with a number each are two calls: %s, %s', (region, text, contests) => {
    expect(verdictIn(region, text)).toMatchObject({ level: 'campaign', contests });
  });

  it.each([
    'Peraturan Bupati nomor 1 tahun 2024',
    'Gubernur 1, wakil 1, bupati 2: peserta rapat',
    'Cagub nomor 1 dan cabup nomor 2 satu panggung di debat',
  ])('are none in %s', (text) => expect(levelIn('17.07', text)).not.toBe('campaign'));
});

describe('a place', () => {
  it.each([
    ['17.71', 'gas 05 Pilwalkot Bengkulu', 'pilkada-2024-17.71'],
    ['17.71', 'calon walikota Bengkulu nomor 5 menang', 'pilkada-2024-17.71'],
    ['17.71', 'gas 02 Pilgub Bengkulu', 'pilkada-2024-17'],
    ['17.71', 'Pilkada Kota Bengkulu: coblos nomor 5', 'pilkada-2024-17.71'],
    ['17.03', 'gas 02 Pilkada Bengkulu Utara', 'pilkada-2024-17.03'],
    ['17.02', 'gas 02 Pilkada Rejang Lebong', 'pilkada-2024-17.02'],
    ['17.07', 'gas 02 Pilkada Lebong', 'pilkada-2024-17.07'],
  ])('is the one whose office is spoken of, by its longest name: %s, %s', (region, text, contest) => {
    expect(verdictIn(region, text)).toMatchObject({ level: 'campaign', contest });
  });

  it.each<[RegionCode, string]>([
    ['17.07', 'gas 02 Pilkada Rejang Lebong'],
    ['17.71', 'gas 02 Pilkada Bengkulu Utara'],
    ['32.73', 'gas 02 Pilkada Bandung Barat'],
    ['17.07', 'gas 02 Pilwalkot Palembang'],
  ])('is none of one’s own where a longer name is meant: %s, %s', (region, text) => {
    expect(verdictIn(region, text)?.contest).not.toBe(`pilkada-2024-${region}`);
    expect(verdictIn(region, text)?.contest).not.toBe(`pilkada-2024-${region.slice(0, 2)}`);
  });
});

describe('how often and how many', () => {
  it.each([
    'KPU Lebong: Coblos satu kali pada nomor, nama atau foto pasangan calon',
    'Nyoblos dua surat suara di Pilkada Lebong: gubernur dan bupati',
    'Pilgub Bengkulu: coblos satu pasangan calon saja',
    'Surat suara Pilgub ada dua paslon, Helmi-Mian dan Rohidin-Meriani. Coblos salah satu',
  ])('is no call: %s', (text) => expect(levelIn('17.07', text)).not.toBe('campaign'));

  it.each(['coblos satu di Pilkada Lebong', 'coblos nomor satu pilkada lebong'])('beside %s', (text) =>
    expect(levelIn('17.07', text)).toBe('campaign'),
  );
});

describe('below a question', () => {
  it.each([
    ['2', 'Kalau pilkada hari ini, kamu pilih siapa?'],
    ['02 dong', 'Paslon nomor berapa pilihanmu?'],
    ['saya 1', 'Siapa pilihan anda di Pilkada Lebong?'],
    [
      'Azhari-Bambang',
      'Polling Pilbup Lebong 2024: 1. Kopli-Roiyana 2. Azhari-Bambang. Komen nomor pilihanmu!',
    ],
  ])('of an election an answer counts: %s below %s', (text, context) => {
    expect(['campaign', 'participant']).toContain(levelIn('17.07', text, [context]));
  });

  it.each([
    ['nomor 2 aja', 'Siapa ketua OSIS pilihanmu?'],
    ['2', 'Gubernur BEM Fakultas Hukum pilihanmu siapa?'],
    ['2', 'Bupati Cup: tim mana jagoanmu?'],
    ['nomor 2 aja', 'Siapa bupati pertama Lebong? (kuis sejarah)'],
    ['02', 'Bagusan baju yang mana bun? pilih 1 atau 2'],
    ['01', 'Pemilihan ketua OSIS SMAN 1, pilih siapa?'],
  ])('of something else it does not: %s below %s', (text, context) => {
    expect(levelIn('17.07', text, [context])).not.toBe('campaign');
  });
});

describe('below a question that names those who stand', () => {
  const ASKED = 'Info Lebong: Siapa bupati pilihanmu, Kopli atau Azhari?';

  it.each(['Azhari', 'azhari aja', 'Pak Azhari dong sesama petani', 'Kopli 🙏'])(
    'a name is for whom it names: %s',
    (text) => {
      expect(levelIn('17.07', text, [ASKED])).toBe('campaign');
      expect(verdictIn('17.07', text, [ASKED])?.numbers).toEqual([/azhari/i.test(text) ? 2 : 1]);
    },
  );

  it.each(['Azhari orang mana?', 'kapan debat Azhari', 'Azhari nomor berapa'])(
    'is none where it asks as well: %s',
    (text) => expect(levelIn('17.07', text, [ASKED])).not.toBe('campaign'),
  );

  it('a number answers who would do', () => {
    expect(
      levelIn('17.07', '2', ['Info Warga: Menurut warga siapa yg cocok jadi bupati kita? 1 atau 2?']),
    ).toBe('campaign');
  });

  it('what only reports has asked nothing', () => {
    const report =
      'Bupati Lebong Kopli Ansori datang bersama keluarga dan menyapa warga di mana-mana. Ia berharap semua rukun kembali sesudah hari itu, apa pun pilihan orang.';
    for (const text of ['Kopli datang jam 8', 'pak Kopli bawa cucu', '2 anaknya ikut'])
      expect(levelIn('17.07', text, [report])).not.toBe('campaign');
  });

  it('a number or a name answers who would lead', () => {
    const asked = 'Info Warga: Siapa paling siap mimpin Lebong? 1 Kopli-Roiyana, 2 Azhari-Bambang';
    expect(levelIn('17.07', '2 2 2', [asked])).toBe('campaign');
    expect(levelIn('17.07', 'nomor 2 azhari fix', [asked])).toBe('campaign');
  });
});

describe('the empty column', () => {
  it.each([
    'coblos kolom kosong',
    'menangkan kotak kosong',
    'besok jangan lupa, kolom yg kosong itu yg dicoblos ya',
  ])('is called for: %s', (text) => expect(levelIn('17.03', text)).toBe('campaign'));

  it.each([
    'Kalau kotak kosong menang gimana? Sesuai aturan, daerah dipimpin penjabat',
    'KPU: coblos foto paslon atau kolom kosong',
    'klo kotak kosong menang trus siapa bupatinya? tolong jelaskan',
    'kalo kotak kosong menang, siapo yg jadi bupati min?',
    'nyoblos kolom kosong itu sah ga sih? tanya beneran',
  ])('is asked about: %s', (text) => expect(levelIn('17.03', text)).not.toBe('campaign'));
});

it('whoever thanks for a reminder of the neutrality rules campaigns for nobody', () => {
  const reminder = 'Bawaslu Lebong: ASN, TNI, Polri dan kepala desa wajib netral pada Pilkada Lebong.';
  for (const text of ['siap bapa ibu 🫡', 'siap laksanakan bapak ibu', 'terima kasih infonya'])
    expect(['campaign', 'participant']).not.toContain(levelIn('17.07', text, [reminder]));
});

it('an organiser who shows how a ballot looks calls for nobody', () => {
  const text =
    'Contoh surat suara: sebelah kiri pasangan calon Arie Septia Adinata – Sumarno, sebelah kanan kolom kosong. Coblos satu kali pada salah satu kolom.';
  const judge = judgeFor(
    policyOn('2024-11-05', ['17.03'], sources),
    bundled.lexicon().body,
    bundled.model().body.model,
  );
  expect(
    judge(postOf({ author: { name: 'KPU Kabupaten Bengkulu Utara', handle: '' }, text }))?.level,
  ).not.toBe('campaign');
});

describe('an election that is none of the law’s', () => {
  it.each([
    'coblos nomor 2 untuk ketua OSIS SMAN 1 Lebong',
    'Pilkades Tunggang Lebong coblos nomor 2',
    'coblos nomor 2 ketua RT Amen Lebong',
    'coblos nomor 2 pilketos',
  ])('is none in a place of one’s own either: %s', (text) =>
    expect(levelIn('17.07', text)).not.toBe('campaign'),
  );

  it.each([
    ['paslon 2 dong ✌️✌️', 'OSIS SMPN 2 Amen: Pilih ketua OSIS besok! Paslon 1 Alya, paslon 2 Dimas.'],
    ['nomor 2 menyala 🔥✌️', 'OSIS SMAN 4 Lebong: HASIL PEMILIHAN KETUA OSIS: paslon 2 305 suara. Selamat!'],
  ])('nor is what answers it: %s', (text, context) =>
    expect(['campaign', 'participant']).not.toContain(levelIn('17.07', text, [context])),
  );
});

describe('a call that says nothing but a name', () => {
  it.each([
    'Kopli harga mati',
    'kopli harga mati ya bun',
    'pilih Kopli',
    'dukung Pak Kopli',
    'ayo menangkan Azhari',
    'Azhari menang',
    'asal bukan Kopli',
    'jangan pilih azhari',
  ])('campaigns where the name is that of one contest of one’s own: %s', (text) =>
    expect(levelIn('17.07', text)).toBe('campaign'),
  );

  it.each([
    'Kopli menang lomba burung',
    'Sahabat Kopli',
    'Kopli bodoh',
    'males Azhari',
    'sikat Azhari',
    'lanjut pak Kopli',
    'Kopli panik',
    'pilih kopli buat ketua arisan',
    'dukung Pak Azhari jadi ketua kelas',
    'Kopli',
    'selamat pagi pak Kopli',
  ])('and is none where it says more or less: %s', (text) =>
    expect(levelIn('17.07', text)).not.toBe('campaign'),
  );

  it('is none elsewhere', () => expect(levelIn('17.01', 'pilih Kopli')).not.toBe('campaign'));
});

it('a name in small letters counts beside its ballot number', () => {
  expect(levelIn('17.71', 'romer nomor 2')).not.toBe('none');
  expect(levelIn('17.71', 'romer')).toBe('none');
});
