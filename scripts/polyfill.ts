import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What lets any loader of scripts take the polyfill, before and after what it does. */
const LOADERS =
  /^\(function \(global, factory\) \{[\s\S]*?\}\)\([^\n]*, function \(module\) \{\n([\s\S]*)\}\);\s*(?:\/\/#.*\s*)?$/;
const TABLE = /const apiMetadata = (\{[\s\S]*?\n {6}\});/;
const BROWSER = join(import.meta.dirname, '..', 'src', 'browser');

/**
 * Of the polyfill's table of all that browsers offer, only what `src/browser` asks for is built in, and it is a module like ours: the rest,
 * and what makes modules of scripts for other loaders, would be 1.5 kB of every page.
 */
export function onlyUsedOfPolyfill(): Plugin {
  return {
    name: 'only-used-of-polyfill',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/browser-polyfill.js')) return undefined;
      const table = TABLE.exec(code)?.[1];
      if (table === undefined) throw new Error(`${id}: no table of interfaces where there was one`);
      const used = namespacesUsed();
      const entries = Object.entries<unknown>(JSON.parse(table)).filter(([name]) => used.has(name));
      const [, body] =
        LOADERS.exec(code.replace(table, () => JSON.stringify(Object.fromEntries(entries)))) ?? [];
      if (body === undefined) throw new Error(`${id}: not wrapped for loaders as it was`);
      return `const module = {};\n${body}\nexport default module.exports;`;
    },
  };
}

function namespacesUsed(): Set<string> {
  const sources = readdirSync(BROWSER).map((file) => readFileSync(join(BROWSER, file), 'utf8'));
  return new Set(sources.flatMap((source) => source.match(/(?<=\bbrowser\s*\.)\w+/g) ?? []));
}
