import type { ArchiveSite } from '../../src/archives/act.ts';
import type { Interaction } from '../../src/policy/circular.ts';
import { type Deed, ZONE_HOURS } from './world.ts';

/** The files of an archive: name with folders, and the text in pieces. `deeds` can be gone through as often as a file needs. */
export type Files = Map<string, Iterable<string>>;
export type Deeds = () => Iterable<Deed>;

/** One way in which a site writes archives. */
export interface Variant {
  name: string;
  files(deeds: Deeds): Files;
  /** Whether such an archive tells of whom or what an act of this kind was; `dated` whether it tells when. */
  tells(deed: Deed): boolean;
  dated(deed: Deed): boolean;
  /** Whether it tells only the day of the post, which the act cannot have been before. */
  earliest?(deed: Deed): boolean;
}

export interface SiteArchives {
  site: ArchiveSite;
  variants: Variant[];
}

/** The deeds of some interactions. */
export function of(deeds: Deeds, ...interactions: Interaction[]): Deeds {
  return function* () {
    for (const deed of deeds()) if (interactions.includes(deed.interaction)) yield deed;
  };
}

/** A list in JSON, an item at a time. `before` and `after` stand around it. */
export function jsonList<D extends Deed>(
  deeds: () => Iterable<D>,
  item: (deed: D) => string,
  before = '',
  after = '',
): Iterable<string> {
  return jsonItems(deeds, item, `${before}[`, `]${after}`);
}

/** An object in JSON whose names and values are the items. */
export function jsonObject(
  deeds: Deeds,
  item: (deed: Deed) => string,
  before = '',
  after = '',
): Iterable<string> {
  return jsonItems(deeds, item, `${before}{`, `}${after}`);
}

function* jsonItems<D extends Deed>(
  deeds: () => Iterable<D>,
  item: (deed: D) => string,
  before: string,
  after: string,
): Iterable<string> {
  yield before;
  let comma = '';
  for (const deed of deeds()) {
    yield `${comma}\n${item(deed)}`;
    comma = ',';
  }
  yield `\n${after}`;
}

/** JSON as Meta writes it: each byte of UTF-8 as a character of its own. */
export function metaJson(value: unknown): string {
  const bytes = [...Buffer.from(JSON.stringify(value))];
  return bytes.map((byte) => (byte < 128 ? String.fromCharCode(byte) : `\\u00${byte.toString(16)}`)).join('');
}

export function seconds({ time }: Deed): number {
  return Math.floor(time / 1000);
}

/** The day of a moment on the region's clock. */
export function dayOf(time: number): string {
  return local(time).toISOString().slice(0, 10);
}

/** A moment as if the region's clock were UTC: its fields are those on the clock. */
export function local(time: number): Date {
  return new Date(time + ZONE_HOURS * 3_600_000);
}

const MONTHS = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
};

/** A moment as Meta's pages show it: `Nov 08, 2005 4:19:54 am`, `08 Nov 2005 04.19.54`. */
export function written(time: number, language: 'en' | 'id'): string {
  const at = local(time);
  const [day, month, year] = [two(at.getUTCDate()), MONTHS[language][at.getUTCMonth()], at.getUTCFullYear()];
  const [hour, minute, second] = [at.getUTCHours(), two(at.getUTCMinutes()), two(at.getUTCSeconds())];
  if (language === 'id') return `${day} ${month} ${year} ${two(hour)}.${minute}.${second}`;
  return `${month} ${day}, ${year} ${hour % 12 || 12}:${minute}:${second} ${hour < 12 ? 'am' : 'pm'}`;
}

/** `2024-11-10 03:12:45`, in UTC. */
export function plainUtc(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}

export function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A page as Meta makes them, with its entries one by one. */
export function* metaPage(deeds: Deeds, entry: (deed: Deed) => string): Iterable<string> {
  yield '<html><head><meta charset="utf-8"/><style>._a6-g{margin:0}</style></head><body><div class="_a706"><main class="_a706">';
  for (const deed of deeds()) yield entry(deed);
  yield '</main></div></body></html>';
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
