import { createColors } from 'picocolors';
import { printable } from '../errors.ts';

/** An output of a terminal: `process.stdout`, `process.stderr`, or a replacement. */
export type Output = {
  readonly isTTY?: boolean | undefined;
  /** Writes a text. Calls back when it accepts more, with an error if the reader is gone. */
  write(text: string | Uint8Array, taken?: (error?: Error | null) => void): unknown;
};

/** The outputs of the program. */
export type Terminal = {
  /** True if the standard error is a terminal. */
  readonly isInteractive: boolean;
  /** Asks a question and returns the answer; absent without a person at the terminal. */
  readonly ask?: (question: string) => Promise<string>;
  /** Writes a line of the result to the standard output. */
  readonly print: (line: string) => void;
  /** Writes a piece of the result unchanged. Resolves to false if the reader is gone. */
  readonly write: (piece: string | Uint8Array) => Promise<boolean>;
  /** Writes an informational line to the standard error. */
  readonly info: (line: string) => void;
  /** Writes an error, also on a silenced terminal. */
  readonly error: (message: string) => void;
  /** Writes further lines of an error. */
  readonly errorDetail: (line: string) => void;
  /** Shows progress: nothing for steps shorter than a second, and at most one line per second. */
  readonly progress: (line: string) => void;
  /** Clears the pending progress line. */
  readonly clearProgress: () => void;
};

const PAUSE_MS = 1000;

/** Returns a text with control sequences and direction marks escaped as in JSON. */
const shown = (text: string): string =>
  text
    .split(/([\n\t])/)
    .map((part) => (part === '\n' || part === '\t' ? part : printable(part)))
    .join('');

/** Returns a terminal on two outputs. Progress appears only if a person reads the second one, in colour unless `isPlain`. */
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

/** Returns a message whose further lines are remedies or a suggestion. Other line breaks come from quoted text. */
const inLines = (message: string): string =>
  message
    .split(/\n(?= {2}- |\(Did you mean )/)
    .map(printable)
    .join('\n');

/** Returns the terminal without information and progress. */
export const silenced = (terminal: Terminal): Terminal => ({
  ...terminal,
  info: () => undefined,
  progress: () => undefined,
});

/** Returns a number with its noun: `1 file`, `2 files`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
