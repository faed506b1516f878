import { watch } from 'node:fs';
import { DiplographError } from '../errors.ts';
import { readIncludes } from '../dataset/include.ts';
import { loadDataset } from './load-dataset.ts';
import { runIngest } from './run-ingest.ts';
import type { FSWatcher } from 'node:fs';
import type { Database } from '../database/connect.ts';
import type { Terminal } from './terminal.ts';

/** The wait after a change, in milliseconds: an editor or a program writes several files at once. */
const QUIET_MS = 300;

type Watching = { readonly signal: AbortSignal; readonly terminal: Terminal };

/**
 * Ingests a dataset folder again after each change of its files or of the folders that it includes, until the signal aborts. A dataset with
 * problems changes nothing: its issues are printed, and the next change is awaited.
 */
export function watchSeed(seed: string, database: Database, watching: Watching): Promise<never> {
  return new Promise((_, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let ingesting = Promise.resolve();
    const watchers = new Map<string, FSWatcher>();
    const ingest = (): void => {
      ingesting = ingesting
        .then(() => ingestAgain(seed, database, watching))
        .then(watchFolders)
        .catch(reject);
    };
    const watchFolders = (): void => {
      if (watching.signal.aborted) return;
      const wanted = [seed, ...readIncludes(seed)];
      for (const [folder, watcher] of watchers)
        if (!wanted.includes(folder)) {
          watcher.close();
          watchers.delete(folder);
        }
      for (const folder of wanted)
        if (!watchers.has(folder)) watchers.set(folder, watchFolder(folder, watching, changed));
    };
    const changed = (): void => {
      clearTimeout(timer);
      timer = setTimeout(ingest, QUIET_MS);
    };
    watchFolders();
  });
}

function watchFolder(folder: string, { signal, terminal }: Watching, onChange: () => void): FSWatcher {
  return watch(folder, { recursive: true, signal })
    .on('change', (_event, name) => {
      // Names that begin with a dot are no part of a dataset.
      if (!/(?:^|[/\\])\./.test(String(name))) onChange();
    })
    .on('error', (error) => {
      terminal.error(`expected to watch ${folder}, found ${error.message}; start again to see later changes`);
    });
}

async function ingestAgain(seed: string, database: Database, { signal, terminal }: Watching): Promise<void> {
  try {
    const dataset = loadDataset(seed, terminal.errorDetail);
    terminal.info(await runIngest(database, dataset, { signal, onProgress: terminal.progress }));
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof DiplographError)) throw error;
    terminal.error(error.message);
  } finally {
    terminal.clearProgress();
  }
}
