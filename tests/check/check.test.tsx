// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CheckText } from '../../src/check/check.tsx';
import { checkText } from '../../src/check/text-check.ts';
import { effectiveSettings } from '../../src/settings/effective.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { speechIn } from '../../src/surface/speech.ts';
import { wordsIn } from '../../src/words/words.ts';
import { PACKS } from '../popup/packs.ts';

const NOW = Date.parse('2026-11-21T05:00:00Z');
const CAMPAIGN = { regions: ['17.07'], rehearsal: { date: '2024-10-25', until: '2026-12-01' } };

afterEach(() => render(null, document.body));

describe('a text before it is posted', () => {
  test.each<[string, string, string[]]>([
    [
      'a campaign',
      'Ayo coblos nomor 1 Helmi Hasan – Mian',
      ['Terbaca sebagai kampanye', 'Helmi Hasan – Mian'],
    ],
    [
      'a call for a number that two contests have',
      'Ayo coblos nomor 1',
      ['Terbaca sebagai kampanye', 'bisa untuk Pemilihan Gubernur', ' atau Pemilihan Bupati'],
    ],
    ['an attack', 'Jangan pilih Helmi Hasan', ['Terbaca sebagai kampanye']],
    ['an ordinary text', 'Resep lempuk durian dari nenek', ['Itu bukan jaminan']],
  ])('%s', async (_, words, parts) => {
    show(CAMPAIGN);
    await check(words);
    for (const part of parts) expect(text()).toContain(part);
  });

  test('the words that did it are shown', async () => {
    show(CAMPAIGN);
    await check('Ayo coblos nomor 1 Helmi Hasan – Mian');
    const quoted = [...document.querySelectorAll('q')].map((quote) => quote.textContent);
    expect(quoted).toContain('Helmi Hasan');
  });

  test('without a text the field takes the focus and says what it needs, until one is there', async () => {
    show(CAMPAIGN);
    await check(' ');
    expect(document.querySelector('[role=alert]')?.textContent).toBe('Tulis atau tempel dulu teksnya.');
    expect(document.activeElement).toBe(document.querySelector('textarea'));
    await check('Ayo coblos nomor 1');
    expect(document.querySelector('[role=alert]')?.textContent).toBe('');
  });

  test('when nothing is in force it says so and offers a rehearsal', async () => {
    const rehearse = show({});
    await check('Ayo coblos nomor 1 Helmi Hasan – Mian');
    expect(text()).toContain('tidak ada peserta yang bisa dicocokkan');
    const offer = [...document.querySelectorAll('button')].find((one) =>
      one.textContent?.startsWith('Mulai'),
    );
    offer?.click();
    expect(rehearse).toHaveBeenCalledWith('2024-10-01');
    await settled();
    expect(document.body.contains(offer ?? null)).toBe(false);
    expect(document.activeElement).toBe(document.querySelector('textarea'));
  });
});

function show(chosen: Partial<Settings>) {
  const effective = effectiveSettings(chosen, {}, NOW);
  const data = {
    speech: speechIn('id', wordsIn),
    effective,
    regions: PACKS.regions,
    overview: { regions: [] },
  };
  const rehearse = vi.fn(() => true);
  render(
    <CheckText
      data={data}
      actions={{ choose: vi.fn(), rehearse, endRehearsal: vi.fn() }}
      check={(words) => checkText(words, PACKS, effective.settings, NOW)}
    />,
    document.body,
  );
  return rehearse;
}

async function check(words: string): Promise<void> {
  const field = document.querySelector('textarea');
  if (!field) throw new Error('no field for a text');
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
  document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await settled();
}

function text(): string {
  return (document.body.textContent ?? '').replace(/\s+/g, ' ');
}

/** Preact draws in a microtask or a frame after a state was set. */
function settled(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
