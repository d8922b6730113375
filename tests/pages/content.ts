/** A post as the local sites know it. `label` is what we say it is, never read by the extension. */
export interface SitePost {
  /** Nineteen digits, as on X; the Facebook pages use the same. */
  id: string;
  author: string;
  handle: string;
  text: string;
  label: 'campaign' | 'participant' | 'ordinary';
  /** The description of its picture. */
  image?: string;
  quoted?: SitePost;
  comments: SiteComment[];
}

export interface SiteComment {
  id: string;
  author: string;
  handle: string;
  text: string;
}

/** The viewer of the local sites, an invented person. */
export const VIEWER = { name: 'Uji Coba', handle: 'uji.coba' };

/** Somebody to send something to, as invented as the viewer. */
export const FRIEND = 'Teman Uji';

/** Groups of the local Facebook: one about a market, one whose very name campaigns. */
export const GROUPS = {
  ordinary: { id: '900100200300', name: 'Info Warga Pasar' },
  campaign: { id: '900100200301', name: 'Coblos nomor 1 Helmi-Mian' },
};

const KITCHEN = { author: 'Dapur Bu Tini', handle: 'dapur.butini' };
const STALL = { author: 'Warung Cerita', handle: 'warung.cerita' };
const NOTES = { author: 'Catatan Pagi', handle: 'catatan.pagi' };

const comment = (n: number, text: string): SiteComment => ({
  id: `c${n}`,
  author: 'Siti Contoh',
  handle: 'siti.contoh',
  text,
});

const campaign: SitePost = {
  id: '1840000000000000001',
  ...STALL,
  text: 'Jangan lupa coblos nomor 1 Helmi-Mian',
  label: 'campaign',
  comments: [comment(1, 'Terima kasih sudah mengingatkan')],
};

/**
 * The posts that tests and tour name. Real contestants appear only in bare frames without any claim about them, and in the
 * number draw, which is on record:
 * https://www.detik.com/sumbagsel/pilkada/d-7554842/kpu-tetapkan-nomor-urut-pilgub-bengkulu-helmi-mian-1-rohidin-meriani-2
 */
export const POSTS = {
  ordinary: {
    id: '1840000000000000002',
    ...KITCHEN,
    text: 'Resep lempuk durian: aduk pelan di api kecil sampai kalis, jangan ditinggal.',
    label: 'ordinary',
    comments: [comment(2, 'Enak sekali, Bu')],
  },
  campaign,
  participant: {
    id: '1840000000000000003',
    ...NOTES,
    text: 'Helmi Hasan–Mian nomor urut 1 di Pilgub Bengkulu',
    label: 'participant',
    comments: [],
  },
  attack: {
    id: '1840000000000000004',
    ...NOTES,
    text: 'Jangan pilih Kopli-Roiyana',
    label: 'campaign',
    comments: [],
  },
  quoting: {
    id: '1840000000000000005',
    author: 'Rina Uji',
    handle: 'rina.uji',
    text: 'Lihat ini.',
    label: 'campaign',
    quoted: campaign,
    comments: [],
  },
  poster: {
    id: '1840000000000000006',
    ...STALL,
    text: 'Foto pagi ini.',
    image: "Mungkin gambar 2 orang dan teks yang menyatakan 'Coblos nomor 1 Helmi-Mian'",
    label: 'campaign',
    comments: [],
  },
  neutral: {
    id: '1840000000000000007',
    ...NOTES,
    text: 'Ayo ke TPS hari Rabu, gunakan hak pilih. Cek namamu di DPT online.',
    label: 'ordinary',
    comments: [],
  },
  answered: {
    id: '1840000000000000008',
    ...KITCHEN,
    text: 'Selamat pagi, hari ini jualan pendap dan kue tat.',
    image: 'Mungkin gambar kue di atas meja',
    label: 'ordinary',
    comments: [comment(8, 'Jangan lupa coblos nomor 1 Helmi-Mian')],
  },
} as const satisfies Record<string, SitePost>;

export type PostName = keyof typeof POSTS;

/** Posts that share others, for the search of the local Facebook: what campaigns stands in the one around or in the one inside. */
export const SHARING = {
  around: {
    id: '1840000000000000021',
    ...STALL,
    text: 'Jangan lupa coblos nomor 1 Helmi-Mian',
    label: 'campaign',
    quoted: POSTS.ordinary,
    comments: [],
  },
  inside: {
    id: '1840000000000000022',
    author: 'Rina Uji',
    handle: 'rina.uji',
    text: 'Resep dari tetangga, silakan dicoba.',
    label: 'campaign',
    quoted: POSTS.campaign,
    comments: [],
  },
  neither: {
    id: '1840000000000000023',
    author: 'Rina Uji',
    handle: 'rina.uji',
    text: 'Kutipan dari tetangga.',
    label: 'ordinary',
    quoted: POSTS.ordinary,
    comments: [],
  },
} as const satisfies Record<string, SitePost>;

/** A profile whose own description campaigns; on the Facebook page it is the name of the follow header. */
export const PROFILES: Record<string, { name: string; bio: string }> = {
  [STALL.handle]: { name: 'Warung Cerita', bio: 'Jangan lupa coblos nomor 1 Helmi-Mian' },
  [KITCHEN.handle]: { name: 'Dapur Bu Tini', bio: 'Resep rumahan setiap hari Minggu.' },
  'relawan.contoh': { name: 'Relawan Helmi-Mian', bio: '' },
};

/** Whom the viewer follows, in their own lists. The third is called like those who campaign, of the first only the description does. */
export const FOLLOWED = [STALL.handle, KITCHEN.handle, 'relawan.contoh'].map((handle) => ({
  handle,
  name: '',
  bio: '',
  ...PROFILES[handle],
}));

/** `count` posts for a feed: the named ones first, the rest without politics. The same for the same `count`. */
export function feed(count: number): SitePost[] {
  const named: SitePost[] = Object.values(POSTS);
  const rest = Array.from({ length: Math.max(0, count - named.length) }, (_, n) => ordinary(n));
  return [...named, ...rest].slice(0, count);
}

/** Texts of ordinary posts, with the words that trip a keyword matcher among them. */
export const ORDINARY_TEXTS = [
  'Hujan deras sejak subuh, jalan ke pasar agak licin. Hati-hati di tikungan.',
  'Anak-anak kelas tiga hari ini belajar membuat kompos dari daun kering.',
  'Udara Curup pagi ini sejuk sekali, enak buat jalan kaki.',
  'Amin ya rabbal alamin, semoga lekas sembuh.',
  'Jadwal posyandu pindah ke hari Kamis, tempatnya tetap di balai desa.',
  'Harga TBS di PKS naik lagi minggu ini.',
  'Pilih jurusan sesuai minat, jangan ikut-ikutan teman.',
  'Bayar PBB-P2 sebelum jatuh tempo ya, bisa lewat kantor pos.',
  'Foto ini disuka 210 orang, terima kasih semuanya.',
  'Bersatu kita teguh, kerja bakti dimulai pukul tujuh.',
  'Kue bay tat dan teh hangat, teman sore di teras.',
  'Seleksi PPPK tahap dua dibuka, siapkan berkas dari sekarang.',
  'Listrik padam bergilir di tiga kelurahan sampai pukul lima sore.',
  'Tim voli ibu-ibu menang dua set langsung. Latihan berikutnya hari Jumat.',
];

function ordinary(n: number): SitePost {
  const text = ORDINARY_TEXTS[n % ORDINARY_TEXTS.length] ?? '';
  const day = Math.floor(n / ORDINARY_TEXTS.length) + 1;
  return {
    id: `184000000000001${String(n).padStart(4, '0')}`,
    author: `Tetangga ${n % 17}`,
    handle: `tetangga.${n % 17}`,
    text: `${text} (hari ke-${day})`,
    label: 'ordinary',
    comments: n % 5 === 0 ? [comment(100 + n, 'Siap, terima kasih infonya')] : [],
  };
}
