import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../../src/database/connect.ts';
import { createApi } from '../../support/api.ts';
import { fetchJars, jarsIn } from '../../../src/database/local/jars.ts';
import { ingestTest } from '../../support/graph.ts';
import { launch } from '../../../src/database/local/launch.ts';
import { newFolder } from '../../support/folder.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { Launched } from '../../../src/database/local/launch.ts';

/** The newest release that Maven Central had when this test was written. */
const NEWEST = '2026.08.1';
const LEAST_JAVA = 21;
const SOURCE = new URL('../../../src/database/local/', import.meta.url);
const DOCS = new URL('../../../docs/', import.meta.url);
const NAMES = readdirSync(new URL('queries/', DOCS)).filter((name) => name.endsWith('.graphql'));

/** Returns the folder of a JDK that this Neo4j runs on: that of JAVA_HOME_NEWEST, or one that the system has; undefined without one. */
function findJdk(): string | undefined {
  const system = '/usr/lib/jvm';
  const homes = [
    process.env['JAVA_HOME_NEWEST'],
    process.env['JAVA_HOME'],
    ...(existsSync(system) ? readdirSync(system).map((name) => join(system, name)) : []),
  ];
  return homes.find((home) => {
    if (home === undefined || !existsSync(join(home, 'bin', 'javac')) || !existsSync(join(home, 'release')))
      return false;
    const [, major = '0'] = /JAVA_VERSION="(\d+)/.exec(readFileSync(join(home, 'release'), 'utf8')) ?? [];
    return Number(major) >= LEAST_JAVA;
  });
}

const JDK = findJdk();

// oxlint-disable-next-line project/refused-syntax -- this Neo4j needs a newer Java than the managed one, which few machines have beside it
describe.skipIf(JDK === undefined)(`the launcher with Neo4j ${NEWEST}`, () => {
  let server: Launched;
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    const java = { home: JDK ?? '', version: 'newest' };
    const { env } = process;
    const folder = newFolder();
    await fetchJars(folder, { pom: fileURLToPath(new URL('pom.xml', SOURCE)), version: NEWEST, java, env });
    const [classes, lib] = [join(folder, 'classes'), join(folder, 'lib')];
    mkdirSync(classes);
    const source = fileURLToPath(new URL('Launcher.java', SOURCE));
    const compile = ['-nowarn', '-cp', join(lib, '*'), '-d', classes, source];
    execFileSync(join(java.home, 'bin', 'javac'), compile, { stdio: 'pipe' });
    const distribution = {
      folder,
      classPath: ['classes', ...(await jarsIn(lib)).map((jar) => `lib/${jar}`)],
      archive: { path: join(folder, 'archive.jsa'), exists: false },
      settings: fileURLToPath(new URL('neo4j.conf', SOURCE)),
    };
    const password = 'a password of this test';
    const options = { java, distribution, heapMb: 512, env, fastStart: true, password };
    server = await launch({ ...options, dataDir: join(folder, 'data') });
    const uri = `neo4j://127.0.0.1:${String(await server.ready)}`;
    database = await connect({ uri, user: 'neo4j', password });
    await ingestTest(database, seedDataset());
    ask = createApi(database, { today: () => '2026-11-30' });
  });
  afterAll(async () => {
    await database.close();
    await server.stop();
  });

  it('runs this version', () => {
    expect(database.version).toBe(NEWEST);
  });

  it.each(NAMES)('gives the documented answer of %s', async (name) => {
    const answer = await ask(readFileSync(new URL(`queries/${name}`, DOCS), 'utf8'));
    expect(answer.errors).toBeUndefined();
    const documented: unknown = JSON.parse(
      readFileSync(new URL(`answers/${name.replace('.graphql', '.json')}`, DOCS), 'utf8'),
    );
    expect(withoutRevisions(answer.data)).toEqual(withoutRevisions(documented));
  });
});

/** Returns an answer whose cursors have no revision: each change of the data is another one. */
const withoutRevisions = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data).replace(/("endCursor":"[\w-]+)\.[\w-]+"/g, '$1"'));
