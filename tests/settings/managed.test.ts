import { describe, expect, test } from 'vitest';
import schema from '../../public/managed-schema.json';
import { MANAGED_KEYS, readManaged } from '../../src/settings/managed.ts';

describe('what reaches us from registry, plist and policy files', () => {
  test.each<[string, Record<string, unknown>, object]>([
    ['a list as it should be', { regions: ['17.07', '17'] }, { regions: ['17.07', '17'] }],
    ['a list as JSON text', { regions: '["17.07"]' }, { regions: ['17.07'] }],
    ['a list as the registry has it', { regions: { 1: '17.07', 2: '17' } }, { regions: ['17.07', '17'] }],
    ['the registry list as JSON text', { regions: '{"1":"17.07"}' }, { regions: ['17.07'] }],
    ['one bare text', { regions: ' 17.07 ' }, { regions: ['17.07'] }],
    ['texts with a comma between', { regions: '17.07, 17' }, { regions: ['17.07', '17'] }],
    ['a code without its dot', { regions: ['1707'] }, { regions: ['17.07'] }],
    ['a code as a number', { regions: [17, 17.07, 1707] }, { regions: ['17', '17.07'] }],
    ['the same region twice', { regions: ['17', '17'] }, { regions: ['17'] }],
    [
      'an object as JSON text',
      { rehearsal: '{"date":"2024-10-01","until":"2026-12-01"}' },
      { rehearsal: { date: '2024-10-01', until: '2026-12-01' } },
    ],
    ['a number as text', { pauseSeconds: '2' }, { pauseSeconds: 2 }],
    ['a number with a comma', { pauseSeconds: '0,5' }, { pauseSeconds: 0.5 }],
    ['no pause at all', { pauseSeconds: 0 }, { pauseSeconds: 0 }],
    ['a word', { strictness: 'text', language: 'en' }, { strictness: 'text', language: 'en' }],
    ['nothing', {}, {}],
  ])('%s', (_, raw, values) => {
    expect(readManaged(raw)).toEqual({ values, problems: [] });
  });
});

describe('a bad value is refused with its reason and the others hold', () => {
  const good = { strictness: 'broad' };
  test.each<[string, Record<string, unknown>, object, string, RegExp]>([
    ['an unknown key', { region: '17' }, {}, 'region', /not a setting/],
    [
      'one bad code among good ones',
      { regions: ['17.07', 'Lebong'] },
      { regions: ['17.07'] },
      'regions[1]',
      /region code/,
    ],
    ['a code that a number has cut short', { regions: [17.1] }, {}, 'regions[0]', /region code/],
    ['no list at all', { regions: true }, {}, 'regions', /a list/],
    ['broken JSON', { rehearsal: '{"date":' }, {}, 'rehearsal', /an object/],
    ['a rehearsal without an end', { rehearsal: { date: '2024-10-01' } }, {}, 'rehearsal.until', /a date/],
    [
      'a day that does not exist',
      { rehearsal: { date: '2024-02-30', until: '2026-12-01' } },
      {},
      'rehearsal.date',
      /a date/,
    ],
    ['too long a pause', { pauseSeconds: 10 }, {}, 'pauseSeconds', /0 to 3/],
    ['a pause in words', { pauseSeconds: 'dua' }, {}, 'pauseSeconds', /0 to 3/],
    ['another language', { language: 'jv' }, {}, 'language', /auto, id, en/],
  ])('%s', (_, raw, values, path, reason) => {
    const managed = readManaged({ ...raw, ...good });
    expect(managed.values).toEqual({ ...values, ...good });
    expect(managed.problems).toEqual([{ path, reason: expect.stringMatching(reason) }]);
  });
});

test('the schema for Chromium names exactly the settings that can be managed', () => {
  expect(Object.keys(schema.properties).sort()).toEqual([...MANAGED_KEYS].sort());
});

test('the schema uses nothing that makes Chromium refuse the extension', () => {
  expect(JSON.stringify(schema)).not.toMatch(/additionalProperties|oneOf|"any"|\$ref|\(\?</);
});
