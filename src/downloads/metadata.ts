import type { Download } from './download.ts';
import type { DatasetVersion } from '../graph/dataset-version.ts';

/** What a table holds, in the vocabulary of CSV on the Web: its columns, the dataset, the licence and how to cite it. */
export function tableMetadata(
  { name, doc, columns = [] }: Download,
  { version, revision, fields }: DatasetVersion,
) {
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
