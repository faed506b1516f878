import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DiplographError } from '../errors.ts';
import { fieldsOf } from './record-fields.ts';
import { idFrom, recordText } from './new-record.ts';
import { INFO_FILE } from './folders.ts';
import { issuesOf } from './validate.ts';
import { parseYaml } from './parse-yaml.ts';
import { quoteValue } from './wording.ts';
import { readSeed } from './read.ts';
import { linkBelow, makeFolderOf, replaceFile } from './replace-file.ts';
import { seedOf } from './seed.ts';
import { sortIssues } from './issue.ts';
import type { EditorialKind } from '../model/editorial.ts';
import type { Folder } from './folders.ts';
import type { Issue } from './issue.ts';
import type { NewRecord } from './new-record.ts';
import type { SeedFiles } from './read.ts';

/** The values of a new record by key. */
export type FieldValues = Readonly<Record<string, readonly string[]>>;

/** A record that was written, or the issues that it would bring. */
type Addition = { readonly file: string; readonly id: string } | { readonly issues: readonly Issue[] };

/**
 * Writes a new record into a dataset, in the canonical format. Without an id it gets a suggested one. A record that brings an issue is not
 * written; issues that the dataset had before are no reason.
 * @throws DiplographError CONFIG_INVALID for a folder without a dataset and for a link, BAD_USER_INPUT for an id that is taken or cannot be made
 * and for several lists of roles, FILE_FAILED.
 */
export async function addRecord(
  dir: string,
  folder: Folder,
  values: FieldValues,
  id?: string,
): Promise<Addition> {
  const before = readSeed(dir);
  requireDataset(dir, before);
  const { typesOf, formerIds } = seedOf(before);
  const isTaken = (candidate: string): boolean => typesOf.has(candidate) || formerIds.has(candidate);
  const own = id ?? suggestId(folder, values, isTaken);
  const file = join(dir, folder, `${own}.yaml`);
  if (isTaken(own) || existsSync(file))
    throw new DiplographError(
      'BAD_USER_INPUT',
      `expected a new id, found "${own}" in use; give another --id`,
    );
  const link = linkBelow(dir, file);
  if (link !== undefined)
    throw new DiplographError(
      'CONFIG_INVALID',
      `expected a folder of the dataset for the record, found the link ${link}; put a folder in its place`,
    );
  const text = recordText(folder, { id: own, ...contentOf(folder, values) });
  const parsed = parseYaml(file, text);
  if (!('root' in parsed)) return { issues: parsed.issues };
  const records = [...before.records, { file, folder, stem: own, text, root: parsed.root }];
  const known = new Set(issuesOf(before).map(nameOf));
  const issues = issuesOf({ ...before, records }).filter((issue) => !known.has(nameOf(issue)));
  if (issues.length > 0) return { issues: sortIssues(issues) };
  await makeFolderOf(file);
  await replaceFile(file, [text]);
  return { file, id: own };
}

function requireDataset(dir: string, { info }: SeedFiles): void {
  if (info.text !== undefined) return;
  throw new DiplographError(
    'CONFIG_INVALID',
    `expected a folder with a dataset, found no ${INFO_FILE} that can be read at ${quoteValue(dir)}; name the folder of a dataset, or begin one with "diplograph init"`,
  );
}

const nameOf = ({ file, code, message }: Issue): string => JSON.stringify([file, code, message]);

const NUMBERS: readonly EditorialKind[] = ['INTEGER', 'AMOUNT'];

function contentOf(folder: Folder, values: FieldValues): NewRecord {
  const given = fieldsOf(folder).flatMap(({ key, kind, isList, hasRoles }) => {
    const texts = values[key] ?? [];
    const items = texts.map((text) => {
      if (NUMBERS.includes(kind) && /^\d+$/.test(text)) return Number(text);
      return hasRoles ? withRoles(text) : text;
    });
    const [first] = items;
    return first === undefined ? [] : [[key, isList || items.length > 1 ? items : first] as const];
  });
  return Object.fromEntries(given);
}

function withRoles(text: string): string | NewRecord {
  const [party = '', roles, ...more] = text.split(':');
  if (more.length > 0)
    throw new DiplographError(
      'BAD_USER_INPUT',
      `expected a party with roles such as "japan:HOST+ORGANIZER", found ${quoteValue(text)}; write + between roles`,
    );
  return roles === undefined ? text : { party, roles: roles.split('+') };
}

/**
 * Returns a free id that describes a record: from the format, kind and date of an event; the publisher, year and title of a source;
 * the name of any other record.
 * @throws DiplographError BAD_USER_INPUT for a name without Latin letters or digits.
 */
function suggestId(folder: Folder, values: FieldValues, isTaken: (id: string) => boolean): string {
  const value = (key: string): string => values[key]?.[0] ?? '';
  const candidates = candidatesOf(folder, value).map(idFrom);
  const found = candidates.find((id) => id !== '' && !isTaken(id)) ?? candidates.find((id) => id !== '');
  if (found !== undefined) return found;
  throw new DiplographError(
    'BAD_USER_INPUT',
    'expected a name with Latin letters, found none of which an id can be made; give --id',
  );
}

function candidatesOf(folder: Folder, value: (key: string) => string): readonly string[] {
  const name = value('name');
  if (folder === 'sources') {
    const title = value('title').split(/\s+/).slice(0, 5).join(' ');
    const publisher = value('publisher') || hostOf(value('url'));
    return [`${publisher} ${value('published').slice(0, 4)} ${title}`];
  }
  if (folder !== 'events' || value('format') === '') return [name];
  const date = value('date');
  const series = `${value('format')} ${value('kind')}`;
  const days = [date.slice(0, 4), date.slice(0, 7), date.slice(0, 10)].filter((day) => day !== '');
  return [...days.map((day) => `${series} ${day}`), `${series} ${date} ${value('place')}`, name];
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '').replace(/\.[a-z]+$/, '');
  } catch {
    return '';
  }
}
