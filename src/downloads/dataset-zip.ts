import { zipped } from './archive.ts';
import { readSelection } from './selection.ts';
import type { ArchiveFile } from './archive.ts';
import type { Download, FileSource } from './download.ts';

/** All of the dataset in one archive: the files that need no filter, the files from which it was ingested, how to cite it. */
export const datasetZip = (downloads: readonly Download[]): Download => {
  const files = downloads.filter(({ params }) => Object.values(params).every((param) => !param.isRequired));
  return {
    name: 'dataset.zip',
    doc: 'All of the dataset: each file that needs no filter, the seed from which it was ingested, how to cite it.',
    mediaType: 'application/zip',
    isArchive: true,
    params: {},
    async *write(source) {
      const { version, today } = source;
      const seed = (await source.readSeed?.(version.revision)) ?? null;
      const text = (path: string, content: string | Uint8Array): ArchiveFile => ({
        path,
        pieces: () => [content],
      });
      yield* zipped(String(version.fields['releasedOn']), [
        text('README.md', readme(source, files, seed !== null)),
        text('CITATION.cff', citation(source)),
        ...(seed ?? []).map(({ path, content }) => text(path, content)),
        ...files.map(({ name, params, write }) => ({
          path: `files/${name}`,
          pieces: () =>
            write({ ...source, isArchived: true }, readSelection(params, new URLSearchParams(), today)),
        })),
      ]);
    },
  };
};

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

/** In the Citation File Format; a text in JSON is one in YAML. */
const citation = ({ publicUrl, version: { fields, version, revision } }: FileSource): string =>
  [
    'cff-version: 1.2.0',
    'type: dataset',
    `message: ${JSON.stringify(fields['citation'])}`,
    `title: ${JSON.stringify(fields['title'])}`,
    'authors:',
    '  - name: Diplograph',
    `version: ${JSON.stringify(version)}`,
    `date-released: ${String(fields['releasedOn'])}`,
    `license: ${JSON.stringify(fields['licence'])}`,
    `url: ${JSON.stringify(`${publicUrl}/`)}`,
    'identifiers:',
    '  - type: other',
    `    value: ${JSON.stringify(revision)}`,
    '    description: Revision, a hash of the content',
    '',
  ].join('\n');
