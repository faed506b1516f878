import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { parseDocument } from 'yaml';
import { FOLDERS } from '../../../src/dataset/folders.ts';
import { recordKeys } from '../../../src/dataset/keys.ts';
import { readDataset } from '../../../src/dataset/validate.ts';

const SEED = fileURLToPath(new URL('../../../seed', import.meta.url));
const TEXT = readFileSync(join(SEED, 'README.md'), 'utf8');

/** The files that the dictionary writes step by step: each block comes after its path. */
const FILES = [...TEXT.matchAll(/`([a-z]+\/[a-z0-9-]+\.yaml)`:\n\n```yaml\n(.*?)```/gs)].map(
  ([, path = '', content = '']) => ({ path, content }),
);

describe('the data dictionary', () => {
  it('shows a record that is valid in the dataset', () => {
    expect(FILES.map(({ path }) => path.split('/')[0])).toEqual(['sources', 'places', 'events']);
    const copy = newFolder('diplograph-dictionary-');
    try {
      cpSync(SEED, copy, { recursive: true });
      for (const { path, content } of FILES) writeFileSync(join(copy, path), content, { flag: 'wx' });
      const reading = readDataset(copy);
      expect('issues' in reading ? reading.issues : []).toEqual([]);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });

  it.each(Object.entries(FOLDERS))('names in %s/ only keys of a %s', (folder, type) => {
    const section = TEXT.split(`\n### ${folder}/\n`)[1]?.split(/\n##/)[0] ?? '';
    const keys = [...section.matchAll(/^\| `(\w+)` /gm)].map(([, key]) => key);
    expect(keys.length).toBeGreaterThan(0);
    expect(recordKeys(type)).toEqual(expect.arrayContaining(keys));
  });

  it('states the value and the meaning of each key', () => {
    const rows = TEXT.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter((row) => /\| *\|/.test(row))).toEqual([]);
  });

  it('has only valid YAML in its YAML examples', () => {
    const blocks = [...TEXT.matchAll(/```yaml\n(.*?)```/gs)].map(([, content = '']) => content);
    expect(blocks.length).toBeGreaterThan(FILES.length);
    expect(blocks.flatMap((content) => parseDocument(content).errors)).toEqual([]);
  });
});
