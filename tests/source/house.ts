import { dirname, join } from 'node:path/posix';
import { importsOf, namesOf, parse, type SyntaxNode, walk } from './parse.ts';

/**
 * What each folder of src/ may import, besides itself. A folder, or a file of it; `types:` before it: only types. Everything
 * else directly in src/, and the pages, are entry points and may import anything but the popup.
 */
const MAY_IMPORT: Record<string, string[]> = {
  policy: [],
  sites: ['policy'],
  verdict: ['policy', 'types:sites'],
  guard: ['policy', 'sites', 'verdict'],
  health: ['sites'],
  archives: ['policy', 'types:sites'],
  words: [],
  warning: ['policy', 'sites', 'verdict', 'types:guard', 'words'],
  browser: [],
  packs: ['policy', 'sites', 'verdict', 'browser'],
  settings: ['policy', 'sites/site.ts', 'packs/read.ts', 'packs/kinds/facts.ts', 'browser'],
  surface: ['policy', 'sites', 'packs', 'settings', 'words', 'browser'],
  briefing: [
    'policy',
    'sites',
    'verdict',
    'guard',
    'health',
    'words',
    'warning',
    'browser',
    'packs',
    'settings',
  ],
};

const ENTRIES = [
  'content',
  'background.ts',
  'popup',
  'check',
  'lookback',
  'undo',
  'options',
  'welcome',
  'status',
];

const BROWSER_API = ['browser', 'chrome'];
const DOM = [
  'document',
  'window',
  'globalThis',
  'navigator',
  'location',
  'Document',
  'Element',
  'HTMLElement',
];
const CHANCE = ['performance', 'Math.random'];
const CLOCK = ['Date.now', 'new Date'];

/** What each pure folder must not mention. */
const MAY_NOT_USE: Record<string, string[]> = {
  policy: [...BROWSER_API, ...DOM, ...CHANCE, ...CLOCK],
  verdict: [...BROWSER_API, ...DOM, ...CHANCE, ...CLOCK],
  sites: BROWSER_API,
};

/** Turns an instant that it is given into a date; nothing else has to do with `Date`. */
const CONVERTS_DATES = 'policy/date.ts';

const LONGEST_FILE = 250;

/** Every breach of the house's rules, one sentence each. `files`: path below src/ → source. */
export function breaches(files: Map<string, string>): string[] {
  const found: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [file, source] of files) {
    const program = parse(file, source);
    const own: string[] = [];
    for (const { from, types } of importsOf(program)) {
      if (from.startsWith('.')) {
        const target = join(dirname(file), from.replace(/\?.*/, ''));
        own.push(target);
        if (!mayImport(file, target, types)) found.push(`${file} imports ${target}`);
      } else if (from === 'webextension-polyfill' && !types && folderOf(file) !== 'browser') {
        found.push(`${file} imports ${from}`);
      }
    }
    graph.set(file, own);
    found.push(...forbiddenUses(file, program).map((name) => `${file} uses ${name}`));
    const lines = source.trimEnd().split('\n').length;
    if (lines > LONGEST_FILE) found.push(`${file} has ${lines} lines`);
  }
  return [...found, ...cycles(graph)];
}

function mayImport(file: string, target: string, types: boolean): boolean {
  const [from, to] = [folderOf(file), folderOf(target)];
  if (from === to || target.endsWith('.json') || target.endsWith('.css')) return true;
  // In the popup's sources the build writes places instead of keys, which only its own words understand.
  if (ENTRIES.includes(from)) return to !== 'popup';
  const allowed = MAY_IMPORT[from];
  if (!allowed) return false;
  return [to, target].some((name) => allowed.includes(name) || (types && allowed.includes(`types:${name}`)));
}

function folderOf(file: string): string {
  return file.split('/')[0] ?? '';
}

function forbiddenUses(file: string, program: SyntaxNode): string[] {
  const forbidden = MAY_NOT_USE[folderOf(file)] ?? [];
  const used = new Set([...namesOf(program), ...clockAndChance(program)]);
  return forbidden.filter((name) => used.has(name) && !(file === CONVERTS_DATES && name === 'new Date'));
}

function clockAndChance(program: SyntaxNode): string[] {
  const found: string[] = [];
  walk(program, (node) => {
    const [object, property] = [nameIn(node, 'object'), nameIn(node, 'property')];
    if (node.type === 'MemberExpression') found.push(`${object}.${property}`);
    if (node.type === 'NewExpression' && nameIn(node, 'callee') === 'Date') found.push('new Date');
  });
  return found;
}

function nameIn(node: SyntaxNode, field: string): unknown {
  const value = node[field];
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
}

function cycles(graph: Map<string, string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const follow = (file: string, path: string[]): void => {
    if (path.includes(file)) {
      found.push(`in a circle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`);
    } else if (!done.has(file)) {
      for (const next of graph.get(file) ?? []) follow(next, [...path, file]);
      done.add(file);
    }
  };
  for (const file of graph.keys()) follow(file, []);
  return found;
}
