import type { When } from './act.ts';
import { type HtmlElement, ownWords, readHtml, runsOf, within, wordsOf } from './html.ts';
import { fromText, UNTOLD } from './when.ts';

/** One entry of a page in an archive of Meta's. */
export interface MetaEntry {
  /** Its heading: a sentence, the name of a page, the name of an account. */
  title: string;
  /** Its tables: what is called what. */
  pairs: [label: string, value: string][];
  links: string[];
  /** What stands in it besides heading, tables and date. */
  texts: string[];
  when: When;
}

/**
 * Reads the pages that Facebook and Instagram put into archives for people: entries (`_a6-g`) with a heading (`h2`, `_a6-h`), labelled values in tables
 * and the date at the end.
 * Sources: d3i-infra/data-donation-task `packages/python/tests/test_facebook_html.py`; for Instagram two public readers of `liked_posts.html`
 * (tables `<td>Username</td><td>…</td>`, a single cell with its label and a `div` for comments).
 */
export async function readMetaHtml(
  chunks: AsyncIterable<Uint8Array>,
  onEntry: (entry: MetaEntry) => void,
): Promise<void> {
  await readHtml(
    chunks,
    ({ classes }) => classes.includes('_a6-g'),
    (element) => onEntry(entryOf(element)),
  );
}

function entryOf(element: HtmlElement): MetaEntry {
  const inside = within(element);
  const heading = inside.find(({ name, classes }) => name === 'h2' || classes.includes('_a6-h'));
  const title = heading ? wordsOf(heading) : '';
  const runs = runsOf(element);
  const pairs = inside.filter(({ name }) => name === 'tr').flatMap(pairOf);
  const labels = inside.filter(({ classes }) => classes.includes('_a6_m')).map(wordsOf);
  const { date, when } = dateIn(runs);
  const known = [title, date, ...pairs.flat(), ...labels];
  return {
    title,
    pairs: [
      ...pairs,
      ...labels.map((label): [string, string] => [label, runs[runs.indexOf(label) + 1] ?? '']),
    ],
    links: inside.map(({ href }) => href).filter((href) => /^https?:/.test(href)),
    texts: runs.filter((run) => !known.includes(run)),
    when,
  };
}

/** The last run that is a date: pages end their entries with it. */
function dateIn(runs: string[]): { date?: string; when: When } {
  for (let place = runs.length - 1; place >= 0; place--) {
    const date = runs[place] ?? '';
    const when = fromText(date);
    if (when.is !== 'untold') return { date, when };
  }
  return { when: UNTOLD };
}

/** Two cells are a label and its value; a single one has its label as its own text and the value in an element. */
function pairOf(row: HtmlElement): [label: string, value: string][] {
  const cells = row.children.filter(
    (cell): cell is HtmlElement => typeof cell !== 'string' && cell.name === 'td',
  );
  const [first, second] = cells;
  if (!first) return [];
  if (second) return [[wordsOf(first), wordsOf(second)]];
  const inner = first.children.find((child): child is HtmlElement => typeof child !== 'string');
  if (!inner || within(inner).some(({ name }) => name === 'table')) return [];
  return [[ownWords(first), wordsOf(inner)]];
}
