import { CommanderError, Command } from 'commander';
import { DiplographError, withoutPassword } from '../errors.ts';
import { EXIT, exitCodeOf, EXIT_HELP } from './exit-code.ts';
import { Interrupted } from './interruption.ts';
import { addAdd } from './commands/add.ts';
import { addDiff } from './commands/diff.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExport } from './commands/export.ts';
import { addFormat, addRelease, addValidate } from './commands/seed.ts';
import { addHealth } from './commands/health.ts';
import { addImport } from './commands/import.ts';
import { addIngest } from './commands/ingest.ts';
import { addInit } from './commands/init.ts';
import { addMcp } from './commands/mcp.ts';
import { addPackage } from './commands/package.ts';
import { addQuery } from './commands/query.ts';
import { addServe, addStart } from './commands/serve.ts';
import { readProgramVersion } from './package-files.ts';
import { refuseRepeatedOptions } from './options.ts';
import type { Environment } from './read-variable.ts';
import type { Terminal } from './terminal.ts';
import type { CommandContext } from './options.ts';

/** Runs the program with its arguments and returns the exit code. Prints a failure on the terminal. */
export async function runCli(args: readonly string[], terminal: Terminal, env: Environment): Promise<number> {
  let exitCode: number = EXIT.ok;
  const end = (code: number): void => void (exitCode = code);
  try {
    await createProgram({ terminal, env, end }).parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return printFailure(error, terminal);
  } finally {
    terminal.clearProgress();
  }
}

/** Prints the reason of a failure: a line for an error with a remedy, a stack for a bug. */
function printFailure(error: unknown, terminal: Terminal): number {
  if (error instanceof Interrupted) return error.exitCode;
  // Commander has printed the message.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof DiplographError) {
    terminal.error(error.message);
    return exitCodeOf(error);
  }
  if (isRefusalOfSystem(error)) {
    terminal.error(
      `the operating system refused the operation (${error.message}); check the address, or the permissions of the file or folder`,
    );
    return EXIT.environment;
  }
  terminal.error('this is a bug in Diplograph. Please report it with these lines:');
  terminal.errorDetail(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.failed;
}

/** Returns true for an error of the system: a port below 1024, a full disk, a folder without write access. */
const isRefusalOfSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error;

const HELP = `
${EXIT_HELP}

Examples:
  diplograph start
  diplograph query docs/queries/02-summit-timeline.graphql --format table
  diplograph help ingest`;

/** Creates the program with all its commands. Wrong usage throws a CommanderError. */
function createProgram(context: CommandContext): Command {
  const { terminal } = context;
  const program = new Command('diplograph')
    .description('A knowledge graph of diplomatic events: every fact a claim with a source.')
    .version(readProgramVersion())
    .addHelpText('after', HELP)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.errorDetail(text.trimEnd()),
      outputError: (text) =>
        terminal.error(withoutPassword(withRemedy(text.replace(/^error: /, '').trimEnd()))),
    });
  for (const add of COMMANDS) add(program, context);
  refuseRepeatedOptions(program);
  return program;
}

/** Returns the message of wrong usage with a remedy, if it has none. */
const withRemedy = (message: string): string =>
  message.includes('; ') || message.includes('Did you mean')
    ? message
    : `${message.replace(/\.$/, '')}; run the command with "--help" for its arguments`;

const COMMANDS = [
  addStart,
  addServe,
  addInit,
  addAdd,
  addImport,
  addIngest,
  addValidate,
  addFormat,
  addDiff,
  addRelease,
  addQuery,
  addMcp,
  addExport,
  addPackage,
  addDoctor,
  addHealth,
];
