import { handleIn } from './account.ts';
import { aboutOf, type PastAct, type Tell, type When } from './act.ts';
import { type HtmlElement, readHtml, runsOf, within, wordsOf } from './html.ts';
import { readItems } from './json.ts';
import { type ArchivedFile, ItemCount, isNamed, type SiteReader } from './reader.ts';
import { rowsOf } from './text.ts';
import { at, listAt, textAt } from './value.ts';
import { fromText, UNTOLD } from './when.ts';
import { ACTIVITY, readActivity } from './youtube-activity.ts';
import { Channels } from './youtube-channels.ts';

/** A like or a comment that names a video by its number only, until the history tells what it was called. */
interface Waiting {
  act: PastAct;
  video: string;
}

const VIDEO = /^[\w-]{11}$/;
const CHANNEL = /^UC[\w-]{22}$/;
const LIKED = /(^|\/)(liked videos|likes|video yang disukai)([- ]v[ií]deos?)?(\(\d+\))?\.(csv|json)$/i;
const HISTORY = /(^|\/)((watch|histori)[- ](history|tontonan)|riwayat tontonan)\.(json|html)$/i;

/** Tables of these names hold nothing but acts; any other may be of playlists, channels or videos of one's own. */
const ONLY_ACTS = /(^|\/)(subscriptions|langganan|comments|komentar)(\(\d+\))?\.csv$/i;

/**
 * YouTube's part of a Google Takeout. Names of folders and files are in the language of the account, so tables are told by what stands in them:
 * - subscriptions: channel number, address, name (d3i-infra/data-donation-task `packages/python/port/platforms/youtube.py`: always these three columns);
 * - comments: text as `{"text": …}`, channel number, moment, video (the same file: `Comment create timestamp`, `Video ID`, `Comment text`);
 * - likes: a playlist named `Liked videos`, in Indonesian archives too, and `Liked videos-videos` in newer ones (tests of public importers, 2026; of other playlists
 *   in Spanish also `… videos` and `…-vídeos`): number and moment, neither title nor channel. What the videos were called is looked up in the history
 *   (`watch-history`, `histori-tontonan`: `titleUrl`, `title`, `subtitles`), where it is in the archive;
 * - what was liked, with title and channel, and when one subscribed: in "My activity", where it was asked for too (`youtube-activity.ts`). What has been taken back stands
 *   there still: where the table of subscriptions is in the archive too, only its channels count;
 * - older ones: `likes.json`, `subscriptions.json` (YouTube's own API form) and `my-comments.html`.
 */
export function youtubeReader(): SiteReader {
  const waiting = new Map<string, Waiting[]>();
  const wait = (one: Waiting) => waiting.set(one.video, [...(waiting.get(one.video) ?? []), one]);
  const channels = new Channels();
  const names: (path: string) => RegExp = (path) => new RegExp(`YouTube[^/]*/.*${path}|^[^/]*${path}`, 'i');
  return {
    site: 'youtube',
    sign: /(^|\/)Takeout\/|(^|\/)YouTube [^/]*\//i,
    kinds: [
      { path: /(^|\/)(likes|subscriptions|langganan)\.json$/i, read: readApiList, shared: true },
      { path: names('(komentar|comments?)[^/]*\\.html$'), read: readOldComments },
      { path: names('\\.csv$'), read: (file, tell) => readTable(file, tell, wait, channels) },
      { path: ACTIVITY, read: (file, tell) => readOwnActivity(file, tell, waiting, channels) },
      {
        path: HISTORY,
        read: (file, tell) =>
          readHistory(file, (video, about, channel) => settle(waiting, video, about, channel, tell)),
      },
    ],
    finish(tell) {
      for (const { act } of [...waiting.values()].flat()) tell(act);
      waiting.clear();
      channels.finish(tell);
    },
  };
}

async function readOwnActivity(
  file: ArchivedFile,
  tell: Tell,
  waiting: Map<string, Waiting[]>,
  channels: Channels,
): Promise<void> {
  await readActivity(file, ({ is, when, title, address, channel }) => {
    const video = videoIn(address);
    const handle = handleIn(address, 'youtube');
    if (is === 'subscribed' && handle !== '') channels.date(subscription(handle, title, when), tell);
    else if (is !== 'liked' || video === '') return;
    else if (waiting.has(video))
      settle(waiting, video, title, { name: channel.name, link: channel.address }, tell);
    else
      tell({
        ...like(video, when),
        about: aboutOf({ text: title, name: channel.name, handle: handleIn(channel.address, 'youtube') }),
      });
  });
}

async function readTable(
  file: ArchivedFile,
  tell: Tell,
  wait: (one: Waiting) => void,
  channels: Channels,
): Promise<void> {
  const items = new ItemCount();
  let isHeading = true;
  for await (const row of rowsOf(file.chunks())) {
    const [first = '', second = '', third = ''] = row;
    const isComment = row.some((cell) => cell.startsWith('{"text":'));
    if (!isHeading && row.length > 1 && ONLY_ACTS.test(file.path))
      items.saw(CHANNEL.test(first) || isComment);
    isHeading = false;
    if (CHANNEL.test(first) && /\/channel\/|^$/.test(second))
      channels.add(subscription(first, third, UNTOLD));
    else if (LIKED.test(file.path) && VIDEO.test(first))
      wait({ act: like(first, fromText(second, 'UTC')), video: first });
    else if (isComment) commentOf(row, tell, wait);
  }
  items.end();
}

function commentOf(row: string[], tell: Tell, wait: (one: Waiting) => void): void {
  const written = row.find((cell) => cell.startsWith('{"text":')) ?? '';
  const video = row.find((cell) => VIDEO.test(cell)) ?? '';
  const when = row.map((cell) => fromText(cell, 'UTC')).find(({ is }) => is !== 'untold') ?? UNTOLD;
  const act: PastAct = {
    site: 'youtube',
    interaction: 'comment',
    when,
    about: aboutOf({ text: plainText(written) }),
    link: watch(video),
  };
  if (video === '') tell(act);
  else wait({ act, video });
}

/** A comment's text is a row of pieces: `{"text":"Hai "},{"text":"semua"}`. */
function plainText(written: string): string {
  try {
    return listAt(JSON.parse(`[${written}]`))
      .map((piece) => textAt(piece, 'text'))
      .join(' ');
  } catch {
    return written;
  }
}

async function readApiList(file: ArchivedFile, tell: Tell): Promise<void> {
  const items = new ItemCount();
  await readItems(file.chunks(), (item) => {
    const when = fromText(textAt(item, 'snippet', 'publishedAt'), 'UTC');
    const name = textAt(item, 'snippet', 'title');
    const channel = textAt(item, 'snippet', 'resourceId', 'channelId');
    const video =
      textAt(item, 'snippet', 'resourceId', 'videoId') || textAt(item, 'contentDetails', 'videoId');
    items.saw(CHANNEL.test(channel) || VIDEO.test(video));
    if (CHANNEL.test(channel)) tell(subscription(channel, name, when));
    else if (VIDEO.test(video)) tell({ ...like(video, when), about: aboutOf({ text: name }) });
  });
  items.end();
}

async function readOldComments(file: ArchivedFile, tell: Tell): Promise<void> {
  await readHtml(
    file.chunks(),
    ({ name }) => name === 'li',
    (entry) => {
      const links = within(entry)
        .map(({ href }) => href)
        .filter((href) => /youtube\.com/.test(href));
      const runs = runsOf(entry);
      const when = runs.map((run) => fromText(run, 'UTC')).find(({ is }) => is !== 'untold') ?? UNTOLD;
      const text = runs.at(-1) ?? '';
      if (links[0])
        tell({
          site: 'youtube',
          interaction: 'comment',
          when,
          about: aboutOf({ text, context: linkWords(entry) }),
          link: links[0],
        });
    },
  );
}

function linkWords(entry: HtmlElement): string[] {
  return within(entry)
    .filter(({ name }) => name === 'a')
    .map(wordsOf);
}

type OnWatched = (video: string, title: string, channel: { name: string; link: string }) => void;

async function readHistory(file: ArchivedFile, onWatched: OnWatched): Promise<void> {
  if (isNamed(file.path, 'html')) {
    await readHtml(
      file.chunks(),
      ({ classes }) => classes.includes('content-cell'),
      (entry) => {
        const [first, second] = within(entry).filter(({ name }) => name === 'a');
        if (first)
          onWatched(videoIn(first.href), wordsOf(first), {
            name: second ? wordsOf(second) : '',
            link: second?.href ?? '',
          });
      },
    );
    return;
  }
  await readItems(file.chunks(), (item) => {
    const [channel] = listAt(item, 'subtitles');
    onWatched(videoIn(textAt(item, 'titleUrl')), textAt(item, 'title'), {
      name: textAt(channel, 'name'),
      link: String(at(channel, 'url') ?? ''),
    });
  });
}

function settle(
  waiting: Map<string, Waiting[]>,
  video: string,
  title: string,
  { name, link }: { name: string; link: string },
  tell: Tell,
): void {
  const acts = waiting.get(video);
  if (!acts) return;
  waiting.delete(video);
  for (const { act } of acts) {
    const own = act.interaction === 'comment' ? act.about.text : title;
    const context = act.interaction === 'comment' ? [title] : [];
    tell({ ...act, about: aboutOf({ name, handle: handleIn(link, 'youtube'), text: own, context }) });
  }
}

function subscription(channel: string, name: string, when: When): PastAct {
  return {
    site: 'youtube',
    interaction: 'follow',
    when,
    about: aboutOf({ name, handle: channel }),
    link: `https://www.youtube.com/${CHANNEL.test(channel) ? `channel/${channel}` : `@${channel}`}`,
  };
}

function like(video: string, when: When): PastAct {
  return { site: 'youtube', interaction: 'like', when, about: aboutOf({}), link: watch(video) };
}

function watch(video: string): string {
  return `https://www.youtube.com/watch?v=${video}`;
}

function videoIn(address: string): string {
  return /[?&]v=([\w-]{11})/.exec(address)?.[1] ?? '';
}
