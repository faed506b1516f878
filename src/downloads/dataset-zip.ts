import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { citationFile, releaseOf } from './release.ts';
import { readSelection } from './selection.ts';
import type { Download, FileSource } from './download.ts';

/** Returns the archive of the dataset: the files, the seed, and the citation. */
export const datasetZip = (files: readonly Download[]): Download => ({
  name: 'dataset.zip',
  doc: 'All of the dataset: each file that needs no filter, the seed from which it was ingested, how to cite it.',
  mediaType: 'application/zip',
  isArchive: true,
  isCompressed: true,
  params: {},
  async *write(source) {
    const { version, today } = source;
    const seed = (await source.readSeed?.(version.revision)) ?? null;
    const text = (path: string, content: string | Uint8Array): ArchiveFile => ({
      path,
      pieces: () => [content],
    });
    yield* zipFiles(String(version.fields['releasedOn']), [
      text('README.md', readme(source, files, seed !== null)),
      text('CITATION.cff', citationFile(releaseOf(source))),
      ...(seed ?? []).map(({ path, content }) => text(path, content)),
      ...files.map(({ name, params, write }) => ({
        path: `files/${name}`,
        pieces: () =>
          write({ ...source, isArchived: true }, readSelection(params, new URLSearchParams(), today)),
      })),
    ]);
  },
});

function readme({ version, publicUrl }: FileSource, files: readonly Download[], hasSeed: boolean): string {
  const { fields, revision } = version;
  return `# ${String(fields['title'])}

${String(fields['citation'])}

Version ${version.version}, revision ${revision}, released on ${String(fields['releasedOn'])}. Licence: ${String(fields['licence'])}.
Taken from ${publicUrl}/dataset.zip.

${
  hasSeed
    ? '`seed/` is what all else is made of: one record a file, each value with its sources. `npm start -- --seed DIR` of Diplograph\ningests it again, to the same revision.'
    : 'The files from which it was ingested are not here: the service that made this archive has other ones or none.'
}

${files.map(({ name, doc }) => `- \`files/${name}\`: ${doc}`).join('\n')}
`;
}

/** A file of an archive: its path, and its pieces, which are created on demand. */
type ArchiveFile = {
  readonly path: string;
  readonly pieces: () => AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
};

/**
 * Yields the bytes of a zip archive of files. All files have the time of one day, so that equal files make equal bytes. The
 * thread pool compresses them, and memory never holds them as a whole.
 */
async function* zipFiles(day: string, files: Iterable<ArchiveFile>): AsyncGenerator<Uint8Array> {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // A zip archive has no time zone: DOS time is local time.
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
