import type { FileHandle } from 'node:fs/promises';

/** A line of a file: its number from 1, and its bytes without the line's end. */
export type Line = { readonly number: number; readonly bytes: Buffer };

/** The longest line that is kept whole, in bytes; of a longer one, no more than this and one byte. */
export const MAX_LINE_BYTES = 256 * 1024;

const NEWLINE = 10;

/** The lines of a file that are not empty, one after another; the file is never held whole, and stays open. */
export async function* splitLines(file: FileHandle): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  const chunks = file.createReadStream({ highWaterMark: 1024 * 1024, autoClose: false });
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      number += 1;
      const bytes = Buffer.concat([rest, chunk.subarray(from, end)]);
      rest = Buffer.alloc(0);
      from = end + 1;
      if (bytes.length > 0) yield { number, bytes };
    }
    rest = Buffer.concat([rest, chunk.subarray(from)]).subarray(0, MAX_LINE_BYTES + 1);
  }
  if (rest.length > 0) yield { number: number + 1, bytes: rest };
}
