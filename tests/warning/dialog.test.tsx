// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, test } from 'vitest';
import type { Circular, Rule } from '../../src/policy/circular.ts';
import { Dialog } from '../../src/warning/dialog.tsx';
import { explain } from '../../src/warning/explain.ts';
import { circular, heldAct, rule, situation } from './acts.ts';

const READING = { id: 'Pengawas membacanya lebih luas.', en: 'Supervisors read it more widely.' };
const SANCTION = {
  text: { id: 'Menurut A: kode etik.', en: 'A says: ethics.' },
  confidence: 'single' as const,
  sources: ['https://contoh.id/a'],
};

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
  document.body.replaceChildren(place);
});

test('what supervisors read into the rule follows its own text at once, and both come before everything else', () => {
  draw({ reading: READING });
  expect(texts('#gist > p').slice(1)).toEqual([
    expect.stringContaining('Jangan menyukai.'),
    expect.stringContaining('Pengawas membacanya lebih luas.'),
  ]);
});

test('what a circular of one’s own region says comes before the evidence', () => {
  draw({}, false, [circular('daerah', '99.01', [rule('menyukai-daerah')])]);
  expect(texts('#gist > p').at(-1)).toBe(
    'Di wilayah Anda Edaran daerah, butir menyukai-daerah: Jangan menyukai-daerah. (beberapa sumber)',
  );
  expect(texts('.details').join()).not.toContain('Edaran daerah');
});

test.each<[string, Partial<Rule>]>([
  ['with a wider reading', { reading: READING }],
  ['without one', {}],
])('there is one link before the details: %s', (_, differing) => {
  draw(differing);
  expect(texts('#gist a')).toEqual(['Baca sumbernya']);
});

test('sanction, disagreement and sources are there for those who ask for them', () => {
  draw({ sanction: SANCTION, disputes: [{ id: 'Salinan berbeda.', en: 'Copies differ.' }] });
  const [background] = document.querySelectorAll('details');
  expect(background?.open).toBe(false);
  expect(background?.textContent).toContain('Menurut A: kode etik. (satu sumber)');
  expect(background?.textContent).toContain('Salinan berbeda.');
  expect(texts('.details > dl').join()).not.toMatch(/kode etik|Salinan/);
});

test('the end of the pause does not close what somebody has opened to read', () => {
  draw({ sanction: SANCTION });
  const [background] = document.querySelectorAll('details');
  if (background) background.open = true;
  draw({ sanction: SANCTION }, true);
  expect(document.querySelector('details')?.open).toBe(true);
});

function draw(differing: Partial<Rule>, ready = false, others: Circular[] = []): void {
  const circulars = [circular('nasional', 'ID', [rule('menyukai', differing)]), ...others];
  const here = situation({ circulars });
  const explanation = explain(heldAct(), here);
  const props = { explanation, words: here.words, layout: 0 as const, pauseSeconds: 1, ready };
  render(<Dialog {...props} />, place);
}

function texts(selector: string): (string | null)[] {
  return [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
}
