import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDataset } from '../../../src/cli/load-dataset.ts';
import { OWN_SEED } from '../../../src/cli/package-files.ts';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'diplograph-load-'));
  await cp(OWN_SEED, dir, { recursive: true });
});

afterEach(() => rm(dir, { recursive: true }));

describe('loadDataset', () => {
  it('names a dataset by its content, wherever it lies', () => {
    const told: string[] = [];
    const { dataset, revision } = loadDataset(dir, (line) => told.push(line));
    expect(revision).toMatch(/^[0-9a-f]{12}$/);
    expect(loadDataset(OWN_SEED, () => undefined).revision).toBe(revision);
    expect(dataset.records.length).toBeGreaterThan(0);
    expect(told).toEqual([]);
  });

  it('tells each issue as a line and throws with their number', async () => {
    await writeFile(join(dir, 'groups', 'c5.yaml'), 'id: c5\nwrong: 1\n');
    const told: string[] = [];
    expect(() => loadDataset(dir, (line) => told.push(line))).toThrow(
      expect.objectContaining({
        code: 'DATA_INVALID',
        message: expect.stringMatching(/^found \d+ problems? in \d+ files? of .*; correct/) as string,
      }) as Error,
    );
    expect(told).toContainEqual(expect.stringMatching(/groups\/c5\.yaml:2:1 {2}unknown-key {2}/));
  });
});
