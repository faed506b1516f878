import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endAll, launchCommand, run } from './support/program.ts';
import { newFolder } from '../support/folder.ts';
import { readLockOwnerFile, untilGone } from './support/lock-owner-file.ts';
import { moreEvents, smallLines, writeLines } from '../support/seed-lines.ts';
import type { Program } from './support/program.ts';

let folder: string;
let dataDir: string;

beforeAll(() => {
  folder = newFolder();
  dataDir = join(folder, 'data');
});

afterAll(endAll);

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
  it('changes nothing', async () => {
    const { exitCode, stdout, stderr } = await run(['ingest', '--data-dir', dataDir]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^Nothing changed; revision [0-9a-f]{12}\.\n$/);
  });
});

describe('a dataset in JSON Lines', () => {
  it('fills a new folder, and refuses a folder with a dataset', async () => {
    const file = writeLines([...smallLines(), ...moreEvents(20)]);
    const large = ['ingest', '--jsonl', file, '--data-dir', join(folder, 'large')];
    const { exitCode, stdout, stderr } = await run(large);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Wrote \d+ nodes and \d+ relationships in [\d.]+ s \(\d+ a second\); revision [0-9a-f]{12}\.\n$/,
    );
    const again = await run(large);
    expect(again.exitCode).toBe(2);
    expect(again.stderr).toContain(
      'expected an empty database for a dataset in JSON Lines, found revision 1',
    );
  });
});
