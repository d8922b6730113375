import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FACEBOOK } from '../../scripts/archives/facebook.ts';
import { plan, zipBlob } from '../../scripts/archives/make.ts';
import { REGION } from '../../scripts/archives/world.ts';
import { AXE, AXE_OPTIONS, barriersIn } from './axe.ts';
import { type ChromiumUnderTest, startChromium } from './drivers/chromium.ts';
import type { Server } from './drivers/server.ts';
import { bringInvented, choose, startSites } from './stage.ts';

const LOOKBACK = 'src/lookback/index.html';
const POPUP = 'src/popup/index.html';
const FILE_REFUSED = '.picker:has([type=file]) [role=status]:not(:empty)';
const SEARCH = 'input[type="search"]';

/** Every surface, and what to do on the page to come there: a place to press, or words for the search with Enter. */
const SURFACES: [
  name: string,
  page: string,
  steps: ({ press: string } | { search: string } | { archive: string; until: string })[],
][] = [
  ['today', POPUP, []],
  ['bolehkah saya', POPUP, [{ press: 'nav button:nth-child(2)' }]],
  [
    'the three questions',
    POPUP,
    [{ press: 'nav button:nth-child(2)' }, { press: '.choices button:nth-of-type(1)' }],
  ],
  ['an answer', POPUP, [{ press: 'nav button:nth-child(2)' }, { search: 'suka berita' }]],
  ['nothing found', POPUP, [{ press: 'nav button:nth-child(2)' }, { search: 'xyzzyq' }]],
  ['already pressed', 'src/undo/index.html', []],
  ['a text to check', 'src/check/index.html', []],
  ['own archives', LOOKBACK, [{ press: '.act summary' }]],
  [
    'what is in an archive',
    LOOKBACK,
    [{ archive: 'facebook.zip', until: '.found-act' }, { press: '.found-act summary' }],
  ],
  ['an archive that cannot be read', LOOKBACK, [{ archive: 'putus.zip', until: '#unread' }]],
  ['rules', POPUP, [{ press: 'nav button:nth-child(3)' }]],
  [
    'a circular',
    POPUP,
    [{ press: 'nav button:nth-child(3)' }, { press: 'section > button' }, { press: '.act summary' }],
  ],
  ['settings', POPUP, [{ press: 'nav button:nth-child(4)' }]],
  ['options', 'src/options/index.html', []],
  ['welcome', 'src/welcome/index.html', []],
  ['status', 'src/status/index.html', []],
  ['a pack file that is refused', 'src/options/index.html', [{ archive: 'putus.zip', until: FILE_REFUSED }]],
];

/** What Chromium calls that which people operate; a `details` is opened by its `DisclosureTriangle`. */
const OPERABLE = [
  'button',
  'link',
  'textbox',
  'searchbox',
  'checkbox',
  'radio',
  'slider',
  'Date',
  'DisclosureTriangle',
  'radiogroup',
];

const REHEARSAL = { date: '2024-10-01', until: '2099-01-01' };

describe.each([
  ['light', 'id', undefined, { width: 400, height: 600 }],
  ['dark', 'en', REHEARSAL, { width: 320, height: 600 }],
] as const)('no barrier in %s, %s', (colorScheme, language, rehearsal, { width, height }) => {
  let server: Server;
  let browser: ChromiumUnderTest;
  const archives = mkdtempSync(join(tmpdir(), 'jaga-jempol-archives-'));
  beforeAll(async () => {
    const { files } = plan(FACEBOOK, undefined, 2000, 1);
    writeFileSync(join(archives, 'facebook.zip'), Buffer.from(await (await zipBlob(files)).arrayBuffer()));
    writeFileSync(join(archives, 'putus.zip'), 'PK\u0003\u0004');
    server = await startSites();
    browser = await startChromium({ port: server.port });
    await browser.page().emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await bringInvented(browser);
    await choose(browser, { regions: ['17.07', REGION], language, ...(rehearsal ? { rehearsal } : {}) });
    await browser.resize(width, height);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(archives, { recursive: true, force: true });
  });

  test.each(SURFACES)('%s', async (_, page, steps) => {
    await browser.open(`${browser.origin}/${page}`);
    await browser.waitFor('main');
    for (const step of steps) {
      if ('press' in step) await browser.click(step.press);
      else if ('search' in step) await search(step.search);
      else {
        await browser.chooseFiles('[type=file]', [join(archives, step.archive)]);
        await browser.waitFor(step.until);
      }
    }
    expect(await barriers()).toEqual([]);
    expect(await nameless()).toEqual([]);
    // By which tabs are told apart; the popup stands in none.
    if (page !== POPUP) expect(await browser.page().title()).not.toBe('Jaga Jempol');
    expect(await browser.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

  async function search(words: string): Promise<void> {
    await browser.focus(SEARCH);
    await browser.type(words);
    await browser.press('Enter');
  }

  /** What axe finds, one line each: the rule and the elements. */
  async function barriers(): Promise<string[]> {
    await browser.page().evaluate(AXE);
    const results: AxeResults = await browser.page().evaluate(`axe.run(${AXE_OPTIONS})`);
    expect(results.passes.length).toBeGreaterThan(10);
    // Rules that only newer parts of WCAG ask for: 24 px to press; and what both themes have to stand.
    const looked = [...results.passes, ...results.incomplete].map(({ id }) => id);
    expect(looked).toEqual(expect.arrayContaining(['target-size', 'color-contrast']));
    return barriersIn(results);
  }

  /** What can be operated and has no name for a screen reader: the roles, from the accessibility tree. */
  async function nameless(): Promise<string[]> {
    const session = await browser.context.newCDPSession(browser.page());
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    await session.detach();
    const operable = nodes.filter(({ ignored, role }) => !ignored && OPERABLE.includes(role?.value));
    expect(operable.length).toBeGreaterThan(1);
    return operable.filter(({ name }) => !name?.value).map(({ role }) => role?.value);
  }
});
