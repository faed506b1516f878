import { CommanderError } from 'commander';
import { createProgram } from './program.ts';
import { DiplographError } from '../errors.ts';
import { EXIT, exitCodeOf } from './exit-code.ts';
import { Interrupted } from './interruption.ts';
import type { Environment } from './read-variable.ts';
import type { Terminal } from './terminal.ts';

/** Runs the program with its arguments, to its end, and gives the exit code; a failure is told on the terminal. */
export async function runCli(args: readonly string[], terminal: Terminal, env: Environment): Promise<number> {
  let exitCode: number = EXIT.ok;
  const end = (code: number): void => void (exitCode = code);
  try {
    await createProgram({ terminal, env, end }).parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return tell(error, terminal);
  } finally {
    terminal.rest();
  }
}

/** Tells why a command failed: a line for what the user can act on, a stack for a bug. */
function tell(error: unknown, terminal: Terminal): number {
  if (error instanceof Interrupted) return error.exitCode;
  // Its own message was written where it was thrown.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof DiplographError) {
    terminal.complain(error.message);
    return exitCodeOf(error);
  }
  if (isRefusalOfSystem(error)) {
    terminal.complain(
      `the system refused (${error.message}); check the address, or the rights on the file or folder`,
    );
    return EXIT.environment;
  }
  terminal.complain(
    'something that cannot happen did: this is a bug in Diplograph. Please report it with these lines:',
  );
  terminal.detail(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.failed;
}

/** What the system refuses: a port below 1024, a full disk, a folder without the right to write. */
const isRefusalOfSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'code' in error;
