import { readDataset } from '../../../src/dataset/validate.ts';
import { printIssue } from '../../../src/dataset/issue.ts';
import { writeSeed } from '../../support/seed.ts';
import type { Issue } from '../../../src/dataset/issue.ts';
import type { SeedContent } from '../../support/seed.ts';

/** Returns the issues of the small seed with some files changed, as they are printed, with paths inside the folder. */
export function issuesOf(changes: SeedContent): readonly string[] {
  const dir = writeSeed(changes);
  const reading = readDataset(dir);
  return 'issues' in reading ? printed(dir, reading.issues) : [];
}

/** Returns the notices of the small seed with some files changed, which must be right. */
export function noticesOf(changes: SeedContent): readonly string[] {
  const dir = writeSeed(changes);
  const reading = readDataset(dir);
  if ('issues' in reading)
    throw new Error(`expected no issues, found ${printed(dir, reading.issues).join()}`);
  return printed(dir, reading.notices);
}

const printed = (dir: string, issues: readonly Issue[]): readonly string[] =>
  issues.map(printIssue).map((line) => line.replaceAll(`${dir}/`, ''));
