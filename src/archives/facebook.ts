import { handleIn } from './account.ts';
import { aboutOf, type PastAct, type Tell, type When } from './act.ts';
import { readMemberships } from './facebook-groups.ts';
import { readItems } from './json.ts';
import { labelsIn, sorted } from './labels.ts';
import { type MetaEntry, readMetaHtml } from './meta-html.ts';
import { type ArchivedFile, type FileKind, ItemCount, isNamed, type SiteReader } from './reader.ts';
import { at, listAt, numberAt, textAt } from './value.ts';
import { fromSeconds } from './when.ts';

/** What one entry of a file tells. */
type Told = Omit<PastAct, 'site' | 'when'> & { when?: When };

/**
 * Facebook's archives ("download your information"), JSON and HTML: `your_activity_across_facebook/` and `your_facebook_activity/` since 2022, folders
 * at the top before; of a further profile `this_profile's_activity_across_facebook/` with `posts/profile_posts_1.json` (a public tool that keeps backups of one, 2026).
 * Names of files and keys:
 * - NorseKode/Waultar-App `documents/parser/content_examples.md`, `interactions_examples.md`, `friends_examples.md` (2021);
 * - d3i-infra/data-donation-task `packages/python/port/platforms/facebook.py` (`following_v3`, `page_likes_v2`, `groups_joined_v2`, `comments_v2`) and
 *   `packages/python/tests/test_facebook_html.py` (pages of 2026);
 * - posts on others' pages and profiles as `label_values` with `Message` and `Target` (two public readers; one that lists every file of an export);
 * - reactions since 2025 as `label_values` with `Reaction`, `URL`, `Name` and an owner: the same file's `likes_and_reactions_base_to_df`.
 * Of a reaction the older files tell only a sentence ("A likes B's post."): its names are looked for as if they stood beside the post.
 */
export function facebookReader(): SiteReader {
  return {
    site: 'facebook',
    sign: /(^|\/)((your|this_profile.{0,4}s)_activity_across_facebook|your_facebook_activity|facebook[^/]*)\/|who_you.{0,4}followed|apps_and_websites_off_of_facebook/,
    kinds: [
      kind(
        /(^|\/)(likes_and_reactions|posts_and_comments|story_reactions)(_\d+)?\.(json|html)$/,
        reactionOf,
        reactionIn,
      ),
      kind(/(^|\/)(comments|your_comments_in_groups)(_\d+)?\.(json|html)$/, commentOf, commentIn),
      { path: /(^|\/)your_group_membership_activity(_\d+)?\.(json|html)$/, read: readMemberships },
      kind(
        /(^|\/)(who_you.{0,4}follow(ed)?|following_and_followers\/following|pages(_and_profiles)?_you_follow|pages_you.{0,4}liked|likes_and_reactions\/pages)\.(json|html)$/,
        followed,
        followedIn,
      ),
      kind(
        /(^|\/)(your_posts[^/]*|profile_posts(_\d+)?|posts_on_other_pages_and_profiles|group_posts_and_comments)\.(json|html)$/,
        postOf,
        postIn,
      ),
    ],
  };
}

function kind(
  path: RegExp,
  ofItem: (item: unknown) => Told | undefined,
  inEntry: (entry: MetaEntry) => Told,
): FileKind {
  const read = async (file: ArchivedFile, tell: Tell) => {
    const items = new ItemCount();
    const told = (one: Told | undefined, when: When) => {
      items.saw(one !== undefined);
      if (one) tell({ site: 'facebook', ...one, when: one.when ?? when });
    };
    if (isNamed(file.path, 'html'))
      await readMetaHtml(file.chunks(), (entry) => told(inEntry(entry), entry.when));
    else
      await readItems(file.chunks(), (item) => told(ofItem(item), fromSeconds(numberAt(item, 'timestamp'))));
    items.end();
  };
  return { path, read };
}

function reactionOf(item: unknown): Told | undefined {
  const pairs = labelsIn(item);
  const title = textAt(item, 'title');
  if (pairs.length === 0 && title === '' && at(item, 'data') === undefined) return undefined;
  if (pairs.length === 0) return { interaction: 'like', about: aboutOf({ context: [title] }) };
  const { names, texts, links } = sorted(pairs);
  return { interaction: 'like', ...ofAccount(names, links, texts.join(' ')) };
}

function reactionIn({ title, pairs, links }: MetaEntry): Told {
  const known = sorted(pairs);
  const all = [...known.links, ...links];
  if (known.names.length > 0)
    return { interaction: 'like', ...ofAccount(known.names, all, known.texts.join(' ')) };
  return { interaction: 'like', about: aboutOf({ context: [title] }), ...linked(all) };
}

function commentOf(item: unknown): Told | undefined {
  const comment = listAt(item, 'data')
    .map((one) => at(one, 'comment'))
    .find((one) => one !== undefined);
  if (comment === undefined && textAt(item, 'title') === '') return undefined;
  return {
    interaction: 'comment',
    about: aboutOf({
      text: textAt(comment, 'comment'),
      context: [textAt(item, 'title'), textAt(comment, 'group')],
    }),
  };
}

function commentIn({ title, pairs, texts, links }: MetaEntry): Told {
  const groups = pairs.map(([, value]) => value);
  return {
    interaction: 'comment',
    about: aboutOf({ text: texts.join(' '), context: [title, ...groups] }),
    ...linked(links),
  };
}

function followed(item: unknown): Told | undefined {
  const inner = listAt(item, 'data')
    .map((one) => textAt(one, 'name'))
    .find((one) => one !== '');
  const name = textAt(item, 'name') || inner || textAt(item, 'title');
  const labelled = sorted(labelsIn(item));
  if (name === '' && labelled.names.length === 0) return undefined;
  return {
    interaction: 'follow',
    ...ofAccount(name === '' ? labelled.names : [name], [textAt(item, 'url'), ...labelled.links], ''),
  };
}

function followedIn({ title, pairs, links }: MetaEntry): Told {
  const known = sorted(pairs);
  return {
    interaction: 'follow',
    ...ofAccount([title || known.names[0] || ''], [...known.links, ...links], ''),
  };
}

const OF_POSTS = ['data', 'attachments', 'title', 'label_values'];

function postOf(item: unknown): Told | undefined {
  if (!OF_POSTS.some((key) => at(item, key) !== undefined)) return undefined;
  const inner = listAt(item, 'attachments').flatMap((one) => listAt(one, 'data'));
  const texts = listAt(item, 'data').map((one) => textAt(one, 'post'));
  const shared = inner.map((one) => at(one, 'external_context')).filter((one) => one !== undefined);
  const captions = inner.map((one) => textAt(one, 'media', 'description'));
  const labelled = sorted(labelsIn(item));
  return {
    interaction: shared.length > 0 ? 'share' : 'publish',
    about: aboutOf({
      text: [...new Set([...texts, ...captions, ...labelled.texts])].join(' ').trim(),
      context: [
        textAt(item, 'title'),
        ...shared.map((one) => textAt(one, 'name')),
        ...labelled.names,
        ...labelled.others,
      ],
      links: shared.map((one) => textAt(one, 'url')),
    }),
    ...linked(labelled.links),
  };
}

function postIn({ title, texts, links, pairs }: MetaEntry): Told {
  const labelled = sorted(pairs);
  const foreign = links.filter((link) => !/\bfacebook\.com\b/.test(link));
  return {
    interaction: foreign.length > 0 ? 'share' : 'publish',
    about: aboutOf({
      text: [...texts, ...labelled.texts].join(' '),
      context: [title, ...labelled.names, ...labelled.others],
      links: foreign,
    }),
  };
}

/** An act on what an account owns; a second name is that of the group or page it stood in. */
function ofAccount(
  [name = '', ...others]: string[],
  links: string[],
  text: string,
): Pick<Told, 'about' | 'link'> {
  const handle = links.map((link) => handleIn(link, 'facebook')).find((one) => one !== '') ?? '';
  return { about: aboutOf({ name, handle, text, context: others }), ...linked(links) };
}

function linked(links: string[]): { link?: string } {
  const link = links.find((one) => one !== '');
  return link ? { link } : {};
}
