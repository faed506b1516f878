import { createColors } from 'picocolors';
import { printable } from '../errors.ts';

/** Where a terminal writes: `process.stdout` and `process.stderr`, or what stands in for them. */
export type Output = {
  readonly isTTY?: boolean | undefined;
  /** Writes, and tells when more may be written, with an error where nobody reads it. */
  write(text: string | Uint8Array, taken?: (error?: Error | null) => void): unknown;
};

/** All ways in which the program speaks. */
export type Terminal = {
  /** Whether a person reads what is said, and not a file or another program. */
  readonly isInteractive: boolean;
  /** Writes a line of what was asked for, to the standard output. */
  readonly print: (line: string) => void;
  /** Writes a piece of what was asked for as it is; false when nobody reads any more. */
  readonly write: (piece: string | Uint8Array) => Promise<boolean>;
  /** Writes a line beside it, for a person: what was done, or what is worth knowing. */
  readonly info: (line: string) => void;
  /** Writes why the command failed, whether or not the terminal is silenced. */
  readonly error: (message: string) => void;
  /** Writes further lines of a complaint. */
  readonly errorDetail: (line: string) => void;
  /** Tells what is under way: nothing for what ends within a second, and at most a line a second. */
  readonly progress: (line: string) => void;
  /** Tells that nothing is under way any more. */
  readonly clearProgress: () => void;
};

const PAUSE_MS = 1000;

/**
 * Returns a text in which a terminal finds nothing to obey and nothing to turn around: control characters are written as in JSON,
 * where they mean the same.
 */
const shown = (text: string): string =>
  text
    .split(/([\n\t])/)
    .map((part) => (part === '\n' || part === '\t' ? part : printable(part)))
    .join('');

/** A terminal on two outputs; progress is shown only where the second is read by a person, in colour unless `isPlain`. */
export function createTerminal(stdout: Output, stderr: Output, isPlain = false): Terminal {
  const isInteractive = stderr.isTTY === true;
  const { red, dim } = createColors(isInteractive && !isPlain);
  let latest = '';
  let timer: NodeJS.Timeout | undefined;
  const show = (): void => {
    timer = undefined;
    stderr.write(`${dim(shown(latest))}\n`);
  };
  return {
    isInteractive,
    print: (line) => void stdout.write(`${shown(line)}\n`),
    write: (piece) => new Promise((resolve) => stdout.write(piece, (error) => resolve(!error))),
    info: (line) => void stderr.write(`${shown(line)}\n`),
    error: (message) => void stderr.write(`${red('error:')} ${inLines(message)}\n`),
    errorDetail: (line) => void stderr.write(`${shown(line)}\n`),
    progress: (line) => {
      latest = line;
      if (isInteractive) timer ??= setTimeout(show, PAUSE_MS).unref();
    },
    clearProgress: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

/** A message whose further lines are ways out or a suggestion; other line breaks come from what it repeats. */
const inLines = (message: string): string =>
  message
    .split(/\n(?= {2}- |\(Did you mean )/)
    .map(printable)
    .join('\n');

/** The same terminal without notes and progress. */
export const silenced = (terminal: Terminal): Terminal => ({
  ...terminal,
  info: () => undefined,
  progress: () => undefined,
});

/** A number with its noun: `1 file`, `2 files`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
