import type { Database } from '../../src/database/connect.ts';
import type { Params } from '../../src/model/query.ts';

/** A loss of data that a test causes, and its repair. */
export type Damage = {
  readonly name: string;
  /** Removes data; returns the function that restores it. */
  readonly apply: (database: Database) => Promise<() => Promise<void>>;
};

type Node = {
  readonly element: string;
  readonly labels: readonly string[];
  readonly props: Params;
  readonly links: readonly { readonly type: string; readonly to: string }[];
};
type Edge = {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly props: Params;
};

/** The losses that the self-test of each fault suite makes, one after another. */
export const DAMAGES: readonly Damage[] = [
  loseRows('three rows of records', 'EntityRow', 3),
  loseRows('a claim', 'ClaimRow', 1),
  loseRows('a name of the search index', 'NameRow', 1),
  loseRelationships('three relationships between records', null, 3),
  { name: 'one property', apply: loseProperty },
];

/** Matches all rows; `names` puts all at the same place. */
const ALL_ROWS = 'MATCH (n:Row) WITH n, 0 AS names';

/** Matches the names of records, with the number of names of the record. */
const NAMES = `MATCH (o:NameRow) WHERE o.entityType <> 'Source'
WITH o.entity AS entity, collect(o) AS own
UNWIND own AS n
WITH entity, n, size(own) AS names WHERE EXISTS { MATCH (s:Row) WHERE s.id = entity AND s.name = n.text }`;

/**
 * Returns a loss of rows with a label (`EntityRow` stands for rows of the records themselves). A name is lost of a record with as few
 * names as possible: by another name, a search may still find the record first.
 */
export function loseRows(name: string, label: string, count: number): Damage {
  return {
    name,
    apply: async (database) => {
      const { run } = database.writer();
      const nodes = await run<Node>(
        {
          text: `${label === 'NameRow' ? NAMES : ALL_ROWS}
MATCH (d:Dataset)
WITH n, names, d WHERE n.r0 <= d.rev AND d.rev < n.r1 AND n.knownTo = '9999-12-31'
  AND ($label IN labels(n) OR $label = 'EntityRow' AND (n:NationRow OR n:GroupRow OR n:FormatRow OR n:SummitRow OR n:EventRow OR n:PersonRow))
WITH n ORDER BY names, n.hash LIMIT toInteger($count)
RETURN elementId(n) AS element, labels(n) AS labels, n {.*} AS props,
  [(n)-[r]->(m) | {type: type(r), to: elementId(m)}] AS links`,
        },
        { label, count },
      );
      if (nodes.length !== count) throw new Error(`expected ${count} rows ${label}, found ${nodes.length}`);
      await run(
        { text: 'UNWIND $elements AS element MATCH (n) WHERE elementId(n) = element DETACH DELETE n' },
        { elements: nodes.map(({ element }) => element) },
      );
      return async () => {
        await run(
          {
            text: `UNWIND $nodes AS node
CREATE (n:Row) SET n = node.props, n:$(node.labels)
WITH n, node UNWIND node.links AS link
MATCH (m) WHERE elementId(m) = link.to
CREATE (n)-[:$(link.type)]->(m)`,
          },
          { nodes },
        );
      };
    },
  };
}

/** Returns a loss of relationships between records, of one type or of any that `paths` walks. */
export function loseRelationships(name: string, type: string | null, count: number): Damage {
  return {
    name,
    apply: async (database) => {
      const { run } = database.writer();
      const edges = await run<Edge>(
        {
          text: `MATCH (d:Dataset) MATCH (a:Record)-[e]->(b:Record)
WHERE e.r0 <= d.rev AND d.rev < e.r1 AND e.knownTo = '9999-12-31'
  AND (type(e) = $type OR $type IS NULL AND NOT type(e) IN ['WROTE_ROW', 'EDITED_ROW', 'PASSED_ON_ROW', 'SPEAKS_OF_ROW'])
WITH a, e, b ORDER BY e.hash LIMIT toInteger($count)
WITH a, b, e, elementId(a) AS from, elementId(b) AS to, type(e) AS type, e {.*} AS props
DELETE e
RETURN from, to, type, props`,
        },
        { type, count },
      );
      if (edges.length !== count) throw new Error(`expected ${count} relationships, found ${edges.length}`);
      return async () => {
        await run(
          {
            text: `UNWIND $edges AS edge
MATCH (a) WHERE elementId(a) = edge.from
MATCH (b) WHERE elementId(b) = edge.to
CREATE (a)-[e:$(edge.type)]->(b) SET e = edge.props`,
          },
          { edges },
        );
      };
    },
  };
}

async function loseProperty(database: Database): Promise<() => Promise<void>> {
  const { run } = database.writer();
  const lost = await run<{ readonly element: string; readonly code: string }>(
    {
      text: `MATCH (d:Dataset) MATCH (n:NationRow) WHERE n.r0 <= d.rev AND d.rev < n.r1 AND n.knownTo = '9999-12-31'
WITH n ORDER BY n.hash LIMIT 1
WITH n, n.code AS code, elementId(n) AS element
REMOVE n.code
RETURN element, code`,
    },
    {},
  );
  if (typeof lost[0]?.code !== 'string') throw new Error('expected a nation with a code, found none');
  return async () => {
    await run(
      { text: 'UNWIND $lost AS one MATCH (n) WHERE elementId(n) = one.element SET n.code = one.code' },
      { lost },
    );
  };
}
