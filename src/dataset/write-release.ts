import { stringify } from 'yaml';
import { join } from 'node:path';
import {
  allReleases,
  currentRelease,
  described,
  notedReleases,
  recordHashes,
  recordsAfter,
  RELEASE_SHAPE,
  releasesOf,
} from './releases.ts';
import { datasetHash, REVISION_DIGITS } from './hash.ts';
import { datasetOf } from './dataset-of.ts';
import { DETAILS_ENDING, RELEASES_FOLDER } from './folders.ts';
import { detailsText, notedChanges } from './release-details.ts';
import { DiplographError } from '../errors.ts';
import { issuesOf } from './validate.ts';
import { LINE_WIDTH } from './emit.ts';
import { linkBelow, makeFolderOf, replaceFile } from './replace-file.ts';
import { MAX_DETAILS_BYTES, readSeed } from './read.ts';
import { MAX_FILE_BYTES } from './read-file.ts';
import { messageOf } from './shape-issues.ts';
import { seedOf } from './seed.ts';
import { sortIssues } from './issue.ts';
import type { Issue } from './issue.ts';
import type { NotedRelease } from './releases.ts';
import type { Seed } from './seed.ts';
import type { SeedFiles } from './read.ts';

/** A release, its file, and the number of records whose changes it notes with their content. */
type WrittenRelease = { readonly release: NotedRelease; readonly file: string; readonly detailed: number };

/** The options of writing a release. */
type ReleaseOptions = {
  readonly summary?: string | undefined;
  /** The folder of the dataset at the release before. With it, the content of the changes is written too. */
  readonly before?: string | undefined;
};

/**
 * Writes the files of the release that `dataset.yaml` names, or returns the issues of the dataset. Issues of the files that are written
 * again are no reason.
 * @throws DiplographError CONFIG_INVALID for a missing or wrong summary, for a link, and for another dataset than that of the release
 * before; DATA_INVALID for more changes than a file holds; FILE_FAILED when a file cannot be written.
 */
export async function writeRelease(
  dir: string,
  { summary, before }: ReleaseOptions = {},
): Promise<WrittenRelease | { readonly issues: readonly Issue[] }> {
  const files = readSeed(dir);
  const current = currentRelease(seedOf(files));
  const stem = join(dir, RELEASES_FOLDER, current.version);
  const [file, detailsFile] = [`${stem}.yaml`, `${stem}${DETAILS_ENDING}`];
  const written = before === undefined ? [file] : [file, detailsFile];
  const seed = seedOf(without(files, written));
  const issues = issuesOf(seed.files, seed);
  if (issues.length > 0) return { issues: sortIssues(issues) };
  const release = { ...current, summary: summary ?? current.summary };
  const text = releaseText(release);
  const link = written.map((path) => linkBelow(dir, path)).find((found) => found !== undefined);
  if (link !== undefined) {
    const message = `expected a folder and a file of the dataset for the release, found the link ${link}; put a file or folder in its place`;
    throw new DiplographError('CONFIG_INVALID', message);
  }
  const details = before === undefined ? undefined : detailsSince(before, seed);
  const detailed = details && detailsText(details.before, details.changes);
  requireSize(file, text, MAX_FILE_BYTES);
  if (detailed !== undefined) requireSize(detailsFile, detailed, MAX_DETAILS_BYTES);
  await makeFolderOf(file);
  await replaceFile(file, [text]);
  if (detailed !== undefined) await replaceFile(detailsFile, [detailed]);
  return { release, file, detailed: details?.changes.length ?? 0 };
}

/** Returns the files of a dataset without some files of releases and their issues. */
function without(files: SeedFiles, paths: readonly string[]): SeedFiles {
  const stays = ({ file }: { readonly file: string }): boolean => !paths.includes(file);
  const { releases, details, issues } = files;
  return {
    ...files,
    issues: issues.filter(stays),
    ...(releases && { releases: releases.filter(stays) }),
    ...(details && { details: details.filter(stays) }),
  };
}

/** @throws DiplographError CONFIG_INVALID for a missing or wrong summary. */
function releaseText(release: NotedRelease): string {
  const refuse = (what: string): never => {
    throw new DiplographError('CONFIG_INVALID', what);
  };
  if (release.summary === '')
    refuse(`expected a summary of release ${release.version}, found none; give one with --summary`);
  const { error } = RELEASE_SHAPE.safeParse(release);
  if (error)
    refuse(
      `expected a summary that a release can hold: ${error.issues.map(messageOf).join('; ')}; correct --summary`,
    );
  // Dates are in double quotes everywhere in a dataset.
  const head = `version: ${release.version}\nreleasedOn: "${release.releasedOn}"\n`;
  const rest = { ...release, version: undefined, releasedOn: undefined };
  return `${head}${stringify(rest, { lineWidth: LINE_WIDTH, keepUndefined: false })}`;
}

/**
 * Returns the content of the changes from the dataset of the release before, in a folder, to a dataset.
 * @throws DiplographError CONFIG_INVALID for another dataset.
 */
function detailsSince(dir: string, seed: Seed) {
  const old = seedOf(readSeed(dir));
  const previous = allReleases(seed).slice(0, -1);
  const hashes = recordHashes(old);
  const problem = differenceFrom(previous, old, hashes);
  if (problem !== undefined) {
    const expected = previous.at(-1)?.version;
    const what = expected === undefined ? 'an earlier release' : `the dataset of release ${expected}`;
    throw new DiplographError(
      'CONFIG_INVALID',
      `expected ${what} in ${dir}, found ${problem}; take the folder from the repository or the archive of that release`,
    );
  }
  const dataset = { ...datasetOf(old), releases: releasesOf(old) };
  const revision = datasetHash(dataset).slice(0, REVISION_DIGITS);
  return {
    before: { version: described(old.files, 'version'), revision },
    changes: notedChanges({ dataset, hashes }, { dataset: datasetOf(seed), hashes: recordHashes(seed) }),
  };
}

/** Returns what makes a dataset another one than that of the last of some releases; undefined if it is that one. */
function differenceFrom(
  releases: readonly NotedRelease[],
  old: Seed,
  found: ReturnType<typeof recordHashes>,
): string | undefined {
  const noted = recordsAfter(releases);
  const version = described(old.files, 'version');
  const [issue] = old.files.issues;
  const differ = [...new Set([...noted.keys(), ...found.keys()])].filter(
    (id) => noted.get(id) !== found.get(id),
  );
  if (issue) return `a problem in ${issue.file}: ${issue.message}`;
  if (version !== releases.at(-1)?.version || differ.length > 0)
    return `version ${version || '(none)'}, of which ${differ.length} records differ from the noted ones`;
  const versions = (list: readonly { readonly version: string }[]): string =>
    list.map((release) => release.version).join(', ');
  const own = versions(notedReleases(old.files));
  return own === versions(releases) ? undefined : `the notes of ${own === '' ? 'no release' : own} in it`;
}

/** @throws DiplographError DATA_INVALID for a text that is too large to be read again. */
function requireSize(file: string, text: string, most: number): void {
  const size = Buffer.byteLength(text);
  if (size <= most) return;
  const message = `expected at most ${most / 1024} KB for ${file}, found ${Math.ceil(size / 1024)} KB; release fewer changes at a time`;
  throw new DiplographError('DATA_INVALID', message);
}
