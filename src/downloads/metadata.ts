import type { Download } from './download.ts';
import type { DatasetVersion } from '../graph/dataset-version.ts';

/** The file beside a table that says what it holds, in the vocabulary of CSV on the Web. */
export const describing = (table: Download): Download => ({
  name: `${table.name}.metadata.json`,
  doc: `What ${table.name} holds: its columns, their types, licence and citation.`,
  mediaType: 'application/csvm+json; charset=utf-8',
  params: {},
  // eslint-disable-next-line @typescript-eslint/require-await -- files are written piece by piece; this one has one
  async *write({ version }) {
    yield `${JSON.stringify(tableMetadata(table, version), undefined, 2)}\n`;
  },
});

function tableMetadata({ name, doc, columns = [] }: Download, { version, revision, fields }: DatasetVersion) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: name,
    'dc:title': String(fields['title']),
    'dc:description': `${doc} A text that a spreadsheet would take for a formula has an apostrophe before it: take one away from a text that begins with apostrophes and then one of = + - @, their full-width forms, tab or carriage return. The sources of each value are in claims.csv.`,
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
