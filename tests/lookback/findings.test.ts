import { describe, expect, test } from 'vitest';
import { CONTEST, PAIRS } from '../../scripts/archives/world.ts';
import { aboutOf, type PastAct } from '../../src/archives/act.ts';
import { lookBack, type Standpoint } from '../../src/lookback/findings.ts';
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
  const act: PastAct = { site: 'instagram', interaction, when: { is: 'at', time: Date.parse(time) }, about };
  return lookBack({ ...INVENTED, ...other })(act);
}
