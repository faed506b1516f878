import { existsSync, readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FOLDER_NAMES } from '../../../src/dataset/folders.ts';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

const ajv = new Ajv({ allErrors: true });
const compiled = new Map(
  [...FOLDER_NAMES, 'dataset'].map((shape) => {
    const schema = JSON.parse(read(`seed/.schema/${shape}.json`)) as object;
    return [shape, ajv.compile(schema)] as const;
  }),
);

/** Returns the problems that an editor finds in a YAML text by a JSON Schema of the seed. */
function complaints(shape: string, text: string): readonly string[] {
  const validate = compiled.get(shape);
  if (!validate) throw new Error(`expected a schema for ${shape}, found none`);
  if (validate(parse(text)) === true) return [];
  return (validate.errors ?? []).map(({ dataPath, message = '' }) => `${dataPath} ${message}`);
}

describe('the JSON Schemas for editors', () => {
  it.each(FOLDER_NAMES)('accept every file of %s', (folder) => {
    const names = readdirSync(new URL(`seed/${folder}/`, ROOT));
    expect(names.length).toBeGreaterThan(0);
    const refused = names.flatMap((name) => complaints(folder, read(`seed/${folder}/${name}`)));
    expect(refused).toEqual([]);
  });

  it('accept dataset.yaml', () => {
    expect(complaints('dataset', read('seed/dataset.yaml'))).toEqual([]);
  });

  it.each([
    ['places', 'id: astana\nname: Astana\ncuntry: kazakhstan\n', / additional properties/],
    ['places', 'id: Astana\nname: Astana\ncountry: kazakhstan\n', /^\.id should match pattern/],
    ['places', 'id: astana\ncountry: kazakhstan\n', /required property 'name'/],
    ['events', 'id: a\nname: A\nkind: SUMIT\n', /^\.kind should be equal to one of/],
    ['events', 'id: a\nname: A\nkind: SUMMIT\nsources: []\n', /^\.sources should NOT have fewer than 1/],
  ])('reject a mistake in %s: %j', (folder, text, expected) => {
    expect(complaints(folder, text).join('\n')).toMatch(expected);
  });

  it('are configured in VS Code for every folder and for dataset.yaml', () => {
    const settings = JSON.parse(read('.vscode/settings.json')) as Record<string, Record<string, string>>;
    const mapping = Object.entries(settings['yaml.schemas'] ?? {});
    expect(mapping.map(([schema]) => existsSync(new URL(schema, ROOT)))).not.toContain(false);
    expect(mapping.map(([, files]) => files)).toEqual(
      expect.arrayContaining(['seed/dataset.yaml', ...FOLDER_NAMES.map((folder) => `seed/${folder}/*.yaml`)]),
    );
  });
});
