import {
  type Deeds,
  type Files,
  html,
  jsonList,
  of,
  plainUtc,
  type SiteArchives,
  type Variant,
  written,
} from './site.ts';
import type { Deed } from './world.ts';

const videoId = ({ id }: Deed) => id.slice(-11);
const watch = (deed: Deed) => `https://www.youtube.com/watch?v=${videoId(deed)}`;
const channel = ({ account }: Deed) => `https://www.youtube.com/channel/${account.handles.youtube}`;
const iso = ({ time }: Deed) => new Date(time).toISOString().replace('.000Z', '+00:00');
const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function* csv(deeds: Deeds, header: string, row: (deed: Deed) => string[]): Iterable<string> {
  yield `${header}\n`;
  for (const deed of deeds()) yield `${row(deed).map(cell).join(',')}\n`;
}

/** One subscribes to a channel once. */
function onceEach(deeds: Deeds): Deeds {
  return function* () {
    const seen = new Set<string>();
    for (const deed of deeds()) if (!seen.has(channel(deed)) && seen.add(channel(deed))) yield deed;
  };
}

const subscription = (deed: Deed) => [deed.account.handles.youtube, channel(deed), deed.account.name];
const comment = (deed: Deed) => [
  'Ugx0',
  deed.account.handles.youtube,
  iso(deed),
  '0',
  '',
  '',
  videoId(deed),
  JSON.stringify({ text: deed.own }),
  '',
];

function tables(
  folder: string,
  [subscriptions, comments, playlists]: [string, string, string],
  headers: [string, string, string],
) {
  return (deeds: Deeds): [string, Iterable<string>][] => [
    [`Takeout/${folder}/${subscriptions}`, csv(onceEach(of(deeds, 'follow')), headers[0], subscription)],
    [`Takeout/${folder}/${comments}`, csv(of(deeds, 'comment'), headers[1], comment)],
    [
      `Takeout/${folder}/${playlists}`,
      csv(of(deeds, 'like'), headers[2], (deed) => [videoId(deed), iso(deed)]),
    ],
  ];
}

const COMMENT_HEADER =
  'Comment ID,Channel ID,Comment create timestamp,Price,Parent comment ID,Post ID,Video ID,Comment text,Top-level comment ID';
const english = tables(
  'YouTube and YouTube Music',
  ['subscriptions/subscriptions.csv', 'comments/comments.csv', 'playlists/Liked videos.csv'],
  ['Channel Id,Channel Url,Channel Title', COMMENT_HEADER, 'Video ID,Playlist Video Creation Timestamp'],
);
const indonesian = tables(
  'YouTube dan YouTube Music',
  ['langganan/langganan.csv', 'komentar/komentar.csv', 'playlist/Liked videos.csv'],
  [
    'ID Channel,URL Channel,Judul Channel',
    'ID Komentar,ID Channel,Stempel waktu pembuatan komentar,Harga,ID komentar induk,ID Postingan,ID Video,Teks komentar,ID komentar tingkat teratas',
    'ID Video,Stempel Waktu Pembuatan Video Playlist',
  ],
);

const english2026 = tables(
  'YouTube and YouTube Music',
  ['subscriptions/subscriptions.csv', 'comments/comments.csv', 'playlists/Liked videos-videos.csv'],
  ['Channel Id,Channel Url,Channel Title', COMMENT_HEADER, 'Video ID,Playlist Video Creation Timestamp'],
);

const seen = (deed: Deed) =>
  JSON.stringify({
    header: 'YouTube',
    title: `Watched ${deed.post}`,
    titleUrl: watch(deed),
    subtitles: [{ name: deed.account.name, url: channel(deed) }],
    time: new Date(deed.time).toISOString(),
    products: ['YouTube'],
  });

function* page(deeds: Deeds): Iterable<string> {
  yield '<html><head><meta charset="utf-8"/></head><body><div class="mdl-grid">';
  for (const deed of deeds()) {
    const date = `${written(deed.time, 'id')} WITA`;
    const words = `Menonton <a href="${watch(deed)}">${html(deed.post)}</a><br><a href="${channel(deed)}">${html(deed.account.name)}</a><br>${date}<br>`;
    yield `<div class="outer-cell mdl-cell"><div class="mdl-grid"><div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1">${words}</div></div></div>`;
  }
  yield '</div></body></html>';
}

const WATCHED = ['like', 'comment'] as const;

function withJson(named: typeof english): (deeds: Deeds) => Files {
  const history = 'Takeout/YouTube and YouTube Music/history/watch-history.json';
  return (deeds) => new Map([...named(deeds), [history, jsonList(of(deeds, ...WATCHED), seen)]]);
}

function withHtml(deeds: Deeds): Files {
  const history = 'Takeout/YouTube dan YouTube Music/histori/histori-tontonan.html';
  return new Map([...indonesian(deeds), [history, page(of(deeds, ...WATCHED))]]);
}

function in2019(deeds: Deeds): Files {
  const liked = (deed: Deed) =>
    JSON.stringify({
      contentDetails: { videoId: videoId(deed) },
      snippet: { title: deed.post, publishedAt: new Date(deed.time).toISOString() },
    });
  const subscribed = (deed: Deed) =>
    JSON.stringify({
      snippet: {
        title: deed.account.name,
        publishedAt: new Date(deed.time).toISOString(),
        resourceId: { channelId: deed.account.handles.youtube },
      },
    });
  return new Map([
    ['Takeout/YouTube/playlists/likes.json', jsonList(of(deeds, 'like'), liked)],
    ['Takeout/YouTube/subscriptions/subscriptions.json', jsonList(of(deeds, 'follow'), subscribed)],
    ['Takeout/YouTube/my-comments/my-comments.html', oldComments(of(deeds, 'comment'))],
  ]);
}

function* oldComments(deeds: Deeds): Iterable<string> {
  yield '<!DOCTYPE html><html><body><ul>';
  for (const deed of deeds()) {
    yield `<li>You added a <a href="${watch(deed)}&amp;lc=z1">comment</a> on a <a href="${watch(deed)}">${html(deed.post)}</a> at ${plainUtc(deed.time)} UTC.<br/>${html(deed.own)}</li>`;
  }
  yield '</ul></body></html>';
}

/** "My activity" by itself: what was watched stands in it too, and says nothing. */
const SAID = {
  en: { like: 'Liked', follow: 'Subscribed to', watched: 'Watched' },
  id: { like: 'Menyukai', follow: 'Berlangganan', watched: 'Menonton' },
};
const DONE = ['like', 'follow', 'comment'] as const;

function partsOf(deed: Deed, language: 'en' | 'id') {
  const said = SAID[language];
  if (deed.interaction === 'follow') return { said: said.follow, what: deed.account.name, to: channel(deed) };
  return { said: deed.interaction === 'like' ? said.like : said.watched, what: deed.post, to: watch(deed) };
}

function activityJson(deeds: Deeds): Files {
  const item = (deed: Deed) => {
    const { said, what, to } = partsOf(deed, 'en');
    return JSON.stringify({
      header: 'YouTube',
      title: `${said} ${what}`,
      titleUrl: to,
      ...(deed.interaction === 'follow'
        ? {}
        : { subtitles: [{ name: deed.account.name, url: channel(deed) }] }),
      time: new Date(deed.time).toISOString(),
      products: ['YouTube'],
    });
  };
  return new Map([['Takeout/My Activity/YouTube/MyActivity.json', jsonList(of(deeds, ...DONE), item)]]);
}

function activityHtml(deeds: Deeds): Files {
  return new Map([['Takeout/Aktivitas Saya/YouTube/AktivitasSaya.html', activityPage(of(deeds, ...DONE))]]);
}

function* activityPage(deeds: Deeds): Iterable<string> {
  yield '<html><head><meta charset="utf-8"/></head><body><div class="mdl-grid">';
  for (const deed of deeds()) {
    const { said, what, to } = partsOf(deed, 'id');
    const owner = `<a href="${channel(deed)}">${html(deed.account.name)}</a><br>`;
    const words = `${said}\u00a0<a href="${to}">${html(what)}</a><br>${deed.interaction === 'follow' ? '' : owner}${written(deed.time, 'id')} WITA<br>`;
    yield `<div class="outer-cell mdl-cell"><div class="mdl-grid"><div class="content-cell mdl-cell mdl-cell--6-col mdl-typography--body-1">${words}</div><div class="content-cell mdl-cell mdl-cell--12-col mdl-typography--caption"><b>Produk:</b><br>&emsp;YouTube<br></div></div></div>`;
  }
  yield '</div></body></html>';
}

const tells = ({ interaction }: Deed) => ['like', 'follow', 'comment'].includes(interaction);
const exceptComments = ({ interaction }: Deed) => interaction === 'like' || interaction === 'follow';
/** Tables of subscriptions have no dates. */
const datedTables = ({ interaction }: Deed) => interaction !== 'follow';
const VARIANTS: Variant[] = [
  { name: 'csv-en', files: withJson(english), tells, dated: datedTables },
  { name: 'csv-2026', files: withJson(english2026), tells, dated: datedTables },
  { name: 'csv-id', files: withHtml, tells, dated: datedTables },
  { name: 'activity-json', files: activityJson, tells: exceptComments, dated: () => true },
  { name: 'activity-html', files: activityHtml, tells: exceptComments, dated: () => true },
  { name: 'json-2019', files: in2019, tells, dated: () => true },
];

export const YOUTUBE: SiteArchives = { site: 'youtube', variants: VARIANTS };
