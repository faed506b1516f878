import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import neo4j from 'neo4j-driver';
import { endAll, launch, launchCommand, run } from './support/program.ts';
import { newFolder } from '../support/folder.ts';
import { readLockOwnerFile, untilGone } from './support/lock-owner-file.ts';
import type { Program } from './support/program.ts';

let folder: string;
let dataDir: string;
let claims: number;

beforeAll(() => {
  folder = newFolder();
  dataDir = join(folder, 'data');
});

afterAll(endAll);

/** Returns the number of claims of one record that a service answers. */
async function claimsAt(url: string): Promise<number> {
  const query = encodeURIComponent('{ node(id: "c5-plus-1") { ... on Entity { claims { totalCount } } } }');
  const answer = await fetch(`${url}/graphql?query=${query}`);
  const { data } = (await answer.json()) as { data: { node: { claims: { totalCount: number } } } };
  return data.node.claims.totalCount;
}

describe('npm start', () => {
  let npm: Program;
  let url: string;

  it('ingests the dataset of the project into a new folder and prints the address', async () => {
    npm = launchCommand('npm', ['start', '--', '--data-dir', dataDir, '--port', '0']);
    url = await npm.ready;
    const page = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    // Some megabytes, of which a failed test shows only the beginning.
    expect((await page.text()).trimStart().slice(0, 15)).toBe('<!doctype html>');
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  }, 600_000);

  it('serves a numbered operation unchanged', async () => {
    const file = 'docs/queries/01-powers-holding-formats.graphql';
    const { exitCode, stdout, stderr } = await run(['query', file, '--data-dir', dataDir]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const { data } = JSON.parse(stdout) as { data: { formats: { nodes: readonly { id: string }[] } } };
    expect(data.formats.nodes.map(({ id }) => id)).toContain('c5-plus-1');
  });

  it('stays ready when another program damages its graph', async () => {
    claims = await claimsAt(url);
    const owner = await readLockOwnerFile(dataDir);
    const { uri, user, password } = owner?.database ?? { uri: '', user: '', password: '' };
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    const { records } = await driver.executeQuery(
      `MATCH (c:Claim {subject: 'c5-plus-1'}) WITH c ORDER BY c.id LIMIT 1 DETACH DELETE c RETURN count(*) AS count`,
    );
    await driver.close();
    expect(Number(records[0]?.get('count'))).toBe(1);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  });

  it('ends in order when npm ends', async () => {
    const owner = await readLockOwnerFile(dataDir);
    npm.kill('SIGTERM');
    await untilGone(owner?.pid ?? 0, 30_000);
    expect(await readLockOwnerFile(dataDir)).toBeUndefined();
    // After its first run, the server's process prepares later ones to start faster, then it ends too.
    await untilGone(owner?.serverPid ?? 0, 60_000);
  });
});

describe('a second start with the same dataset', () => {
  it('serves it at once, and repairs the graph meanwhile', async () => {
    const program = launch(['start', '--data-dir', dataDir, '--port', '0']);
    const url = await program.ready;
    await expect.poll(() => program.printed(), { timeout: 60_000 }).toContain('this ingest repaired it');
    await expect.poll(() => claimsAt(url)).toBe(claims);
    program.kill('SIGTERM');
    const { exitCode, stderr } = await program.ended;
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^Inserted \d+, closed \d+ rows; revision /m);
  });

  it('changes nothing', async () => {
    const { exitCode, stdout, stderr } = await run(['ingest', '--data-dir', dataDir]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^Nothing changed; revision [0-9a-f]{12}\.\n$/);
  });
});
