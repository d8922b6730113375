import { parseArgs } from 'node:util';
import { buildFirst } from '../fresh-build.mjs';
import { compare } from './compare.ts';
import { pressAll } from './pressing.ts';
import { checkPages, readIndex } from './saved.ts';
import { HOSTS, openCaptures } from './stage.ts';

export const USAGE = `usage: npm run captures -- FOLDER [--press] [--only SITE[,SITE]] [--page PART-OF-NAME]
FOLDER holds saved pages and index.json. Prints what the sites pack recognises on them; with --press every control is pressed, too.
Sites: ${Object.keys(HOSTS).join(', ')}. The extension in dist/chromium is used; it is built first.`;

/**
 * Shows saved real pages to the built extension and says what it recognises there and what it misses; with `--press`, whether
 * it holds every act on campaign posts and hinders nothing else, with each mark of the page renamed in turn. The exit code is 1 if not.
 */
export async function main(args: string[]): Promise<number> {
  const options = optionsFrom(args);
  if (!options) {
    console.error(USAGE);
    return 2;
  }
  const all = await readIndex(options.folder);
  const pages = all.filter(({ site, file }) => options.sites.includes(site) && file.includes(options.page));
  if (pages.length === 0) {
    console.error(
      `None of the ${all.length} pages in index.json is of these sites with this name: nothing was looked at.`,
    );
    return 1;
  }
  checkPages(options.folder, pages);
  const failed = buildFirst('chromium');
  if (failed) return failed;
  const captures = await openCaptures(options.folder, pages);
  let misses = 0;
  try {
    for (const page of pages) {
      await captures.show(page);
      const seen = await captures.browser.evaluate(() => window.lens.see());
      misses += compare(page, seen);
      if (seen && options.press) misses += await pressAll(captures, page, seen);
    }
  } finally {
    await captures.close();
  }
  console.log(`\n${misses === 0 ? 'Nothing' : misses} missed on ${pages.length} pages.`);
  return misses === 0 ? 0 : 1;
}

function optionsFrom(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { press: { type: 'boolean' }, only: { type: 'string' }, page: { type: 'string' } },
    });
    const [folder] = positionals;
    const sites = values.only?.split(',') ?? Object.keys(HOSTS);
    if (!folder || sites.some((site) => !(site in HOSTS))) return undefined;
    return { folder, sites, page: values.page ?? '', press: values.press ?? false };
  } catch {
    return undefined;
  }
}
