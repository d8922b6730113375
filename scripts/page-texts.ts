import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { messagesUsedIn } from './messages.ts';

/** Where the content script's texts for people are asked for. (The badge is drawn by the background.) */
const SOURCES = [
  'warning',
  'words/confidence.ts',
  'words/dates.ts',
  'guard',
  'briefing/protection.ts',
  'sites',
  'verdict',
  'policy',
  'content/start.ts',
];
/** How warnings look comes with the texts. */
const STYLES = ['src/warning/warning.css', 'src/surface/tokens.css'];
/** What is said before a briefing has arrived. All else comes with it, because in both languages it weighs a twentieth of every page's script. */
const FIRST = ['noteNotReady', 'notePressAgain', 'warningLanguage'];

/**
 * The texts of pages, as `words/page-texts.ts` and `words/page-words.ts` declare them, and their keys in the order of the texts. Every text
 * begins with the edition, by which a page knows that its keys are counted as in the briefing, and that the styles there are those of its elements.
 */
export function textsOfPages() {
  const [id, en] = [messagesIn('id'), messagesIn('en')];
  const keys = [...FIRST, ...Object.keys(id).filter((key) => !FIRST.includes(key))];
  const styles = STYLES.map((file) => readFileSync(file, 'utf8'));
  const edition = createHash('sha256')
    .update([...keys, ...styles].join())
    .digest('hex')
    .slice(0, 8);
  const joined = (...texts: string[]) => {
    if (texts.some((text) => text.includes('|'))) throw new Error('A text for pages has a | in it.');
    return [edition, ...texts].join('|');
  };
  const of = (messages: typeof id, wanted: string[]) => wanted.map((key) => messages[key]?.message ?? '');
  return {
    keys,
    first: joined(...of(id, FIRST), ...of(en, FIRST)),
    all: { id: joined(...of(id, keys)), en: joined(...of(en, keys)) },
  };
}

/** For the build's `define`, and the tests'. */
export function textsDefined(): Record<string, string> {
  const { first, all } = textsOfPages();
  return { FIRST_TEXTS: JSON.stringify(first), PAGE_TEXTS: JSON.stringify(all) };
}

function messagesIn(language: string) {
  return messagesUsedIn(`public/_locales/${language}/messages.json`, SOURCES);
}
