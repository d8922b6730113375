import { describe, expect, it } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import type { Post } from '../../src/sites/site.ts';
import { rulingsFor } from '../../src/verdict/judge.ts';
import { maskedTexts } from '../../src/verdict/masks.ts';
import { policyIn } from './contests.ts';
import { postOf } from './post.ts';

const lexicon = openBundled().lexicon().body;

/** The words of a post in which names stand as their masks. */
function masked(post: Partial<Post>, policy = policyIn(['98.01'])): string {
  const { readings, signals, confirmed } = rulingsFor(policy, lexicon)(postOf(post));
  return maskedTexts(readings, signals, confirmed)
    .map(({ words }) => words.map(({ word, mask }) => (mask ? `<${mask}>` : word)).join(' '))
    .join(' | ');
}

describe('a name becomes what it is to the person', () => {
  it.each([
    ['somebody of a contest of their own', 'pilih Kamarudin-Yosep saja', 'pilih <mine> saja'],
    ['of the regency beside it', 'pilih Gandiwa Marwoto saja', 'pilih <neighbouring> saja'],
    [
      'from elsewhere',
      'pilih Baskoroaji Tunggadewa dan Retnaning Lembayung',
      'pilih <elsewhere> dan <elsewhere>',
    ],
    [
      'both of a pair, by names that reach into one another',
      'kata Kamarudin Latuna-Yosep Banjar',
      'kata <mine>',
    ],
    ['both of a pair, joined in a hashtag', 'sore #KamarudinLatunaYosepBanjar', 'sore <mine>'],
    ['the empty column', 'pilkada sini pilih kotak kosong', 'pilkada sini pilih <neighbouring>'],
    ['a slogan', 'Bramantyo Wiradana: Samudra Berjaya Bersama', '<mine> <slogan>'],
    ['a party', 'partai Golkar rapat', '<party> rapat'],
    ['a ballot number and a hand', 'nomor 2 ✌️', 'nomor <number> <hand>'],
    [
      'who holds an office and stands nowhere',
      'kata bupati Zulfadhlan Wirayuda tadi',
      'kata bupati <holder> tadi',
    ],
    ['anybody else', 'kata Zulfadhlan Wirayuda tadi', 'kata <somebody> tadi'],
    ['the place of a contest', 'warga muara intan berkumpul', 'warga <place> berkumpul'],
    ['a word that may be a name, where nobody is meant', 'hati tegar sekali', 'hati tegar sekali'],
  ])('%s', (_, text, expected) => {
    expect(masked({ text })).toBe(expected);
  });

  it('and a former one when the voting is over', () => {
    const after = { ...policyIn(['98.01']) };
    const over = after.contests.map((one) => ({ ...one, stage: { ...one.stage, stage: 'after' as const } }));
    expect(masked({ text: 'selamat Kamarudin-Yosep' }, { ...after, contests: over })).toBe(
      'selamat <former>',
    );
  });

  it('in every text of a post but its links', () => {
    const post = {
      text: 'mantap',
      images: ['Kamarudin Latuna'],
      context: ['Darsono Puguh'],
      links: ['https://a.example/kamarudin-latuna'],
    };
    expect(masked(post)).toBe('mantap | <mine> | <mine>');
  });
});
