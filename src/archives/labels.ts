import { at, entriesAt, listAt, numberAt, textAt } from './value.ts';

/**
 * What Meta calls the values in archives, by the language of the account: English and Indonesian. Other languages are told by what the values
 * look like: an address, an account, a moment.
 * Sources: d3i-infra/data-donation-task `packages/python/port/platforms/instagram.py` (`_USERNAME_LABELS` and others) for English; the Indonesian
 * words are those of the sites' own menus.
 */
const NAMES = new Set(['Name', 'Nama']);
const USERNAMES = new Set([
  'Username',
  'Nama pengguna',
  'Media Owner',
  'Pemilik media',
  'Pemilik Media',
  'Author',
  'Penulis',
]);
const TEXTS = new Set([
  'Message',
  'Pesan',
  'Comment',
  'Komentar',
  'Caption',
  'Keterangan',
  'Text',
  'Teks',
  'Title',
  'Judul',
]);
const ADDRESSES = new Set(['URL', 'Url']);
const KNOWN = new Set([...NAMES, ...USERNAMES, ...TEXTS, ...ADDRESSES]);

/** What labelled values tell of a post. */
export interface Labelled {
  names: string[];
  handles: string[];
  texts: string[];
  links: string[];
  /** Words under labels that are not known: what they are of is not told. */
  others: string[];
}

/** Sorts labelled values; what no label tells is told by its look, in archives of other languages. */
export function sorted(pairs: [label: string, value: string][]): Labelled {
  const of = (labels: Set<string>) =>
    pairs.filter(([label, value]) => labels.has(label) && value !== '').map(([, value]) => value);
  const addresses = pairs.map(([, value]) => value).filter((value) => /^https?:\/\/\S+$/.test(value));
  return {
    names: of(NAMES),
    handles: of(USERNAMES),
    texts: of(TEXTS),
    links: [...new Set([...of(ADDRESSES), ...addresses])],
    others: pairs
      .filter(([label, value]) => !KNOWN.has(label) && value !== '' && !/^\S+\/\S+$/.test(value))
      .map(([, value]) => value),
  };
}

/**
 * All labelled values below `item`, as newer archives of Meta hold them: `{label, value, href}`, in `dict`s within `dict`s. What stands in such a `dict` belongs
 * to somebody (owner, author, group): whatever it is called in the language of the account, it is a name if it is no address.
 * Sources: d3i-infra/data-donation-task `packages/python/port/platforms/instagram.py` (`_extract_owner_details`); for other languages a public tool that writes
 * such archives in Vietnamese (`Nhóm`, `Tác giả` with `Tên`).
 */
export function labelsIn(item: unknown, isOwned = false): [label: string, value: string][] {
  if (Array.isArray(item)) return item.flatMap((one) => labelsIn(one, isOwned));
  const label = textAt(item, 'label');
  if (label !== '') {
    const value = textAt(item, 'href') || textAt(item, 'value');
    return [[isOwned && !KNOWN.has(label) && !/^https?:/.test(value) ? 'Name' : label, value]];
  }
  return [...labelsInList(item, 'label_values', false), ...labelsInList(item, 'dict', true)];
}

function labelsInList(item: unknown, key: string, isOwned: boolean): [string, string][] {
  return at(item, key) === undefined ? [] : labelsIn(listAt(item, key), isOwned);
}

/** The values of a `string_map_data`: by label where it is known, otherwise by look: the one with a moment, an account, the rest. */
export function fieldsOf(item: unknown): {
  text: string;
  handle: string;
  seconds: number | undefined;
  link: string;
} {
  const fields = entriesAt(item, 'string_map_data').map(([label, field]) => ({
    label,
    value: textAt(field, 'value'),
    seconds: numberAt(field, 'timestamp'),
    link: textAt(field, 'href'),
  }));
  const handle =
    fields.find(({ label }) => USERNAMES.has(label)) ??
    fields.findLast(({ label, value }) => !TEXTS.has(label) && /^[\w.]{1,30}$/.test(value));
  const text =
    fields.find(({ label }) => TEXTS.has(label)) ??
    fields.find((field) => field !== handle && field.value !== '');
  return {
    text: text?.value ?? '',
    handle: handle?.value ?? '',
    seconds: fields.map(({ seconds }) => seconds).find((seconds) => seconds !== undefined),
    link: fields.map(({ link }) => link).find((link) => link !== '') ?? '',
  };
}
