import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest by far, the longest first. */
const LONGEST = [
  ...['e2e/accessibility', 'e2e/attacks'],
  ...[
    'archive/build',
    'archive/near-copies',
    'scripts/command-line',
    'attacks/bombs',
    'site/plain-paths',
    'scripts/fit',
    'archive/parts',
    'house/patterns',
  ],
]

/** Begins with them, so that no processor waits for one at the end: of a fresh copy of the project vitest knows only how large each file is. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
      return place < 0 ? LONGEST.length : place
    }
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b))
  }
}

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // A test that asserts nothing, because what it looks for is not there, fails.
    expect: { requireAssertions: true },
    // One more than there are processors: many tests wait, for a bound to be passed, for a page to come to rest.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          // Nearly all of these are about functions without a state: they may share a process, and the dictionary that it has read.
          isolate: false,
          // Archives that tests build have stores of their own, even where builds are told to share one.
          env: { CACHE: '' },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/setup/site.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // Each visit has a context of its own; the browser and what tests import need loading once.
          isolate: false,
        },
      },
    ],
  },
})
