import { createGzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import { answerFile, deliver, etagOf, publicUrlOf, REVALIDATED, sendFile } from '../http/files.ts';
import { fileName, readSelection, withCurrentIds } from '../../downloads/selection.ts';
import { isFresh, preferredEncoding } from '../http/content.ts';
import { queryOf } from './route.ts';
import { setRevision } from '../http/least-revision.ts';
import { FILES } from '../../downloads/catalog.ts';
import type { Gzip } from 'node:zlib';
import type { Readable } from 'node:stream';
import type { CreateReader } from '../../model/query.ts';
import type { Archives, Build, StoredArchive } from '../archives.ts';
import type { DatasetVersion } from '../../graph/dataset-version.ts';
import type { Download, ReadSeed } from '../../downloads/download.ts';
import type { Exchange } from '../http/files.ts';
import type { DocumentedPath, Route } from './route.ts';
import type { ServiceSettings } from '../settings.ts';
import type { Versions } from '../versions.ts';

/** The lifetime of an archive without the seed, in milliseconds. The folder may change to the revision. */
const LOOK_AGAIN_MS = 60_000;

/** Returns a route for each file. */
export const downloadRoutes = (
  createReader: CreateReader,
  settings: ServiceSettings,
  archives: Archives,
  versions: Versions,
): readonly Route[] =>
  FILES.map((download) => ({
    path: `/${download.name}`,
    limiter: 'downloads',
    documents: [documented(download)],
    handle: (request, response, { signal }) =>
      answerFile(response, () =>
        send({ download, createReader, settings, archives, versions }, { request, response, signal }),
      ),
  }));

const documented = ({ name, doc, params, mediaType, schema }: Download): DocumentedPath => ({
  ...{ path: `/${name}`, doc, params },
  types: { [mediaType]: schema ?? null },
});

type FileRequest = {
  readonly download: Download;
  readonly createReader: CreateReader;
  readonly settings: ServiceSettings;
  readonly archives: Archives;
  readonly versions: Versions;
};

async function send(asked: FileRequest, exchange: Exchange): Promise<void> {
  const { download, createReader, settings, versions } = asked;
  const { request, response, signal } = exchange;
  const today = settings.today();
  const asks = readSelection(download.params, queryOf(request), today);
  const run = createReader({ signal, timeoutMs: settings.limits.statementMs });
  const version = await versions.latest(run);
  setRevision(response, version);
  const selection = await withCurrentIds(download.params, asks, { run, version, today });
  const { name } = download;
  const { programVersion } = settings;
  const publicUrl = publicUrlOf(settings, request);
  response
    .setHeader('cache-control', REVALIDATED)
    .setHeader('content-type', download.mediaType)
    .setHeader('content-disposition', `attachment; filename="${fileName(name, selection, version)}"`);
  if (!download.isCompressed) response.appendHeader('vary', 'accept-encoding');
  if (download.columns) {
    const query = selection.query === '' ? '' : `?${selection.query}`;
    const address = `${publicUrl}/${name}.metadata.json${query}`;
    response.setHeader('link', `<${address}>; rel="describedby"; type="application/csvm+json"`);
  }
  if (download.isArchive) return sendArchive(asked, version, exchange);
  const etag = etagOf(version.revision, programVersion, name, selection.query, publicUrl);
  const source = { run, version, today, publicUrl, readSeed: settings.readSeed };
  await sendFile(exchange, { etag, pieces: () => download.write(source, selection) });
}

/**
 * Sends an archive, compressed for clients that take gzip if it is not compressed itself. The first request for a revision builds it,
 * and compresses it. The tag is a hash of its bytes. HEAD builds nothing: its answer has the tag and the length of an archive only if
 * they are known.
 */
async function sendArchive(
  { download, createReader, settings, archives }: FileRequest,
  version: DatasetVersion,
  { request, response, signal: gone }: Exchange,
): Promise<void> {
  const { programVersion, limits, readSeed } = settings;
  const publicUrl = publicUrlOf(settings, request);
  const today = settings.today();
  const selection = readSelection(download.params, new URLSearchParams(), today);
  const key = {
    revision: version.revision,
    variant: JSON.stringify([download.name, programVersion, publicUrl]),
  };
  const make = ({ signal, keepFor }: Build): AsyncIterable<string | Uint8Array> => {
    const run = createReader({ signal, timeoutMs: limits.statementMs });
    const readOrLookAgain: ReadSeed = async (revision) => {
      const files = (await readSeed?.(revision)) ?? null;
      if (readSeed && !files) keepFor(LOOK_AGAIN_MS);
      return files;
    };
    return download.write({ run, version, today, publicUrl, readSeed: readOrLookAgain }, selection);
  };
  const isHead = request.method === 'HEAD';
  const gzips = !download.isCompressed && preferredEncoding(request, ['gzip']) === 'gzip';
  if (gzips) response.setHeader('content-encoding', 'gzip');
  const sendWith = async ({ size, read }: StoredArchive): Promise<void> => {
    response.setHeader('content-length', size);
    if (isHead) return void response.writeHead(200).end();
    await deliver([read()], response, gone);
  };
  if (isHead && !archives.has(key)) return void response.writeHead(200).end();
  await archives.use(key, make, async (plain) => {
    const etag = etagOf(plain.hash);
    response.setHeader('etag', etag);
    if (isFresh(request, etag)) return void response.writeHead(304).end();
    if (!gzips) return sendWith(plain);
    const packed = { revision: key.revision, variant: JSON.stringify([key.variant, 'gzip', plain.hash]) };
    if (isHead && !archives.has(packed)) return void response.writeHead(200).end();
    // This use holds the plain archive open until the compressed one is built.
    await archives.use(packed, ({ signal }) => gzipped(plain.read(), signal), sendWith);
  });
}

/** Returns the compressed content of a stream. Its errors are those of the result. */
function gzipped(content: Readable, signal: AbortSignal): Gzip {
  const gzip = createGzip();
  pipeline(content, gzip, { signal }).catch(() => undefined);
  return gzip;
}
