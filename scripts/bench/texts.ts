import { readFileSync } from 'node:fs';
import { openBundled } from '../../src/packs/bundled.ts';
import { CUE_KINDS } from '../../src/verdict/lexicon.ts';

/** Everyday sentences for the posts of the benchmark: written for it, about nobody. */
export const EVERYDAY = [
  'Pagi ini pasar di dekat rumah ramai sekali, harga cabai turun sedikit tetapi beras masih mahal.',
  'Ibu pulang membawa ikan asin dan sayur, lalu kami masak bersama di dapur belakang.',
  'Siang nanti ada rapat warga tentang jalan yang rusak karena hujan deras semalam.',
  'Semoga besok cuaca sudah cerah lagi dan anak-anak bisa bermain di lapangan.',
  'Alhamdulillah kegiatan gotong royong di kampung kami berjalan lancar.',
  'Terima kasih kepada semua yang sudah datang membawa cangkul, sapu, dan makanan.',
  'Saluran air di depan sekolah sekarang bersih, tinggal menunggu truk sampah.',
  'Barusan menonton pertandingan sepak bola bersama teman kantor, seru sekali sampai menit terakhir!',
  'Penonton pulang dengan senyum, penjaga gawangnya tampil cemerlang malam itu.',
  'Pulangnya mampir makan sate dan minum es teh, kenyang dan bahagia 😄',
  'Besok masuk kerja lagi, banyak laporan yang harus selesai sebelum akhir bulan ini.',
  'Anak-anak kelas tiga hari ini belajar membuat kompos dari daun kering.',
  'Listrik padam bergilir di tiga kelurahan sampai pukul lima sore, siapkan lilin ya.',
  'Jadwal posyandu pindah ke hari Kamis, bawa buku catatan masing-masing.',
  'Kucing tetangga melahirkan empat ekor, ada yang mau adopsi? Lucu-lucu semua #kucing #anabul',
  'Resep bolu kukus: 3 butir telur, 200 gram tepung, kocok sampai mengembang, kukus 20 menit.',
  'Kak, ukuran L masih ada? Ongkirnya ke Palembang berapa ya?',
  'Film semalam bagus banget, akhirnya bikin nangis, sumpah gak nyangka.',
  'Gak terasa sudah 12 tahun kita bersahabat, sehat selalu ya sayang.',
  'Macet total dari simpang sampai jembatan, mending putar balik lewat jalan lama.',
  'Buah durian sudah mulai turun, yang manis ada di ujung pasar, 35 ribu sebuah.',
  'Ulang tahun si bungsu dirayakan sederhana saja, tiup lilin lalu makan nasi kuning.',
  'Warung buka seperti biasa mulai jam 07.00, gorengan hangat dan kopi selalu ada.',
  'Kalau hujan begini enaknya makan mi rebus pakai telur sambil baca buku.',
  'Pelatihan komputer gratis untuk ibu-ibu, daftar di kantor kelurahan, tempat terbatas.',
  'Ternyata menanam tomat di pot tidak sesulit yang saya kira, panen pertama lumayan.',
  'Mohon doanya, nenek sedang dirawat dan besok dijadwalkan operasi.',
  'Gunung kelihatan jelas sekali dari jendela kamar, udara sejuk, kopi hitam, cukup.',
];

/** Sentences with words that a keyword matcher would trip over: parties' abbreviations, calls and names in their everyday sense. */
export const TRAPS = [
  'Pilih jurusan sesuai minat, jangan ikut-ikutan teman.',
  'Harga TBS di PKS naik lagi minggu ini.',
  'Amin ya rabbal alamin, semoga lekas sembuh.',
  'Bayar PBB-P2 sebelum jatuh tempo ya, bisa lewat kantor pos.',
  'Seleksi PPPK tahap dua dibuka, siapkan berkas dari sekarang.',
  'Bersatu kita teguh, kerja bakti dimulai pukul tujuh.',
  'Dukung terus produk lokal, beli di warung sebelah.',
];

/** What a post says, and whether it is one that counts. */
export interface BenchText {
  text: string;
  counts: boolean;
}

/** How often a post has a sentence that only sounds political, and how often one counts. */
const TRAP_EVERY = 10;
const COUNTING_EVERY = 30;

/** So many words of a post stand in no other one of a thousand: 1,000 everyday Indonesian posts of 23 words had 7,300 different ones. */
const RARE_WORDS = 7;
const WRITTEN = new URL('../training/posts/posts.jsonl', import.meta.url);

/** Texts of 30 to 80 words; every thirtieth ends with `counting`. The same for the same `count`. */
export function textsFor(count: number, counting: string): BenchText[] {
  const rare = rareWords();
  return Array.from({ length: count }, (_, n) => {
    const everyday = Array.from({ length: 2 + (n % 4) }, (_, k) => pick(EVERYDAY, n * 5 + k * 11));
    const counts = n % COUNTING_EVERY === 7;
    const last = counts ? [counting] : n % TRAP_EVERY === 3 ? [pick(TRAPS, n)] : [];
    const others = Array.from({ length: RARE_WORDS }, (_, k) => pick(rare, n * RARE_WORDS + k)).join(' ');
    return { text: [...everyday, `${others}.`, ...last].join(' '), counts };
  });
}

/** The different words of the posts that writers wrote for this project, but for those of the lexicon. */
function rareWords(): string[] {
  const { cues, race, neutral, parties } = openBundled().lexicon().body;
  const telling = [...CUE_KINDS.flatMap((kind) => cues[kind]), ...race, ...neutral, ...parties];
  const known = new Set(telling.flatMap(({ phrase }) => phrase.split(' ')));
  const texts = readFileSync(WRITTEN, 'utf8').match(/(?<="text": ?")(?:[^"\\]|\\.)*/g) ?? [];
  const words = new Set(texts.flatMap((text) => text.match(/\b[a-z]{3,}\b/g) ?? []));
  return [...words].filter((word) => !known.has(word));
}

function pick(texts: readonly string[], at: number): string {
  return texts[at % texts.length] ?? '';
}
