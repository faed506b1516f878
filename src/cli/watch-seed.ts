import { watch } from 'node:fs';
import { DiplographError } from '../errors.ts';
import { loadDataset } from './load-dataset.ts';
import { runIngest } from './run-ingest.ts';
import type { Database } from '../database/connect.ts';
import type { Terminal } from './terminal.ts';

/** The wait after a change, in milliseconds: an editor or a program writes several files at once. */
const QUIET_MS = 300;

type Watching = { readonly signal: AbortSignal; readonly terminal: Terminal };

/**
 * Ingests a dataset folder again after each change of its files, until the signal aborts. A dataset with problems changes nothing: its
 * issues are printed, and the next change is awaited.
 */
export function watchSeed(seed: string, database: Database, watching: Watching): Promise<never> {
  return new Promise((_, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let ingesting = Promise.resolve();
    const ingest = (): void => {
      ingesting = ingesting.then(() => ingestAgain(seed, database, watching)).catch(reject);
    };
    watch(seed, { recursive: true, signal: watching.signal })
      .on('change', (_event, name) => {
        // Names that begin with a dot are no part of a dataset.
        if (/(?:^|[/\\])\./.test(String(name))) return;
        clearTimeout(timer);
        timer = setTimeout(ingest, QUIET_MS);
      })
      .on('error', (error) => {
        const message = `expected to watch ${seed}, found ${error.message}; start again to see later changes`;
        watching.terminal.error(message);
      });
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
