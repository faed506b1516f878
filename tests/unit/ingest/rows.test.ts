import { describe, expect, it } from 'vitest';
import { generate } from '../../support/generate.ts';
import { plainDataset, plainRecord } from '../../support/plain-dataset.ts';
import { subjectOf } from '../../../src/ingest/dataset-row.ts';
import { rowsOf } from '../../../src/ingest/rows.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import type { PlainClaim } from '../../support/plain-dataset.ts';

const hashes = (dataset: Dataset): readonly string[] => {
  const { nodes, edges } = rowsOf(dataset, 'revision');
  return [...nodes, ...edges].map(({ hash }) => hash).sort();
};

const RECORDS = [
  plainRecord('Nation', 'kazakhstan', { formerIds: ['kz', 'kaz'] }),
  plainRecord('Person', 'first'),
  plainRecord('Person', 'second'),
  plainRecord('Tenure', 'presidency'),
];

describe('the rows of a dataset', () => {
  it('do not depend on the order of its records and claims', () => {
    const dataset = generate(3);
    const turned = {
      ...dataset,
      records: dataset.records.toReversed(),
      claims: dataset.claims.toReversed(),
    };
    expect(hashes(turned)).toEqual(hashes(dataset));
  });

  it('are distinct', () => {
    const all = hashes(generate(4));
    expect(new Set(all).size).toBe(all.length);
  });

  it('name the groups with the most formats, and the records with the most claims, as its subject', () => {
    const records = [
      ...['few', 'many', 'none'].map((id) => plainRecord('Group', id)),
      ...['a', 'b', 'c'].map((id) => plainRecord('Format', id)),
      ...['loud', 'quiet'].map((id) => plainRecord('Person', id)),
    ];
    const claims = [
      { subject: 'a', property: 'group', object: 'many' },
      { subject: 'b', property: 'group', object: 'many' },
      { subject: 'c', property: 'group', object: 'few' },
      { subject: 'loud', property: 'summary', value: 'Loud.' },
    ];
    const subject = subjectOf(plainDataset(records, claims));
    expect(subject.groups).toEqual(['many', 'few']);
    expect(subject.examples).toMatchObject({ group: 'many', person: 'loud', other: 'quiet', format: 'a' });
    expect(subject.examples).not.toHaveProperty('nation');
  });

  it('refer only to existing records', () => {
    const { records, nodes, edges } = rowsOf(generate(5), 'revision');
    const ids = new Set(records.map(({ id }) => id));
    const named = [
      ...nodes.flatMap(({ links }) => links.map(({ to }) => to)),
      ...edges.flatMap(({ from, to }) => [from, to]),
    ];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('include a row of the dataset, which changes with any other row', () => {
    const own = (records: typeof RECORDS) =>
      rowsOf(plainDataset(records, []), 'revision').nodes.filter(({ labels }) =>
        labels.includes('DatasetRow'),
      );
    const renamed = RECORDS.map((each) => ({ ...each, name: `${each.name} again` }));
    expect(own(RECORDS)).toHaveLength(1);
    expect(own(renamed)[0]?.hash).not.toBe(own(RECORDS)[0]?.hash);
  });

  it('link each former id to the record', () => {
    const aliases = propsOf([], 'AliasRow').map(({ id, target }) => [id, target]);
    expect(aliases).toEqual([
      ['kz', 'kazakhstan'],
      ['kaz', 'kazakhstan'],
    ]);
  });

  it('make a leader only of the person in the office', () => {
    const rows = propsOf(
      [
        { subject: 'presidency', property: 'person', object: 'first' },
        { subject: 'presidency', property: 'person', object: 'second', rank: 'PREFERRED' },
        { subject: 'presidency', property: 'level', value: 'HEAD_OF_STATE' },
        { subject: 'presidency', property: 'party', object: 'kazakhstan' },
      ],
      'PersonRow',
    ).filter(({ knownTo }) => knownTo === '9999-12-31');
    expect(rows.map(({ id, leader, parties }) => [id, leader, parties])).toEqual([
      ['first', false, []],
      ['second', true, ['kazakhstan']],
    ]);
  });

  it('show a source from the day on which it is known', () => {
    const rows = propsOf([], 'SourceRow');
    expect(rows).toMatchObject([{ id: 'source', known: '2025-01-01', knownFrom: '2025-01-01' }]);
  });

  it('show a claim from the day of its source, and its loss from the day of the better claim', () => {
    const rows = propsOf(
      [
        { subject: 'presidency', property: 'office', value: 'President', known: '2020-01-01' },
        { subject: 'presidency', property: 'office', value: 'Chairman', known: '2021-01-01' },
      ],
      'ClaimRow',
    );
    expect(
      rows.map(({ value, standing, knownFrom, knownTo }) => [value, standing, knownFrom, knownTo]),
    ).toEqual([
      ['President', 'WINS', '2020-01-01', '2021-01-01'],
      ['President', 'LOSES_BY_DATE', '2021-01-01', '9999-12-31'],
      ['Chairman', 'WINS', '2021-01-01', '9999-12-31'],
    ]);
  });
});

const propsOf = (claims: readonly PlainClaim[], label: string) =>
  rowsOf(plainDataset(RECORDS, claims), 'revision')
    .nodes.filter(({ labels }) => labels.includes(label))
    .map(({ props }) => props);
