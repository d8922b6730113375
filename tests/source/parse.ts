import { parseSync } from 'vite';

/** A node of the syntax tree (ESTree with TypeScript). */
export interface SyntaxNode {
  type: string;
  start: number;
  [field: string]: unknown;
}

/** An `import … from`, `export … from` or `import(…)`. */
export interface Import {
  from: string;
  /** Only types, gone after compilation. */
  types: boolean;
  /** By `import(…)`: when it is asked for. */
  late: boolean;
}

/** The syntax of a file; throws when it has none. `file` tells the language by its ending. */
export function parse(file: string, source: string): SyntaxNode {
  const { program, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const root: unknown = program;
  if (!isNode(root)) throw new Error(`${file}: no syntax tree`);
  return root;
}

/** Visits every node with its parent and the parent's field it stands in. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode, field: string) => void,
): void {
  for (const [field, value] of Object.entries(node)) {
    for (const child of [value].flat()) {
      if (!isNode(child)) continue;
      visit(child, node, field);
      walk(child, visit);
    }
  }
}

export function importsOf(program: SyntaxNode): Import[] {
  const imports: Import[] = [];
  walk(program, (node) => {
    const from = isNode(node.source) ? textOf(node.source) : '';
    if (from === '') return;
    imports.push({
      from,
      types: node.importKind === 'type' || node.exportKind === 'type',
      late: node.type === 'ImportExpression',
    });
  });
  return imports;
}

/** The text of a literal, in quotes or in backquotes. */
function textOf({ value, quasis }: SyntaxNode): string {
  if (typeof value === 'string') return value;
  const [only, more] = Array.isArray(quasis) ? quasis : [];
  const cooked: unknown = isNode(only) && !more ? Reflect.get(Object(only.value), 'cooked') : undefined;
  return typeof cooked === 'string' ? cooked : '';
}

/** The names a file uses, types too, without those of members (`this.document`) and of keys (`{ document: 1 }`). */
export function namesOf(program: SyntaxNode): Set<string> {
  const names = new Set<string>();
  walk(program, (node, parent, field) => {
    const isOwnName = (field === 'property' || field === 'key') && parent.computed !== true;
    if (node.type === 'Identifier' && typeof node.name === 'string' && !isOwnName) names.add(node.name);
  });
  return names;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
