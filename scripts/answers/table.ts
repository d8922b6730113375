import type { Answer } from '../../src/policy/answer.ts';
import type { Circular } from '../../src/policy/circular.ts';
import type { Confidence } from '../../src/policy/fact.ts';
import type { RuleInForce } from '../../src/policy/policy.ts';

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

/**
 * All answers as a page (Markdown, in Indonesian) for a legal desk to check: question, answer, why, what to do, clauses, confidence; then
 * every clause that is cited, with what it says and where that was read.
 */
export function answersPage(answers: Answer[], circulars: Circular[]): string {
  const clauses = new Map(
    circulars.flatMap((circular) =>
      circular.rules.map((rule): [string, RuleInForce] => [`${circular.id} ${rule.id}`, { circular, rule }]),
    ),
  );
  const cited = [...clauses].filter(([name]) => answers.some(({ rules }) => rules.includes(name)));
  const rows = answers.map((answer) => [
    `**${answer.question.id}** (\`${answer.id}\`)`,
    OUTCOMES[answer.answer],
    `${answer.why.id} _${answer.now.id}_`,
    [...answer.rules.map((name) => linkTo(name, clauses.get(name))), ...besides(answer)].join('; '),
    CONFIDENCES[answer.confidence],
    answer.reviewed ? 'sudah' : 'belum',
  ]);
  const checked = answers.filter(({ reviewed }) => reviewed).length;
  return [
    '# Bolehkah saya …? Semua jawaban dengan pasalnya',
    '',
    'Halaman ini dibuat oleh `npm run answers` dari `src/packs/bundled/answers.json`, supaya bagian hukum dapat memeriksanya baris demi baris.',
    `${answers.length} situasi, ${checked} sudah diperiksa bagian hukum. Yang miring adalah saran untuk saat ini. Setelah diperiksa, ubah`,
    '`reviewed` pada situasi itu menjadi `true`. Tiap pasal membawa ke [isi dan sumbernya](#pasal-dan-sumbernya) di bawah.',
    '',
    row(['Situasi', 'Jawaban', 'Sebabnya', 'Pasal', 'Keyakinan', 'Diperiksa']),
    row(['---', '---', '---', '---', '---', '---']),
    ...rows.map(row),
    '',
    '## Pasal dan sumbernya',
    '',
    'Isi pasal dengan kata-kata kami sendiri, menurut sumber di bawahnya.',
    '',
    ...cited.flatMap(([name, clause]) => section(name, clause)),
  ].join('\n');
}

function linkTo(name: string, clause: RuleInForce | undefined): string {
  return clause ? `[${titleOf(clause)}](#${anchorOf(name)})` : name;
}

function titleOf({ circular, rule }: RuleInForce): string {
  return `${circular.short.id}, ${rule.clause.id}`;
}

/** As GitHub makes it of a heading. */
function anchorOf(name: string): string {
  return name.toLowerCase().replaceAll('.', '').replaceAll(' ', '-');
}

/** Where an answer has what its clauses do not say. */
function besides({ sources = [] }: Answer): string[] {
  return sources.map((url) => `[${new URL(url).hostname.replace(/^www\./, '')}](${url})`);
}

function section(name: string, { circular, rule }: RuleInForce): string[] {
  return [
    `### ${name}`,
    '',
    `**${titleOf({ circular, rule })}** (${CONFIDENCES[rule.confidence]}): ${rule.text.id}`,
    ...(rule.reading ? ['', `Bacaan pengawas: ${rule.reading.id}`] : []),
    ...(rule.disputes ?? []).flatMap((dispute) => ['', `Sumber berbeda: ${dispute.id}`]),
    '',
    ...rule.sources.map((url) => `- <${url}>`),
    '',
  ];
}

function row(cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
