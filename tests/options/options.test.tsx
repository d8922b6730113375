// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openPacks } from '../../src/briefing/packs.ts';
import { Options } from '../../src/options/options.tsx';
import type { OptionsActions, OptionsData } from '../../src/options/props.ts';
import { effectiveSettings } from '../../src/settings/effective.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { protectedSites } from '../../src/surface/sites.ts';
import { speechIn } from '../../src/surface/speech.ts';
import { wordsIn } from '../../src/words/words.ts';

const NOW = Date.parse('2026-11-21T05:00:00Z');
const { regions, editions } = openPacks({ packs: [] });
const chooseStatus = vi.fn<OptionsActions['chooseStatus']>();
const importPack = vi.fn<OptionsActions['importPack']>();
const undoCorrection = vi.fn<OptionsActions['undoCorrection']>();
const removeImported = vi.fn<OptionsActions['removeImported']>();

afterEach(() => render(null, document.body));

test('every kind of pack in force, with edition, date and origin', () => {
  show({});
  for (const { edition, issued } of editions) {
    const day = speechIn('id', wordsIn).day(issued);
    expect(text()).toContain(`edisi ${edition}, dibuat ${day}`);
  }
  expect(text()).toContain('Jawaban “Bolehkah saya?”');
});

describe('what a person chooses is stored', () => {
  test.each<[string, string, object]>([
    ['strictness', 'Paling hati-hati', { strictness: 'broad' }],
    ['the role', 'Akun instansi', { role: 'official' }],
    ['language', 'Bahasa Inggris', { language: 'en' }],
    ['a site', 'Facebook', { sites: ['instagram', 'x', 'tiktok', 'youtube', 'threads'] }],
  ])('%s', (_, label, changes) => {
    const choose = show({});
    field(label).click();
    expect(choose).toHaveBeenCalledWith(changes);
  });

  test('two sites, the second before the first is drawn', () => {
    const choose = show({});
    field('Facebook').click();
    field('X').click();
    expect(choose).toHaveBeenLastCalledWith({ sites: ['instagram', 'tiktok', 'youtube', 'threads'] });
  });

  test('not the last two sites at once', () => {
    const choose = show({ sites: ['facebook', 'x'] });
    field('Facebook').click();
    field('X').click();
    expect(choose.mock.calls).toEqual([[{ sites: ['x'] }]]);
  });

  test('the pause, in half seconds', () => {
    const choose = show({});
    const range = document.querySelector<HTMLInputElement>('[type="range"]');
    if (!range) throw new Error('no field for the pause');
    range.value = '2.5';
    range.dispatchEvent(new Event('change', { bubbles: true }));
    expect(choose).toHaveBeenCalledWith({ pauseSeconds: 2.5 });
  });

  test('the last site stays on', () => {
    show({ sites: ['x'] });
    expect(field('X').disabled).toBe(true);
    expect(field('Facebook').disabled).toBe(false);
  });
});

test('how one is employed is the person’s own to say, even where IT sets all else', () => {
  show({}, { regions: ['17.07'], strictness: 'text' });
  field('PPPK').click();
  expect(chooseStatus).toHaveBeenCalledWith('pppk');
  field('Tidak disebutkan').click();
  expect(chooseStatus).toHaveBeenCalledWith(undefined);
});

describe('a pack file', () => {
  test.each<[string, Awaited<ReturnType<OptionsActions['importPack']>>, string]>([
    ['accepted', { is: 'accepted', kind: 'circulars', texts: [] }, 'Edaran dan undang-undang diterima.'],
    ['too large', { is: 'too-large' }, '“paket.json” lebih besar dari 2 MB'],
    [
      'one that another does not go with',
      { is: 'ousting', kind: 'contestants', problem: { path: 'body.contests[0].election', reason: '' } },
      '“paket.json” tidak cocok dengan “Peserta” yang sudah Anda impor, jadi berkas ini tidak dipakai.',
    ],
    [
      'refused with the field, in words',
      { is: 'refused', problem: { path: 'body[0].rules', reason: 'expected a list' } },
      'Ada yang salah di dalam “paket.json”, jadi berkas ini tidak dipakai. Yang sudah berlaku tetap berlaku.Untuk bagian hukum atau TI: body[0].rules: ',
    ],
    [
      'no pack: what is expected is said as people call it',
      { is: 'refused', problem: { path: 'kind', reason: 'expected one of regions, sites' } },
      '“paket.json” bukan berkas untuk tempat ini. Yang dapat Anda pilih di sini: Wilayah, Jadwal pemilu, ',
    ],
    [
      'a pack that comes with the extension only',
      { is: 'refused', problem: { path: 'kind', reason: 'expected one of regions, sites' }, kind: 'lexicon' },
      '“paket.json” berisi Kosakata, yang hanya datang bersama Jaga Jempol. Yang dapat Anda pilih di sini: ',
    ],
    [
      'no JSON',
      { is: 'refused', problem: { path: '', reason: 'is not JSON (bad)' } },
      '“paket.json” tidak dapat dibaca sebagai berkas paket.',
    ],
    [
      'not newer than what is in force',
      { is: 'refused', problem: { path: 'edition', reason: 'expected more than 3, which is in force' } },
      '“paket.json” tidak lebih baru daripada yang sudah berlaku.',
    ],
  ])('%s', async (_, answer, words) => {
    show({});
    importPack.mockResolvedValue(answer);
    importFile(new File(['{}'], 'paket.json'));
    await vi.waitFor(() => expect(text()).toContain(words));
    expect(text()).not.toContain('expected');
    expect(importPack).toHaveBeenCalledWith('{}');
  });

  test.each([
    ['too large to be read', 1e9, '“paket.json” lebih besar dari 2 MB'],
    ['that the browser cannot read', 2, '“paket.json” tidak dapat dibaca sebagai berkas paket.'],
  ])('%s gets an answer, too', async (_, size, words) => {
    show({});
    importPack.mockClear();
    const file = new File(['{}'], 'paket.json');
    vi.spyOn(file, 'size', 'get').mockReturnValue(size);
    vi.spyOn(file, 'text').mockRejectedValue(new Error('NotReadableError'));
    importFile(file);
    await vi.waitFor(() => expect(text()).toContain(words));
    expect(importPack).not.toHaveBeenCalled();
  });

  test('is listed with edition, date and why it is not in force, and can be removed', () => {
    const problem = { path: 'edition', reason: 'expected more than 3, which is in force' };
    show({}, {}, [{ kind: 'circulars', edition: 2, issued: '2030-01-01', problem }, {}]);
    expect(text()).toContain('edisi 2, dibuat 1 Januari 2030');
    expect(text()).toContain(
      'Tidak dipakai. “Edaran dan undang-undang” tidak lebih baru daripada yang sudah berlaku.',
    );
    expect(text()).toContain('edition: Edisinya harus lebih dari 3');
    document.querySelector<HTMLButtonElement>('[aria-label="Hapus Edaran dan undang-undang"]')?.click();
    expect(removeImported).toHaveBeenCalledWith(0);
  });
});

test('a pack that is taken out: what was said of it goes, the keyboard stays', async () => {
  show({}, {}, [{ kind: 'circulars', edition: 2, issued: '2030-01-01' }]);
  importPack.mockResolvedValue({ is: 'accepted', kind: 'circulars', texts: [] });
  const input = importFile(new File(['{}'], 'paket.json'));
  await vi.waitFor(() => expect(text()).toContain('diterima.'));
  document.querySelector<HTMLButtonElement>('[aria-label="Hapus Edaran dan undang-undang"]')?.click();
  await vi.waitFor(() => expect(text()).not.toContain('diterima.'));
  expect(text()).toContain('“Edaran dan undang-undang” dihapus dari daftar ini.');
  show({});
  expect(document.activeElement).toBe(input);
});

test('what IT has set is locked and says so', () => {
  show(
    {},
    {
      regions: ['17.07'],
      strictness: 'text',
      role: 'official',
      language: 'id',
      pauseSeconds: 3,
      sites: ['x'],
    },
  );
  expect(document.querySelectorAll('.lock')).toHaveLength(6);
  const fields = [
    ...document.querySelectorAll<HTMLInputElement>(
      'input:not([type="date"], [type="file"], [name="status"])',
    ),
  ];
  expect(fields.length).toBeGreaterThan(5);
  expect(fields.filter(({ disabled }) => !disabled)).toEqual([]);
  expect(text()).toContain('Dikelola instansi');
});

function show(
  chosen: Partial<Settings>,
  managed: Record<string, unknown> = {},
  imported: OptionsData['imported'] = [],
) {
  const effective = effectiveSettings(chosen, managed, NOW);
  const overview = { regions: regions.filter(({ code }) => effective.settings.regions.includes(code)) };
  const speech = speechIn('id', wordsIn);
  const choose = vi.fn();
  render(
    <Options
      data={{ speech, effective, regions, overview, editions, sites: protectedSites(), imported }}
      actions={{
        choose,
        rehearse: () => true,
        endRehearsal: () => {},
        chooseStatus,
        importPack,
        removeImported,
        undoCorrection,
      }}
    />,
    document.body,
  );
  return choose;
}

function field(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find(
    (one) => one.querySelector('strong')?.textContent === label,
  );
  const input = found?.querySelector('input');
  if (!input) throw new Error(`no field “${label}”`);
  return input;
}

function importFile(file: File): HTMLInputElement {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('no field for a file');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return input;
}

function text(): string {
  return (document.body.textContent ?? '').replace(/\s+/g, ' ');
}
