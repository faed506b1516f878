import { readDataset } from '../../../src/dataset/validate.ts';
import { printIssue } from '../../../src/dataset/issue.ts';
import { writeSeed } from '../../support/seed.ts';
import type { SeedContent } from '../../support/seed.ts';

/** The issues of the small seed with some files changed, as they are printed, with paths inside the folder. */
export function issuesOf(changes: SeedContent): readonly string[] {
  const dir = writeSeed(changes);
  const reading = readDataset(dir);
  return 'issues' in reading
    ? reading.issues.map(printIssue).map((line) => line.replaceAll(`${dir}/`, ''))
    : [];
}
