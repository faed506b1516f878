import { DiplographError } from '../errors.ts';
import { importLines } from './import-lines.ts';
import { loadLines } from './load-dataset.ts';
import { runBulk } from './run-ingest.ts';
import { withDatabase } from './database.ts';
import type { DatabaseChoice, Opening } from './database.ts';

/**
 * Makes the local database of a folder that has none out of a dataset in JSON Lines, with no server until only the indexes are
 * missing, and says in a line what was written. Each issue goes to `tell` as a line.
 * @throws DiplographError CONFIG_INVALID without a file or with another database than the local one.
 */
export async function runOffline(
  choice: DatabaseChoice,
  jsonl: string | undefined,
  opening: Opening,
  tell: (line: string) => void,
): Promise<string> {
  if (jsonl === undefined) throw invalid('found none; name the file, or leave out --offline');
  if (choice.kind === 'remote') throw invalid('found NEO4J_URI set; unset NEO4J_URI, or leave out --offline');
  opening.onProgress(`Checking ${jsonl} …`);
  const lines = await loadLines(jsonl, tell);
  const start = performance.now();
  const { nodes, relationships } = await importLines(choice.dataDir, lines, opening);
  return withDatabase(choice, opening, async (database) =>
    runBulk(await database, lines, opening, { nodes, relationships, start }),
  );
}

const invalid = (found: string): DiplographError =>
  new DiplographError(
    'CONFIG_INVALID',
    `expected --offline only with --jsonl and the local database, ${found}`,
  );
