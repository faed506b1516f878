import { releaseOf } from './release.ts';
import type { FileSource, Download } from './download.ts';
import type { Selection } from './selection.ts';
import type { TypeName } from '../model/property.ts';

/** Returns the address of a file with a query string. */
export const urlOf = ({ publicUrl }: FileSource, name: string, query: string): string =>
  `${publicUrl}/${name}${query === '' ? '' : `?${query}`}`;

/** Returns the selection in brackets: ` (partner=japan, knownAt=2015-10-01)`; '' without filters. */
export const inBrackets = ({ text }: Selection): string => (text === '' ? '' : ` (${text})`);

/** Returns the provenance of a file in sentences: its selection, its version and revision, and its URL. */
export function provenanceOf(source: FileSource, name: string, selection: Selection): string {
  const { version, fields, revision } = source.version;
  return [
    `Selection: ${selection.text || 'all'}.`,
    `Version ${version}, revision ${revision}, released on ${String(fields['releasedOn'])}.`,
    `Address: ${urlOf(source, name, selection.query)}`,
  ].join(' ');
}

/** Returns the description of a table as a file, in the vocabulary of CSV on the Web. */
export const metadataOf = (table: Download): Download => ({
  name: `${table.name}.metadata.json`,
  doc: `What ${table.name} holds: its columns, their types, licence and citation.`,
  mediaType: 'application/csvm+json; charset=utf-8',
  // The filters of the table, all optional.
  params: Object.fromEntries(
    Object.entries(table.params).map(([name, { doc, expected, many, schema, read, seenOn }]) => [
      name,
      { doc, expected, many, read, ...(schema && { schema }), ...(seenOn && { seenOn }) },
    ]),
  ),
  // oxlint-disable-next-line typescript/require-await -- files are written piece by piece; this one has one
  async *write(source, selection) {
    yield `${JSON.stringify(tableMetadata(table, source, selection), undefined, 2)}\n`;
  },
});

/** The tables in which the ids of records are, by their type. */
export const TABLE_OF: Readonly<Record<TypeName, string>> = {
  Nation: 'nations',
  Organization: 'organizations',
  Group: 'groups',
  Format: 'formats',
  Event: 'events',
  Person: 'people',
  Tenure: 'tenures',
  Policy: 'policies',
  Place: 'places',
  Document: 'documents',
  Dispute: 'disputes',
  Coverage: 'coverage',
  Source: 'sources',
};

function tableMetadata(
  { name, doc, columns = [], key = [] }: Download,
  source: FileSource,
  selection: Selection,
) {
  const { version, revision, fields } = source.version;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    // In an archive, the table is in the same folder.
    url: source.isArchived ? name : urlOf(source, name, selection.query),
    'dc:title': String(fields['title']),
    'dc:creator': releaseOf(source).author,
    'dc:description': `${doc} A text that a spreadsheet would take for a formula has an apostrophe before it: take one away from a text that begins with apostrophes and then one of = + - @, their full-width forms, tab or carriage return. In a cell of several values, %3B stands for a semicolon and %25 for a percent sign. The sources of each value are in claims.csv.`,
    'dc:source': provenanceOf(source, name, selection),
    'dc:license': String(fields['licence']),
    'dc:bibliographicCitation': String(fields['citation']),
    'dc:issued': String(fields['releasedOn']),
    'dc:hasVersion': `${version}, revision ${revision}`,
    dialect: { delimiter: ',', quoteChar: '"', header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tableSchema: {
      ...(key.length > 0 && { primaryKey: key }),
      foreignKeys: columns.flatMap(({ name: column, refersTo = [], separator }) => {
        const [target = ''] = refersTo.map((type) => `${TABLE_OF[type]}.csv`);
        if (refersTo.length !== 1 || separator !== undefined) return [];
        return [
          {
            columnReference: column,
            reference: {
              resource: source.isArchived ? target : urlOf(source, target, ''),
              columnReference: 'id',
            },
          },
        ];
      }),
      columns: columns.map((column) => ({
        name: column.name,
        titles: column.name,
        'dc:description': column.doc,
        datatype: column.type,
        ...(column.separator === undefined ? {} : { separator: column.separator }),
      })),
    },
  };
}
