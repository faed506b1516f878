import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endAll, launch, run } from './support/program.ts';
import { newFolder } from '../support/folder.ts';
import { writeSeed } from '../support/seed.ts';
import { startLocal } from '../../src/database/local/start.ts';
import type { LocalServer } from '../../src/database/local/start.ts';
import type { Program } from './support/program.ts';

const INGEST = ['ingest', '--seed', writeSeed()];

let folder: string;
let server: LocalServer;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = newFolder();
  server = await startLocal({ dataDir: join(folder, 'data'), fastStart: true });
  env = { NEO4J_URI: server.uri, NEO4J_PASSWORD: server.password };
});

afterAll(async () => {
  await endAll();
  await server.stop();
});

describe('with NEO4J_URI set', () => {
  let service: Program;
  let url: string;

  const ready = async () => {
    const response = await fetch(`${url}/health/ready`);
    return { status: response.status, body: (await response.json()) as unknown };
  };

  it('serve runs without a dataset, reports it and is not ready', async () => {
    service = launch(['serve', '--port', '0'], { env: { ...env, LOG_LEVEL: 'silent' } });
    url = await service.ready;
    expect(await ready()).toEqual({ status: 503, body: { ready: false, code: 'NOT_INGESTED' } });
  });

  it.each([
    ['query', '-'],
    ['export', 'events.csv'],
  ])('%s reports a missing dataset', async (...args) => {
    const { exitCode, stderr } = await run(args, { env, input: '{ dataset { name } }' });
    expect(exitCode).toBe(3);
    expect(stderr).toBe('error: expected an ingested dataset, found none; run "diplograph ingest"\n');
  });

  it('ingest makes the running service ready', async () => {
    const { exitCode, stdout } = await run(INGEST, { env });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Inserted \d+, closed 0 rows; revision [0-9a-f]{12}\.\n$/);
    expect(await ready()).toMatchObject({ status: 200, body: { ready: true } });
  });

  it('ingest through the routing protocol finds no changes', async () => {
    const routed = { ...env, NEO4J_URI: server.uri.replace('bolt:', 'neo4j:') };
    const { exitCode, stdout } = await run(INGEST, { env: routed });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Nothing changed;/);
  });

  it('a wrong password is reported in one line', async () => {
    const { exitCode, stderr } = await run(INGEST, { env: { ...env, NEO4J_PASSWORD: 'wrong-secret' } });
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/^error: .*NEO4J_PASSWORD.*\n$/);
    expect(stderr).not.toContain('wrong-secret');
  });

  it('the end of the service leaves the database running', async () => {
    service.kill('SIGINT');
    const { exitCode, stderr } = await service.ended;
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(
      /^expected an ingested dataset, found none; .* \/health\/ready answers 503 until then\n$/,
    );
    expect((await run(['query', '-'], { env, input: '{ dataset { name } }' })).exitCode).toBe(0);
  });
});
