import type { Environment } from './read-variable.ts';
import type { Terminal } from './terminal.ts';

/** What every command is given. */
export type Context = {
  readonly terminal: Terminal;
  readonly env: Environment;
  /** Sets the exit code of a command that ends without a failure of its own. */
  readonly end: (exitCode: number) => void;
};
