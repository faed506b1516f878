import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { factKeys, recordKeys } from '../../../src/dataset/keys.ts';
import { FOLDER_NAMES, FOLDERS } from '../../../src/dataset/folders.ts';
import { propertiesOf } from '../../../src/model/properties.ts';
import { SHAPES } from '../../../src/dataset/shapes.ts';
import { TYPES } from '../../../src/model/property.ts';

type Schema = {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
};

const schemaOf = (folder: keyof typeof SHAPES): Schema =>
  z.toJSONSchema(SHAPES[folder], { io: 'input' }) as Schema;

describe('SHAPES', () => {
  it.each(FOLDER_NAMES)('describes the keys of %s to editors, in the order of the format', (folder) => {
    const { properties = {}, additionalProperties, required } = schemaOf(folder);
    expect(Object.keys(properties)).toEqual(recordKeys(FOLDERS[folder]));
    expect(additionalProperties).toBe(false);
    expect(required).toEqual(expect.arrayContaining(['id', folder === 'sources' ? 'title' : 'name']));
  });

  it('takes descriptions and words from the properties', () => {
    const status = schemaOf('events').properties?.['status'];
    expect(status?.description).toBe(propertiesOf('Event')['status']?.doc);
    expect(status?.anyOf?.[0]?.enum).toEqual(propertiesOf('Event')['status']?.words);
  });

  it('describes dataset.yaml', () => {
    const { required } = schemaOf('dataset');
    expect(required).toEqual(
      expect.arrayContaining([
        'name',
        'title',
        'version',
        'releasedOn',
        'cutOff',
        'licence',
        'citation',
        'minimumCounts',
      ]),
    );
  });
});

describe('factKeys', () => {
  const all = TYPES.flatMap((type) =>
    Object.entries(propertiesOf(type)).map(([name, property]) => ({ type, name, property })),
  );

  it.each(all)('has no key twice for $type.$name', ({ property }) => {
    for (const each of [property, ...Object.values(property.parts ?? {})]) {
      expect(factKeys(each)).toEqual([...new Set(factKeys(each))]);
    }
  });
});

describe('recordKeys', () => {
  it.each(TYPES)('has no key twice for %s', (type) => {
    expect(recordKeys(type)).toEqual([...new Set(recordKeys(type))]);
  });
});
