import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dirname, join as joinUrl } from 'node:path/posix';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import npmPackage from '../../package.json' with { type: 'json' };
import { SIGNS } from '../../src/verdict/traits.ts';
import { waysOut } from '../source/network.ts';
import { importsOf, parse, walk } from '../source/parse.ts';

const HOSTS = [
  'https://*.facebook.com/*',
  'https://*.instagram.com/*',
  'https://*.x.com/*',
  'https://*.twitter.com/*',
  'https://*.tiktok.com/*',
  'https://*.youtube.com/*',
  'https://*.threads.com/*',
  'https://*.threads.net/*',
];
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** Which site's content script runs on which hosts. */
const CONTENT = [
  ['facebook', ['https://*.facebook.com/*']],
  ['instagram', ['https://*.instagram.com/*']],
  ['x', ['https://*.x.com/*', 'https://*.twitter.com/*']],
  ['tiktok', ['https://*.tiktok.com/*']],
  ['youtube', ['https://*.youtube.com/*']],
  ['threads', ['https://*.threads.com/*', 'https://*.threads.net/*']],
] as const;
const fileOf = (site: string) => `src/content/${site}.iife.js`;
const POPUP = 'src/popup/index.html';

/** Bytes after gzip; DESIGN's budgets. */
const CONTENT_LIMIT = 60_000;
const POPUP_LIMIT = 40_000;

/** What stands in the manifest of one browser only. */
const OWN = {
  chromium: {
    background: { service_worker: 'service-worker-loader.js', type: 'module' },
    minimum_chrome_version: '120',
    storage: { managed_schema: 'managed-schema.json' },
  },
  firefox: {
    background: { scripts: ['service-worker-loader.js'], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'jaga-jempol@jagajempol.invalid',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  },
};
const OWN_KEYS = Object.values(OWN).flatMap((own) => Object.keys(own));

test('both manifests are the same but for what the browsers do differently', () => {
  const [chromium, firefox] = [manifestOf('chromium'), manifestOf('firefox')];
  expect(shared(firefox)).toEqual(shared(chromium));
  expect(chromium).toEqual({ ...shared(chromium), ...OWN.chromium });
  expect(firefox).toEqual({ ...shared(firefox), ...OWN.firefox });
});

describe.each(['chromium', 'firefox'])('dist/%s', (target) => {
  const files = filesOf(target);
  const read = (file: string) => readFileSync(join(folderOf(target), file), 'utf8');
  const ending = (end: string) => files.filter((file) => file.endsWith(end));
  const manifest = manifestOf(target);

  test('asks for storage and the hosts of the six sites, and offers nothing to anybody', () => {
    expect(Object.keys(shared(manifest)).toSorted()).toEqual([
      'action',
      'content_scripts',
      'content_security_policy',
      'default_locale',
      'description',
      'host_permissions',
      'icons',
      'manifest_version',
      'name',
      'options_ui',
      'permissions',
      'short_name',
      'version',
    ]);
    expect(manifest).toMatchObject({
      manifest_version: 3,
      version: npmPackage.version,
      permissions: ['storage'],
    });
    expect(manifest.host_permissions).toEqual(HOSTS);
    expect(manifest.content_security_policy).toEqual({ extension_pages: POLICY });
  });

  test('names only files that are there', () => {
    const named = JSON.stringify(manifest).match(/"[\w./-]+\.(js|html|png|json)"/g) ?? [];
    expect(named.length).toBeGreaterThan(4);
    expect(files).toEqual(expect.arrayContaining(named.map((name) => JSON.parse(name))));
  });

  test('has one content script for each site, in every frame, before the page', () => {
    expect(CONTENT.flatMap(([, hosts]) => hosts).sort()).toEqual([...HOSTS].sort());
    expect(manifest.content_scripts).toEqual(
      CONTENT.map(([site, matches]) => ({
        matches,
        js: [fileOf(site)],
        run_at: 'document_start',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      })),
    );
  });

  test.each(CONTENT)('has a content script for %s that is one file by itself, within its budget', (site) => {
    const source = read(fileOf(site));
    const types: string[] = [];
    walk(parse(fileOf(site), source), ({ type }) => types.push(type));
    expect(types.filter((type) => /^(Import|Export)/.test(type) || type === 'MetaProperty')).toEqual([]);
    expect(source).not.toContain('process.env');
    expect(gzipSync(source).length).toBeLessThanOrEqual(CONTENT_LIMIT);
    // With one letter of more a browser keeps two bytes for each, in every tab.
    expect(source.match(/[^\0-\xff]/)).toBeNull();
  });

  test.each(CONTENT)(
    'asks in the script for %s for no rules of a language, which a browser loads for 30 ms',
    (site) => {
      expect(read(fileOf(site))).not.toMatch(/\bIntl\b|\.toLocale(?:Date|Time)?String\(|\.localeCompare\(/);
    },
  );

  test.each(CONTENT)(
    'writes in the script for %s the signs of style as their weights were learnt',
    (site) => {
      const source = read(fileOf(site));
      expect(SIGNS.length).toBeGreaterThan(5);
      expect(SIGNS.map(String).filter((sign) => !source.includes(sign))).toEqual([]);
    },
  );

  test('has no way out of the machine in any script', () => {
    const scripts = ending('.js');
    expect(scripts).toEqual(expect.arrayContaining(CONTENT.map(([site]) => fileOf(site))));
    expect(scripts.flatMap((file) => waysOut(file, read(file)))).toEqual([]);
  });

  test('makes no HTML of a text in any script', () => {
    const html = /\.(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|document\.write\(/;
    expect(ending('.js').filter((file) => html.test(read(file)))).toEqual([]);
  });

  test('has pages that load nothing but their own files and hold no code or style themselves', () => {
    expect(ending('.html')).toContain(POPUP);
    for (const page of ending('.html')) {
      const html = read(page);
      const loaded = [...html.matchAll(/<(?!a\b)[^>]*\s(?:src|href|action)="([^"]*)"/g)].map(
        ([, url]) => url,
      );
      expect(
        loaded.filter((url) => !url?.startsWith('/') || url.startsWith('//')),
        page,
      ).toEqual([]);
      expect(html, page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/i);
    }
    for (const sheet of ending('.css'))
      expect(read(sheet), sheet).not.toMatch(/@import|url\(\s*["']?(https?:|\/\/)/);
  });

  test('has a popup within its budget, packs not counted', () => {
    const parts = popupParts(read);
    expect(parts.size).toBeGreaterThan(1);
    expect(gzipSync([...parts.values()].join('\n')).length).toBeLessThanOrEqual(POPUP_LIMIT);
  });

  test('has the texts of its manifest in both languages', () => {
    const keys = JSON.stringify(manifest).match(/(?<=__MSG_)\w+(?=__)/g) ?? [];
    const used = [...new Set(keys)].toSorted();
    for (const language of ['id', 'en']) {
      expect(Object.keys(JSON.parse(read(`_locales/${language}/messages.json`))).toSorted()).toEqual(used);
    }
  });
});

function folderOf(target: string): string {
  return join(import.meta.dirname, '..', '..', 'dist', target);
}

function filesOf(target: string): string[] {
  const files = readdirSync(folderOf(target), { recursive: true, encoding: 'utf8' });
  return files.map((file) => file.replaceAll('\\', '/'));
}

function manifestOf(target: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folderOf(target), 'manifest.json'), 'utf8'));
}

function shared(manifest: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(manifest).filter(([key]) => !OWN_KEYS.includes(key)));
}

/** The popup's page and whatever it loads, scripts without the packs in them; of its texts, which come late, the longer language. */
function popupParts(read: (file: string) => string): Map<string, string> {
  const html = read(POPUP);
  const parts = new Map([[POPUP, html]]);
  const add = (file: string) => {
    if (parts.has(file)) return;
    const source = read(file);
    const isScript = file.endsWith('.js');
    parts.set(file, isScript ? withoutPacks(file, source) : source);
    if (!isScript) return;
    const imports = importsOf(parse(file, source)).map(({ from, late }) => ({
      late,
      file: joinUrl(dirname(file), from),
    }));
    for (const { file, late } of imports) if (!late) add(file);
    const [longest] = imports
      .filter(({ late }) => late)
      .toSorted((one, other) => read(other.file).length - read(one.file).length);
    if (longest) add(longest.file);
  };
  for (const [, file = ''] of html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)) add(file);
  return parts;
}

/** Packs are compiled in as texts that begin with their kind. */
function withoutPacks(file: string, source: string): string {
  const cuts: [from: number, to: number][] = [];
  walk(parse(file, source), ({ type, start, end }) => {
    const text = source.slice(start, Number(end));
    if (/^(Literal|TemplateLiteral)$/.test(type) && /^[`'"]\{\s*"kind"/.test(text))
      cuts.push([start, Number(end)]);
  });
  return cuts.reduceRight((rest, [from, to]) => rest.slice(0, from) + rest.slice(to), source);
}
