import type { When } from './act.ts';
import { readHtml, runsOf, within, wordsOf } from './html.ts';
import { readItems } from './json.ts';
import { type ArchivedFile, ItemCount, isNamed } from './reader.ts';
import { listAt, textAt } from './value.ts';
import { fromText, UNTOLD } from './when.ts';

/** What one entry of "My activity" tells: of which kind it is, when, and the title and address of a video or channel; of a video also whose it is. */
export interface Activity {
  is: 'liked' | 'subscribed';
  when: When;
  title: string;
  address: string;
  channel: { name: string; address: string };
}

/** Google's other products have such files too, each in a folder of its own; one by itself is known by the addresses in it. */
export const ACTIVITY =
  /(^|\/)YouTube\/[^/]*a[ck]tivi[^/]*\.(json|html)$|^[^/]*(my ?activity|aktivitas ?saya)[^/]*\.(json|html)$/i;

/** English and Indonesian, as they stand before a title in JSON and before the link in a page. */
const SAYS: [is: Activity['is'], words: RegExp][] = [
  ['liked', /^(you )?liked( |$)|^(anda )?menyukai( |$)/i],
  ['subscribed', /^(you )?subscribed to( |$)|^(anda )?(berlangganan|subscribe)( ke)?( |$)/i],
];

/** What else one does there: it says nothing here, but that the words are known. */
const SAYS_NOTHING = /^(you |anda )?(watched|searched for|disliked|viewed|visited|menonton|menelusuri)( |$)/i;

/**
 * Reads "My activity" of YouTube in a Takeout (`My Activity/YouTube/MyActivity.json` or `.html`), where it was asked for: what was liked and when one subscribed;
 * what was watched, searched for or disliked is passed over. Sources: Google's "My Activity schema reference" of its Data Portability API (`header`, `title`: "Watched …",
 * "Subscribed to …", `titleUrl`, `subtitles`: the channel, `time`); TypeType-Server `YoutubeTakeoutActivitySignalService` with its tests and `…ActivityClassifier`, 2026
 * ("Liked", "You liked", "anda menyukai", "anda berlangganan"; in pages a link after these words, the channel's and the date after it).
 */
export async function readActivity(
  file: ArchivedFile,
  onActivity: (activity: Activity) => void,
): Promise<void> {
  if (isNamed(file.path, 'html')) await readPage(file, onActivity);
  else await readList(file, onActivity);
}

function isKnown(said: string): boolean {
  return SAYS_NOTHING.test(said) || SAYS.some(([, words]) => words.test(said));
}

async function readList(file: ArchivedFile, onActivity: (activity: Activity) => void): Promise<void> {
  const items = new ItemCount();
  await readItems(file.chunks(), (item) => {
    const said = textAt(item, 'title');
    items.saw(isKnown(said));
    const [is, words] = SAYS.find(([, words]) => words.test(said)) ?? [];
    const [channel] = listAt(item, 'subtitles');
    if (!is || !words) return;
    onActivity({
      is,
      when: fromText(textAt(item, 'time'), 'UTC'),
      title: said.replace(words, ''),
      address: textAt(item, 'titleUrl'),
      channel: { name: textAt(channel, 'name'), address: textAt(channel, 'url') },
    });
  });
  items.end();
}

async function readPage(file: ArchivedFile, onActivity: (activity: Activity) => void): Promise<void> {
  const items = new ItemCount();
  await readHtml(
    file.chunks(),
    ({ classes }) => classes.includes('content-cell'),
    (entry) => {
      const runs = runsOf(entry);
      items.saw(isKnown(runs[0] ?? ''));
      const [is] = SAYS.find(([, words]) => words.test(runs[0] ?? '')) ?? [];
      const [link, channel] = within(entry).filter(({ name }) => name === 'a');
      if (!is || !link) return;
      onActivity({
        is,
        when: runs.map((run) => fromText(run)).findLast((when) => when.is !== 'untold') ?? UNTOLD,
        title: wordsOf(link),
        address: link.href,
        channel: { name: channel ? wordsOf(channel) : '', address: channel?.href ?? '' },
      });
    },
  );
  items.end();
}
