import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take minutes; begun last, one of them would run alone in the end. */
const SLOW = [
  'acts-chromium',
  'acts-firefox',
  'hard-pages',
  'health.test',
  'access.test',
  'holding',
  'hostile',
];

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = SLOW.findIndex((name) => moduleId.includes(`/e2e/${name}`));
      return at < 0 ? SLOW.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

import { onlyMessagesOfPopup } from './scripts/messages.ts';
import { textsDefined } from './scripts/page-texts.ts';

export default defineConfig({
  test: {
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        // The popup and pages read their texts as the build hands them over.
        plugins: [onlyMessagesOfPopup()],
        define: textsDefined(),
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          // Nothing here waits: a test is slow only where the machine is busy.
          testTimeout: process.env.FUZZ_CASES ? 0 : 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/prepare.ts',
          // Four at a time on two cores end no sooner and make the browsers miss what is measured in milliseconds.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
