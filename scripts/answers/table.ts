import type { Answer } from '../../src/policy/answer.ts';
import type { Circular } from '../../src/policy/circular.ts';
import type { Confidence } from '../../src/policy/fact.ts';

const OUTCOMES: Record<Answer['answer'], string> = {
  allowed: 'boleh',
  'not-allowed': 'tidak boleh',
  depends: 'tergantung: tanyakan BKPSDM',
};

const CONFIDENCES: Record<Confidence, string> = {
  verified: 'beberapa sumber',
  single: 'satu sumber',
  partly: 'sebagian sudah dipastikan',
  disputed: 'sumber berbeda',
  unverified: 'belum dipastikan',
  inferred: 'kesimpulan kami',
};

/** All answers as a page (Markdown, in Indonesian) for a legal desk to check: question, answer, why, what to do, clauses, confidence. */
export function answersPage(answers: Answer[], circulars: Circular[]): string {
  const clauses = new Map(
    circulars.flatMap(({ id, short, url, rules }) =>
      rules.map((rule): [string, string] => [`${id} ${rule.id}`, `[${short.id}](${url}), ${rule.clause.id}`]),
    ),
  );
  const rows = answers.map((answer) => [
    `**${answer.question.id}** (\`${answer.id}\`)`,
    OUTCOMES[answer.answer],
    `${answer.why.id} _${answer.now.id}_`,
    answer.rules.map((rule) => clauses.get(rule) ?? rule).join('; '),
    CONFIDENCES[answer.confidence],
    answer.reviewed ? 'sudah' : 'belum',
  ]);
  const checked = answers.filter(({ reviewed }) => reviewed).length;
  return [
    '# Bolehkah saya …? Semua jawaban dengan pasalnya',
    '',
    'Halaman ini dibuat oleh `npm run answers` dari `src/packs/bundled/answers.json`, supaya bagian hukum dapat memeriksanya baris demi baris.',
    `${answers.length} situasi, ${checked} sudah diperiksa bagian hukum. Yang miring adalah saran untuk saat ini. Setelah diperiksa, ubah`,
    '`reviewed` pada situasi itu menjadi `true`.',
    '',
    row(['Situasi', 'Jawaban', 'Sebabnya', 'Pasal', 'Keyakinan', 'Diperiksa']),
    row(['---', '---', '---', '---', '---', '---']),
    ...rows.map(row),
    '',
  ].join('\n');
}

function row(cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
