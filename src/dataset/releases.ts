import { createHash } from 'node:crypto';
import { child, plainValue, nodeText } from './yaml-tree.ts';
import { perSeed } from './seed.ts';
import { RELEASE_SHAPE } from './shape-release.ts';
import { sortKeys } from './hash.ts';
import type { NotedRelease } from './shape-release.ts';
import type { Release } from '../model/release.ts';
import type { Seed } from './seed.ts';
import type { SeedFiles } from './read.ts';

/** The releases whose files have the right shape, oldest first. */
export function notedReleases({ releases = [] }: SeedFiles): readonly NotedRelease[] {
  const noted = releases.flatMap(({ root }) => {
    const outcome = root && RELEASE_SHAPE.safeParse(plainValue(root));
    return outcome?.success ? [outcome.data] : [];
  });
  return noted.sort(byDay);
}

/** The records that releases leave behind, by id, each with the hash of what it says. */
export function recordsAfter(releases: readonly NotedRelease[]): ReadonlyMap<string, string> {
  const records = new Map<string, string>();
  for (const { added = {}, changed = {}, removed = [] } of releases) {
    for (const [id, hash] of Object.entries({ ...added, ...changed })) records.set(id, hash);
    for (const id of removed) records.delete(id);
  }
  return records;
}

/**
 * The release that `dataset.yaml` names, as the records make it: what they add, change and remove since the releases before.
 * Its summary is that of its file, empty where it has none.
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

/** What the files say of each record, by id, as a hash that layout and comments do not change. */
export const recordHashes = perSeed(
  ({ records }): ReadonlyMap<string, string> =>
    new Map(records.map(({ id, node }) => [id, hashOf(node ? plainValue(node) : null)])),
);

/** The releases of a dataset, oldest first; the last one as its records make it. */
export function releasesOf(seed: Seed): readonly Release[] {
  const current = currentRelease(seed);
  const before = notedReleases(seed.files).filter(({ version }) => version !== current.version);
  return [...before, current].map(({ added = {}, changed = {}, removed = [], ...rest }) => ({
    ...rest,
    added: Object.keys(added),
    changed: Object.keys(changed),
    removed,
  }));
}

const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value, sortKeys)).digest('hex').slice(0, 12);

const described = ({ info }: SeedFiles, key: string): string => nodeText(child(info.root, key)) ?? '';

const byDay = (a: NotedRelease, b: NotedRelease): number =>
  a.releasedOn.localeCompare(b.releasedOn) || a.version.localeCompare(b.version, 'en', { numeric: true });
