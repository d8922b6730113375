import { aboutOf, type PastAct } from './act.ts';
import { type Path, readItems, readJson, type Wish } from './json.ts';
import { type ArchivedFile, type FileKind, ItemCount } from './reader.ts';
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
    shared: true,
    read: reading((file, told) =>
      readItems(file.chunks(), (item) =>
        told({ interaction: 'like', when: moment(item, '0'), about: by(item, '1') }),
      ),
    ),
  },
  {
    path: atTop('comments'),
    shared: true,
    read: reading((file, told) =>
      readItems(file.chunks(), (item) =>
        told({
          interaction: 'comment',
          when: moment(item, '0'),
          about: aboutOf({ handle: textAt(item, '2'), text: textAt(item, '1') }),
        }),
      ),
    ),
  },
  {
    path: atTop('connections'),
    read: reading((file, told) =>
      readJson(file.chunks(), wishForFollowing, (value, [, handle = '']) =>
        told({
          interaction: 'follow',
          when: fromText(typeof value === 'string' ? value : '', 'UTC'),
          about: aboutOf({ handle }),
        }),
      ),
    ),
  },
  {
    path: atTop('media'),
    read: reading((file, told) =>
      readItems(file.chunks(), (item, key) => {
        if (!PUBLISHED.includes(key)) return;
        told({
          interaction: 'publish',
          when: moment(item, 'taken_at'),
          about: aboutOf({ text: textAt(item, 'caption') }),
        });
      }),
    ),
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

/** What is of another form than expected says of nobody, and is no act; a picture without words is of the form that it should have. */
function reading(
  read: (file: ArchivedFile, told: (act: Omit<PastAct, 'site'>) => void) => Promise<void>,
): FileKind['read'] {
  return async (file, tell) => {
    const items = new ItemCount();
    await read(file, (act) => {
      const { author, text } = act.about;
      const says = author.handle !== '' || text !== '';
      items.saw(says || act.when.is !== 'untold');
      if (says) tell({ site: 'instagram', ...act });
    });
    items.end();
  };
}
