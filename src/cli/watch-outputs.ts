import { printable } from '../errors.ts';

/** An output of the process, with the errors of writing to it. */
type WatchedOutput = {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  write(text: string): unknown;
};

/**
 * Watches the outputs of the program, so that an error of writing ends nothing. Returns a function that tells whether the system has
 * refused to write: a full disk, for example. The reason is printed once. A reader that has gone is no error.
 */
export function watchOutputs(stdout: WatchedOutput, stderr: WatchedOutput): () => boolean {
  let isRefused = false;
  const note = (error: NodeJS.ErrnoException, print: (text: string) => void): void => {
    if (GONE.includes(error.code ?? '') || isRefused) return;
    isRefused = true;
    const found = `that the operating system refused it (${printable(error.message)})`;
    print(
      `error: expected to write the standard output, found ${found}; write it elsewhere, or free some space\n`,
    );
  };
  stdout.on('error', (error) => note(error, (text) => stderr.write(text)));
  stderr.on('error', (error) => note(error, () => undefined));
  return () => isRefused;
}

/** The reader has closed the output, and what is written after an error. */
const GONE = ['EPIPE', 'ERR_STREAM_DESTROYED'];
