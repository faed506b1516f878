import { DATABASE_HELP, ENVIRONMENT_HELP, readServiceConfig } from '../environment.ts';
import { dataDirOption, hostOption, operationsOption, portOption, seedOption } from '../options.ts';
import { interruptible } from '../interruption.ts';
import type { Command } from 'commander';
import type { CommandContext } from '../options.ts';

const HELP = `
Checks each requirement of a start, and prints the finding and, after a failure,
the remedy: versions, dataset, operations, port, database and, for the local
database, Java, Maven and its folder. Changes nothing. The exit code is the code with which a
start would fail.

${ENVIRONMENT_HELP}
${DATABASE_HELP}

Examples:
  diplograph doctor
  diplograph doctor --data-dir ./my-database --port 8080`;

type Options = {
  readonly seed: string;
  readonly dataDir?: string;
  readonly port?: number;
  readonly host?: string;
  readonly operations?: string;
};

/** Adds the command that diagnoses why Diplograph does not run. */
export function addDoctor(program: Command, { terminal, env, end }: CommandContext): void {
  program
    .command('doctor')
    .description('check the requirements of a start, and print remedies')
    .addOption(seedOption())
    .addOption(dataDirOption())
    .addOption(portOption())
    .addOption(hostOption())
    .addOption(operationsOption())
    .addHelpText('after', HELP)
    .action(({ seed, dataDir, operations, ...options }: Options) =>
      interruptible(async (signal) => {
        const { chooseDatabase } = await import('../database.ts');
        const { printCheckResult, runChecks } = await import('../doctor.ts');
        const read = readServiceConfig(env, options);
        const config = { ...read, operationsFolder: operations ?? read.operationsFolder };
        const choice = chooseDatabase(env, dataDir);
        const opening = { signal, onProgress: terminal.progress };
        const codes: number[] = [];
        for await (const result of runChecks({ env, config, choice, seed, opening })) {
          terminal.print(printCheckResult(result));
          codes.push(result.exitCode);
        }
        end(Math.max(...codes));
      }),
    );
}
