import { type Deeds, type Files, jsonList, of, plainUtc, type SiteArchives, type Variant } from './site.ts';
import type { Deed } from './world.ts';

const video = ({ id }: Deed) => `https://www.tiktokv.com/share/video/${id}/`;

type Fields = (deed: Deed) => Record<string, string>;
const LISTS: {
  interaction: 'like' | 'follow' | 'comment' | 'share' | 'publish';
  section: [then: string, now: string];
  list: [then: string, now: string];
  key: string;
  file: string;
  fields: Fields;
}[] = [
  {
    interaction: 'like',
    section: ['Activity', 'Likes and Favorites'],
    list: ['Like List', 'Like List'],
    key: 'ItemFavoriteList',
    file: 'Like List',
    fields: (deed) => ({ Date: plainUtc(deed.time), Link: video(deed) }),
  },
  {
    interaction: 'follow',
    section: ['Activity', 'Profile And Settings'],
    list: ['Following List', 'Following'],
    key: 'Following',
    file: 'Following',
    fields: ({ time, account }) => ({ Date: plainUtc(time), UserName: account.handles.tiktok }),
  },
  {
    interaction: 'comment',
    section: ['Comment', 'Comment'],
    list: ['Comments', 'Comments'],
    key: 'CommentsList',
    file: 'Comments',
    fields: (deed) => ({ Date: plainUtc(deed.time), Comment: deed.own, Photo: 'N/A', Url: video(deed) }),
  },
  {
    interaction: 'share',
    section: ['Activity', 'Your Activity'],
    list: ['Share History', 'Share History'],
    key: 'ShareHistoryList',
    file: 'Share History',
    fields: (deed) => ({
      Date: plainUtc(deed.time),
      SharedContent: 'video',
      Link: video(deed),
      Method: 'chat_head',
    }),
  },
  {
    interaction: 'publish',
    section: ['Video', 'Post'],
    list: ['Videos', 'Posts'],
    key: 'VideoList',
    file: 'Posts',
    fields: (deed) => ({ Date: plainUtc(deed.time), Link: video(deed), Likes: '3', Title: deed.own }),
  },
];

/** What was watched has the same key as the person's own videos and says nothing. */
const watched: Fields = (deed) => ({ Date: plainUtc(deed.time), Link: video(deed), Title: deed.post });

function json(age: 0 | 1, small: boolean): (deeds: Deeds) => Iterable<string> {
  const item = (fields: Fields) => (deed: Deed) =>
    JSON.stringify(
      Object.fromEntries(
        Object.entries(fields(deed)).map(([key, value]) => [small ? key.toLowerCase() : key, value]),
      ),
    );
  return function* (deeds) {
    const sections = [...new Set(LISTS.map(({ section }) => section[age]))];
    yield '{"Ads and data": {"Ad Interests": {"AdInterestCategories": ""}}';
    yield* jsonList(
      of(deeds, 'like'),
      item(watched),
      ', "Watched": {"Video Browsing History": {"VideoList": ',
      '}}',
    );
    for (const section of sections) {
      yield `, ${JSON.stringify(section)}: {"Block List": {"BlockList": null}`;
      for (const { interaction, section: named, list, key, fields } of LISTS) {
        if (named[age] === section)
          yield* jsonList(
            of(deeds, interaction),
            item(fields),
            `, ${JSON.stringify(list[age])}: {"${key}": `,
            '}',
          );
      }
      yield '}';
    }
    yield '}';
  };
}

function texts(deeds: Deeds): Files {
  const folders = {
    like: 'Likes and Favorites',
    follow: 'Profile And Settings',
    comment: 'Comment',
    share: 'Your Activity',
    publish: 'Post',
  };
  return new Map(
    LISTS.map(({ interaction, file, fields }): [string, Iterable<string>] => [
      `TikTok/${folders[interaction]}/${file}.txt`,
      records(of(deeds, interaction), fields),
    ]),
  );
}

function* records(deeds: Deeds, fields: Fields): Iterable<string> {
  for (const deed of deeds()) {
    const lines = Object.entries(fields(deed)).map(
      ([key, value]) => `${key}: ${key === 'Date' ? `${value} UTC` : value}`,
    );
    yield `${lines.join('\n')}\n\n`;
  }
}

/** Of videos it tells only numbers. */
const tells = ({ interaction }: Deed) => interaction === 'follow' || interaction === 'publish';
const VARIANTS: Variant[] = [
  {
    name: 'json-2022',
    files: (deeds) => new Map([['user_data.json', json(0, false)(deeds)]]),
    tells,
    dated: () => true,
  },
  {
    name: 'json-2025',
    files: (deeds) => new Map([['TikTok/user_data_tiktok.json', json(1, true)(deeds)]]),
    tells,
    dated: () => true,
  },
  { name: 'txt', files: texts, tells, dated: () => true },
];

export const TIKTOK: SiteArchives = { site: 'tiktok', variants: VARIANTS };
