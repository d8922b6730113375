import type { Interaction } from '../policy/circular.ts';
import { handleIn } from './account.ts';
import { aboutOf, isBlind, type PastAct, type Tell } from './act.ts';
import { type Path, readJson, type Wish } from './json.ts';
import { type ArchivedFile, ItemCount, type SiteReader } from './reader.ts';
import { linesOf } from './text.ts';
import { entriesAt, listAt, textAt } from './value.ts';
import { fromText } from './when.ts';

/** The lists that tell of acts: the key of the list in JSON, the name of the file in the text form. */
const LISTS: [key: string, file: string, interaction: Interaction][] = [
  ['ItemFavoriteList', 'Like List', 'like'],
  ['Following', 'Following', 'follow'],
  ['CommentsList', 'Comments', 'comment'],
  ['ShareHistoryList', 'Share History', 'share'],
  ['RepostList', 'Reposts', 'share'],
  ['VideoList', 'Posts', 'publish'],
];

/** The text form names its files in the language of the account; these stand in English ones whatever was asked for. */
const TEXT_FORM = /(^|\/)TikTok[^/]*\/.*\.txt$/i;
const ENGLISH =
  /(^|\/)(Follower|Settings|Searches|Watch History|Login History|Favorite Videos|Direct Messages|Profile Info(rmation)?)\.txt$/;

/** `VideoList` is also what was watched. */
const OWN_VIDEOS = new Set(['Videos', 'Posts']);

/**
 * TikTok's archives: one `user_data_tiktok.json` (`user_data.json` before), or text files of `Key: value` lines with an empty line between records.
 * Source: d3i-infra/data-donation-task `packages/python/port/platforms/tiktok.py`: `Activity` or `Your Activity` or `Likes and Favorites`, `Like List`,
 * `ItemFavoriteList`; `Comment`, `Comments`, `CommentsList`; keys with a capital or without. Dates are in UTC, as the files say where they say it.
 * The text form has names of files and of keys in the language of the account (the same file: `Likelijst.txt`, `Volgend.txt`, `Datum`), and only the English ones are known.
 * Of a liked or shared video they tell only its number. What was written while somebody was live stands with the live video: abrignoni/RLEAPP
 * `scripts/artifacts/tikTokArchiveJson.py` (`WatchLiveMap`, `Comments`, `CommentContent`, `Questions`, `QuestionContent`; 2026).
 */
export function tiktokReader(): SiteReader {
  const names = LISTS.map(([, file]) => file).join('|');
  return {
    site: 'tiktok',
    sign: /(^|\/)user_data(_tiktok)?\.json$|(^|\/)TikTok[^/]*\//i,
    whyUseless: (paths) =>
      paths.some((path) => TEXT_FORM.test(path)) && !paths.some((path) => ENGLISH.test(path))
        ? 'localised'
        : undefined,
    kinds: [
      { path: /(^|\/)user_data(_tiktok)?[^/]*\.json$/, read: readWhole },
      { path: new RegExp(`(^|/)(${names})\\.txt$`), read: readRecords },
    ],
  };
}

async function readWhole(file: ArchivedFile, tell: Tell): Promise<void> {
  const items = new ItemCount();
  const wish: Wish = (path) => {
    if (path.length === 3) items.saw(isList(path[2]));
    return wishFor(path);
  };
  await readJson(file.chunks(), wish, (item, [, list = '', key]) => {
    const interaction = LISTS.find(([name]) => name === key)?.[2];
    if (key === LIVE) for (const act of writtenDuring(item)) tell(act);
    if (interaction && (key !== 'VideoList' || OWN_VIDEOS.has(list)))
      tell(actOf(interaction, fieldsIn(item)));
  });
  items.end();
}

/** What was watched live, by number. */
const LIVE = 'WatchLiveMap';

/** Section, list, key of the list, place in it. */
function wishFor({ length, 2: key }: Path): ReturnType<Wish> {
  if (length > 3) return 'take';
  return length < 3 || isList(key) ? 'enter' : 'pass';
}

function isList(key: string | undefined): boolean {
  return key === LIVE || LISTS.some(([name]) => name === key);
}

/** Comments and questions during a live video, each with its own moment. */
function writtenDuring(live: unknown): PastAct[] {
  const video = textAt(live, 'Link');
  return [...listAt(live, 'Comments'), ...listAt(live, 'Questions')].map((one) => {
    const fields = fieldsIn(one);
    const of = (...keys: string[]) => keys.map((key) => fields.get(key) ?? '').find(Boolean) ?? '';
    const [comment, date] = [of('commentcontent', 'questioncontent'), of('commenttime', 'questiontime')];
    return actOf('comment', new Map(Object.entries({ comment, date, link: video })));
  });
}

async function readRecords(file: ArchivedFile, tell: Tell): Promise<void> {
  const interaction = LISTS.find(([, name]) => file.path.endsWith(`${name}.txt`))?.[2];
  const items = new ItemCount();
  let record = new Map<string, string>();
  const end = () => {
    const act = interaction && record.size > 0 ? actOf(interaction, record) : undefined;
    const isKnown = act !== undefined && (act.when.is !== 'untold' || !isBlind(act));
    if (act) items.saw(isKnown);
    if (act && isKnown) tell(act);
    record = new Map();
  };
  for await (const line of linesOf(file.chunks())) {
    const [, key, value] = /^\s*([^:]{1,60}):\s?(.*)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) record.set(plain(key), value.trim());
    else if (line.trim() === '') end();
  }
  end();
  items.end();
}

function fieldsIn(item: unknown): Map<string, string> {
  return new Map(entriesAt(item).map(([key]) => [plain(key), textAt(item, key)]));
}

/** Keys differ in capitals and spaces between versions: `UserName`, `Username`, `Shared Content`. */
function plain(key: string): string {
  return key.toLowerCase().replaceAll(/[^a-z]/g, '');
}

function actOf(interaction: Interaction, fields: Map<string, string>): PastAct {
  const of = (...keys: string[]) =>
    keys.map((key) => fields.get(key)).find((value) => value !== undefined && value !== '') ?? '';
  const link = of('link', 'url', 'originalpostlink', 'originalposturl', 'videolink');
  const handle = of('username') || handleIn(link, 'tiktok');
  return {
    site: 'tiktok',
    interaction,
    when: fromText(of('date'), 'UTC'),
    about: aboutOf({ handle, text: of('comment', 'title', 'description') }),
    ...linkOf(interaction, link, handle),
  };
}

function linkOf(interaction: Interaction, link: string, handle: string): { link?: string } {
  if (/^https?:/.test(link)) return { link };
  return interaction === 'follow' && handle !== ''
    ? { link: `https://www.tiktok.com/@${encodeURIComponent(handle)}` }
    : {};
}
