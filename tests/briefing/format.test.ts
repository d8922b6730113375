import { expect, test } from 'vitest';
import { compileBriefing } from '../../src/briefing/compile.ts';
import { openPacks } from '../../src/briefing/packs.ts';
import { FORMAT } from '../../src/briefing/wire.ts';
import { writeBriefing } from '../../src/briefing/write.ts';
import { DEFAULTS, type Settings } from '../../src/settings/settings.ts';
import { pageTexts } from '../../src/words/page-texts.ts';

/** After an update pages find what the version before has kept. Whatever changes here needs another number in `FORMAT`. */

const ALL_SET: Required<Settings> = {
  ...DEFAULTS,
  regions: ['17.03'],
  allowAccounts: ['x/bkpsdm'],
  rehearsal: { date: '2024-10-01', until: '2099-01-01' },
  agencyName: 'BKPSDM',
  agencyContact: '0737-000000',
  supportUrl: 'https://example.go.id',
};

const NOW = Date.parse('2027-03-15T03:00:00Z');

test('the fields of a briefing are those of its format', () => {
  const briefing = {
    ...compileBriefing(openPacks({ packs: [] }), ALL_SET, NOW, 'id'),
    texts: pageTexts('id'),
  };
  const [seal, core = '', circulars = '', lexicon = '', model = ''] = writeBriefing(briefing).split('\n');
  expect(seal).toMatch(new RegExp(`^${FORMAT} [0-9a-f]{8}$`));
  expect(FORMAT).toBe('12');
  expect([core, circulars, lexicon, model].map((line) => fieldsOf(JSON.parse(line)))).toMatchInlineSnapshot(`
    [
      "elections[].id:string elections[].stages[].confidence:string elections[].stages[].from:string elections[].stages[].stage:string elections[].stages[].to:string from:string issued:string regions[].code:string regions[].name:string regions[].zone:string settings.agencyContact:string settings.agencyName:string settings.allowAccounts[]:string settings.enforcement:string settings.hideWelcome:boolean settings.language:string settings.pauseSeconds:number settings.regions[]:string settings.rehearsal.date:string settings.rehearsal.until:string settings.role:string settings.sites[]:string settings.strictness:string settings.supportUrl:string texts:string to:string",
      "[].from:string [].id:string [].offices[]:string [].region:string [].rules[].clause:string [].rules[].confidence:string [].rules[].disputes[]:string [].rules[].from:string [].rules[].id:string [].rules[].interactions[]:string [].rules[].offices[]:string [].rules[].reading:string [].rules[].sanction.confidence:string [].rules[].sanction.staff[]:string [].rules[].sanction.text:string [].rules[].sources[]:string [].rules[].stages[]:string [].rules[].text:string [].short:string [].url:string",
      "choices:string cues.attack:string cues.call:string cues.event:string cues.gesture:string cues.support:string cues.team:string neutral:string others:string parties:string race:string",
      "adds:number calls.bias:number calls.size:number calls.unit:number calls.weights:string doubts:number holds:number lifts:number lowers:number marks:number meant.bias:number meant.size:number meant.unit:number meant.weights:string scenes:number urges.bias:number urges.size:number urges.unit:number urges.weights:string",
    ]
  `);
});

test('a contest is written as its format says', () => {
  const packs = openPacks({ packs: [] });
  const contests = packs.contests.filter(({ id }) => id === 'pilkada-2024-17.03');
  const briefing = compileBriefing({ ...packs, contests }, ALL_SET, NOW, 'id');
  expect(writeBriefing(briefing).split('\n').slice(6).join('\n')).toMatchInlineSnapshot(`
    "pilkada-2024 regent verified	Pemilihan Bupati % 2024	Election of the regent of % 2024

    *ariesumarno 0

    0 17.03 Bengkulu Utara
    Arie Septia Adinata	!*Sumarno	+Arie-Sumarno	!^ASA	"Arie Sumarno Amanah	"Bengkulu Utara maju, hebat dan bahagia
    _Kolom kosong	!kolom kosong	!~kotak kosong"
  `);
});

/** The names of all fields in `value`, each with the type of what it holds. */
function fieldsOf(value: unknown, path = ''): string {
  return [...new Set(pathsIn(value, path))].sort().join(' ');
}

function pathsIn(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsIn(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [`${path}:${typeof value}`];
  return Object.entries(value).flatMap(([key, one]) => pathsIn(one, path === '' ? key : `${path}.${key}`));
}
