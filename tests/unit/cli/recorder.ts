import { createTerminal } from '../../../src/cli/terminal.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';

/** A terminal whose outputs are kept. */
export type Recorder = {
  readonly terminal: Terminal;
  readonly out: () => string;
  readonly err: () => string;
};

/** Makes a terminal that writes into memory; `isTTY` says that a person reads it. */
export function recorder(isTTY = false): Recorder {
  let out = '';
  let err = '';
  const stdout = { isTTY, write: (text: string) => void (out += text) };
  const stderr = { isTTY, write: (text: string) => void (err += text) };
  return { terminal: createTerminal(stdout, stderr, true), out: () => out, err: () => err };
}
