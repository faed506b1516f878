import { DiplographError } from '../errors.ts';
import { readVersion } from '../graph/dataset-version.ts';
import type { DatasetVersion } from '../graph/dataset-version.ts';
import type { RunQuery } from '../model/query.ts';

/** The cached version of the dataset. */
export type Versions = {
  /**
   * Returns the current version, or a recent one whose rows all still exist.
   * @throws DiplographError NOT_INGESTED when the database has no dataset; the errors of reading.
   */
  current(run: RunQuery): Promise<DatasetVersion>;
};

const FAILED_MS = 50;

/** Creates a cache of the version with a lifetime in milliseconds, which saves a statement per request. */
export function createVersions(keptMs: number): Versions {
  let cached: { readonly version: DatasetVersion; readonly until: number } | undefined;
  let failed: { readonly error: DiplographError; readonly until: number } | undefined;
  return {
    async current(run) {
      if (cached && performance.now() < cached.until) return cached.version;
      if (failed && performance.now() < failed.until) throw failed.error;
      const asked = performance.now();
      try {
        const version = await readVersion(run);
        cached = { version, until: asked + keptMs };
        return version;
      } catch (error) {
        // One request reads the version twice, and must not wait twice for a silent database.
        if (keptMs > 0 && error instanceof DiplographError)
          failed = { error, until: performance.now() + FAILED_MS };
        throw error;
      }
    },
  };
}
