import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadTable } from '../../scripts/table/csv.ts';
import { sentenceOf } from '../../scripts/table/mistakes.ts';
import type { Entry } from '../../scripts/table/rows.ts';

/** A table that stands in the documentation. */
export function example(name: string): string {
  return readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'tables', name), 'utf8');
}

type Cells = Record<string, string>;

/** Invented contestants of one contest, right in every cell but for what `changes` say of one row after the other. */
export function contestants(...changes: Cells[]): string {
  const row = (number: number, name: string): Cells => ({
    contest: 'contoh-17.07',
    election: 'pilkada-2024',
    office: 'regent',
    region: '17.07',
    contest_name: 'Pemilihan contoh',
    number: String(number),
    title: name,
    names: name,
    sources: 'https://contoh.example/penetapan',
  });
  return csv([row(1, 'Budi Contoh'), row(2, 'Joko Umpama')], changes);
}

/** The same for rules of one circular. */
export function rules(...changes: Cells[]): string {
  const row = (rule: number): Cells => ({
    circular: 'se-contoh',
    title: 'Surat edaran contoh',
    short: 'SE Contoh',
    number: '1/2026',
    issuer: 'Bupati Contoh',
    date: '2026-11-01',
    region: '17.07',
    status: 'berlaku',
    url: 'https://contoh.example/se',
    rule: String(rule),
    clause: `angka ${rule}`,
    interactions: 'like|share',
    stages: 'semua',
    text: 'Jangan.',
    sources: 'https://contoh.example/se',
  });
  return csv([row(1), row(2)], changes);
}

/** The same for accounts of the contest `contest`, which has two contestants at least. */
export function accounts(contest: string, ...changes: Cells[]): string {
  const row = (number: number): Cells => ({
    contest,
    number: String(number),
    site: 'x',
    handle: `contoh_${number}`,
    sources: 'https://contoh.example/akun',
  });
  return csv([row(1), row(2)], changes);
}

/** The values of entries, as they go under the managed key. */
export function values(entries: Entry[]): unknown[] {
  return entries.map(({ value }) => value);
}

/** What is said of a table that `read` refuses, a sentence each. */
export function refusals(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof BadTable)) throw error;
    return error.mistakes.map(sentenceOf);
  }
}

function csv(rows: Cells[], changes: Cells[]): string {
  const full = rows.map((row, index) => ({ ...row, ...changes[index] }));
  const columns = [...new Set(full.flatMap((row) => Object.keys(row)))];
  const lines = full.map((row) =>
    columns.map((column) => `"${new Map(Object.entries(row)).get(column) ?? ''}"`),
  );
  return [columns, ...lines].map((cells) => cells.join(';')).join('\n');
}
