import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * `messages.json?popup&raw` holds only the texts whose keys stand in the sources of the popup, as a list. In the popup's own sources each
 * key becomes its place in that list; `?popup-keys&raw` has the names of those that shared sources ask for, and nothing at the other
 * places: names that nobody asks for would be a fortieth of the popup's budget.
 */
export function onlyMessagesOfPopup(): Plugin {
  return {
    name: 'only-messages-of-popup',
    enforce: 'pre',
    load(id) {
      const [file = '', query] = id.split('?');
      if (query !== 'popup&raw' && query !== 'popup-keys&raw') return undefined;
      const used = messagesUsedIn(file, ['popup', ...SHARED]);
      const shared = messagesUsedIn(file, SHARED);
      const list = keysOf(used).map((key) =>
        query === 'popup&raw' ? used[key]?.message : shared[key] && key,
      );
      return `export default ${JSON.stringify(list.map((text) => text ?? '').join('\n'))}`;
    },
    transform(code, id) {
      if (!/\/src\/popup\/[^/]+\.tsx?$/.test(id)) return undefined;
      const keys = keysOf(messagesUsedIn(MESSAGES, ['popup', ...SHARED]));
      return code.replaceAll(/'(\w+)'/g, (literal, key) => {
        const place = keys.indexOf(key);
        return place < 0 ? literal : String(place);
      });
    },
  };
}

/** Sources of the popup that other pages have as well. */
const SHARED = ['surface', 'words/confidence.ts', 'words/dates.ts'];
const MESSAGES = join(import.meta.dirname, '..', 'public', '_locales', 'id', 'messages.json');

function keysOf(messages: Record<string, unknown>): string[] {
  return Object.keys(messages).sort();
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
