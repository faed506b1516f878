import { DATABASE_HELP } from '../environment.ts';
import { dataDirOption, jsonlOption, offlineOption, quietOption, seedOption } from '../options.ts';
import { interruptible } from '../interruption.ts';
import { silenced } from '../terminal.ts';
import type { Command } from 'commander';
import type { CommandContext } from '../options.ts';

const HELP = `
Writes only the differences from the dataset in the graph. Readers see the
earlier revision until the new one is complete. An invalid dataset changes
nothing. A running service of the same data folder continues, and answers from
the new revision when it is complete.

A dataset that does not fit into memory is in JSON Lines, one record per line
(docs/bulk.md), and fills an empty database. An interrupted ingest continues at
the next call. With --offline, for a folder without a database, Neo4j's own
importer creates the database. An interrupted import starts over.

Environment:
${DATABASE_HELP}

Examples:
  diplograph ingest
  diplograph ingest --seed ./my-dataset --data-dir ./my-database
  diplograph ingest --jsonl ./large.jsonl --data-dir ./large-database
  diplograph ingest --jsonl ./large.jsonl --data-dir ./large-database --offline
  NEO4J_URI=neo4j://db:7687 NEO4J_PASSWORD=... diplograph ingest`;

type Options = {
  readonly seed: string;
  readonly jsonl?: string;
  readonly offline?: boolean;
  readonly dataDir?: string;
  readonly quiet?: boolean;
};

/** Adds the command that ingests a dataset into the graph. */
export function addIngest(program: Command, { terminal, env }: CommandContext): void {
  program
    .command('ingest')
    .description('ingest a dataset into the graph, and print the changes')
    .addOption(seedOption())
    .addOption(jsonlOption())
    .addOption(offlineOption())
    .addOption(dataDirOption())
    .addOption(quietOption())
    .addHelpText('after', HELP)
    .action(({ seed, jsonl, offline, dataDir, quiet }: Options) =>
      interruptible(async (signal) => {
        const { chooseDatabase, withDatabase } = await import('../database.ts');
        const out = quiet ? silenced(terminal) : terminal;
        const opening = { signal, onProgress: out.progress };
        const choice = { ...chooseDatabase(env, dataDir), joins: true };
        if (offline) {
          const { runOffline } = await import('../run-offline.ts');
          out.print(await runOffline(choice, jsonl, opening, out.errorDetail));
          return;
        }
        await withDatabase(choice, opening, async (database) => {
          const { runBulk, runIngest } = await import('../run-ingest.ts');
          const { loadDataset, loadLines } = await import('../load-dataset.ts');
          if (jsonl !== undefined) {
            const lines = await loadLines(jsonl, opening, out.errorDetail);
            out.print(await runBulk(await database, lines, opening));
            return;
          }
          const dataset = loadDataset(seed, out.errorDetail);
          out.print(await runIngest(await database, dataset, opening));
        });
      }),
    );
}
