import { query } from '../graph/query.ts';

/** A stored row: the hash of its content, where it is, and the revisions for which it holds (`r0` ≤ rev < `r1`). */
export type StoredRow = {
  readonly hash: string;
  readonly element: string;
  readonly r0: number;
  readonly r1: number;
  /** How many records a node is tied to. */
  readonly links?: number;
};

/**
 * Makes the node that ingests lock, where it is missing. In a transaction of its own: a node that the lock's transaction made
 * would keep every other statement that writes and names it waiting.
 */
export const createDataset = query()(`
MERGE (d:Dataset {id: 'dataset'})
ON CREATE SET d.rev = 0`);

/** Takes the lock on the dataset, which the transaction holds to its end. */
export const lockDataset = query()(`
MATCH (d:Dataset {id: 'dataset'})
SET d.lockedAt = timestamp()`);

/**
 * Which revision stands, has an earlier ingest left work unfinished, and what is the newest revision that has stood for
 * longer than the grace? Times are the server's, so that the clocks of those who ingest do not matter.
 */
export const readStanding = query<{
  readonly rev: number;
  readonly isUnfinished: boolean;
  readonly settled: number;
}>()(`
MATCH (d:Dataset {id: 'dataset'})
OPTIONAL MATCH (i:Ingest {id: 'ingest'})
OPTIONAL MATCH (n:DatasetRow)
WHERE n.r0 <= d.rev AND n.flippedAt <= datetime.realtime().epochMillis - $graceMs
RETURN coalesce(d.rev, 0) AS rev, i.attempt IS NOT NULL AS isUnfinished, coalesce(max(n.r0), 0) AS settled`);

/**
 * Which dataset stands, in which graph model, is there nothing of earlier ones to be removed, and are there as many rows and
 * relationships as were written? Rows of a dataset that was replaced are closed and removed together with the row that describes it;
 * while they are there, nothing is counted.
 */
export const readHeld = query<{
  readonly revision: string;
  readonly graphModel: number;
  readonly isTidy: boolean;
  readonly isWhole: boolean;
}>()(`
MATCH (n:DatasetRow) WHERE n.r0 <= $rev AND n.r1 > $rev
RETURN n.revision AS revision, n.graphModel AS graphModel,
  NOT EXISTS { MATCH (o:DatasetRow) WHERE o.r1 <= $settled } AS isTidy,
  COUNT { (:DatasetRow) } > 1 OR
    coalesce(n.rowCount = COUNT { (:Row) } AND n.relationshipCount = COUNT { (:Record)<--() }, true) AS isWhole`);

/**
 * Makes an attempt the only one that may write, if the revision it builds on still stands. A bulk ingest names its dataset, and
 * goes on where one of the same dataset ended.
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
 * Makes the next revision the one that readers see, if they understand its graph model; and tells them the most days between the
 * first and the last that an event's date may mean.
 */
export const flipRevision = query<{ readonly rev: number }>()(`
MATCH (d:Dataset {id: 'dataset'})
MATCH (n:DatasetRow) WHERE n.r0 = $rev
CALL () {
  MATCH (e:EventRow) WHERE e.r0 <= $rev AND e.r1 > $rev AND e.earliest IS NOT NULL AND e.latest IS NOT NULL
  RETURN max(duration.inDays(date(e.earliest), date(e.latest)).days) AS widest
}
SET d.rev = $rev, n.ingestedAt = $now, n.graphModel = $graphModel, n.flippedAt = datetime.realtime().epochMillis,
  n.widestEventDays = coalesce(widest, 0), n.rowCount = $rows, n.relationshipCount = $relationships
RETURN d.rev AS rev`);

/** Which rows are stored, of all revisions? */
export const storedNodes = query<StoredRow>()(`
MATCH (n:Row)
RETURN n.hash AS hash, elementId(n) AS element, n.r0 AS r0, n.r1 AS r1, COUNT { (n)-->() } AS links`);

/** Which relationships between records are stored, of all revisions? */
export const storedEdges = query<StoredRow>()(`
MATCH (:Record)-[e]->(:Record)
RETURN e.hash AS hash, elementId(e) AS element, e.r0 AS r0, e.r1 AS r1`);

/** Makes the identities of records that are not there yet. */
export const insertIdentities = query()(`
UNWIND $rows AS row
MERGE (n:Record {id: row.id})
SET n:$(row.labels)`);

/** Inserts rows that hold from the revision on. */
export const insertNodes = query()(`
UNWIND $rows AS row
CREATE (n:Row)
SET n = row.props, n.hash = row.hash, n.r0 = $rev, n.r1 = $open, n:$(row.labels)
WITH n, row
UNWIND row.links AS link
MATCH (r:Record {id: link.to})
CREATE (n)-[:$(link.type)]->(r)`);

/** Inserts relationships that hold from the revision on. */
export const insertEdges = query()(`
UNWIND $rows AS row
MATCH (a:Record {id: row.from})
MATCH (b:Record {id: row.to})
CREATE (a)-[e:$(row.type)]->(b)
SET e = row.props, e.hash = row.hash, e.r0 = $rev, e.r1 = $open`);

/** Says up to which revision rows hold. */
export const endNodes = query()(`
UNWIND $elements AS element
MATCH (n) WHERE elementId(n) = element
SET n.r1 = $r1`);

/** Says up to which revision relationships hold. */
export const endEdges = query()(`
UNWIND $elements AS element
MATCH ()-[e]->() WHERE elementId(e) = element
SET e.r1 = $r1`);

/** Says, before rows are removed, from which revision on all are there; a reader of an earlier one looks it up. */
export const markWhole = query()(`
MATCH (i:Ingest {id: 'ingest'})
SET i.wholeFrom = $rev`);

/** Removes rows, or identities. */
export const removeNodes = query()(`
UNWIND $elements AS element
MATCH (n) WHERE elementId(n) = element
DETACH DELETE n`);

/** Removes relationships. */
export const removeEdges = query()(`
UNWIND $elements AS element
MATCH ()-[e]->() WHERE elementId(e) = element
DELETE e`);

/** Which records are there of which no row speaks? */
export const idleIdentities = query<{ readonly element: string }>()(`
MATCH (n:Record) WHERE NOT (n)--()
RETURN elementId(n) AS element`);

/** Which bulk ingest is under way, and how many of its steps are done? */
export const readBulk = query<{ readonly revision: string; readonly steps: number }>()(`
MATCH (i:Ingest {id: 'ingest'})
WHERE i.bulkRevision IS NOT NULL
RETURN i.bulkRevision AS revision, i.bulkSteps AS steps`);

/** Notes how many steps of a bulk ingest are done, in the transaction that does the last of them. */
export const noteSteps = query()(`
MATCH (i:Ingest {id: 'ingest'})
SET i.bulkSteps = $steps`);
