import { DATABASE_HELP, ENVIRONMENT_HELP, readServiceConfig } from '../environment.ts';
import {
  dataDirOption,
  hostOption,
  operationsOption,
  portOption,
  quietOption,
  seedOption,
  watchOption,
} from '../options.ts';
import { interruptible } from '../interruption.ts';
import { silenced } from '../terminal.ts';
import type { Command } from 'commander';
import type { CommandContext } from '../options.ts';
import type { LoadedDataset } from '../load-dataset.ts';

const SERVE_HELP = `
Serves the graph without an ingest. /health/ready reports whether the graph has a
dataset; a local database must have one. --seed is the folder whose files the
service publishes and, with --watch, ingests again after each change.

${ENVIRONMENT_HELP}
${DATABASE_HELP}

Examples:
  diplograph serve
  NEO4J_URI=neo4j://db:7687 NEO4J_PASSWORD=... diplograph serve --host 0.0.0.0`;

type ServeOptions = {
  readonly seed: string;
  readonly watch?: boolean;
  readonly dataDir?: string;
  readonly port?: number;
  readonly host?: string;
  readonly operations?: string;
  readonly quiet?: boolean;
};

/** Adds the command that serves the graph. */
export function addServe(program: Command, { terminal, env }: CommandContext): void {
  program
    .command('serve')
    .description('serve the graph without an ingest')
    .addOption(seedOption())
    .addOption(watchOption())
    .addOption(dataDirOption())
    .addOption(portOption())
    .addOption(hostOption())
    .addOption(operationsOption())
    .addOption(quietOption())
    .addHelpText('after', SERVE_HELP)
    .action(({ seed, watch = false, dataDir, quiet, ...options }: ServeOptions) =>
      interruptible(async (signal) => {
        const { choice, ...service } = await prepareService(env, dataDir, { seed, ...options });
        const { checkIngested, isNotIngested, withDatabase } = await import('../database.ts');
        const out = quiet ? silenced(terminal) : terminal;
        await withDatabase(choice, { signal, onProgress: out.progress }, async (opening) => {
          const { runService } = await import('../run-service.ts');
          const database = await opening;
          await checkIngested(database, signal).catch((error: unknown) => {
            // Others can ingest into a remote database later. This process owns a local one.
            if (choice.kind === 'managed' || !isNotIngested(error)) throw error;
            out.info(`${error.message}; /health/ready answers 503 until then`);
          });
          const { readLibrary, withExamplesOf } = await import('../library.ts');
          const run = database.reader({ signal, timeoutMs: service.config.limits.statementMs });
          const worked = await withExamplesOf(run, readLibrary());
          await runService(database, { ...service, worked, signal, terminal: out, seed, watch });
        });
      }),
    );
}

/** Reads and checks the configuration of a service before its database is opened. */
async function prepareService(
  env: NodeJS.ProcessEnv,
  dataDir: string | undefined,
  options: Pick<ServeOptions, 'seed' | 'host' | 'port' | 'operations'>,
) {
  const config = readServiceConfig(env, options);
  const { chooseDatabase } = await import('../database.ts');
  const { checkPort } = await import('../check-port.ts');
  const choice = chooseDatabase(env, dataDir);
  await checkPort(config, choice);
  const { readOperations } = await import('../operations-folder.ts');
  const operations = await readOperations(options.seed, options.operations ?? config.operationsFolder);
  return { choice, config, operations };
}

const START_HELP = `
Starts the database, ingests the dataset, serves it, and prints the address to
open. Ctrl+C or SIGTERM stops all parts in order.

${ENVIRONMENT_HELP}
${DATABASE_HELP}

Examples:
  diplograph start
  diplograph start --port 8080 --data-dir ./my-database
  diplograph start --seed ./my-dataset --watch`;

type StartOptions = {
  readonly seed: string;
  readonly watch?: boolean;
  readonly dataDir?: string;
  readonly port?: number;
  readonly host?: string;
  readonly operations?: string;
  readonly quiet?: boolean;
};

/** Adds the command that runs database, ingest and service. */
export function addStart(program: Command, { terminal, env }: CommandContext): void {
  program
    .command('start')
    .description('start the database, ingest the dataset and serve it')
    .addOption(seedOption())
    .addOption(watchOption())
    .addOption(dataDirOption())
    .addOption(portOption())
    .addOption(hostOption())
    .addOption(operationsOption())
    .addOption(quietOption())
    .addHelpText('after', START_HELP)
    .action(({ seed, watch = false, dataDir, quiet, ...options }: StartOptions) =>
      interruptible(async (signal) => {
        const { choice, ...service } = await prepareService(env, dataDir, { seed, ...options });
        const { withDatabase } = await import('../database.ts');
        const out = quiet ? silenced(terminal) : terminal;
        const opening = { signal, onProgress: out.progress };
        await withDatabase(choice, opening, async (database) => {
          // The process of the database starts during the import of the service. It boots while the dataset is read.
          const { runService } = await import('../run-service.ts');
          const { runIngest } = await import('../run-ingest.ts');
          const { loadDataset } = await import('../load-dataset.ts');
          const { readLibrary, withExamplesFrom } = await import('../library.ts');
          const { readRevision } = await import('../../server/webhook.ts');
          let dataset: LoadedDataset | null = loadDataset(seed, out.errorDetail);
          const { revision } = dataset;
          const worked = withExamplesFrom(dataset.dataset, readLibrary());
          const opened = await database;
          // The dataset is needed once, and takes as much memory as half of the service.
          const ingestOnce = async (how: typeof opening): Promise<void> => {
            const own = dataset;
            dataset = null;
            if (own) out.info(await runIngest(opened, own, how));
          };
          const { webhook, limits } = service.config;
          const shown = await readRevision(opened.reader, limits.statementMs, signal);
          const isShown = shown?.revision === revision;
          if (!isShown) await ingestOnce(opening);
          await runService(opened, {
            ...{ ...service, worked, signal, terminal: out, seed, watch },
            told: webhook && shown,
            // A database that shows this revision already is served at once, and compared with the dataset meanwhile.
            ...(isShown && { beside: () => ingestOnce({ signal, onProgress: () => undefined }) }),
          });
        });
      }),
    );
}
