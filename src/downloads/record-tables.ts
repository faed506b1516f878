import * as filters from '../graph/where.ts';
import { dayParam, idsParam, LIMIT, textParam, UPDATED, VIEWPOINT, wordParam, wordsParam } from './params.ts';
import { COVERED_TYPES, DOCUMENT_KINDS, LEVELS, POLICY_AREAS, SOURCE_KINDS } from '../model/vocabulary.ts';
import { filterOf, limitOf, valueOf, viewpointOf } from './selection.ts';
import { graphColumns, recordColumns } from './record-columns.ts';
import { scan } from '../graph/scan.ts';
import { table } from './table.ts';
import { textOf } from '../graph/row.ts';
import { recordUrl } from './record-ref.ts';
import type { FileSource } from './download.ts';
import type { FileParam } from './params.ts';
import type { RecordItem } from './record-columns.ts';
import type { Selection } from './selection.ts';
import type { Table } from './table.ts';
import type { TypeName } from '../model/property.ts';
import type { WhereSchema } from '../graph/where.ts';

/** A table of all records of a type. Its columns come from the model. */
type RecordTable = {
  readonly type: TypeName;
  /** The name of the table and of its files. */
  readonly name: string;
  readonly doc: string;
  readonly where: WhereSchema;
  /** The filters, each with the condition of the API that it sets. */
  readonly filters: Readonly<Record<string, readonly [condition: string, param: FileParam]>>;
  /** The condition of `from` and `to`. */
  readonly date?: string;
  /** The words of the orders of the API, the default first; by name where it is absent. */
  readonly orders?: readonly string[];
};

const party = (doc: string) => ['party', idsParam('Party', doc)] as const;

const TABLES: readonly RecordTable[] = [
  {
    type: 'Nation',
    name: 'nations',
    doc: 'Nations, one per row, with their codes.',
    where: filters.NATION,
    filters: {},
  },
  {
    type: 'Organization',
    name: 'organizations',
    doc: 'Organizations, one per row.',
    where: filters.ORGANIZATION,
    filters: {},
  },
  {
    type: 'Group',
    name: 'groups',
    doc: 'Groups of nations, one per row.',
    where: filters.GROUP,
    filters: {},
  },
  {
    type: 'Person',
    name: 'people',
    doc: 'Persons, one per row.',
    where: filters.PERSON,
    filters: { party: party('Parties for which they held an office.') },
  },
  {
    type: 'Tenure',
    name: 'tenures',
    doc: 'Terms of office, one per row: who held which office, from when to when.',
    where: filters.TENURE,
    filters: {
      person: ['person', idsParam('Person', 'Persons who held the office.')],
      party: party('Parties whose office it is.'),
      level: ['level', wordsParam(LEVELS, 'Levels of the office.')],
    },
    date: 'start',
    orders: ['START'],
  },
  {
    type: 'Policy',
    name: 'policies',
    doc: 'Policies, one per row.',
    where: filters.POLICY,
    filters: {
      party: party('Parties that pursue them.'),
      area: ['area', wordsParam(POLICY_AREAS, 'Fields of policy that they concern.')],
    },
    date: 'adopted',
    orders: ['NAME', 'ADOPTED'],
  },
  {
    type: 'Place',
    name: 'places',
    doc: 'Places, one per row, with their coordinates.',
    where: filters.PLACE,
    filters: { country: ['country', idsParam('Nation', 'Nations in which they are.')] },
  },
  {
    type: 'Document',
    name: 'documents',
    doc: 'Documents, one per row: declarations, statements, plans.',
    where: filters.DOCUMENT,
    filters: {
      kind: ['kind', wordsParam(DOCUMENT_KINDS, 'Kinds of document.')],
      event: ['event', idsParam('Event', 'Events that adopted them.')],
      party: party('Parties that adopted them.'),
    },
    date: 'date',
    orders: ['DATE', 'NAME'],
  },
  {
    type: 'Dispute',
    name: 'disputes',
    doc: 'Disputes between sources, one per row, with what each side says.',
    where: filters.DISPUTE,
    filters: { about: ['about', idsParam('Entity', 'Records that they concern.')] },
  },
  {
    type: 'Coverage',
    name: 'coverage',
    doc: 'Coverage, one note per row: the search and its last day, the missing editions, the omissions.',
    where: filters.COVERAGE,
    filters: {
      format: ['format', idsParam('Format', 'Formats whose records were looked for.')],
      recordType: ['recordType', wordsParam(COVERED_TYPES, 'Types of records that were looked for.')],
    },
  },
  {
    type: 'Source',
    name: 'sources',
    doc: 'Sources, one per row.',
    where: filters.SOURCE,
    filters: {
      id: ['id', idsParam('Source', 'Ids of the sources.')],
      kind: ['kind', wordsParam(SOURCE_KINDS, 'Kinds of source.')],
      publisher: ['publisher', textParam('Who published them.')],
      language: ['language', textParam('Their languages, such as en.')],
      author: ['author', idsParam('Person', 'Persons who wrote them.')],
    },
    date: 'published',
    orders: ['PUBLISHED', 'TITLE'],
  },
];

/** The tables of the records of each type that has no table with columns of its own. */
export const RECORD_TABLES: readonly Table[] = TABLES.map(recordTable);

function recordTable(definition: RecordTable): Table {
  const { type, name, doc, date, orders = ['NAME'] } = definition;
  const words = orders.flatMap((word) => [`${word}_ASC`, `${word}_DESC`]);
  return table<RecordItem>({
    name,
    doc,
    params: {
      ...Object.fromEntries(Object.entries(definition.filters).map(([key, [, param]]) => [key, param])),
      ...(date !== undefined && {
        from: dayParam(`The first day: records whose ${date} may be on it or later.`),
        to: dayParam(`The last day: records whose ${date} may be on it or earlier.`),
      }),
      ...UPDATED,
      ...(type === 'Source' ? { knownAt: VIEWPOINT.knownAt } : VIEWPOINT),
      order: wordParam(words, `The order of the rows; ${String(words[0])} when left out.`),
      limit: LIMIT,
    },
    columns: recordColumns(type),
    rows: (source, selection) => recordsOf(definition, source, selection),
  });
}

async function* recordsOf(
  { type, where, filters: own, date, orders = ['NAME'] }: RecordTable,
  source: FileSource,
  selection: Selection,
): AsyncGenerator<readonly RecordItem[]> {
  const order = valueOf(selection, 'order') ?? `${String(orders[0])}_ASC`;
  const keys = Object.fromEntries(Object.entries(own).map(([key, [name]]) => [key, name]));
  const pages = scan(source, viewpointOf(selection), {
    type,
    by: /^(NAME|TITLE)_/.test(order) ? 'name' : 'date',
    rises: order.endsWith('_ASC'),
    filter: filterOf(selection, where, keys, date ?? null),
    columns: graphColumns(type),
    limit: limitOf(selection),
  });
  for await (const page of pages)
    yield page.map((row) => ({ row, url: recordUrl(source.publicUrl, textOf(row, 'id')) }));
}
