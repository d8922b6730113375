import type { Contest } from '../policy/contest.ts';
import type { Speech } from '../surface/props.ts';
import { SITE_NAMES } from '../surface/sites.ts';
import type { Language } from '../words/language.ts';
import type { Finding } from './findings.ts';
import { ACTS, dateOf, stageThen, stageToday, titleOf } from './words.ts';

/** What programs for tables take to stand between cells: where a comma stands in numbers, as in Indonesian, a comma leaves each line in one cell. */
const BETWEEN: Record<Language, string> = { id: ';', en: ',' };

/** The findings as a table in CSV, for programs that people open such files with: with the mark that tells them it is UTF-8. */
export function tableOf(findings: Finding[], contests: Contest[], speech: Speech): string {
  const { words, of } = speech;
  const known = new Map(contests.map((contest) => [contest.id, contest]));
  const rows = findings.map((finding) => {
    const contest = known.get(finding.contest);
    const open = finding.contests?.flatMap((id) => known.get(id) ?? []) ?? [];
    const named = contest?.contestants.filter(({ number }) => finding.numbers.includes(number)) ?? [];
    return [
      SITE_NAMES[finding.site],
      words(ACTS[finding.interaction]),
      dateOf(finding, speech),
      stageThen(finding, speech),
      stageToday(finding, speech),
      (open.length > 0 ? open : contest ? [contest] : []).map(({ name }) => of(name)).join(' / '),
      finding.numbers.join(' '),
      named.map((one) => titleOf(one, words)).join('; '),
      finding.whose,
      finding.text,
      finding.link ?? '',
    ];
  });
  const lines = [words('lookbackColumns').split(';'), ...rows].map((row) =>
    row.map(cell).join(BETWEEN[speech.language]),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/**
 * What begins like a formula would be run by the program that opens the table: it gets a mark that makes it text. So does what comes after a sign that
 * a program set to another country takes for the end of a cell or, with it, of a line.
 */
function cell(text: string): string {
  const plain = text.replace(/(?<=(?:^|[,;\t\r\n])[\s"]*)[=+\-@]/g, "'$&");
  return `"${plain.replaceAll('"', '""')}"`;
}

/** Lets the browser save `content` under `name`, as it saves any download. */
export function save(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
