import { dirname } from 'node:path';
import { lstat, realpath, stat } from 'node:fs/promises';
import { DEFAULT_SETTINGS } from '../server/settings.ts';
import { DiplographError } from '../errors.ts';
import { FILES } from '../downloads/catalog.ts';
import { readSelection, withCurrentIds } from '../downloads/selection.ts';
import { replaceFile } from '../dataset/replace-file.ts';
import { OWN_SEED } from './package-files.ts';
import { localUrl } from './web-address.ts';
import { readLockOwner } from '../database/local/lock-owner.ts';
import { readVersion } from '../graph/dataset-version.ts';
import { seedReader } from './read-seed.ts';
import { withDatabase } from './database.ts';
import type { Download } from '../downloads/download.ts';
import type { Selection } from '../downloads/selection.ts';
import type { Terminal } from './terminal.ts';
import type { DatabaseChoice, Opening } from './database.ts';
import type { ServiceConfig } from './environment.ts';

/** A request for a file: the file, its filter as text and parsed, and the current day. */
export type FileRequest = {
  readonly download: Download;
  readonly query: string;
  readonly selection: Selection;
  readonly today: string;
};

/**
 * Returns the file with a name.
 * @throws DiplographError CONFIG_INVALID with all names for an unknown name.
 */
export function findFile(name = ''): Download {
  const file = FILES.find((each) => each.name === name);
  if (file) return file;
  const found = name === '' ? 'none' : `"${name}"`;
  throw wrong(`expected a file, one of ${FILES.map((each) => each.name).join(', ')}, found ${found}`);
}

/**
 * Returns a file with its filters, each a text such as `group=c5`.
 * @throws DiplographError BAD_USER_INPUT for invalid filters.
 */
export function readFilters(download: Download, filters: readonly string[]): FileRequest {
  const pairs = filters.map((text): [string, string] => {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined)
      throw wrong(`expected filters such as group=c5, found "${text}"; correct it`);
    return [name, value];
  });
  const query = new URLSearchParams(pairs);
  const today = DEFAULT_SETTINGS.today();
  return {
    download,
    query: query.toString(),
    selection: readSelection(download.params, query, today),
    today,
  };
}

/** Returns a line for each file, or for each filter of a file. */
export function listLines(name: string | undefined): readonly string[] {
  if (name === undefined) return inColumns(FILES.map((file) => [file.name, file.doc]));
  const params = Object.entries(findFile(name).params);
  return inColumns(
    params.map(([param, { doc, expected, many, isRequired }]) => [
      param,
      `${isRequired ? 'Needed. ' : ''}${doc} Expects ${expected}${many ? '; several with commas' : ''}.`,
    ]),
  );
}

function inColumns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `${first.padEnd(width)}  ${second}`);
}

const wrong = (message: string): DiplographError => new DiplographError('CONFIG_INVALID', message);

/** The options of writing: the terminal for `-`, and a callback with the number of written bytes. */
type WriteOptions = { readonly terminal: Terminal; readonly report: (bytes: number) => void };

/**
 * Checks that a file can be written at a path. Returns the path of the file, or of the target of a link.
 * @throws DiplographError CONFIG_INVALID for a missing folder, or for a path that is not a file.
 */
export async function checkTarget(path: string): Promise<string> {
  if (path === '-') return path;
  const folder = dirname(path);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw refused(`in a folder that is there, found no folder ${folder}; make it`);
  const target = await stat(path).catch(() => undefined);
  if (target && !target.isFile())
    throw refused(
      `or - for the standard output, found ${target.isDirectory() ? 'a folder' : 'no plain file'} at ${path}`,
    );
  const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink();
  if (isLink && !target)
    throw refused(`or - for the standard output, found a link that leads nowhere at ${path}; remove it`);
  return isLink ? realpath(path) : path;
}

/**
 * Writes pieces to a file, which is replaced only after the last piece; `-` is the standard output. Returns the number of
 * bytes.
 */
export async function writeFileAtomically(
  path: string,
  pieces: AsyncIterable<string | Uint8Array>,
  { terminal, report }: WriteOptions,
): Promise<number> {
  let bytes = 0;
  const count = (piece: string | Uint8Array): void => {
    bytes += Buffer.byteLength(piece);
    report(bytes);
  };
  if (path === '-') {
    for await (const piece of pieces) {
      if (!(await terminal.write(piece))) break;
      count(piece);
    }
    return bytes;
  }
  await replaceFile(path, counted(pieces, count));
  return bytes;
}

/** Yields the pieces and counts each after it was written. */
async function* counted(
  pieces: AsyncIterable<string | Uint8Array>,
  count: (piece: string | Uint8Array) => void,
): AsyncGenerator<string | Uint8Array> {
  for await (const piece of pieces) {
    yield piece;
    count(piece);
  }
}

const refused = (rest: string): DiplographError =>
  new DiplographError('CONFIG_INVALID', `expected --out to be a file ${rest}, or correct --out`);

/** The source of a file. */
type FileOrigin = Opening & { readonly choice: DatabaseChoice; readonly config: ServiceConfig };

/** An open file: its pieces, and the revision of the dataset. */
type OpenFile = {
  readonly pieces: AsyncIterable<string | Uint8Array>;
  readonly revision: string;
};

/**
 * Passes a file to the work. The file comes from the service that owns the folder of the local database, or else from the
 * database, which is opened for it.
 * @throws DiplographError NOT_INGESTED when the database has no dataset; the errors of reading.
 */
export async function openFile(
  file: FileRequest,
  { choice, config, ...opening }: FileOrigin,
  work: (file: OpenFile) => Promise<void>,
): Promise<void> {
  const owner = choice.kind === 'managed' ? await readLockOwner(choice.dataDir) : undefined;
  const served =
    owner?.service === undefined ? undefined : await fetchFile(owner.service, file, opening.signal);
  if (served) return work(served);
  const { signal } = opening;
  await withDatabase(choice, opening, async (database) => {
    const run = (await database).reader({ signal, timeoutMs: config.limits.statementMs });
    const version = await readVersion(run);
    const readSeed = seedReader(OWN_SEED);
    const publicUrl = config.publicUrl || localUrl(config.host, config.port);
    const source = { run, version, today: file.today, publicUrl, readSeed };
    const selection = await withCurrentIds(file.download.params, file.selection, source);
    await work({ pieces: file.download.write(source, selection), revision: version.revision });
  });
}

/** Returns the file from a service; undefined if nothing listens there any more. */
async function fetchFile(
  service: string,
  { download, query }: FileRequest,
  signal: AbortSignal,
): Promise<OpenFile | undefined> {
  // On one machine, compression costs more than it saves.
  const headers = { 'accept-encoding': 'identity' };
  const answer = await fetch(`${service}/${download.name}?${query}`, { headers, signal }).catch(
    (error: unknown) => {
      signal.throwIfAborted();
      if (error instanceof TypeError) return undefined;
      throw error;
    },
  );
  if (!answer) return undefined;
  if (answer.status === 200 && answer.body)
    return { pieces: answer.body, revision: answer.headers.get('x-dataset-revision') ?? '' };
  throw new DiplographError(
    'DATABASE_FAILED',
    `expected the service at ${service} to give ${download.name}, found status ${String(answer.status)}: ${(await answer.text()).trim()}`,
  );
}
