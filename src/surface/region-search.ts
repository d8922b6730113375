import { NATION, type Region } from '../policy/region.ts';

/** A region with the words that tell it from others of its name. */
export interface FoundRegion {
  region: Region;
  /** `Provinsi Bengkulu`, `Kabupaten Lebong`. */
  name: string;
  /** The province that a regency or city lies in. */
  province?: string;
}

const KINDS = /^(provinsi|kabupaten|kab\.?|kota|daerah istimewa|daerah khusus ibukota)\s+/i;

/**
 * The regions whose name has a word that begins with `query`, the best first, `limit` at most; in the province that follows a comma,
 * where it has any. Without a query there are none.
 */
export function searchRegions(query: string, regions: Region[], limit: number): FoundRegion[] {
  const [name = '', province = ''] = query.split(',');
  const found = regionsNamed(name, regions);
  const around = new Set(regionsNamed(province, regions).map(({ code }) => code));
  const inside = found.filter(({ code }) => around.has(code.split('.')[0] ?? ''));
  return (inside.length > 0 ? inside : found).slice(0, limit).map((region) => describe(region, regions));
}

function regionsNamed(query: string, regions: Region[]): Region[] {
  const wanted = wantedIn(query);
  if (wanted === '') return [];
  return regions
    .filter(({ code }) => code !== NATION)
    .map((region) => ({ region, rank: rankOf(wanted, describe(region, []).name) }))
    .filter(({ rank }) => rank < MISS)
    .sort((a, b) => a.rank - b.rank || bare(a.region).localeCompare(bare(b.region), 'id'))
    .map(({ region }) => region);
}

/** How a region is called in full. */
export function describe(region: Region, regions: Region[]): FoundRegion {
  const [province = '', regency] = region.code.split('.');
  if (!regency) {
    const named = KINDS.test(region.name) || region.code === NATION;
    return { region, name: named ? region.name : `Provinsi ${region.name}` };
  }
  const around = regions.find(({ code }) => code === province)?.name;
  return { region, name: region.name, ...(around ? { province: around } : {}) };
}

const MISS = 4;

/** 0 when the name is what was typed, 1 when it begins so, 2 when a later word does, 3 when the full name does. */
function rankOf(wanted: string, name: string): number {
  const words = spelt(name);
  const full = joined(words);
  if (!full.includes(wanted)) return MISS;
  const plain = words.replace(KINDS, '').split(' ');
  if (full === wanted || plain.join('') === wanted) return 0;
  const at = plain.findIndex((_, start) => plain.slice(start).join('').startsWith(wanted));
  if (at >= 0) return at === 0 ? 1 : 2;
  return full.startsWith(wanted) ? 3 : MISS;
}

function bare({ name }: Region): string {
  return name.replace(KINDS, '');
}

/** What is looked for, without the spaces and hyphens that people set as they like: `Muko-Muko` is Mukomuko. */
function wantedIn(query: string): string {
  const letters = joined(spelt(query));
  const province = SHORT_NAMES[letters.replace(/^provinsi/, '')];
  return province ? joined(spelt(province)) : letters;
}

/** The words of a name, spelt as the packs spell them. */
function spelt(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return SPELLINGS.reduce((text, [other, ours]) => text.replace(other, ours), words);
}

function joined(words: string): string {
  return words.replaceAll(' ', '');
}

/** How people write what the packs write otherwise; what is cut short only where more follows, as it may be the beginning of a name. */
const SPELLINGS: [other: RegExp, ours: string][] = [
  [/\bprov(?= \S)/, 'provinsi'],
  [/\bkab(?= \S)/, 'kabupaten'],
  [/\bkep(?= \S)/, 'kepulauan'],
  [/\bsumatr/, 'sumater'],
  [/\b[jy]ogja/, 'yogya'],
  [/sidempuan/, 'sidimpuan'],
];

/** What provinces are called for short. */
const SHORT_NAMES: Record<string, string> = {
  sumut: 'Sumatera Utara',
  sumbar: 'Sumatera Barat',
  sumsel: 'Sumatera Selatan',
  babel: 'Bangka Belitung',
  kepri: 'Kepulauan Riau',
  dki: 'Jakarta',
  dkijakarta: 'Jakarta',
  jabar: 'Jawa Barat',
  jateng: 'Jawa Tengah',
  diy: 'Daerah Istimewa Yogyakarta',
  diyogyakarta: 'Daerah Istimewa Yogyakarta',
  jatim: 'Jawa Timur',
  ntb: 'Nusa Tenggara Barat',
  ntt: 'Nusa Tenggara Timur',
  kalbar: 'Kalimantan Barat',
  kalteng: 'Kalimantan Tengah',
  kalsel: 'Kalimantan Selatan',
  kaltim: 'Kalimantan Timur',
  kaltara: 'Kalimantan Utara',
  sulut: 'Sulawesi Utara',
  sulteng: 'Sulawesi Tengah',
  sulsel: 'Sulawesi Selatan',
  sultra: 'Sulawesi Tenggara',
  sulbar: 'Sulawesi Barat',
  malut: 'Maluku Utara',
};
