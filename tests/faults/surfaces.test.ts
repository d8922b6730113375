// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changed, circularsBody } from '../packs/invented.ts';
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts';
import { idle } from './worker.ts';

let fake: FakeBrowser;
vi.mock('../../src/browser/api.ts', () => ({
  get default() {
    return fake.api;
  },
}));

const PACK = JSON.stringify({
  kind: 'circulars',
  format: 1,
  edition: 999,
  issued: '2030-01-01',
  body: changed(circularsBody(), [0, 'region'], '17.07'),
});
const NOT_KEPT = 'Belum tersimpan';
const NOT_READ = 'Peramban tidak dapat membaca';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.resetModules();
  fake = fakeBrowser();
});
afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

test('options: a choice that the browser does not store is said, until one is stored', async () => {
  await import('../../src/options/main.tsx');
  fake.refusal.set = 'QuotaExceededError';
  choice('PNS').click();
  await idle();
  expect(alerts()).toContain(NOT_KEPT);
  expect(choice('PNS').checked).toBe(false);
  fake.refusal = {};
  choice('PNS').click();
  await idle();
  expect(alerts()).not.toContain(NOT_KEPT);
  expect(fake.local.status).toBe('pns');
});

test('options: a pack counts as taken in once it is kept, and not before', async () => {
  await import('../../src/options/main.tsx');
  fake.refusal.set = 'QuotaExceededError';
  importFile(PACK);
  await idle();
  expect(alerts()).toContain(NOT_KEPT);
  expect(document.body.textContent).not.toContain('diterima');
  fake.refusal = {};
  importFile(PACK);
  await idle();
  expect(document.body.textContent).toContain('diterima');
  expect(fake.local.imported).toHaveLength(1);
});

test('check: so it is with a rehearsal', async () => {
  fake.local.chosen = { rehearsal: { date: '2024-10-01', until: '2999-01-01T00:00:00Z' } };
  await import('../../src/check/main.tsx');
  fake.refusal.set = 'An unexpected error occurred';
  button('Akhiri latihan').click();
  await idle();
  expect(alerts()).toContain(NOT_KEPT);
  expect(document.body.textContent).toContain('Akhiri latihan');
});

test.each([
  ['stored', 'Periksa', NOT_KEPT],
  ['copied', 'Salin', 'Peramban tidak mengizinkan penyalinan'],
])('status: what cannot be %s is said', async (_, name, words) => {
  fake.managed = { agencyName: 'Dinas Contoh' };
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
  await import('../../src/status/main.tsx');
  fake.refusal.set = 'QuotaExceededError';
  button(name).click();
  await idle();
  expect(document.querySelector('[role="status"]')?.textContent).toContain(words);
});

test('of two languages chosen in a row the last one stays, however long the words of the first take', async () => {
  const { openSurface } = await import('../../src/surface/open.tsx');
  const { wordsIn } = await import('../../src/words/words.ts');
  let arrive = () => {};
  const english = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await openSurface(
    (language) => (language === 'en' ? english.then(() => wordsIn(language)) : wordsIn(language)),
    ({ speech }) => speech.language,
  );
  for (const language of ['en', 'id']) {
    fake.changeLocal({ chosen: { language } });
    await idle();
  }
  arrive();
  await idle();
  expect([document.documentElement.lang, document.body.textContent]).toEqual(['id', 'id']);
});

describe('a storage that cannot be read leaves no page blank', () => {
  beforeEach(() => {
    fake.refusal.get = 'An unexpected error occurred';
  });

  test.each(['check', 'lookback', 'options', 'popup', 'undo', 'welcome'])('%s', async (page) => {
    await import(`../../src/${page}/main.tsx`);
    await vi.waitFor(() => expect(alerts()).toContain(NOT_READ));
    fake.refusal = {};
    fake.changeLocal({ status: 'pns' });
    await vi.waitFor(() => expect(alerts()).not.toContain(NOT_READ));
    expect(document.querySelector('h1, h2')).not.toBeNull();
  });

  test('status: with all else that is known', async () => {
    fake.managed = { agencyName: 'Dinas Contoh' };
    await import('../../src/status/main.tsx');
    expect(document.body.textContent).toMatch(/storage\.local.*An unexpected error occurred/);
    expect(document.body.textContent).toContain('Dinas Contoh');
  });

  test('a page that stands already stays', async () => {
    fake.refusal = {};
    await import('../../src/options/main.tsx');
    fake.refusal.get = 'An unexpected error occurred';
    fake.changeLocal({ status: 'pns' });
    await idle();
    expect(choice('PNS').checked).toBe(false);
    expect(alerts()).not.toContain(NOT_READ);
  });
});

function alerts(): string {
  return [...document.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent).join(' ');
}

function choice(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find(
    (one) => one.querySelector('strong')?.textContent === label,
  );
  const input = found?.querySelector('input');
  if (!input) throw new Error(`no choice ${label}`);
  return input;
}

function button(words: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(words));
  if (!found) throw new Error(`no button ${words}`);
  return found;
}

function importFile(content: string): void {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('no field for a file');
  Object.defineProperty(input, 'files', { value: [new File([content], 'paket.json')], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
