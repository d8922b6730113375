import { aboutOf, type PastAct, type Tell, type When } from './act.ts';
import { readItems } from './json.ts';
import { readMetaHtml } from './meta-html.ts';
import { type ArchivedFile, ItemCount, isNamed } from './reader.ts';
import { listAt, numberAt, textAt } from './value.ts';
import { fromSeconds } from './when.ts';

/** What one entry says of a group; `wording` is its sentence without the name. */
interface Entry {
  says: 'joined' | 'left' | 'unknown';
  wording: string;
  when: When;
}

/** The sentences with which an entry says what it is, and in them the name of the group. */
const SENTENCES: [says: Entry['says'], sentence: RegExp][] = [
  ['joined', /^You became a member of (.+?)\.?$/],
  ['left', /^You stopped being a member of (.+?)\.?$/],
];

/** How a sentence about leaving begins in Indonesian: no public reader shows Facebook's own, so what begins so is not taken for certain. */
const PERHAPS_LEFT = /^(Anda|Kamu) (telah |sudah )?(berhenti|keluar|meninggalkan|tidak lagi|bukan lagi)\b/i;

/**
 * Reads Facebook's `your_group_membership_activity`: joining and leaving stand in the same list (`groups_joined_v2`), and only the sentence tells which. A membership
 * that ended is told by nobody; one that may have ended is told as `uncertain`. Sources: the tests of two public readers of the JSON ("You became a member of …",
 * "You stopped being a member of …", the name in `data`); d3i-infra/data-donation-task `test_facebook_html.py` for the page, which has the sentence only.
 */
export async function readMemberships(file: ArchivedFile, tell: Tell): Promise<void> {
  const groups = new Map<string, Entry[]>();
  const items = new ItemCount();
  const add = (title: string, name: string, when: When) => {
    items.saw(title !== '' || name !== '');
    if (title === '' && name === '') return;
    const { group, ...entry } = entryOf(title, name, when);
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  };
  if (isNamed(file.path, 'html'))
    await readMetaHtml(file.chunks(), ({ title, when }) => add(title, '', when));
  else
    await readItems(file.chunks(), (item, key) => {
      if (/joined|^$/.test(key)) add(textAt(item, 'title'), nameIn(item), momentOf(item));
    });
  items.end();
  for (const [name, entries] of groups) for (const act of membershipsIn(name, entries)) tell(act);
}

function nameIn(item: unknown): string {
  const names = listAt(item, 'data').map((one) => textAt(one, 'name'));
  return names.find((name) => name !== '') ?? '';
}

function momentOf(item: unknown): When {
  return fromSeconds(numberAt(item, 'timestamp'));
}

/** Where neither the entry nor a known sentence names the group, the sentence stands for it. */
function entryOf(title: string, name: string, when: When): Entry & { group: string } {
  for (const [says, sentence] of SENTENCES) {
    const named = sentence.exec(title)?.[1];
    if (named !== undefined) return { group: name || named, says, wording: says, when };
  }
  return { group: name || title, says: 'unknown', wording: title.replace(name, ''), when };
}

/** The times one joined a group, without those that a later leaving ended. */
function membershipsIn(name: string, entries: Entry[]): PastAct[] {
  const leavings = entries.filter(({ says }) => says === 'left').map(({ when }) => timeOf(when));
  const isMixed =
    entries.some(({ says }) => says === 'unknown') && new Set(entries.map(({ wording }) => wording)).size > 1;
  return entries
    .filter(({ says, when }) => says !== 'left' && !leavings.some((left) => timeOf(when) < left))
    .map(({ wording, when }) => {
      const isAfter = leavings.every((left) => timeOf(when) > left);
      const uncertain = isMixed || !isAfter || PERHAPS_LEFT.test(wording);
      return {
        site: 'facebook',
        interaction: 'join',
        when,
        about: aboutOf({ name }),
        ...(uncertain ? { uncertain } : {}),
      };
    });
}

/** Milliseconds since the epoch, for comparing; `NaN`, which is neither before nor after anything, where the archive does not tell. */
function timeOf(when: When): number {
  if (when.is === 'untold') return Number.NaN;
  return when.is === 'on' ? Date.parse(when.day) : when.time;
}
