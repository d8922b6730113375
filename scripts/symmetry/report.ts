import type { Contestant } from '../../src/policy/contest.ts';
import type { Excuse, Said } from './compare.ts';
import type { FrameKind } from './frames.ts';

/** A group of contestants beside which others are held, such as all with ballot number 1. */
interface Group {
  name: string;
  has: (said: Said) => boolean;
}

const isPair = ({ contestant }: Said) => contestant.kind === 'pair';

const GROUPS: readonly Group[] = [
  { name: 'pasangan', has: isPair },
  ...[1, 2, 3].map((number) => ({
    name: `pasangan nomor ${number}`,
    has: (said: Said) => isPair(said) && said.contestant.number === number,
  })),
  { name: 'pasangan nomor 4 ke atas', has: (said) => isPair(said) && said.contestant.number > 3 },
  { name: 'calon presiden', has: ({ contest }) => contest.office === 'president' },
  { name: 'calon gubernur', has: ({ contest }) => contest.office === 'governor' },
  { name: 'calon bupati', has: ({ contest }) => contest.office === 'regent' },
  { name: 'calon wali kota', has: ({ contest }) => contest.office === 'mayor' },
  { name: 'partai', has: ({ contestant }) => contestant.kind === 'party' },
  { name: 'kotak kosong', has: ({ contestant }) => contestant.kind === 'empty-column' },
];

const KINDS: readonly FrameKind[] = ['support', 'attack', 'event', 'gesture', 'hashtag', 'news'];

const HEADS: Record<FrameKind, string> = {
  support: 'dukungan',
  attack: 'serangan',
  event: 'acara',
  gesture: 'nomor',
  hashtag: 'tagar',
  news: 'berita',
};

const WHY: Record<Excuse, string> = {
  ambiguous: 'nama bermakna ganda',
  shared: 'nama dipakai bersama peserta lain',
  said: 'kata kalimat yang juga nama peserta di sana',
};

/** The comparison as a page (Markdown, in Indonesian): how often which words about whom meet with a warning, and whose names are excused. */
export function symmetryPage(said: readonly Said[]): string {
  const plain = said.filter(({ called }) => !called.ambiguous);
  const uneven = said.filter(({ isEven }) => !isEven);
  return [
    '# Sama untuk semua peserta',
    '',
    'Halaman ini dibuat oleh `npm run symmetry`. Setiap pasangan, partai, dan kotak kosong dalam paket peserta dimasukkan ke kalimat yang',
    'sama (`scripts/symmetry/frames.ts`), bagi orang yang memilih di sana pada hari terakhir kampanye. Lalu dibandingkan: tingkat putusan dan',
    'kata-kata peringatannya. Perbedaan yang tidak dijelaskan oleh nama yang bermakna ganda, dipakai bersama, atau yang juga kata dalam kalimatnya adalah kegagalan, dan',
    'pengujian menolaknya.',
    '',
    `${said.length} kalimat, ${contestantsIn(said).size} peserta, ${said.filter(isFailure).length} perbedaan tanpa penjelasan.`,
    '',
    '## Berapa persen yang diberi peringatan',
    '',
    'Nama yang tidak bermakna ganda. Dialog untuk dukungan, serangan, acara, nomor, tagar; gelembung untuk berita.',
    '',
    ...ratesTable(plain),
    '',
    '## Nama yang juga nama atau kata biasa',
    '',
    `${new Set(ambiguousNames(said)).size} nama. Menyebut nama seperti ini saja tidak cukup; harus ada tanda kedua (jabatan, nomor, daerah, ajakan tegas).`,
    '',
    ...ratesTable(said.filter(({ called }) => called.ambiguous)),
    '',
    '## Kata-kata peringatan',
    '',
    'Setelah nama, nomor, dan pemilihannya diganti `‹…›`, ada satu susunan kata untuk setiap tingkat:',
    '',
    ...wordings(said).map(([wording, count]) => `- ${count} kali: ${wording}`),
    '',
    '## Yang berbeda, dan sebabnya',
    '',
    '| sebab | kalimat | peserta |',
    '|---|---|---|',
    ...Object.entries(WHY).map(([excuse, why]) => {
      const those = uneven.filter((one) => one.excuse === excuse);
      return `| ${why} | ${those.length} | ${contestantsIn(those).size} |`;
    }),
    '',
  ].join('\n');
}

/** One line a sentence that is treated unlike the same sentence about others, the unexplained ones first. */
export function unevenLines(said: readonly Said[]): string[] {
  const uneven = said.filter(({ isEven }) => !isEven);
  const ordered = [...uneven.filter(isFailure), ...uneven.filter((one) => !isFailure(one))];
  return ordered.map(
    ({ excuse, contest, frame, level, text }) =>
      `${excuse ?? 'UNEXPLAINED'}\t${contest.id}\t${frame.level} → ${level}\t${text}`,
  );
}

/** Whether nothing explains why this sentence is treated unlike others. */
export function isFailure({ isEven, excuse }: Said): boolean {
  return !isEven && excuse === undefined;
}

/** The texts of warnings without names, each with how often it was said; one for each level if we are even-handed. */
export function wordings(said: readonly Said[]): [wording: string, count: number][] {
  const counted = new Map<string, number>();
  for (const { wording } of said) if (wording) counted.set(wording, (counted.get(wording) ?? 0) + 1);
  return [...counted].sort(([, a], [, b]) => b - a);
}

function ratesTable(said: readonly Said[]): string[] {
  const rows = GROUPS.map(({ name, has }) => ({ name, those: said.filter(has) })).filter(
    ({ those }) => those.length > 0,
  );
  return [
    `| siapa | peserta | ${KINDS.map((kind) => HEADS[kind]).join(' | ')} |`,
    `|---|---|${KINDS.map(() => '---').join('|')}|`,
    ...rows.map(
      ({ name, those }) =>
        `| ${name} | ${contestantsIn(those).size} | ${KINDS.map((kind) => rate(those, kind)).join(' | ')} |`,
    ),
  ];
}

/** How many of the sentences of a kind meet with the level they ought to, in per cent. */
function rate(said: readonly Said[], kind: FrameKind): string {
  const those = said.filter(({ frame }) => frame.kind === kind);
  if (those.length === 0) return '–';
  const warned = those.filter(({ level, frame }) => level === frame.level).length;
  return ((100 * warned) / those.length).toFixed(1).replace('.', ',');
}

function contestantsIn(said: readonly Said[]): Set<Contestant> {
  return new Set(said.map(({ contestant }) => contestant));
}

function ambiguousNames(said: readonly Said[]): string[] {
  return said.filter(({ called }) => called.ambiguous).map(({ called }) => called.text);
}
