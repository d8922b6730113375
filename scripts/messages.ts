import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * `messages.json?popup&raw` holds only the texts whose keys stand in the sources of the popup, as a list; `?popup-keys&raw` their keys, which are the
 * same in every language.
 */
export function onlyMessagesOfPopup(): Plugin {
  return {
    name: 'only-messages-of-popup',
    enforce: 'pre',
    load(id) {
      const [file = '', query] = id.split('?');
      if (query !== 'popup&raw' && query !== 'popup-keys&raw') return undefined;
      const used = Object.entries(messagesUsedIn(file, ['popup', 'surface'])).sort(([a], [b]) =>
        a < b ? -1 : 1,
      );
      const list = used.map(([key, { message }]) => (query === 'popup&raw' ? message : key));
      return `export default ${JSON.stringify(JSON.stringify(list))}`;
    },
  };
}

/** Of the messages in `file` those whose keys stand somewhere in `sources`, files and folders below `src`. */
export function messagesUsedIn(file: string, sources: string[]): Record<string, { message: string }> {
  const texts = sources.flatMap((source) => readAll(join(import.meta.dirname, '..', 'src', source)));
  const words = new Set(texts.join('\n').match(/\w+/g));
  const all: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'));
  return Object.fromEntries(Object.entries(all).filter(([key]) => words.has(key)));
}

function readAll(path: string): string[] {
  if (statSync(path).isFile()) return [readFileSync(path, 'utf8')];
  return readdirSync(path).flatMap((name) => readAll(join(path, name)));
}
