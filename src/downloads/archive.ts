import { strToU8, Zip, ZipDeflate } from 'fflate';

/** The pieces of a file. */
type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** An archive in the making: `add` gives its bytes as the pieces of a file come, `end` the last ones. */
export type Archive = {
  readonly add: (path: string, pieces: Pieces) => AsyncGenerator<Uint8Array>;
  readonly end: () => Uint8Array;
};

/** Begins a zip archive, all of whose files are of one day, so that the same files make the same bytes. */
export function createArchive(day: string): Archive {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // A zip archive knows no time zone.
  const mtime = new Date(year, month - 1, date);
  const made: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes);
  });
  const take = (): Uint8Array => Buffer.concat(made.splice(0));
  return {
    async *add(path, pieces) {
      const file = new ZipDeflate(path);
      file.mtime = mtime;
      zip.add(file);
      for await (const piece of pieces) {
        file.push(typeof piece === 'string' ? strToU8(piece) : piece);
        if (made.length > 0) yield take();
      }
      file.push(new Uint8Array(), true);
      yield take();
    },
    end() {
      zip.end();
      return take();
    },
  };
}
