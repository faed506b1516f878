import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { stringify } from 'yaml';
import { expecting, valueShape } from './shape-values.ts';
import { nonEmptyList, mapping } from './shapes.ts';
import { child, plainValue, nodeText } from './yaml-tree.ts';
import { perSeed, seedOf } from './seed.ts';
import { datasetHash, REVISION_DIGITS, sortKeys } from './hash.ts';
import { datasetOf } from './dataset-of.ts';
import { detailsText, notedChanges, readDetails } from './release-details.ts';
import { DiplographError } from '../errors.ts';
import { LINE_WIDTH } from './emit.ts';
import { linkBelow, replaceFile } from './replace-file.ts';
import { readSeed } from './read.ts';
import { DETAILS_ENDING, RELEASES_FOLDER } from './folders.ts';
import type { Release } from '../model/dataset.ts';
import type { Seed } from './seed.ts';
import type { SeedFiles } from './read.ts';

/** A release in its file: records by id, each with the hash of its content from then on. */
export type NotedRelease = {
  readonly version: string;
  readonly releasedOn: string;
  readonly summary: string;
  readonly added?: Readonly<Record<string, string>> | undefined;
  readonly changed?: Readonly<Record<string, string>> | undefined;
  readonly removed?: readonly string[] | undefined;
};

const hashes = z.record(z.string(), valueShape({ kind: 'TEXT', doc: 'The hash of what the record says.' }), {
  error: expecting('a mapping of ids to hashes'),
});

/** The shape of the files in `releases/`. */
export const RELEASE_SHAPE = mapping('a release', {
  version: valueShape({ kind: 'VERSION', doc: 'Its semantic version.' }),
  releasedOn: valueShape({ kind: 'DAY', doc: 'The day of release.' }),
  summary: valueShape({ kind: 'TEXT', doc: 'What it brings, in a sentence or two.' }),
  added: hashes.optional(),
  changed: hashes.optional(),
  removed: nonEmptyList(valueShape({ kind: 'ID', doc: 'The id of a record.' })).optional(),
}) as z.ZodType<NotedRelease>;

/** Returns the releases whose files have the right shape, oldest first. */
export function notedReleases({ releases = [] }: SeedFiles): readonly NotedRelease[] {
  const noted = releases.flatMap(({ root }) => {
    const outcome = root && RELEASE_SHAPE.safeParse(plainValue(root));
    return outcome?.success ? [outcome.data] : [];
  });
  return noted.sort(byDay);
}

/** Returns the records after the releases, by id, each with the hash of its content. */
export function recordsAfter(releases: readonly NotedRelease[]): ReadonlyMap<string, string> {
  const records = new Map<string, string>();
  for (const { added = {}, changed = {}, removed = [] } of releases) {
    for (const [id, hash] of Object.entries({ ...added, ...changed })) records.set(id, hash);
    for (const id of removed) records.delete(id);
  }
  return records;
}

/**
 * Returns the release that `dataset.yaml` names, computed from the records: the additions, changes and removals since the
 * earlier releases. The summary comes from the file of the release; empty without one.
 */
export function currentRelease(seed: Seed): NotedRelease {
  const { files } = seed;
  const noted = notedReleases(files);
  const [version, releasedOn] = [described(files, 'version'), described(files, 'releasedOn')];
  const before = recordsAfter(noted.filter((release) => release.version !== version));
  const now = recordHashes(seed);
  const own = [...now].sort(([a], [b]) => (a < b ? -1 : 1));
  const added = own.filter(([id]) => !before.has(id));
  const changed = own.filter(([id, hash]) => before.has(id) && before.get(id) !== hash);
  const removed = [...before.keys()].filter((id) => !now.has(id)).sort();
  return {
    version,
    releasedOn,
    summary: noted.find((release) => release.version === version)?.summary ?? '',
    ...(added.length > 0 && { added: Object.fromEntries(added) }),
    ...(changed.length > 0 && { changed: Object.fromEntries(changed) }),
    ...(removed.length > 0 && { removed }),
  };
}

/** Returns a hash of each record by id. Layout and comments do not change it. */
export const recordHashes = perSeed(
  ({ records }): ReadonlyMap<string, string> =>
    new Map(records.map(({ id, node }) => [id, hashOf(node ? plainValue(node) : null)])),
);

/**
 * Returns the releases of a dataset, oldest first. The last one is computed from the records. The details of a record that has
 * changed since they were written are omitted.
 */
export function releasesOf(seed: Seed): readonly Release[] {
  const all = allReleases(seed);
  return all.map(({ added = {}, changed = {}, removed = [], ...rest }, i) => {
    const found = readDetails(seed).find(({ details }) => details.version === rest.version)?.details;
    const after = found && recordsAfter(all.slice(0, i + 1));
    return {
      ...rest,
      added: Object.keys(added),
      changed: Object.keys(changed),
      removed,
      ...(found && {
        before: found.before,
        details: found.changes.filter(({ id, hash }) => after?.get(id) === hash),
      }),
    };
  });
}

/** Returns the releases of a dataset as their files have them, oldest first. The last one is computed from the records. */
export function allReleases(seed: Seed): readonly NotedRelease[] {
  const current = currentRelease(seed);
  return [...notedReleases(seed.files).filter(({ version }) => version !== current.version), current];
}

const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value, sortKeys)).digest('hex').slice(0, 12);

const described = ({ info }: SeedFiles, key: string): string => nodeText(child(info.root, key)) ?? '';

const byDay = (a: NotedRelease, b: NotedRelease): number =>
  a.releasedOn.localeCompare(b.releasedOn) || a.version.localeCompare(b.version, 'en', { numeric: true });

/** A release, its file, and the number of records whose changes it notes with their content. */
type WrittenRelease = { readonly release: NotedRelease; readonly file: string; readonly detailed: number };

/** The options of writing a release. */
type ReleaseOptions = {
  readonly summary?: string | undefined;
  /** The folder of the dataset at the release before. With it, the content of the changes is written too. */
  readonly before?: string | undefined;
};

/**
 * Writes the files of the release that `dataset.yaml` names. The dataset must be valid.
 * @throws DiplographError CONFIG_INVALID without a summary, for a link, and for another dataset than that of the release before;
 * FILE_FAILED when a file cannot be written.
 */
export async function writeRelease(
  dir: string,
  { summary, before }: ReleaseOptions = {},
): Promise<WrittenRelease> {
  const seed = seedOf(readSeed(dir));
  const current = currentRelease(seed);
  const release = { ...current, summary: summary ?? current.summary };
  if (release.summary === '') {
    const message = `expected a summary of release ${release.version}, found none; give one with --summary`;
    throw new DiplographError('CONFIG_INVALID', message);
  }
  const stem = join(dir, RELEASES_FOLDER, release.version);
  const file = `${stem}.yaml`;
  const link = linkBelow(dir, file) ?? linkBelow(dir, `${stem}${DETAILS_ENDING}`);
  if (link !== undefined) {
    const message = `expected a folder and a file of the dataset for the release, found the link ${link}; put a file or folder in its place`;
    throw new DiplographError('CONFIG_INVALID', message);
  }
  const details = before === undefined ? undefined : detailsSince(before, seed);
  mkdirSync(dirname(file), { recursive: true });
  // Dates are in double quotes everywhere in a dataset.
  const head = `version: ${release.version}\nreleasedOn: "${release.releasedOn}"\n`;
  const rest = { ...release, version: undefined, releasedOn: undefined };
  await replaceFile(file, [`${head}${stringify(rest, { lineWidth: LINE_WIDTH, keepUndefined: false })}`]);
  if (details) await replaceFile(`${stem}${DETAILS_ENDING}`, [detailsText(details.before, details.changes)]);
  return { release, file, detailed: details?.changes.length ?? 0 };
}

/**
 * Returns the content of the changes from the dataset of the release before, in a folder, to a dataset.
 * @throws DiplographError CONFIG_INVALID for another dataset.
 */
function detailsSince(dir: string, seed: Seed) {
  const old = seedOf(readSeed(dir));
  const previous = allReleases(seed).slice(0, -1);
  const [noted, found] = [recordsAfter(previous), recordHashes(old)];
  const version = described(old.files, 'version');
  const differ = [...new Set([...noted.keys(), ...found.keys()])].filter(
    (id) => noted.get(id) !== found.get(id),
  );
  const expected = previous.at(-1)?.version;
  if (expected === undefined || version !== expected || differ.length > 0 || old.files.issues.length > 0) {
    const what = expected === undefined ? 'an earlier release' : `the dataset of release ${expected}`;
    const other = `version ${version || '(none)'}, of which ${differ.length} records differ from the noted ones`;
    throw new DiplographError(
      'CONFIG_INVALID',
      `expected ${what} in ${dir}, found ${other}; take the folder from the repository or the archive of that release`,
    );
  }
  const dataset = { ...datasetOf(old), releases: releasesOf(old) };
  const revision = datasetHash(dataset).slice(0, REVISION_DIGITS);
  return {
    before: { version, revision },
    changes: notedChanges(
      { dataset, hashes: found },
      { dataset: datasetOf(seed), hashes: recordHashes(seed) },
    ),
  };
}
