import { compileBriefing } from '../src/briefing/compile.ts';
import { openPacks } from '../src/briefing/packs.ts';
import { seasonAt } from '../src/briefing/season.ts';
import { readBriefing } from '../src/briefing/wire.ts';
import { writeBriefing } from '../src/briefing/write.ts';
import { openBundled } from '../src/packs/bundled.ts';
import type { Contest } from '../src/policy/contest.ts';
import type { Policy, Scope } from '../src/policy/policy.ts';
import { DEFAULTS } from '../src/settings/settings.ts';
import type { Post } from '../src/sites/site.ts';
import { type Judge, judgeFor } from '../src/verdict/judge.ts';

/** How many names the contests of one measurement have. */
const SIZES = [500, 5_000, 50_000];
const ROUNDS = 200;
const RUNS = 15;

export const USAGE = `usage: npm run bench:judge
Measures what judging a post costs among ${SIZES.join(', ')} names.`;

/**
 * Measures what judging one post of 300 characters costs with 500, 5,000 and 50,000 names, interleaved in one run, and what making the
 * judge costs. Before that, what a page computes until it can judge. Prints medians and the ratio to 500 names.
 */
export function main(): number {
  reportNation();
  const bundled = openBundled();
  const lexicon = bundled.lexicon().body;
  const { model } = bundled.model().body;
  const judges = SIZES.map((size) => ({ size, ...made(size, (policy) => judgeFor(policy, lexicon, model)) }));
  console.log(
    `\nfor comparison, NFKC and lower case alone: ${median(Array.from({ length: RUNS }, bareTime)).toFixed(2)} µs\n`,
  );
  console.log('posts | names | build ms | µs per post (median) | to 500 names\n---|---|---|---|---');
  for (const [kind, posts] of Object.entries(POSTS)) {
    const times = judges.map((): number[] => []);
    for (let run = 0; run < RUNS; run++) {
      for (const [index, { judge }] of judges.entries()) times[index]?.push(timeOf(judge, posts));
    }
    const medians = times.map(median);
    for (const [index, { size, build }] of judges.entries()) {
      const ratio = (medians[index] ?? 0) / (medians[0] ?? 1);
      console.log([kind, size, build.toFixed(0), medians[index]?.toFixed(1), ratio.toFixed(2)].join(' | '));
    }
  }
  return 0;
}

/** What the cheapest possible reading of a plain post takes on this machine now. */
function bareTime(): number {
  let letters = 0;
  const start = busy();
  for (let round = 0; round < ROUNDS * 10; round++) {
    for (const { text } of POSTS.plain) letters += text.normalize('NFKC').toLowerCase().length;
  }
  return letters > 0 ? (busy() - start) / (ROUNDS * 10 * POSTS.plain.length) : 0;
}

function made(size: number, make: (policy: Policy) => Judge): { judge: Judge; build: number } {
  const policy = policyWith(size);
  const start = busy();
  return { judge: make(policy), build: (busy() - start) / 1_000 };
}

/** Each round has texts of its own, by blanks at their ends: the words of a text that was read before are remembered. */
function timeOf(judge: Judge, posts: Post[]): number {
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const end = round.toString(2).padStart(8, '0').replaceAll('0', ' ').replaceAll('1', '\n');
    return posts.map((post) => ({ ...post, text: [post.text, end].join('') }));
  });
  const start = busy();
  for (const round of rounds) for (const post of round) judge(post);
  return (busy() - start) / (ROUNDS * posts.length);
}

/** Microseconds that this process has computed: unlike the clock it does not run while other programs do. */
function busy(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** What a page of a person in Bengkulu computes on a day of the campaign of 2024 until it can judge, and for one post. */
function reportNation(): void {
  const now = Date.parse('2024-10-15T03:00:00Z');
  const settings = { ...DEFAULTS, regions: ['17.07', '17'] };
  const text = writeBriefing(compileBriefing(openPacks({ packs: [] }), settings, now));
  const starts = Array.from({ length: RUNS }, () => startWith(text, now));
  const [first] = starts;
  console.log(
    `\na page that starts with ${text.length} letters of briefing | first ms | median ms\n---|---|---`,
  );
  console.log(
    `read the briefing | ${first?.read.toFixed(1)} | ${median(starts.map(({ read }) => read)).toFixed(1)}`,
  );
  console.log(
    `compile the judge | ${first?.compile.toFixed(1)} | ${median(starts.map(({ compile }) => compile)).toFixed(1)}`,
  );
  if (!first) return;
  for (const posts of Object.values(POSTS)) timeOf(first.judge, posts);
  const times = Object.entries(POSTS).map(
    ([kind, posts]) => `${kind} ${timeOf(first.judge, posts).toFixed(1)} µs`,
  );
  console.log(`\none post among all contests of that day: ${times.join(', ')}`);
}

/** As the content script does it; the first time nothing is compiled by the engine yet, as on every page. */
function startWith(text: string, now: number): { judge: Judge; read: number; compile: number } {
  const start = busy();
  const briefing = readBriefing(text);
  const read = busy() - start;
  const { policy } = seasonAt(briefing, now);
  const middle = busy();
  const judge = judgeFor(policy, briefing.lexicon, briefing.model, briefing.names);
  return { judge, read: read / 1_000, compile: (busy() - middle) / 1_000 };
}

const SYLLABLES = 'ba ce di fo gu ha ji ka lo mu na pe ri sa to wu ya zi'.split(' ');

/** A policy whose contestants have `size` names: four of a pair, ten pairs of the person's own, the rest elsewhere. */
function policyWith(size: number): Policy {
  const contests = Array.from({ length: Math.ceil(size / 8) }, (_, index) => {
    const scope: Scope = index < 5 ? 'mine' : 'elsewhere';
    return {
      contest: contestOf(index),
      stage: {
        stage: 'campaign' as const,
        from: '2024-09-25',
        to: '2024-11-23',
        confidence: 'inferred' as const,
        sources: [],
      },
      scope,
      rehearsed: false,
    };
  });
  return { date: '2024-10-15', regions: ['98'], contests };
}

function contestOf(index: number): Contest {
  const pair = (number: number) => {
    const [first, second] = [nameOf(index * 4 + number), nameOf(index * 4 + number + 2)];
    const names = [first, second].map((text) => ({
      text,
      kind: 'full' as const,
      confidence: 'inferred' as const,
      sources: [],
    }));
    return { number, title: `${first} – ${second}`, kind: 'pair' as const, names };
  };
  return {
    id: `contest-${index}`,
    election: 'invented',
    office: 'regent',
    region: `98.${index}`,
    name: { id: `Pemilihan Bupati ${nameOf(index + 90_000)}`, en: `Election ${index}` },
    contestants: [pair(1), pair(2)],
    confidence: 'inferred',
    sources: [],
  };
}

function nameOf(seed: number): string {
  const word = (value: number): string => {
    let rest = value;
    let text = '';
    for (let count = 0; count < 4; count++) {
      text += SYLLABLES[rest % SYLLABLES.length];
      rest = Math.floor(rest / SYLLABLES.length);
    }
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return `${word(seed * 7 + 3)} ${word(seed * 13 + 11)}`;
}

const ORDINARY = [
  'Pagi ini pasar di dekat rumah ramai sekali, harga cabai turun sedikit tetapi beras masih mahal. Ibu pulang membawa ikan asin dan sayur, lalu kami masak bersama. Siang nanti ada rapat warga tentang jalan yang rusak karena hujan deras. Semoga besok cuaca sudah cerah lagi dan anak-anak bisa bermain.',
  'Alhamdulillah kegiatan gotong royong di kampung kami berjalan lancar. Terima kasih kepada semua yang sudah datang membawa cangkul, sapu, dan makanan. Saluran air di depan sekolah sekarang bersih, tinggal menunggu truk sampah. Minggu depan kita lanjutkan di jalan belakang masjid mulai pukul tujuh pagi.',
  'Barusan menonton pertandingan sepak bola bersama teman kantor, seru sekali sampai menit terakhir. Tim kesayangan kami menang dua gol, penjaga gawangnya luar biasa. Pulangnya mampir makan sate dan minum es teh. Besok masuk kerja lagi, banyak laporan yang harus selesai sebelum akhir bulan ini.',
];

const POSTS = { plain: ORDINARY.map(postOf), styled: ORDINARY.map(styled).map(postOf) };

function postOf(text: string): Post {
  return { author: { name: 'Warga Kampung', handle: 'warga' }, text, images: [], links: [], context: [] };
}

/** The text in mathematical letters. */
function styled(text: string): string {
  return text.replaceAll(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97));
}
