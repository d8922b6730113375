import type { Interaction } from '../policy/circular.ts';
import { handleIn } from './account.ts';
import { aboutOf, type PastAct, type Tell, type When } from './act.ts';
import { KINDS_OF_2018 } from './instagram-2018.ts';
import { readItems } from './json.ts';
import { fieldsOf, labelsIn, sorted } from './labels.ts';
import { type MetaEntry, readMetaHtml } from './meta-html.ts';
import { type ArchivedFile, type FileKind, ItemCount, isNamed, type SiteReader } from './reader.ts';
import { at, listAt, numberAt, textAt } from './value.ts';
import { fromSeconds } from './when.ts';

type Told = Omit<PastAct, 'site'>;
type Site = 'instagram' | 'threads';

/**
 * Instagram's archives, JSON and HTML: `your_instagram_activity/` and `connections/` since 2023, the same folders at the top before. Files and keys:
 * - d3i-infra/data-donation-task `packages/python/port/platforms/instagram.py`: `liked_posts.json` (`likes_media_likes`, since 2025 a list of
 *   `label_values`), `liked_comments.json`, `story_likes.json`, `following.json` (`relationships_following`), `post_comments_1.json`;
 * - NorseKode/Waultar-App `documents/parser/interactions_examples.md` and `friends_examples.md` (2021);
 * - `reels_comments.json` and the pages: public readers of the HTML form, see `meta-html.ts`;
 * - `hype.json` (comments on stories), reactions to stories and answers to questions in them, with the account as `title`: the list of files in a public tool that
 *   sorts whom one follows, held against an archive of May 2026; `stories.json` (`ig_stories`): two readers of one's own posts;
 * - `threads/`: what one did on Threads, in the same forms, with keys that begin with `text_post_app_` (three importers and the made-up archive of a fourth, 2026).
 */
export function instagramReader(): SiteReader {
  return {
    site: 'instagram',
    sign: /(^|\/)(your_instagram_activity|instagram[^/]*|followers_and_following)\//,
    kinds: [
      kind(
        /(^|\/)(liked_(posts|comments)|story_likes|emoji_(sliders|story_reactions)|story_reaction_sticker_reactions)(_\d+)?\.(json|html)$/,
        onPost('like'),
      ),
      kind(/(^|followers_and_following\/)following(_\d+)?\.(json|html)$/, onAccount),
      kind(/(^|\/)((post|reels|story)_comments|comments\/hype)(_\d+)?\.(json|html)$/, ownComment),
      kind(/(^|\/)story(_sticker)?_interactions\/questions\.(json|html)$/, ownAnswer),
      kind(/(^|\/)reposts(_\d+)?\.(json|html)$/, onPost('share')),
      kind(/(^|(content|media)\/)(posts|reels|igtv_videos|stories)(_\d+)?\.(json|html)$/, ownPost),
      kind(/(^|\/)liked_threads(_\d+)?\.(json|html)$/, onPost('like'), 'threads'),
      kind(/(^|\/)threads\/following(_\d+)?\.(json|html)$/, onAccount, 'threads'),
      kind(/(^|\/)threads_and_replies(_\d+)?\.(json|html)$/, ownPost, 'threads'),
      ...KINDS_OF_2018,
    ],
  };
}

interface Reading {
  ofItem(item: unknown, site: Site): Told | undefined;
  inEntry(entry: MetaEntry, site: Site): Told | undefined;
}

/** So begin the names of the lists in the files of Threads: one that was chosen by itself may have the name of one of Instagram's. */
const OF_THREADS = 'text_post_app_';

function kind(path: RegExp, { ofItem, inEntry }: Reading, site: Site = 'instagram'): FileKind {
  const read = async (file: ArchivedFile, tell: Tell) => {
    const items = new ItemCount();
    const told = (one: Told | undefined, site: Site) => {
      items.saw(one !== undefined);
      if (one) tell({ site, ...one });
    };
    if (isNamed(file.path, 'html'))
      await readMetaHtml(file.chunks(), (entry) => told(inEntry(entry, site), site));
    else
      await readItems(file.chunks(), (item, key) => {
        const itsSite = key.startsWith(OF_THREADS) ? 'threads' : site;
        told(ofItem(item, itsSite), itsSite);
      });
    items.end();
  };
  return { path, read };
}

function onPost(interaction: Interaction): Reading {
  return {
    ofItem(item, site) {
      const pairs = labelsIn(item);
      if (pairs.length > 0)
        return labelled(interaction, site, pairs, fromSeconds(numberAt(item, 'timestamp')));
      const [first] = listAt(item, 'string_list_data');
      const when = fromSeconds(numberAt(first, 'timestamp') ?? numberAt(item, 'timestamp'));
      if (first === undefined && textAt(item, 'title') === '') return undefined;
      const link = textAt(first, 'href');
      return { interaction, when, about: ownerOf(textAt(item, 'title'), link, site), ...linked(link) };
    },
    inEntry({ title, pairs, links, when }, site) {
      if (pairs.length > 0)
        return labelled(
          interaction,
          site,
          [...pairs, ...links.map((link): [string, string] => ['URL', link])],
          when,
        );
      return { interaction, when, about: ownerOf(title, links[0] ?? '', site), ...linked(links[0]) };
    },
  };
}

/** Whose post it was: Instagram's title is the account; that of Threads may be a name, and the address has the account. */
function ownerOf(title: string, link: string, site: Site): PastAct['about'] {
  const handle = handleIn(link, site);
  return handle === '' || handle === title ? aboutOf({ handle: title }) : aboutOf({ name: title, handle });
}

function labelled(interaction: Interaction, site: Site, pairs: [string, string][], when: When): Told {
  const { names, handles, texts, links } = sorted(pairs);
  const handle = handles[0] ?? links.map((link) => handleIn(link, site)).find((one) => one !== '') ?? '';
  const post = links.find((link) => /\/(p|reel|reels|tv|stories|post)\//.test(link)) ?? links[0];
  return {
    interaction,
    when,
    about: aboutOf({ name: names[0] ?? '', handle, text: texts.join(' ') }),
    ...linked(post),
  };
}

const onAccount: Reading = {
  ofItem(item, site) {
    const [first] = listAt(item, 'string_list_data');
    const link = textAt(first, 'href');
    const handle = textAt(first, 'value') || handleIn(link, site) || textAt(item, 'title');
    if (handle === '') return undefined;
    return {
      interaction: 'follow',
      when: fromSeconds(numberAt(first, 'timestamp')),
      about: aboutOf({ handle }),
      ...linked(link),
    };
  },
  inEntry({ title, links, when }, site) {
    const handle = links.map((link) => handleIn(link, site)).find((one) => one !== '') ?? title;
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

/** What one wrote to whoever asked in a story: the account is the title. */
const ownAnswer: Reading = {
  ofItem(item) {
    const [first] = listAt(item, 'string_list_data');
    const handle = textAt(item, 'title');
    const text = textAt(first, 'value');
    if (text === '' && handle === '') return undefined;
    return {
      interaction: 'comment',
      when: fromSeconds(numberAt(first, 'timestamp')),
      about: aboutOf({ handle, text }),
      ...linked(textAt(first, 'href')),
    };
  },
  inEntry: ({ title, texts, links, when }) => ({
    interaction: 'comment',
    when,
    about: aboutOf({ handle: title, text: texts.join(' ') }),
    ...linked(links[0]),
  }),
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
    // Only on Threads: whom it answers is not told.
    const isReply = [item, ...media].some((one) => at(one, 'text_app_post', 'is_reply') === true);
    return {
      interaction: isReply ? 'comment' : 'publish',
      when: fromSeconds(seconds),
      about: aboutOf({ text }),
    };
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
