import { describe, expect, test } from 'vitest';
import { Unreadable } from '../../src/packs/read.ts';
import { READERS } from '../../src/packs/readers.ts';
import { calendarBody, changed, circularsBody, contestantsBody, packText, regionsBody } from './invented.ts';

const BODIES = {
  regions: regionsBody(),
  calendar: calendarBody(),
  contestants: contestantsBody(),
  circulars: circularsBody(),
};

type Kind = keyof typeof BODIES;
type Defect = [what: string, at: (string | number)[], to: unknown, path: string];

function pathRefused(kind: Kind, content: string): string {
  try {
    READERS[kind](content);
  } catch (error) {
    if (error instanceof Unreadable) return error.path;
    throw error;
  }
  return 'nothing was refused';
}

test.each(Object.entries(BODIES))('a %s pack that is right is read', (kind, body) => {
  expect(pathRefused(kind as Kind, packText(kind, body))).toBe('nothing was refused');
});

function refuses(kind: Kind, defects: Defect[]): void {
  describe(`a ${kind} pack is refused whole for`, () => {
    test.each(defects)('%s', (_, at, to, path) => {
      expect(pathRefused(kind, packText(kind, changed(BODIES[kind], at, to)))).toBe(path);
    });
  });
}

describe('an envelope is refused for', () => {
  test.each<[what: string, content: string, path: string]>([
    ['text that is not JSON', '{', ''],
    ['another kind', packText('calendar', BODIES.regions), 'kind'],
    [
      'a format of the future',
      packText('regions', BODIES.regions).replace('"format":1', '"format":2'),
      'format',
    ],
    ['edition 0', packText('regions', BODIES.regions).replace('"edition":1', '"edition":0'), 'edition'],
    [
      'a day that does not exist',
      packText('regions', BODIES.regions).replace('2030-01-01', '2030-02-30'),
      'issued',
    ],
    [
      'a field nobody knows',
      packText('regions', BODIES.regions).replace('"edition"', '"steps":[],"edition"'),
      'steps',
    ],
    [
      'a field whose name begins with a blank',
      packText('regions', BODIES.regions).replace('"edition"', '" steps":[],"edition"'),
      '" steps"',
    ],
    ['no body', packText('regions', null), 'body'],
  ])('%s', (_, content, path) => {
    expect(pathRefused('regions', content)).toBe(path);
  });
});

refuses('regions', [
  ['a code of another shape', ['regions', 1, 'code'], '7', 'body.regions[1].code'],
  ['an empty name', ['regions', 1, 'name'], ' ', 'body.regions[1].name'],
  ['a zone that Indonesia does not have', ['regions', 1, 'zone'], 'UTC', 'body.regions[1].zone'],
  ['a code that is there twice', ['regions', 2, 'code'], '77', 'body.regions[2].code'],
  ['a regency without its province', ['regions', 2, 'code'], '78.01', 'body.regions[2].code'],
  ['names without a source', ['names', 'sources'], [], 'body.names.sources'],
  ['zones verified by one source', ['zones', 'confidence'], 'verified', 'body.zones.sources'],
  ['an empty list', ['regions'], [], 'body.regions'],
]);

const STAGES = [0, 'stages'];

refuses('calendar', [
  ['an election without stages that does not say what is known instead', [0, 'stages'], [], 'body[0].stages'],
  [
    'an election with stages that is called unscheduled',
    [0, 'unscheduled'],
    { when: { id: 'Kelak', en: 'Later' }, confidence: 'single', sources: ['https://a.example/'] },
    'body[0].stages',
  ],
  ['an id with a space', [0, 'id'], 'pilkada 2030', 'body[0].id'],
  ['an id that is there twice', [1, 'id'], 'pilkada-2030', 'body[1].id'],
  ['a name in one language', [0, 'name', 'en'], undefined, 'body[0].name.en'],
  ['no stages', STAGES, [], 'body[0].stages'],
  ['a stage nobody knows', [...STAGES, 0, 'stage'], 'second-round', 'body[0].stages[0].stage'],
  ['a stage in the wrong order', [...STAGES, 1, 'stage'], 'nomination', 'body[0].stages[1].stage'],
  ['a stage that comes twice', [...STAGES, 1, 'stage'], 'campaign', 'body[0].stages[1].stage'],
  ['a day that does not exist', [...STAGES, 1, 'to'], '2030-02-30', 'body[0].stages[1].to'],
  ['a last day before the first', [...STAGES, 1, 'to'], '2030-01-31', 'body[0].stages[1].to'],
  ['stages that overlap by two days', [...STAGES, 1, 'from'], '2030-01-30', 'body[0].stages[1].from'],
  ['no confidence', [...STAGES, 0, 'confidence'], undefined, 'body[0].stages[0].confidence'],
  ['a confidence nobody knows', [...STAGES, 0, 'confidence'], 'sure', 'body[0].stages[0].confidence'],
  ['no sources', [...STAGES, 0, 'sources'], [], 'body[0].stages[0].sources'],
  [
    'a source without https',
    [...STAGES, 0, 'sources', 0],
    'http://example.org',
    'body[0].stages[0].sources[0]',
  ],
  ['verified by one source', [...STAGES, 0, 'confidence'], 'verified', 'body[0].stages[0].sources'],
]);

const FIRST = ['contests', 0];
const PAIR = [...FIRST, 'contestants', 0];
const AT = 'body.contests[0]';

refuses('contestants', [
  ['an id that is there twice', ['contests', 1, 'id'], 'pilkada-2030-77', 'body.contests[1].id'],
  ['an office nobody knows', [...FIRST, 'office'], 'village head', `${AT}.office`],
  ['a region of another shape', [...FIRST, 'region'], 'Rimba Raya', `${AT}.region`],
  [
    'one contestant',
    [...FIRST, 'contestants'],
    contestantsBody().contests[0]?.contestants.slice(0, 1),
    `${AT}.contestants`,
  ],
  ['a gap in the ballot numbers', [...FIRST, 'contestants', 1, 'number'], 3, `${AT}.contestants[1].number`],
  ['ballot numbers that do not begin at 1', [...PAIR, 'number'], 2, `${AT}.contestants[0].number`],
  ['a ballot number 0', [...PAIR, 'number'], 0, `${AT}.contestants[0].number`],
  ['a party that stands for governor', [...PAIR, 'kind'], 'party', `${AT}.contestants[0].kind`],
  ['a pair that stands for a legislature', [...FIRST, 'office'], 'legislature', `${AT}.contestants[0].kind`],
  [
    'two empty columns',
    ['contests', 1, 'contestants', 0, 'kind'],
    'empty-column',
    'body.contests[1].contestants[1].kind',
  ],
  ['a contestant without a name', [...PAIR, 'names'], [], `${AT}.contestants[0].names`],
  ['an empty name', [...PAIR, 'names', 0, 'text'], '', `${AT}.contestants[0].names[0].text`],
  ['an empty title', [...PAIR, 'title'], '', `${AT}.contestants[0].title`],
  [
    'a kind of name nobody knows',
    [...PAIR, 'names', 0, 'kind'],
    'hashtag',
    `${AT}.contestants[0].names[0].kind`,
  ],
  [
    'a name without confidence',
    [...PAIR, 'names', 0, 'confidence'],
    undefined,
    `${AT}.contestants[0].names[0].confidence`,
  ],
  [
    'a source key nobody knows',
    [...PAIR, 'names', 0, 'sources', 0],
    'kpud',
    `${AT}.contestants[0].names[0].sources[0]`,
  ],
  [
    'a source without https',
    [...PAIR, 'names', 0, 'sources', 0],
    'http://example.org',
    `${AT}.contestants[0].names[0].sources[0]`,
  ],
  [
    'an account on a site that nobody knows',
    [...PAIR, 'accounts'],
    [{ site: 'facebok', handle: 'rimba', confidence: 'single', sources: ['kpu'] }],
    `${AT}.contestants[0].accounts[0].site`,
  ],
  ['an address book with http', ['sources', 'kpu', 0], 'http://example.org', 'body.sources.kpu[0]'],
  ['a field nobody knows', [...PAIR, 'exempt'], true, `${AT}.contestants[0].exempt`],
]);

test('a contest whose name is there twice is refused', () => {
  const [name] = contestantsBody().contests[0]?.contestants[0]?.names ?? [];
  const body = changed(BODIES.contestants, [...PAIR, 'names'], [name, name]);
  expect(pathRefused('contestants', packText('contestants', body))).toBe(
    `${AT}.contestants[0].names[1].text`,
  );
});

test('source keys are expanded, each page once', () => {
  const body = changed(
    BODIES.contestants,
    [...FIRST, 'sources'],
    ['kpu', 'https://example.org/kpu', 'https://example.org/2'],
  );
  const contest = READERS.contestants(packText('contestants', body)).body[0];
  expect(contest?.sources).toEqual(['https://example.org/kpu', 'https://example.org/2']);
});

const RULE = [0, 'rules', 0];

test('of a rule that always holds no offices are read', () => {
  const always = changed(circularsBody(), [...RULE, 'always'], true);
  expect(() => READERS.circulars(packText('circulars', always))).not.toThrow();
  const offices = changed(always, [...RULE, 'offices'], ['mayor']);
  expect(() => READERS.circulars(packText('circulars', offices))).toThrow('body[0].rules[0].offices');
  const both = changed(always, [0, 'offices'], ['mayor']);
  expect(() => READERS.circulars(packText('circulars', both))).not.toThrow();
});

refuses('circulars', [
  ['a date that does not exist', [0, 'date'], '2030-13', 'body[0].date'],
  ['an address without https', [0, 'url'], 'ftp://example.org', 'body[0].url'],
  ['no rules', [0, 'rules'], [], 'body[0].rules'],
  ['a rule id that is there twice', [0, 'rules', 1, 'id'], '1', 'body[0].rules[1].id'],
  ['an interaction nobody knows', [...RULE, 'interactions', 1], 'unlike', 'body[0].rules[0].interactions[1]'],
  [
    'an interaction that is there twice',
    [...RULE, 'interactions', 1],
    'like',
    'body[0].rules[0].interactions[1]',
  ],
  ['a stage that is there twice', [...RULE, 'stages', 1], 'campaign', 'body[0].rules[0].stages[1]'],
  ['an office nobody stands for', [...RULE, 'offices'], ['king'], 'body[0].rules[0].offices[0]'],
  ['an office that is there twice', [...RULE, 'offices'], ['mayor', 'mayor'], 'body[0].rules[0].offices[1]'],
  ['the same of a circular', [0, 'offices'], ['mayor', 'mayor'], 'body[0].offices[1]'],
  ['no office', [0, 'offices'], [], 'body[0].offices'],
  ['a first day that does not exist', [...RULE, 'from'], '2030-02-30', 'body[0].rules[0].from'],
  ['the same of a circular', [0, 'from'], 'soon', 'body[0].from'],
  ['no stage', [...RULE, 'stages'], [], 'body[0].rules[0].stages'],
  ['a text in one language', [...RULE, 'text', 'id'], undefined, 'body[0].rules[0].text.id'],
  ['disputed without what is disputed', [...RULE, 'confidence'], 'disputed', 'body[0].rules[0].disputes'],
  [
    'a sanction without a source',
    [...RULE, 'sanction'],
    { text: { id: 'a', en: 'b' }, confidence: 'single', sources: [] },
    'body[0].rules[0].sanction.sources',
  ],
  ['a permission tied to interactions', [...RULE, 'effect'], 'allows', 'body[0].rules[0].interactions'],
]);
