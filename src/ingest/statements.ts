import { query } from '../graph/query.ts';

/** Takes the lock on the dataset, which the transaction holds to its end, and reads which revision stands. */
export const lockDataset = query<{ readonly rev: number; readonly flippedAt: number }>()(`
MERGE (d:Dataset {id: 'dataset'})
ON CREATE SET d.rev = 0, d.flippedAt = 0
SET d.lockedAt = timestamp()
WITH d
RETURN d.rev AS rev, d.flippedAt AS flippedAt`);

/** Makes the next revision the one that readers see. */
export const flipRevision = query()(`
MATCH (d:Dataset {id: 'dataset'})
SET d.rev = $rev, d.flippedAt = timestamp()`);

/** Which rows stand open? */
export const openNodes = query<{ readonly hash: string }>()(`
MATCH (n:Row) WHERE n.r1 = $open RETURN n.hash AS hash`);

/** Which relationships stand open? */
export const openEdges = query<{ readonly hash: string; readonly element: string }>()(`
MATCH (:Record)-[e]->(:Record) WHERE e.r1 = $open RETURN e.hash AS hash, elementId(e) AS element`);

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

/** Marks when the dataset of a revision was ingested. */
export const stampDataset = query()(`
MATCH (n:DatasetRow) WHERE n.id = 'dataset' AND n.r0 = $rev
SET n.ingestedAt = $now`);

/** Closes rows: they no longer hold from the revision on. */
export const closeNodes = query()(`
UNWIND $hashes AS hash
MATCH (n:Row) WHERE n.hash = hash AND n.r1 = $open
SET n.r1 = $rev`);

/** Closes relationships. */
export const closeEdges = query()(`
UNWIND $elements AS element
MATCH ()-[e]->() WHERE elementId(e) = element
SET e.r1 = $rev`);

/** Removes some rows that an unfinished ingest inserted, and tells how many. */
export const undoNodes = query<{ readonly changed: number }>()(`
MATCH (n:Row) WHERE n.r0 > $rev
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS changed`);

/** Removes some relationships that an unfinished ingest inserted, and tells how many. */
export const undoEdges = query<{ readonly changed: number }>()(`
MATCH (:Record)-[e]->(:Record) WHERE e.r0 > $rev
WITH e LIMIT $limit
DELETE e
RETURN count(*) AS changed`);

/** Reopens some rows that an unfinished ingest closed, and tells how many. */
export const reopenNodes = query<{ readonly changed: number }>()(`
MATCH (n:Row) WHERE n.r1 > $rev AND n.r1 < $open
WITH n LIMIT $limit
SET n.r1 = $open
RETURN count(*) AS changed`);

/** Reopens some relationships that an unfinished ingest closed, and tells how many. */
export const reopenEdges = query<{ readonly changed: number }>()(`
MATCH (:Record)-[e]->(:Record) WHERE e.r1 > $rev AND e.r1 < $open
WITH e LIMIT $limit
SET e.r1 = $open
RETURN count(*) AS changed`);

/** Removes some rows that no revision since the one that stands holds, and tells how many. */
export const removeNodes = query<{ readonly changed: number }>()(`
MATCH (n:Row) WHERE n.r1 <= $rev
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS changed`);

/** Removes some relationships that no revision since the one that stands holds, and tells how many. */
export const removeEdges = query<{ readonly changed: number }>()(`
MATCH (:Record)-[e]->(:Record) WHERE e.r1 <= $rev
WITH e LIMIT $limit
DELETE e
RETURN count(*) AS changed`);

/** Removes some records of which no row is left, and tells how many. */
export const removeIdentities = query<{ readonly changed: number }>()(`
MATCH (n:Record) WHERE NOT (n)<--(:Row)
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS changed`);
