import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { loadDataset } from '../../../src/cli/load-dataset.ts';
import { OWN_SEED } from '../../../src/cli/package-files.ts';

let dir: string;

beforeEach(async () => {
  dir = newFolder('diplograph-load-');
  await cp(OWN_SEED, dir, { recursive: true });
});

afterEach(() => rm(dir, { recursive: true }));

describe('loadDataset', () => {
  it('identifies a dataset by its content in any folder', () => {
    const told: string[] = [];
    const { dataset, revision } = loadDataset(dir, (line) => told.push(line));
    expect(revision).toMatch(/^[0-9a-f]{12}$/);
    expect(loadDataset(OWN_SEED, () => undefined).revision).toBe(revision);
    expect(dataset.records.length).toBeGreaterThan(0);
    expect(told).toEqual([]);
  });

  it('reports each issue as a line and throws with their number', async () => {
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

  it('reports the first issues of each file, a bounded number, and the total', async () => {
    const many = (id: string, count: number) =>
      `id: ${id}\nname: G\nsources: [x]\nmembers:\n${Array.from({ length: count }, (_, i) => `  - x${String(i)}\n`).join('')}`;
    await writeFile(join(dir, 'groups', 'c5.yaml'), many('c5', 18_000));
    for (let i = 0; i < 60; i += 1)
      await writeFile(join(dir, 'groups', `g${String(i)}.yaml`), many(`g${String(i)}`, 30));
    const told: string[] = [];
    expect(() => loadDataset(dir, (line) => told.push(line))).toThrow(
      /^found \d{5} problems in \d+ files of/,
    );
    expect(told.length).toBe(1001);
    expect(told.filter((line) => line.includes('groups/c5.yaml:'))).toHaveLength(20);
    expect(told[19 + told.findIndex((line) => line.includes('groups/c5.yaml:'))]).toMatch(
      /\(and \d+ more issues in this file\)$/,
    );
    expect(told.at(-1)).toMatch(/^… and issues in \d+ more files$/);
  });

  it('prints the name of a file without control characters', async () => {
    await writeFile(join(dir, 'groups', 'a\x1b[31m\n\u202e\u200b.txt'), '');
    await writeFile(join(dir, 'groups', '\x07.yaml'), 'id: 1\n');
    const told: string[] = [];
    expect(() => loadDataset(dir, (line) => told.push(line))).toThrow('problems');
    expect(told.length).toBeGreaterThan(1);
    for (const line of told) expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
