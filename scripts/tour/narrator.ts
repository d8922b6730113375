import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserUnderTest } from '../../tests/e2e/drivers/browser.ts';
import { siteLog } from '../../tests/e2e/local-page.ts';

const BEGINNING = 6;

/** A text in both languages. */
export interface Said {
  id: string;
  en: string;
}

/** Tells what happens on the tour, takes pictures, and counts what did not go as it should. */
export class Narrator {
  readonly #browser: BrowserUnderTest;
  readonly folder: string;
  #pictures = 0;
  #deeds = 0;
  #quoted = false;
  failures = 0;

  constructor(browser: BrowserUnderTest, folder: string) {
    this.#browser = browser;
    this.folder = folder;
  }

  /** A new page: the site starts with an empty log. */
  heading(said: Said): void {
    this.#deeds = 0;
    console.log(`\n■ ${said.id}  /  ${said.en}`);
  }

  say(said: Said): void {
    console.log(`  ${said.id}\n  ${said.en}`);
  }

  /** What a warning says, as the person reads it: all of it the first time, then its beginning. */
  quote(text: string): void {
    const lines = text.split(/\n+/).filter(Boolean);
    const shown = this.#quoted ? lines.slice(0, BEGINNING) : lines;
    for (const line of shown) console.log(`    │ ${line}`);
    if (shown.length < lines.length) console.log('    │ …');
    this.#quoted = true;
  }

  /** Says how many acts have reached the site since the last time, and whether that is as it should be. */
  async reached(expected: number): Promise<void> {
    const deeds = (await siteLog(this.#browser)).length;
    const now = deeds - this.#deeds;
    this.#deeds = deeds;
    if (now !== expected) this.failures += 1;
    const mark = now === expected ? '✓' : '✗';
    console.log(
      `  ${mark} Sampai ke situs: ${now}, seharusnya ${expected}.  /  Reached the site: ${now}, should be ${expected}.`,
    );
  }

  async picture(name: string): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    this.#pictures += 1;
    const file = join(this.folder, `${String(this.#pictures).padStart(2, '0')}-${name}.png`);
    await writeFile(file, await this.#browser.screenshot());
  }
}
