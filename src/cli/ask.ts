import { createInterface } from 'node:readline/promises';
import { DiplographError } from '../errors.ts';
import type { Readable, Writable } from 'node:stream';

/**
 * Returns a function that writes a question and returns the next line of the input.
 * @throws DiplographError BAD_USER_INPUT at the end of the input, and on Ctrl+C.
 */
export const asking =
  (input: Readable, output: Writable) =>
  async (question: string): Promise<string> => {
    const lines = createInterface({ input, output });
    try {
      const closed = new Promise<never>((_, reject) => {
        lines.once('close', () => {
          reject(new DiplographError('BAD_USER_INPUT', 'expected an answer, found the end of the input'));
        });
      });
      return await Promise.race([lines.question(question), closed]);
    } finally {
      lines.removeAllListeners('close').close();
    }
  };
