import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { list, type Reader, Unreadable } from '../../src/packs/read.ts';
import type { SiteId } from '../../src/sites/site.ts';

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
 * Reads `index.json` of a folder of saved pages: `{pages: [{file, platform, path?, posts_in_it, controls_in_it}]}`; other fields are
 * for people. Throws `Unreadable` with the field.
 */
export async function readIndex(folder: string): Promise<SavedPage[]> {
  const index: unknown = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
  return list(savedPage)(fieldsOf(index, 'index.json').pages, 'pages');
}

const savedPage: Reader<SavedPage> = (value, path) => {
  const { file, platform, path: address, posts_in_it, controls_in_it } = fieldsOf(value, path);
  if (typeof file !== 'string' || typeof platform !== 'string')
    throw new Unreadable(path, 'expected file and platform');
  const counted = Object.entries(fieldsOf(controls_in_it, `${path}.controls_in_it`));
  return {
    file,
    // Whatever is no site of ours finds no selectors later and is left out.
    site: platform as SiteId,
    path: typeof address === 'string' ? address : `/saved/${file}`,
    posts: Number(posts_in_it),
    controls: Object.fromEntries(counted.map(([kind, count]) => [kind, Number(count)])),
  };
};

function fieldsOf(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Unreadable(path, 'expected an object');
  return { ...value };
}
