import { descriptionOf, jsonFile } from './release.ts';
import type { Column } from './table-columns.ts';
import type { Release } from './release.ts';
import type { StoredFile } from './packaged-file.ts';

/**
 * Returns the description of a package in Croissant (version 1.1). The Parquet files are its record sets. It states no references
 * between them: the reader of Croissant joins referenced record sets, and fails for Parquet. The Data Package states them.
 */
export const croissantFile = (release: Release, files: readonly StoredFile[]): string =>
  jsonFile({
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    'dct:conformsTo': 'http://mlcommons.org/croissant/1.1',
    name: release.title,
    description: descriptionOf(release),
    license: `https://spdx.org/licenses/${release.licence}`,
    citeAs: release.citation,
    creator: { '@type': 'sc:Organization', name: release.author, url: `${release.publicUrl}/` },
    url: `${release.publicUrl}/`,
    version: release.version,
    datePublished: release.releasedOn,
    distribution: files.map(({ path, doc, mediaType, bytes, sha256 }) => ({
      '@type': 'cr:FileObject',
      '@id': path,
      name: path,
      description: doc,
      contentUrl: path,
      contentSize: `${String(bytes)} B`,
      encodingFormat: formatOf(mediaType),
      sha256,
    })),
    recordSet: files.flatMap(recordSetOf),
  });

/** Returns the media type of a file in the words of Croissant, whose readers know Parquet by an older one. */
const formatOf = (mediaType: string): string =>
  mediaType === 'application/vnd.apache.parquet' ? 'application/x-parquet' : mediaType.replace(/;.*/, '');

function recordSetOf({ path, table }: StoredFile): readonly object[] {
  if (!table || !path.endsWith('.parquet')) return [];
  const { name, doc, columns, key = [] } = table;
  const idOf = (column: string): string => `${name}/${column}`;
  return [
    {
      '@type': 'cr:RecordSet',
      '@id': name,
      name,
      description: doc,
      ...(key.length > 0 && { key: key.map((column) => ({ '@id': idOf(column) })) }),
      field: columns.map((column) => ({
        '@type': 'cr:Field',
        '@id': idOf(column.name),
        name: idOf(column.name),
        description: column.doc,
        dataType: TYPES[column.type],
        ...(column.separator !== undefined && { isArray: true, arrayShape: '-1' }),
        source: { fileObject: { '@id': path }, extract: { column: column.name } },
      })),
    },
  ];
}

const TYPES: Readonly<Record<Column<never>['type'], string>> = {
  string: 'sc:Text',
  anyURI: 'sc:URL',
  date: 'sc:Date',
  integer: 'sc:Integer',
  number: 'sc:Float',
  boolean: 'sc:Boolean',
};

/** The context that the specification prescribes. */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  sc: 'https://schema.org/',
  cr: 'http://mlcommons.org/croissant/',
  rai: 'http://mlcommons.org/croissant/RAI/',
  dct: 'http://purl.org/dc/terms/',
  arrayShape: 'cr:arrayShape',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  containedIn: 'cr:containedIn',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  description: { '@container': '@language' },
  equivalentProperty: 'cr:equivalentProperty',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  fileProperty: 'cr:fileProperty',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isArray: 'cr:isArray',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  name: { '@container': '@language' },
  parentField: 'cr:parentField',
  path: 'cr:path',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  samplingRate: 'cr:samplingRate',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
};
