import { describe, expect, it } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import type { Post } from '../../src/sites/site.ts';
import { judgeFor } from '../../src/verdict/judge.ts';
import { policyIn } from './contests.ts';
import { postOf } from './post.ts';

const bundled = openBundled();
const judge = judgeFor(policyIn(['98.01']), bundled.lexicon().body, bundled.model().body.model);

function levelOf(post: Partial<Post>): string {
  return judge(postOf(post))?.level ?? 'none';
}

/** Sentences of our own for what is nobody's campaign. None may hold an act; a mark is the most. */
const QUIET: Record<string, Partial<Post>[]> = {
  KPU: [
    { text: 'KPU Muara Intan buka pendaftaran KPPS sampai Jumat, syaratnya di gambar' },
    { text: 'Rapat pleno rekapitulasi tingkat kabupaten dimulai pukul sembilan' },
    {
      text: 'Yuk kenali dua kolom di surat suara: pasangan calon dan kolom kosong',
      author: { name: 'KPU Lembayung', handle: 'kpu_lembayung' },
    },
  ],
  Bawaslu: [{ text: 'Bawaslu terima tiga laporan soal alat peraga kampanye di pohon' }],
  KPPS: [{ text: 'Petugas KPPS se-kecamatan ikut bimbingan teknis sampai malam' }],
  MK: [{ text: 'Mahkamah Konstitusi jadwalkan sidang sengketa pilkada mulai Januari' }],
  DKPP: [{ text: 'DKPP periksa anggota KPU soal kode etik' }],
  'the draw, with all of them': [
    { text: 'Hasil undian KPU: nomor 1 Darsono-Elvira, nomor 2 Kamarudin-Yosep, nomor 3 Sariwati-Tegar' },
  ],
  'a table of results with all of them': [
    {
      text: 'Hitung cepat Pilbup Muara Intan: Darsono-Elvira 31,2; Kamarudin-Yosep 40,1; Sariwati-Tegar 28,7',
    },
  ],
  'calls to vote': [
    { text: 'Ayo ke TPS, gunakan hak pilih, jangan golput ya warga Muara Intan' },
    { text: 'Rabu besok libur, jangan lupa datang ke TPS bawa KTP' },
  ],
  'the neutrality rules': [
    { text: 'ASN dilarang menyukai, membagikan, dan mengomentari unggahan pasangan calon. Jaga netralitas.' },
    { text: 'Surat edaran netralitas ASN sudah dibagikan ke semua dinas' },
  ],
  'peace messages': [{ text: 'Beda pilihan tetap bersaudara, mari wujudkan pilkada damai' }],
  'criticism of government': [
    { text: 'Harga beras naik terus, pemerintah ke mana saja' },
    { text: 'Jalan provinsi rusak tiga tahun, kecewa sama dinas pekerjaan umum' },
  ],
  'foreign elections': [
    { text: 'Pemilihan presiden Amerika: penghitungan suara masih berlangsung di tiga negara bagian' },
  ],
  'elections of associations': [
    { text: 'Pemilihan ketua OSIS hari ini, pilih kandidat nomor 2 ya teman-teman' },
    { text: 'Calon ketua RT nomor 1 dan 3 sama kuat, besok warga memilih' },
    { text: 'Pilkades serentak: calon kepala desa nomor 2 mohon doa restu' },
  ],
  homonyms: [
    { text: 'coblos dulu kertas pola pakai jarum biar jahitan rapi' },
    { text: 'Nomor antrean 2 silakan ke loket, nomor 3 menunggu' },
    { text: 'Setara dan tegar, dua kata buat ibu-ibu hebat' },
    { text: 'lanjutkan pembayaran sebelum jam 5, promo nomor 1 di kota' },
  ],
  sport: [{ text: 'Menang dua kosong! Nomor 1 di klasemen, kiper kita jagoan, gas terus' }],
  religion: [{ text: 'Pengajian akbar malam ini bersama ustadz, semoga berkah dan sehat selalu' }],
  shopping: [{ text: 'Ready stok gamis nomor 3, pilih warna, dukung usaha kecil ya kak' }],
};

describe('nobody’s campaign holds no act', () => {
  it.each(
    Object.entries(QUIET).flatMap(([what, posts]) =>
      posts.map((post) => [what, post.text ?? '', post] as const),
    ),
  )('%s: %s', (_what, _text, post) => {
    expect(['none', 'possible']).toContain(levelOf(post));
  });

  it('an office-holder outside every contest is nothing', () => {
    const after = judgeFor(
      policyIn(['98.01'], '2032-05-01'),
      bundled.lexicon().body,
      bundled.model().body.model,
    );
    expect(
      after(postOf({ text: 'Bupati Darsono Puguh resmikan jembatan, terima kasih pak bupati' })),
    ).toBeUndefined();
  });
});

describe('what a post stands in says whom it is about', () => {
  it.each<[string, Partial<Post>, string]>([
    [
      'a comment under a contestant’s video',
      { text: 'mantap pak', context: ['Debat Bupati Muara Intan: Kamarudin Latuna'] },
      'campaign',
    ],
    [
      'a question there',
      { text: 'jam berapa mulainya', context: ['Debat Bupati Muara Intan: Kamarudin Latuna'] },
      'participant',
    ],
    [
      'a ballot number in a debate of one contest',
      { text: 'nomor 2 tolak', context: ['LIVE Debat Pilbup Muara Intan'] },
      'campaign',
    ],
    [
      'a part of a name there',
      { text: 'Pak Yosep tadi bilang apa', context: ['LIVE Debat Pilbup Muara Intan'] },
      'participant',
    ],
    [
      'a group of those who campaign',
      { text: 'besok kumpul jam 7', context: ['Relawan Kamarudin-Yosep'] },
      'campaign',
    ],
    [
      'an account that says in its name for whom it campaigns',
      { text: 'besok kumpul', author: { name: 'Relawan Kamarudin', handle: 'rumahbersama' } },
      'campaign',
    ],
    [
      'a hashtag of an acronym that is a word, and a call',
      { text: 'sampai jumpa #DELIMAmenang' },
      'campaign',
    ],
    [
      'an acronym that is a word, and the slogan',
      { text: 'BERSINAR untuk semua, Samudra Berjaya Bersama' },
      'campaign',
    ],
  ])('%s', (_, post, expected) => {
    expect(levelOf(post)).toBe(expected);
  });

  it.each<[string, Partial<Post>]>([
    ['the same comment where nobody stands', { text: 'mantap pak', context: ['Resep ikan bakar'] }],
    ['a number in a debate of pupils', { text: 'nomor 2 keren', context: ['Debat calon ketua OSIS'] }],
    [
      'several numbers in a debate',
      { text: 'nomor 1 dan nomor 2 seri', context: ['LIVE Debat Pilbup Muara Intan'] },
    ],
  ])('not %s', (_, post) => {
    expect(['none', 'possible']).toContain(levelOf(post));
  });
});
