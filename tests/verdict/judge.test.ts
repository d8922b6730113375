import { describe, expect, it } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import type { SiteId } from '../../src/sites/site.ts';
import { judgeFor } from '../../src/verdict/judge.ts';
import { wordsOfNames } from '../../src/verdict/word-index.ts';
import { policyIn } from './contests.ts';
import { postOf } from './post.ts';

const lexicon = openBundled().lexicon().body;
const judge = judgeFor(policyIn(['98.01']), lexicon);

function levelOf(text: string, regions = ['98.01'], date?: string): string {
  return judgeFor(policyIn(regions, date), lexicon)(postOf({ text }))?.level ?? 'none';
}

describe('a verdict', () => {
  it('says contest, numbers and the words as they stand in the post', () => {
    expect(judge(postOf({ text: 'Ayo c0blos nomor 2, Kamarudin – Yosep!' }))).toEqual({
      level: 'campaign',
      contest: 'uji-98.01',
      numbers: [2],
      evidence: [
        { kind: 'name', words: 'Kamarudin – Yosep', where: 'text', contest: 'uji-98.01', number: 2 },
        { kind: 'call', words: 'Ayo c0blos', where: 'text', contest: 'uji-98.01', number: 2 },
        { kind: 'call', words: 'c0blos nomor 2', where: 'text', contest: 'uji-98.01', number: 2 },
      ],
    });
  });

  it('is about the contest that is nearest to the person', () => {
    const text = 'Coblos Bramantyo-Salmah dan Gandiwa-Lusiana';
    const near = judgeFor(policyIn(['98.02']), lexicon)(postOf({ text }));
    expect(near?.contest).toBe('uji-98');
    const far = judgeFor(
      policyIn(['97.01']),
      lexicon,
    )(postOf({ text: 'Coblos Gandiwa-Lusiana dan Jumadilah-Normawati' }));
    expect(far?.contest).toBe('uji-97.01');
  });

  it('names all contestants of the contest that the post is about', () => {
    const text = 'Debat semalam: Kamarudin-Yosep lawan Darsono-Elvira';
    expect(judge(postOf({ text }))).toMatchObject({ level: 'participant', numbers: [1, 2] });
  });

  it('points to the contestant whom only region and number tell', () => {
    const text = 'Warga Muara Intan, coblos nomor 3';
    expect(judge(postOf({ text }))).toMatchObject({ level: 'campaign', contest: 'uji-98.01', numbers: [3] });
  });

  it('is the same for the same post, whatever was judged before', () => {
    const post = postOf({ text: 'Dukung Sariwati-Tegar 🤟' });
    const first = judge(post);
    judge(postOf({ text: 'Jangan pilih Darsono-Elvira' }));
    expect(judge(post)).toEqual(first);
  });

  it('does not exist outside every stage', () => {
    expect(levelOf('Coblos nomor 1 Darsono-Elvira', ['98.01'], '2031-06-01')).toBe('none');
  });
});

describe('the person’s regions', () => {
  it.each([
    [
      'a full name is enough where the contest is the person’s own',
      'Darsono Puguh makan bakso',
      ['98.01'],
      'participant',
    ],
    ['but not in the regency next door', 'Darsono Puguh makan bakso', ['98.02'], 'none'],
    ['nor elsewhere', 'Darsono Puguh makan bakso', ['97.01'], 'none'],
    ['nor with no region chosen', 'Darsono Puguh makan bakso', [], 'none'],
    [
      'elsewhere a word of elections is the second sign',
      'Cabup Darsono Puguh makan bakso',
      ['97.01'],
      'participant',
    ],
    ['which the region is not', 'Darsono Puguh makan bakso di Muara Intan', ['97.01'], 'none'],
    ['and campaign interrupts everywhere', 'Coblos nomor 1 Darsono-Elvira', [], 'campaign'],
    ['a province has its regencies as its own', 'Darsono Puguh makan bakso', ['98'], 'participant'],
  ])('%s', (_what, text, regions, expected) => {
    expect(levelOf(text, regions)).toBe(expected);
  });
});

describe('a name of one ordinary word', () => {
  it.each([
    ['is marked at most', 'Tadi siang Tegar makan bakso', 'possible'],
    ['counts beside the region', 'Tadi siang Tegar makan bakso di Muara Intan', 'participant'],
    ['counts beside the office', 'Calon bupati Tegar makan bakso', 'participant'],
    ['counts beside the other of the pair', 'Sariwati dan Tegar makan bakso', 'participant'],
    ['counts beside its number', 'Kata Tegar 03 menang', 'campaign'],
    [
      'does not count in another person’s name',
      'Tadi siang Tegar Santosa makan bakso di Muara Intan',
      'none',
    ],
    ['does not count as a word', 'Ibu itu tegar menghadapi cobaan di Muara Intan', 'participant'],
  ])('%s: %s', (_what, text, expected) => {
    expect(levelOf(text)).toBe(expected);
  });
});

describe('a name after Pak, Bu and the like', () => {
  it.each([
    ['is marked at most', 'Tadi siang Pak Kamarudin makan bakso', 'possible'],
    ['so is the last name', 'Tadi siang Bu Manik makan bakso', 'possible'],
    ['and a short one', 'Tadi siang Bang Tegar makan bakso', 'possible'],
    ['counts beside the region', 'Pak Kamarudin makan bakso di Muara Intan', 'participant'],
    ['counts beside the office', 'Tamu kami Bupati, ada juga Pak Kamarudin', 'participant'],
    ['counts beside a word of elections', 'Habis pilkada Pak Kamarudin makan bakso', 'participant'],
    [
      'counts beside the other of the pair',
      'Bang Darsono makan bakso, ditemani oleh keluarga Bu Elvira',
      'participant',
    ],
    ['does not count in another person’s name', 'Tadi siang Pak Kamarudin Santosa makan bakso', 'none'],
    ['does not count as a word', 'Tadi siang pak manik makan bakso', 'none'],
    ['does not count without', 'Tadi siang Kamarudin makan bakso', 'none'],
    ['is no dialog beside a call alone', 'Dukung terus semua usaha warga, kata Pak Kamarudin', 'possible'],
  ])('%s: %s', (_what, text, expected) => {
    expect(levelOf(text)).toBe(expected);
  });

  it('does not count where the contest is another’s', () => {
    expect(levelOf('Pak Kamarudin makan bakso di Muara Intan', ['97.01'])).toBe('none');
  });
});

describe('an author who is called like a contestant', () => {
  it.each([
    ['in full', 'Darsono Puguh', 'campaign'],
    ['with titles', 'Dr. H. Darsono Puguh, SE', 'campaign'],
    ['as such accounts are called', 'Darsono Puguh Official', 'campaign'],
    ['like the pair', 'Sariwati - Tegar', 'campaign'],
    ['by a word that is flagged as ambiguous', 'Tegar', 'none'],
    ['by a part of the name', 'Kamarudin', 'none'],
    ['by a longer name', 'Darsono Puguh Santosa', 'participant'],
    ['by another name', 'Darsono Santosa', 'none'],
  ])('%s: %s', (_what, name, expected) => {
    const post = postOf({ text: 'selamat pagi', author: { name, handle: 'x1' } });
    expect(judge(post)?.level ?? 'none').toBe(expected);
  });
});

describe('a misspelt name', () => {
  it.each([
    ['a letter too many', 'Coblos Kamarudin Latunda', 'campaign'],
    ['a letter missing', 'Coblos Kamarudn Latuna', 'campaign'],
    ['another letter', 'Coblos Darsono-Elvina', 'campaign'],
    ['is no name without a second sign', 'Kamarudin Latuma makan bakso', 'none'],
  ])('%s: %s', (_what, text, expected) => {
    expect(levelOf(text)).toBe(expected);
  });
});

describe('what stands around the text', () => {
  it.each([
    ['the picture', { text: 'Setuju', images: ['teks: COBLOS NOMOR 1 DARSONO-ELVIRA'] }, 'campaign', 'image'],
    [
      'the quoted post',
      { text: 'ini', quoted: postOf({ text: 'Coblos Darsono-Elvira' }) },
      'campaign',
      'quoted',
    ],
    ['the group', { text: 'lanjutkan', context: ['Relawan Darsono-Elvira'] }, 'campaign', 'context'],
    [
      'the link',
      { text: 'baca', links: ['https://kabar.example/darsono-elvira-debat'] },
      'participant',
      'link',
    ],
    ['the author', { text: 'pagi', author: { name: 'Darsono-Elvira', handle: 'x' } }, 'campaign', 'author'],
  ])('%s counts', (_what, given, level, where) => {
    const verdict = judge(postOf(given));
    expect(verdict?.level).toBe(level);
    expect(verdict?.evidence.map((one) => one.where)).toContain(where);
  });

  it('knows a registered account whatever it says, with or without @ and in capitals', () => {
    for (const handle of ['rumahrimurni', '@rumahrimurni', 'RumahRimurni']) {
      const verdict = judge(postOf({ text: 'Selamat pagi', author: { name: 'Rumah', handle } }));
      expect(verdict).toMatchObject({ level: 'campaign', contest: 'uji-98', numbers: [2] });
      expect(verdict?.evidence[0]).toMatchObject({ kind: 'account', words: handle });
    }
  });

  it('takes the same handle on another site for a stranger’s', () => {
    const author = { name: 'Rumah', handle: 'rumahrimurni' };
    const levelOn = (site: SiteId) =>
      judgeFor(
        policyIn(['98.01']),
        lexicon,
        undefined,
        wordsOfNames,
        site,
      )(postOf({ text: 'Selamat pagi', author }))?.level;
    expect(levelOn('instagram')).toBe('campaign');
    expect(levelOn('x')).toBeUndefined();
  });

  it('takes a paid political label for campaign only with a contestant or a word of elections', () => {
    expect(judge(postOf({ text: 'Pilih sabun terbaik', paid: true }))).toBeUndefined();
    expect(judge(postOf({ text: 'Kenali calon bupati Anda', paid: true }))?.level).toBe('campaign');
    expect(judge(postOf({ text: 'Darsono-Elvira di pasar', paid: true }))?.level).toBe('campaign');
  });

  it('does not take host and parameters of a link for words', () => {
    const links = ['https://darsono-elvira.example/?coblos=darsono-elvira'];
    expect(judge(postOf({ text: 'baca', links }))).toBeUndefined();
  });
});

describe('lists and numbers', () => {
  it.each([
    [
      'an even list of the organiser is information',
      'KPU tetapkan nomor urut: 1 Bramantyo-Salmah, 2 Ridwansyah-Murniati',
      'none',
    ],
    [
      'a list with one left out is about those in it',
      'KPU tetapkan nomor urut: 1 Darsono-Elvira, 2 Kamarudin-Yosep',
      'participant',
    ],
    [
      'a number that identifies is no gesture',
      'Paslon nomor urut 2 Kamarudin-Yosep tiba di kantor',
      'participant',
    ],
    ['a number as on the ballot is one', 'Kamarudin-Yosep 02', 'campaign'],
    ['another contestant’s number is none', 'Kamarudin-Yosep tiba di TPS 03', 'participant'],
    ['a hand with the number is one', 'Kamarudin-Yosep ✌🏽', 'campaign'],
    ['a hand with another number is none', 'Kamarudin-Yosep 🤟', 'participant'],
  ])('%s: %s', (_what, text, expected) => {
    expect(levelOf(text)).toBe(expected);
  });
});

describe('any text', () => {
  const PIECES = [
    'coblos',
    'nomor',
    '1',
    '02',
    'Darsono',
    '-',
    'Elvira',
    '#',
    '@',
    '☝️',
    '✌🏽',
    '1️⃣',
    '\ud83d',
    '​',
    '‮',
    "'",
    '*',
    '!',
    '.',
    '\n',
    ' ',
    'c o b l o s',
    '𝐜𝐨𝐛',
    'ﷺ',
    'Kota',
    'kotak kosong',
    'pilkada',
    'KPU',
    '%',
    '2-0',
    'é',
    '한',
    'TEGAR',
    'dan',
    'n',
    'gasss',
    '\u0000',
  ];

  it('is judged without an error, with evidence from the text, the same twice', { timeout: 30_000 }, () => {
    let state = 20_301_015;
    const random = (below: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    for (let round = 0; round < 3_000; round++) {
      const text = Array.from({ length: 1 + random(14) }, () => PIECES[random(PIECES.length)]).join(
        random(2) ? ' ' : '',
      );
      const post = postOf({ text });
      const verdict = judge(post);
      expect(judge(post)).toEqual(verdict);
      for (const { words } of verdict?.evidence ?? []) expect(text).toContain(words);
    }
  });

  it('is judged when it is nothing but names and calls, over and over', () => {
    const text = 'Coblos nomor 1 Darsono-Elvira jangan pilih Tegar '.repeat(1_000);
    expect(judge(postOf({ text }))?.level).toBe('campaign');
  });
});

describe('a known account that is mentioned', () => {
  it('names its contestant, in the text and in what it stands in', () => {
    const judge = judgeFor(policyIn(['98.01']), openBundled().lexicon().body);
    const inText = judge(postOf({ text: 'halo @rumahrimurni, kapan ke sini?' }));
    expect(inText).toMatchObject({ level: 'participant', numbers: [2] });
    expect(inText?.evidence).toMatchObject([{ kind: 'name', words: 'rumahrimurni', where: 'text' }]);
    const answer = postOf({ text: 'ditunggu ya', context: ['membalas @rumahrimurni.'] });
    expect(judge(answer)?.level).toBe('participant');
    expect(judge.mayCount({ texts: ['halo @rumahrimurni, kapan ke sini?'], addresses: [] })).toBe(true);
    expect(judge(postOf({ text: 'halo @rumahkita, kapan ke sini?' }))).toBeUndefined();
  });
});
