import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { mkdir, rm } from 'node:fs/promises';
import { DiplographError } from '../../errors.ts';
import { EXIT_FOLDER_IN_USE, spawnJava } from './launch.ts';
import { exists } from './folders.ts';
import { inUse, prepareLocal } from './start.ts';
import { readLastLockOwner } from './lock-owner.ts';
import type { JavaProcess } from './launch.ts';
import type { LocalOptions } from './start.ts';

/** The input files of an import, in the format of `StoreLines.java`. */
export type StoreFiles = Readonly<Record<'records' | 'nodes' | 'relationships', string>>;

/** The numbers of nodes, records included, and of relationships in the files. */
export type StoreCounts = { readonly nodes: number; readonly relationships: number };

/** The options of an import. */
export type StoreImport = LocalOptions & {
  /** Writes the files. */
  readonly write: (files: StoreFiles) => Promise<StoreCounts>;
  readonly signal: AbortSignal;
};

/**
 * Creates the database of an empty folder with Neo4j's own importer, without a server. The store is built in a staging folder
 * and renamed into place. An interrupted import leaves no database, and the next import removes its files.
 * @throws DiplographError CONFIG_INVALID where a database exists; FOLDER_IN_USE; TOOL_MISSING; DATABASE_FAILED on failure.
 */
export async function importStore({ write, signal, ...options }: StoreImport): Promise<void> {
  const { onProgress = () => undefined } = options;
  const prepared = await prepareLocal(options);
  const { dataDir, distribution } = prepared;
  const aside = join(dataDir, 'import.partial');
  const importer = spawnJava(prepared, [], ['Importer', dataDir, distribution.settings, aside]);
  const said = follow(importer, onProgress);
  const failed = async (): Promise<never> => {
    const { code, reason } = await importer.ended;
    signal.throwIfAborted();
    if (code === EXIT_FOLDER_IN_USE) throw inUse(dataDir, await readLastLockOwner(dataDir));
    throw new DiplographError(
      'DATABASE_FAILED',
      `the import into ${dataDir} failed: ${reason}; nothing is left of it: try again, or leave out --offline`,
    );
  };
  const end = (): void => void importer.child.stdin.end();
  signal.addEventListener('abort', end);
  let isHeld = false;
  try {
    await Promise.race([said.held, failed()]);
    await checkNone(dataDir);
    isHeld = true;
    await rm(aside, { recursive: true, force: true });
    await mkdir(aside, { mode: 0o700 });
    const { nodes, relationships } = await write({
      records: join(aside, 'records'),
      nodes: join(aside, 'nodes'),
      relationships: join(aside, 'relationships'),
    });
    importer.child.stdin.write(`${nodes} ${relationships}\n`);
    await Promise.race([said.imported, failed()]);
  } finally {
    signal.removeEventListener('abort', end);
    end();
    await importer.ended;
    if (isHeld) await rm(aside, { recursive: true, force: true });
  }
}

async function checkNone(dataDir: string): Promise<void> {
  if (!(await exists(join(dataDir, 'neo4j')))) return;
  throw new DiplographError(
    'CONFIG_INVALID',
    `expected a folder without a database, found one in ${dataDir}; choose another folder with --data-dir, or leave out --offline`,
  );
}

/** Follows the output of the importer: the lock on the folder, the progress, and the end. */
function follow({ child }: JavaProcess, onProgress: (line: string) => void) {
  const lines = createInterface({ input: child.stdout });
  const find = (text: string): Promise<void> =>
    new Promise((resolve) => {
      lines.on('line', (line) => {
        if (line === `diplograph: ${text}`) resolve();
      });
    });
  lines.on('line', (line) => {
    const [, done] = /^diplograph: hundredths (\d+)$/.exec(line) ?? [];
    if (done !== undefined) onProgress(`Making the store (${done} %) …`);
  });
  return { held: find('held'), imported: find('imported') };
}
