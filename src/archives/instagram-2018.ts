import { aboutOf, type PastAct, type Tell } from './act.ts';
import { type Path, readItems, readJson, type Wish } from './json.ts';
import type { FileKind } from './reader.ts';
import { textAt } from './value.ts';
import { fromText } from './when.ts';

/**
 * Files of Instagram's archives from 2018 to 2020, JSON at the top: an act is a list of texts, its moment first. Sources:
 * - PersonalDataPipeline/pdpl-cli `src/imports/instagram-2018-import`: `comments.json` (`[moment, text, account]`), `media.json`;
 * - public readers of `likes.json` (`media_likes`, `comment_likes`: `[moment, account]`) and of `connections.json` (`following`: moment by account).
 */
export const KINDS_OF_2018: FileKind[] = [
  {
    path: atTop('likes'),
    read: (file, tell) =>
      readItems(file.chunks(), (item) =>
        told(tell, { interaction: 'like', when: moment(item, '0'), about: by(item, '1') }),
      ),
  },
  {
    path: atTop('comments'),
    shared: true,
    read: (file, tell) =>
      readItems(file.chunks(), (item) =>
        told(tell, {
          interaction: 'comment',
          when: moment(item, '0'),
          about: aboutOf({ handle: textAt(item, '2'), text: textAt(item, '1') }),
        }),
      ),
  },
  {
    path: atTop('connections'),
    read: (file, tell) =>
      readJson(file.chunks(), wishForFollowing, (value, [, handle = '']) =>
        told(tell, {
          interaction: 'follow',
          when: fromText(typeof value === 'string' ? value : '', 'UTC'),
          about: aboutOf({ handle }),
        }),
      ),
  },
  {
    path: atTop('media'),
    read: (file, tell) =>
      readItems(file.chunks(), (item, key) => {
        if (!PUBLISHED.includes(key)) return;
        told(tell, {
          interaction: 'publish',
          when: moment(item, 'taken_at'),
          about: aboutOf({ text: textAt(item, 'caption') }),
        });
      }),
  },
];

/** In `media.json`, beside pictures of oneself and those in messages. */
const PUBLISHED = ['photos', 'videos', 'stories'];

function wishForFollowing({ length, 0: list }: Path): ReturnType<Wish> {
  if (length > 1) return 'take';
  return length === 0 || list === 'following' ? 'enter' : 'pass';
}

/** At the top, or in the one folder that unpacking makes: deeper down other sites have files of these names. */
function atTop(name: string): RegExp {
  return new RegExp(`^([^/]+/)?${name}(_\\d+)?\\.json$`);
}

function moment(item: unknown, key: string): PastAct['when'] {
  return fromText(textAt(item, key), 'UTC');
}

function by(item: unknown, key: string): PastAct['about'] {
  return aboutOf({ handle: textAt(item, key) });
}

/** What is of another form than expected says of nobody, and is no act. */
function told(tell: Tell, act: Omit<PastAct, 'site'>): void {
  const { author, text } = act.about;
  if (author.handle !== '' || text !== '') tell({ site: 'instagram', ...act });
}
