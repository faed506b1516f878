import { join } from 'node:path';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endAll, launch, run } from './support/program.ts';
import { newFolder } from '../support/folder.ts';
import type { Program } from './support/program.ts';

describe('a dataset of ones own', () => {
  let seed: string;
  let service: Program;
  let url: string;
  beforeAll(() => {
    seed = join(newFolder(), 'nordic');
  });
  afterAll(endAll);

  const done = async (...args: readonly string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await run([...args]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    return stdout;
  };
  const events = async (): Promise<string> => (await fetch(`${url}/events.csv`)).text();

  it('begins with files that are valid and in the canonical format', async () => {
    await done('init', seed, '--nations', 'se,NOR,JP', '--group', 'Nordic Two');
    expect(await done('validate', '--seed', seed)).toMatch(/^No problems: 7 records and \d+ claims/);
    expect(await done('format', '--check', '--seed', seed)).toBe('');
  });

  it('grows by a source and a meeting', async () => {
    const source = ['--title', 'Ministers met', '--kind', 'NEWS', '--title-basis', 'SEEN'];
    const seen = [
      '--published',
      '2026-05-02',
      '--accessed',
      '2026-05-03',
      '--url',
      'https://example.org/met',
    ];
    expect(await done('add', 'source', '--seed', seed, ...source, ...seen)).toBe(
      `Wrote ${join(seed, 'sources', 'example-2026-ministers-met.yaml')}.\n`,
    );
    const event = [
      '--name',
      'Ministers in Oslo',
      '--kind',
      'MINISTERIAL',
      '--format',
      'nordic-two-plus-japan',
    ];
    const held = ['--status', 'HELD', '--date', '2026-05-01', '--sources', 'example-2026-ministers-met ¶2'];
    const parties = ['--participants', 'norway:HOST', '--participants', 'japan'];
    expect(await done('add', 'event', '--seed', seed, ...event, ...held, ...parties)).toBe(
      `Wrote ${join(seed, 'events', 'nordic-two-plus-japan-ministerial-2026.yaml')}.\n`,
    );
    await done('validate', '--seed', seed);
  });

  it('may have worked questions of its own', async () => {
    mkdirSync(join(seed, 'operations'));
    writeFileSync(
      join(seed, 'operations', 'oldest.graphql'),
      '# Mine.\nquery Oldest { formats { totalCount } }\n',
    );
    await done('validate', '--seed', seed);
  });

  it('is served', async () => {
    const options = ['--data-dir', join(newFolder(), 'data'), '--port', '0'];
    service = launch(['start', '--seed', seed, '--watch', ...options], { env: { LOG_LEVEL: 'warn' } });
    url = await service.ready;
    expect(await events()).toMatch(/Example meeting of Nordic Two and Japan, .*Ministers in Oslo/s);
  });

  it('is what the worked questions ask about', async () => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ dataset { headline groups { slug } } }' }),
    });
    expect(await answer.json()).toMatchObject({
      data: { dataset: { headline: null, groups: [{ slug: 'nordic-two' }] } },
    });
    const playground = await (await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })).text();
    expect(playground).toContain('query Oldest');
    expect(playground).toContain('nordic-two');
    expect(playground).not.toContain('"c5');
  });

  it('is served anew after a change of its files', async () => {
    const file = join(seed, 'events', 'nordic-two-plus-japan-ministerial-2026.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Ministers in Oslo', 'Ministers in Bergen'));
    await expect.poll(events).toContain('Ministers in Bergen');
  });

  it('is served as it was while its files have problems', async () => {
    const file = join(seed, 'events', 'nordic-two-plus-japan-ministerial-2026.yaml');
    const valid = readFileSync(file, 'utf8');
    writeFileSync(file, valid.replace('HELD', 'HOLD'));
    await done('add', 'nation', '--seed', seed, '--iso', 'FI');
    expect(await events()).toContain('Ministers in Bergen');
    writeFileSync(file, valid.replace('Bergen', 'Tromsø'));
    await expect.poll(events).toContain('Ministers in Tromsø');
    service.kill('SIGTERM');
    const { exitCode, stderr } = await service.ended;
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: expect.stringContaining('bad-word  expected one of PLANNED,') as string,
    });
  });
});
