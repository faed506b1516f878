import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edited, writeSeed } from '../support/seed.ts';
import { newFolder } from '../support/folder.ts';
import { readLockOwnerFile, untilGone } from './support/lock-owner-file.ts';
import { endAll, launch, run } from './support/program.ts';
import type { AddressInfo } from 'node:net';
import type { LockOwnerFile } from './support/lock-owner-file.ts';
import { startCollector } from './support/collector.ts';
import type { Collector } from './support/collector.ts';
import type { Program } from './support/program.ts';

const seed = writeSeed();

let folder: string;
let dataDir: string;
let collector: Collector;

beforeAll(async () => {
  folder = newFolder();
  dataDir = join(folder, 'data');
  collector = await startCollector();
});

afterAll(async () => {
  await endAll();
  await collector.stop();
});

describe('a service', () => {
  let service: Program;
  let url: string;
  let owner: LockOwnerFile | undefined;

  it('starts on a new folder and prints its address when it is ready', async () => {
    service = launch(['start', '--seed', seed, '--data-dir', dataDir, '--port', '0'], {
      env: {
        LOG_LEVEL: 'warn',
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
        OTEL_BSP_SCHEDULE_DELAY: '50',
      },
    });
    url = await service.ready;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ nation(id: "KZ") { id } }' }),
    });
    expect(await response.json()).toMatchObject({ data: { nation: { id: 'kazakhstan' } } });
  });

  it('sends a trace of each operation with its statements, without parameters', async () => {
    const query = 'query Names($id: ID!) { nation(id: $id) { id formats { totalCount } } }';
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { id: 'KZ' } }),
    });
    const requestId = answer.headers.get('x-request-id');
    const { spans, resource } = await collector.until('diplograph.request.id', requestId);
    expect(resource).toMatchObject({ 'service.name': 'diplograph' });
    const [operation] = spans.filter(({ name }) => name === 'query');
    expect(operation?.attributes).toMatchObject({
      'graphql.operation.name': 'Names',
      'diplograph.revision': expect.stringMatching(/^[0-9a-f]{12}/) as string,
    });
    const statements = spans.filter(({ name }) => name === 'statement');
    expect(statements).toHaveLength(Number(operation?.attributes['diplograph.statements']));
    expect(statements.length).toBeGreaterThan(1);
    for (const { parentSpanId, attributes } of statements) {
      expect(parentSpanId).toBe(operation?.spanId);
      expect(attributes).toMatchObject({ 'db.system.name': 'neo4j' });
      expect(attributes['db.query.text']).toContain('$');
    }
    expect(JSON.stringify(spans)).not.toContain('KZ');
  });

  it('is live and ready', async () => {
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${url}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ ready: true });
  });

  it('publishes its owner and its address in its folder', async () => {
    owner = await readLockOwnerFile(dataDir);
    expect(owner).toMatchObject({ pid: service.pid, service: url });
  });

  it('answers query, which finds it through the folder', async () => {
    const input = '{ summits { nodes { id status } } }';
    const { exitCode, stdout, stderr } = await run(['query', '-', '--data-dir', dataDir], { input });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      data: { summits: { nodes: [{ id: 'summit', status: 'HELD' }] } },
    });
  });

  it('answers query at its address, with variables, as a table', async () => {
    const input = 'query A { dataset { name } } query B($id: ID!) { nation(id: $id) { id name } }';
    const args = ['--url', url, '--operation', 'B', '--variables', '{"id": "KZ"}', '--format', 'table'];
    expect(await run(['query', '-', ...args], { input })).toMatchObject({
      exitCode: 0,
      stdout: 'nation.id   nation.name\n----------  -----------\nkazakhstan  Kazakhstan\n',
      stderr: '',
    });
  });

  it('answers export, which finds it through the folder', async () => {
    const { exitCode, stdout, stderr } = await run(['export', 'events.csv', '--data-dir', dataDir]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toBe(await (await fetch(`${url}/events.csv`)).text());
  });

  it('gives package all files, with its own URLs', async () => {
    const release = join(newFolder('diplograph-package-'), 'release');
    const { exitCode, stderr } = await run(['package', '--out', release, '--data-dir', dataDir]);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^Wrote \d+ files \(.* MB\) to .*; revision [0-9a-f]{12}\.\n$/);
    const csv = readFileSync(join(release, 'tables', 'events.csv'), 'utf8');
    expect(csv).toBe(await (await fetch(`${url}/events.csv`)).text());
    const { homepage } = JSON.parse(readFileSync(join(release, 'datapackage.json'), 'utf8')) as {
      readonly homepage: string;
    };
    expect(homepage).toBe(`${url}/`);
  });

  it.each(['export', 'package'])('gives %s addresses that begin with PUBLIC_URL', async (command) => {
    const env = { PUBLIC_URL: 'https://records.example.org' };
    const out = join(newFolder('diplograph-public-'), 'out');
    const file = command === 'export' ? ['events.csv.metadata.json'] : [];
    const { exitCode } = await run([command, ...file, '--out', out, '--data-dir', dataDir], { env });
    expect(exitCode).toBe(0);
    const text = readFileSync(command === 'export' ? out : join(out, 'datapackage.json'), 'utf8');
    expect(text).toContain('"https://records.example.org/');
    expect(text).not.toContain(url);
  });

  it('returns errors for a wrong operation, and query exits with 1', async () => {
    const { exitCode, stdout, stderr } = await run(['query', '-', '--url', url], {
      input: '{ natoins { id } }',
    });
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toHaveProperty('errors');
    expect(stderr).toMatch(/^error: Cannot query field "natoins"/);
  });

  it.each(['start', 'serve'])('makes %s on its folder fail with its name', async (command) => {
    const { exitCode, stdout, stderr } = await run([
      command,
      ...(command === 'start' ? ['--seed', seed] : []),
      '--data-dir',
      dataDir,
    ]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr).toMatch(/^error: .* is in use by .*\n$/);
    expect(stderr).toContain(String(service.pid));
    expect(stderr).toContain(url);
  });

  it('answers from the revision of a concurrent ingest, which reports the changes', async () => {
    const titleOf = async (): Promise<unknown> => {
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ dataset { title } }' }),
      });
      return answer.json();
    };
    const changed = writeSeed(edited('dataset.yaml', 'A small dataset\nversion', 'Beside\nversion'));
    const { exitCode, stdout } = await run(['ingest', '--seed', changed, '--data-dir', dataDir]);
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/^Inserted 1, closed 1 rows; revision [0-9a-f]{12}\.\n$/) as string,
    });
    await expect.poll(titleOf).toMatchObject({ data: { dataset: { title: 'Beside' } } });
    await run(['ingest', '--seed', seed, '--data-dir', dataDir]);
    await expect.poll(titleOf).toMatchObject({ data: { dataset: { title: 'A small dataset' } } });
    expect(await run(['ingest', '--seed', seed, '--data-dir', dataDir])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^Nothing changed; revision [0-9a-f]{12}\.\n$/) as string,
      stderr: '',
    });
  });

  it('makes a start on its port fail before anything else', async () => {
    const other = join(folder, 'other');
    const { port } = new URL(url);
    const { exitCode, stdout, stderr } = await run(['start', '--data-dir', other, '--port', port]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^error: expected port ${port} of 127\\.0\\.0\\.1 to be free, .*\\n$`));
    expect(await readLockOwnerFile(other)).toBeUndefined();
  });

  it('ends at SIGTERM within seconds, with its database, and releases the folder', async () => {
    const start = Date.now();
    service.kill('SIGTERM');
    const { exitCode, stdout, stderr } = await service.ended;
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: `Diplograph is ready: ${url}/ (playground: ${url}/graphql)\n`,
    });
    expect(stderr).toMatch(/^Inserted \d+, closed 0 rows; revision [0-9a-f]{12}\.\n$/);
    expect(Date.now() - start).toBeLessThan(10_000);
    expect(await readLockOwnerFile(dataDir)).toBeUndefined();
    // After its first run, the server's process prepares later ones to start faster, then it ends too.
    await untilGone(owner?.serverPid ?? 0, 60_000);
  });
});

describe('ingest', () => {
  it('reports the number of rows that a changed dataset changes', async () => {
    const changed = writeSeed(edited('dataset.yaml', 'A small dataset\nversion', 'Another title\nversion'));
    const { exitCode, stdout } = await run(['ingest', '--seed', changed, '--data-dir', dataDir]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Inserted 1, closed 1 rows; revision [0-9a-f]{12}\.\n$/);
  });
});

describe('a service that limits requests and has a public address', () => {
  it('gives package all files, with its public address', async () => {
    const env = { LIMIT_PER_MINUTE: '1', PUBLIC_URL: 'https://records.example.org' };
    const service = launch(['serve', '--data-dir', dataDir, '--port', '0'], { env });
    await service.ready;
    const release = join(newFolder('diplograph-limited-'), 'release');
    const { exitCode, stderr } = await run(['package', '--out', release, '--data-dir', dataDir]);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    const text = readFileSync(join(release, 'datapackage.json'), 'utf8');
    expect(text).toContain('"https://records.example.org/"');
    service.kill('SIGTERM');
    expect((await service.ended).exitCode).toBe(0);
  });
});

describe('a folder without a dataset', () => {
  it('is refused by serve with the remedy', async () => {
    const { exitCode, stderr } = await run(['serve', '--data-dir', join(folder, 'empty'), '--port', '0']);
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/^error: expected an ingested dataset, found none; run "diplograph ingest"\n$/);
  });
});

describe('a port in use', () => {
  it('is reported in one line when another program listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const env = { PORT: String(port) };
    const { exitCode, stderr } = await run(['start', '--data-dir', join(folder, 'third')], { env });
    server.close();
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/^error: expected port \d+ .* --port or PORT\n$/);
  });
});
