import { expect, test, vi } from 'vitest';
import { openPacks } from '../../src/briefing/packs.ts';
import { changed, circularsBody, packText } from '../packs/invented.ts';

/** The edition of the circulars that a later release of the extension brings. */
const LATER = 5;

vi.mock('../../src/packs/bundled.ts', async (original) => {
  const { openBundled } = await original<typeof import('../../src/packs/bundled.ts')>();
  const bundled = openBundled();
  return {
    openBundled: () => ({ ...bundled, circulars: () => ({ ...bundled.circulars(), edition: LATER }) }),
  };
});

const BUNDLED = openPacks({ packs: [] });
const ours = changed(circularsBody()[0], ['region'], '17.07');

test('an agency’s pack that only adds stays in force', () => {
  const { circulars, editions, problems } = openPacks({ packs: [edition(2, [ours])] });
  expect(problems).toEqual([]);
  expect(circulars).toHaveLength(BUNDLED.circulars.length + 1);
  expect(editions.filter(({ kind }) => kind === 'circulars')).toMatchObject([
    { edition: 2, origin: 'managed' },
  ]);
});

test.each([
  ['alone', [BUNDLED.circulars[0]]],
  ['beside a circular of the agency', [BUNDLED.circulars[0], ours]],
])('an old pack that takes the place of something bundled is refused, %s', (_, body) => {
  const { circulars, problems } = openPacks({ packs: [edition(LATER, body)] });
  expect(problems).toEqual([
    { path: 'packs[0].edition', reason: `expected more than ${LATER}, which is in force` },
  ]);
  expect(circulars).toEqual(BUNDLED.circulars);
});

test('one that only adds opens no door to one that takes a newer fact back', () => {
  const { problems } = openPacks({
    packs: [edition(2, [ours])],
    imported: [edition(3, [BUNDLED.circulars[0]])],
  });
  expect(problems).toEqual([
    { path: 'imported[0].edition', reason: `expected more than ${LATER}, which is in force` },
  ]);
});

function edition(number: number, body: unknown): string {
  return JSON.stringify({ ...JSON.parse(packText('circulars', body)), edition: number });
}
