import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_SITES, plan, zipBlob } from '../../scripts/archives/make.ts';
import type { PastAct } from '../../src/archives/act.ts';
import { ARCHIVE_PROBLEMS } from '../../src/archives/problem.ts';
import { type Chosen, readArchives } from '../../src/archives/read.ts';
import { lookBack } from '../../src/lookback/findings.ts';
import { INTERACTIONS } from '../../src/policy/circular.ts';
import { INVENTED } from '../archives/standpoint.ts';
import { budget, SEED } from './budget.ts';

/** Each case unpacks and reads a whole archive. */
const BUDGET = budget(1 / 40);

/** A piece of a file taken out and something else put in; `from` and `length` are shares of the whole. */
const splice = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.double({ min: 0, max: 0.1, noNaN: true }),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc.constantFrom(...['[', '{', '"', '<', '\\u00', 'PK\u0001\u0002'].map(bytesOf)),
  ),
});
type Splice = typeof splice extends fc.Arbitrary<infer T> ? T : never;

const find = lookBack(INVENTED);

describe.each(ALL_SITES)('damaged archives of $site', (site) => {
  test.each(site.variants.map(({ name }) => name))(
    '%s, packed: read as far as it goes, or a sentence',
    async (variant) => {
      const whole = new Uint8Array(await (await zipBlob(plan(site, variant, 500, SEED).files)).arrayBuffer());
      await fc.assert(
        fc.asyncProperty(fc.array(splice, { minLength: 1, maxLength: 3 }), (changes) =>
          readSafely({ name: 'a.zip', blob: new Blob([changes.reduce(spliced, whole)]) }),
        ),
        BUDGET,
      );
    },
  );

  test.each(site.variants.map(({ name }) => name))('%s, each file by itself', async (variant) => {
    const files = [...plan(site, variant, 200, SEED).files].map(
      ([path, pieces]): [string, Uint8Array<ArrayBuffer>] => [path, bytesOf([...pieces].join(''))],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(splice, { minLength: 1, maxLength: 3 }),
        ([path, whole], changes) =>
          readSafely({ name: path, blob: new Blob([changes.reduce(spliced, whole)]) }),
      ),
      BUDGET,
    );
  });
});

async function readSafely(file: Chosen): Promise<void> {
  const acts: PastAct[] = [];
  const { unread } = await readArchives(
    [file],
    (act) => acts.push(act),
    () => {},
  );
  for (const { problem } of unread) expect(ARCHIVE_PROBLEMS).toContain(problem);
  for (const act of acts) {
    expect(INTERACTIONS).toContain(act.interaction);
    if ('time' in act.when) expect(new Date(act.when.time).getUTCFullYear()).toBeGreaterThan(2003);
    expect(act.about.text.length).toBeLessThanOrEqual(4000);
    find(act);
  }
}

function spliced(whole: Uint8Array<ArrayBuffer>, { from, length, put }: Splice): Uint8Array<ArrayBuffer> {
  const start = Math.floor(from * whole.length);
  const end = start + Math.floor(length * (whole.length - start));
  return new Uint8Array(Buffer.concat([whole.subarray(0, start), put, whole.subarray(end)]));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text));
}
