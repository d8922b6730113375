import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import { policyOn } from '../../src/policy/policy.ts';
import type { Post } from '../../src/sites/site.ts';
import { judgeFor } from '../../src/verdict/judge.ts';
import { postOf } from '../verdict/post.ts';
import { budget } from './budget.ts';

const BUDGET = budget();
const bundled = openBundled();
const sources = { elections: bundled.calendar().body, contests: bundled.contestants().body };
const judge = judgeFor(policyOn('2024-10-15', ['17', '17.07'], sources), bundled.lexicon().body);

/** Words that matter, words that do not, and what people and attackers put between them. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'coblos nomor 1 2 3 dukung jangan pilih Helmi Mian Rohidin Meriani ROMER paslon cagub KPU kotak kosong ✌️ ☝️ # @ menang PAN Demokrat'.split(
      ' ',
    ),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '\u200b',
    '\u202e',
    '\ud800',
    '\udc00',
    '️⃣',
    '\n',
    'Ａ',
    '𝐇',
    'ﬁ',
    '0'.repeat(40),
    '#'.repeat(40),
    '\u0301'.repeat(30),
  ),
);
const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(' '));
const post: fc.Arbitrary<Post> = fc.record({
  author: fc.record({ name: text, handle: fc.string({ maxLength: 12 }) }),
  text,
  images: fc.array(text, { maxLength: 2 }),
  links: fc.array(fc.oneof(fc.webUrl(), text), { maxLength: 2 }),
  context: fc.array(text, { maxLength: 2 }),
});

describe('any post', () => {
  test('gets one verdict, the same twice, whose words stand in the post', () => {
    fc.assert(
      fc.property(post, (one) => {
        const verdict = judge(one);
        expect(judge(structuredClone(one))).toEqual(verdict);
        const all = JSON.stringify(one);
        for (const { words } of verdict?.evidence ?? []) {
          expect(all.includes(JSON.stringify(words).slice(1, -1)) || words.startsWith('@')).toBe(true);
        }
      }),
      BUDGET,
    );
  });

  test('without a name and a number of the ballot never meets a dialog', () => {
    const innocent = fc.array(
      fc.constantFrom(
        ...'saya kemarin makan sambal enak sekali bersama keluarga di pasar pagi hujan deras jalan rusak tolong pemerintah'.split(
          ' ',
        ),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(innocent, (words) => {
        expect(judge(postOf({ text: words.join(' ') }))?.level).not.toBe('campaign');
      }),
      BUDGET,
    );
  });
});

describe('a campaign post in disguise', () => {
  const plain = 'Jangan lupa coblos nomor 1 Helmi Mian';

  test.each<[string, string[]]>([
    ['invisible characters', ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad']],
    ['directions of writing', ['\u200e', '\u200f', '\u202a', '\u202c']],
  ])('is still one with %s anywhere', (_, signs) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(plain.length), fc.constantFrom(...signs)), { maxLength: 8 }),
        (added) => {
          const disguised = added.reduce((so, [at, sign]) => so.slice(0, at) + sign + so.slice(at), plain);
          expect(judge(postOf({ text: disguised }))?.level).toBe('campaign');
        },
      ),
      BUDGET,
    );
  });

  test('is still one in any mixture of styled letters', () => {
    const styles = [0x1d400, 0x1d434, 0x1d468, 0x1d5d4, 0x1d608, 0x1d63c, 0x1d670, 0xff21 - 0];
    fc.assert(
      fc.property(
        fc.array(fc.nat(styles.length - 1), { minLength: plain.length, maxLength: plain.length }),
        (chosen) => {
          const styled = [...plain]
            .map((letter, at) => styledLetter(letter, styles[chosen[at] ?? 0] ?? 0))
            .join('');
          expect(judge(postOf({ text: styled }))?.level).toBe('campaign');
        },
      ),
      BUDGET,
    );
  });
});

/** The letter in a styled alphabet that begins at `start` with its capitals; whatever is no letter stays. */
function styledLetter(letter: string, start: number): string {
  const code = letter.charCodeAt(0);
  const isSmall = code >= 97 && code <= 122;
  if (!isSmall && !(code >= 65 && code <= 90)) return letter;
  const gap = start === 0xff21 ? 32 : 26;
  const styled = String.fromCodePoint(start + (isSmall ? code - 97 + gap : code - 65));
  return styled.normalize('NFKC') === letter ? styled : letter;
}
