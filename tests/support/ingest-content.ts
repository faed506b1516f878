import { relationsOf } from '../../src/ingest/current.ts';
import { rowsOf } from '../../src/ingest/rows.ts';
import { revisionOf } from './ingest-datasets.ts';
import type { CurrentRecord, Relation } from '../../src/ingest/current.ts';
import type { Database } from '../../src/database/connect.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { NodeRow } from '../../src/ingest/row.ts';
import type { Rows } from '../../src/ingest/rows.ts';

/** The content that readers of a graph see: hashes of the rows and relationships, sorted. */
export type Content = {
  readonly rev: number;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
};

/** Returns the content that readers of the current or of an earlier revision see. */
export async function contentOf(database: Database, rev: number | null = null): Promise<Content> {
  const [found] = await database.reader({ timeoutMs: 30_000 })<Content>(
    {
      text: `
MATCH (d:Dataset)
WITH coalesce($rev, d.rev) AS rev
CALL (rev) { MATCH (n:Row) WHERE n.r0 <= rev AND n.r1 > rev WITH n ORDER BY n.hash RETURN collect(n.hash) AS nodes }
CALL (rev) {
  MATCH (:Record)-[e]->(:Record) WHERE e.r0 <= rev AND e.r1 > rev
  WITH e.hash AS hash ORDER BY hash
  RETURN collect(hash) AS edges
}
RETURN rev, nodes, edges`,
    },
    { rev },
  );
  if (!found) throw new Error('expected one Dataset node, found none');
  return found;
}

/** Returns the content that readers see after an ingest of the dataset into an empty database. */
export const wantedContent = (dataset: Dataset): Omit<Content, 'rev'> => wantedOf(dataset).content;

/** The current layer of a graph: its records, relationships and claims as texts, sorted. */
export type CurrentLayer = Readonly<Record<'records' | 'relations' | 'claims', readonly string[]>>;

/** Returns the current layer that a graph has, without records that have but an id. */
export async function currentOf(database: Database): Promise<CurrentLayer> {
  const run = database.reader({ timeoutMs: 30_000 });
  const find = async <Item>(text: string): Promise<readonly Item[]> => run<Item>({ text }, {});
  const records = await find<Pick<CurrentRecord, 'labels' | 'props'>>(
    'MATCH (n:Record) WHERE size(keys(n)) > 1 RETURN labels(n) AS labels, n {.*} AS props',
  );
  const relations = await find<Relation>(
    `MATCH (a:Record)-[e]->(b:Record) WHERE NOT type(e) ENDS WITH '_ROW'
RETURN type(e) AS type, a.id AS from, b.id AS to, e {.*} AS props`,
  );
  const claims = await find<Omit<Shown, 'isShown'> & { readonly labels: readonly string[] }>(
    `MATCH (n) WHERE n:Claim OR (n:Row AND EXISTS { (n)--() })
RETURN n.hash AS hash, labels(n) AS labels, [(n)-[l]->(r) | {type: type(l), to: r.id}] AS links`,
  );
  return textsOf({
    records,
    relations,
    claims: claims.map(({ labels, ...each }) => ({ ...each, isShown: labels.includes('Claim') })),
  });
}

/** Returns the current layer after an ingest of the dataset into an empty database. */
export const wantedCurrent = (dataset: Dataset): CurrentLayer => wantedOf(dataset).current;

type Shown = Pick<NodeRow, 'hash' | 'links'> & { readonly isShown: boolean };
type Layer = {
  readonly records: readonly Pick<CurrentRecord, 'labels' | 'props'>[];
  readonly relations: readonly Relation[];
  readonly claims: readonly Shown[];
};

function textsOf({ records, relations, claims }: Layer): CurrentLayer {
  const text = (props: object): string =>
    JSON.stringify(Object.entries(props).sort(([a], [b]) => (a < b ? -1 : 1)));
  const link = ({ type, to }: NodeRow['links'][number]): string => `${type} ${to}`;
  return {
    records: records.map(({ labels, props }) => `${[...labels].sort().join(':')} ${text(props)}`).sort(),
    relations: relations.map(({ type, from, to, props }) => `${from} ${type} ${to} ${text(props)}`).sort(),
    claims: claims
      .map(({ hash, isShown, links }) => `${hash} ${String(isShown)} ${links.map(link).sort().join()}`)
      .sort(),
  };
}

function wantedOf(dataset: Dataset) {
  const kept = wanted.get(dataset) ?? wantedOfRows(rowsOf(dataset, revisionOf(dataset)));
  wanted.set(dataset, kept);
  return kept;
}

const wantedOfRows = ({ records, nodes, edges }: Rows) => ({
  content: { nodes: nodes.map(({ hash }) => hash).sort(), edges: edges.map(({ hash }) => hash).sort() },
  current: textsOf({
    records: records.filter(({ props }) => Object.keys(props).length > 1),
    relations: relationsOf(edges),
    claims: nodes.filter(({ links }) => links.length > 0).map((row) => ({ ...row, isShown: true })),
  }),
});

const wanted = new WeakMap<Dataset, ReturnType<typeof wantedOfRows>>();

/** The numbers of stored things of all revisions, which change with every write of an ingest. */
export type Stored = {
  readonly nodes: number;
  readonly relationships: number;
  readonly newest: number;
  readonly closed: number;
  readonly isUnfinished: boolean;
};

/** Counts all that is stored, seen or not. */
export async function storedIn(database: Database): Promise<Stored> {
  const [found] = await database.reader({ timeoutMs: 30_000 })<Stored>(
    {
      text: `
CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH ()-[e]->() RETURN count(e) AS relationships }
CALL () { MATCH (n:Row) RETURN max(n.r0) AS newest, count(CASE WHEN n.r1 < $open THEN 1 END) AS closed }
CALL () { MATCH (i:Ingest) RETURN any(a IN collect(i.attempt) WHERE a IS NOT NULL) AS isUnfinished }
RETURN nodes, relationships, newest, closed, isUnfinished`,
    },
    { open: Number.MAX_SAFE_INTEGER },
  );
  if (!found) throw new Error('expected counts, found none');
  return found;
}
