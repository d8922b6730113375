// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { openPacks } from '../../src/briefing/packs.ts';
import { speechIn } from '../../src/surface/speech.ts';
import { Undo } from '../../src/undo/undo.tsx';
import { wordsIn } from '../../src/words/words.ts';

test('after a press: how to take it back on every site, what sources say, whom to ask, the rule on superiors', () => {
  const circular = openPacks({ packs: [] }).circulars.find(({ id }) => id === 'pp-94-2021');
  const rule = circular?.rules.find(({ id }) => id === 'pasal-26-28');
  const one = circular && rule && { circular, rule };
  render(<Undo rule={one} speech={speechIn('id', wordsIn)} />, document.body);
  for (const part of [
    'Facebook',
    'Instagram',
    'TikTok',
    'YouTube',
    'Threads',
    'Semarang',
    'BKPSDM',
    'bilah kecil',
  ]) {
    expect(document.body.textContent).toContain(part);
  }
  expect(document.body.textContent).toContain('Pasal 26 ayat (1) dan Pasal 28');
});
