import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSER_FOLDER } from './browser.ts';
import type { TestProject } from 'vitest/node';

/** The temporary folder of a run; each project loads this file separately, so shared values are global. */
type Shared = { folder: string; usual: string | undefined; users: number };
const LOADER_CACHE = /^tsx-\d+$/;
const KEY = Symbol.for('diplograph.temporary');
const shared = globalThis as { [KEY]?: Shared | undefined };

/** What the browser makes for itself and leaves when it is closed. */
const OF_BROWSER = '.org.chromium.';

/**
 * Gives the tests of all projects a temporary folder of their own. When the last project is done, the folder is removed, and the run
 * fails if something is left in it but the unpacked browser and the cache of the TypeScript loader.
 */
export default function setup(project: TestProject): () => void {
  const run = (shared[KEY] ??= begin());
  run.users += 1;
  return () => {
    run.users -= 1;
    if (run.users > 0) return;
    shared[KEY] = undefined;
    const left = readdirSync(run.folder).filter(
      (name) => name !== BROWSER_FOLDER && !LOADER_CACHE.test(name) && !name.startsWith(OF_BROWSER),
    );
    rmSync(run.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    if (run.usual === undefined) Reflect.deleteProperty(process.env, 'TMPDIR');
    else process.env['TMPDIR'] = run.usual;
    // A file without a chosen test runs no hook that removes the folders of its import.
    if (left.length === 0 || project.vitest.config.testNamePattern !== undefined) return;
    process.exitCode = 1;
    throw new Error(
      `expected the tests to leave nothing in the temporary folder, found ${left.length} entries: ${left.slice(0, 10).join(', ')}; make them with newFolder of tests/support/folder.ts`,
    );
  };
}

function begin(): Shared {
  const { TMPDIR: usual } = process.env;
  // oxlint-disable-next-line project/refused-syntax -- the folder of the whole run is removed below
  const folder = mkdtempSync(join(tmpdir(), 'diplograph-tests-'));
  process.env['TMPDIR'] = folder;
  return { folder, usual, users: 0 };
}
