import { InvalidArgumentError, Option } from 'commander';
import { OWN_SEED, shortPath } from './package-files.ts';
import { defaultDataDir } from '../database/local/folders.ts';
import { HOST_EXPECTED, PORT_EXPECTED, readPort } from './environment.ts';
import { isHost } from './web-address.ts';
import type { Command } from 'commander';
import type { Environment } from './read-variable.ts';
import type { Terminal } from './terminal.ts';

/** The context of a command. */
export type CommandContext = {
  readonly terminal: Terminal;
  readonly env: Environment;
  /** Sets the exit code of a command that ends without a failure. */
  readonly end: (exitCode: number) => void;
};

/** Returns `--seed`: the folder of the dataset. */
export const seedOption = (): Option =>
  new Option('--seed <dir>', 'folder of the dataset')
    .argParser(folder)
    .default(shortPath(OWN_SEED), 'the dataset of the package');

/** Returns `--jsonl`: a dataset in JSON Lines instead of a folder; absent by default. */
export const jsonlOption = (): Option =>
  new Option('--jsonl <file>', 'a large dataset in JSON Lines, for an empty database')
    .argParser(file)
    .conflicts('seed');

/** Returns `--offline`: with Neo4j's own importer; absent by default. */
export const offlineOption = (): Option =>
  new Option('--offline', 'with --jsonl: create the local database without a server').conflicts('seed');

/** Returns `--out`: the output file. */
export const outOption = (): Option =>
  new Option('--out <file>', 'file to write; - is the standard output').argParser(file).default('-');

/** Returns `--data-dir`: the folder of the managed local database; absent by default. */
export const dataDirOption = (): Option =>
  new Option('--data-dir <dir>', `folder of the local database (default: ${defaultDataDir()})`).argParser(
    folder,
  );

/** Returns `--port`: the port of the service; absent by default. */
export const portOption = (): Option =>
  new Option('--port <number>', 'port of the service; 0 takes a free one (default: PORT, or 4000)').argParser(
    port,
  );

/** Returns `--host`: the address on which the service listens; absent by default. */
export const hostOption = (): Option =>
  new Option('--host <name>', 'address of the service (default: HOST, or 127.0.0.1)').argParser(host);

/** Returns `--watch`: ingests the dataset again after each change of its files. */
export const watchOption = (): Option =>
  new Option('--watch', 'ingest the dataset again after each change of its files');

/** Returns `--operations`: the folder of the operator's operations; absent by default. */
export const operationsOption = (): Option =>
  new Option(
    '--operations <dir>',
    'folder of operations that join the worked ones (default: OPERATIONS_FOLDER, or none)',
  ).argParser(folder);

/** Returns `--quiet`: prints only the result and the reason of a failure. */
export const quietOption = (): Option =>
  new Option('--quiet', 'print only the result, and the reason of a failure');

const LISTS = new WeakSet<Option>();

/** Returns the option as one that may be given several times: its values make a list. */
export function listOption(option: Option): Option {
  LISTS.add(option);
  return option.argParser((text, before: readonly string[] | undefined) => [...(before ?? []), text]);
}

/** Makes a command, and those below it, refuse an option of one value that is given again. */
export function refuseRepeatedOptions(command: Command): void {
  for (const option of command.options.filter((each) => each.required && !LISTS.has(each))) {
    let isGiven = false;
    command.on(`option:${option.name()}`, () => {
      if (isGiven)
        command.error(`expected the option '${option.flags}' once, found it again; give one of them`);
      isGiven = true;
    });
  }
  for (const below of command.commands) refuseRepeatedOptions(below);
}

/** Returns an option with the path of a file. */
export const fileOption = (flags: string, description: string): Option =>
  new Option(flags, description).argParser(file);

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
