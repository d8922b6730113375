import { describe, expect, it } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import type { Contestant } from '../../src/policy/contest.ts';
import { policyOn } from '../../src/policy/policy.ts';
import type { RegionCode } from '../../src/policy/region.ts';
import { type Judge, judgeFor } from '../../src/verdict/judge.ts';
import { postOf } from './post.ts';

const bundled = openBundled();
const lexicon = bundled.lexicon().body;
const sources = { elections: bundled.calendar().body, contests: bundled.contestants().body };
const CAMPAIGN = '2024-10-15';

function judgeIn(regions: RegionCode[], date = CAMPAIGN): Judge {
  return judgeFor(policyOn(date, regions, sources), lexicon);
}

function levelOf(judge: Judge, text: string): string {
  return judge(postOf({ text }))?.level ?? 'none';
}

describe('posts of the campaign of 2024 for a person in Bengkulu', () => {
  const judge = judgeIn(['17']);

  it.each([
    ['campaign', 'Jangan lupa Rabu besok, coblos nomor 1 Helmi-Mian!'],
    ['campaign', 'Romer 02 lanjutkan, Bengkulu makin maju ✌️'],
    ['campaign', 'Bismillah, DISUKA menang satu putaran. Relawan merapat!'],
    ['campaign', 'Kito galo-galo dukung Teddy-Gustianto, TEGUH!'],
    ['campaign', 'Mohon doa dan dukungan, kami pasangan RIANG nomor 1 Kepahiang'],
    ['campaign', 'Tetap 3 ya dulur, Nata-Hafizh gaspol 🤟'],
    ['campaign', '#ErjonLanjutkan #Seluma2Periode'],
    ['campaign', 'Yang lama sudah gagal, saatnya Azhari-Bambang'],
    ['campaign', 'Pilih kotak kosong aja, capek sama calon tunggal'],
    ['campaign', 'Alhamdulillah keluarga besar kami deklarasi dukung Dedy-Agi, Bengkulu Juara'],
    ['possible', 'Yang paham-paham aja, 27 nanti jangan salah, yang ada angka ☝️'],
    ['none', 'Ayo ke TPS Rabu 27 November, gunakan hak pilihmu! KPU Provinsi Bengkulu'],
    ['none', 'Si BEMI mengajak warga cek DPT online'],
    ['none', 'ASN dilarang like dan share postingan paslon, ingat SE netralitas'],
    ['none', 'KPU tetapkan nomor urut: 1 Helmi-Mian, 2 Rohidin-Meriani'],
    ['participant', 'Pleno KPU Kota Bengkulu: Dedy-Ronny raih 68.979 suara'],
    ['none', 'MK perintahkan PSU di Bengkulu Selatan'],
    ['none', 'Foto ini disuka 210 orang'],
    ['none', 'Udara Curup pagi ini sejuk sekali'],
    ['none', 'Bersatu kita teguh, dirgahayu RI ke-79'],
    ['none', 'Seleksi PPPK 2024 Pemprov Bengkulu tahap II dibuka'],
    ['none', 'Bayar PBB-P2 sebelum jatuh tempo'],
    ['none', 'Harga TBS di PKS Mukomuko naik'],
    ['none', 'Timnas Garuda menang 2-0 di Gelora Bung Karno'],
    ['none', 'Pemprov diganjar opini WTP ke-8'],
    ['none', 'Rapat Banggar bahas APBD Perubahan 2024'],
    ['none', 'Amin ya rabbal alamin, semoga sehat selalu Bapak'],
    ['none', 'Relawan PMI siap bantu korban banjir'],
    ['none', 'Pelatihan PKN Tingkat II angkatan X ditutup Gubernur'],
    ['none', 'Kamala Harris calon dari Partai Demokrat AS'],
    ['none', 'PSIS lawan PSIM di Jatidiri'],
    ['none', 'TPS 02 Kelurahan Sidomulyo pindah lokasi'],
    ['none', 'Pilkades Desa X: calon nomor 2 mohon doa restu'],
  ])('%s: %s', (expected, text) => {
    expect(levelOf(judge, text)).toBe(expected);
  });

  it('lets official work of who won be, once the election is over', () => {
    const text = 'Gubernur Helmi Hasan resmikan jalan mulus di Lebong';
    expect(levelOf(judge, text)).toBe('participant');
    expect(levelOf(judgeIn(['17'], '2025-06-01'), text)).toBe('none');
  });
});

/** Posts that differ only in whom they are about: `%` is the pair, `#` its ballot number. */
const FRAMES = [
  ['campaign', 'Jangan lupa coblos nomor # %'],
  ['campaign', 'Jangan pilih %'],
  ['campaign', 'Dukung % sampai menang'],
  ['campaign', 'Deklarasi dukungan untuk % digelar sore ini'],
  ['campaign', 'Hadirilah kampanye akbar % di lapangan'],
  ['campaign', 'Relawan % berkumpul'],
  ['campaign', '% sudah gagal'],
  ['campaign', 'Lanjutkan %'],
  ['participant', 'Debat semalam, % menjawab soal sampah'],
  ['participant', '% menghadiri maulid'],
] as const;

describe('the same words about every pair', () => {
  const contests = sources.contests.filter(
    ({ election, region }) => election === 'pilkada-2024' && region.startsWith('17'),
  );
  const pairs = contests.flatMap((contest) =>
    contest.contestants.flatMap((contestant) =>
      pairNamesOf(contestant).map((name) => ({ contest, contestant, name })),
    ),
  );

  it('is about all 31 pairs of the eleven contests in Bengkulu', () => {
    expect(contests).toHaveLength(11);
    expect(new Set(pairs.map(({ contestant }) => contestant)).size).toBe(31);
  });

  it.each(FRAMES)('%s: %s', (expected, frame) => {
    const judge = judgeIn(['17']);
    for (const { contest, contestant, name } of pairs) {
      const text = frame.replace('%', name).replace('#', String(contestant.number));
      const verdict = judge(postOf({ text }));
      expect([text, verdict?.level]).toEqual([text, expected]);
      expect([verdict?.contest, verdict?.numbers]).toEqual([contest.id, [contestant.number]]);
    }
  });

  it.each(['Coblos %', 'Menangkan % di semua TPS', 'Jangan pilih %'])(
    'campaign, the empty column no less: %s',
    (frame) => {
      const judge = judgeIn(['17.03']);
      for (const name of ['kotak kosong', 'kolom kosong', 'Arie-Sumarno']) {
        expect([name, levelOf(judge, frame.replace('%', name))]).toEqual([name, 'campaign']);
      }
    },
  );

  it('campaign wherever in the country the pair stands', () => {
    const judge = judgeIn([]);
    const all = sources.contests.filter(({ election }) => election === 'pilkada-2024');
    const levels = all.flatMap(({ contestants }) =>
      contestants
        .filter(({ kind }) => kind === 'pair')
        .map(({ title }) => ({ title, level: levelOf(judge, `Coblos paslon ${title}`) })),
    );
    expect(levels.length).toBeGreaterThan(1_500);
    expect(levels.filter(({ level }) => level !== 'campaign')).toEqual([]);
  });
});

it('says the same of a post whatever was read before, also of contestants from elsewhere', () => {
  const posts = sources.contests
    .filter(({ election }) => election === 'pilkada-2024')
    .flatMap(({ contestants }) => contestants.map(({ title }) => postOf({ text: `Coblos cabup ${title}` })))
    .filter((_, index) => index % 40 === 0);
  const judge = judgeIn(['17']);
  const forwards = posts.map(judge);
  const other = judgeIn(['17']);
  expect(posts.toReversed().map(other).toReversed()).toEqual(forwards);
  expect(forwards.filter((verdict) => verdict?.level === 'campaign').length).toBeGreaterThan(30);
});

function pairNamesOf({ names, kind }: Contestant): string[] {
  return kind === 'pair' ? names.filter((name) => name.kind === 'pair').map(({ text }) => text) : [];
}

describe('names that hold other words', () => {
  it.each([
    ['12.23', 'participant', 'Samsul Tanjung berbicara soal irigasi', 'a word of attacks'],
    ['11.15', 'participant', 'Raja Sayang berbicara soal irigasi', 'a word of support'],
    ['13.77', 'participant', 'Yota Balad berbicara soal irigasi', 'a word for followers'],
    ['12.08', 'campaign', 'Jangan pilih Azi Pratama Pangaribuan', 'a word of tax offices'],
    ['11.17', 'campaign', 'Dukung Mohd. Amin sampai menang', 'a full stop'],
    ['11.08', 'campaign', 'Dukung kolom kosong sampai menang', 'the empty column, with an everyday call'],
    ['11.08', 'none', 'Isi kolom kosong pada formulir ini', 'but a form'],
  ])('%s %s: %s (%s)', (region, expected, text) => {
    expect(levelOf(judgeIn([region]), text)).toBe(expected);
  });

  it('takes a grand rally for no Akbar', () => {
    const judge = judgeIn(['16']);
    expect(judge(postOf({ text: 'Hadirilah kampanye akbar Herman Deru' }))?.contest).toBe('pilkada-2024-16');
  });

  it.each([
    ['campaign', 'Coblos nomor 14 Demokrat'],
    ['campaign', 'Coblos nomor 12 PAN'],
    ['none', 'Pemerintahan yang demokrat dan terbuka'],
    ['none', 'Kamala Harris calon dari Partai Demokrat AS'],
  ])('%s: %s', (expected, text) => {
    expect(levelOf(judgeIn([], '2024-01-15'), text)).toBe(expected);
  });
});

describe('those who stand for president', () => {
  const judge = judgeIn(['17'], '2024-01-15');

  it.each([
    ['possible', 'Prabowo bertemu petani'],
    ['possible', 'Ganjar bertemu petani'],
    ['possible', 'Anies bertemu petani'],
    ['possible', 'Gibran bertemu petani'],
    ['none', 'prabowo bertemu petani'],
    ['participant', 'Prabowo Subianto bertemu petani'],
    ['participant', 'Capres Prabowo bertemu petani'],
  ])('%s: %s', (expected, text) => {
    expect(levelOf(judge, text)).toBe(expected);
  });

  it('does not count when no such election runs', () => {
    expect(levelOf(judgeIn(['17'], '2024-11-15'), 'Prabowo bertemu petani')).toBe('none');
  });
});

describe('names that are ordinary words', () => {
  it.each([
    ['TEGUH', '17.05', 'Seluma'],
    ['RIANG', '17.08', 'Kepahiang'],
    ['ASA', '17.03', 'Bengkulu Utara'],
    ['DISUKA', '17.71', 'Kota Bengkulu'],
  ])('%s counts in capitals beside the region or the race, and not as a word', (acronym, region, place) => {
    const judge = judgeIn(['17', region]);
    expect(levelOf(judge, `Coblos ${acronym}`)).toBe('campaign');
    expect(levelOf(judge, `Kabar ${acronym} dari ${place}`)).toBe('participant');
    expect(levelOf(judge, `Kabar ${acronym} pagi ini`)).toBe('possible');
    expect(levelOf(judge, `Kabar ${acronym.toLowerCase()} dari ${place}`)).toBe('none');
    expect(levelOf(judge, `KABAR ${acronym} UNTUK SEMUA WARGA HARI INI`)).toBe('none');
  });
});

describe('the sitting governor, who stands again', () => {
  it.each([
    ['2023-06-01', 'long before', 'none'],
    ['2024-05-04', 'on the day before the time of would-be candidates', 'none'],
    ['2024-05-05', 'on the first day of it', 'participant'],
    ['2024-10-15', 'in the campaign', 'participant'],
    ['2025-02-20', 'on the day of inauguration', 'participant'],
    ['2025-02-21', 'on the day after', 'none'],
  ])('%s, %s', (date, _, level) => {
    expect(levelOf(judgeIn(['17.07'], date), 'Gubernur Bengkulu Rohidin Mersyah')).toBe(level);
  });
});

describe('an office-holder’s official work', () => {
  const judge = judgeIn(['17']);

  it.each([
    [true, 'Gubernur Rohidin Mersyah meresmikan jembatan di Kepahiang'],
    [undefined, 'Rohidin Mersyah bertemu warga di Kepahiang'],
    [undefined, 'Cagub Rohidin Mersyah bertemu warga di Kepahiang'],
    [undefined, 'Gubernur Rohidin Mersyah menghadiri debat Pilkada'],
    [undefined, 'Gubernur Rohidin Mersyah bertemu Helmi Hasan'],
  ])('%s: %s', (onDuty, text) => {
    const verdict = judge(postOf({ text }));
    expect([verdict?.level, verdict?.onDuty]).toEqual(['participant', onDuty]);
  });

  it('is not what a call to vote for them is', () => {
    const verdict = judge(postOf({ text: 'Gubernur Rohidin Mersyah: lanjutkan, coblos nomor 2' }));
    expect([verdict?.level, verdict?.onDuty]).toEqual(['campaign', undefined]);
  });
});
