import { OWN_SEED } from '../package-files.ts';
import { DATABASE_HELP, ENVIRONMENT_HELP, readServiceConfig } from '../environment.ts';
import { dataDirOption, hostOption, portOption, quietOption } from '../options.ts';
import { interruptible } from '../interruption.ts';
import { silenced } from '../terminal.ts';
import type { Command } from 'commander';
import type { CommandContext } from '../options.ts';

const HELP = `
Serves what the graph holds, without an ingest. /health/ready tells whether it
holds a dataset; a local database must hold one.

${ENVIRONMENT_HELP}
${DATABASE_HELP}

Examples:
  diplograph serve
  NEO4J_URI=neo4j://db:7687 NEO4J_PASSWORD=... diplograph serve --host 0.0.0.0`;

type Options = {
  readonly dataDir?: string;
  readonly port?: number;
  readonly host?: string;
  readonly quiet?: boolean;
};

/** Adds the command that serves what the graph holds. */
export function addServe(program: Command, { terminal, env }: CommandContext): void {
  program
    .command('serve')
    .description('serve the graph as it is')
    .addOption(dataDirOption())
    .addOption(portOption())
    .addOption(hostOption())
    .addOption(quietOption())
    .addHelpText('after', HELP)
    .action(({ dataDir, quiet, ...options }: Options) =>
      interruptible(async (signal) => {
        const config = readServiceConfig(env, options);
        const { checkIngested, chooseDatabase, isNotIngested, withDatabase } = await import('../database.ts');
        const { checkPort } = await import('../check-port.ts');
        const choice = chooseDatabase(env, dataDir);
        await checkPort(config, choice);
        const { readOperationsFolder } = await import('../operations-folder.ts');
        const operations = await readOperationsFolder(config.operationsFolder);
        const out = quiet ? silenced(terminal) : terminal;
        await withDatabase(choice, { signal, onProgress: out.progress }, async (opening) => {
          const { runService } = await import('../run-service.ts');
          const database = await opening;
          await checkIngested(database, signal).catch((error: unknown) => {
            // Others can ingest into a remote database later; a local one is held by this process.
            if (choice.kind === 'managed' || !isNotIngested(error)) throw error;
            out.info(`${error.message}; /health/ready answers 503 until then`);
          });
          await runService(database, { config, operations, signal, terminal: out, seed: OWN_SEED });
        });
      }),
    );
}
