import { describe, expect, test } from 'vitest';
import schema from '../../public/managed-schema.json';
import { MANAGED_KEYS, readManaged } from '../../src/settings/managed.ts';
import { SETTING_READERS } from '../../src/settings/read.ts';

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
    ['a role', { role: ' Official ' }, { role: 'official' }],
    ['a word in capitals and blanks', { enforcement: ' Mark ' }, { enforcement: 'mark' }],
    ['yes as a number of the registry', { hideWelcome: 1 }, { hideWelcome: true }],
    ['yes and no as text', { hideWelcome: 'true' }, { hideWelcome: true }],
    ['no as text', { hideWelcome: '0' }, { hideWelcome: false }],
    ['sites as the registry has them', { sites: { 1: 'x', 2: 'facebook' } }, { sites: ['x', 'facebook'] }],
    [
      'an account with the sign people write',
      { allowAccounts: 'x/@BKPSDM' },
      { allowAccounts: ['x/bkpsdm'] },
    ],
    [
      'who looks after it',
      { agencyName: 'BKPSDM Rimba', agencyContact: 'pesawat 12', supportUrl: ' https://rimba.example/a' },
      { agencyName: 'BKPSDM Rimba', agencyContact: 'pesawat 12', supportUrl: 'https://rimba.example/a' },
    ],
    ['nothing', {}, {}],
  ])('%s', (_, raw, values) => {
    expect(readManaged(raw)).toEqual({ values, presets: {}, additions: { packs: [] }, problems: [] });
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
    ['a list in broken JSON', { regions: '["17.07"' }, {}, 'regions', /is not JSON \(.+\)/],
    ['a list in other broken JSON', { sites: '{' }, {}, 'sites', /is not JSON \(.+\)/],
    ['a name with a blank before it', { ' role': 'official' }, {}, '" role"', /not a setting/],
    ['broken JSON', { rehearsal: '{"date":' }, {}, 'rehearsal', /is not JSON \(.+\)/],
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
    ['a misspelt way to work', { enforcement: 'warnn' }, {}, 'enforcement', /warn, mark/],
    ['one unknown site', { sites: ['x', 'friendster'] }, { sites: ['x'] }, 'sites[1]', /one of facebook/],
    ['an account without its site', { allowAccounts: ['bkpsdm'] }, {}, 'allowAccounts[0]', /SITE\/NAME/],
    ['a page that looks like JSON', { supportUrl: '[' }, {}, 'supportUrl', /https/],
    ['a page without https', { supportUrl: 'http://rimba.example' }, {}, 'supportUrl', /https/],
    ['a name that fills the screen', { agencyName: 'a'.repeat(201) }, {}, 'agencyName', /200/],
    ['perhaps', { hideWelcome: 'mungkin' }, {}, 'hideWelcome', /true or false/],
    [
      'a default that cannot be read',
      { defaults: { language: 'jv' } },
      {},
      'defaults.language',
      /auto, id, en/,
    ],
    ['defaults that are no object', { defaults: 'semua' }, {}, 'defaults', /an object/],
    ['defaults in broken JSON', { defaults: '{"role":}' }, {}, 'defaults', /is not JSON \(.+\)/],
    ['circulars with a wrong comma', { circulars: '[{"id":"a"},,]' }, {}, 'circulars', /is not JSON \(.+\)/],
    ['no circulars at all', { circulars: '' }, {}, 'circulars', /is not JSON \(.+\)/],
    ['a file name in place of contests', { contestants: 'peserta.json' }, {}, 'contestants', /is not JSON/],
    [
      'a whole pack in place of its body',
      { circulars: '{"kind":"circulars","body":[]}' },
      {},
      'circulars',
      /is a whole pack/,
    ],
    ['packs that are no texts', { packs: 3 }, {}, 'packs', /a list/],
    ['another language', { language: 'jv' }, {}, 'language', /auto, id, en/],
  ])('%s', (_, raw, values, path, reason) => {
    const managed = readManaged({ ...raw, ...good });
    expect(managed.values).toEqual({ ...values, ...good });
    expect(managed.problems).toEqual([{ path, reason: expect.stringMatching(reason) }]);
  });
});

describe('what IT brings beside settings', () => {
  const pack = '{"kind":"sites"}';
  test.each<[string, unknown, string[]]>([
    ['a list of texts', [pack, pack], [pack, pack]],
    ['the registry’s sub-keys', { 1: pack }, [pack]],
    ['a list as JSON text', JSON.stringify([pack]), [pack]],
    ['packs not put into text', [{ kind: 'sites' }], [pack]],
    ['one pack alone', pack, [pack]],
    ['broken text, for the status page to explain', '{"kind":', ['{"kind":']],
  ])('packs as %s', (_, packs, texts) => {
    expect(readManaged({ packs }).additions.packs).toEqual(texts);
  });

  test('circulars and contestants as JSON text', () => {
    const { additions, problems } = readManaged({ circulars: '[{"id":"a"}]', contestants: [] });
    expect(additions).toEqual({ packs: [], circulars: [{ id: 'a' }], contestants: [] });
    expect(problems).toEqual([]);
  });

  test('defaults, also as JSON text', () => {
    expect(readManaged({ defaults: '{"regions":"17.07","strictness":"text"}' }).presets).toEqual({
      regions: ['17.07'],
      strictness: 'text',
    });
  });
});

test('nothing that can be set reports on anybody: whoever adds a key must change this list', () => {
  expect([...MANAGED_KEYS].sort()).toEqual([
    'agencyContact',
    'agencyName',
    'allowAccounts',
    'circulars',
    'contestants',
    'defaults',
    'enforcement',
    'hideWelcome',
    'language',
    'packs',
    'pauseSeconds',
    'regions',
    'rehearsal',
    'role',
    'sites',
    'strictness',
    'supportUrl',
  ]);
});

test('the schema for Chromium names exactly the settings that can be managed', () => {
  expect(Object.keys(schema.properties).sort()).toEqual([...MANAGED_KEYS].sort());
  expect(Object.keys(schema.properties.defaults.properties).sort()).toEqual(
    Object.keys(SETTING_READERS).sort(),
  );
});

test('the schema names no words: Chromium drops what is not among them, and nobody would say why', () => {
  expect(JSON.stringify(schema)).not.toContain('"enum"');
});

test('the schema uses nothing that makes Chromium refuse the extension', () => {
  expect(JSON.stringify(schema)).not.toMatch(/additionalProperties|oneOf|"any"|\$ref|\(\?</);
});
