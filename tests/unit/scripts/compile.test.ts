import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { markCompiled, needsCompile } from '../../../scripts/prepare/compile.mjs';

let root = '';

beforeEach(() => {
  root = newFolder('compile-');
  for (const folder of ['src/model', 'dist']) mkdirSync(join(root, folder), { recursive: true });
  for (const file of ['package.json', 'tsconfig.json', 'tsconfig.build.json']) write(file, '{}');
  write('src/model/id.ts', 'export const id = 1;');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('sources are compiled', () => {
  test('when none is compiled', () => {
    expect(needsCompile(root)).toBe(true);
  });

  test.each<[string, () => void]>([
    ['a source changed', () => void write('src/model/id.ts', 'export const id = 2;')],
    ['a source came', () => void write('src/model/claim.ts', '')],
    [
      'a source was renamed',
      () => void renameSync(join(root, 'src/model/id.ts'), join(root, 'src/model/ids.ts')),
    ],
    ['a source went', () => void rmSync(join(root, 'src/model/id.ts'))],
    ['the settings changed', () => void write('tsconfig.json', '{ "include": [] }')],
  ])('when %s', (_, change) => {
    markCompiled(root, join(root, 'dist'));
    change();
    expect(needsCompile(root)).toBe(true);
  });
});

test('sources are not compiled again without a change', () => {
  markCompiled(root, join(root, 'dist'));
  write('src/model/id.ts', 'export const id = 1;');
  expect(needsCompile(root)).toBe(false);
});

function write(path: string, content: string): void {
  writeFileSync(join(root, path), content);
}
