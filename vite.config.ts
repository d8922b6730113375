import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import chromium from './manifest.json' with { type: 'json' };
import npmPackage from './package.json' with { type: 'json' };
import { smallContentScripts } from './scripts/content-scripts.ts';
import { onlyMessagesOfPopup } from './scripts/messages.ts';
import { textsDefined, textsOfPages } from './scripts/page-texts.ts';
import { onlyUsedOfPolyfill } from './scripts/polyfill.ts';
import { noHtmlOfPreact } from './scripts/preact.ts';
import sites from './src/packs/bundled/sites.json' with { type: 'json' };
import { readParsedSites } from './src/packs/kinds/sites.ts';
import { plain } from './src/sites/tables.ts';

const target = process.env.TARGET === 'firefox' ? 'firefox' : 'chromium';

// Firefox for Android knows the statement on data collection from this version on. The plugin's types do not know the key.
const firefoxForAndroid = { gecko_android: { strict_min_version: '142.0' } };

export default defineConfig(({ command }) => ({
  // The content script is built by an inner Vite run that leaves this variable in the output unless it is defined here.
  define: {
    'process.env.NODE_ENV': '"production"',
    ...textsDefined(),
    ...packsOfContentScripts(),
  },
  plugins: [
    crx({ manifest: manifestFor(target), browser: target === 'firefox' ? 'firefox' : 'chrome' }),
    onlyMessagesOfManifest(),
    onlyMessagesOfPopup(),
    nothingLoadedAhead(),
    onlyUsedOfPolyfill(),
    noHtmlOfPreact(),
    smallContentScripts(textsOfPages().keys),
  ],
  worker: { format: 'es', plugins: () => [onlyReadingOfZip()] },
  build: {
    // The dev server exposes every file to every page: its output must never be taken for a release.
    outDir: command === 'serve' ? '.cache/dev' : `dist/${target}`,
    emptyOutDir: true,
    // Pages that the manifest does not name.
    rolldownOptions: {
      input: ['status', 'welcome', 'check', 'undo', 'lookback'].map((page) => `src/${page}/index.html`),
      checks: { bundlerTimings: false },
    },
    modulePreload: false,
    // What may be how large is tested (tests/e2e/artefacts.test.ts), and making scripts small takes the time it takes.
    chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    reportCompressedSize: false,
    target: target === 'firefox' ? 'firefox140' : 'chrome120',
  },
}));

function manifestFor(browser: 'chromium' | 'firefox'): ManifestV3Export {
  const { minimum_chrome_version, storage, background, ...common } = {
    ...chromium,
    version: npmPackage.version,
  };
  if (browser === 'firefox') {
    return {
      ...common,
      background: { scripts: [background.service_worker], type: 'module' },
      browser_specific_settings: {
        gecko: {
          id: 'jaga-jempol@jagajempol.invalid',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        ...firefoxForAndroid,
      },
    };
  }
  // The public key fixes the extension's id, on which an agency's managed settings hang.
  const key = process.env.EXT_KEY;
  return { ...common, minimum_chrome_version, storage, background, ...(key ? { key } : {}) };
}

/**
 * The texts for people are compiled into the scripts; of `_locales` the browser needs the manifest's only. It would refuse the others:
 * it takes `$1$` for a placeholder of its own that nobody defined.
 */
function onlyMessagesOfManifest(): Plugin {
  const used = new Set(JSON.stringify(chromium).match(/(?<=__MSG_)\w+(?=__)/g));
  return {
    name: 'only-messages-of-manifest',
    apply: 'build',
    writeBundle({ dir = '' }) {
      for (const language of readdirSync(join(dir, '_locales'))) {
        const file = join(dir, '_locales', language, 'messages.json');
        const all = Object.entries<unknown>(JSON.parse(readFileSync(file, 'utf8')));
        writeFileSync(
          file,
          JSON.stringify(Object.fromEntries(all.filter(([key]) => used.has(key))), null, 2),
        );
      }
    },
  };
}

/** Of `import()` Vite makes a function that puts links for what comes along into the page; with our texts nothing does. */
function nothingLoadedAhead(): Plugin {
  return {
    name: 'nothing-loaded-ahead',
    enforce: 'pre',
    apply: 'build',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}

/**
 * The reader of zips runs in a worker of ours already. What of it starts workers of its own, or loads codecs from an address that somebody
 * gives it, is left out: no script of the extension has such a way (`tests/source/network.ts`).
 */
function onlyReadingOfZip(): Plugin {
  return {
    name: 'only-reading-of-zip',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/@zip.js/zip.js/lib/core/')) return undefined;
      if (id.endsWith('/codec-worker-web.js')) return '';
      return code
        .replaceAll(/\bimport\((?:\s|\/\*.*?\*\/)*\w+\s*\)/g, 'undefined')
        .replaceAll(/\btypeof Worker\b/g, '"undefined"');
    },
  };
}

/**
 * Each site's content script carries what the bundled pack knows of that site, and nothing of the others. It is read here, not on every page,
 * and stands there as JSON: an engine passes over a text in less time than over an object, and reads it faster;
 * of which language a word is, and who says so, is for people who read the pack.
 */
function packsOfContentScripts(): Record<string, string> {
  const { body } = readParsedSites(sites);
  return Object.fromEntries(
    body.flatMap(({ checked: _checked, sources: _sources, ...entry }) => {
      const words = Object.entries(entry.words).map(([table, languages]) => [
        table,
        withoutLanguages(languages),
      ]);
      const { site, hosts } = entry;
      return [
        [`${site.toUpperCase()}_HOSTS`, JSON.stringify({ site, hosts })],
        [
          `${site.toUpperCase()}_SELECTORS`,
          JSON.stringify(JSON.stringify({ ...entry, words: Object.fromEntries(words) })),
        ],
      ];
    }),
  );
}

function withoutLanguages(languages: Record<string, string[]>): Record<string, string[]> {
  return { all: [...new Set(Object.values(languages).flat().map(plain))] };
}
