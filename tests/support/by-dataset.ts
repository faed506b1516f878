import { readFileSync } from 'node:fs';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/**
 * Orders the files that share the tests' database by the dataset that they ingest, because an ingest of what is there already writes
 * nothing; those that empty the database come last.
 */
export class ByDataset extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const places = new Map(specifications.map((each) => [each, placeOf(each)]));
    const sorted = await super.sort(specifications);
    return sorted.sort((a, b) => (places.get(a) ?? '').localeCompare(places.get(b) ?? ''));
  }
}

function placeOf({ project, moduleId }: TestSpecification): string {
  const text = readFileSync(moduleId, 'utf8');
  const dataset = /\bseedDataset\(|\bgenerate\(\d+/.exec(text)?.[0] ?? '';
  const turn = text.includes('emptyDatabase(') ? 'last' : 'first';
  return [project.config.sequence.groupOrder, project.name, turn, dataset].join(' ');
}
