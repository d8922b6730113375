import { describe, expect, it } from 'vitest';
import { decisionFor } from '../../src/guard/decide.ts';
import { openBundled } from '../../src/packs/bundled.ts';
import type { Post } from '../../src/sites/site.ts';
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

  it('has to be plainer where one word names them, though a second sign confirms it', () => {
    const said = (text: string, urges: number) =>
      judgeFor(policy, lexicon, unmoved(urges))(postOf({ text }))?.level;
    const [word, whole] = ['calon bupati Yosep di pasar', 'Kamarudin Latuna di pasar'];
    expect([said(word, 4.5), said(word, 5.5)]).toEqual(['participant', 'campaign']);
    expect([said(whole, 3.5), said(whole, 4.5)]).toEqual(['participant', 'campaign']);
  });

  it('takes back a call that rests on an everyday word, and what it quoted', () => {
    const post = postOf({ text: 'Kamarudin Latuna bangga dengan petani' });
    expect(alone(post)?.level).toBe('campaign');
    expect(doubting(post)).toMatchObject({ level: 'participant', numbers: [2] });
    expect(doubting(post)?.evidence.every(({ kind }) => kind === 'name')).toBe(true);
  });

  it('takes back clear words where the press reports them', () => {
    const text = 'Warga menyatakan siap menangkan Kamarudin Latuna';
    const [somebody, press] = ['Warga', 'Kabar Intan Post'].map((name) =>
      postOf({ text, author: { name, handle: '' } }),
    );
    const reported = judgeFor(policy, lexicon, unmoved(-100));
    for (const post of [somebody, press]) expect(post && alone(post)?.level).toBe('campaign');
    expect(somebody && reported(somebody)?.level).toBe('campaign');
    expect(press && reported(press)?.level).toBe('participant');
  });

  it.each<[string, Partial<Post>]>([
    ['a call at the beginning', { text: 'Ayo coblos Kamarudin-Yosep, pilih nomor 2' }],
    [
      'one in the name of the press',
      { text: 'Coblos Kamarudin-Yosep', author: { name: 'Warta', handle: '' } },
    ],
    ['a group of those who campaign', { text: 'kumpul jam 7', context: ['Relawan Kamarudin-Yosep'] }],
  ])('never takes back %s', (_, given) => {
    const reported = judgeFor(policy, lexicon, { ...unmoved(-100), lowers: -1 });
    expect(reported(postOf(given))?.level).toBe('campaign');
  });

  it('says that a comment has nothing to do with whom it answers, unless it names them', () => {
    const other = judgeFor(policy, lexicon, { ...unmoved(-100, -100), doubts: 0 });
    const answer = postOf({ text: 'tomat sekilo berapa', context: ['Kamarudin Latuna di pasar ikan'] });
    expect(alone(answer)?.level).toBe('participant');
    expect(other(answer)?.level).toBe('possible');
    expect(other(postOf({ ...answer, text: 'Kamarudin Latuna ke sini kapan' }))?.level).toBe('participant');
  });

  it('says so where what it answers campaigns, but not in a group of those who do', () => {
    const other = judgeFor(policy, lexicon, { ...unmoved(-100, -100), doubts: 0 });
    const answered = ['Relawan Rumah Bersama: pagi tadi Kamarudin-Yosep bagi bibit cabai di pasar'];
    const answer = postOf({ text: 'tomat sekilo berapa', context: answered });
    expect(alone(answer)?.level).toBe('campaign');
    expect(other(answer)?.level).toBe('possible');
    const group = postOf({ ...answer, context: ['Relawan Kamarudin-Yosep'] });
    expect(other(group)?.level).toBe('campaign');
    const call = postOf({ text: 'Coblos nomor 2', context: ['Kamarudin Latuna'] });
    expect(other(call)?.level).toBe('campaign');
  });

  it('takes back clear words that only what a comment answers has', () => {
    const said = (post: Partial<Post>, urges: number) =>
      judgeFor(policy, lexicon, unmoved(urges, 100))(postOf(post))?.level;
    const call = 'Coblos Kamarudin-Yosep, nomor 2';
    const answer = { text: 'tomat sekilo berapa', context: [call] };
    expect(alone(postOf(answer))?.level).toBe('campaign');
    expect([3.5, 4.5].map((urges) => said(answer, urges))).toEqual(['participant', 'campaign']);
    expect(said({ text: 'mantap pak', context: [call] }, -3.5)).toBe('campaign');
    expect(said({ text: call }, -100)).toBe('campaign');
  });

  it('compares two where it is plain, and makes no campaign of what organisers say', () => {
    const several = postOf({ text: 'Kamarudin Latuna dan Darsono Puguh bertemu di pasar' });
    expect(alone(several)?.level).toBe('participant');
    expect(sure(several)).toMatchObject({ level: 'campaign', numbers: [1, 2] });
    const organiser = postOf({ text: 'Bawaslu panggil Kamarudin Latuna soal surat edaran' });
    expect(sure(organiser)?.level).not.toBe('campaign');
  });
});

describe('wording beside a name that others have as well', () => {
  const post = postOf({ text: POSTS['an ambiguous name'] });
  const known = judgeFor(policy, lexicon, unmoved(-100, 100));

  it('says that the contestant is meant, or that it campaigns as well', () => {
    expect(alone(post)?.level).toBe('possible');
    expect(doubting(post)?.level).toBe('possible');
    expect(known(post)).toMatchObject({ level: 'participant', contest: alone(post)?.contest });
    expect(judgeFor(policy, lexicon, unmoved(100, 100))(post)?.level).toBe('campaign');
  });

  it('needs both signs where neither is plain', () => {
    const said = (meant: number, adds: number) =>
      judgeFor(policy, lexicon, { ...unmoved(5, meant), adds })(post)?.level;
    expect([said(2, 10), said(2, 13), said(-1, 5)]).toEqual(['campaign', 'possible', 'possible']);
  });

  it.each(['pendidikan nomor 2 dong', '02 dong', '#02ajadah', 'pilih nomor 2 warna merah'])(
    'says whether a ballot number is meant where it is all there is: %s',
    (text) => {
      const said = (adds: number) =>
        judgeFor(policy, lexicon, { ...unmoved(5, 5), adds })(postOf({ text }))?.level;
      expect([said(12), said(14)].map((level) => level === 'campaign')).toEqual([true, false]);
    },
  );

  it('takes back a call that tells no contest where all around it says otherwise', () => {
    const said = (urges: number) =>
      judgeFor(policy, lexicon, { ...unmoved(urges, 0), lowers: 1 })(
        postOf({ text: 'Besok coblos nomor 2 rame-rame' }),
      )?.level;
    expect([said(0), said(2)]).toEqual(['possible', 'campaign']);
  });

  it('needs most where one word without a word of address is all there is', () => {
    const said = (text: string, adds: number) =>
      judgeFor(policy, lexicon, { ...unmoved(5, 5), adds })(postOf({ text }))?.level;
    const [bare, addressed] = ['kemarin Yosep mampir ke warung', 'kemarin Pak Yosep mampir ke warung'];
    expect([said(bare, 8), said(bare, 10)]).toEqual(['campaign', undefined]);
    expect([said(addressed, 14), said(addressed, 16)]).toEqual(['campaign', 'participant']);
  });

  it('is held by one word alone only where it is as plain that a contestant is meant', () => {
    const held = (text: string, meant: number) =>
      judgeFor(policy, lexicon, { ...unmoved(-100, meant), holds: 4 })(postOf({ text }))?.level;
    const [bare, addressed] = ['kemarin Yosep mampir ke warung', 'kemarin Pak Yosep mampir ke warung'];
    expect([held(bare, 9), held(bare, 11)]).toEqual([undefined, 'participant']);
    expect([held(addressed, 3), held(addressed, 5)]).toEqual(['possible', 'participant']);
  });

  it('says that somebody else is meant, also where a ballot number seems to stand beside it', () => {
    const namesake = postOf({ text: 'Warung Pak Tegar, paket nomor 3 paling laku' });
    const other = judgeFor(policy, lexicon, { ...unmoved(-100, -100), doubts: 0 });
    expect(alone(namesake)?.level).not.toBe('possible');
    expect(other(namesake)?.level).toBe('possible');
    const whole = postOf({ text: 'Kamarudin Latuna makan siang di pasar' });
    expect(other(whole)?.level).toBe('participant');
  });

  it.each([
    [
      'the name of who writes',
      { text: 'selamat pagi semua', author: { name: 'Pak Tegar', handle: 'tegar' } },
    ],
    ['what organisers say', { text: 'Bawaslu menerima Pak Tegar di kantor' }],
    ['small letters among capitals', { text: 'Orang itu tegar sekali hidupnya' }],
  ])('is not asked about %s', (_, given) => {
    expect(known(postOf(given))?.level).toBe(alone(postOf(given))?.level);
  });
});

describe('wording in a post that tells its contest and names nobody', () => {
  const post = postOf({ text: 'luar biasa jawabannya', context: ['Debat publik calon bupati Muara Intan'] });

  it('is the second sign beside the contest, and names nobody of it', () => {
    expect(alone(post)).toBeUndefined();
    expect(sure(post)).toMatchObject({ level: 'campaign', numbers: [] });
    expect(sure(post)?.contest).toContain('98.01');
    expect(doubting(post)).toBeUndefined();
  });
});
