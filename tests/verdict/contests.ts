import type { Contest, Contestant, ContestantName } from '../../src/policy/contest.ts';
import { type Policy, policyOn } from '../../src/policy/policy.ts';
import type { RegionCode } from '../../src/policy/region.ts';

/** Invented contests in invented regions (province 98 with two regencies and a city; regency 97.01 in another province). */
const FACT = { confidence: 'inferred' as const, sources: ['https://contests.example/'] };

/** A name as `kind text`; `!` before it marks an ambiguous one. */
function nameFrom(given: string): ContestantName {
  const [kind = '', ...words] = given.replace('!', '').split(' ');
  const kinds: ContestantName['kind'][] = ['full', 'short', 'pair', 'acronym', 'slogan'];
  return {
    text: words.join(' '),
    kind: kinds.find((known) => known === kind) ?? 'full',
    ...(given.startsWith('!') ? { ambiguous: true } : {}),
    ...FACT,
  };
}

function pair(number: number, first: string, second: string, ...others: string[]): Contestant {
  const names = [`full ${first}`, `full ${second}`, ...others].map(nameFrom);
  return { number, title: `${first} – ${second}`, kind: 'pair', names };
}

function contest(
  office: Contest['office'],
  region: RegionCode,
  place: string,
  contestants: Contestant[],
): Contest {
  const name = { id: `Pemilihan ${place} 2030`, en: `Election ${place} 2030` };
  return { id: `uji-${region}`, election: 'uji-2030', office, region, name, contestants, ...FACT };
}

export const CONTESTS: Contest[] = [
  contest('governor', '98', 'Gubernur Tanjung Samudra', [
    pair(
      1,
      'Bramantyo Wiradana',
      'Salmah Kinasih',
      'pair Bramantyo-Salmah',
      '!acronym BERSINAR',
      'slogan Samudra Berjaya Bersama',
    ),
    {
      ...pair(
        2,
        'Ridwansyah Telaga',
        'Murniati Sekar',
        'pair Ridwansyah-Murniati',
        'acronym Rimurni',
        '!short Telaga',
      ),
      accounts: [{ site: 'instagram', handle: 'rumahrimurni', ...FACT }],
    },
  ]),
  contest('regent', '98.01', 'Bupati Muara Intan', [
    pair(1, 'Darsono Puguh', 'Elvira Manik', 'pair Darsono-Elvira', '!acronym DELIMA'),
    pair(
      2,
      'Kamarudin Latuna',
      'Yosep Banjar',
      'pair Kamarudin-Yosep',
      'acronym Kamajaya',
      '!slogan Muara Intan Juara',
    ),
    pair(3, 'Sariwati Nirmala', 'Tegar Halimun', 'pair Sariwati-Tegar', '!acronym SETARA', '!short Tegar'),
  ]),
  contest('regent', '98.02', 'Bupati Bukit Cemara', [
    pair(1, 'Gandiwa Marwoto', 'Lusiana Andari', 'pair Gandiwa-Lusiana'),
    pair(2, 'Pandumas Wiraguna', 'Cahyono Larasati', 'pair Pandumas-Cahyono'),
  ]),
  contest('mayor', '98.71', 'Wali Kota Lembayung', [
    pair(1, 'Hamzahri Surapati', 'Intania Pertiwi', 'pair Hamzahri-Intania'),
    {
      number: 2,
      title: 'Kolom kosong',
      kind: 'empty-column',
      names: ['!full kolom kosong', '!short kotak kosong'].map(nameFrom),
    },
  ]),
  contest('regent', '97.01', 'Bupati Sungai Perak', [
    pair(1, 'Baskoroaji Tunggadewa', 'Retnaning Lembayung', 'pair Baskoroaji-Retnaning'),
    pair(2, 'Jumadilah Kasimun', 'Normawati Patria', 'pair Jumadilah-Normawati', '!acronym JUARA'),
  ]),
];

/** What a person in `regions` has to observe on `date`; the campaign runs from September to November 2030. */
export function policyIn(regions: RegionCode[], date = '2030-10-15'): Policy {
  const campaign = { stage: 'campaign' as const, from: '2030-09-01', to: '2030-11-23', ...FACT };
  const election = { id: 'uji-2030', name: { id: 'Pilkada uji', en: 'Test election' }, stages: [campaign] };
  return policyOn(date, regions, { elections: [election], contests: CONTESTS });
}
