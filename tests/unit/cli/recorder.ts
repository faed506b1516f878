import { createTerminal } from '../../../src/cli/terminal.ts';
import type { Output, Terminal } from '../../../src/cli/terminal.ts';

/** A terminal whose outputs are kept. */
export type Recorder = {
  readonly terminal: Terminal;
  readonly out: () => string;
  readonly err: () => string;
};

/** Makes a terminal that writes into memory; with `isTTY` for a person at the terminal. */
export function recorder(isTTY = false): Recorder {
  let out = '';
  let err = '';
  const stdout: Output = {
    isTTY,
    write: (text, taken) => {
      out += String(text);
      taken?.();
    },
  };
  const stderr: Output = { isTTY, write: (text) => void (err += String(text)) };
  return { terminal: createTerminal(stdout, stderr, true), out: () => out, err: () => err };
}
