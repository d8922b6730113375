import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

import { onlyMessagesOfPopup } from './scripts/messages.ts';
import { textsDefined } from './scripts/page-texts.ts';

/** The files that take longest; begun last, one of them would run alone in the end. */
const SLOW = [
  'symmetry/symmetry',
  'e2e/acts-chromium',
  'e2e/health.test',
  'e2e/hard-pages',
  'e2e/acts-firefox',
  'e2e/standing',
  'e2e/access.test',
  'e2e/policies',
  'e2e/imports',
  'e2e/package',
  'e2e/double-press',
];

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = SLOW.findIndex((name) => moduleId.includes(`/tests/${name}`));
      return at < 0 ? SLOW.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

/** What is measured in milliseconds, or must come within some of each other, is missed where three browsers share two cores. */
const TIMED = ['double-press', 'holding', 'hostile'].map((name) => `tests/e2e/${name}.test.ts`);

const inBrowsers = {
  // No file leaves anything behind but modules, which take a second to load.
  isolate: false,
  globalSetup: 'tests/e2e/prepare.ts',
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

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
          // As many as a small machine has cores; vitest leaves one of two idle.
          maxWorkers: 2,
          // Nothing here waits: a test is slow only where the machine is busy.
          testTimeout: process.env.FUZZ_CASES ? 0 : 60_000,
        },
      },
      {
        test: {
          ...inBrowsers,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: TIMED,
          // Two leave a quarter of two cores idle; four took 776 s for 1,034 tests, three 770 s for 986, which is no difference.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...inBrowsers,
          name: 'e2e-timed',
          include: TIMED,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
