import { readFileSync } from 'node:fs';
import { fromJson, Unreadable } from '../../src/packs/read.ts';
import { isCivilDate } from '../../src/policy/date.ts';
import type { RegionCode } from '../../src/policy/region.ts';
import type { Post } from '../../src/sites/site.ts';

/** A post as it comes in a line of JSON, with the day and the regions it is to be judged for where it says them. */
export interface Row {
  id: string;
  post: Post;
  date: string | undefined;
  regions: RegionCode[] | undefined;
}

/** What stands in a file of JSON. Throws `Unreadable` with `file` when it is none. */
export function readJson(file: string): unknown {
  return fromJson(readFileSync(file, 'utf8'), file);
}

/**
 * Reads each line of `content`, which is one JSON object, with `read`; empty lines are passed over. Throws `Unreadable` with `file` and the
 * number of the line that cannot be read.
 */
export function readLines<T>(file: string, content: string, read: (value: unknown) => T): T[] {
  // Windows writes a byte order mark before the first line.
  const lines = content.replace(/^\uFEFF/, '').split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [read(JSON.parse(line))];
    } catch (error) {
      throw new Unreadable(
        `${file}: line ${index + 1}`,
        error instanceof Error ? error.message : String(error),
      );
    }
  });
}

/**
 * Reads `{id, text, author?, handle?, alts?, links?, context?, quoted?, paid?, date?, region?}`; lists may be single texts, `region` may be
 * `17,17.07`, other fields are left alone. Throws an `Error` that names the field which is wrong.
 */
export function readRow(value: unknown): Row {
  const row = fieldsOf(value);
  const id = row.get('id');
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('id: expected a text');
  const date = row.get('date');
  if (date !== undefined && (typeof date !== 'string' || !isCivilDate(date))) {
    throw new Error('date: expected a date (YYYY-MM-DD)');
  }
  const regions = row.has('region') ? texts(row, 'region').flatMap((codes) => codes.split(',')) : undefined;
  return { id: String(id), post: postFrom(row), date, regions };
}

type Fields = Map<string, unknown>;

function postFrom(row: Fields): Post {
  const paid = row.get('paid');
  if (paid !== undefined && typeof paid !== 'boolean') throw new Error('paid: expected true or false');
  const text = row.get('text');
  if (typeof text !== 'string') throw new Error('text: expected a text');
  const quoted = row.get('quoted');
  return {
    author: { name: optionalText(row, 'author'), handle: optionalText(row, 'handle') },
    text,
    images: texts(row, 'alts'),
    links: texts(row, 'links'),
    context: texts(row, 'context'),
    ...(paid === undefined ? {} : { paid }),
    ...(quoted === undefined ? {} : { quoted: quotedFrom(quoted) }),
  };
}

/** A quoted post may be its text alone. */
function quotedFrom(value: unknown): Post {
  return postFrom(typeof value === 'string' ? new Map([['text', value]]) : fieldsOf(value));
}

function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('expected an object');
  return new Map(Object.entries(value).filter(([, field]) => field !== null));
}

function optionalText(row: Fields, name: string): string {
  const value = row.get(name) ?? '';
  if (typeof value !== 'string') throw new Error(`${name}: expected a text`);
  return value;
}

function texts(row: Fields, name: string): string[] {
  const value = row.get(name) ?? [];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.map((one) => {
    if (typeof one !== 'string') throw new Error(`${name}: expected a text or a list of texts`);
    return one;
  });
}
