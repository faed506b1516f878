import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DOWNLOADS } from '../../../src/downloads/catalog.ts';
import { PROPERTY_TYPES } from '../../../src/model/properties.ts';
import { readSelection } from '../../../src/downloads/selection.ts';
import type { Download } from '../../../src/downloads/download.ts';
import type { GraphQLEnumType } from 'graphql';

const textOf = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const DOCUMENT = textOf('docs/downloads.md');
const API = buildSchema(textOf('schema.graphql'));

/** The rows of the documented parameters: the names, and the files that have them. */
const ROWS = [...DOCUMENT.matchAll(/^\| (`\w+`(?:, `\w+`)*) +\| ([a-zA-Z., ]+?) +\| .* \|$/gm)].map(
  ([, names = '', files = '']) => ({ names: names.replaceAll('`', '').split(', '), files }),
);

const baseOf = ({ name }: Download): string => name.split('.')[0] ?? '';

/** Returns true if a word of the document, such as `events` or `changes.json`, means a file. */
function means(word: string, file: Download): boolean {
  if (word === 'tables') return file.columns !== undefined;
  if (word === 'archives') return file.isArchive === true;
  return word === baseOf(file) || word === file.name;
}

function hasRow(files: string, file: Download): boolean {
  const all = files.startsWith('all but ');
  const words = files.replace('all but ', '').split(', ');
  return words.some((word) => means(word, file)) !== all;
}

const ordered = DOWNLOADS.filter(({ params }) => 'order' in params);
const withProperty = DOWNLOADS.filter(({ params }) => 'property' in params);

describe('the parameters of a file', () => {
  it.each(DOWNLOADS)('are those of the document: $name', (file) => {
    const documented = ROWS.filter(({ files }) => hasRow(files, file)).flatMap(({ names }) => names);
    expect([...new Set(documented)].sort()).toEqual(Object.keys(file.params).sort());
  });

  it('are documented for files that exist', () => {
    const words = ROWS.flatMap(({ files }) => files.replace('all but ', '').split(', '));
    expect(words.filter((word) => !DOWNLOADS.some((file) => means(word, file)))).toEqual([]);
  });

  it.each(ordered)('have the orders of the API: $name', (file) => {
    const field = API.getQueryType()?.getFields()[baseOf(file)];
    const argument = field?.args.find(({ name }) => name === 'orderBy');
    const words = (getNamedType(argument?.type) as unknown as GraphQLEnumType).getValues();
    const { schema, doc } = file.params['order'] ?? {};
    expect([...(schema?.['enum'] as readonly string[])].sort()).toEqual(words.map(({ name }) => name).sort());
    expect(doc).toContain(`${String(argument?.defaultValue)} when left out`);
  });

  it.each(withProperty)('take a property that the model has, and no other: $name', ({ params }) => {
    const read = (property: string) => readSelection(params, new URLSearchParams({ property }), '2026-02-01');
    const names = [...PROPERTY_TYPES.keys()].filter((name) => !name.includes('.'));
    expect(read(names.join()).values.get('property')).toEqual(names);
    for (const wrong of ['foo', 'date.foo', 'DATE', 'Date'])
      expect(() => read(wrong), wrong).toThrow(
        /^expected property to be one of about, .*, found ".+"; correct/,
      );
  });

  it('take the parts of properties where claims have them', () => {
    const parts = [...PROPERTY_TYPES.keys()].filter((name) => name.includes('.'));
    const takers = withProperty.filter(({ params }) =>
      parts.every((part) => params['property']?.read(part, '2026-02-01') === part),
    );
    expect(parts).toContain('participants.level');
    expect(takers.map(({ name }) => name)).toEqual(['claims.csv', 'claims.json', 'claims.parquet']);
  });
});
