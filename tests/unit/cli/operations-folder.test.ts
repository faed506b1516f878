import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { readOperationsFolder } from '../../../src/cli/operations-folder.ts';

const VALID = 'query Names { nations { nodes { name } } }';

const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = newFolder('operations');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

describe('the folder of registered operations', () => {
  it('returns each operation, in the order of the file names', async () => {
    const folder = folderOf({
      'b.graphql': VALID,
      'a.graphql': `${VALID} # a`,
      '.hidden.graphql': '{',
      'c.txt': '',
    });
    expect(await readOperationsFolder(folder)).toMatchObject([
      { name: 'a', text: `${VALID} # a` },
      { name: 'b', text: VALID },
    ]);
    expect(await readOperationsFolder(undefined)).toEqual([]);
  });

  it.each([
    ['{ nations { nodes { colour } } }', '"a.graphql" in line 1: Cannot query field "colour"'],
    ['{ nations {', '"a.graphql" in line 1: Syntax Error'],
    [`${VALID} query Other { nations { totalCount } }`, '"a.graphql" 2 operations'],
    ['', '"a.graphql" in line 1: Syntax Error'],
  ])('refuses a file with %j', async (text, found) => {
    const folder = folderOf({ 'a.graphql': text });
    await expect(readOperationsFolder(folder)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining(
        `expected one valid operation of schema.graphql in each file of ${folder}, found ${found}`,
      ) as string,
    });
    await expect(readOperationsFolder(folder)).rejects.toThrow(/; correct the file, or move it [^;]*$/);
  });

  it('refuses a path that is not a folder, and entries that are not files', async () => {
    const folder = folderOf({ 'a.graphql': VALID });
    await expect(readOperationsFolder(join(folder, 'a.graphql'))).rejects.toThrow(
      'a folder with files *.graphql',
    );
    await expect(readOperationsFolder(join(folder, 'none'))).rejects.toThrow('a folder with files *.graphql');
    mkdirSync(join(folder, 'b.graphql'));
    await expect(readOperationsFolder(folder)).rejects.toThrow('"b.graphql"');
  });
});
