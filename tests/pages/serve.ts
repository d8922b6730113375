import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Site } from '../e2e/drivers/server.ts';
import { INTENTS, MOBILE } from './by-address.ts';
import { trickAt } from './hostile.ts';

/** The folders of the local sites beside this file. */
const FOLDERS = ['x', 'facebook', 'youtube', 'tiktok', 'instagram', 'threads', 'intents', 'mobile'];

/** Bundles the scripts of all local sites into `folder`; `localSites` takes them from there where the environment names it as `LOCAL_PAGES`. */
export async function bundleSites(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(FOLDERS.map(async (site) => writeFile(join(folder, `${site}.js`), await bundle(site))));
}

/** The local sites by host name, for `startServer`. */
export async function localSites(): Promise<Record<string, Site>> {
  const sites: [host: string, folder: string, root: string, style: string][] = [
    ['x.com', 'x', 'react-root', X_STYLE],
    // The same page, where the extension has no access.
    ['unguarded.example', 'x', 'react-root', X_STYLE],
    ['facebook.com', 'facebook', 'mount_0_0', FACEBOOK_STYLE],
    ['youtube.com', 'youtube', 'root', YOUTUBE_STYLE],
    ['tiktok.com', 'tiktok', 'root', TIKTOK_STYLE],
    ['instagram.com', 'instagram', 'mount_0_0', INSTAGRAM_STYLE],
    ['threads.com', 'threads', 'mount_0_0', THREADS_STYLE],
    ['threads.net', 'threads', 'mount_0_0', THREADS_STYLE],
    [INTENTS, 'intents', 'root', ''],
    [MOBILE, 'mobile', 'screen-root', ''],
  ];
  const pages = sites.map(async ([host, folder, root, style]) => [
    host,
    page(await scriptOf(folder), `<div id="${root}"></div>`, style),
  ]);
  return Object.fromEntries(await Promise.all(pages));
}

/** Every event that a hostile page listens to on `window`, in its very first script. */
const HOSTILE = `for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick',
  'touchstart', 'touchend', 'keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'submit'])
  window.addEventListener(type, (event) => { window.__hostile?.(event); event.stopPropagation(); }, true);`;

function page(script: string, root: string, style: string): Site {
  return ({ path }) => {
    if (/\.(ico|png|js|css)$/.test(path)) return undefined;
    const query = new URLSearchParams(path.split('?')[1]);
    const { first, headers } = trickAt(Number(query.get('trick') ?? -1));
    const before = query.has('capture') ? `${HOSTILE}${first}` : first;
    return {
      headers,
      body: `<!doctype html><html><head><script nonce="uji">${before}</script><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Halaman uji lokal</title><style nonce="uji">${COMMON_STYLE}${style}</style></head>
<body>${root}<script nonce="uji">${script}</script></body></html>`,
    };
  };
}

function scriptOf(site: string): Promise<string> {
  const folder = process.env.LOCAL_PAGES;
  return folder ? readFile(join(folder, `${site}.js`), 'utf8') : bundle(site);
}

/** One classic script from `main.ts`, so that a page is there as soon as it is parsed. */
async function bundle(site: string): Promise<string> {
  const entry = fileURLToPath(new URL(`${site}/main.ts`, import.meta.url));
  const outputs = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'page' } },
  });
  const [output] = Array.isArray(outputs) ? outputs : [outputs];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`No script came of ${entry}`);
  return chunk.code.replaceAll('</script', '<\\/script');
}

const COMMON_STYLE = `
body { margin: 0; font: 15px/1.4 system-ui, sans-serif; color: #111; background: #fff; }
a { color: inherit; text-decoration: none; }
button, [role=button] { font: inherit; background: none; border: 0; color: inherit; padding: 6px; cursor: pointer; display: inline-block; min-width: 12px; min-height: 16px; }
[role=textbox] { min-height: 22px; padding: 8px; border: 1px solid #ccd; border-radius: 10px; margin: 4px 0; }
[role=textbox] p { margin: 0; }
.avatar { width: 40px; height: 40px; border-radius: 50%; background: #9ab; }
img { max-width: 300px; display: block; border-radius: 8px; }
:focus-visible { outline: 2px solid #2563eb; }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #16181c; } }
`;

const X_STYLE = `
main { width: min(600px, 100%); margin: 0 auto; }
.cells { position: relative; }
.cell { position: absolute; width: 100%; }
article { padding: 0 16px; border-bottom: 1px solid #8884; position: relative; }
.inner { display: grid; grid-template-columns: 40px 1fr; column-gap: 12px; padding: 12px 0 6px; }
.inner > * { grid-column: 2; }
.inner > .avatar { grid-column: 1; grid-row: 1 / span 6; }
.inner > .caret { position: absolute; right: 12px; top: 8px; }
[role=group] { display: flex; justify-content: space-between; max-width: 460px; }
article [role=link][tabindex="0"] { border: 1px solid #8886; border-radius: 12px; padding: 8px; margin: 6px 0; }
[data-testid=User-Name] a { margin-right: 8px; color: #678; }
[data-testid=User-Name] a:first-child { color: inherit; font-weight: 700; }
#layers .layer { position: fixed; inset: 80px 0 auto; margin: auto; width: min(480px, 94%); background: Canvas; border: 1px solid #8886; border-radius: 14px; z-index: 10; }
[role=menuitem] { display: block; padding: 12px; cursor: pointer; }
`;

const FACEBOOK_STYLE = `
body { background: #f0f2f5; }
[role=banner] { background: #fff; padding: 10px 16px; font-weight: 700; color: #1877f2; }
[role=main] { width: min(560px, 100%); margin: 0 auto; }
[aria-posinset] { background: #fff; border-radius: 10px; margin: 14px 0; }
[data-virtualized] { padding: 12px; }
.head { display: grid; grid-template-columns: 40px 1fr auto; column-gap: 10px; align-items: center; }
.head > .avatar { grid-row: 1 / span 3; }
.head > :not(.avatar) { grid-column: 2; }
.head > [role=button] { grid-column: 3; grid-row: 1; }
h3, h4 { display: inline-block; font-size: 15px; margin: 0; }
.row { display: flex; justify-content: space-around; border-block: 1px solid #ccd; margin: 6px 0; }
[role=article] { background: #f0f2f5; border-radius: 12px; padding: 8px; margin: 4px 0; }
[role=article] ul { display: flex; gap: 12px; list-style: none; margin: 0; padding: 0; }
.flyout { position: fixed; display: flex; background: Canvas; border-radius: 24px; box-shadow: 0 2px 12px #0005; z-index: 10; }
.flyout [role=button] { font-size: 22px; }
.sheet { position: fixed; inset: 60px 0 auto; margin: auto; width: min(520px, 94%); max-height: 80vh; overflow: auto; background: Canvas; padding: 16px; border-radius: 12px; box-shadow: 0 4px 30px #0006; z-index: 9; display: flex; flex-direction: column; }
@media (prefers-color-scheme: dark) { body { background: #111; } [role=banner], [aria-posinset] { background: #242526; } [role=article] { background: #3a3b3c; } }
`;

const YOUTUBE_STYLE = `
ytd-app, ytd-page-manager, ytd-browse, ytd-watch-flexy, ytd-shorts, .card, ytd-comments, ytd-comment-thread-renderer, ytd-commentbox { display: block; }
ytd-page-manager > [hidden] { display: none; }
ytd-page-manager { width: min(640px, 100%); margin: 0 auto; }
.card { padding: 12px 0; border-bottom: 1px solid #8884; }
#player { background: #222; color: #fff; height: 160px; display: grid; place-items: center; }
h1 { font-size: 18px; margin: 8px 0; }
h2, h3 { font-size: 15px; margin: 4px 0; }
button { background: #8882; border-radius: 16px; padding: 6px 12px; margin: 2px; }
tp-yt-paper-item { display: block; padding: 6px; border: 1px solid #8886; border-radius: 6px; margin: 4px 0; }
ytd-comment-thread-renderer { padding: 6px 0; }
.sheet { position: fixed; inset: 80px 0 auto; margin: auto; width: min(420px, 94%); background: Canvas; border: 1px solid #8886; border-radius: 12px; padding: 12px; z-index: 9; }
yt-list-item-view-model { display: block; padding: 8px; }
#chatframe { position: fixed; top: 0; right: 0; width: 400px; height: 600px; border: 1px solid #8886; }
ytd-engagement-panel-section-list-renderer, ytd-channel-renderer, ytd-video-renderer { display: block; }
`;

const TIKTOK_STYLE = `
#app { width: min(600px, 100%); margin: 0 auto; }
.button { display: inline-block; padding: 6px; min-width: 16px; }
.swiper-slide .picture { width: 300px; height: 170px; background: #9ab; }
.card { padding: 12px 0; border-bottom: 1px solid #8884; display: block; }
.media { background: #222; height: 180px; border-radius: 10px; }
.media video { width: 100%; height: 100%; display: block; }
.row { display: flex; gap: 8px; align-items: center; padding: 6px 0; }
[tabindex="0"] { cursor: pointer; }
h2, h3, h4 { font-size: 15px; margin: 2px 0; }
.over:not(:empty) { position: fixed; inset: 0; overflow: auto; background: Canvas; z-index: 8; }
.sheet { position: fixed; inset: 80px 0 auto; margin: auto; width: min(420px, 94%); background: Canvas; border: 1px solid #8886; border-radius: 12px; padding: 12px; z-index: 9; display: grid; gap: 10px; }
`;

const INSTAGRAM_STYLE = `
main { width: min(470px, 100%); margin: 0 auto; }
textarea { font: inherit; width: 60%; }
article, .reel { border-bottom: 1px solid #8884; padding: 8px 0; }
.head, section > div, .poll { display: flex; gap: 8px; align-items: center; flex-wrap: wrap; }
.media { position: relative; width: 300px; }
.cover { position: absolute; inset: 0; }
.leaves { list-style: none; margin: 0; padding: 0; }
.next { position: absolute; right: 4px; top: 60px; background: #fff; }
video { width: 300px; height: 150px; background: #345; display: block; }
.reel { display: flex; }
.screen { position: relative; }
.over { position: absolute; inset: 0; }
.about { position: absolute; left: 4px; bottom: 2px; color: #fff; max-height: 50px; overflow: hidden; }
.rail { display: flex; flex-direction: column; }
.grid { display: flex; flex-wrap: wrap; gap: 4px; }
.grid img { width: 90px; height: 90px; background: #9ab; }
.sheet { position: fixed; inset: 40px 0 auto; margin: auto; width: min(520px, 94%); max-height: 86vh; overflow: auto; background: Canvas; padding: 12px; border-radius: 12px; box-shadow: 0 4px 30px #0006; z-index: 9; }
`;

const THREADS_STYLE = `
#barcelona-page-layout { width: min(560px, 100%); margin: 0 auto; }
[data-virtualized] { border-bottom: 1px solid #8884; padding: 8px 0; }
.unit .unit { border: 1px solid #8886; border-radius: 12px; padding: 8px; }
.head, .row, .poll, .inline { display: flex; gap: 8px; align-items: center; }
.inline > div:first-child { flex: 1; }
.poll [role=button] { border: 1px solid #8886; border-radius: 10px; min-width: 120px; }
.layer { position: fixed; inset: 60px 0 auto; margin: auto; width: min(480px, 94%); max-height: 80vh; overflow: auto; background: Canvas; border: 1px solid #8886; border-radius: 14px; padding: 8px; z-index: 9; }
`;
