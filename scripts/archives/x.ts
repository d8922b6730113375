import { type Deeds, type Files, jsonList, of, type SiteArchives, type Variant } from './site.ts';
import type { Deed } from './world.ts';

const like = ({ id, post }: Deed) =>
  JSON.stringify({
    like: { tweetId: id, fullText: post, expandedUrl: `https://twitter.com/i/web/status/${id}` },
  });

/** Only a number, and an address with that number. */
const follow = ({ id }: Deed) =>
  JSON.stringify({
    following: {
      accountId: id.slice(0, 10),
      userLink: `https://twitter.com/intent/user?user_id=${id.slice(0, 10)}`,
    },
  });

function tweet(deed: Deed) {
  const { interaction, account, post, own, id } = deed;
  const handle = account.handles.x;
  const text =
    interaction === 'share'
      ? `RT @${handle}: ${post}`
      : interaction === 'comment'
        ? `@${handle} ${own}`
        : own;
  const reply =
    interaction === 'comment' ? { in_reply_to_screen_name: handle, in_reply_to_status_id_str: id } : {};
  return {
    id_str: id,
    id,
    created_at: xDate(deed.time),
    full_text: text,
    entities: { urls: [], user_mentions: [] },
    retweeted: false,
    ...reply,
  };
}

/** `Wed Oct 10 20:19:24 +0000 2018`. */
function xDate(time: number): string {
  const [weekday, day, month, year, clock] = new Date(time).toUTCString().replace(',', '').split(' ');
  return `${weekday} ${month} ${day} ${clock} +0000 ${year}`;
}

const OWN = ['comment', 'share', 'publish'] as const;
const script = (name: string, part: number, deeds: Deeds, item: (deed: Deed) => string) =>
  jsonList(deeds, item, `window.YTD.${name}.part${part} = `);

/** Every second of them. */
function half(deeds: Deeds, which: number): Deeds {
  return function* () {
    let place = 0;
    for (const deed of deeds()) if (place++ % 2 === which) yield deed;
  };
}

function now(deeds: Deeds): Files {
  const own = of(deeds, ...OWN);
  const wrapped = (deed: Deed) => JSON.stringify({ tweet: tweet(deed) });
  return new Map([
    ['data/manifest.js', ['window.__THAR_CONFIG = {"userInfo": {}}']],
    ['data/like.js', script('like', 0, of(deeds, 'like'), like)],
    ['data/following.js', script('following', 0, of(deeds, 'follow'), follow)],
    ['data/tweets.js', script('tweets', 0, half(own, 0), wrapped)],
    ['data/tweets-part1.js', script('tweets', 1, half(own, 1), wrapped)],
  ]);
}

function in2019(deeds: Deeds): Files {
  return new Map([
    ['like.js', script('like', 0, of(deeds, 'like'), like)],
    ['following.js', script('following', 0, of(deeds, 'follow'), follow)],
    ['tweet.js', script('tweet', 0, of(deeds, ...OWN), (deed) => JSON.stringify(tweet(deed)))],
  ]);
}

const tells = ({ interaction }: Deed) => interaction !== 'follow' && interaction !== 'join';
const earliest = ({ interaction }: Deed) => interaction === 'like';
const VARIANTS: Variant[] = [
  { name: 'data', files: now, tells, dated: () => true, earliest },
  { name: '2019', files: in2019, tells, dated: () => true, earliest },
];

export const X: SiteArchives = { site: 'x', variants: VARIANTS };
