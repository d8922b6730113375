import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POSTS } from '../pages/content.ts';
import { openGuarded, pointOf } from './local-page.ts';
import { BROWSERS, CAMPAIGN, openStage, type Stage } from './stage.ts';
import { answer, DIALOG } from './warning.ts';

const EXAMPLE = join(import.meta.dirname, '../../docs/contoh-edaran.json');
const PACK = JSON.parse(readFileSync(EXAMPLE, 'utf8'));
const IN_FORCE = `Edaran dan undang-undang edisi ${PACK.edition}, dibuat 21 November 2026`;
const { edition: BUNDLED } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../src/packs/bundled/circulars.json'), 'utf8'),
);
const FILE = 'input[type="file"]';
const PICKER = `.picker:has(${FILE})`;
const CIRCULARS = ['nav button:nth-child(3)', 'main section button'];

describe.each(BROWSERS)('a pack file in the options of %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'jaga-jempol-packs-'));
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, { ...CAMPAIGN, language: 'id' });
  });
  afterAll(async () => {
    await stage?.close();
    rmSync(folder, { recursive: true });
  });

  test('an agency’s circular is in force at once: in the options, among all circulars, in the warning', async () => {
    await openOptions();
    await stage.browser.chooseFiles(FILE, [EXAMPLE]);
    await says(`${PICKER} [role=status]`, 'Edaran dan undang-undang diterima.');
    await says('section[aria-labelledby=packs]', IN_FORCE);
    expect(await allCirculars()).toContain('SE Contoh 2026');
    expect(await warning()).toContain('SE Contoh 2026');
  });

  test.each<[what: string, content: string, says: string]>([
    [
      'a wrong field, named by its path',
      JSON.stringify({ ...PACK, edition: PACK.edition + 1 }).replace('"Angka 2"', '7'),
      'Ada yang salah di dalam “edaran.json”, jadi berkas ini tidak dipakai. Yang sudah berlaku tetap berlaku. Untuk bagian hukum atau TI: body[0].rules[1].clause.id: ',
    ],
    [
      'in the place of a bundled circular, and no newer',
      JSON.stringify({ ...PACK, edition: BUNDLED }).replace('se-contoh-2026', 'skb-2022'),
      `Untuk bagian hukum atau TI: edition: Edisinya harus lebih dari ${BUNDLED}`,
    ],
    ['no JSON at all', '%PDF-1.7', 'Bukan JSON yang benar'],
  ])('%s: refused in words, and what was in force stays', async (_, content, words) => {
    const file = join(folder, 'edaran.json');
    writeFileSync(file, content);
    await openOptions();
    await stage.browser.chooseFiles(FILE, [file]);
    await says(`${PICKER} [role=status]`, words);
    await says('section[aria-labelledby=packs]', IN_FORCE);
    expect(await allCirculars()).toContain('SE Contoh 2026');
  });

  test('taken away again, the bundled circulars are in force', async () => {
    await openOptions();
    await stage.browser.click(`${PICKER} .chosen button`);
    await stage.browser.waitUntilGone(`${PICKER} .chosen`);
    expect(await allCirculars()).not.toContain('SE Contoh 2026');
    const words = await warning();
    expect(words).toContain('SKB Netralitas 2022');
    expect(words).not.toContain('SE Contoh 2026');
  });

  async function openOptions(): Promise<void> {
    await stage.browser.open(`${stage.browser.origin}/src/options/index.html`);
    await stage.browser.waitFor(FILE);
  }

  async function allCirculars(): Promise<string> {
    await stage.browser.open(`${stage.browser.origin}/src/popup/index.html`);
    await stage.browser.waitFor('section.site');
    for (const place of CIRCULARS) await stage.browser.click(place);
    const { text } = await stage.browser.waitFor('main', (seen) => seen.text.includes('UU ASN'));
    return text;
  }

  async function warning(): Promise<string> {
    await openGuarded(stage.browser, 'https://x.com/home');
    await stage.browser.click(await pointOf(stage.browser, POSTS.campaign.id, 'like'));
    const { text } = await stage.browser.waitFor(DIALOG);
    await answer(stage.browser, 'give-up');
    return text;
  }

  async function says(place: string, words: string): Promise<void> {
    await stage.browser.waitFor(place, ({ text }) => text.replace(/\s+/g, ' ').includes(words));
  }
});
