import { handleIn } from './account.ts';
import { aboutOf, type PastAct, type Tell } from './act.ts';
import { readItems, withoutAssignment } from './json.ts';
import type { FileKind, SiteReader } from './reader.ts';
import { at, listAt, textAt } from './value.ts';
import { fromSnowflake, fromXDate, UNTOLD } from './when.ts';

type Told = Omit<PastAct, 'site'>;

/**
 * X's archives: scripts below `data/` that assign a list to `window.YTD.*.part0` (and `-part1.js`, …). Sources: d3i-infra/data-donation-task
 * `packages/python/port/platforms/x.py` (`like.js`: `tweetId`, `fullText`; `following.js`: only `accountId` and an address with that number; `tweets.js`).
 * They tell no date of a like, only the number of the post, which holds the post's own; and no name of whom one follows.
 */
export function xReader(): SiteReader {
  return {
    site: 'x',
    sign: /(^|\/)data\/(manifest|account|profile|README)\.(js|txt)$|(^|\/)Your archive\.html$/,
    kinds: [
      kind(/(^|\/)like(-part\d+)?\.js$/, liked),
      kind(/(^|\/)following(-part\d+)?\.js$/, followed),
      kind(/(^|\/)(tweets?|community-tweet)(-part\d+)?\.js$/, posted),
    ],
  };
}

function kind(path: RegExp, ofItem: (item: unknown) => Told): FileKind {
  const read = (file: { chunks(): AsyncIterable<Uint8Array> }, tell: Tell) =>
    readItems(withoutAssignment(file.chunks()), (item) => tell({ site: 'x', ...ofItem(item) }));
  return { path, read };
}

function liked(item: unknown): Told {
  const id = textAt(item, 'like', 'tweetId');
  return {
    interaction: 'like',
    when: fromSnowflake(id),
    about: aboutOf({ text: textAt(item, 'like', 'fullText') }),
    link: statusOf(id),
  };
}

/** Archives give an account's number only; where an address has a name, as others may write it, it counts. */
function followed(item: unknown): Told {
  const link = textAt(item, 'following', 'userLink');
  return {
    interaction: 'follow',
    when: UNTOLD,
    about: aboutOf({ handle: handleIn(link, 'x') }),
    ...(link ? { link } : {}),
  };
}

const REPOST = /^RT @(\w{1,20}): /;

function posted(item: unknown): Told {
  const tweet = at(item, 'tweet') ?? item;
  const text = textAt(tweet, 'full_text') || textAt(tweet, 'text');
  const id = textAt(tweet, 'id_str') || textAt(tweet, 'id');
  const shared = { when: fromXDate(textAt(tweet, 'created_at')), link: statusOf(id) };
  const [start = '', reposted] = REPOST.exec(text) ?? [];
  if (reposted)
    return {
      interaction: 'share',
      about: aboutOf({ handle: reposted, text: text.slice(start.length) }),
      ...shared,
    };
  const links = listAt(tweet, 'entities', 'urls').map((one) => textAt(one, 'expanded_url'));
  const answered = textAt(tweet, 'in_reply_to_screen_name');
  if (answered !== '')
    return { interaction: 'comment', about: aboutOf({ handle: answered, text, links }), ...shared };
  const quoted = links
    .filter((link) => /\/status\/\d+/.test(link))
    .map((link) => handleIn(link, 'x'))
    .find((one) => one !== '');
  if (quoted) return { interaction: 'share', about: aboutOf({ handle: quoted, text, links }), ...shared };
  return { interaction: 'publish', about: aboutOf({ text, links }), ...shared };
}

function statusOf(id: string): string {
  return `https://x.com/i/web/status/${encodeURIComponent(id)}`;
}
