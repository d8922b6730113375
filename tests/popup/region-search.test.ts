import { describe, expect, test } from 'vitest';
import { describe as named, searchRegions } from '../../src/surface/region-search.ts';
import { PACKS } from './packs.ts';

describe('a region is found by what people type', () => {
  test.each<[string, string, string[]]>([
    ['the beginning of a name', 'lebo', ['Kabupaten Lebong', 'Kabupaten Rejang Lebong']],
    ['capital letters and spaces', '  LEBONG ', ['Kabupaten Lebong', 'Kabupaten Rejang Lebong']],
    ['the beginning of a later word', 'rejang leb', ['Kabupaten Rejang Lebong']],
    ['the name with its kind', 'kabupaten lebong', ['Kabupaten Lebong']],
    ['the kind as people shorten it', 'kab lebong', ['Kabupaten Lebong']],
    ['a province without its kind', 'papua sel', ['Provinsi Papua Selatan']],
    ['a city with its kind', 'kota bengkulu', ['Kota Bengkulu']],
    ['no name at all', 'xyzzy', []],
    ['nothing', ' ', []],
  ])('%s', (_, query, names) => {
    expect(searchRegions(query, PACKS.regions, 10).map(({ name }) => name)).toEqual(names);
  });

  test('the province comes before what lies in it', () => {
    expect(
      searchRegions('bengkulu', PACKS.regions, 2)
        .map(({ region }) => region.code)
        .sort(),
    ).toEqual(['17', '17.71']);
  });

  test('“leb” finds Lebong and tells it from Lebak by the province', () => {
    expect(searchRegions('leb', PACKS.regions, 6)).toContainEqual(
      expect.objectContaining({ name: 'Kabupaten Lebong', province: 'Bengkulu' }),
    );
  });

  test('no more than asked for', () => {
    expect(searchRegions('kota', PACKS.regions, 5)).toHaveLength(5);
  });

  test('every region that can be chosen is found by its own name', () => {
    const missed = PACKS.regions.filter(
      (region) =>
        region.code !== 'ID' &&
        !searchRegions(named(region, PACKS.regions).region.name, PACKS.regions, 3).some(
          (one) => one.region === region,
        ),
    );
    expect(missed).toEqual([]);
  });
});
