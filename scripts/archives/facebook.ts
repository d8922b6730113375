import {
  type Deeds,
  type Files,
  html,
  jsonList,
  metaJson,
  metaPage,
  of,
  type SiteArchives,
  seconds,
  type Variant,
  written,
} from './site.ts';
import { type Deed, PERSON } from './world.ts';

const url = ({ account, id }: Deed) => `https://www.facebook.com/${account.handles.facebook}/posts/${id}`;
const profile = ({ account }: Deed) => `https://www.facebook.com/${account.handles.facebook}`;

/** Without an address only names tell: those of a campaign's team do not. */
const byName = ({ account, interaction }: Deed) =>
  interaction === 'publish' ||
  interaction === 'share' ||
  account.name.includes('Samudra') ||
  account.name.includes('Buana');

function comment(deed: Deed) {
  const { account, own } = deed;
  return {
    timestamp: seconds(deed),
    data: [{ comment: { timestamp: seconds(deed), comment: own, author: PERSON } }],
    title: `${PERSON} commented on ${account.name}'s post.`,
  };
}

function post(deed: Deed) {
  const shared = { external_context: { name: deed.post, url: url(deed) } };
  return {
    timestamp: seconds(deed),
    ...(deed.interaction === 'share' ? { attachments: [{ data: [shared] }] } : {}),
    data: [{ post: deed.own }],
    title: `${PERSON} ${deed.interaction === 'share' ? 'shared a link' : 'updated his status'}.`,
  };
}

const titled = (deed: Deed) => ({
  timestamp: seconds(deed),
  data: [{ reaction: { reaction: 'LIKE', actor: PERSON } }],
  title: `${PERSON} likes ${deed.account.name}'s post.`,
});

/** An entry of the list of groups: joining and leaving stand in it alike. */
interface GroupEntry extends Deed {
  left: boolean;
}

const DAY = 86_400_000;

/** For each group that one joins another of nearly the same name that one joined and left: it must not be listed. */
function withLeft(deeds: Deeds): () => Iterable<GroupEntry> {
  return function* () {
    for (const deed of of(deeds, 'join')()) {
      const account = { ...deed.account, name: `Alumni ${deed.account.name}` };
      yield { ...deed, left: false };
      yield { ...deed, account, time: deed.time + DAY, left: true };
      yield { ...deed, account, left: false };
    }
  };
}

const group = (entry: GroupEntry) => ({
  timestamp: seconds(entry),
  data: [{ name: entry.account.name }],
  title: SENTENCES.en[entry.left ? 'leave' : 'join'](entry.account.name),
});

/** Since 2025, in the language of the account. */
const labelled = (deed: Deed) => ({
  timestamp: seconds(deed),
  media: [],
  label_values: [
    { label: 'Reaksi', value: 'Suka' },
    { label: 'URL', value: url(deed), href: url(deed) },
    {
      dict: [
        {
          dict: [
            { label: 'URL', value: profile(deed), href: profile(deed) },
            { label: 'Nama', value: deed.account.name },
          ],
          title: '',
        },
      ],
      title: 'Pemilik',
    },
  ],
  fbid: deed.id,
});

const list = <D extends Deed>(deeds: () => Iterable<D>, item: (deed: D) => unknown, key?: string) =>
  jsonList(deeds, (deed) => metaJson(item(deed)), key ? `{"${key}": ` : '', key ? '}' : '');

const named = (deed: Deed) => ({ name: deed.account.name, timestamp: seconds(deed) });

function json2021(deeds: Deeds): Files {
  return new Map([
    ['comments_and_reactions/posts_and_comments.json', list(of(deeds, 'like'), titled, 'reactions_v2')],
    ['comments_and_reactions/comments.json', list(of(deeds, 'comment'), comment, 'comments_v2')],
    ['friends_and_followers/who_you_follow.json', list(of(deeds, 'follow'), named, 'following_v2')],
    ['groups/your_group_membership_activity.json', list(withLeft(deeds), group, 'groups_joined_v2')],
    ['posts/your_posts_1.json', list(of(deeds, 'publish', 'share'), post)],
  ]);
}

function json2023(deeds: Deeds): Files {
  const root = 'facebook-ujicoba-2022/your_activity_across_facebook';
  const page = (deed: Deed) => ({ ...named(deed), url: profile(deed) });
  return new Map([
    [`${root}/comments_and_reactions/likes_and_reactions_1.json`, list(of(deeds, 'like'), titled)],
    [`${root}/comments_and_reactions/comments.json`, list(of(deeds, 'comment'), comment, 'comments_v2')],
    [`${root}/pages/pages_you've_liked.json`, list(of(deeds, 'follow'), page, 'page_likes_v2')],
    [`${root}/groups/your_group_membership_activity.json`, list(withLeft(deeds), group, 'groups_joined_v2')],
    [
      `${root}/posts/your_posts__check_ins__photos_and_videos_1.json`,
      list(of(deeds, 'publish', 'share'), post),
    ],
  ]);
}

function json2026(deeds: Deeds): Files {
  const root = 'facebook-100012345-27_05_2022-abc/';
  return new Map([
    [
      `${root}your_facebook_activity/comments_and_reactions/likes_and_reactions.json`,
      list(of(deeds, 'like'), labelled),
    ],
    [
      `${root}your_facebook_activity/comments_and_reactions/comments.json`,
      list(of(deeds, 'comment'), comment, 'comments_v2'),
    ],
    [
      `${root}connections/followers/who_you_ve_followed.json`,
      list(of(deeds, 'follow'), named, 'following_v3'),
    ],
    [
      `${root}your_facebook_activity/groups/your_group_membership_activity.json`,
      list(withLeft(deeds), group, 'groups_joined_v2'),
    ],
    [`${root}your_facebook_activity/posts/your_posts_1.json`, list(of(deeds, 'publish', 'share'), post)],
  ]);
}

const SENTENCES = {
  en: {
    like: (name: string) => `${PERSON} likes ${name}'s post.`,
    comment: (name: string) => `${PERSON} commented on ${name}'s post.`,
    join: (name: string) => `You became a member of ${name}.`,
    leave: (name: string) => `You stopped being a member of ${name}.`,
    share: () => `${PERSON} shared a link.`,
    publish: () => `${PERSON} updated his status.`,
    follow: (name: string) => name,
  },
  id: {
    like: (name: string) => `${PERSON} menyukai kiriman ${name}.`,
    comment: (name: string) => `${PERSON} mengomentari kiriman ${name}.`,
    join: (name: string) => `Anda menjadi anggota ${name}.`,
    share: () => `${PERSON} membagikan tautan.`,
    publish: () => `${PERSON} memperbarui statusnya.`,
    follow: (name: string) => name,
  },
};

/** How Facebook says in Indonesian that one left a group is not known. */
function groupsIn(language: 'en' | 'id', deeds: Deeds): () => Iterable<Deed | GroupEntry> {
  return language === 'en' ? withLeft(deeds) : of(deeds, 'join');
}

function pages(language: 'en' | 'id'): (deeds: Deeds) => Files {
  const entry = (deed: Deed | GroupEntry) => {
    const { interaction, account, own, post } = deed;
    const title =
      'left' in deed && deed.left
        ? SENTENCES.en.leave(account.name)
        : SENTENCES[language][interaction](account.name);
    const shared =
      interaction === 'share' ? `<div><a href="https://example.org/${deed.id}">${html(post)}</a></div>` : '';
    const words =
      interaction === 'like' || interaction === 'follow' || interaction === 'join'
        ? ''
        : `<div>${html(own)}</div>`;
    const date = `<div class="_a72d">${written(deed.time, language)}</div>`;
    const footer = interaction === 'follow' ? `<a href="${profile(deed)}">${date}</a>` : date;
    return `<section class="_a6-g"><h2>${html(title)}</h2><div class="_2pin">${words}${shared}</div><footer>${footer}</footer></section>\n`;
  };
  const root = 'export/your_facebook_activity';
  return (deeds) =>
    new Map([
      [`${root}/comments_and_reactions/likes_and_reactions_1.html`, metaPage(of(deeds, 'like'), entry)],
      [`${root}/comments_and_reactions/comments.html`, metaPage(of(deeds, 'comment'), entry)],
      [`${root}/pages/pages_you've_liked.html`, metaPage(of(deeds, 'follow'), entry)],
      [`${root}/groups/your_group_membership_activity.html`, metaPage(groupsIn(language, deeds), entry)],
      [
        `${root}/posts/your_posts__check_ins__photos_and_videos_1.html`,
        metaPage(of(deeds, 'publish', 'share'), entry),
      ],
    ]);
}

const always = () => true;
const exceptFollows = (deed: Deed) => deed.interaction === 'follow' || byName(deed);
const exceptLikes = (deed: Deed) => deed.interaction === 'like' || byName(deed);

const VARIANTS: Variant[] = [
  { name: 'json-2021', files: json2021, tells: byName, dated: always },
  { name: 'json-2023', files: json2023, tells: exceptFollows, dated: always },
  { name: 'json-2026', files: json2026, tells: exceptLikes, dated: always },
  { name: 'html-en', files: pages('en'), tells: exceptFollows, dated: always },
  { name: 'html-id', files: pages('id'), tells: exceptFollows, dated: always },
];

export const FACEBOOK: SiteArchives = { site: 'facebook', variants: VARIANTS };
