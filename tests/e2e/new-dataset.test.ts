import { join } from 'node:path';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endAll, launch, run } from './support/program.ts';
import { newFolder } from '../support/folder.ts';
import type { Program } from './support/program.ts';

const DOCUMENT = readFileSync(new URL('../../docs/own-dataset.md', import.meta.url), 'utf8');

/** The commands of the document, each as the arguments of the program. */
const COMMANDS = (/```sh\n(.*?)```/s.exec(DOCUMENT)?.[1] ?? '')
  .trim()
  .split('\n')
  .map((line) =>
    [...line.replace(/^(?:node dist\/cli\/main\.js|npm) (.*)$/, '$1').matchAll(/"([^"]*)"|(\S+)/g)]
      .map(([, quoted, plain]) => quoted ?? plain ?? '')
      .filter((word) => word !== '--'),
  );

describe('a new dataset', () => {
  let seed: string;
  let shared: string;
  let service: Program;
  let url: string;
  beforeAll(() => {
    const folder = newFolder();
    seed = join(folder, 'nordic');
    shared = join(folder, 'shared');
  });
  afterAll(endAll);

  /** Returns a documented command in a folder of the test. */
  const inFolder = (command: readonly string[]): readonly string[] =>
    command.map((word) => (word === 'nordic' ? seed : word));

  const done = async (...args: readonly string[]): Promise<string> => {
    const { exitCode, stdout, stderr } = await run([...args]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    return stdout;
  };
  const events = async (): Promise<string> => (await fetch(`${url}/events.csv`)).text();

  it('is created by fewer than ten documented commands', async () => {
    expect(COMMANDS.map(([name]) => name)).toEqual(['init', 'add', 'add', 'validate', 'start']);
    const [init, ...others] = COMMANDS.slice(0, -1).map(inFolder);
    await done(...(init ?? []));
    expect(await done('validate', '--seed', seed)).toMatch(/^No problems: 7 records and \d+ claims/);
    const printed: string[] = [];
    for (const command of others) printed.push(await done(...command));
    expect(printed).toEqual([
      `Wrote ${join(seed, 'sources', 'example-2026-ministers-met.yaml')}.\n`,
      `Wrote ${join(seed, 'events', 'nordic-two-plus-japan-ministerial-2026.yaml')}.\n`,
      expect.stringMatching(/^No problems: 9 records and \d+ claims/),
    ]);
    expect(await done('format', '--check', '--seed', seed)).toBe('');
  });

  it('may have worked questions of its own', async () => {
    mkdirSync(join(seed, 'operations'));
    writeFileSync(
      join(seed, 'operations', 'oldest.graphql'),
      '# Mine.\nquery Oldest { formats { totalCount } }\n',
    );
    await done('validate', '--seed', seed);
  });

  it('may have its nations in a folder that it includes', async () => {
    mkdirSync(shared);
    renameSync(join(seed, 'nations'), join(shared, 'nations'));
    const info = join(seed, 'dataset.yaml');
    const text = readFileSync(info, 'utf8');
    writeFileSync(info, text.replace('minimumCounts:', 'include: [../shared]\nminimumCounts:'));
    expect(await done('validate', '--seed', seed)).toMatch(/^No problems: 9 records and \d+ claims/);
  });

  it('is served', async () => {
    const options = ['--data-dir', join(newFolder(), 'data'), '--port', '0'];
    const start = inFolder(COMMANDS.at(-1) ?? []);
    service = launch([...start, ...options], { env: { LOG_LEVEL: 'warn' } });
    url = await service.ready;
    const page = async (): Promise<string> => (await fetch(url, { headers: { accept: 'text/html' } })).text();
    // The document is empty while a database that has just been started is too slow for it.
    await expect.poll(page).toContain('One power meets the Nordic Two as a group');
    expect(await page()).toContain('Japan');
    expect(await events()).toMatch(/Example meeting of Nordic Two and Japan, .*Ministers in Oslo/s);
  });

  it('is the subject of the worked questions', async () => {
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

  it('is served again after a change of its files', async () => {
    const file = join(seed, 'events', 'nordic-two-plus-japan-ministerial-2026.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Ministers in Oslo', 'Ministers in Bergen'));
    await expect.poll(events).toContain('Ministers in Bergen');
  });

  it('is served again after a change in the included folder', async () => {
    const file = join(shared, 'nations', 'norway.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('name: Norway', 'name: Kingdom of Norway'));
    const norway = async (): Promise<string> => (await fetch(`${url}/norway.json`)).text();
    await expect.poll(norway).toContain('Kingdom of Norway');
  });

  it('is served unchanged while its files have problems', async () => {
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
