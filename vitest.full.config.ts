import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

const COMMON = { fileParallelism: false, testTimeout: 900_000, hookTimeout: 240_000 };

/** The whole fault suite: what `npm test` has of it, and what takes longer. */
export default defineConfig({
  resolve: base.resolve ?? {},
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'ingests',
          include: ['tests/integration/ingest/{killed,readers,server-killed,upgrade}.test.ts'],
          globalSetup: ['./tests/support/neo4j.ts'],
          sequence: { groupOrder: 0 },
          ...COMMON,
        },
      },
      {
        extends: true,
        test: {
          name: 'services',
          include: ['tests/e2e/faults/*.test.ts', 'tests/faults/*.test.ts'],
          sequence: { groupOrder: 1 },
          ...COMMON,
        },
      },
    ],
  },
});
