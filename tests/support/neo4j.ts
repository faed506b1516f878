import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startLocal } from '../../src/database/local/start.ts';

/** Where the tests' own Neo4j answers, and the file by which a worker claims it; no file for a database that was given. */
export type TestTarget = {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly claim: string | null;
};

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  export interface ProvidedContext {
    neo4j: readonly TestTarget[];
  }
}

/** A Neo4j for tests, and the function that ends it. */
export type TestDatabase = { readonly target: TestTarget; readonly stop: () => Promise<void> };

/**
 * Returns the Neo4j of NEO4J_TEST_URI, NEO4J_TEST_USER and NEO4J_TEST_PASSWORD when these are set, otherwise a new local one in a
 * temporary folder. Tests delete what they find in it: NEO4J_URI, which may hold a user's data, is never read.
 */
export async function startTestDatabase(env: NodeJS.ProcessEnv = process.env): Promise<TestDatabase> {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user = 'neo4j', NEO4J_TEST_PASSWORD: password } = env;
  if (uri !== undefined) {
    if (password === undefined) throw new Error('NEO4J_TEST_URI is set: set NEO4J_TEST_PASSWORD too');
    return { target: { uri, user, password, claim: null }, stop: () => Promise.resolve() };
  }
  // oxlint-disable-next-line project/refused-syntax -- the database outlives the test files; it is removed when it stops
  const dataDir = await mkdtemp(join(tmpdir(), 'diplograph-test-'));
  const remove = (): Promise<void> => rm(dataDir, { recursive: true, force: true, maxRetries: 3 });
  try {
    const server = await startLocal({ dataDir, fastStart: false });
    const stop = async (): Promise<void> => {
      try {
        await server.stop();
      } finally {
        await remove();
      }
    };
    const { uri: localUri, user: localUser, password: localPassword } = server;
    const claim = join(dataDir, 'worker');
    return { target: { uri: localUri, user: localUser, password: localPassword, claim }, stop };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * Gives each worker of a vitest project a Neo4j of its own, which `testTarget` finds, and ends them after the last test. All workers
 * would share a database that was given, so the project has one worker then.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const paths = process.argv.slice(2).filter((each) => each.includes('tests/') || each.endsWith('.test.ts'));
  // One file is run by one worker.
  const [path, ...others] = paths;
  const isOneFile = path?.endsWith('.test.ts') === true && others.length === 0;
  const workers = isOneFile ? 1 : project.config.maxWorkers;
  const databases = await Promise.all(Array.from({ length: workers }, () => startTestDatabase()));
  project.provide(
    'neo4j',
    databases.map(({ target }) => target),
  );
  return async () => {
    await Promise.all(databases.map(({ stop }) => stop()));
  };
}
