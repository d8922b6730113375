import { STAGES } from '../../src/policy/calendar.ts';
import { INTERACTIONS } from '../../src/policy/circular.ts';
import { type Row, readTable } from './csv.ts';

const CIRCULAR = [
  'circular',
  'title',
  'short',
  'number',
  'issuer',
  'date',
  'region',
  'status',
  'url',
] as const;
const RULE = ['rule', 'clause', 'interactions', 'stages', 'text', 'sources'] as const;

/**
 * Circulars from a table with one line per rule; the columns of the circular itself count in its first line. `interactions` and `stages`
 * have `|` between, `semua` stands for all of them. English texts are the Indonesian ones where `text_en` and the like are left out.
 */
export function circularsFrom(csv: string): unknown[] {
  const optional = ['title_en', 'short_en', 'status_en', 'clause_en', 'text_en', 'effect', 'offices', 'from'];
  const circulars = new Map<string, [Row, ...Row[]]>();
  for (const row of readTable(csv, [...CIRCULAR, ...RULE], optional)) {
    const id = row.need('circular');
    const known = circulars.get(id);
    if (known) known.push(row);
    else circulars.set(id, [row]);
  }
  return [...circulars].map(([id, [first, ...others]]) => ({
    id,
    title: both(first, 'title'),
    short: both(first, 'short'),
    number: first.need('number'),
    issuer: first.need('issuer'),
    date: first.need('date'),
    region: first.need('region'),
    status: both(first, 'status'),
    url: first.need('url'),
    rules: [first, ...others].map(ruleOf),
    ...sourced(first),
  }));
}

function ruleOf(row: Row) {
  const effect = row.get('effect');
  return {
    id: row.need('rule'),
    clause: both(row, 'clause'),
    ...(effect ? { effect } : {}),
    interactions: allOf(row.list('interactions'), INTERACTIONS),
    stages: allOf(row.list('stages'), STAGES),
    ...(row.get('offices') ? { offices: row.list('offices') } : {}),
    ...(row.get('from') ? { from: row.get('from') } : {}),
    text: both(row, 'text'),
    ...sourced(row),
  };
}

function allOf(given: string[], all: readonly string[]): readonly string[] {
  return given.includes('semua') ? all : given;
}

function both(row: Row, column: string): { id: string; en: string } {
  const id = row.need(column);
  return { id, en: row.get(`${column}_en`) || id };
}

/** What only the agency itself has published is known from one source. */
function sourced(row: Row): { confidence: 'single'; sources: string[] } {
  return { confidence: 'single', sources: row.list('sources') };
}
