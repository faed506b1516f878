import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DiplographError } from '../errors.ts';
import { readIncludes } from '../dataset/include.ts';
import { loadDataset } from './load-dataset.ts';
import type { LoadedDataset } from './load-dataset.ts';
import type { Terminal } from './terminal.ts';

/** The times of a watch in milliseconds. */
type WatchTimes = {
  /** The interval between two looks at the files, and the wait before the second attempt at an ingest. */
  readonly pollMs: number;
  /** The longest wait before a further attempt. Each wait is twice as long as the one before it. */
  readonly longestMs: number;
  /** The wait for the end of a change: an editor or a program writes several files at once. */
  readonly quietMs: number;
};

const TIMES: WatchTimes = { pollMs: 500, longestMs: 10_000, quietMs: 300 };

/** How many folders below that of a dataset are looked at, since a link may lead back. */
const DEPTH = 4;

type Watching = {
  readonly signal: AbortSignal;
  readonly terminal: Terminal;
  /** Ingests a dataset. Returns a line with the result. */
  readonly ingest: (dataset: LoadedDataset) => Promise<string>;
  readonly times?: WatchTimes;
};

/**
 * Ingests a dataset folder again after each change of its files or of the folders that it includes, until the signal aborts. A dataset with
 * problems changes nothing: its issues are printed, and the next change is awaited. After a failure of the database, tries again
 * until the ingest succeeds. Throws the reason of the signal.
 */
export async function watchSeed(seed: string, watching: Watching): Promise<never> {
  const { signal, terminal, times = TIMES } = watching;
  const wait = (ms: number): Promise<unknown> =>
    sleep(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
  let ingested = await stateOf(seed);
  let waitMs = times.pollMs;
  let lastFailure = '';
  for (;;) {
    await wait(waitMs);
    // Folders are looked at again and again: events of a file system end when a file or the folder is replaced.
    let found = await stateOf(seed);
    for (let before = ingested; found !== before; found = await stateOf(seed)) {
      before = found;
      await wait(times.quietMs);
    }
    if (found === ingested) {
      waitMs = times.pollMs;
      continue;
    }
    const failure = await ingestAgain(seed, watching);
    if (failure !== undefined && failure.message !== lastFailure) {
      terminal.error(failure.message);
      if (isOfDatabase(failure)) terminal.info('The change is tried again until the database takes it.');
    }
    lastFailure = failure?.message ?? '';
    if (failure && isOfDatabase(failure)) {
      waitMs = Math.min(waitMs * 2, times.longestMs);
    } else {
      ingested = found;
      waitMs = times.pollMs;
    }
  }
}

const isOfDatabase = ({ code }: DiplographError): boolean => code.startsWith('DATABASE_');

/** Ingests the dataset. Returns the failure; undefined for a success. */
async function ingestAgain(
  seed: string,
  { signal, terminal, ingest }: Watching,
): Promise<DiplographError | undefined> {
  try {
    terminal.info(await ingest(loadDataset(seed, terminal.errorDetail)));
    return undefined;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof DiplographError)) throw error;
    return error;
  } finally {
    terminal.clearProgress();
  }
}

/** Returns a text that changes with each change of the files of a dataset and of the folders that it includes. */
async function stateOf(seed: string): Promise<string> {
  const folders = await Promise.all([seed, ...readIncludes(seed)].map((folder) => entriesOf(folder, DEPTH)));
  return folders.flat().join('\n');
}

/** Returns a line for each file in a folder and the folders below it; none for what is missing. */
async function entriesOf(folder: string, depth: number): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  // Names that begin with a dot are no part of a dataset.
  const visible = names.filter((name) => !name.startsWith('.')).sort();
  const lines = await Promise.all(
    visible.map(async (name): Promise<readonly string[]> => {
      const path = join(folder, name);
      const status = await stat(path).catch(() => undefined);
      if (!status) return [];
      if (status.isDirectory()) return depth > 0 ? entriesOf(path, depth - 1) : [];
      const { ino, size, mtimeMs, ctimeMs } = status;
      return [[path, ino, size, mtimeMs, ctimeMs].join('|')];
    }),
  );
  return lines.flat();
}
