import { describe, expect, test } from 'vitest';
import bundled from '../../src/packs/bundled/sites.json?raw';
import { readSites } from '../../src/packs/kinds/sites.ts';
import { SITE_IDS } from '../../src/sites/site.ts';

/** The bundled pack with the value at `path` replaced, or taken away when nothing is given. */
function packWith(path: (string | number)[], value?: unknown): string {
  const pack: unknown = JSON.parse(bundled);
  const last = path.at(-1) ?? '';
  let holder = pack;
  for (const step of path.slice(0, -1)) holder = Reflect.get(Object(holder), step);
  if (value === undefined) Reflect.deleteProperty(Object(holder), last);
  else Reflect.set(Object(holder), last, value);
  return JSON.stringify(pack);
}

test('the bundled pack is readable, and every site stands in it once', () => {
  const sites = readSites(bundled).body.map(({ site }) => site);
  expect(new Set(sites).size).toBe(sites.length);
  expect(sites).toEqual(expect.arrayContaining(['x', 'facebook']));
  expect(SITE_IDS).toEqual(expect.arrayContaining(sites));
});

describe('a pack is refused whole, with the path of what is wrong', () => {
  test.each<[what: string, path: (string | number)[], value: unknown, message: string]>([
    ['an unknown site', ['body', 0, 'site'], 'friendster', 'body[0].site: expected one of'],
    [
      'a host that is an address',
      ['body', 0, 'hosts', 0],
      'https://x.com',
      'body[0].hosts[0]: expected a host name',
    ],
    ['no host', ['body', 0, 'hosts'], [], 'body[0].hosts: expected at least 1'],
    [
      'a selector that does not close',
      ['body', 0, 'layer'],
      '[role="menu"',
      'body[0].layer: expected a CSS selector',
    ],
    [
      'a selector with a rule behind it',
      ['body', 0, 'skip'],
      'a{color:red}',
      'body[0].skip: expected a CSS selector',
    ],
    [
      'a way without any condition',
      ['body', 0, 'never', 0],
      { rank: 'mark' },
      'body[0].never[0]: expected at least one of css',
    ],
    [
      'an unknown rank',
      ['body', 0, 'never', 0],
      { rank: 'luck', css: 'a' },
      'body[0].never[0].rank: expected one of mark',
    ],
    [
      'a table that is not there',
      ['body', 0, 'never', 0],
      { rank: 'text', text: 'nowhere' },
      'body[0].words: expected a table "nowhere"',
    ],
    [
      'an unknown interaction',
      ['body', 0, 'controls', 0, 'interaction'],
      'poke',
      'body[0].controls[0].interaction: expected one of',
    ],
    [
      'a step of its own',
      ['body', 0, 'controls', 0, 'script'],
      'alert(1)',
      'body[0].controls[0].script: is not a field known here',
    ],
    [
      'a shape that nothing finds',
      ['body', 0, 'shapes', 0],
      { name: 'post', ways: [], author: [{ rank: 'mark', css: 'a' }], handle: [], text: [] },
      'body[0].shapes[0]: expected ways or around',
    ],
    [
      'a source that is not https',
      ['body', 0, 'sources', 0],
      'http://example.org',
      'body[0].sources[0]: expected an https:// address',
    ],
    [
      'a list that nothing is found in',
      ['body', 0, 'lists', 0, 'items'],
      [],
      'body[0].lists[0].items: expected at least 1',
    ],
    [
      'a list that does something',
      ['body', 0, 'lists', 0, 'items', 0, 'how'],
      'click',
      'body[0].lists[0].items[0].how: expected one of climb, children',
    ],
    ['a day that does not exist', ['body', 0, 'checked'], '2026-02-30', 'body[0].checked: expected a date'],
    ['no words', ['body', 0, 'words'], undefined, 'body[0].words: expected an object'],
    ['a format of later', ['format'], 2, 'format: expected a whole number from 1 to 1'],
  ])('%s', (_, path, value, message) => {
    expect(() => readSites(packWith(path, value))).toThrow(message);
  });
});
