import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readLibrary, readManifest } from '../../../src/cli/library.ts';
import { OWN_SEED, readTypeDefs, readProgramVersion, shortPath } from '../../../src/cli/package-files.ts';
import * as operations from '../../../src/web/operations.ts';
import type { Operation } from '../../../src/web/operations.ts';

describe('the files of the package', () => {
  it('has a version and a schema', () => {
    expect(readProgramVersion()).toMatch(/^\d+\.\d+\.\d+$/);
    expect(readTypeDefs()).toContain('type Query');
  });

  it('has numbered operations, in order and complete', () => {
    const names = readLibrary().map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['01-powers-holding-formats', '02-summit-timeline']);
    for (const { text } of readLibrary()) expect(parse(text).definitions).toHaveLength(1);
  });

  it.each(readLibrary())('describes $name, gives its theme, and a default for each variable', (operation) => {
    expect(operation.theme).not.toBe('More questions');
    expect(operation.description).toMatch(/^[A-Z].+\.$/);
    expect(operation.variables.length).toBeGreaterThan(0);
    const unclear = operation.variables.filter(
      ({ name, description, fallback }) => description === '' || (fallback === undefined && name !== 'after'),
    );
    expect(unclear).toEqual([]);
  });

  it.each(readLibrary())('describes $name, gives its theme, and a default for each variable', (operation) => {
    expect(operation.theme).not.toBe('More questions');
    expect(operation.description).toMatch(/^[A-Z].+\.$/);
    expect(operation.variables.length).toBeGreaterThan(0);
    const unclear = operation.variables.filter(
      ({ name, description, fallback }) => description === '' || (fallback === undefined && name !== 'after'),
    );
    expect(unclear).toEqual([]);
  });

  it('contains the numbered operations, and exactly those of the page and of the playground', () => {
    const sent = Object.values(operations as Readonly<Record<string, Operation<unknown, unknown>>>);
    expect(readManifest(readLibrary())).toEqual([
      ...readLibrary().map(({ text }) => text),
      ...sent.map(({ text }) => text),
      readFileSync(new URL('../../../src/playground/search.graphql', import.meta.url), 'utf8'),
    ]);
    expect(sent.length).toBeGreaterThan(5);
  });
});

describe('shortPath', () => {
  it('is the relative path inside the working folder', () => {
    expect(shortPath(join(process.cwd(), 'a', 'b'))).toBe(join('a', 'b'));
    expect(shortPath(OWN_SEED)).toBe('seed');
  });

  it('is the unchanged path elsewhere', () => {
    expect(shortPath('/')).toBe('/');
    expect(shortPath(process.cwd())).toBe(process.cwd());
  });
});
