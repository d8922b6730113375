import { describe, expect, it } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import { judgeFor } from '../../src/verdict/judge.ts';
import { policyIn } from './contests.ts';
import { unmoved } from './model.ts';
import { postOf } from './post.ts';

const lexicon = openBundled().lexicon().body;
const alone = judgeFor(policyIn(['98.01']), lexicon);

describe('a hashtag that is worn', () => {
  it.each([
    ['capitals and a word of winning', 'SETARA SETARA SETARA #SETARAmenang', 3],
    ['small letters and a word of winning', 'kopi pagi #delimamenang', 1],
    ['the year', 'hujan lagi #setara2030', 3],
    ['the ballot number', 'pagi semua #Delima01', 1],
  ])('names whom it is for and calls for them: %s', (_, text, number) => {
    expect(alone(postOf({ text }))).toMatchObject({
      level: 'campaign',
      contest: 'uji-98.01',
      numbers: [number],
    });
  });

  it.each(['hidup #setara itu indah', 'buah delima 2030 rupiah', 'semua orang setara menang kalah biasa'])(
    'is not: %s',
    (text) => expect(alone(postOf({ text }))?.level).not.toBe('campaign'),
  );
});

const POLL = 'Polling: siapa cabup Muara Intan pilihanmu? 1 Darsono, 2 Kamarudin, 3 Sariwati';
const DEBATE = 'LIVE: Debat publik calon bupati Muara Intan';

describe('a number that answers', () => {
  it.each([
    ['2', POLL, 2],
    ['3 3 3 3', POLL, 3],
    ['333333', POLL, 3],
    ['1️⃣1️⃣1️⃣', POLL, 1],
    ['03 bosku', DEBATE, 3],
    ['02 02 02', DEBATE, 2],
  ])('a poll or a debate is a call: %s', (text, context, number) => {
    expect(alone(postOf({ text, context: [context] }))).toMatchObject({
      level: 'campaign',
      contest: 'uji-98.01',
      numbers: [number],
    });
  });

  it.each([
    ['2', 'Polling: kuah lontong enaknya 1. tauco 2. gulai'],
    ['2 jam lagi mulai', DEBATE],
    ['1 2 3', POLL],
    ['9', POLL],
    ['2', 'Jangan golput, kenali calon bupati Muara Intan'],
    ['2', ''],
  ])(
    'and is none where it counts something else, nobody has it or organisers speak: %s, %s',
    (text, context) => {
      const verdict = alone(postOf({ text, context: context === '' ? [] : [context] }));
      expect(verdict?.level ?? 'none').not.toBe('campaign');
    },
  );

  const ASKING = 'Polling: siapa bupati pilihanmu?';
  it.each([
    ['nomor 2 aja', ASKING, 2],
    ['2 dong 🫶', ASKING, 2],
    ['nomor 3 bosku', 'Siapo bupati pilihan kito?', 3],
    ['✌️ bae la', 'Siapa bupati pilihanmu? Tulis di komentar', 2],
    ['gas 1️⃣', 'Jagoanmu jadi bupati Muara Intan yang mana?', 1],
    ['bukan 2', ASKING, 2],
    ['Tiga, sudah terbukti', 'Postingan: siapa pilihan kamu buat Bupati Muara Intan?', 3],
  ])(
    'a question of whom one is for is a call, also with words beside it: %s below %s',
    (text, context, number) => {
      expect(alone(postOf({ text, context: [context] }))).toMatchObject({
        level: 'campaign',
        contest: 'uji-98.01',
        numbers: [number],
      });
    },
  );

  it.each([
    ['2 siapa ya', ASKING],
    ['2 juta', ASKING],
    ['2 3 1', ASKING],
    ['2 aja', 'Polling kepuasan: bagaimana kinerja bupati? 1. puas 2. kurang'],
    ['2 aja', 'Siapa bupati pertama Muara Intan? 1. Anu 2. Ani'],
    ['2 aja', 'Siapa ketua kelas pilihanmu?'],
    ['2 aja', 'Siapa wali kota pilihanmu?'],
    ['rame ya', ASKING],
  ])('and nothing else below one is: %s below %s', (text, context) => {
    expect(alone(postOf({ text, context: [context] }))?.level ?? 'none').not.toBe('campaign');
  });

  it('answers for every contestant of a contest alike', () => {
    for (const number of [1, 2, 3]) {
      const verdict = alone(postOf({ text: `${number}`, context: [POLL] }));
      expect([verdict?.level, verdict?.numbers]).toEqual(['campaign', [number]]);
    }
  });
});

describe('whoever may be meant, where wording says so', () => {
  const sure = judgeFor(policyIn(['98.01']), lexicon, unmoved(100, 100));

  it('by a ballot number that one of one’s contests has: whoever is held for it is named', () => {
    const meant = judgeFor(policyIn(['98.01']), lexicon, unmoved(-100, 100));
    expect(meant(postOf({ text: 'calon wakil nomor 3 itu rentenir' }))).toMatchObject({
      level: 'participant',
      contest: 'uji-98.01',
      numbers: [3],
      evidence: [{ kind: 'number', words: 'nomor 3' }],
    });
  });

  it('by a ballot number, which tells no contest: nobody is named', () => {
    const [one, several] = ['calon wakil nomor 3 itu rentenir', 'calon wakil nomor 2 itu rentenir'].map(
      (text) => sure(postOf({ text })),
    );
    expect(one).toMatchObject({ level: 'campaign', contests: ['uji-98.01'], numbers: [] });
    expect(several).toMatchObject({ level: 'campaign', contests: ['uji-98', 'uji-98.01'], numbers: [] });
    expect([one, several].map((verdict) => verdict?.contest)).toEqual([undefined, undefined]);
    expect(several?.evidence[0]).toMatchObject({ kind: 'number', words: 'nomor 2' });
  });
});

describe('an acronym in small letters', () => {
  it('may be a word, and needs a second sign', () => {
    expect(alone(postOf({ text: 'tips kamajaya supaya subur' }))?.level ?? 'none').not.toBe('participant');
    expect(alone(postOf({ text: 'Kamajaya di pasar pagi ini' }))?.level).toBe('participant');
    expect(alone(postOf({ text: 'paslon kamajaya di pasar pagi ini' }))?.level).toBe('participant');
  });
});
