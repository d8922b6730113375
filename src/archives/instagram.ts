import type { Interaction } from '../policy/circular.ts';
import { handleIn } from './account.ts';
import { aboutOf, type PastAct, type Tell, type When } from './act.ts';
import { KINDS_OF_2018 } from './instagram-2018.ts';
import { readItems } from './json.ts';
import { fieldsOf, labelsIn, sorted } from './labels.ts';
import { type MetaEntry, readMetaHtml } from './meta-html.ts';
import { type ArchivedFile, type FileKind, ItemCount, isNamed, type SiteReader } from './reader.ts';
import { listAt, numberAt, textAt } from './value.ts';
import { fromSeconds } from './when.ts';

type Told = Omit<PastAct, 'site'>;

/**
 * Instagram's archives, JSON and HTML: `your_instagram_activity/` and `connections/` since 2023, the same folders at the top before. Files and keys:
 * - d3i-infra/data-donation-task `packages/python/port/platforms/instagram.py`: `liked_posts.json` (`likes_media_likes`, since 2025 a list of
 *   `label_values`), `liked_comments.json`, `story_likes.json`, `following.json` (`relationships_following`), `post_comments_1.json`;
 * - NorseKode/Waultar-App `documents/parser/interactions_examples.md` and `friends_examples.md` (2021);
 * - `reels_comments.json` and the pages: public readers of the HTML form, see `meta-html.ts`.
 */
export function instagramReader(): SiteReader {
  return {
    site: 'instagram',
    sign: /(^|\/)(your_instagram_activity|instagram[^/]*|followers_and_following)\//,
    kinds: [
      kind(/(^|\/)(liked_(posts|comments)|story_likes|emoji_sliders)(_\d+)?\.(json|html)$/, onPost('like')),
      kind(/(^|followers_and_following\/)following(_\d+)?\.(json|html)$/, onAccount),
      kind(/(^|\/)(post|reels|story)_comments(_\d+)?\.(json|html)$/, ownComment),
      kind(/(^|\/)reposts(_\d+)?\.(json|html)$/, onPost('share')),
      kind(/(^|(content|media)\/)(posts|reels|igtv_videos)(_\d+)?\.(json|html)$/, ownPost),
      ...KINDS_OF_2018,
    ],
  };
}

interface Reading {
  ofItem(item: unknown): Told | undefined;
  inEntry(entry: MetaEntry): Told | undefined;
}

function kind(path: RegExp, { ofItem, inEntry }: Reading): FileKind {
  const read = async (file: ArchivedFile, tell: Tell) => {
    const items = new ItemCount();
    const told = (one: Told | undefined) => {
      items.saw(one !== undefined);
      if (one) tell({ site: 'instagram', ...one });
    };
    if (isNamed(file.path, 'html')) await readMetaHtml(file.chunks(), (entry) => told(inEntry(entry)));
    else await readItems(file.chunks(), (item) => told(ofItem(item)));
    items.end();
  };
  return { path, read };
}

function onPost(interaction: Interaction): Reading {
  return {
    ofItem(item) {
      const pairs = labelsIn(item);
      if (pairs.length > 0) return labelled(interaction, pairs, fromSeconds(numberAt(item, 'timestamp')));
      const [first] = listAt(item, 'string_list_data');
      const when = fromSeconds(numberAt(first, 'timestamp') ?? numberAt(item, 'timestamp'));
      if (first === undefined && textAt(item, 'title') === '') return undefined;
      return {
        interaction,
        when,
        about: aboutOf({ handle: textAt(item, 'title') }),
        ...linked(textAt(first, 'href')),
      };
    },
    inEntry({ title, pairs, links, when }) {
      if (pairs.length > 0)
        return labelled(
          interaction,
          [...pairs, ...links.map((link): [string, string] => ['URL', link])],
          when,
        );
      return { interaction, when, about: aboutOf({ handle: title }), ...linked(links[0]) };
    },
  };
}

function labelled(interaction: Interaction, pairs: [string, string][], when: When): Told {
  const { names, handles, texts, links } = sorted(pairs);
  const handle =
    handles[0] ?? links.map((link) => handleIn(link, 'instagram')).find((one) => one !== '') ?? '';
  const post = links.find((link) => /\/(p|reel|reels|tv|stories)\//.test(link)) ?? links[0];
  return {
    interaction,
    when,
    about: aboutOf({ name: names[0] ?? '', handle, text: texts.join(' ') }),
    ...linked(post),
  };
}

const onAccount: Reading = {
  ofItem(item) {
    const [first] = listAt(item, 'string_list_data');
    const link = textAt(first, 'href');
    const handle = textAt(first, 'value') || textAt(item, 'title') || handleIn(link, 'instagram');
    if (handle === '') return undefined;
    return {
      interaction: 'follow',
      when: fromSeconds(numberAt(first, 'timestamp')),
      about: aboutOf({ handle }),
      ...linked(link),
    };
  },
  inEntry({ title, links, when }) {
    const handle = links.map((link) => handleIn(link, 'instagram')).find((one) => one !== '') ?? title;
    if (handle === '') return undefined;
    return { interaction: 'follow', when, about: aboutOf({ handle }), ...linked(links[0]) };
  },
};

const ownComment: Reading = {
  ofItem(item) {
    const { text, handle, seconds, link } = fieldsOf(item);
    if (text === '' && handle === '') return undefined;
    return {
      interaction: 'comment',
      when: fromSeconds(seconds),
      about: aboutOf({ handle, text }),
      ...linked(link),
    };
  },
  inEntry({ title, pairs, links, when }) {
    const { handles, texts } = sorted(pairs);
    if (handles.length + texts.length === 0) return undefined;
    return {
      interaction: 'comment',
      when,
      about: aboutOf({ handle: handles[0] ?? title, text: texts.join(' ') }),
      ...linked(links[0]),
    };
  },
};

const ownPost: Reading = {
  ofItem(item) {
    const media = listAt(item, 'media');
    const texts = [textAt(item, 'title'), ...media.map((one) => textAt(one, 'title'))];
    const seconds =
      numberAt(item, 'creation_timestamp') ??
      numberAt(media[0], 'creation_timestamp') ??
      numberAt(item, 'timestamp');
    const text = [...new Set([...texts, ...sorted(labelsIn(item)).texts])].join(' ').trim();
    if (seconds === undefined && text === '') return undefined;
    return { interaction: 'publish', when: fromSeconds(seconds), about: aboutOf({ text }) };
  },
  inEntry: ({ title, texts, when }) => ({
    interaction: 'publish',
    when,
    about: aboutOf({ text: [title, ...texts].join(' ').trim() }),
  }),
};

function linked(link: string | undefined): { link?: string } {
  return link ? { link } : {};
}
