import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromJson, list, oneOf, type Reader, text, Unreadable, whole } from '../../src/packs/read.ts';
import { SITE_IDS, type SiteId } from '../../src/sites/site.ts';

/** One saved page and what a person counted in it. */
export interface SavedPage {
  file: string;
  site: SiteId;
  /** The path under which the site showed it; some things are told by the address. */
  path: string;
  posts: number;
  /** How often each kind of control stands in it, by the names of `index.json`. */
  controls: Record<string, number>;
}

/**
 * Reads `index.json` of a folder of saved pages: `{pages: [{file, platform, path?, posts_in_it, controls_in_it}]}`, where `platform` is the
 * id of a site; other fields are for people. Throws `Unreadable` with the field.
 */
export async function readIndex(folder: string): Promise<SavedPage[]> {
  const content = await readFile(join(folder, 'index.json'), 'utf8');
  return list(savedPage)(fieldsOf(fromJson(content, 'index.json'), 'index.json').pages, 'pages');
}

/** Throws `Unreadable` when one of `pages` is not in the folder. */
export function checkPages(folder: string, pages: SavedPage[]): void {
  const missing = pages.filter(
    ({ file }) => !statSync(join(folder, file), { throwIfNoEntry: false })?.isFile(),
  );
  if (missing.length === 0) return;
  const names = missing.map(({ file }) => file).join(', ');
  throw new Unreadable('index.json', `pages that are not in ${folder}: ${names}`);
}

const count = whole(0, 1_000_000);
const site = oneOf(SITE_IDS);

const savedPage: Reader<SavedPage> = (value, path) => {
  const { file, platform, path: address, posts_in_it, controls_in_it } = fieldsOf(value, path);
  const name = text(file, `${path}.file`);
  const counted = Object.entries(fieldsOf(controls_in_it, `${path}.controls_in_it`));
  return {
    file: name,
    site: site(platform, `${path}.platform`),
    path: typeof address === 'string' ? address : `/saved/${name}`,
    posts: count(posts_in_it, `${path}.posts_in_it`),
    controls: Object.fromEntries(
      counted.map(([kind, value]) => [kind, count(value, `${path}.controls_in_it.${kind}`)]),
    ),
  };
};

function fieldsOf(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Unreadable(path, 'expected an object');
  return { ...value };
}
