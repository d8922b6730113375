import { expect, test } from 'vitest';
import { counts } from '../../scripts/packs/counts.ts';
import { openBundled } from '../../src/packs/bundled.ts';
import { checkPacks } from '../../src/packs/check.ts';
import { stageOn } from '../../src/policy/calendar.ts';
import { INTERACTIONS } from '../../src/policy/circular.ts';

const bundled = openBundled();
const packs = {
  regions: bundled.regions().body,
  calendar: bundled.calendar().body,
  contestants: bundled.contestants().body,
  circulars: bundled.circulars().body,
  answers: bundled.answers().body,
};

test('the bundled packs hang together', () => {
  expect(checkPacks(packs)).toEqual([]);
});

test('a bundled pack is parsed once', () => {
  expect(bundled.regions()).toBe(bundled.regions());
});

test.each([
  ['provinces', 38],
  ['regencies and cities', 514],
  ['contests of pilkada-2024', 545],
  ['pairs in pilkada-2024', 1557],
  ['empty columns in pilkada-2024', 37],
  ['pairs in pilpres-2024', 3],
  ['parties in pileg-2024', 24],
])('%s: %i', (what, count) => {
  expect(new Map(counts(packs)).get(what)).toBe(count);
});

test('each province and each regency that elects has its contest of 2024', () => {
  const held = new Set(
    packs.contestants.filter(({ id }) => id.startsWith('pilkada-2024')).map(({ region }) => region),
  );
  const without = packs.regions.filter(({ code }) => !held.has(code)).map(({ code }) => code);
  // The nation, Yogyakarta's governor (not elected) and Jakarta's six regencies and cities (appointed).
  expect(without).toEqual(['ID', '31.01', '31.71', '31.72', '31.73', '31.74', '31.75', '34']);
});

test.each([
  ['17.07', 'WIB'],
  ['51.71', 'WITA'],
  ['61.01', 'WIB'],
  ['63.01', 'WITA'],
  ['53.01', 'WITA'],
  ['82.01', 'WIT'],
  ['95.01', 'WIT'],
])('region %s has %s', (code, zone) => {
  expect(packs.regions.find((region) => region.code === code)?.zone).toBe(zone);
});

test.each([
  ['pilkada-2024', '2024-09-21', 'nomination'],
  ['pilkada-2024', '2024-09-22', 'designation'],
  ['pilkada-2024', '2024-09-24', 'designation'],
  ['pilkada-2024', '2024-09-25', 'campaign'],
  ['pilkada-2024', '2024-11-23', 'campaign'],
  ['pilkada-2024', '2024-11-24', 'quiet'],
  ['pilkada-2024', '2024-11-27', 'voting'],
  ['pilkada-2024', '2024-11-28', 'count'],
  ['pilkada-2024', '2025-02-20', 'after'],
  ['pilkada-2024', '2025-02-21', undefined],
  ['pilpres-2024', '2023-11-13', 'designation'],
  ['pilpres-2024', '2024-02-10', 'campaign'],
  ['pilpres-2024', '2024-02-11', 'quiet'],
  ['pileg-2024', '2023-11-03', 'designation'],
  ['psu-2025-bengkulu-selatan', '2025-04-15', 'campaign'],
  ['psu-2025-bengkulu-selatan', '2025-04-19', 'voting'],
  ['psu-2025-papua', '2025-08-05', 'quiet'],
])('%s is on %s in %s', (id, date, stage) => {
  const election = packs.calendar.find((one) => one.id === id);
  expect(election && stageOn(date, election)?.stage).toBe(stage);
});

test.each([
  ['17.01', 'Gusnan Mulyadi', 'Suryatati'],
  ['32.06', 'Ade Sugianto', 'Ai Diantani'],
  ['64.02', 'Edi Damansyah', 'Aulia Rahman Basri'],
  ['91', 'Yermias Bisai', 'Constant Karma'],
  ['13.08', 'Anggit Kurniawan Nasution', 'Parulian Dalimunthe'],
])('in the re-vote of %s, %s is replaced by %s', (region, out, stepsIn) => {
  const named = (id: string) => names.filter(({ contest }) => contest === id).map(({ text }) => text);
  expect(named(`pilkada-2024-${region}`)).toContain(out);
  expect(named(`psu-2025-${region}`)).toContain(stepsIn);
  expect(named(`psu-2025-${region}`)).not.toContain(out);
});

test('no election has a day without a stage between its first and its last', () => {
  const gaps = packs.calendar.flatMap(({ id, stages }) =>
    stages.slice(1).flatMap((span, at) => {
      const days = (Date.parse(span.from) - Date.parse(stages[at]?.to ?? '')) / 86_400_000;
      return days > 1 ? [`${id}: ${span.stage}`] : [];
    }),
  );
  expect(gaps).toEqual([]);
});

test('uncertain ends of an election say that they are ours, and why', () => {
  const ends = packs.calendar.flatMap(({ stages }) =>
    stages.filter(({ stage }) => stage === 'prospect' || stage === 'after'),
  );
  expect(ends.length).toBeGreaterThan(5);
  for (const span of ends)
    expect(span).toMatchObject({ confidence: 'inferred', note: { id: expect.any(String) } });
});

const names = packs.contestants.flatMap(({ id, contestants }) =>
  contestants.flatMap((one) => one.names.map((name) => ({ contest: id, number: one.number, ...name }))),
);

test('a full name of one word is never a signal alone', () => {
  const bare = names.filter(
    ({ text, kind, ambiguous }) => kind === 'full' && !text.includes(' ') && !ambiguous,
  );
  expect(bare).toEqual([]);
});

test('a name that two contests share is never a signal alone', () => {
  const pilkada = names.filter(({ contest, kind }) => contest.startsWith('pilkada') && kind === 'full');
  const contestsOf = new Map<string, Set<string>>();
  for (const { text, contest } of pilkada) {
    contestsOf.set(text.toLowerCase(), (contestsOf.get(text.toLowerCase()) ?? new Set()).add(contest));
  }
  const shared = pilkada.filter(({ text }) => (contestsOf.get(text.toLowerCase())?.size ?? 0) > 1);
  expect(shared.length).toBeGreaterThan(10);
  expect(shared.filter(({ ambiguous }) => !ambiguous)).toEqual([]);
});

test('names carry no degrees, no hashtags and no stray spaces', () => {
  const wrong = names.filter(({ text }) =>
    /#|,|\s\s|^\s|\s$|^(Drs?|Hj?|Ir)\.|\b(S\.H|S\.E|M\.Si|M\.M)\b/.test(text),
  );
  expect(wrong.filter(({ kind }) => kind !== 'slogan').map(({ text }) => text)).toEqual([]);
});

test('every kind of act has a rule before and after designation, and none speaks of prison', () => {
  const decree = packs.circulars.find(({ id }) => id === 'skb-2022');
  for (const stage of ['nomination', 'campaign'] as const) {
    const covered = decree?.rules
      .filter((rule) => rule.stages.includes(stage))
      .flatMap((rule) => rule.interactions);
    expect(new Set(covered)).toEqual(new Set(INTERACTIONS));
  }
  expect(decree?.rules).toHaveLength(20);
  const shown = packs.circulars.flatMap(({ rules }) => rules.filter((rule) => rule.interactions.length > 0));
  expect(
    JSON.stringify(
      shown.map(({ text, reading, sanction, disputes }) => [text, reading, sanction?.text, disputes]),
    ),
  ).not.toMatch(/penjara|pidana|prison|criminal/i);
});

test('what the sources contradict each other about is shown as disputed', () => {
  const like = packs.circulars.find(({ id }) => id === 'skb-2022')?.rules.find(({ id }) => id === 'B.6');
  expect(like?.confidence).toBe('disputed');
  expect(like?.sanction?.confidence).toBe('disputed');
  expect(like?.disputes?.length).toBeGreaterThanOrEqual(3);
  expect(like?.reading).toBeDefined();
});

test('what is verified does not rest on one group of newspapers alone', () => {
  const groupOf = (url: string) => {
    const host = new URL(url).hostname.replace(/^(www|m|amp)\.|\.$/g, '');
    return GROUPS.find((group) => group.test(host))?.source ?? host;
  };
  const facts = [packs.calendar, packs.circulars, packs.contestants, bundled.lexicon().body].flatMap(
    verifiedIn,
  );
  expect(facts.length).toBeGreaterThan(1000);
  expect(facts.filter(({ sources }) => new Set(sources.map(groupOf)).size < 2)).toEqual([]);
});

/** Kompas Gramedia; the network of Disway and its regional papers. */
const GROUPS = [
  /(^|\.)(kompas\.com|kompas\.tv|kompasiana\.com|tribunnews\.com|kontan\.co\.id)$/,
  /(^|\.)(bacakoran\.co|disway\.id)$/,
];

/** All facts in `value` that are said to be verified. */
function verifiedIn(value: unknown): { sources: string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(verifiedIn);
  const isFact = 'sources' in value && 'confidence' in value && value.confidence === 'verified';
  return isFact ? [value as { sources: string[] }, ...inner] : inner;
}
