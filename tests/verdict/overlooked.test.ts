// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVERYDAY, TRAPS } from '../../scripts/bench/texts.ts';
import { openBundled } from '../../src/packs/bundled.ts';
import { glanceOf } from '../../src/verdict/glimpse.ts';
import { judgeFor } from '../../src/verdict/judge.ts';
import { budget } from '../fuzz/budget.ts';
import { open } from '../sites/open.ts';
import { CONTESTS, policyIn } from './contests.ts';
import { postOf } from './post.ts';

/**
 * A glance must overlook nothing that counts. A paid post is judged whatever it says, so what the rules make of it shows what they would make of
 * the same words without the glance, and without the look that a judge itself takes first.
 */

const bundled = openBundled();
const lexicon = bundled.lexicon().body;
const judge = judgeFor(policyIn(['98.01']), lexicon, bundled.model().body.model);

const NAMES = CONTESTS.flatMap(({ contestants }) => contestants.flatMap(({ names }) => names));
const PHRASES = [...Object.values(lexicon.cues), lexicon.race, lexicon.neutral, lexicon.parties]
  .flat()
  .map(({ phrase }) => phrase.replace('#', '2'));
const SIGNS = [
  '1',
  '02',
  'dua',
  '☝️',
  '✌🏽',
  '2️⃣',
  '①',
  'Pak',
  'Bupati',
  'Tanjung Samudra',
  'Muara Intan',
  '#',
  '@',
];

const piece = fc.oneof(
  fc.constantFrom(...NAMES.map(({ text }) => text)),
  fc.constantFrom(...PHRASES),
  fc.constantFrom(...SIGNS),
  fc.constantFrom(...[...EVERYDAY, ...TRAPS].flatMap((text) => text.split(' '))),
);
/** The ways in which people write a word so that a machine does not find it, and so that others see it. */
const WRITTEN: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replace(/^./, (first) => first.toUpperCase()),
  (text) => text.replaceAll('a', '4').replaceAll('o', '0'),
  (text) => text.replace(/[aiueo]/, '*'),
  (text) => text.replace(/([aiueo])/, '$1$1$1'),
  (text) => text.replace(/[a-z]$/i, '$&$&'),
  (text) => `${text}nya`,
  (text) => `${text}-${text}`,
  (text) => [...text].join(' '),
  (text) => [...text].map((letter) => String.fromCodePoint(...styled(letter))).join(''),
  (text) => `#${text.replaceAll(' ', '')}`,
  (text) => `${text}-lah!`,
  (text) => `"${text}",`,
  (text) => `${text}👍`,
];
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(...WRITTEN), fc.constantFrom(' ', ' ', ' ', '. ', '\n', '-', '/')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => pieces.map(([words, write, end]) => write(words) + end).join(''));
const few = fc.array(text, { maxLength: 1 });
const post = fc
  .record({ text, name: text, handle: text, images: few, context: few, quoted: fc.option(text) })
  .map(({ text, name, handle, images, context, quoted }) =>
    postOf({
      text,
      author: { name, handle: handle.replaceAll(/[^\w.]/g, '') },
      images,
      context,
      links: [],
      ...(quoted === null ? {} : { quoted: postOf({ text: quoted }) }),
    }),
  );

test('nothing is overlooked, in whatever letters it is written', () => {
  fc.assert(
    fc.property(post, (one) => {
      if (judge({ ...one, paid: true })) expect(judge.mayCount(glanceOf(one))).toBe(true);
    }),
    budget(10),
  );
});

test('nothing is overlooked, whatever elements a page cuts a text into', () => {
  const site = open('<article data-testid="tweet"></article>', 'https://x.com/home');
  const [article] = document.querySelectorAll('article');
  fc.assert(
    fc.property(text, fc.array(fc.nat(60), { maxLength: 6 }), (words, cuts) => {
      if (!article) throw new Error('no post');
      article.innerHTML =
        '<div data-testid="User-Name"><a role="link" href="/warga">Warga</a></div><div data-testid="tweetText" lang="in" dir="auto"></div>';
      article.lastElementChild?.append(...cut(words, cuts));
      const [root] = site.outermost(document.body);
      if (root && judge({ ...site.read(root), paid: true }))
        expect(judge.mayCount(site.glance(root))).toBe(true);
    }),
    budget(),
  );
});

/** `words` in elements that begin at `cuts`, some in others, some after a line break. */
function cut(words: string, cuts: number[]): Node[] {
  const nodes: Node[] = [];
  const places = [0, ...new Set(cuts.filter((place) => place < words.length))].sort((a, b) => a - b);
  for (const [index, place] of places.entries()) {
    const element = document.createElement(index % 3 === 0 ? 'span' : 'b');
    element.append(words.slice(place, places[index + 1] ?? words.length));
    if (place % 7 === 6) nodes.push(document.createElement('br'));
    if (place % 5 === 4) nodes.at(-1)?.appendChild(element);
    else nodes.push(element);
  }
  return nodes;
}

/** A letter in mathematical bold, which is how text is styled where a site knows no formatting. */
function styled(letter: string): number[] {
  const code = letter.charCodeAt(0);
  const isSmall = code >= 97 && code <= 122;
  return isSmall ? [0x1d41a + code - 97] : [letter.codePointAt(0) ?? 0];
}
