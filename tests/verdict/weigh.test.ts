import { describe, expect, it } from 'vitest';
import { decisionFor } from '../../src/guard/decide.ts';
import { openBundled } from '../../src/packs/bundled.ts';
import { judgeFor } from '../../src/verdict/judge.ts';
import { policyIn } from './contests.ts';
import { unmoved } from './model.ts';
import { postOf } from './post.ts';

const lexicon = openBundled().lexicon().body;
const policy = policyIn(['98.01']);
const alone = judgeFor(policy, lexicon);
const sure = judgeFor(policy, lexicon, unmoved(100));
const doubting = judgeFor(policy, lexicon, unmoved(-100));

const POSTS = {
  'a nameless call': 'ayo kita semua semangat dukung perubahan',
  'an ambiguous name': 'Pak Tegar mampir ke warung',
  'everyday support': 'mantap sekali, semangat terus kawan',
  'words of elections': 'masa kampanye sudah mulai, paslon sibuk semua',
  'a party': 'PKB dan Golkar rapat sampai malam soal koalisi pilkada',
  'nothing of the kind': 'Pasar ramai sekali pagi ini, cabai murah',
  organisers: 'KPU menetapkan nomor urut paslon, ayo gunakan hak pilih',
};

describe('wording by itself', () => {
  it.each(Object.entries(POSTS))('holds no act at any strictness: %s', (_, text) => {
    const [before, after] = [alone(postOf({ text })), sure(postOf({ text }))];
    for (const strictness of ['text', 'supervisor', 'broad'] as const) {
      for (const tired of [false, true]) {
        const decided = (verdict: typeof before) =>
          verdict ? decisionFor(verdict, 'like', { strictness, role: 'personal' }, tired) : 'pass';
        expect(decided(after)).toBe(decided(before));
      }
    }
  });

  it('marks a post that names nobody, with the words that told, where something in it is of elections or of support', () => {
    expect(sure(postOf({ text: POSTS['everyday support'] }))).toMatchObject({
      level: 'possible',
      learnt: true,
      numbers: [],
    });
    expect(sure(postOf({ text: POSTS['nothing of the kind'] }))).toBeUndefined();
    expect(sure(postOf({ text: POSTS.organisers }))).toBeUndefined();
    expect(doubting(postOf({ text: POSTS['everyday support'] }))).toBeUndefined();
  });

  it('leaves alone what rests on clear words', () => {
    const posts = [
      'Coblos nomor 1 Darsono-Elvira',
      'Deklarasi dukungan untuk Kamarudin-Yosep',
      'Rimurni 2️⃣',
    ].map((text) => postOf({ text }));
    for (const post of posts) expect(doubting(post)).toEqual(alone(post));
    const paid = postOf({ text: 'Kamarudin Latuna', paid: true });
    expect(doubting(paid)).toEqual(alone(paid));
  });
});

describe('wording beside a contestant', () => {
  it('is the second sign when it is plain, and is quoted', () => {
    const post = postOf({ text: 'Kamarudin Latuna makan siang di pasar' });
    expect(alone(post)?.level).toBe('participant');
    expect(sure(post)).toMatchObject({ level: 'campaign', numbers: [2] });
    expect(sure(post)?.learnt).toBeUndefined();
    expect(doubting(post)).toEqual(alone(post));
  });

  it('takes back a call that rests on an everyday word, and what it quoted', () => {
    const post = postOf({ text: 'Kamarudin Latuna bangga dengan petani' });
    expect(alone(post)?.level).toBe('campaign');
    expect(doubting(post)).toMatchObject({ level: 'participant', numbers: [2] });
    expect(doubting(post)?.evidence.every(({ kind }) => kind === 'name')).toBe(true);
  });

  it('makes no campaign of who compares several, nor of organisers', () => {
    const several = 'Kamarudin Latuna dan Darsono Puguh bertemu di pasar';
    const organiser = 'Bawaslu panggil Kamarudin Latuna soal surat edaran';
    for (const text of [several, organiser]) expect(sure(postOf({ text }))?.level).not.toBe('campaign');
  });
});
