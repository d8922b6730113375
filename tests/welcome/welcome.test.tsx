// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { effectiveSettings } from '../../src/settings/effective.ts';
import { speechIn } from '../../src/surface/speech.ts';
import { Welcome } from '../../src/welcome/welcome.tsx';
import { wordsIn } from '../../src/words/words.ts';
import { PACKS } from '../popup/packs.ts';

const NOW = Date.parse('2026-11-21T05:00:00Z');

afterEach(() => render(null, document.body));

describe('the welcome page', () => {
  test('says why, and that nothing is held back outside an election', () => {
    show([]);
    expect(document.body.textContent).toContain('Bagi ASN, satu suka pun bisa dipersoalkan.');
    expect(document.body.textContent).toContain('Di luar masa pemilu tidak ada yang ditahan');
  });

  test('goes on with the region until there is one', () => {
    show([]);
    expect(document.body.textContent).toContain('Sekarang pilih wilayah Anda di atas.');
    expect(document.body.textContent).not.toContain('Selesai.');
    show(['17.07']);
    expect(document.body.textContent).toContain('Selesai. Klik ikon Jaga Jempol');
    expect(document.body.textContent).not.toContain('Sekarang pilih');
  });
});

function show(chosen: string[]): void {
  const { regions } = PACKS;
  const data = {
    speech: speechIn('id', wordsIn),
    effective: effectiveSettings({ regions: chosen }, {}, NOW),
    regions,
    overview: { regions: regions.filter(({ code }) => chosen.includes(code)) },
  };
  const actions = { choose: vi.fn(), rehearse: vi.fn(() => true), endRehearsal: vi.fn() };
  render(<Welcome data={data} actions={actions} sites={['X']} openOptions={vi.fn()} />, document.body);
}
