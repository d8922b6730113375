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
    expect(levelOf('Pilkada nanti coblos nomor 2')).not.toBe('campaign');
    expect(levelOf('Besok coblos nomor 3')).not.toBe('campaign');
  });
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
