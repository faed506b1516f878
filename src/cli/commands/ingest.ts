import { DATABASE_HELP } from '../environment.ts';
import { dataDirOption, quietOption, seedOption } from '../options.ts';
import { interruptible } from '../interruption.ts';
import { silenced } from '../terminal.ts';
import type { Command } from 'commander';
import type { Context } from '../context.ts';

const HELP = `
Writes only what differs from the dataset in the graph; readers see the graph as
it was until all is written. An invalid dataset changes nothing.

Environment:
${DATABASE_HELP}

Examples:
  diplograph ingest
  diplograph ingest --seed ./my-dataset --data-dir ./my-database
  NEO4J_URI=neo4j://db:7687 NEO4J_PASSWORD=... diplograph ingest`;

type Options = { readonly seed: string; readonly dataDir?: string; readonly quiet?: boolean };

/** Adds the command that makes the graph hold a dataset. */
export function addIngest(program: Command, { terminal, env }: Context): void {
  program
    .command('ingest')
    .description('make the graph hold a dataset, and say what changed')
    .addOption(seedOption())
    .addOption(dataDirOption())
    .addOption(quietOption())
    .addHelpText('after', HELP)
    .action(({ seed, dataDir, quiet }: Options) =>
      interruptible(async (signal) => {
        const { chooseDatabase, withDatabase } = await import('../database.ts');
        const out = quiet ? silenced(terminal) : terminal;
        const opening = { signal, onProgress: out.progress };
        await withDatabase(chooseDatabase(env, dataDir), opening, async (database) => {
          const { runIngest } = await import('../run-ingest.ts');
          const { loadDataset } = await import('../load-dataset.ts');
          const dataset = loadDataset(seed, out.detail);
          out.print(await runIngest(await database, dataset, opening));
        });
      }),
    );
}
