import {
  allReleases,
  currentRelease,
  notedReleases,
  recordHashes,
  recordsAfter,
  RELEASE_SHAPE,
} from '../releases.ts';
import { compareVersions, VERSION_PATTERN } from '../../model/version.ts';
import { readDetails } from '../release-details.ts';
import { issueAt } from '../issue.ts';
import { nodeAt, plainValue } from '../yaml-tree.ts';
import { quoteValue } from '../wording.ts';
import { shapeIssues } from '../shape-issues.ts';
import type { Issue } from '../issue.ts';
import type { ReleaseFile } from '../read.ts';
import type { NotedRelease } from '../releases.ts';
import type { Rule, Seed } from '../seed.ts';

/**
 * Reports a release that adds an existing record, or changes or removes a missing one. No release is later than the release of
 * `dataset.yaml`, and its day is the same in both files.
 */
export const releases: Rule = (seed) => {
  const { releases: files = [] } = seed.files;
  const noted = notedReleases(seed.files);
  const current = currentRelease(seed);
  const yaml = files.flatMap((file) => {
    if (!file.root) return [];
    const outcome = RELEASE_SHAPE.safeParse(plainValue(file.root));
    if (!outcome.success) return shapeIssues(file.file, file.root, outcome.error.issues);
    const at = noted.findIndex(({ version }) => version === outcome.data.version);
    return [
      ...wrongIn(file, outcome.data, recordsAfter(noted.slice(0, at)), current),
      ...notAbove(file, outcome.data, noted[at - 1], current),
    ];
  });
  return [...yaml, ...wrongDetails(seed), ...currentNotAbove(seed, current)];
};

/** Returns an issue for a version that is not above that of the release before. */
function notAbove(
  { file, root }: ReleaseFile,
  { version }: NotedRelease,
  before: NotedRelease | undefined,
  current: NotedRelease,
): readonly Issue[] {
  // The description of the dataset has the issue of the current release.
  if (!before || version === current.version || compareVersions(version, before.version) > 0) return [];
  const message = `expected a version above ${before.version}, the release before, found ${version}; correct it, or the days`;
  return [issueAt(file, nodeAt(root ?? EMPTY, ['version']).at, 'wrong-release', message)];
}

/** Returns an issue for a version of `dataset.yaml` that is not above those of the other releases until its day. */
function currentNotAbove({ files }: Seed, { version, releasedOn }: NotedRelease): readonly Issue[] {
  const highest = notedReleases(files)
    .filter((release) => release.version !== version && release.releasedOn <= releasedOn)
    .map((release) => release.version)
    .sort(compareVersions)
    .at(-1);
  if (highest === undefined || !VERSION_PATTERN.test(version) || compareVersions(version, highest) > 0)
    return [];
  const { file, root } = files.info;
  const message = `expected a version above ${highest}, that of an earlier release, found ${version}; raise it`;
  return [issueAt(file, nodeAt(root ?? EMPTY, ['version']).at, 'wrong-release', message)];
}

/** Returns the issues of the files with the content of changes: wrong lines, and changes that their release does not have. */
function wrongDetails(seed: Seed): readonly Issue[] {
  const all = allReleases(seed);
  return readDetails(seed).flatMap(({ details: { file, version, before, changes }, issues }) => {
    const wrong = (line: number, message: string): Issue =>
      issueAt(file, { line, column: 1 }, 'wrong-release', message);
    const at = all.findIndex((release) => release.version === version);
    const previous = all[at - 1]?.version;
    if (issues.length > 0) return issues;
    if (before.version !== previous) {
      const expected = previous === undefined ? 'the file of a later release' : `changes since ${previous}`;
      return [wrong(1, `expected ${expected}, found changes since ${quoteValue(before.version)}`)];
    }
    // The current release may be worked on; the notice of unreleased changes covers it.
    if (at === all.length - 1) return [];
    const after = recordsAfter(all.slice(0, at + 1));
    return changes.flatMap(({ id, hash }, i) =>
      after.get(id) === hash
        ? []
        : [wrong(i + 2, `expected the content of ${quoteValue(id)} at release ${version}, found another`)],
    );
  });
}

/** Returns a notice if the newest release is not the release of `dataset.yaml`, or differs from the current records. */
export const unreleased: Rule = (seed) => {
  const { info, releases: files } = seed.files;
  if (!files) return [];
  const all = notedReleases(seed.files);
  const { version } = currentRelease(seed);
  const [noted, now] = [recordsAfter(all), recordHashes(seed)];
  const ids = [...new Set([...noted.keys(), ...now.keys()])].filter((id) => noted.get(id) !== now.get(id));
  if (ids.length === 0 && all.at(-1)?.version === version) return [];
  const named = `${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ' …' : ''}`;
  const found = ids.length === 0 ? 'none' : `${ids.length} changed (${named})`;
  const message = `expected release ${version} to note all changes of records, found ${found}; run "diplograph release"`;
  return [issueAt(info.file, nodeAt(info.root ?? EMPTY, ['version']).at, 'unreleased', message)];
};

const EMPTY = { kind: 'scalar', at: { line: 1, column: 1 }, value: null } as const;

function wrongIn(
  { file, stem, root }: ReleaseFile,
  { version, releasedOn, added = {}, changed = {}, removed = [] }: NotedRelease,
  before: ReadonlyMap<string, string>,
  current: NotedRelease,
): readonly Issue[] {
  const wrong = (path: readonly string[], message: string): Issue =>
    issueAt(file, nodeAt(root ?? EMPTY, path).at, 'wrong-release', message);
  const isThere = (id: string): boolean => before.has(id);
  return [
    ...(stem === version
      ? []
      : [
          wrong(
            ['version'],
            `expected the version of the file, ${quoteValue(stem)}, found ${quoteValue(version)}`,
          ),
        ]),
    ...(version === current.version && releasedOn !== current.releasedOn
      ? [
          wrong(
            ['releasedOn'],
            `expected the day in dataset.yaml, ${current.releasedOn}, found ${releasedOn}`,
          ),
        ]
      : []),
    ...(releasedOn > current.releasedOn && version !== current.version
      ? [
          wrong(
            ['releasedOn'],
            `expected no release after the one of dataset.yaml, found one of ${releasedOn}`,
          ),
        ]
      : []),
    ...Object.keys(added)
      .filter(isThere)
      .map((id) =>
        wrong(
          ['added', id],
          `expected a record that is new, found ${quoteValue(id)}, which an earlier release added`,
        ),
      ),
    ...Object.keys(changed)
      .filter((id) => !isThere(id))
      .map((id) =>
        wrong(['changed', id], `expected a record of an earlier release, found ${quoteValue(id)}`),
      ),
    ...removed
      .filter((id) => !isThere(id))
      .map((id) =>
        wrong(
          ['removed', String(removed.indexOf(id))],
          `expected a record of an earlier release, found ${quoteValue(id)}`,
        ),
      ),
  ];
}
