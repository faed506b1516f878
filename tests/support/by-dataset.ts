import { readFileSync } from 'node:fs';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Matches a file that ingests the project's own seed, and one that changes it, ingests others or empties. */
const OF_SEED = /\b(seedDataset|useRecordService)\b/;
const OF_OTHERS =
  /\b(emptyDatabase|datasetIn|ingest)\(|\buseDatabase\(\)|\bgenerate\(\d+|\bingestTest\(database, \{/;

/** A text in the test of the main job, which ingests the whole record into a new folder. */
const OF_MAIN_JOB = "launchCommand('npm'";

/**
 * Orders the files that share the tests' database by the dataset that they ingest, since a repeated ingest writes nothing: first the
 * files of one generated dataset, then those of the seed, then the others. The ingest of the seed takes longest, and a database that
 * has just been started takes twice as long for it.
 * The test of the main job takes longest of its project and comes first, so that no worker is left alone with it.
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
  const generated = text.includes('emptyDatabase(') ? undefined : /\bgenerate\(\d+/.exec(text)?.[0];
  const alone = generated === undefined ? '4 others' : `1 ${generated}`;
  const ofSeed = OF_OTHERS.test(text) ? '3 seed, then others' : '2 seed';
  const turn = text.includes(OF_MAIN_JOB) ? '0 main job' : OF_SEED.test(text) ? ofSeed : alone;
  return [project.config.sequence.groupOrder, project.name, turn].join(' ');
}
