import type { AxeResults } from 'axe-core';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POSTS, type PostName } from '../pages/content.ts';
import { AXE, AXE_OPTIONS, barriersIn } from './axe.ts';
import { type ChromiumUnderTest, startChromium } from './drivers/chromium.ts';
import { ourWorld } from './drivers/chromium-world.ts';
import type { Server } from './drivers/server.ts';
import { openGuarded, pointOf } from './local-page.ts';
import { CAMPAIGN, choose, startSites } from './stage.ts';
import { BUBBLE, choice, DIALOG } from './warning.ts';

const X = 'https://x.com/home';

/**
 * Runs in the world of our content script, where the browser opens closed shadow roots to extensions: axe walks `shadowRoot`, and other
 * worlds do not see the change.
 */
const OPEN_ROOTS = `Object.defineProperty(Element.prototype, 'shadowRoot', {
  get() { return this instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(this) : null; },
})`;
const RUN = `axe.run(
  [...document.documentElement.children].find((one) => one.shadowRoot?.querySelector('dialog, .bubble, .bar')),
  ${AXE_OPTIONS},
)`;

describe.each([
  ['light', 'id', 640],
  ['dark', 'en', 320],
] as const)('no barrier in the warnings: %s, %s, %i px', (colorScheme, language, width) => {
  let server: Server;
  let browser: ChromiumUnderTest;
  let session: CDPSession;
  let world: number;
  beforeAll(async () => {
    server = await startSites();
    browser = await startChromium({ port: server.port });
    await browser.page().emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await choose(browser, { ...CAMPAIGN, language });
    await browser.resize(width, 640);
    await openGuarded(browser, X);
    session = await browser.context.newCDPSession(browser.page());
    world = await ourWorld(session);
    await inOurWorld(OPEN_ROOTS);
    await inOurWorld(AXE);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test('the bubble', async () => {
    await like('participant');
    await browser.waitFor(BUBBLE);
    expect(await barriers()).toEqual([]);
    const id = language === 'id';
    expect(await rolesBelow('alertdialog')).toEqual([
      `alertdialog: ${id ? 'Pengingat netralitas' : 'Neutrality reminder'}`,
      `button: ${id ? 'Selengkapnya' : 'More'}`,
      `button: ${id ? 'Bukan soal pemilu' : 'Not about the election'}`,
      `button: ${id ? 'Tutup' : 'Close'}`,
    ]);
    await browser.press('Escape');
    await browser.waitUntilGone(BUBBLE);
  });

  test.each(['one layout', 'the other'])('the dialog in %s', async () => {
    await like('campaign');
    await browser.waitFor(choice('proceed'));
    expect(await barriers()).toEqual([]);
    const roles = await rolesBelow('alertdialog');
    const id = language === 'id';
    expect(roles[0]).toBe(`alertdialog: ${id ? 'Sebelum Anda menyukai ini' : 'Before you like this'}`);
    expect(roles).toContain(`button: ${id ? 'Tidak jadi' : 'Never mind'}`);
    expect(roles).toContain(`button: ${id ? 'Tetap sukai' : 'Like anyway'}`);
    expect(roles.filter((role) => /: $/.test(role))).toEqual([]);
    await browser.press('Escape');
    await browser.waitUntilGone(DIALOG);
  });

  test('the bar on a list of one’s own', async () => {
    const known = ourWorld(session);
    await openGuarded(browser, 'https://x.com/uji.coba/likes?posts=8');
    world = await known;
    await inOurWorld(OPEN_ROOTS);
    await inOurWorld(AXE);
    await browser.waitFor({ ours: '.bar' });
    expect(await barriers()).toEqual([]);
    const id = language === 'id';
    expect(await rolesBelow('region')).toEqual([
      `region: ${id ? 'Jaga Jempol: yang sudah telanjur' : 'Jaga Jempol: what you did earlier'}`,
      `button: ${id ? 'Sebelumnya' : 'Previous'}`,
      `button: ${id ? 'Berikutnya' : 'Next'}`,
      `button: ${id ? 'Tutup' : 'Close'}`,
    ]);
  });

  async function like(post: PostName): Promise<void> {
    await browser.click(await pointOf(browser, POSTS[post].id, 'like'));
  }

  async function barriers(): Promise<string[]> {
    const results: AxeResults = await inOurWorld(RUN);
    expect(results.passes.length).toBeGreaterThan(5);
    return barriersIn(results);
  }

  async function inOurWorld<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: world,
      awaitPromise: true,
      returnByValue: expression === RUN,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** From the accessibility tree, as a screen reader has it: the first element with `role`, and the buttons and links in it. */
  async function rolesBelow(role: string): Promise<string[]> {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const line = (node: (typeof nodes)[number]) => `${node.role?.value}: ${node.name?.value ?? ''}`;
    const below = (node: (typeof nodes)[number]): string[] =>
      (node.childIds ?? [])
        .flatMap((child) => byId.get(child) ?? [])
        .flatMap((child) => [
          ...(/^(button|link)$/.test(child.role?.value) && !child.ignored ? [line(child)] : []),
          ...below(child),
        ]);
    const top = nodes.find((node) => node.role?.value === role && !node.ignored);
    return top ? [line(top), ...below(top)] : [];
  }
});
