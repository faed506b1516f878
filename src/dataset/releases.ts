import { createHash } from 'node:crypto';
import { z } from 'zod';
import { expecting, valueShape } from './shape-values.ts';
import { nonEmptyList, mapping } from './shapes.ts';
import { child, plainValue, nodeText } from './yaml-tree.ts';
import { perSeed } from './seed.ts';
import { sortKeys } from './hash.ts';
import { compareTexts } from '../model/functions.ts';
import { compareVersions } from '../model/version.ts';
import { readDetails } from './release-details.ts';
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

/** Returns the releases whose files have the right shape, oldest first; those of one day by their versions. */
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

/** Returns a text of `dataset.yaml`; '' without one. */
export const described = ({ info }: SeedFiles, key: string): string => nodeText(child(info.root, key)) ?? '';

const byDay = (a: NotedRelease, b: NotedRelease): number =>
  compareTexts(a.releasedOn, b.releasedOn) || compareVersions(a.version, b.version);
