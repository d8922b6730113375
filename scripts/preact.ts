import type { Plugin } from 'vite';

/** Where Preact gives an element the HTML of `dangerouslySetInnerHTML` in place of children, by whatever short names. */
const SETS_HTML =
  /(\w+)\?\(\w+\|\|\w+&&\(\1\.__html==\w+\.__html\|\|\1\.__html==(\w+)\.innerHTML\)\|\|\(\2\.innerHTML=\1\.__html\),\w+\.__k=\[\]\):/;

/** Code with Preact in it, without Preact's way to make HTML of a text: nothing here uses it, and so no bundle has any. Throws where Preact is not written as it was. */
export function withoutHtml(code: string): string {
  const without = code.replace(SETS_HTML, '');
  if (/\.innerHTML\s*=(?!=)/.test(without)) throw new Error('Preact sets HTML in another way than it did');
  return without;
}

/** Takes it out of the pages; content scripts, which are built by themselves, lose it afterwards. */
export function noHtmlOfPreact(): Plugin {
  return {
    name: 'no-html-of-preact',
    enforce: 'pre',
    apply: 'build',
    transform: (code, id) => (id.endsWith('/preact/dist/preact.mjs') ? withoutHtml(code) : undefined),
  };
}
