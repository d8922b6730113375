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

/** The regions whose name has a word that begins with `query`, the best first, `limit` at most. Without a query there are none. */
export function searchRegions(query: string, regions: Region[], limit: number): FoundRegion[] {
  const wanted = folded(query);
  if (wanted === '') return [];
  return regions
    .filter(({ code }) => code !== NATION)
    .map((region) => ({ region, rank: rankOf(wanted, folded(region.name)) }))
    .filter(({ rank }) => rank < MISS)
    .sort((a, b) => a.rank - b.rank || bare(a.region).localeCompare(bare(b.region), 'id'))
    .slice(0, limit)
    .map(({ region }) => describe(region, regions));
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
  const plain = name.replace(KINDS, '');
  if (plain === wanted || name === wanted) return 0;
  if (plain.startsWith(wanted)) return 1;
  if (` ${plain}`.includes(` ${wanted}`)) return 2;
  return name.replace(/^kabupaten /, 'kab ').startsWith(wanted) || name.startsWith(wanted) ? 3 : MISS;
}

function bare({ name }: Region): string {
  return name.replace(KINDS, '');
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
