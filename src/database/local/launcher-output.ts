import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The states that the launcher reports on standard output, in this order. */
export type States = {
  /** It holds the folder. */
  readonly held: Promise<void>;
  /** Connections are accepted on this port. */
  readonly ready: Promise<number>;
  /** The server has stopped and the folder is free. */
  readonly stopped: Promise<void>;
};

/** Follows the launcher's standard output. */
export function readStates(output: Readable): States {
  const lines = createInterface({ input: output });
  const find = <Found>(pattern: RegExp, convert: (text: string) => Found): Promise<Found> =>
    new Promise((resolve) => {
      lines.on('line', (line) => {
        const found = pattern.exec(line);
        if (found) resolve(convert(found[1] ?? ''));
      });
    });
  return {
    held: find(/^diplograph: held$/, () => undefined),
    ready: find(/^diplograph: ready (\d+)$/, Number),
    stopped: find(/^diplograph: stopped$/, () => undefined),
  };
}

/** Follows standard error; `reason` is what the launcher said last, or else the last line. */
export function readErrors(output: Readable): { readonly reason: () => string | undefined } {
  const prefix = 'launcher: ';
  let said: string | undefined;
  let last: string | undefined;
  createInterface({ input: output }).on('line', (line) => {
    if (line.startsWith(prefix)) said = line.slice(prefix.length);
    else if (line.trim() !== '') last = line;
  });
  return { reason: () => said ?? last };
}
