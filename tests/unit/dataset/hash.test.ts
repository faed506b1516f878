import { describe, expect, it } from 'vitest';
import { datasetHash } from '../../../src/dataset/hash.ts';
import { readDataset } from '../../../src/dataset/validate.ts';
import { edited, writeSeed } from '../../support/seed.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import type { SeedContent } from '../../support/seed.ts';

const datasetOf = (changes: SeedContent): Dataset => {
  const reading = readDataset(writeSeed(changes));
  if ('issues' in reading) throw new Error(JSON.stringify(reading.issues));
  return reading.dataset;
};

describe('datasetHash', () => {
  it('is equal for equal datasets in different folders', () => {
    expect(datasetHash(datasetOf({}))).toMatch(/^[0-9a-f]{64}$/);
    expect(datasetHash(datasetOf({}))).toBe(datasetHash(datasetOf({})));
  });

  it('does not depend on the order of keys', () => {
    const { info, records, claims } = datasetOf({});
    expect(datasetHash({ claims, records, info })).toBe(datasetHash({ info, records, claims }));
  });

  it.each([
    ['a locator', edited('events/summit.yaml', '¶2', '¶3')],
    ['a name', edited('places/tokyo.yaml', 'name: Tokyo', 'name: Tōkyō')],
    ['the version', edited('dataset.yaml', 'version: 1.0.0', 'version: 1.0.1')],
    ['the address of a source', edited('sources/plan.yaml', 'org/plan', 'org/plan-2')],
  ])('changes when %s changes', (_, changes) => {
    expect(datasetHash(datasetOf(changes))).not.toBe(datasetHash(datasetOf({})));
  });
});
