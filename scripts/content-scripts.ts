import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MinifyOptions, minify } from 'terser';
import type { Plugin } from 'vite';
import { withoutHtml } from './preact.ts';

const FOLDER = join('src', 'content');
/**
 * Conditions in fewer letters say the same in more ways, which gzip does not know for the same. Short names are given in the end. "unsafe" takes the
 * engine's own functions for what they are, and no page can change those of a content script.
 */
const OPTIONS: MinifyOptions = {
  ecma: 2020,
  compress: { conditionals: false, if_return: false, lhs_constants: false, pure_getters: true, unsafe: true },
  mangle: false,
};
/** What a second time finds; "unsafe" only where a function is made with `new` or asks for its `arguments`, and none of ours does. */
const AGAIN: MinifyOptions = {
  ecma: 2020,
  compress: {
    conditionals: false,
    if_return: false,
    lhs_constants: false,
    reduce_funcs: false,
    unsafe_arrows: true,
    unsafe_methods: true,
    pure_getters: true,
  },
  // A single letter beyond Latin-1 makes a browser keep the whole script with two bytes a letter, in every tab.
  format: { ascii_only: true },
};

/**
 * Makes the built content scripts smaller, each by a fortieth of its budget: the inner build that @crxjs/vite-plugin makes of them takes no
 * plugins, so it is done to its files, Preact's included. Each of the `keys` of texts becomes its place among them, by which `pageWords` finds its
 * text, and terser finds what the builder's own minifier leaves.
 */
export function smallContentScripts(keys: readonly string[]): Plugin {
  const short = new Map(keys.map((key, place) => [key, `$${place.toString(36)}`]));
  return {
    name: 'small-content-scripts',
    apply: 'build',
    writeBundle: {
      order: 'post',
      async handler({ dir = '' }) {
        for (const name of readdirSync(join(dir, FOLDER))) {
          const file = join(dir, FOLDER, name);
          writeFileSync(file, await smaller(readFileSync(file, 'utf8')));
        }
      },
    },
  };

  async function smaller(built: string): Promise<string> {
    const script = withoutHtml(built);
    const { code } = await minify(
      script.replaceAll(/\w+/g, (word) => short.get(word) ?? word),
      OPTIONS,
    );
    const again = await minify(code ?? script, AGAIN);
    return again.code ?? script;
  }
}
