import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { createFolder } from './replace-file.ts';
import { DiplographError } from '../errors.ts';
import { idFrom, recordText } from './new-record.ts';
import { INFO_FILE } from './folders.ts';
import { nationRecord } from './nations.ts';
import { printableLine, quoteValue } from './wording.ts';
import { readDataset } from './validate.ts';
import type { Folder } from './folders.ts';
import type { NewRecord } from './new-record.ts';

/** What a new dataset is about. The last nation is the partner of the others, which are the members of the group. */
export type NewDataset = {
  /** Codes of ISO 3166-1, of two or three letters; at least two. */
  readonly nations: readonly string[];
  readonly group: string;
  /** By default made of the group and the partner. */
  readonly title?: string;
  /** The current day, YYYY-MM-DD. */
  readonly today: string;
};

/**
 * Writes a small valid dataset into a new or empty folder: nations, a group, a format with a partner, a meeting and its source, with
 * comments that explain them. Returns the paths of its files inside the folder.
 * @throws DiplographError BAD_USER_INPUT for wrong nations or names, CONFIG_INVALID for a folder that is not empty, FILE_FAILED when
 * the system refuses to write.
 */
export async function writeNewDataset(dir: string, asked: NewDataset): Promise<readonly string[]> {
  const files = filesOf(idFrom(basename(resolve(dir))) || 'dataset', asked);
  await requireEmpty(dir);
  try {
    await createFolder(dir, async (staging) => {
      for (const [path, text] of files) {
        await mkdir(dirname(join(staging, path)), { recursive: true });
        await writeFile(join(staging, path), text);
      }
      requireValid(staging, dir);
    });
  } catch (cause) {
    if (cause instanceof DiplographError) throw cause;
    // The path in the message of the system is that of the hidden folder.
    const reason = (cause instanceof Error ? cause.message : String(cause)).replace(/, \w+ '.*$/s, '');
    const message = `expected to write ${printableLine(dir)}, found that the operating system refused it (${reason}); choose another folder`;
    throw new DiplographError('FILE_FAILED', message, { cause });
  }
  return files.map(([path]) => path);
}

/** A name or a title may have characters that a dataset refuses. Messages name the folder that the dataset will have. */
function requireValid(staging: string, dir: string): void {
  const reading = readDataset(staging);
  if ('dataset' in reading) return;
  const found = reading.issues.map(({ message }) => message.replaceAll(staging, dir));
  throw wrong(`expected values that a dataset can hold: ${found.join('; ')}`);
}

async function requireEmpty(dir: string): Promise<void> {
  const found = await readdir(dir).catch((error: unknown) =>
    (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : undefined,
  );
  if (found?.length === 0) return;
  const what = found ? `${String(found.length)} entries in it` : 'no folder that can be read';
  throw new DiplographError(
    'CONFIG_INVALID',
    `expected a new or empty folder at ${printableLine(dir)}, found ${what}; name another one`,
  );
}

/** Returns the files of a dataset, each with its text. */
function filesOf(name: string, { nations: codes, group, title, today }: NewDataset) {
  const nations = codes.map(nationRecord);
  const partner = nations.at(-1);
  const members = nations.slice(0, -1);
  if (!partner || members.length === 0 || new Set(nations.map(({ id }) => id)).size < nations.length) {
    const found = codes.length === 0 ? 'none' : quoteValue(codes.join());
    throw wrong(`expected at least two different nations, the last one the partner, found ${found}`);
  }
  const groupId = idFrom(group);
  if (groupId === '' || nations.some(({ id }) => id === groupId))
    throw wrong(
      `expected a name of the group with Latin letters, none of a nation, found ${quoteValue(group)}`,
    );
  const year = String(Number(today.slice(0, 4)) - 1);
  const format = idFrom(`${groupId}-plus-${partner.id}`);
  const formatName = `${group} and ${partner.name}`;
  const title_ = title ?? `Meetings of ${formatName}`;
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(today),
  );
  const record = (folder: Folder, id: string, content: NewRecord, comment?: string) =>
    [`${folder}/${id}.yaml`, recordText(folder, { id, ...content }, comment)] as const;
  const info = {
    ...{ name, title: title_, version: '0.1.0', releasedOn: today, cutOff: today, licence: 'CC-BY-4.0' },
    citation: `${title_}, version 0.1.0 (${day}). CC BY 4.0.`,
    minimumCounts: { nations: nations.length, events: 1 },
  };
  return [
    [INFO_FILE, recordText('dataset', info, INFO_COMMENT)] as const,
    ['README.md', readme(title_)] as const,
    ...nations.map(({ id, ...nation }) => record('nations', id, nation)),
    record(
      'groups',
      groupId,
      { name: group, sources: [SOURCE], members: members.map(({ id }) => id) },
      GROUP,
    ),
    record(
      ...(['formats', format] as const),
      {
        ...{ name: formatName, kind: 'PLUS_FORMAT', sources: [SOURCE], group: groupId, partner: partner.id },
        established: year,
      },
      FORMAT,
    ),
    record(
      ...(['events', idFrom(`${format}-meeting-${year}`)] as const),
      {
        ...{
          name: `Example meeting of ${formatName}, ${year}`,
          kind: 'MINISTERIAL',
          sources: [`${SOURCE} ¶2`],
        },
        ...{ format, status: 'HELD', date: `${year}-06`, level: 'FOREIGN_MINISTER' },
        participants: [...members.map(({ id }) => id), { party: partner.id, roles: ['HOST'] }],
      },
      EVENT,
    ),
    record(
      ...(['sources', SOURCE] as const),
      {
        ...{ title: 'Example: ministers met', kind: 'NEWS', titleBasis: 'DESCRIBED', language: 'en' },
        ...{ published: `${year}-07-01`, accessed: today, url: 'https://example.org/ministers-met' },
      },
      SOURCE_COMMENT,
    ),
  ];
}

const wrong = (message: string): DiplographError =>
  new DiplographError('BAD_USER_INPUT', `${message}; correct it`);

const SOURCE = 'example-source';

const INFO_COMMENT = `
The description of the dataset. Raise "version" with each release.
"validate" refuses a dataset with fewer records than "minimumCounts" says.`;

const GROUP = `
The group: the parties that meet a partner as one.
A member that joined or left later is { party: …, since: "2020-05", until: "2024" }.`;

const FORMAT = `
The format: a standing mechanism of the group and one partner.
One that the group holds with several at once has partners: [first, second] instead of partner.
A date is as precise as its source: a year, "2024-06", "2024-06-01", or "2024-06/2024-08" for a period.`;

const EVENT = `
An invented meeting. Replace it with one that a source reports.
"sources" gives every fact of this file its source; "¶2" is the place in the source.
Where two sources disagree, keep both: date: ["2024-06", { value: "2024-07", sources: [other-source] }].`;

const SOURCE_COMMENT = `
An invented source. Every fact needs a source that states it.`;

const readme = (title: string): string => `# ${title}

A dataset of Diplograph: one record per file. The meeting, the format and their source are examples; replace them.

1. Add a source, then what it states: \`diplograph add source --seed .\`, \`diplograph add event --seed .\`.
2. Check the files: \`diplograph format --seed .\`, \`diplograph validate --seed .\`.
3. See them: \`diplograph start --seed . --watch\` shows each change of the files.
`;
