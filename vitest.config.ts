import { defineConfig } from 'vitest/config';
import { ByDataset } from './tests/support/by-dataset.ts';

const REMOVAL = './tests/support/remove-folders.ts';
const SETUP = [REMOVAL, './tests/support/no-console.ts', './tests/support/random-seed.ts'];
/** One for each of two cores. */
const WORKERS = 2;
/** Each worker has a Neo4j of its own; one that is given has one worker. */
const DATABASES = process.env['NEO4J_TEST_URI'] === undefined ? WORKERS : 1;

/** Slow tests of what is rarely changed. `npm run test:full` runs them too. */
const SLOW = process.env['TEST_FULL'] === undefined ? ['tests/**/*.full.test.ts'] : [];

/** First, so that what the others make lies in the temporary folder of the run. */
const TEMPORARY = './tests/support/temporary.ts';

export default defineConfig({
  // Node itself takes this file of graphql; a second copy of the module would refuse the first one's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    passWithNoTests: false,
    // A test that comes to no assertion cannot fail.
    // What is polled waits for a browser or a service, which share two cores with the tests.
    expect: { requireAssertions: true, poll: { timeout: 20_000 } },
    sequence: { sequencer: ByDataset },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: SETUP,
          globalSetup: [TEMPORARY],
          isolate: false,
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Each worker runs one file after another, since they share its database.
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: SLOW,
          setupFiles: SETUP,
          isolate: false,
          globalSetup: [TEMPORARY, './tests/support/neo4j.ts'],
          maxWorkers: DATABASES,
          testTimeout: 120_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: SLOW,
          setupFiles: [REMOVAL],
          globalSetup: [TEMPORARY],
          maxWorkers: WORKERS,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
