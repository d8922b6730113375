import type { Seen, SeenControl } from './lens.ts';
import type { SavedPage } from './saved.ts';

/** Which controls of ours are what `index.json` counts; the first that occurs on the page. */
const KINDS: Record<string, string[][]> = {
  like: [['like']],
  react: [['react']],
  comment: [['comment'], ['reply']],
  repost: [['repost']],
  share: [['share']],
  follow: [['follow']],
  composer: [['publish', 'quote', 'comment', 'reply']],
};

/**
 * Prints what was recognised on `page` beside what a person counted, and gives how many controls and posts are missing. What was counted
 * but is no control of ours, such as bookmarks, is named. `seen` is nothing where the pack has no selectors: there everything is missing.
 */
export function compare(page: SavedPage, seen: Seen | undefined): number {
  console.log(`\n${page.file} (${page.site})`);
  const counted = Object.entries(page.controls);
  const compared = counted.filter(([kind]) => kind in KINDS);
  if (!seen) {
    console.log('  no selectors for this site');
    return [page.posts, ...compared.map(([, expected]) => expected)].reduce((sum, one) => sum + one, 0);
  }
  let missed = line('posts', seen.inAll + seen.around, page.posts, hiddenIn(seen));
  for (const [kind, expected] of compared) {
    const found = firstOf(KINDS[kind] ?? [], kind === 'composer' ? sending(seen) : others(seen));
    missed += line(kind, found.length, expected, ranksOf(found));
  }
  const uncompared = counted.filter(([kind]) => !(kind in KINDS)).map(([kind]) => kind);
  if (uncompared.length > 0) console.log(`  not compared: ${uncompared.join(', ')}`);
  for (const { author, text } of seen.posts) console.log(`    ${author}: ${text.slice(0, 70)}`);
  return missed;
}

function hiddenIn({ posts, inAll, around }: Seen): string {
  const hidden = inAll > posts.length ? `${inAll - posts.length} of them on pages that were left` : '';
  const twice = around > 0 ? `${around} counted with the item of the list that they stand in` : '';
  return [hidden, twice].filter((note) => note !== '').join(', ');
}

function line(what: string, found: number, expected: number, note: string): number {
  const missed = Math.max(0, expected - found);
  const beyond =
    found > expected ? `${found - expected} more than counted, look whether they are such; ` : '';
  const mark = missed > 0 ? `missed ${missed}` : `${beyond}${note}`;
  console.log(
    `  ${what.padEnd(10)} ${String(found).padStart(3)} of ${String(expected).padStart(3)}  ${mark}`,
  );
  return missed;
}

function firstOf(names: string[][], controls: SeenControl[]): SeenControl[] {
  const found = names.map((alike) => controls.filter(({ name }) => alike.includes(name)));
  return found.find((one) => one.length > 0) ?? [];
}

function sending({ controls }: Seen): SeenControl[] {
  return controls.filter(({ step }) => step === 'send');
}

function others({ controls }: Seen): SeenControl[] {
  return controls.filter(({ step }) => step !== 'send');
}

function ranksOf(controls: SeenControl[]): string {
  return [...new Set(controls.map(({ rank }) => rank))].join(', ');
}
