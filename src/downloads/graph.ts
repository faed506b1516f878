import { ALL } from '../graph/filter.ts';
import { withEnvelope } from './xml.ts';
import { boundOf, dayOf, optionalText, textOf, textsOf } from '../graph/row.ts';
import { parseCoordinates } from '../model/coordinates.ts';
import { titleWithStatus } from './events.ts';
import { urlOf, provenanceOf } from './metadata.ts';
import { TYPES } from '../model/property.ts';
import { VIEWPOINT, wordsParam } from './params.ts';
import { viewpointOf } from './selection.ts';
import { scan, scanRelations } from '../graph/scan.ts';
import { recordUrl } from './record-ref.ts';
import type { Coordinates } from '../model/coordinates.ts';
import type { Download, FileSource } from './download.ts';
import type { Naming } from './linked-data.ts';
import type { RelationRow } from '../graph/scan.ts';
import type { Row } from '../graph/types.ts';
import type { Selection } from './selection.ts';

/** The first and the last day of a record or relationship; null without a bound. */
type Days = { readonly from: string | null; readonly to: string | null };

/** A record as a node of a graph. */
export type GraphNode = Days & {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** The name, with its status for a postponed or cancelled event. */
  readonly title: string;
  readonly kind: string | null;
  readonly status: string | null;
  readonly level: string | null;
  /** Its main date, in EDTF. */
  readonly date: string | null;
  readonly summary: string | null;
  readonly coordinates: Coordinates | null;
  /** Where the text of a document can be read. */
  readonly textAt: string | null;
  /** Its ids in other systems, each with the name of the system and a colon before it. */
  readonly externalIds: readonly string[];
  /** The address of its page. */
  readonly url: string;
};

/** A relationship between two records. */
export type GraphEdge = Days & Omit<RelationRow, 'validFrom' | 'validTo'>;

/** A file format of a graph: the head, the nodes, the text between nodes and edges, the edges, the tail. */
type GraphFormat = {
  /** Returns the head; `origin` is the provenance of the file: its text and its URL. */
  readonly head: (source: FileSource, origin: { readonly text: string; readonly address: string }) => string;
  readonly node: (node: GraphNode, row: Row, naming: Naming) => string;
  /** The columns of rows that the nodes need in addition to those of `GraphNode`. */
  readonly columns?: readonly string[];
  /** Returns the text after the nodes of a page. */
  readonly beside?: (rows: readonly Row[], naming: Naming) => Promise<string>;
  readonly middle: string;
  readonly edge: (edge: GraphEdge, subject: Row | undefined, naming: Naming) => string;
  /** Yields the text after the edges. */
  readonly last?: (source: FileSource, selection: Selection, naming: Naming) => AsyncGenerator<string>;
  readonly tail: string;
};

/** Returns a file of nodes and edges. */
export function graphFile({
  head,
  node,
  columns = [],
  beside,
  middle,
  edge,
  last,
  tail,
  ...download
}: Pick<Download, 'name' | 'doc' | 'mediaType'> & GraphFormat): Download {
  return {
    ...download,
    params: GRAPH_PARAMS,
    write: (source, selection) => {
      const text = provenanceOf(source, download.name, selection);
      const address = urlOf(source, download.name, selection.query);
      return withEnvelope(head(source, { text, address }), pieces(source, selection), tail);
    },
  };

  async function* pieces(source: FileSource, selection: Selection): AsyncGenerator<string> {
    const naming = { publicUrl: source.publicUrl, viewpoint: viewpointOf(selection) };
    for await (const page of records(source, selection, [...new Set([...NODE_COLUMNS, ...columns])])) {
      yield page.map((row) => node(nodeOf(row, source.publicUrl), row, naming)).join('');
      if (beside) yield await beside(page, naming);
    }
    yield middle;
    for await (const page of edges(source, selection))
      yield page.map(({ found, subject }) => edge(found, subject, naming)).join('');
    if (last) yield* last(source, selection, naming);
  }
}

/** Coverage describes the dataset and not the world. */
const NODE_TYPES = TYPES.filter((type) => type !== 'Coverage');

/** The filters of nodes. An edge is included if both its nodes are included. */
const GRAPH_PARAMS = {
  type: wordsParam(NODE_TYPES, 'Types of the nodes; all when left out.'),
  ...VIEWPOINT,
} as const;

/** Yields the relationships between the selected records page by page, in the order of the records that state them. */
async function* edges(source: FileSource, selection: Selection): AsyncGenerator<readonly PlacedEdge[]> {
  const types = typesOf(selection);
  for await (const page of records(source, selection, DAY_COLUMNS)) {
    const rows = new Map(page.map((row) => [textOf(row, 'id'), row]));
    const ids = [...rows.keys()];
    for await (const found of scanRelations(source, viewpointOf(selection), { ids, types }))
      yield found.map((row) => {
        const subject = row.relation === 'SPEAKS_OF' ? undefined : rows.get(row.subject);
        return { found: edgeOf(row, subject), subject };
      });
  }
}

/** An edge, and the row of the record whose property states it; undefined for a mention by a source. */
type PlacedEdge = { readonly found: GraphEdge; readonly subject: Row | undefined };

const typesOf = ({ values }: Selection): readonly string[] => values.get('type') ?? NODE_TYPES;

const DAY_COLUMNS = ['id', 'type', 'earliest', 'latest', 'validFrom', 'validTo'];
const DATES = ['date', 'established', 'adopted', 'published', 'start'];
const NODE_COLUMNS = [...DAY_COLUMNS, ...DATES, 'name', 'kind', 'status', 'level', 'summary'].concat([
  'coordinates',
  'textAt',
  'externalIds',
]);

/** Yields the selected records page by page, by type and name. */
async function* records(
  source: FileSource,
  selection: Selection,
  columns: readonly string[],
): AsyncGenerator<readonly Row[]> {
  for (const type of typesOf(selection))
    yield* scan(source, viewpointOf(selection), { type, by: 'name', rises: true, filter: ALL, columns });
}

/**
 * Returns the days of a record. Formats and tenures last; a policy lasts from its adoption. Other records lie within their
 * date.
 */
function daysOf(row: Row): Days {
  if (lasts(row)) return between(dayOf(row, 'validFrom'), dayOf(row, 'validTo'));
  return between(dayOf(row, 'earliest'), textOf(row, 'type') === 'Policy' ? null : dayOf(row, 'latest'));
}

const lasts = (row: Row): boolean => ['Format', 'Tenure'].includes(textOf(row, 'type'));

/** Returns the days between two bounds; none if the end is before the start. */
const between = (from: string | null, to: string | null): Days =>
  from !== null && to !== null && from > to ? { from: null, to: null } : { from, to };

function nodeOf(row: Row, publicUrl: string): GraphNode {
  const [id, name, status] = [textOf(row, 'id'), textOf(row, 'name'), optionalText(row, 'status')];
  return {
    id,
    type: textOf(row, 'type'),
    name,
    title: titleWithStatus(name, status),
    kind: optionalText(row, 'kind'),
    status,
    level: optionalText(row, 'level'),
    date: DATES.map((column) => optionalText(row, column)).find((date) => date !== null) ?? null,
    summary: optionalText(row, 'summary'),
    coordinates: parseCoordinates(textOf(row, 'coordinates')) ?? null,
    textAt: optionalText(row, 'textAt'),
    externalIds: textsOf(row, 'externalIds'),
    ...daysOf(row),
    url: recordUrl(publicUrl, id),
  };
}

/** Returns an edge. Relationships of a dated record lie in its days; other relationships have their own days. */
function edgeOf({ validFrom, validTo, ...row }: RelationRow, subject: Row | undefined): GraphEdge {
  const dated = subject && !lasts(subject) ? daysOf(subject) : null;
  return { ...row, ...(dated?.from || dated?.to ? dated : between(boundOf(validFrom), boundOf(validTo))) };
}
