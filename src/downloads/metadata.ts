import { addressOf, originOf } from './origin.ts';
import type { Download, FileSource } from './download.ts';
import type { Selection } from './selection.ts';

/** The file beside a table that says what it holds, in the vocabulary of CSV on the Web. */
export const describing = (table: Download): Download => ({
  name: `${table.name}.metadata.json`,
  doc: `What ${table.name} holds: its columns, their types, licence and citation.`,
  mediaType: 'application/csvm+json; charset=utf-8',
  // What may be asked of the table, none of which is needed for its description.
  params: Object.fromEntries(
    Object.entries(table.params).map(([name, { doc, expected, many, read }]) => [
      name,
      { doc, expected, many, read },
    ]),
  ),
  // eslint-disable-next-line @typescript-eslint/require-await -- files are written piece by piece; this one has one
  async *write(source, selection) {
    yield `${JSON.stringify(tableMetadata(table, source, selection), undefined, 2)}\n`;
  },
});

function tableMetadata({ name, doc, columns = [] }: Download, source: FileSource, selection: Selection) {
  const { version, revision, fields } = source.version;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    // In an archive, the table lies beside its description.
    url: source.isArchived ? name : addressOf(source, name, selection.query),
    'dc:title': String(fields['title']),
    'dc:description': `${doc} A text that a spreadsheet would take for a formula has an apostrophe before it: take one away from a text that begins with apostrophes and then one of = + - @, their full-width forms, tab or carriage return. In a cell of several values, %3B stands for a semicolon and %25 for a percent sign. The sources of each value are in claims.csv.`,
    'dc:source': originOf(source, name, selection),
    'dc:license': String(fields['licence']),
    'dc:bibliographicCitation': String(fields['citation']),
    'dc:issued': String(fields['releasedOn']),
    'dc:hasVersion': `${version}, revision ${revision}`,
    dialect: { delimiter: ',', quoteChar: '"', header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
    tableSchema: {
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
