import { DiplographError } from '../errors.ts';
import { readVersion } from '../graph/dataset-version.ts';
import type { DatasetVersion } from '../graph/dataset-version.ts';
import type { RunQuery } from '../graph/query.ts';

/** Tells which version of the dataset stands. */
export type Versions = {
  /**
   * The version that stands now, or stood so short a time ago that all its rows are still there.
   * @throws DiplographError NOT_INGESTED when the database holds no dataset; those of reading.
   */
  current(run: RunQuery): Promise<DatasetVersion>;
};

const FAILED_MS = 50;

/** Keeps the version for so many milliseconds, so that requests that follow one another cost no statement for it. */
export function createVersions(keptMs: number): Versions {
  let kept: { readonly version: DatasetVersion; readonly until: number } | undefined;
  let failed: { readonly error: DiplographError; readonly until: number } | undefined;
  return {
    async current(run) {
      if (kept && performance.now() < kept.until) return kept.version;
      if (failed && performance.now() < failed.until) throw failed.error;
      const asked = performance.now();
      try {
        const version = await readVersion(run);
        kept = { version, until: asked + keptMs };
        return version;
      } catch (error) {
        // One request reads the version twice, and need not wait twice for a database that does not answer.
        if (keptMs > 0 && error instanceof DiplographError)
          failed = { error, until: performance.now() + FAILED_MS };
        throw error;
      }
    },
  };
}
