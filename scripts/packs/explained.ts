import { reasonIn } from '../../src/words/reasons.ts';
import { wordsIn } from '../../src/words/words.ts';

/** What is wrong with a file as a whole, in Indonesian with its place; groups of the pattern become `$1`, `$2`. */
const OF_FILES: [RegExp, string][] = [
  [
    /^is not JSON \(line (\d+), column (\d+).*/,
    'baris $1, kolom $2: Bukan JSON yang benar. Periksa koma, tanda kutip, dan kurung di situ dan tepat sebelumnya.',
  ],
  [/^there is no such file$/, 'Berkas ini tidak ada. Periksa nama dan foldernya.'],
  [/^is a folder, not a file$/, 'Ini folder, bukan berkas. Sebutkan berkas di dalamnya.'],
  [/^must not be read by you$/, 'Berkas ini tidak boleh Anda baca.'],
];

/** A problem of `file` as the readers say it, and in Indonesian with its place in words, for a legal desk. The path of a file that cannot be opened is its own. */
export function explained(file: string, path: string, reason: string): string {
  const where = path === file ? file : `${file}: ${path || 'pack'}`;
  const [pattern, sentence] = OF_FILES.find(([one]) => one.test(reason)) ?? [];
  const indonesian =
    pattern && sentence
      ? reason.replace(pattern, sentence)
      : `${placeOf(path)}: ${reasonIn(wordsIn('id'), reason)}`;
  return `${where}: ${reason}\n  ${indonesian}`;
}

/** `body[0].rules[1].stages[0]` as `entri ke-1, aturan ke-2, isian stages`. */
function placeOf(path: string): string {
  const entry = /^body(?:\.contests)?\[(\d+)\]/.exec(path)?.[1];
  const rule = /\.rules\[(\d+)\]\./.exec(path)?.[1];
  const field = /([A-Za-z]+)(?:\[\d+\])?$/.exec(path)?.[1];
  const parts = [
    entry && `entri ke-${Number(entry) + 1}`,
    rule && `aturan ke-${Number(rule) + 1}`,
    field && `isian ${field}`,
  ];
  return parts.filter(Boolean).join(', ') || 'berkas';
}
