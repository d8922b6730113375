import { describe, expect, it } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import { readLexicon } from '../../src/packs/kinds/lexicon.ts';
import { CUE_KINDS } from '../../src/verdict/lexicon.ts';

const SOURCE = 'https://kabar.example/1';

/** The body of a lexicon with one call, changed by the test. */
function bodyWith(call: object, more: object = {}) {
  const cues = { call: [call], support: [], attack: [], event: [], team: [], gesture: [] };
  return {
    sources: { s1: SOURCE },
    cues,
    race: [],
    neutral: [],
    parties: [],
    choices: [],
    others: [],
    ...more,
  };
}

const CALL = { phrase: 'coblos nomor #', confidence: 'single', sources: ['s1'] };

describe('the reader of a lexicon', () => {
  it('puts the address of a source in the place of its key', () => {
    expect(readLexicon(bodyWith(CALL), 'body').cues.call).toEqual([{ ...CALL, sources: [SOURCE] }]);
  });

  it.each([
    ['capitals', { ...CALL, phrase: 'Coblos' }, 'body.cues.call[0].phrase'],
    ['two spaces', { ...CALL, phrase: 'ayo  coblos' }, 'body.cues.call[0].phrase'],
    ['signs', { ...CALL, phrase: 'coblos!' }, 'body.cues.call[0].phrase'],
    ['a number in the first place', { ...CALL, phrase: '# periode' }, 'body.cues.call[0].phrase'],
    ['a source that is not listed', { ...CALL, sources: ['s2'] }, 'body.cues.call[0].sources[0]'],
    ['a sure phrase without a source', { ...CALL, sources: [] }, 'body.cues.call[0].sources'],
    ['a confidence that does not exist', { ...CALL, confidence: 'sure' }, 'body.cues.call[0].confidence'],
    ['a field that nobody knows', { ...CALL, kind: 'call' }, 'body.cues.call[0].kind'],
  ])('refuses %s', (_what, call, path) => {
    expect(() => readLexicon(bodyWith(call), 'body')).toThrow(expect.objectContaining({ path }));
  });

  it('refuses a phrase with two meanings', () => {
    const more = { cues: { call: [CALL], support: [CALL], attack: [], event: [], team: [], gesture: [] } };
    expect(() => readLexicon(bodyWith(CALL, more), 'body')).toThrow(/is there twice/);
  });

  it('refuses a source that is no https address', () => {
    const more = { sources: { s1: 'http://kabar.example/1' } };
    expect(() => readLexicon(bodyWith(CALL, more), 'body')).toThrow(/body\.sources\.s1: expected an https/);
  });

  it('accepts a phrase of common knowledge as unverified', () => {
    const call = { phrase: 'coblos', confidence: 'unverified', sources: [] };
    expect(readLexicon(bodyWith(call), 'body').cues.call).toEqual([call]);
  });
});

describe('the bundled lexicon', () => {
  const { cues, race, neutral, parties } = openBundled().lexicon().body;

  it('has phrases of every kind', () => {
    for (const kind of CUE_KINDS) expect(cues[kind].length, kind).toBeGreaterThan(5);
    expect([race, neutral, parties].map(({ length }) => length > 30)).toEqual([true, true, true]);
  });

  it('has every party of 2024 that a word can name', () => {
    const names = 'gerindra pdip golkar nasdem hanura pkb pks pan ppp psi pbb demokrat perindo'.split(' ');
    expect(parties.map(({ phrase }) => phrase)).toEqual(expect.arrayContaining(names));
  });

  it('has the ambiguous parties as weak', () => {
    const weak = parties.filter((one) => one.weak).map(({ phrase }) => phrase);
    expect(weak).toEqual(expect.arrayContaining('pan pbb pks psi ppp pkn demokrat'.split(' ')));
  });
});
