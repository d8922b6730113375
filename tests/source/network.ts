import { isNode, parse, type SyntaxNode, walk } from './parse.ts';

/** Names of the platform that can send something, load code, or turn text into code. */
const FORBIDDEN = new Set([
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
  'sendNativeMessage',
  'connectNative',
  'Worker',
  'SharedWorker',
  'serviceWorker',
  'importScripts',
  'Image',
  'Audio',
  'FontFace',
  'eval',
]);

/** Properties and attributes by which an element makes the browser load something. */
const LOADING = new Set(['src', 'srcset', 'srcdoc', 'poster', 'ping']);

const LOADING_ELEMENTS = new Set(['script', 'iframe', 'object', 'embed', 'link', 'audio', 'video']);

/**
 * Every place in a script by which something could leave the machine, or code come in: `file:offset what`. A Content Security Policy
 * does not bind content scripts, so this is what holds promise 2. It reads syntax, not text: words in packs do not count.
 * Files of the extension itself (`src="/icons/48.png"`) may be loaded.
 */
export function waysOut(file: string, source: string): string[] {
  const found: string[] = [];
  walk(parse(file, source), (node, parent, field) => {
    const what = wayOut(file, node, parent, field);
    if (what) found.push(`${file}:${node.start} ${what}`);
  });
  return found;
}

function wayOut(file: string, node: SyntaxNode, parent: SyntaxNode, field: string): string | undefined {
  const text = textOf(node);
  switch (node.type) {
    case 'ImportExpression':
      return isOwnModule(file, node.source) ? undefined : 'import()';
    case 'Identifier':
      if (text === 'Worker' && isOwnWorker(parent, field)) return undefined;
      return isUse(parent, field) && (FORBIDDEN.has(text) || isCalledFunction(text, field))
        ? text
        : undefined;
    case 'Literal':
    case 'TemplateLiteral':
      if (parent.type === 'MemberExpression' && field === 'property' && FORBIDDEN.has(text)) return text;
      return node.type === 'Literal' ? loadingStyle(text) : undefined;
    case 'TemplateElement':
      return loadingStyle(text);
    case 'AssignmentExpression':
      return loadingValue(memberOf(node.left), node.right);
    case 'Property':
      if (parent.type === 'ObjectPattern')
        return FORBIDDEN.has(textOf(node.key)) ? textOf(node.key) : undefined;
      return loadingValue(textOf(node.key), node.value);
    case 'CallExpression':
      return loadingCall(node);
  }
  return undefined;
}

/** The key of a plain object is no use of the name: webextension-polyfill has a table of all that browsers offer. */
function isUse(parent: SyntaxNode, field: string): boolean {
  return !(parent.type === 'Property' && field === 'key' && parent.computed !== true);
}

/** `import('./texts.js')` on a page of ours, which the CSP holds to the extension's own files; in a content script nothing does. */
function isOwnModule(file: string, source: unknown): boolean {
  return (
    !file.startsWith('src/content/') &&
    isNode(source) &&
    source.type !== 'Identifier' &&
    /^\.\.?\//.test(textOf(source))
  );
}

/** `new Worker(new URL('/assets/a.js', …))`: a file of the extension itself, which the CSP holds it to as well. */
function isOwnWorker(parent: SyntaxNode, field: string): boolean {
  const [address] = Array.isArray(parent.arguments) ? parent.arguments : [];
  if (parent.type !== 'NewExpression' || field !== 'callee' || !isNode(address)) return false;
  const [path] = Array.isArray(address.arguments) ? address.arguments : [];
  return address.type === 'NewExpression' && textOf(address.callee) === 'URL' && /^\/[^/]/.test(textOf(path));
}

function isCalledFunction(name: string, field: string): boolean {
  return name === 'Function' && field === 'callee';
}

function loadingValue(name: string, value: unknown): string | undefined {
  const isOwnFile = /^\/[^/]|^data:/.test(textOf(value));
  return LOADING.has(name) && !isOwnFile ? `${name} =` : undefined;
}

function loadingCall({ callee, arguments: given }: SyntaxNode): string | undefined {
  if (!Array.isArray(given)) return undefined;
  const [first, second] = given;
  const called = memberOf(callee);
  if (called === 'setAttribute') return loadingValue(textOf(first), second);
  const makes = called === 'createElement' && LOADING_ELEMENTS.has(textOf(first));
  return makes ? `createElement ${textOf(first)}` : undefined;
}

function loadingStyle(text: string): string | undefined {
  return /@import\b|url\(\s*["']?(https?:|\/\/)/.test(text) ? 'a style that loads' : undefined;
}

/** The name of a member expression's member. */
function memberOf(node: unknown): string {
  return isNode(node) && node.type === 'MemberExpression' ? textOf(node.property) : '';
}

/** The name of an identifier, or the text of a literal, in backquotes too: minifiers like them. */
function textOf(node: unknown): string {
  if (!isNode(node)) return '';
  const { name, value, quasis } = node;
  if (Array.isArray(quasis)) return quasis.length === 1 ? textOf(quasis[0]) : '';
  if (typeof value === 'object' && value !== null && 'raw' in value) return String(value.raw);
  return typeof name === 'string' ? name : typeof value === 'string' ? value : '';
}
