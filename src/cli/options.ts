import { InvalidArgumentError, Option } from 'commander';
import { OWN_SEED, shortPath } from './package-files.ts';
import { defaultDataDir } from '../database/local/folders.ts';
import { HOST_EXPECTED, PORT_EXPECTED, readPort } from './environment.ts';
import { isHost } from './web-address.ts';
import type { Environment } from './read-variable.ts';
import type { Terminal } from './terminal.ts';

/** The context of a command. */
export type CommandContext = {
  readonly terminal: Terminal;
  readonly env: Environment;
  /** Sets the exit code of a command that ends without a failure of its own. */
  readonly end: (exitCode: number) => void;
};

/** `--seed`: the folder of the dataset. */
export const seedOption = (): Option =>
  new Option('--seed <dir>', 'folder of the dataset')
    .argParser(folder)
    .default(shortPath(OWN_SEED), 'the dataset that comes with Diplograph');

/** `--jsonl`: a dataset in JSON Lines, in place of a folder; absent unless it is given. */
export const jsonlOption = (): Option =>
  new Option('--jsonl <file>', 'a large dataset in JSON Lines, for an empty database')
    .argParser(file)
    .conflicts('seed');

/** `--offline`: with Neo4j's own importer; absent unless it is given. */
export const offlineOption = (): Option =>
  new Option('--offline', 'with --jsonl: make the local database with no server').conflicts('seed');

/** `--out`: the file to write. */
export const outOption = (): Option =>
  new Option('--out <file>', 'file to write; - is the standard output').argParser(file).default('-');

/** `--data-dir`: the folder of the managed local database; absent unless it is given. */
export const dataDirOption = (): Option =>
  new Option('--data-dir <dir>', `folder of the local database (default: ${defaultDataDir()})`).argParser(
    folder,
  );

/** `--port`: where the service listens; absent unless it is given. */
export const portOption = (): Option =>
  new Option('--port <number>', 'port of the service; 0 takes a free one (default: PORT, or 4000)').argParser(
    port,
  );

/** `--host`: the address on which the service listens; absent unless it is given. */
export const hostOption = (): Option =>
  new Option('--host <name>', 'address of the service (default: HOST, or 127.0.0.1)').argParser(host);

/** `--quiet`: prints only the result and the reason of a failure. */
export const quietOption = (): Option =>
  new Option('--quiet', 'say nothing but the result, and why the command failed');

function folder(text: string): string {
  if (text === '') throw new InvalidArgumentError('Expected a folder, found nothing.');
  return text;
}

function file(text: string): string {
  if (text === '') throw new InvalidArgumentError('Expected a file, found nothing.');
  return text;
}

function port(text: string): number {
  const found = readPort(text);
  if (found === undefined) throw new InvalidArgumentError(`Expected ${PORT_EXPECTED}.`);
  return found;
}

function host(text: string): string {
  if (!isHost(text)) throw new InvalidArgumentError(`Expected ${HOST_EXPECTED}.`);
  return text;
}
