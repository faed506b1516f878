import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { endAll, run } from './support/program.ts';
import { moreEvents, smallLines, writeLines } from '../support/seed-lines.ts';
import { newFolder } from '../support/folder.ts';

afterAll(endAll);

describe('a dataset in JSON Lines', () => {
  it('fills a new folder, and refuses a folder with a dataset', async () => {
    const file = writeLines([...smallLines(), ...moreEvents(20)]);
    const large = ['ingest', '--jsonl', file, '--data-dir', join(newFolder(), 'large')];
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
