import { handleIn } from './account.ts';
import { aboutOf, type PastAct, type Tell } from './act.ts';
import { readItems, withoutAssignment } from './json.ts';
import type { FileKind, SiteReader } from './reader.ts';
import { at, listAt, textAt } from './value.ts';
import { fromSnowflake, fromText, fromXDate, UNTOLD } from './when.ts';

type Told = Omit<PastAct, 'site'>;

/**
 * X's archives: scripts below `data/` that assign a list to `window.YTD.*.part0` (and `-part1.js`, …). Sources: d3i-infra/data-donation-task
 * `packages/python/port/platforms/x.py` (`like.js`: `tweetId`, `fullText`; `following.js`: only `accountId` and an address with that number; `tweets.js`).
 * They tell no date of a like, only the number of the post, which holds the post's own; and no name of whom one follows. Of a long post `tweets.js` has
 * the beginning only, and `note-tweet.js` all of it, under another number: `noteTweetId`, `createdAt`, `core.text`, `core.urls` (readers that put the two together:
 * visakanv/community-archive tools, steipete/birdclaw; fixtures of 2025).
 */
export function xReader(): SiteReader {
  const notes = new Map<string, Told>();
  return {
    site: 'x',
    sign: /(^|\/)data\/(manifest|account|profile|README)\.(js|txt)$|(^|\/)Your archive\.html$/,
    kinds: [
      kind(/(^|\/)like(-part\d+)?\.js$/, liked),
      kind(/(^|\/)following(-part\d+)?\.js$/, followed),
      {
        path: /(^|\/)note-tweet(-part\d+)?\.js$/,
        read: (file) =>
          readItems(withoutAssignment(file.chunks()), (item) => {
            const note = noted(item);
            notes.set(beginning(note.about.text), note);
          }),
      },
      kind(/(^|\/)(tweets?|community-tweet)(-part\d+)?\.js$/, (item) => {
        const told = posted(item);
        const start = beginning(told.about.text);
        const note = notes.get(start);
        notes.delete(start);
        return note ? { ...told, about: { ...told.about, text: note.about.text } } : told;
      }),
    ],
    finish(tell) {
      for (const note of notes.values()) tell({ site: 'x', ...note });
      notes.clear();
    },
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
    about: aboutOf({ text: wordsAt(item, 'like', 'fullText') }),
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
  const text = wordsAt(tweet, 'full_text') || wordsAt(tweet, 'text');
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

function noted(item: unknown): Told {
  const note = at(item, 'noteTweet');
  return {
    interaction: 'publish',
    when: fromText(textAt(note, 'createdAt'), 'UTC'),
    about: aboutOf({
      text: textAt(note, 'core', 'text'),
      links: listAt(note, 'core', 'urls').map((one) => textAt(one, 'expandedUrl')),
    }),
  };
}

const SIGNS: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/**
 * The words of a post: X writes three signs in them as HTML does, as public readers of archives take it (no archive with such a post has been seen
 * here); whether in `note-tweet.js` as well nobody says.
 */
function wordsAt(value: unknown, ...path: string[]): string {
  return textAt(value, ...path).replace(/&(?:lt|gt|amp);/g, (sign) => SIGNS[sign] ?? sign);
}

/** By so many letters a long post is known in both files: the shorter one has 280 at least, with an ellipsis and an address in the end. */
function beginning(text: string): string {
  return text.slice(0, 200);
}

function statusOf(id: string): string {
  return `https://x.com/i/web/status/${encodeURIComponent(id)}`;
}
