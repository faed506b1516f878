import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { cursorExpired, revisionOfCursor } from '../graph/pagination.ts';
import { DiplographError } from '../errors.ts';
import { readVersion, readVersionOf } from '../graph/dataset-version.ts';
import type { DatasetVersion } from '../graph/dataset-version.ts';
import type { RunQuery } from '../model/query.ts';

/**
 * The versions of the dataset that a service answers from. None is older than one that it has returned before: a member of a cluster
 * that is behind gets a bounded time to catch up.
 */
export type Versions = {
  /**
   * Returns the current version, or a recent one whose rows all still exist, with a revision number of at least `least`.
   * @throws DiplographError NOT_INGESTED when the database has no dataset; REVISION_NOT_YET_SEEN when the database stays behind; the
   * errors of reading.
   */
  current(run: RunQuery, least?: number): Promise<DatasetVersion>;
  /** Returns the current version, read anew. @throws DiplographError as `current` does. */
  latest(run: RunQuery): Promise<DatasetVersion>;
  /**
   * Returns the version to which a cursor is bound, and whether it is the current one. An ingest may remove the rows of another one at
   * any time.
   * @throws DiplographError CURSOR_EXPIRED when newer versions have replaced it; as `current` does.
   */
  ofCursor(
    run: RunQuery,
    cursor: string,
  ): Promise<{ readonly version: DatasetVersion; readonly isCurrent: boolean }>;
};

const FAILED_MS = 50;

/** The time for a database to catch up, and the pause between two reads, in milliseconds. */
const CATCH_UP_MS = 2000;
const PAUSE_MS = 50;

/**
 * The number of revisions that no database catches up in this time: the number of the client is invented, or comes from another
 * database.
 */
const FAR = 100;

/** The maximum number of cached versions before the current one. */
const MAX_EARLIER = 16;

/** The options of the versions of a service. */
type VersionsOptions = {
  /** The time for which a version counts as current without another read, in milliseconds. It saves a statement per request. */
  readonly keptMs: number;
  /** The time for a database to catch up, in milliseconds. */
  readonly catchUpMs?: number;
};

/** Creates the versions of a service. */
export function createVersions({ keptMs, catchUpMs = CATCH_UP_MS }: VersionsOptions): Versions {
  let newest: { readonly version: DatasetVersion; readonly until: number } | undefined;
  let failed: { readonly error: DiplographError; readonly until: number; readonly least: number } | undefined;
  const earlier = new LRUCache<string, DatasetVersion>({ max: MAX_EARLIER });

  /** Reads versions until one is new enough. */
  async function read(run: RunQuery, least: number): Promise<DatasetVersion> {
    const began = performance.now();
    for (;;) {
      const asked = performance.now();
      const version = await readVersion(run);
      const known = newest?.version;
      // A database that was set up anew begins with the first revision.
      const needed = Math.max(least, known?.lineage === version.lineage ? known.rev : 0);
      if (version.rev >= needed) {
        newest = { version, until: asked + keptMs };
        return version;
      }
      if (asked - began >= catchUpMs || needed - version.rev > FAR) throw notYetSeen(needed, version.rev);
      await pause(PAUSE_MS);
    }
  }

  async function current(run: RunQuery, least = 0): Promise<DatasetVersion> {
    if (newest && performance.now() < newest.until && newest.version.rev >= least) return newest.version;
    if (failed && performance.now() < failed.until && least >= failed.least) throw failed.error;
    try {
      return await read(run, least);
    } catch (error) {
      // One request reads the version twice, and must not wait twice for a silent database.
      if (keptMs > 0 && error instanceof DiplographError)
        failed = { error, until: performance.now() + FAILED_MS, least };
      throw error;
    }
  }

  return {
    current,
    latest: (run) => read(run, 0),
    async ofCursor(run, cursor) {
      const now = await current(run);
      const bound = revisionOfCursor(cursor);
      if (bound === null || bound.revision === now.revision) return { version: now, isCurrent: true };
      const known = earlier.get(bound.revision);
      if (known?.lineage === now.lineage) return { version: known, isCurrent: false };
      const found = await readVersionOf(run, bound.revision);
      const rev = found?.rev ?? bound.rev;
      if (rev <= now.rev) {
        if (!found) throw cursorExpired(cursor);
        earlier.set(bound.revision, found);
        return { version: found, isCurrent: false };
      }
      // Another service has answered from a newer revision than this one has seen.
      const newer = await current(run, rev).catch((error: unknown) => {
        if (error instanceof DiplographError && error.code === 'REVISION_NOT_YET_SEEN') return null;
        throw error;
      });
      const reread = newer?.revision === bound.revision ? newer : await readVersionOf(run, bound.revision);
      if (!reread) throw cursorExpired(cursor);
      return { version: reread, isCurrent: reread === newer };
    },
  };
}

const notYetSeen = (least: number, found: number): DiplographError =>
  new DiplographError(
    'REVISION_NOT_YET_SEEN',
    `expected revision number ${String(least)} of the dataset or a later one, found ${String(found)}, since the database of this service has not caught up; send the request again in a moment, and without a least revision if the database was set up anew`,
  );
