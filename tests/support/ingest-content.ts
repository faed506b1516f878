import { rowsOf } from '../../src/ingest/rows.ts';
import { revisionOf } from './ingest-datasets.ts';
import type { Database } from '../../src/database/connect.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Rows } from '../../src/ingest/rows.ts';

/** What a graph holds: hashes of the rows and relationships that readers see, sorted, and how much is stored in all. */
export type Content = {
  readonly rev: number;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** Ends of links from rows to records, sorted. */
  readonly links: readonly string[];
};

/** What readers of the graph see, of the revision that stands or of an earlier one. */
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
CALL (rev) {
  MATCH (n:Row)-[l]->(r:Record) WHERE n.r0 <= rev AND n.r1 > rev
  WITH n.hash + ' ' + type(l) + ' ' + r.id AS link ORDER BY link
  RETURN collect(link) AS links
}
RETURN rev, nodes, edges, links`,
    },
    { rev },
  );
  if (!found) throw new Error('expected one Dataset node, found none');
  return found;
}

/** What readers see when a dataset alone was ingested. */
export function wantedContent(dataset: Dataset): Omit<Content, 'rev'> {
  const kept = wanted.get(dataset) ?? contentOfRows(rowsOf(dataset, revisionOf(dataset)));
  wanted.set(dataset, kept);
  return kept;
}

const wanted = new WeakMap<Dataset, Omit<Content, 'rev'>>();

const contentOfRows = ({ nodes, edges }: Rows): Omit<Content, 'rev'> => ({
  nodes: nodes.map(({ hash }) => hash).sort(),
  edges: edges.map(({ hash }) => hash).sort(),
  links: nodes.flatMap(({ hash, links }) => links.map(({ type, to }) => `${hash} ${type} ${to}`)).sort(),
});

/** How much is stored, of all revisions: what changes with every write of an ingest. */
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
