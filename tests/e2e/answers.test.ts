import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, openStage, type Stage } from './stage.ts';

/** Five questions as a person would type them, with the answer and the clause that must be found. */
const QUESTIONS: [typed: string, answer: string, clause: string][] = [
  ['suka berita', 'Tergantung: tanyakan BKPSDM', 'SKB Netralitas 2022, Lampiran II, B.6'],
  ['grup wa pasif', 'Tidak boleh', 'SKB Netralitas 2022, Lampiran II, A.4'],
  ['foto nikha bupati', 'Tergantung: tanyakan BKPSDM', 'SKB Netralitas 2022, Lampiran II, A.5'],
  ['nonton debat', 'Boleh', 'Yang boleh, Melihat'],
  ['dampingi istri', 'Boleh', 'SE Pasangan Calon 2023, Yang boleh'],
];

describe.each(BROWSERS)('bolehkah saya, by keyboard in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, { regions: ['17.07'], language: 'id' });
  });
  afterAll(() => stage?.close());

  test.each(QUESTIONS)('“%s” in three steps: %s', async (typed, answer, clause) => {
    const { browser } = stage;
    await browser.open(`${browser.origin}/src/popup/index.html`);
    // It is drawn again once it knows how the page stands.
    await browser.waitFor('section.site');
    await browser.focus('nav button:nth-child(2)');
    await browser.press('Enter');

    await browser.focus('input[type="search"]');
    await browser.type(typed);
    await browser.waitFor('details.act');

    await browser.press('Enter');
    const opened = await browser.waitFor('details.act[open]');
    const words = opened.text.replace(/\s+/g, ' ');
    expect(words).toContain(answer);
    expect(words).toContain(clause);
    expect(words).toContain('belum diperiksa bagian hukum');
    await browser.waitFor('details.act[open] summary', ({ focused }) => focused);
  });

  test('a clause leads to its rule in one more step, and back', async () => {
    const { browser } = stage;
    await browser.focus('details.act[open] .link');
    await browser.press('Enter');
    await browser.waitFor(
      '.wanted',
      ({ focused, text }) => focused && text.includes('mendampingi suami atau istri'),
    );
    await browser.focus('.back');
    await browser.press('Enter');
    await browser.waitFor('details.act[open]');
  });
});
