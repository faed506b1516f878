import { datasetOf } from './dataset-of.ts';
import { plainValue } from './yaml-tree.ts';
import { canonical } from './format.ts';
import { readSeed } from './read.ts';
import { NOTICES, RULES } from './rules.ts';
import { releasesOf } from './releases.ts';
import { seedOf } from './seed.ts';
import { shapeIssues } from './shape-issues.ts';
import { SHAPES } from './shapes.ts';
import { sortIssues } from './issue.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Folder } from './folders.ts';
import type { Issue } from './issue.ts';
import type { ListedFile, SeedFile, SeedFiles } from './read.ts';

/**
 * The dataset of a folder with its notices and the closed list of its files, or all its issues. Issues and notices are sorted
 * by file and position.
 */
export type DatasetReading =
  | { readonly dataset: Dataset; readonly notices: readonly Issue[]; readonly files: readonly ListedFile[] }
  | { readonly issues: readonly Issue[] };

/**
 * Reads and checks the dataset in a folder.
 * @throws DiplographError CONFIG_INVALID for a missing folder.
 */
export function readDataset(dir: string): DatasetReading {
  const files = readSeed(dir);
  const seed = seedOf(files);
  const issues = issuesOf(files, seed);
  if (issues.length > 0) return { issues: sortIssues(issues) };
  const dataset = { ...datasetOf(seed), ...(files.releases && { releases: releasesOf(seed) }) };
  return { dataset, notices: sortIssues(NOTICES.flatMap((rule) => rule(seed))), files: files.listed };
}

/** Returns all issues of the files of a dataset, in no order. */
export const issuesOf = (files: SeedFiles, seed = seedOf(files)): readonly Issue[] => [
  ...files.issues,
  ...contentIssues(files),
  ...RULES.flatMap((rule) => rule(seed)),
];

function contentIssues({ info, records }: SeedFiles): readonly Issue[] {
  return [...shapeOf(info, 'dataset'), ...records.flatMap((file) => shapeOf(file, file.folder))];
}

/** Returns the issues of the shape of a file. With a valid shape, returns the issues of its format. */
export function shapeOf(seedFile: SeedFile, shape: Folder | 'dataset'): readonly Issue[] {
  const { file, root } = seedFile;
  if (!root) return [];
  const outcome = SHAPES[shape].safeParse(plainValue(root));
  return outcome.success ? canonical(seedFile, shape) : shapeIssues(file, root, outcome.error.issues);
}
