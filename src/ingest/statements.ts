import { query } from '../model/query.ts';
import type { Props } from './row.ts';
import type { Relation } from './current.ts';

/** A stored version of some revisions (`r0` ≤ rev < `r1`): the hash of its content, and its element id. */
export type StoredVersion = {
  readonly hash: string;
  readonly element: string;
  readonly r0: number;
  readonly r1: number;
};

/** A stored row: the number of its relationships, and whether the current layer shows it as a claim. */
export type StoredRow = StoredVersion & { readonly links: number; readonly isShown: boolean };

/** A stored record with its labels and properties. */
export type StoredRecord = {
  readonly id: string;
  readonly labels: readonly string[];
  readonly props: Props;
};

/** A stored relationship of the current layer, and its element id. */
export type StoredRelation = Relation & { readonly element: string };

/**
 * Creates the node that ingests lock, if it is missing, and names the sequence of its revisions. It needs its own transaction: a node that the transaction of the lock created
 * would block every other statement that writes it.
 */
export const createDataset = query()(`
MERGE (d:Dataset {id: 'dataset'})
ON CREATE SET d.rev = 0, d.lineage = randomUUID()`);

/** Takes the lock on the dataset. The transaction holds it to its end. */
export const lockDataset = query()(`
MATCH (d:Dataset {id: 'dataset'})
SET d.lockedAt = timestamp()`);

/**
 * Returns the current revision, whether an earlier ingest is unfinished, and the newest revision published longer ago than the grace.
 * Times are the server's, so that the clocks of clients do not matter.
 */
export const readRevisionState = query<{
  readonly rev: number;
  readonly isUnfinished: boolean;
  readonly safeToPurge: number;
}>()(`
MATCH (d:Dataset {id: 'dataset'})
OPTIONAL MATCH (i:Ingest {id: 'ingest'})
OPTIONAL MATCH (n:DatasetRow)
WHERE n.r0 <= d.rev AND n.flippedAt <= datetime.realtime().epochMillis - $graceMs
RETURN coalesce(d.rev, 0) AS rev, i.attempt IS NOT NULL AS isUnfinished, coalesce(max(n.r0), 0) AS safeToPurge`);

/**
 * Returns the dataset of the current revision, its graph model, whether no rows are stale, and whether the graph has the numbers of
 * rows, relationships, claims, and labels and properties of records that were written. Counts nothing while rows of a superseded
 * dataset exist: they are removed together with the row that describes it.
 */
export const readCurrent = query<{
  readonly revision: string;
  readonly graphModel: number;
  readonly hasNoStale: boolean;
  readonly isComplete: boolean;
}>()(`
MATCH (n:DatasetRow) WHERE n.r0 <= $rev AND n.r1 > $rev
CALL () {
  MATCH (r:Record)
  RETURN sum(size(labels(r)) + size(keys(r))) AS parts
}
RETURN n.revision AS revision, n.graphModel AS graphModel,
  NOT EXISTS { MATCH (o:DatasetRow) WHERE o.r1 <= $safeToPurge } AS hasNoStale,
  COUNT { (:DatasetRow) } > 1 OR
    coalesce(n.rowCount = COUNT { (:Row) } AND n.relationshipCount = COUNT { (:Record)<--() }
      AND n.claimCount = COUNT { (:Claim) } AND n.recordParts = parts, true) AS isComplete`);

/**
 * Gives the lease to an attempt, if the revision that it builds on is still the current one. A bulk ingest names its dataset, and
 * continues an interrupted one of the same dataset.
 */
export const beginLease = query<{ readonly attempt: string }>()(`
MERGE (i:Ingest {id: 'ingest'})
SET i.lockedAt = timestamp()
WITH i
OPTIONAL MATCH (d:Dataset {id: 'dataset'})
WITH i, coalesce(d.rev, 0) AS rev
WHERE rev = $rev
SET i.attempt = $attempt, i.bulkSteps = CASE WHEN i.bulkRevision = $bulk THEN i.bulkSteps ELSE 0 END, i.bulkRevision = $bulk
RETURN i.attempt AS attempt`);

/** Returns the attempt that holds the lease. The first line takes a lock, so that the answer holds until the transaction ends. */
export const verifyLease = query<{ readonly attempt: string | null }>()(`
MATCH (i:Ingest {id: 'ingest'})
SET i.lockedAt = timestamp()
WITH i
RETURN i.attempt AS attempt`);

/** Releases the lease: no work is left unfinished. */
export const releaseLease = query()(`
MATCH (i:Ingest {id: 'ingest'})
REMOVE i.attempt, i.bulkRevision, i.bulkSteps`);

/**
 * Publishes the next revision. Stores its graph model, its counts, and the maximum number of days between the first and the last
 * possible day of an event.
 */
export const switchRevision = query<{ readonly rev: number }>()(`
MATCH (d:Dataset {id: 'dataset'})
MATCH (n:DatasetRow) WHERE n.r0 = $rev
CALL () {
  MATCH (e:EventRow) WHERE e.r0 <= $rev AND e.r1 > $rev AND e.earliest IS NOT NULL AND e.latest IS NOT NULL
  RETURN max(duration.inDays(date(e.earliest), date(e.latest)).days) AS widest
}
SET d.rev = $rev, n.ingestedAt = $now, n.graphModel = $graphModel, n.flippedAt = datetime.realtime().epochMillis,
  n.widestEventDays = coalesce(widest, 0), n.rowCount = $rows, n.relationshipCount = $relationships,
  n.claimCount = $claims, n.recordParts = $parts
RETURN d.rev AS rev`);

/** Returns the stored rows of all revisions. */
export const storedNodes = query<StoredRow>()(`
MATCH (n:Row)
RETURN n.hash AS hash, elementId(n) AS element, n.r0 AS r0, n.r1 AS r1, COUNT { (n)-->() } AS links, n:Claim AS isShown`);

/** Returns the stored versions of relationships between records, of all revisions. */
export const storedEdges = query<StoredVersion>()(`
MATCH (:Record)-[e]->(:Record)
WHERE e.r0 IS NOT NULL
RETURN e.hash AS hash, elementId(e) AS element, e.r0 AS r0, e.r1 AS r1`);

/** Returns the stored records. */
export const storedRecords = query<StoredRecord>()(`
MATCH (n:Record)
RETURN n.id AS id, labels(n) AS labels, n {.*} AS props`);

/** Returns the stored relationships of the current layer between records. */
export const storedRelations = query<StoredRelation>()(`
MATCH (a:Record)-[e]->(b:Record)
WHERE e.r0 IS NULL
RETURN elementId(e) AS element, type(e) AS type, a.id AS from, b.id AS to, e {.*} AS props`);

/** Creates the nodes of new records. */
export const insertRecords = query()(`
UNWIND $rows AS row
MERGE (n:Record {id: row.id})
SET n:$(row.labels)`);

/** Inserts rows as of a revision, with their relationships of the current layer. */
export const insertNodes = query()(`
UNWIND $rows AS row
CREATE (n:Row)
SET n = row.props, n.hash = row.hash, n.r0 = $rev, n.r1 = $open, n:$(row.labels)
WITH n, row
UNWIND row.links AS link
MATCH (r:Record {id: link.to})
CREATE (n)-[:$(link.type)]->(r)`);

/** Inserts versions of relationships that hold from the revision on. */
export const insertEdges = query()(`
UNWIND $rows AS row
MATCH (a:Record {id: row.from})
MATCH (b:Record {id: row.to})
CREATE (a)-[e:$(row.type)]->(b)
SET e = row.props, e.hash = row.hash, e.r0 = $rev, e.r1 = $open`);

/** Sets the labels and properties of records in the current layer. */
export const showRecords = query()(`
UNWIND $rows AS row
MATCH (n:Record {id: row.id})
SET n = row.props, n:$(row.labels)
REMOVE n:$(row.former)`);

/** Creates relationships of the current layer. */
export const relate = query()(`
UNWIND $rows AS row
MATCH (a:Record {id: row.from})
MATCH (b:Record {id: row.to})
CREATE (a)-[e:$(row.type)]->(b)
SET e = row.props`);

/** Adds rows of claims to the current layer. */
export const showClaims = query()(`
UNWIND $rows AS row
MATCH (n:Row) WHERE n.id = row.id AND n.hash = row.hash AND n.r1 = $open
SET n:Claim
WITH n, row
UNWIND row.links AS link
MATCH (r:Record {id: link.to})
CREATE (n)-[:$(link.type)]->(r)`);

/** Removes rows of claims from the current layer. */
export const hideClaims = query()(`
UNWIND $elements AS element
MATCH (n) WHERE elementId(n) = element
REMOVE n:Claim
WITH n
MATCH (n)-[e]->()
DELETE e`);

/** Sets the revision that closes rows. */
export const endNodes = query()(`
UNWIND $elements AS element
MATCH (n) WHERE elementId(n) = element
SET n.r1 = $r1`);

/** Sets the revision that closes relationships. */
export const endEdges = query()(`
UNWIND $elements AS element
MATCH ()-[e]->() WHERE elementId(e) = element
SET e.r1 = $r1`);

/** Stores the oldest complete revision before rows are removed. Readers of earlier ones look it up. */
export const noteOldestAvailable = query()(`
MATCH (i:Ingest {id: 'ingest'})
SET i.oldestAvailableRev = $rev`);

/** Removes rows or records. */
export const removeNodes = query()(`
UNWIND $elements AS element
MATCH (n) WHERE elementId(n) = element
DETACH DELETE n`);

/** Removes relationships. */
export const removeEdges = query()(`
UNWIND $elements AS element
MATCH ()-[e]->() WHERE elementId(e) = element
DELETE e`);

/** Removes records without a row. */
export const removeIdle = query()(`
UNWIND $ids AS id
MATCH (n:Record {id: id})
WHERE NOT (n)--() AND NOT EXISTS { MATCH (s:Row) WHERE s.id = id }
DELETE n`);

/** Returns the unfinished bulk ingest and the number of its finished steps. */
export const readBulk = query<{ readonly revision: string; readonly steps: number }>()(`
MATCH (i:Ingest {id: 'ingest'})
WHERE i.bulkRevision IS NOT NULL
RETURN i.bulkRevision AS revision, i.bulkSteps AS steps`);

/** Stores the number of finished steps of a bulk ingest, in the transaction of the last one. */
export const noteSteps = query()(`
MATCH (i:Ingest {id: 'ingest'})
SET i.bulkSteps = $steps`);
