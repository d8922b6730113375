import { describe, expect, it } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import { glanceOf } from '../../src/verdict/glimpse.ts';
import { judgeFor } from '../../src/verdict/judge.ts';
import { policyIn } from './contests.ts';
import { unmoved } from './model.ts';
import { postOf } from './post.ts';

const lexicon = openBundled().lexicon().body;
const alone = judgeFor(policyIn(['98.02']), lexicon);
const elsewhere = judgeFor(policyIn(['97.01']), lexicon);

function levelOf(text: string, judge = alone): string {
  return judge(postOf({ text }))?.level ?? 'none';
}

/** Who stands in 98.02 has no name in the pack but the full ones and the pair: Gandiwa Marwoto – Lusiana Andari, Pandumas Wiraguna – Cahyono Larasati. */
describe('a blend of both names of a pair', () => {
  it.each([
    ['Pilkada kali ini GALUS menang!', 1],
    ['coblos nomor 1, GANLUS untuk semua', 1],
    ['PACAH lanjutkan! coblos nomor 2', 2],
    ['pagi semua #GALUSmenang', 1],
    ['pagi semua #panlara2030', 2],
    ['coblos nomor 1! LUGAN pilihan kami', 1],
  ])('names it beside another sign, in capitals or in a hashtag: %s', (text, number) => {
    expect(alone(postOf({ text }))).toMatchObject({ contest: 'uji-98.02', numbers: [number] });
    expect(levelOf(text)).toBe('campaign');
  });

  it.each([
    'Paralon GALUS murah meriah',
    'galus menang terus di kandang, dukung tim futsal kami',
    'Galus coblos',
    'GAMARLUSI coblos',
    'DUKUNG PANCA BHAKTI CUP',
  ])('and no other word, nor one that others are called by: %s', (text) => {
    expect(['none', 'possible']).toContain(levelOf(text));
  });

  it('is nobody elsewhere', () => {
    expect(elsewhere(postOf({ text: 'coblos nomor 1, GANLUS untuk semua' }))?.contest).not.toBe('uji-98.02');
  });
});

describe('a name cut short', () => {
  it.each([
    ['Pak Gandi calon bupati pilihan rakyat, menangkan', 1],
    ['coblos nomor 2 demi Mas Dumas, mas Yono ikut', 2],
    ['Bu Lusi di kampanye Bukit Cemara, dukung penuh', 1],
    ['Pak Woto cabup jempolan, menangkan', 1],
    ['Menangkan Gandi-Lusi!', 1],
  ])('counts after a word of address, or joined with the other, beside another sign: %s', (text, number) => {
    expect(alone(postOf({ text }))).toMatchObject({ contest: 'uji-98.02', numbers: [number] });
  });

  it.each([
    'Gandi calon bupati',
    'Pak Gandi belanja ke pasar',
    'Menangkan Gandi dan kawan-kawan',
    'calon gandi belum tentu menang',
  ])('and not without: %s', (text) => expect(levelOf(text)).not.toBe('campaign'));

  it('counts only with the sign that a glance looks for as well', () => {
    const texts = ['Pak Gandi ramah', 'Pak Gandi ramah, pilih nomor 1', 'GALUS ramah', 'Gandi-Lusi datang'];
    for (const text of texts) {
      const post = postOf({ text });
      if (alone({ ...post, paid: true })) expect(alone.mayCount(glanceOf(post))).toBe(true);
    }
  });
});

describe('a first name', () => {
  it.each([
    ['Gandiwa cabup kedua yang mendaftar', 'participant'],
    ['pilkada ramai, cabup gandiwa mendaftar', 'participant'],
    ['Gandiwa jualan bakso', 'none'],
    ['pilkada ramai, bukit cemara punya pak gandiwa', 'participant'],
  ])('counts beside another sign where it is written as one: %s', (text, level) => {
    expect(levelOf(text)).toBe(level);
  });
});

describe('wording', () => {
  const sure = judgeFor(policyIn(['98.02']), lexicon, unmoved(3, 3));

  it('has to say more where a name cut short is all there is', () => {
    expect(levelOf('Pak Gandiwa orangnya sabar, pilih yang sabar', sure)).toBe('campaign');
    expect(levelOf('Pak Gandi orangnya sabar, pilih yang sabar', sure)).not.toBe('none');
  });
});
