import { fileNode, iriOf } from './linked-data.ts';
import { linkedNames } from './linked-names.ts';
import { NO_VIEWPOINT } from '../model/viewpoint.ts';
import { openSnapshot } from '../graph/snapshot.ts';
import { ownNodes, RECORD_COLUMNS } from './record-jsonld.ts';
import { SCHEMA_DAYS, SCHEMA_LINKS, SCHEMA_TEXTS, SCHEMA_TYPES, TYPE_TERMS } from './linked-terms.ts';
import { textOf } from '../graph/row.ts';
import type { FileSource } from './download.ts';
import type { LinkedNode, Naming } from './linked-data.ts';
import type { Row, Snapshot } from '../graph/types.ts';

const SCHEMA = 'https://schema.org';

/** The files of the whole dataset, with their media types. */
const WHOLE = [
  ['dataset.zip', 'application/zip'],
  ['dataset.sqlite', 'application/vnd.sqlite3'],
  ['graph.jsonld', 'application/ld+json'],
] as const;

/** Returns the dataset in the terms of schema.org, as catalogues of datasets read it. */
export const datasetNode = (source: Pick<FileSource, 'version' | 'publicUrl'>): LinkedNode => ({
  '@context': SCHEMA,
  ...fileNode(source, {
    address: `${source.publicUrl}/`,
    text: 'Diplomatic events, formats, persons, policies and documents. Every fact is a claim with a source, and where sources disagree, all sides are kept.',
  }),
  isAccessibleForFree: true,
  distribution: WHOLE.map(([name, encodingFormat]) => ({
    '@type': 'DataDownload',
    ...{ name, encodingFormat, contentUrl: `${source.publicUrl}/${name}` },
  })),
});

/** The maximum number of records that a property of a node lists. */
const MOST_LINKS = 60;

/**
 * Returns a record or claim in the terms of schema.org alone, for search engines, which read no other context; null for a record that
 * is not there.
 */
export async function schemaOrgNode(source: FileSource, id: string): Promise<LinkedNode | null> {
  const snapshot = openSnapshot(source, NO_VIEWPOINT);
  const row = await snapshot.record(RECORD_COLUMNS).load(id);
  if (row === null) return null;
  const naming = { publicUrl: source.publicUrl, viewpoint: NO_VIEWPOINT };
  const [own = {}] = await ownNodes(source, row, naming);
  const page = iriOf(id, naming);
  const { name = textOf(row, 'id'), alternateName, ...properties } = own;
  const [usual, ...others] = [name, alternateName ?? []].flat().map(plainText);
  const links = await Promise.all(
    Object.entries(properties).flatMap(([term, value]) =>
      SCHEMA_LINKS.includes(term) ? [linked(snapshot, naming, term, [value].flat())] : [],
    ),
  );
  return {
    '@context': SCHEMA,
    '@id': page,
    ...typed(own['@type']),
    name: usual,
    ...(others.length > 0 && { alternateName: [...new Set(others)] }),
    ...Object.fromEntries(Object.entries(properties).filter(([term]) => PLAIN.has(term))),
    ...Object.fromEntries(links),
    mainEntityOfPage: page,
    subjectOf: {
      ...fileNode(source, { address: `${page}.jsonld`, text: `${usual ?? ''} with all claims.` }),
      encodingFormat: 'application/ld+json',
    },
  };
}

const PLAIN: ReadonlySet<string> = new Set([...SCHEMA_TEXTS, 'startDate', ...SCHEMA_DAYS]);

/** Returns the types of schema.org of a node; a work for a type of the dataset alone. */
function typed(types: unknown): LinkedNode {
  const known = [types ?? []].flat().filter((type) => SCHEMA_TYPES.some((each) => each === type));
  return { '@type': known.length === 0 ? 'CreativeWork' : known.length === 1 ? known[0] : known };
}

const plainText = (text: unknown): string =>
  typeof text === 'object' && text !== null && '@value' in text ? String(text['@value']) : String(text);

/** The properties whose values are addresses or terms, and no things. */
const ADDRESSES = ['url', 'sameAs', 'license', 'eventStatus', 'eventAttendanceMode'];

/** Returns a property that leads to other things, each with its type and name. */
async function linked(
  snapshot: Snapshot,
  naming: Naming,
  term: string,
  values: readonly unknown[],
): Promise<readonly [string, unknown]> {
  const texts = values.filter((value) => typeof value === 'string').slice(0, MOST_LINKS);
  const things = ADDRESSES.includes(term)
    ? texts.map((text) => text.replace(/^schema:/, `${SCHEMA}/`))
    : await Promise.all(texts.map((text) => thingAt(snapshot, naming, text)));
  return [term, things.length === 1 ? things[0] : things];
}

async function thingAt(snapshot: Snapshot, naming: Naming, address: string): Promise<LinkedNode> {
  const start = `${naming.publicUrl}/`;
  const id = address.startsWith(start) ? decodeURIComponent(address.slice(start.length)) : null;
  const row = id === null ? null : await snapshot.record(['id', 'type', 'name', 'language']).load(id);
  return row === null ? { '@id': address } : { '@id': address, ...typed(typesOf(row)), name: nameOf(row) };
}

const typesOf = (row: Row): unknown => TYPE_TERMS[textOf(row, 'type')];

const nameOf = (row: Row): string => [linkedNames(row).name].flat().map(plainText)[0] ?? textOf(row, 'id');
