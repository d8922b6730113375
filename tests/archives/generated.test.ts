import { describe, expect, test } from 'vitest';
import { ALL_SITES, type Expected, inParts, plan, zipBlob } from '../../scripts/archives/make.ts';
import type { Files } from '../../scripts/archives/site.ts';
import { CONTEST } from '../../scripts/archives/world.ts';
import type { Finding } from '../../src/lookback/findings.ts';
import { check } from './standpoint.ts';

const SIZE = 15_000;

describe.each(ALL_SITES)('archives of $site', (site) => {
  test.each(site.variants.map(({ name }) => name))(
    '%s: what touches a contestant is found, and nothing else',
    async (variant) => {
      const { files, expected } = plan(site, variant, SIZE, 7);
      const { findings, outcome, acts } = await check([
        { name: `${variant}.zip`, blob: await zipBlob(files) },
      ]);
      expect(outcome).toEqual({ sites: [site.site], unread: [] });
      expect(acts).toBeGreaterThan(expected.length * 2);
      expect(findings.map(told).sort()).toEqual(expected.map(wanted).sort());
      expect(expected.length).toBeGreaterThan(12);
    },
  );
});

test.each(ALL_SITES)(
  'an archive of $site in parts is one; a part with only pictures is no matter',
  async (site) => {
    const { files, expected } = plan(site, undefined, SIZE, 3);
    const pictures: Files = new Map([['media/1.jpg', ['picture']]]);
    const parts = [pictures, ...inParts(files, 3).filter(({ size }) => size > 0)];
    const chosen = parts.map(async (part, index) => ({ name: `${index}.zip`, blob: await zipBlob(part) }));
    const { findings, outcome } = await check(await Promise.all(chosen));
    expect(outcome.unread).toEqual([{ name: '0.zip', problem: 'useless' }]);
    expect(findings.map(told).sort()).toEqual(expected.map(wanted).sort());
  },
);

function told({ interaction, contest, numbers, date, stage }: Finding): string {
  return [interaction, contest, numbers.join(), date ?? '-', stage ?? '-'].join(' ');
}

function wanted({ interaction, number, day, stage }: Expected): string {
  return [interaction, CONTEST, number, day ?? '-', stage ?? '-'].join(' ');
}
