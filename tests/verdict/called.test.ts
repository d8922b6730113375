import { describe, expect, it } from 'vitest';
import { openBundled } from '../../src/packs/bundled.ts';
import type { ContestInForce, Policy } from '../../src/policy/policy.ts';
import { judgeFor } from '../../src/verdict/judge.ts';
import { CONTESTS, policyIn } from './contests.ts';
import { postOf } from './post.ts';

const lexicon = openBundled().lexicon().body;
const judge = judgeFor(policyIn(['98.01']), lexicon);

describe('below a post of organisers', () => {
  const DRAW = 'KPU Muara Intan: hasil pengundian nomor urut calon bupati';

  it.each([
    ['a number that is called for', 'Muara Intan, coblos nomor 3', 3],
    ['a pair with its hand', 'Kamarudin-Yosep ✌️✌️', 2],
  ])('people cheer as elsewhere: %s', (_, text, number) => {
    const verdict = judge(postOf({ text, context: [DRAW] }));
    expect(verdict).toMatchObject({ level: 'campaign', numbers: [number] });
  });

  it('or around it, when they quote it', () => {
    const quoted = { ...postOf({ text: DRAW }), quoted: undefined };
    const { quoted: _, ...inner } = quoted;
    expect(judge(postOf({ text: 'Kamarudin-Yosep ✌️✌️', quoted: inner }))?.level).toBe('campaign');
  });

  it('what they say themselves stays the draw', () => {
    expect(judge(postOf({ text: DRAW }))?.level ?? 'none').not.toBe('campaign');
  });
});

describe('a call for a ballot number', () => {
  const levelOf = (text: string, author = 'Warga Uji') =>
    judge(postOf({ text, author: { name: author, handle: 'uji' } }))?.level ?? 'none';

  it.each(['jangan golput', 'ayo ke TPS', 'pilkada damai', 'awas serangan fajar', 'tolak politik uang'])(
    'is one beside a civic phrase, and none where an organiser writes: %s',
    (civic) => {
      const text = `Muara Intan coblos nomor 3, ${civic}`;
      expect([levelOf(text), levelOf(text, 'KPU Muara Intan')]).toEqual(['campaign', 'none']);
    },
  );

  it.each([
    'jangan pilih',
    'jangan coblos',
    'jangan dukung',
    'asal bukan',
    'tumbangkan',
    'kalahkan',
    'tolak',
  ])('weighs as much as one against it: %s', (against) => {
    for (const who of ['nomor 3', 'paslon 3', 'paslon nomor 3']) {
      const verdict = judge(postOf({ text: `Muara Intan, ${against} ${who}` }));
      expect(verdict).toMatchObject({ level: 'campaign', numbers: [3] });
      expect(verdict?.evidence.map(({ kind }) => kind)).toContain('attack');
    }
  });

  it('in everyday words is one beside the office, not beside another one', () => {
    expect(levelOf('Pilih nomor 3 untuk bupati Muara Intan')).toBe('campaign');
    expect(levelOf('Pilih nomor 3 untuk gubernur, kata orang Muara Intan')).not.toBe('campaign');
  });

  it('tells the only contest that has it, once elections are spoken of', () => {
    expect(judge(postOf({ text: 'Pilkada nanti coblos nomor 3' }))).toMatchObject({
      level: 'campaign',
      contest: 'uji-98.01',
      numbers: [3],
    });
    expect(judge(postOf({ text: 'Pilkada nanti coblos nomor 2' }))).not.toHaveProperty('contest');
  });

  it('is one of the contests that have it, where none is told', () => {
    expect(judge(postOf({ text: 'Besok coblos nomor 2' }))).toEqual({
      level: 'campaign',
      contests: ['uji-98', 'uji-98.01'],
      numbers: [],
      evidence: [{ kind: 'call', words: 'coblos nomor 2', where: 'text' }],
    });
    expect(levelOf('Warga RT 05 RW 2 kompak, besok coblos nomor 2')).toBe('campaign');
    expect(judge(postOf({ text: 'Besok jangan coblos nomor 3' }))).toMatchObject({
      level: 'campaign',
      contests: ['uji-98.01'],
      numbers: [],
    });
    expect(judge(postOf({ text: 'Untuk bupati coblos nomor 2 ya' }))?.contests).toEqual(['uji-98.01']);
  });

  it.each([
    ['a number that nobody has', 'Besok coblos nomor 9'],
    ['another region', 'Warga Lembayung Barat besok coblos nomor 3'],
    ['another office', 'Waktu pilpres kemarin saya coblos nomor 2'],
    ['a greeting', 'Salam dua jari semuanya'],
    ['how often', 'Presiden Soeharto cukup 1 periode'],
    ['how many', 'Besok kita coblos dua surat suara, jangan lupa'],
    ['how many times', 'Buka surat suara, coblos satu kali di kolom foto, lipat kembali'],
    ['both at once', 'Coblos saja dua-duanya biar tidak sah'],
    ['a day', 'Coblos 2 Februari, catat tanggalnya'],
    ['several numbers', 'Mau coblos nomor 1 atau nomor 2, hak masing-masing'],
    ['two opinions', 'Ada yang coblos nomor 1, ada yang coblos nomor 2, tetap saudara'],
    ['the end of a sentence between', 'Ayo coblos aja. Dua hari lagi kita pilih pemimpin'],
    ['an election at school', 'Coblos nomor 1 Bayu-Citra, OSIS makin asyik!'],
    ['an election of neighbours', 'Pemilihan ketua RT 05: coblos nomor 2'],
    ['the same without its number', 'Calon RT kita, coblos nomor 2'],
    ['an election of a village', 'Coblos nomor 2, Pak Basir kades amanah'],
  ])('is none with %s', (_, text) => {
    expect(levelOf(text)).not.toBe('campaign');
  });

  it('is none in the address of a page, nor in what organisers have posted', () => {
    const shared = { text: 'Astaga', links: ['https://kabar.example/viral-warga-coblos-nomor-2-tewas'] };
    const warned = {
      text: 'Astaga',
      context: ['Bawaslu: kades yang ajak warga coblos nomor 2 terancam pidana'],
    };
    expect([shared, warned].map((post) => judge(postOf(post))?.level)).not.toContain('campaign');
  });

  it.each([
    ['a handle', { author: { name: 'Rina', handle: 'rina_02' } }],
    ['a mention', { text: 'selamat ya @rina_02' }],
    ['a date', { text: 'Rabu, 02 Oktober 2024, upacara di kantor' }],
    ['a time', { text: 'Rapat jam 08.00 sampai 02:30' }],
    ['a school', { text: 'SMA Negeri 02 juara umum' }],
  ])('is not read of %s', (_, post) => {
    const always = { ...openBundled().model().body.model, marks: -100, adds: -100, holds: -100 };
    expect(judgeFor(policyIn(['98.01']), lexicon, always)(postOf(post))).toBeUndefined();
  });

  it('is none where an organiser shows how to vote', () => {
    expect(levelOf('Simulasi: coblos nomor 2', 'KPU Muara Intan')).toBe('none');
  });

  it.each([
    'coblos aja nomor 3',
    'coblos mi nomor tiga',
    'coblos aja yang nomor 3',
    'coblos yang nomor 3',
    'coblos saja 3',
    'nyoblos wae nomor telu',
    'jangan coblos yg nomor 3',
  ])('passes over what people put before the number: %s', (text) => {
    expect(levelOf(`Muara Intan, ${text}`)).toBe('campaign');
  });

  it.each(['coblos yang tiga itu', 'coblos saja. 3 hari lagi', 'coblos yang di nomor 3'])(
    'not where it may be something else: %s',
    (text) => {
      expect(levelOf(`Muara Intan, ${text}`)).not.toBe('campaign');
    },
  );
});

describe('the contest of the whole nation', () => {
  const of = (stage: 'campaign' | 'after') => judgeFor(nationWide(stage), lexicon);
  const text = 'Pilpres nanti coblos nomor 2';

  it('is one’s own until the votes are cast', () => {
    expect(of('campaign')(postOf({ text }))).toMatchObject({ level: 'campaign', contest: 'uji-nation' });
    expect(of('after')(postOf({ text }))?.level ?? 'none').not.toBe('campaign');
  });
});

describe('whoever holds an office', () => {
  it.each([
    ['Bupati Darsono Puguh meresmikan pasar', true],
    ['Bupati Muara Intan Darsono Puguh meresmikan pasar', true],
    ['Bupati Muara Intan H. Darsono Puguh meresmikan pasar', true],
    ['Bupati Muara Intan bapak Dr. H. Darsono Puguh meresmikan pasar', true],
    ['Bupati bertemu Darsono Puguh di pasar', undefined],
    ['Bupati Darsono-Elvira', undefined],
  ])('is on duty by the name of the office: %s', (text, onDuty) => {
    const verdict = judge(postOf({ text }));
    expect([verdict?.level, verdict?.onDuty]).toEqual(['participant', onDuty]);
  });

  it('may be thanked for it below, and called for in clear words or by name as ever', () => {
    const below = (text: string) =>
      judge(postOf({ text, context: ['Bupati Darsono Puguh meresmikan pasar'] }))?.level;
    expect(below('mantap pak')).toBe('participant');
    expect(below('coblos nomor 1')).toBe('campaign');
    expect(below('Pak Darsono Puguh mantap')).toBe('campaign');
  });
});

/** The governor's contest of `CONTESTS` as one for president, in which everybody votes. */
function nationWide(stage: 'campaign' | 'after'): Policy {
  const policy = policyIn(['98.01']);
  const [governor] = CONTESTS;
  const [inForce] = policy.contests;
  if (!governor || !inForce) throw new Error('No contests');
  const contest = { ...governor, id: 'uji-nation', office: 'president' as const, region: '00' };
  const national: ContestInForce = {
    ...inForce,
    contest,
    scope: 'national',
    stage: { ...inForce.stage, stage },
  };
  return { ...policy, contests: [national] };
}
