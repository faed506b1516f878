import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, GraphQLInt, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { editorialOf } from '../../../src/model/editorial.ts';
import { INFO_RULES, valueKey } from '../../../src/dataset/keys.ts';
import { FOLDER_NAMES, FOLDERS } from '../../../src/dataset/folders.ts';
import { parseYaml } from '../../../src/dataset/parse-yaml.ts';
import { propertiesOf } from '../../../src/model/properties.ts';
import { readImpreciseDate } from '../../../src/model/imprecise-date.ts';
import { readLine } from '../../../src/dataset/line-reader.ts';
import { shapeOf } from '../../../src/dataset/validate.ts';
import { TYPES } from '../../../src/model/property.ts';
import type { Folder } from '../../../src/dataset/folders.ts';
import type { Property } from '../../../src/model/property.ts';

const SCHEMA = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));

/** A place where a file may have a whole number: its folder, its path, and the function that writes a value there. */
type Place = readonly [folder: Folder | 'dataset', path: string, content: (value: string) => string];

function placesIn(folder: Folder, path: string, property: Property, wrap: Place[2]): readonly Place[] {
  const key = path.split('.').at(-1) ?? '';
  const inside = (inner: string) => wrap(`"${key}": [{"${valueKey(property)}": "x", ${inner}}]`);
  const qualifiers = Object.entries(property.qualifiers ?? {}).filter(([, { kind }]) => kind === 'INTEGER');
  return [
    ...(property.kind === 'INTEGER'
      ? [[folder, path, (value: string) => wrap(`"${key}": ${value}`)] as const]
      : []),
    ...qualifiers.map(([name]): Place => [
      folder,
      `${path}.${name}`,
      (value) => inside(`"${name}": ${value}`),
    ]),
    ...Object.entries(property.parts ?? {}).flatMap(([name, part]) =>
      placesIn(folder, `${path}.${name}`, part, inside),
    ),
  ];
}

const CLAIMED = FOLDER_NAMES.flatMap((folder) =>
  Object.entries(propertiesOf(FOLDERS[folder])).flatMap(([name, property]) =>
    placesIn(folder, name, property, (inner) => `{"id": "x", ${inner}}`),
  ),
);
const COUNTS = [...FOLDER_NAMES, 'tenures', 'claims'].map((name): Place => [
  'dataset',
  `minimumCounts.${name}`,
  (value) => `{"minimumCounts": {"${name}": ${value}}}`,
]);

const BOUNDS = [
  '0',
  '1',
  '2147483646',
  '2147483647',
  '2147483648',
  '4294967296',
  '99999999999',
  '-1',
  '-2147483649',
];
const OTHERS = ['9007199254740993', '1.5', '1e999', '1e10', '-0', '"5"', 'true', 'null'];

/** Whether a value passes the check of its shape, as YAML or as a line. */
const passes = {
  YAML: ([folder, , content]: Place, value: string): boolean => {
    const parsed = parseYaml('file', content(value));
    return 'root' in parsed && isRight(folder, { file: 'file', root: parsed.root });
  },
  'JSON lines': ([folder, , content]: Place, value: string): boolean => {
    const line = readLine('file', 1, content(value).replace('{', `{"folder": "${folder}", `));
    if ('issues' in line) return false;
    return isRight(folder, 'info' in line ? line.info : line.record);
  },
};

const isRight = (folder: Folder | 'dataset', file: Parameters<typeof shapeOf>[0]): boolean =>
  !shapeOf(file, folder).some(({ code }) => code === 'bad-number' || code === 'wrong-type');

/** Returns true if the API can give a number. */
function serializes(value: number): boolean {
  try {
    return GraphQLInt.serialize(value) === value;
  } catch {
    return false;
  }
}

describe.each(['YAML', 'JSON lines'] as const)('whole numbers in %s', (form) => {
  it.each([...CLAIMED, ...COUNTS])('fit the type of the API: %s %s', (...place) => {
    for (const value of BOUNDS) {
      const fits = Number(value) >= 0 && Number(value) <= 2147483647;
      expect({ value, passes: passes[form](place, value) }).toEqual({ value, passes: fits });
      expect(serializes(Number(value)) || Number(value) < 0, value).toBe(fits || Number(value) < 0);
    }
    for (const value of OTHERS.filter((each) => form === 'YAML' || each !== '-0'))
      expect({ value, passes: passes[form](place, value) }).toEqual({ value, passes: false });
  });
});

describe('the properties', () => {
  it('with whole numbers have the type Int in the API', () => {
    expect(CLAIMED.length).toBeGreaterThan(1);
    const types = CLAIMED.map(([folder, path]) => {
      const type = folder === 'dataset' ? undefined : SCHEMA.getType(FOLDERS[folder]);
      const [name = '', qualifier] = path.split('.');
      const implementing =
        type && isObjectType(type) ? [type] : SCHEMA.getPossibleTypes(SCHEMA.getType('Event') as never);
      return implementing.map((each) => {
        const field = each.getFields()[name]?.type;
        const item = field && qualifier !== undefined ? getNamedType(field) : undefined;
        return String(isObjectType(item) ? item.getFields()[qualifier ?? '']?.type : field);
      });
    });
    expect(new Set(types.flat())).toEqual(new Set(['Int', 'Int!']));
  });

  it('have no other numbers', () => {
    const kinds = TYPES.flatMap((type) => Object.values(editorialOf(type)).map(({ kind }) => kind));
    expect([...kinds, ...Object.values(INFO_RULES).map(({ kind }) => kind)]).not.toContain('INTEGER');
  });
});

describe('dates', () => {
  const years = ['0000', '0001', '000X', '00XX', '001X', '9999', '999X', '99XX', '10000'];
  const forms = years.flatMap((year) => [
    ...[
      year,
      `${year}~`,
      `${year}-01`,
      `${year}-12`,
      `${year}-21`,
      `${year}-24`,
      `${year}-12-31`,
      `${year}-02-29`,
    ],
    ...[`${year}/..`, `../${year}`, `${year}-12/${year}-24`, `0001/${year}`, `${year}/9999`],
  ]);

  it.each(forms)('are in the years 0001 to 9999, or refused: %s', (text) => {
    const reading = readImpreciseDate(text);
    const days = reading.ok ? [reading.date.earliest, reading.date.latest] : [];
    const wrong = days.filter((day) => day !== null && !(/^\d{4}-\d\d-\d\d$/.test(day) && day >= '0001'));
    expect(wrong).toEqual([]);
  });
});
