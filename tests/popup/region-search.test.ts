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

  test.each<[query: string, name: string]>([
    ['Muko-Muko', 'Kabupaten Mukomuko'],
    ['muko m', 'Kabupaten Mukomuko'],
    ['Kab. Muko Muko', 'Kabupaten Mukomuko'],
    ['tolitoli', 'Kabupaten Toli-Toli'],
    ['Pekan Baru', 'Kota Pekanbaru'],
    ['Tanjungpinang', 'Kota Tanjung Pinang'],
    ['Pare-pare', 'Kota Parepare'],
    ['Padang Sidempuan', 'Kota Padangsidimpuan'],
    ['Tulangbawang', 'Kabupaten Tulang Bawang'],
    ['Kepulauan Siau Tagulandang Biaro', 'Kabupaten Kep. Siau Tagulandang Biaro'],
    ['kep. mentawai', 'Kabupaten Kepulauan Mentawai'],
    ['Sumatra Selatan', 'Provinsi Sumatera Selatan'],
    ['sumatr', 'Provinsi Sumatera Barat'],
    ['Provinsi Lampung', 'Provinsi Lampung'],
    ['prov. sumatra barat', 'Provinsi Sumatera Barat'],
    ['Rejang Lebong, Bengkulu', 'Kabupaten Rejang Lebong'],
    ['Lebong, provinsi mana ya', 'Kabupaten Lebong'],
    ['DKI Jakarta', 'Daerah Khusus Ibukota Jakarta'],
    ['D.I. Yogyakarta', 'Daerah Istimewa Yogyakarta'],
    ['jogja', 'Daerah Istimewa Yogyakarta'],
    ['Kota Jogjakarta', 'Kota Yogyakarta'],
  ])('“%s”, however it is written: %s', (query, name) => {
    expect(searchRegions(query, PACKS.regions, 1).map((found) => found.name)).toEqual([name]);
  });

  test('what follows a comma tells one of the same name from the other', () => {
    expect(searchRegions('Bandung, Jawa Barat', PACKS.regions, 9)).toHaveLength(3);
    expect(searchRegions('Banjar, kalsel', PACKS.regions, 9).map(({ name }) => name)).toEqual([
      'Kabupaten Banjar',
      'Kota Banjarbaru',
      'Kota Banjarmasin',
    ]);
  });

  test.each(
    Object.entries({
      Sumut: 'Sumatera Utara',
      Sumbar: 'Sumatera Barat',
      Sumsel: 'Sumatera Selatan',
      Babel: 'Kepulauan Bangka Belitung',
      Kepri: 'Kepulauan Riau',
      DKI: 'Daerah Khusus Ibukota Jakarta',
      Jabar: 'Jawa Barat',
      Jateng: 'Jawa Tengah',
      DIY: 'Daerah Istimewa Yogyakarta',
      Jatim: 'Jawa Timur',
      NTB: 'Nusa Tenggara Barat',
      'N.T.T.': 'Nusa Tenggara Timur',
      Kalbar: 'Kalimantan Barat',
      Kalteng: 'Kalimantan Tengah',
      Kalsel: 'Kalimantan Selatan',
      Kaltim: 'Kalimantan Timur',
      Kaltara: 'Kalimantan Utara',
      Sulut: 'Sulawesi Utara',
      Sulteng: 'Sulawesi Tengah',
      Sulsel: 'Sulawesi Selatan',
      Sultra: 'Sulawesi Tenggara',
      'Prov. Sulbar': 'Sulawesi Barat',
      Malut: 'Maluku Utara',
    }),
  )('a province by its short name, %s: %s', (query, name) => {
    expect(searchRegions(query, PACKS.regions, 1).map(({ region }) => region.name)).toEqual([name]);
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
