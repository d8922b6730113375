/** What can be missing, in the words of a mistake. */
type Expected =
  | 'a value'
  | 'a value or ]'
  | 'a name in "…"'
  | 'a name in "…" or }'
  | 'a colon'
  | 'a comma or }'
  | 'a comma or ]'
  | 'nothing more';

/** The signs that may come there: brackets, colon and comma as they are, `"` for a text, `0` for a number or a word. */
const SIGNS: Record<Expected, string> = {
  'a value': '{["0',
  'a value or ]': '{["0]',
  'a name in "…"': '"',
  'a name in "…" or }': '"}',
  'a colon': ':',
  'a comma or }': ',}',
  'a comma or ]': ',]',
  'nothing more': '',
};

const BLANKS = /[\t\n\r ]*/y;
const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * Where `json` goes wrong, such as `line 3, column 5: expected a comma or }`; nothing when it is right. Ours, because engines name no place
 * for some mistakes, and count to others from the beginning of the text.
 */
export function mistakeIn(json: string): string | undefined {
  const open: string[] = [];
  let expected: Expected = 'a value';
  let at = endOf(BLANKS, json, 0);
  while (at < json.length || expected !== 'nothing more') {
    const sign = signAt(json, at);
    if (sign === '' || !SIGNS[expected].includes(sign)) return placed(json, at, expected);
    if (sign === '"') {
      at = endOfText(json, at);
      if (json[at] === '\\') return placed(json, at, '\\\\ for \\');
      if (json[at] !== '"') return placed(json, at, '" at the end of the text');
    }
    expected = following(sign, expected, open);
    at = endOf(BLANKS, json, sign === '0' ? endOf(WORD, json, at) : at + 1);
  }
  return undefined;
}

/** The sign of what begins at `at`; empty for what begins nothing and for the end. */
function signAt(json: string, at: number): string {
  const letter = json.charAt(at);
  if ('{}[]:,"'.includes(letter)) return letter;
  return endOf(WORD, json, at) > at ? '0' : '';
}

/** Where the text that begins at `start` has its last quotation mark, or what cannot stand in it. */
function endOfText(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json.charAt(at) >= ' ' && json[at] !== '"') {
    const next = json[at] === '\\' ? endOf(ESCAPE, json, at) : at + 1;
    if (next === at) return at;
    at = next;
  }
  return at;
}

/** What comes after `sign`, where `before` was expected; `open` has the brackets around it. */
function following(sign: string, before: Expected, open: string[]): Expected {
  if (sign === '"' && before.startsWith('a name')) return 'a colon';
  if (sign === ':') return 'a value';
  if (sign === ',') return open.at(-1) === '{' ? 'a name in "…"' : 'a value';
  if (sign === '{' || sign === '[') {
    open.push(sign);
    return sign === '{' ? 'a name in "…" or }' : 'a value or ]';
  }
  if (sign === '}' || sign === ']') open.pop();
  if (open.length === 0) return 'nothing more';
  return open.at(-1) === '{' ? 'a comma or }' : 'a comma or ]';
}

/** Where what `pattern` finds at `at` ends; `at` when it finds nothing there. */
function endOf(pattern: RegExp, json: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(json) ? pattern.lastIndex : at;
}

function placed(json: string, at: number, expected: string): string {
  const lines = json.slice(0, at).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}: expected ${expected}`;
}
