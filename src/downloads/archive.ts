import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of an archive: its path, and its pieces, which are made when its turn comes. */
export type ArchiveFile = {
  readonly path: string;
  readonly pieces: () => AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
};

/**
 * Writes files into a zip archive, one after another; yields its bytes. All files have the time of one day, so that the same files
 * make the same bytes. They are compressed in the thread pool, and never held whole.
 */
export async function* zipped(day: string, files: Iterable<ArchiveFile>): AsyncGenerator<Uint8Array> {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // A zip archive knows no time zone: the time of DOS is that of the clock on the wall.
  const options = { mtime: new Date(year, month - 1, date), forceDosTimestamp: true, compress: true };
  const zip = new ZipFile();
  const output = zip.outputStream.pipe(new PassThrough());
  let current: Readable | undefined;
  for (const { path, pieces } of files)
    zip.addReadStreamLazy(path, options, (give) => {
      current = Readable.from(pieces());
      give(null, current);
    });
  zip.on('error', (error: Error) => output.destroy(error));
  zip.end();
  try {
    for await (const chunk of output) yield chunk as Uint8Array;
  } finally {
    current?.destroy();
  }
}
