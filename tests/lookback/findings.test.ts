import { describe, expect, test } from 'vitest';
import { CONTEST, PAIRS } from '../../scripts/archives/world.ts';
import { aboutOf, type PastAct } from '../../src/archives/act.ts';
import { lookBack, type Standpoint } from '../../src/lookback/findings.ts';
import { stageThen } from '../../src/lookback/words.ts';
import { speechIn } from '../../src/surface/speech.ts';
import { wordsIn } from '../../src/words/words.ts';
import { INVENTED } from '../archives/standpoint.ts';

const [, campaign] = PAIRS[0] ?? PAIRS.flat();
const OWN = aboutOf({ handle: typeof campaign === 'object' ? campaign.handles.instagram : '' });
const BY_NAME = aboutOf({ name: 'Raka Samudra Lintang Sagara' });
const ORDINARY = aboutOf({ handle: 'dapur.butini', text: 'resep lempuk durian' });

describe('an account that packs name', () => {
  test('counts on its own site, in any spelling of capitals', () => {
    const about = aboutOf({ handle: OWN.author.handle.toUpperCase() });
    expect(find({ about, time: '2022-08-20T04:00:00Z' })).toMatchObject({
      contest: CONTEST,
      numbers: [1],
      listed: true,
      stage: 'campaign',
    });
  });

  test('counts outside every stage, too, and it is said', () => {
    const found = find({ about: OWN, time: '2019-08-20T04:00:00Z' });
    expect(found).toMatchObject({ listed: true, date: '2019-08-20' });
    expect(found).not.toHaveProperty('stage');
    expect(found).not.toHaveProperty('today');
  });
});

describe('a name', () => {
  test('counts in the stages of its contest', () => {
    expect(find({ about: BY_NAME, time: '2022-08-20T04:00:00Z' })).toMatchObject({
      listed: false,
      stage: 'campaign',
      numbers: [1],
    });
  });

  test('does not count before them for what is over, and does for what lasts', () => {
    const time = '2021-05-01T04:00:00Z';
    expect(find({ about: BY_NAME, time })).toBeUndefined();
    expect(find({ about: BY_NAME, time, interaction: 'follow' })).toMatchObject({
      since: { stage: 'prospect', from: '2022-01-10' },
    });
  });

  test('does not count after them', () => {
    expect(find({ about: BY_NAME, time: '2023-01-20T04:00:00Z', interaction: 'follow' })).toBeUndefined();
  });

  test('counts today when its contest runs today, or in a rehearsal', () => {
    const time = '2019-01-20T04:00:00Z';
    expect(find({ about: BY_NAME, time }, { today: '2022-10-02' })).toMatchObject({
      today: { stage: 'quiet', rehearsed: false },
    });
    expect(find({ about: BY_NAME, time }, { rehearsal: '2022-10-02' })).toMatchObject({
      today: { stage: 'quiet', rehearsed: true },
    });
  });
});

test('the day is the day on the region’s clock', () => {
  const time = '2022-07-03T16:30:00Z';
  expect(find({ about: OWN, time })).toMatchObject({ date: '2022-07-04', stage: 'campaign' });
  expect(find({ about: OWN, time }, { zone: 'WIB' })).toMatchObject({
    date: '2022-07-03',
    stage: 'designation',
  });
});

test('a ballot number that tells no contest is told as one of those that have it', () => {
  const about = aboutOf({ text: 'Besok coblos nomor 1' });
  expect(find({ about, time: '2022-08-20T04:00:00Z' })).toMatchObject({
    level: 'campaign',
    contest: CONTEST,
    contests: [CONTEST],
    numbers: [],
  });
});

test.each<[string, Parameters<typeof seek>[0]['when']]>([
  ['after its votes were cast', { is: 'on', day: '2022-10-20' }],
  ['without a date', { is: 'untold' }],
])('a ballot number that tells no contest is none that was called %s', (_, when) => {
  const text = 'Besok coblos nomor 1';
  expect(seek({ about: aboutOf({ text }), when })).toBeUndefined();
});

describe('what lasts', () => {
  const before = { is: 'on', day: '2021-05-01' } as const;

  test('and has no date is not said to have stood when the stages began', () => {
    const found = seek({ about: BY_NAME, when: { is: 'untold' }, interaction: 'follow' });
    expect(found).toMatchObject({ contest: CONTEST });
    expect(found).not.toHaveProperty('since');
  });

  test('and may have been taken back is not said to have stood then either, and the doubt is told', () => {
    const found = seek({ about: BY_NAME, when: before, interaction: 'join', uncertain: true });
    expect(found).toMatchObject({ contest: CONTEST, uncertain: true });
    expect(found).not.toHaveProperty('since');
  });
});

describe('a like of which only the post’s own day is told', () => {
  const noEarlier = (iso: string) => ({ is: 'after', time: Date.parse(iso) }) as const;

  test('counts for an election that began after the post, because it may have been made later', () => {
    expect(seek({ about: BY_NAME, when: noEarlier('2021-05-01T04:00:00Z') })).toMatchObject({
      contest: CONTEST,
      earliest: true,
    });
    expect(seek({ about: BY_NAME, when: noEarlier('2023-01-20T04:00:00Z') })).toBeUndefined();
  });

  test.each([
    ['2022-08-20T04:00:00Z', 'Saat postingan dibuat: Masa kampanye'],
    ['2021-05-01T04:00:00Z', 'Saat postingan dibuat, di luar semua tahapan'],
  ])('has the stage of the post, and nobody says that it was the like’s (%s)', (iso, words) => {
    const found = seek({ about: BY_NAME, when: noEarlier(iso) });
    expect(found && stageThen(found, speechIn('id', wordsIn))).toBe(words);
  });
});

test('that the archive leaves it open whether one is still a member stands beside the stage', () => {
  const found = seek({
    about: BY_NAME,
    when: { is: 'on', day: '2022-08-20' },
    interaction: 'join',
    uncertain: true,
  });
  expect(found && stageThen(found, speechIn('id', wordsIn))).toBe(
    'Saat itu: Masa kampanye. Arsipnya tidak memastikan apakah Anda masih anggota',
  );
});

test('what is ordinary is not listed', () => {
  expect(find({ about: ORDINARY, time: '2022-08-20T04:00:00Z' })).toBeUndefined();
});

function find(
  {
    about,
    time,
    interaction = 'like',
  }: { about: PastAct['about']; time: string; interaction?: PastAct['interaction'] },
  other: Partial<Standpoint> = {},
) {
  return seek({ about, interaction, when: { is: 'at', time: Date.parse(time) } }, other);
}

function seek(act: Partial<PastAct> & Pick<PastAct, 'about' | 'when'>, other: Partial<Standpoint> = {}) {
  return lookBack({ ...INVENTED, ...other })({ site: 'instagram', interaction: 'like', ...act });
}
