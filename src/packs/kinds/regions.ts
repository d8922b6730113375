import type { Sourced } from '../../policy/fact.ts';
import { NATION, type Region } from '../../policy/region.ts';
import { list, oneOf, type Reader, record, text, Unreadable } from '../read.ts';
import { refuseTwins, regionCode, sourced, vouched } from './facts.ts';

interface RegionsBody {
  /** Where codes and names come from. */
  names: Sourced;
  /** Where the zones come from. */
  zones: Sourced;
  regions: Region[];
}

const body = record<RegionsBody>({
  names: vouched(record(sourced)),
  zones: vouched(record(sourced)),
  regions: list(record<Region>({ code: regionCode, name: text, zone: oneOf(['WIB', 'WITA', 'WIT']) }), 1),
});

/** Reads the body of a `regions` pack: each code once, and no regency without its province. */
export const readRegions: Reader<Region[]> = (value, path) => {
  const { regions } = body(value, path);
  refuseTwins(regions, `${path}.regions`, 'code', ({ code }) => code);
  const codes = new Set(regions.map(({ code }) => code));
  for (const [index, { code }] of regions.entries()) {
    const province = code.split('.')[0] ?? NATION;
    if (!codes.has(province)) {
      throw new Unreadable(`${path}.regions[${index}].code`, `province ${province} is not in the list`);
    }
  }
  return regions;
};
