import { mkdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endAll, run } from './support/program.ts';
import { findJava } from '../../src/database/local/tools.ts';
import { newFolder } from '../support/folder.ts';
import { writeSeed } from '../support/seed.ts';
import type { AddressInfo } from 'node:net';

let folder: string;
let dataDir: string;
let empty: string;

beforeAll(async () => {
  folder = newFolder();
  dataDir = join(folder, 'data');
  empty = join(folder, 'empty');
  await mkdir(empty);
});

afterAll(endAll);

/** Returns the output of doctor by the name of the check. */
async function examine(
  own: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
) {
  const options = Object.entries({ '--seed': writeSeed(), '--data-dir': dataDir, '--port': '0', ...own });
  const { exitCode, stdout, stderr } = await run(['doctor', ...options.flat()], { env });
  expect(stderr).toBe('');
  const found = [...stdout.matchAll(/^(ok {4}|FAILS ) (\w[\w ]*): (.*)$/gm)];
  const lines = Object.fromEntries(
    found.map(([, mark = '', name = '', text = '']) => [name, `${mark.trim()} ${text}`]),
  );
  return { exitCode, lines, stdout };
}

describe('doctor', () => {
  it('reports no problem when a start would work, and creates no folder', async () => {
    const { exitCode, lines } = await examine();
    expect(lines).toEqual({
      version: expect.stringMatching(/^ok Diplograph \d+\.\d+\.\d+ on Node\.js /) as string,
      dataset: expect.stringMatching(
        /^ok small 1\.0\.0 in .*, 10 records and \d+ claims, revision [0-9a-f]{12}$/,
      ) as string,
      operations: 'ok none',
      port: 'ok 0 of 127.0.0.1 can be used',
      Java: expect.stringMatching(/^ok (17|21)\./) as string,
      Maven: expect.stringMatching(/^ok /) as string,
      'data folder': expect.stringMatching(/^ok .* is missing, and can be created; \d+ MB free$/) as string,
      database: 'ok none yet: "diplograph start" makes it',
    });
    expect(exitCode).toBe(0);
  });

  it('prints the remedy without Java', async () => {
    const { exitCode, lines, stdout } = await examine({}, { PATH: empty, JAVA_HOME: empty });
    expect(exitCode).toBe(3);
    expect(lines['Java']).toMatch(/^FAILS the local Neo4j needs a JDK 17 or 21 \(found none/);
    expect(stdout).toContain('install a JDK (17 or 21) and Maven');
    expect(lines).not.toHaveProperty('database');
  });

  it('prints the remedy without Maven before the first download', async () => {
    const { home } = await findJava();
    const { exitCode, lines } = await examine({}, { PATH: empty, JAVA_HOME: home, XDG_CACHE_HOME: empty });
    expect(exitCode).toBe(3);
    expect(lines['Java']).toMatch(/^ok /);
    expect(lines['Maven']).toMatch(/^FAILS the local Neo4j needs Maven \(found no mvn in PATH\)/);
  });

  it('reports the problems of the dataset, the port and the folder together', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const seed = writeSeed({ 'groups/c5.yaml': 'id: c5\nwrong: 1\n' });
    await writeFile(join(folder, 'file'), '');
    const { exitCode, lines } = await examine({
      ...{ '--port': String(port), '--seed': seed, '--data-dir': join(folder, 'file', 'data') },
    });
    server.close();
    expect(exitCode).toBe(3);
    expect(lines['dataset']).toMatch(/^FAILS found \d+ problems? in \d+ files? of /);
    expect(lines['port']).toMatch(/^FAILS expected port \d+ of 127\.0\.0\.1 to be free/);
    expect(lines['data folder']).toMatch(/^FAILS expected .* to be a folder/);
  });

  it('reports a foreign file in the data folder, as a start does', async () => {
    const foreign = join(folder, 'foreign');
    await mkdir(foreign);
    await writeFile(join(foreign, 'notes.txt'), '');
    const { exitCode, lines } = await examine({ '--data-dir': foreign });
    expect(lines['data folder']).toMatch(/^FAILS expected an empty folder .* found "notes\.txt" in /);
    const start = await run(['start', '--seed', writeSeed(), '--data-dir', foreign, '--port', '0']);
    expect(start.exitCode).toBe(exitCode);
    expect(`FAILS ${start.stderr.replace('error: ', '').trim()}`).toBe(lines['data folder']);
  });

  it('reports an invalid file of operations, as a start does', async () => {
    const operations = join(folder, 'operations');
    await mkdir(operations);
    await writeFile(join(operations, 'wrong.graphql'), '{ nothing }');
    const env = { OPERATIONS_FOLDER: operations };
    const { exitCode, lines } = await examine({}, env);
    expect(lines['operations']).toMatch(/^FAILS expected one valid operation .* found "wrong\.graphql" /);
    expect((await examine({ '--operations': operations })).lines['operations']).toBe(lines['operations']);
    const args = ['start', '--seed', writeSeed(), '--data-dir', dataDir, '--port', '0'];
    const start = await run(args, { env });
    expect(start.exitCode).toBe(exitCode);
    expect(`FAILS ${start.stderr.replace('error: ', '').trim()}`).toBe(lines['operations']);
  });

  it('reports an unreachable NEO4J_URI without its password', async () => {
    const { exitCode, stdout, stderr } = await run(['doctor', '--seed', writeSeed(), '--port', '0'], {
      env: { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'secret-of-the-test' },
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: '' });
    expect(stdout).toMatch(/^FAILS {2}database: bolt:\/\/127\.0\.0\.1:1: Neo4j cannot be reached: /m);
    expect(stdout).not.toMatch(/secret-of-the-test|Java/);
  });
});
