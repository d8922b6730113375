import { describe, expect, test } from 'vitest';
import { waysOut } from './network.ts';

describe('a way out is found', () => {
  test.each<[what: string, source: string, found: string]>([
    ['a request', `fetch('https://a.example')`, 'a.js:0 fetch'],
    ['a request through the window', `self.fetch('/a')`, 'a.js:5 fetch'],
    ['a request by the text of its name', `self['fetch']('/a')`, 'a.js:5 fetch'],
    ['a request by the text in backquotes', 'self[`fetch`](a)', 'a.js:5 fetch'],
    ['a request taken out of the window', 'const { fetch: a } = self', 'a.js:8 fetch'],
    ['a request passed on', 'const a = { fetch }', 'a.js:12 fetch'],
    ['an old request', 'new XMLHttpRequest()', 'a.js:4 XMLHttpRequest'],
    ['a beacon', `navigator.sendBeacon('/a', b)`, 'a.js:10 sendBeacon'],
    ['a socket', `new WebSocket('wss://a.example')`, 'a.js:4 WebSocket'],
    ['a picture made for its address', 'new Image', 'a.js:4 Image'],
    ['a worker from elsewhere', `new Worker(new URL('https://a.example/b.js'))`, 'a.js:4 Worker'],
    ['a worker from elsewhere without a scheme', `new Worker(new URL('//a.example/b.js'))`, 'a.js:4 Worker'],
    ['a worker by a name that nobody knows', 'new Worker(a, b)', 'a.js:4 Worker'],
    ['the address of an element', 'a.src = b', 'a.js:0 src ='],
    ['an attribute', `a.setAttribute('src', b)`, 'a.js:0 src ='],
    ['an attribute in backquotes', 'a.setAttribute(`src`, b)', 'a.js:0 src ='],
    ['a property of JSX', `jsx('img', { src: 'https://a.example/b.png' })`, 'a.js:13 src ='],
    ['an address without a scheme', `jsx('img', { src: '//a.example/b.png' })`, 'a.js:13 src ='],
    ['an element that loads', `document.createElement('script')`, 'a.js:0 createElement script'],
    ['a style sheet', "a.replaceSync('@import url(https://a.example)')", 'a.js:14 a style that loads'],
    ['a background', 'a = `p{background:url(//a.example/b)}`', 'a.js:5 a style that loads'],
    ['code that comes late from elsewhere', `import('https://a.example/b.js')`, 'a.js:0 import()'],
    ['code that comes late by a name that nobody knows', 'import(b)', 'a.js:0 import()'],
    ['code from text', `new Function('b')`, 'a.js:4 Function'],
    ['code from text, at once', `eval('b')`, 'a.js:0 eval'],
  ])('%s', (_, source, found) => {
    expect(waysOut('a.js', source)).toEqual([found]);
  });

  test('code of the extension that comes late in a content script', () => {
    expect(waysOut('src/content/a.js', `import('./b.js')`)).toEqual(['src/content/a.js:0 import()']);
  });

  test.each<[what: string, source: string]>([
    ['texts of the extension that come late', `import('./b.js')`],
    ['the same, minified', 'import(`./b.js`)'],
    ['words', `a = 'fetch the WebSocket'; // eval`],
    ['a picture of the extension', `jsx('img', { src: '/icons/48.png' })`],
    ['the same, minified', 'jsx(`img`, { src: `/icons/48.png` })'],
    ['a worker of the extension', 'new Worker(new URL(`/assets/a.js`, import.meta.url), { type: `module` })'],
    ['a link that a person may follow', `jsx('a', { href: 'https://a.example' })`],
    ['a table of names', 'a = { eval: { minArgs: 1 } }'],
    ['a method of all functions', 'Function.call.bind(a)'],
    ['reading an address', `a = b.src + c.getAttribute('src')`],
  ])('but not in %s', (_, source) => {
    expect(waysOut('a.js', source)).toEqual([]);
  });
});
