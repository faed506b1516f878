import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { mkdir, rm } from 'node:fs/promises';
import { DiplographError } from '../../errors.ts';
import { EXIT_FOLDER_IN_USE } from './launch.ts';
import { exists } from './assemble.ts';
import { inUse, prepareLocal } from './start.ts';
import { readAnyHolder } from './holder.ts';
import { spawnJava } from './spawn-java.ts';
import type { JavaProcess } from './spawn-java.ts';
import type { LocalOptions } from './start.ts';

/** The files of lines that a store is made of, as `StoreLines.java` reads them. */
export type StoreFiles = { readonly nodes: string; readonly relationships: string };

/** How many lines the files have. */
export type StoreCounts = { readonly nodes: number; readonly relationships: number };

/** What the work of an import is, and what ends it. */
export type StoreImport = LocalOptions & {
  /** Writes the files. */
  readonly write: (files: StoreFiles) => Promise<StoreCounts>;
  readonly signal: AbortSignal;
};

/**
 * Makes the database of a folder that has none, with Neo4j's own importer and no server. The store is made aside and put into its
 * place in one step; what is interrupted leaves no database, and the next import removes it.
 * @throws DiplographError CONFIG_INVALID where there is a database, FOLDER_IN_USE, TOOL_MISSING, DATABASE_FAILED when it fails.
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
    if (code === EXIT_FOLDER_IN_USE) throw inUse(dataDir, await readAnyHolder(dataDir));
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

/** Follows what the importer says: that it holds the folder, how far it is, and that the store is in its place. */
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
