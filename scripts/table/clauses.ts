import { identifier, partialDate, regionCode } from '../../src/packs/kinds/facts.ts';
import { oneOf, text } from '../../src/packs/read.ts';
import { STAGES } from '../../src/policy/calendar.ts';
import { EFFECTS, INTERACTIONS } from '../../src/policy/circular.ts';
import { OFFICES } from '../../src/policy/contest.ts';
import { addressIn, sourcesIn, wordsOf } from './cells.ts';
import { type Row, readTable, throwAny } from './csv.ts';
import type { Mistake } from './mistakes.ts';
import { type Entry, grouped, refuseOther, refuseTwins } from './rows.ts';

/** Of the circular itself, so that all its rows say the same. */
const CIRCULAR = ['title', 'short', 'number', 'issuer', 'date', 'region', 'status', 'url'] as const;
const CIRCULAR_EN = ['title_en', 'short_en', 'status_en'] as const;
const RULE = ['rule', 'clause', 'interactions', 'stages', 'text', 'sources'] as const;
const RULE_OPTIONAL = ['clause_en', 'text_en', 'effect', 'offices', 'from'] as const;

/**
 * Circulars from a table with one line per rule. `interactions` and `stages` have `|` between, `semua` stands for all of them. English
 * texts are the Indonesian ones where `text_en` and the like are left out. Throws `BadTable` with all that is wrong in the cells; what is
 * wrong with a circular as a whole is for `mistakesIn`.
 */
export function circularsFrom(csv: string): Entry[] {
  const mistakes: Mistake[] = [];
  const required = ['circular', ...CIRCULAR, ...RULE];
  const rows = readTable(csv, required, [...CIRCULAR_EN, ...RULE_OPTIONAL], mistakes);
  const entries = grouped(rows, 'circular').map(circularOf);
  throwAny(mistakes);
  return entries;
}

function circularOf(rows: [Row, ...Row[]]): Entry {
  const [row] = rows;
  refuseOther(rows, [...CIRCULAR, ...CIRCULAR_EN]);
  refuseTwins(rows, 'rule');
  const value = {
    id: row.read('circular', identifier),
    title: both(row, 'title'),
    short: both(row, 'short'),
    number: row.read('number', text),
    issuer: row.read('issuer', text),
    date: row.read('date', partialDate),
    region: row.read('region', regionCode),
    status: both(row, 'status'),
    url: addressIn(row, 'url'),
    rules: rows.map(ruleOf),
    ...sourced(row.list('sources')),
  };
  return { value, row, parts: rows };
}

function ruleOf(row: Row) {
  return {
    id: row.read('rule', identifier),
    clause: both(row, 'clause'),
    ...(row.get('effect') ? { effect: row.read('effect', oneOf(EFFECTS)) } : {}),
    interactions: interactionsOf(row),
    stages: wordsOf(row, 'stages', STAGES),
    ...(row.get('offices') ? { offices: row.readList('offices', oneOf(OFFICES)) } : {}),
    ...(row.get('from') ? { from: row.read('from', partialDate) } : {}),
    text: both(row, 'text'),
    ...sourced(sourcesIn(row, 'sources')),
  };
}

/** None where a rule forbids nothing, or nothing that has to do with posts: that is said with `-`, because an empty cell may be forgotten. */
function interactionsOf(row: Row): readonly string[] {
  const given = row.get('interactions');
  if (given === '-' || (given === '' && row.get('effect'))) return [];
  return wordsOf(row, 'interactions', INTERACTIONS);
}

function both(row: Row, column: string): { id: string | undefined; en: string | undefined } {
  const id = row.read(column, text);
  return { id, en: row.get(`${column}_en`) || id };
}

/** What only the agency itself has published is known from one source. */
function sourced(sources: string[]): { confidence: 'single'; sources: string[] } {
  return { confidence: 'single', sources };
}
