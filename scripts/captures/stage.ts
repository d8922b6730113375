import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { SiteId } from '../../src/sites/site.ts';
import { type ChromiumUnderTest, startChromium } from '../../tests/e2e/drivers/chromium.ts';
import { type Answer, startServer } from '../../tests/e2e/drivers/server.ts';
import { CAMPAIGN, choose } from '../../tests/e2e/stage.ts';
import type { SavedPage } from './saved.ts';

/** A browser with the built extension, in the campaign of 2024, before saved pages under their sites' real host names. */
export interface Captures {
  browser: ChromiumUnderTest;
  /** Shows a page and waits until the extension protects it. */
  show(page: SavedPage): Promise<void>;
  close(): Promise<void>;
}

/** Of each site the host under which its pages are shown. */
export const HOSTS: Record<SiteId, string> = {
  facebook: 'www.facebook.com',
  instagram: 'www.instagram.com',
  x: 'x.com',
  tiktok: 'www.tiktok.com',
  youtube: 'www.youtube.com',
  threads: 'www.threads.com',
};

export async function openCaptures(folder: string, pages: SavedPage[]): Promise<Captures> {
  const lens = await buildLens();
  const answer = async (host: string, path: string): Promise<Answer | undefined> => {
    const page = pages.find((one) => HOSTS[one.site] === host && one.path === path);
    return page && { body: dress(number(await readFile(join(folder, page.file), 'utf8')), lens) };
  };
  const hosts = Object.values(HOSTS).map((host) => [host, answer] as const);
  const server = await startServer(
    Object.fromEntries(hosts.map(([host, reply]) => [host, ({ path }) => reply(host, path)])),
  );
  const browser = await startChromium({ port: server.port });
  await choose(browser, CAMPAIGN);
  return {
    browser,
    async show({ site, path }) {
      await browser.open(`https://${HOSTS[site]}${path}`);
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Without their style sheets saved pages overlap and hide things: everything gets a size, and nothing covers anything. */
const STYLE = `
  * { position: static !important; transform: none !important; visibility: visible !important; opacity: 1 !important;
      overflow: visible !important; pointer-events: auto !important; float: none !important; max-height: none !important; }
  button, a[href], [role=button], [role=menuitem], [tabindex="0"] {
    display: inline-block !important; min-width: 20px !important; min-height: 20px !important; }
  img, svg, i { max-width: 16px; max-height: 16px; }`;

/** Gives every element a number that lasts, so that it can be named from outside. */
function number(html: string): string {
  let next = 0;
  return html.replace(/<[a-z][a-z0-9-]*(?=[\s/>])/gi, (tag) => `${tag} data-saved="${next++}"`);
}

/** The page with a logger before everything else, a style in which everything can be pressed, and the lens. */
function dress(html: string, lens: string): string {
  const head = `<style>${STYLE}</style><script>${LOGGER}</script><script>${lens.replaceAll('</script', '<\\/script')}</script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (tag) => tag + head) : head + html;
}

/** Counts what reaches the page, as a site would hear it that listens everywhere. */
const LOGGER = `
  window.reached = [];
  for (const type of ['pointerdown','mousedown','pointerup','mouseup','click','auxclick','dblclick','touchstart','touchend',
      'keydown','keypress','keyup','beforeinput','submit']) {
    for (const [where, target] of [['window', window], ['document', document], ['root', document.documentElement]]) {
      for (const capture of [true, false]) {
        target.addEventListener(type, (event) => {
          window.reached.push({ type, where, capture, target: event.composedPath()[0] });
          if (type === 'click' && where === 'window' && !capture) event.preventDefault();
        }, capture);
      }
    }
  }`;

async function buildLens(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, 'lens.ts'), formats: ['iife'], name: 'lensOfCaptures' },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [script] = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  if (script === undefined) throw new Error('The lens was not built');
  return script;
}
