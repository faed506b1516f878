import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** All tests: those of `npm test`, the fault suite, and comparisons with tables of others, which pip installs. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    projects: [
      ...(base.test?.projects ?? []),
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/*.test.ts'],
          setupFiles: ['./tests/support/remove-folders.ts', './tests/support/random-seed.ts'],
          globalSetup: ['./tests/support/temporary.ts'],
          fileParallelism: false,
          testTimeout: 1_200_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        extends: true,
        test: {
          name: 'peers',
          include: ['tests/peers/*.test.ts'],
          setupFiles: ['./tests/support/remove-folders.ts'],
          globalSetup: ['./tests/support/temporary.ts', './tests/support/neo4j.ts'],
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
