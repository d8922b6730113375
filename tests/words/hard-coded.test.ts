import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isNode, parse, type SyntaxNode, walk } from '../source/parse.ts';

const SOURCES = join(import.meta.dirname, '../../src');

/** Attributes whose text people read or hear. */
const SPOKEN = ['title', 'alt', 'placeholder', 'aria-label', 'aria-description', 'aria-valuetext'];

test('no page has words of its own: all of them come from _locales or a pack', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => wordsOf(file, readFileSync(join(SOURCES, file), 'utf8')))).toEqual([]);
});

test.each([
  ['between tags', 'const a = <p>Halo semua</p>;', ['a.tsx: Halo semua']],
  ['in a spoken attribute', 'const a = <p title="Halo" class="b" />;', ['a.tsx: Halo']],
  ['not what is only punctuation', 'const a = <p>{b}, {c} ({d}) · </p>;', []],
])('words %s', (_, source, found) => {
  expect(wordsOf('a.tsx', source)).toEqual(found);
});

function wordsOf(file: string, source: string): string[] {
  const found: string[] = [];
  walk(parse(file, source), (node) => {
    if (node.type === 'JSXText') found.push(textOf(node));
    if (node.type === 'JSXAttribute' && isNode(node.name) && SPOKEN.includes(String(node.name.name))) {
      found.push(isNode(node.value) ? textOf(node.value) : '');
    }
  });
  return found.filter((words) => /\p{L}/u.test(words)).map((words) => `${file}: ${words.trim()}`);
}

/** The text of a JSX text or of an attribute's literal; nothing for an expression. */
function textOf({ type, value }: SyntaxNode): string {
  return /^(JSXText|Literal)$/.test(type) && typeof value === 'string' ? value : '';
}
