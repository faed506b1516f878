import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DiplographError } from '../errors.ts';
import { FOLDER_NAMES, INFO_FILE, RELEASES_FOLDER } from './folders.ts';
import { didYouMean } from './suggest.ts';
import { issueAt } from './issue.ts';
import { parseYaml } from './parse-yaml.ts';
import { quote } from './wording.ts';
import { readTextFile } from './read-file.ts';
import type { Folder } from './folders.ts';
import type { Issue, IssueCode } from './issue.ts';
import type { YamlMap } from './yaml-tree.ts';

/** A YAML file of a dataset; `text` and `root` are missing where the file cannot be read or parsed. */
export type SeedFile = {
  /** Its path from the working folder, as issues name it. */
  readonly file: string;
  readonly text?: string;
  readonly root?: YamlMap;
};

/** A file with a record; `stem` is its name without `.yaml`. */
export type RecordFile = SeedFile & { readonly folder: Folder; readonly stem: string };

/** A file about a release; `stem` is its name without `.yaml`. */
export type ReleaseFile = SeedFile & { readonly stem: string };

/** The files of a dataset, sorted by folder and name, with what is wrong with them as files. */
export type SeedFiles = {
  readonly info: SeedFile;
  readonly records: readonly RecordFile[];
  /** Those about its releases; none where it has no such folder. */
  readonly releases?: readonly ReleaseFile[];
  readonly issues: readonly Issue[];
};

/**
 * Reads and parses all files of the dataset in a folder; names that begin with a dot are passed over.
 * Throws CONFIG_INVALID where there is no such folder.
 */
export function readSeed(dir: string): SeedFiles {
  const issues: Issue[] = [];
  const note: Note = (file, code, message) => issues.push(issueAt(file, START, code, message));
  const hasInfo = checkTopLevel(dir, note);
  const info = hasInfo ? readYaml(join(dir, INFO_FILE), issues) : { file: join(dir, INFO_FILE) };
  const filesIn = (folder: string): readonly ReleaseFile[] =>
    yamlNames(dir, folder, note).map((name) => ({
      ...readYaml(join(dir, folder, name), issues),
      stem: name.slice(0, -ENDING.length),
    }));
  const records = FOLDER_NAMES.flatMap((folder) => filesIn(folder).map((file) => ({ ...file, folder })));
  const releases = filesIn(RELEASES_FOLDER);
  return { info, records, ...(releases.length > 0 && { releases }), issues };
}

type Note = (file: string, code: IssueCode, message: string) => void;

const START = { line: 1, column: 1 };
const ENDING = '.yaml';

/** Files beside the records that are not data. */
const PAPERS = ['README.md', 'LICENSE', 'LICENSE.md', 'LICENSE.txt'];

function checkTopLevel(dir: string, note: Note): boolean {
  const known: readonly string[] = [...FOLDER_NAMES, RELEASES_FOLDER, INFO_FILE, ...PAPERS];
  const names = namesIn(dir);
  for (const name of names) {
    if (known.includes(name)) continue;
    const expected = `expected ${INFO_FILE}, README.md and the folders of the record types`;
    note(join(dir, name), 'unknown-file', `${expected}, found ${quote(name)}${didYouMean(name, known)}`);
  }
  const hasInfo = names.includes(INFO_FILE);
  if (!hasInfo)
    note(join(dir, INFO_FILE), 'missing-file', `expected ${INFO_FILE}, found no such file; write it`);
  return hasInfo;
}

function namesIn(dir: string): readonly string[] {
  try {
    return visible(readdirSync(dir));
  } catch (cause) {
    const message = `expected a folder with a dataset (${INFO_FILE} and folders of records), found none at ${quote(dir)}`;
    throw new DiplographError('CONFIG_INVALID', `${message}; give the folder with --seed`, { cause });
  }
}

const visible = (names: readonly string[]): readonly string[] =>
  names.filter((name) => !name.startsWith('.')).sort();

function yamlNames(dir: string, folder: string, note: Note): readonly string[] {
  const path = join(dir, folder);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) {
    note(path, 'not-a-file', `expected a folder of records, found a file; make ${quote(folder)} a folder`);
    return [];
  }
  return folderNames(path, note).filter((name) => {
    if (name.endsWith(ENDING)) return true;
    note(join(path, name), 'unknown-file', `expected a record named <id>${ENDING}, found ${quote(name)}`);
    return false;
  });
}

function folderNames(path: string, note: Note): readonly string[] {
  try {
    return visible(readdirSync(path));
  } catch {
    note(path, 'unreadable', 'expected a folder that can be read; give yourself the right to read it');
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
