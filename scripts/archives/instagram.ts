import type { Interaction } from '../../src/policy/circular.ts';
import {
  type Deeds,
  type Files,
  html,
  jsonList,
  jsonObject,
  metaJson,
  metaPage,
  of,
  type SiteArchives,
  seconds,
  type Variant,
  written,
} from './site.ts';
import type { Deed } from './world.ts';

const post = ({ id }: Deed) => `https://www.instagram.com/p/C${id.slice(0, 10)}/`;
const handle = ({ account }: Deed) => account.handles.instagram;
const profile = (deed: Deed) => `https://www.instagram.com/${handle(deed)}`;

const liked = (deed: Deed) => ({
  title: handle(deed),
  string_list_data: [{ href: post(deed), value: '👍', timestamp: seconds(deed) }],
});
const followed = (deed: Deed) => ({
  title: '',
  media_list_data: [],
  string_list_data: [{ href: profile(deed), value: handle(deed), timestamp: seconds(deed) }],
});
/** Since 2025 the account is the title, and its address has a `_u`. */
const followedNow = (deed: Deed) => ({
  title: handle(deed),
  string_list_data: [{ href: `https://www.instagram.com/_u/${handle(deed)}`, timestamp: seconds(deed) }],
});

const comment = (labels: [string, string, string]) => (deed: Deed) => ({
  media_list_data: [{ uri: '' }],
  string_map_data: {
    [labels[0]]: { href: '', value: deed.own, timestamp: 0 },
    [labels[1]]: { href: '', value: handle(deed), timestamp: 0 },
    [labels[2]]: { href: '', value: '', timestamp: seconds(deed) },
  },
});

const own = (deed: Deed) => ({
  media: [{ uri: `media/posts/${deed.id}.jpg`, creation_timestamp: seconds(deed), title: deed.own }],
});

const labelled = (deed: Deed) => ({
  timestamp: seconds(deed),
  media: [],
  label_values: [
    { label: 'URL', value: post(deed), href: post(deed) },
    { label: 'Caption', value: deed.post },
    {
      dict: [
        {
          dict: [
            { label: 'URL', value: profile(deed), href: profile(deed) },
            { label: 'Name', value: deed.account.name },
            { label: 'Username', value: handle(deed) },
          ],
        },
      ],
      title: 'Owner',
    },
  ],
  fbid: deed.id,
});

const list = (deeds: Deeds, item: (deed: Deed) => unknown, key?: string) =>
  jsonList(deeds, (deed) => metaJson(item(deed)), key ? `{"${key}": ` : '', key ? '}' : '');

/** Until 2020 an act was a list of texts, and what one follows an object of moments. */
function json2019(deeds: Deeds): Files {
  const iso = ({ time }: Deed) => new Date(time).toISOString().replace(/\.\d+Z$/, '+00:00');
  const byAccount = (deed: Deed) => `${JSON.stringify(handle(deed))}: ${JSON.stringify(iso(deed))}`;
  const plain = (kind: Interaction, item: (deed: Deed) => unknown, key: string) =>
    jsonList(of(deeds, kind), (deed) => JSON.stringify(item(deed)), `{"${key}": `, '}');
  return new Map([
    ['likes.json', plain('like', (deed) => [iso(deed), handle(deed)], 'media_likes')],
    ['comments.json', plain('comment', (deed) => [iso(deed), deed.own, handle(deed)], 'media_comments')],
    [
      'connections.json',
      jsonObject(of(deeds, 'follow'), byAccount, '{"blocked_users": {}, "following": ', '}'),
    ],
    [
      'media.json',
      plain(
        'publish',
        (deed) => ({ caption: deed.own, taken_at: iso(deed), path: 'photos/1.jpg' }),
        'photos',
      ),
    ],
  ]);
}

function json2021(deeds: Deeds): Files {
  return new Map([
    ['likes/liked_posts.json', list(of(deeds, 'like'), liked, 'likes_media_likes')],
    [
      'followers_and_following/following.json',
      list(of(deeds, 'follow'), followed, 'relationships_following'),
    ],
    [
      'comments/post_comments.json',
      list(of(deeds, 'comment'), comment(['Comment', 'Media Owner', 'Time']), 'comments_media_comments'),
    ],
    ['content/posts_1.json', list(of(deeds, 'publish'), own)],
  ]);
}

function json2023(deeds: Deeds): Files {
  const root = 'instagram-ujicoba-2022/';
  return new Map([
    [
      `${root}your_instagram_activity/likes/liked_posts.json`,
      list(of(deeds, 'like'), liked, 'likes_media_likes'),
    ],
    [
      `${root}connections/followers_and_following/following.json`,
      list(of(deeds, 'follow'), followed, 'relationships_following'),
    ],
    [
      `${root}your_instagram_activity/comments/post_comments_1.json`,
      list(of(deeds, 'comment'), comment(['Komentar', 'Pemilik Media', 'Waktu'])),
    ],
    [`${root}your_instagram_activity/content/posts_1.json`, list(of(deeds, 'publish'), own)],
  ]);
}

function json2025(deeds: Deeds): Files {
  return new Map([
    ['your_instagram_activity/likes/liked_posts.json', list(of(deeds, 'like'), labelled)],
    [
      'connections/followers_and_following/following.json',
      list(of(deeds, 'follow'), followedNow, 'relationships_following'),
    ],
    [
      'your_instagram_activity/comments/reels_comments.json',
      list(of(deeds, 'comment'), comment(['Kommentar', 'Medieninhaber', 'Zeit']), 'comments_reels_comments'),
    ],
    ['your_instagram_activity/media/reposts.json', list(of(deeds, 'share'), labelled)],
    ['your_instagram_activity/media/posts_1.json', list(of(deeds, 'publish'), own)],
  ]);
}

const WORDS = {
  en: ['Username', 'Comment', 'Media Owner', 'Time'],
  id: ['Nama pengguna', 'Komentar', 'Pemilik media', 'Waktu'],
} as const;

function pages(language: 'en' | 'id'): (deeds: Deeds) => Files {
  const [username, words, owner, time] = WORDS[language];
  const date = (deed: Deed) => written(deed.time, language);
  const wrap = (inside: string) => `<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder">${inside}</div>\n`;
  const rows = (pairs: [string, string][]) =>
    `<table>${pairs.map(([label, value]) => `<tr><td class="_2pin _a6_q">${label}</td><td class="_2pin _a6_r">${value}</td></tr>`).join('')}</table>`;
  const entry = (deed: Deed): string => {
    const when = `<div class="_3-94 _a6-o">${date(deed)}</div>`;
    if (deed.interaction === 'follow')
      return wrap(
        `<div class="_a6-p"><div><a target="_blank" href="${profile(deed)}">${handle(deed)}</a></div><div>${date(deed)}</div></div>`,
      );
    if (deed.interaction === 'comment')
      return wrap(
        `<div class="_a6-p"><table><tr><td colspan="2" class="_2pin _a6_q">${words}<div><div>${html(deed.own)}</div></div></td></tr></table>${rows(
          [
            [owner, handle(deed)],
            [time, date(deed)],
          ],
        )}</div>`,
      );
    if (deed.interaction === 'publish')
      return wrap(`<h2 class="_3-95 _2pim _a6-h _a6-i">${html(deed.own)}</h2>${when}`);
    return wrap(
      `<div class="_a6-p"><a href="${post(deed)}">${post(deed)}</a>${rows([[username, handle(deed)]])}</div>${when}`,
    );
  };
  return (deeds) =>
    new Map([
      ['your_instagram_activity/likes/liked_posts.html', metaPage(of(deeds, 'like'), entry)],
      ['connections/followers_and_following/following.html', metaPage(of(deeds, 'follow'), entry)],
      ['your_instagram_activity/comments/post_comments_1.html', metaPage(of(deeds, 'comment'), entry)],
      ['your_instagram_activity/media/reposts.html', metaPage(of(deeds, 'share'), entry)],
      ['your_instagram_activity/media/posts_1.html', metaPage(of(deeds, 'publish'), entry)],
    ]);
}

const known = ({ interaction }: Deed) => interaction !== 'join';
const beforeReposts = (deed: Deed) => known(deed) && deed.interaction !== 'share';
const always = () => true;

const VARIANTS: Variant[] = [
  { name: 'json-2019', files: json2019, tells: beforeReposts, dated: always },
  { name: 'json-2021', files: json2021, tells: beforeReposts, dated: always },
  { name: 'json-2023', files: json2023, tells: beforeReposts, dated: always },
  { name: 'json-2025', files: json2025, tells: known, dated: always },
  { name: 'html-en', files: pages('en'), tells: known, dated: always },
  { name: 'html-id', files: pages('id'), tells: known, dated: always },
];

export const INSTAGRAM: SiteArchives = { site: 'instagram', variants: VARIANTS };
