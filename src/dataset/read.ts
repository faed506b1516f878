import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DiplographError } from '../errors.ts';
import { describeEntry, notAFile, readBytes, readTextFile } from './read-file.ts';
import { DETAILS_ENDING, FOLDER_NAMES, INFO_FILE, OPERATIONS_FOLDER, RELEASES_FOLDER } from './folders.ts';
import { didYouMean, printableLine, quoteValue } from './wording.ts';
import { includedFolders, withoutInclude } from './include.ts';
import { issueAt } from './issue.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Dirent, Stats } from 'node:fs';
import type { Folder } from './folders.ts';
import type { Issue, IssueCode } from './issue.ts';
import type { YamlMap } from './yaml-tree.ts';

/** A YAML file of a dataset. `text` and `root` are missing if the file cannot be read or parsed. */
export type SeedFile = {
  /** The path from the working folder, as in issues. */
  readonly file: string;
  readonly text?: string;
  readonly root?: YamlMap;
};

/** A file with a record; `stem` is its name without `.yaml`. */
export type RecordFile = SeedFile & {
  readonly folder: Folder;
  readonly stem: string;
  /** True for a file of an included folder. */
  readonly isIncluded?: true;
};

/** A file of a release; `stem` is its name without `.yaml`. */
export type ReleaseFile = SeedFile & { readonly stem: string };

/**
 * A file of a dataset: its path inside the folder, with slashes, and its content at the time of the checks. A record of an included folder
 * has the path that it would have in the folder itself.
 */
export type ListedFile = { readonly path: string; readonly content: Buffer | string };

/** A text file of a dataset; `text` is missing if the file cannot be read, `stem` is its name without its ending. */
export type TextFile = { readonly file: string; readonly stem: string; readonly text?: string };

/** The files of a dataset, sorted by folder and name, with the issues of reading them. */
export type SeedFiles = {
  readonly info: SeedFile;
  readonly records: readonly RecordFile[];
  /** The files of its releases; absent without such a folder. */
  readonly releases?: readonly ReleaseFile[];
  /** The files with the content of the changes of releases, in JSON Lines. */
  readonly details?: readonly TextFile[];
  readonly issues: readonly Issue[];
};

/**
 * The files of a folder, and the closed list of them. A program that publishes a dataset publishes exactly the listed files.
 */
export type SeedFolder = SeedFiles & { readonly listed: readonly ListedFile[] };

/**
 * Reads and parses all files of the dataset in a folder, each once, and the records of the folders that it includes. Reads only regular files inside the folder: a symbolic link
 * or another special file is an issue. Ignores names that begin with a dot. The folder itself may be a link.
 * @throws DiplographError CONFIG_INVALID for a missing folder.
 */
export function readSeed(dir: string): SeedFolder {
  const issues: Issue[] = [];
  const listed: ListedFile[] = [];
  const note: Note = (file, code, message) => issues.push(issueAt(file, START, code, message));
  const before = identityOf(dir);
  const top = checkTopLevel(dir, note);
  const read = <File extends SeedFile>(path: string, more: Omit<File, keyof SeedFile>, from = dir): File => {
    const file = readYaml(join(from, path), issues);
    const { text, root } = file;
    const published = path === INFO_FILE && text !== undefined && root ? withoutInclude(text, root) : text;
    if (published !== undefined) listed.push({ path, content: published });
    return { ...file, ...more } as File;
  };
  for (const name of top.papers) {
    const content = readBytes(join(dir, name));
    if ('issue' in content) issues.push(content.issue);
    else listed.push({ path: name, content: content.bytes });
  }
  const info = top.hasInfo ? read<SeedFile>(INFO_FILE, {}) : { file: join(dir, INFO_FILE) };
  for (const name of namesIn(dir, OPERATIONS_FOLDER, ['.graphql'], note)) {
    const path = `${OPERATIONS_FOLDER}/${name}`;
    const content = readTextFile(join(dir, path));
    if ('issue' in content) issues.push(content.issue);
    else listed.push({ path, content: content.text });
  }
  const yamlFiles = (folder: string, names: readonly string[]): readonly ReleaseFile[] =>
    names.map((name) => read<ReleaseFile>(`${folder}/${name}`, { stem: name.slice(0, -ENDING.length) }));
  const recordsIn = (from: string, more: Pick<RecordFile, 'isIncluded'>): readonly RecordFile[] =>
    FOLDER_NAMES.flatMap((folder) =>
      namesIn(from, folder, [ENDING], note).map((name) =>
        read<RecordFile>(`${folder}/${name}`, { folder, stem: name.slice(0, -ENDING.length), ...more }, from),
      ),
    );
  const own = recordsIn(dir, {});
  const included = includedFolders(dir, info);
  issues.push(...included.issues);
  const records = [...own, ...included.folders.flatMap((from) => readIncluded(from, recordsIn, note))];
  const names = namesIn(dir, RELEASES_FOLDER, [ENDING, DETAILS_ENDING], note);
  const releases = yamlFiles(
    RELEASES_FOLDER,
    names.filter((name) => name.endsWith(ENDING)),
  );
  const details = names
    .filter((name) => name.endsWith(DETAILS_ENDING))
    .map((name): TextFile => {
      const path = `${RELEASES_FOLDER}/${name}`;
      const content = readTextFile(join(dir, path), MAX_DETAILS_BYTES);
      if ('issue' in content) issues.push(content.issue);
      else listed.push({ path, content: content.text });
      const stem = name.slice(0, -DETAILS_ENDING.length);
      return { file: join(dir, path), stem, ...('text' in content && { text: content.text }) };
    });
  if (identityOf(dir) !== before) note(join(dir, INFO_FILE), 'unreadable', CHANGED);
  return {
    ...{ info, records, issues, listed },
    ...(releases.length > 0 && { releases }),
    ...(details.length > 0 && { details }),
  };
}

/** Returns the records of an included folder. It needs no description. */
function readIncluded(
  dir: string,
  recordsIn: (dir: string, more: Pick<RecordFile, 'isIncluded'>) => readonly RecordFile[],
  note: Note,
): readonly RecordFile[] {
  const before = identityOf(dir);
  checkEntries(dir, note);
  const records = recordsIn(dir, { isIncluded: true });
  if (identityOf(dir) !== before) note(dir, 'unreadable', CHANGED);
  return records;
}

/** The maximum size of a file with the content of changes, in bytes. */
export const MAX_DETAILS_BYTES = 16 * 1024 * 1024;

type Note = (file: string, code: IssueCode, message: string) => void;

const START = { line: 1, column: 1 };
const ENDING = '.yaml';
const CHANGED =
  'expected a folder that stays the same while it is read, found that folders in it were replaced; try again';

/** Other permitted files, which contain no data. */
const PAPERS: readonly string[] = ['README.md', 'LICENSE', 'LICENSE.md', 'LICENSE.txt'];
const SUBFOLDERS: readonly string[] = [...FOLDER_NAMES, RELEASES_FOLDER, OPERATIONS_FOLDER];

/** Returns the identity of a folder and its subfolders. Two readings of a dataset must not mix folders. */
function identityOf(dir: string): string {
  const told = (stat: Stats | undefined): string => (stat ? `${String(stat.dev)}:${String(stat.ino)}` : '');
  const quiet = { throwIfNoEntry: false } as const;
  try {
    const inside = SUBFOLDERS.map((name) => told(lstatSync(join(dir, name), quiet)));
    return [told(statSync(dir, quiet)), ...inside].join();
  } catch {
    return '';
  }
}

/** Checks the entries of the folder itself. Returns the readable papers, and whether the description exists. */
function checkTopLevel(
  dir: string,
  note: Note,
): { readonly hasInfo: boolean; readonly papers: readonly string[] } {
  const entries = checkEntries(dir, note);
  const named = (name: string): boolean => entries.some((entry) => entry.name === name);
  const hasInfo = named(INFO_FILE);
  if (!hasInfo)
    note(join(dir, INFO_FILE), 'missing-file', `expected ${INFO_FILE}, found no such file; write it`);
  return { hasInfo, papers: PAPERS.filter(named) };
}

/** Returns the entries of the folder itself. Notes those that belong to no dataset. */
function checkEntries(dir: string, note: Note): readonly Dirent[] {
  const known = [...SUBFOLDERS, INFO_FILE, ...PAPERS];
  const entries = entriesIn(dir);
  for (const { name } of entries) {
    if (known.includes(name)) continue;
    const expected = `expected ${INFO_FILE}, README.md and the folders of the record types`;
    note(
      join(dir, name),
      'unknown-file',
      `${expected}, found ${quoteValue(name)}${didYouMean(name, known)}; move it away`,
    );
  }
  return entries;
}

function entriesIn(dir: string): readonly Dirent[] {
  try {
    return visible(readdirSync(dir, { withFileTypes: true }));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const found =
      code === 'ELOOP'
        ? 'a link that leads to itself'
        : code === 'EACCES'
          ? 'one that may not be read'
          : 'none';
    const message = `expected a folder with a dataset (${INFO_FILE} and folders of records), found ${found} at "${printableLine(dir)}"`;
    throw new DiplographError('CONFIG_INVALID', `${message}; name the folder of a dataset`, { cause });
  }
}

const visible = (entries: readonly Dirent[]): readonly Dirent[] =>
  entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));

/** Returns the names of the files of a folder with one of the endings. Notes other entries as issues and omits them. */
function namesIn(dir: string, folder: string, endings: readonly string[], note: Note): readonly string[] {
  const path = join(dir, folder);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) {
    const expected = `expected a folder of records, found ${describeEntry(stat)}`;
    note(path, 'not-a-file', `${expected}; make ${quoteValue(folder)} a folder`);
    return [];
  }
  return folderEntries(path, note)
    .filter((entry) => {
      const { name } = entry;
      const at = join(path, name);
      const hasEnding = endings.some((ending) => name.endsWith(ending));
      if (hasEnding && entry.isFile()) return true;
      if (hasEnding) note(at, 'not-a-file', notAFile(describeEntry(entry)));
      else
        note(
          at,
          'unknown-file',
          `expected ${folder === OPERATIONS_FOLDER ? 'a question named *.graphql' : `a record named <id>${ENDING}`}, found ${quoteValue(name)}; rename it or move it away`,
        );
      return false;
    })
    .map(({ name }) => name);
}

function folderEntries(path: string, note: Note): readonly Dirent[] {
  try {
    return visible(readdirSync(path, { withFileTypes: true }));
  } catch {
    note(path, 'unreadable', 'expected a folder that can be read; give yourself permission to read it');
    return [];
  }
}

function readYaml(file: string, issues: Issue[]): SeedFile {
  const content = readTextFile(file);
  if ('issue' in content) {
    issues.push(content.issue);
    return { file };
  }
  const parsed = parseYaml(file, content.text);
  if ('root' in parsed) return { file, text: content.text, root: parsed.root };
  issues.push(...parsed.issues);
  return { file, text: content.text };
}
