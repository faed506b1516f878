import { descriptionOf, jsonFile } from './release.ts';
import { TABLE_OF } from './metadata.ts';
import type { Column } from './table-columns.ts';
import type { Release } from './release.ts';
import type { StoredFile } from './packaged-file.ts';
import type { Table } from './table.ts';

/**
 * Returns the description of a package as a Data Package (version 2.0). Its resources are the CSV files and the archives. The
 * standard has no type of resource for Parquet files, which hold the same rows.
 */
export const datapackageFile = (release: Release, files: readonly StoredFile[]): string =>
  jsonFile({
    $schema: `${PROFILES}/datapackage.json`,
    ...nameOf(release),
    id: `urn:diplograph:revision:${release.revision}`,
    title: release.title,
    description: descriptionOf(release),
    homepage: `${release.publicUrl}/`,
    version: release.version,
    created: `${release.releasedOn}T00:00:00Z`,
    licenses: [{ name: release.licence }],
    contributors: [{ title: release.author, roles: ['creator'] }],
    sources: [{ title: 'The sources of each value', path: 'tables/sources.csv' }],
    resources: files.filter(({ path }) => !path.endsWith('.parquet')).map(resourceOf),
  });

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** Returns the name of a package in the letters of a URL; nothing for a title without such letters. */
function nameOf(release: Release): { readonly name?: string } {
  const name = (release.title.split(':')[0] ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return name === '' ? {} : { name };
}

function resourceOf({ path, doc, mediaType, bytes, sha256, table }: StoredFile) {
  const [, name = '', format = ''] = /([^/.]+)\.([^/]+)$/.exec(path) ?? [];
  const isTable = table !== undefined && format === 'csv';
  return {
    name: isTable ? name : `${name}-${format}`,
    ...(isTable && { $schema: `${PROFILES}/dataresource.json`, type: 'table' }),
    path,
    description: isTable ? `${doc} ${CSV_RULES}` : doc,
    format,
    mediatype: mediaType.split(';')[0],
    ...(isTable && { encoding: 'utf-8' }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(isTable && { dialect: DIALECT, schema: schemaOf(table) }),
  };
}

const CSV_RULES =
  'A text that a spreadsheet would read as a formula has an apostrophe before it. In a list, %3B stands for a semicolon and %25 for a percent sign.';

const DIALECT = { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n', header: true };

const schemaOf = ({ columns, key = [] }: Table) => ({
  fields: columns.map(({ name, doc, type, separator }) => ({
    name,
    description: doc,
    ...(separator === undefined ? TYPES[type] : { type: 'list', delimiter: separator, itemType: 'string' }),
    ...(key.includes(name) && { constraints: { required: true } }),
  })),
  ...(key.length > 0 && { primaryKey: key }),
  foreignKeys: columns.flatMap(({ name, refersTo = [], separator }) => {
    const [target] = refersTo;
    if (target === undefined || refersTo.length > 1 || separator !== undefined) return [];
    return [{ fields: [name], reference: { resource: TABLE_OF[target], fields: ['id'] } }];
  }),
});

const TYPES: Readonly<Record<Column<never>['type'], object>> = {
  string: { type: 'string' },
  anyURI: { type: 'string', format: 'uri' },
  date: { type: 'date' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
};
