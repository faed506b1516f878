import { describe, expect, it } from 'vitest';
import { compare, OPEN, sizeOfCurrent } from '../../../src/ingest/change.ts';
import { plainDataset, plainRecord } from '../../support/plain-dataset.ts';
import { relationsOf } from '../../../src/ingest/current.ts';
import { rowsOf } from '../../../src/ingest/rows.ts';
import type { PlainClaim } from '../../support/plain-dataset.ts';
import type { Rows } from '../../../src/ingest/rows.ts';
import type { Stored } from '../../../src/ingest/change.ts';

const RECORDS = [
  plainRecord('Nation', 'kazakhstan', { code: 'KZ' }),
  plainRecord('Nation', 'japan', { code: 'JP', code3: null }),
  plainRecord('Person', 'first'),
  plainRecord('Person', 'second'),
  plainRecord('Tenure', 'presidency'),
  plainRecord('Format', 'dialogue', { kind: 'PLUS_FORMAT' }),
  plainRecord('Event', 'meeting', { kind: 'SUMMIT' }),
  plainRecord('Event', 'silence', { kind: 'MEETING' }),
];

const of = (subject: string, property: string, rest: Partial<PlainClaim>): PlainClaim => ({
  subject,
  property,
  ...rest,
});
const CLAIMS: readonly PlainClaim[] = [
  of('meeting', 'status', { value: 'PLANNED', known: '2024-01-01' }),
  of('meeting', 'status', { value: 'HELD' }),
  of('meeting', 'date', { value: '2024-12' }),
  of('meeting', 'ordinal', { value: '2' }),
  of('meeting', 'format', { object: 'dialogue' }),
  of('meeting', 'participants', { object: 'japan' }),
  of('meeting', 'participants', { object: 'kazakhstan' }),
  of('meeting', 'participants.roles', { edge: 'kazakhstan', value: 'HOST' }),
  of('meeting', 'participants.attendance', { edge: 'kazakhstan', value: 'PRESENT' }),
  of('meeting', 'participants.representatives', {
    edge: 'kazakhstan',
    object: 'second',
    qualifiers: { capacity: 'Guest' },
  }),
  of('dialogue', 'partner', { object: 'japan', known: '2023-01-01' }),
  of('dialogue', 'partner', { object: 'kazakhstan' }),
  of('dialogue', 'names', { value: 'Диалог', qualifiers: { language: 'kk' } }),
  of('presidency', 'person', { object: 'second' }),
  of('presidency', 'level', { value: 'HEAD_OF_STATE' }),
];
const ROWS = rowsOf(plainDataset(RECORDS, CLAIMS), 'revision');

const recordOf = (id: string) => ROWS.records.find((record) => record.id === id);
const relations = (type: string) =>
  relationsOf(ROWS.edges)
    .filter((each) => each.type === type)
    .map(({ from, to, props }) => [from, to, props]);

describe('the current layer', () => {
  it('has the winning values of a record from all sources, each once', () => {
    expect(recordOf('meeting')?.props).toEqual({
      id: 'meeting',
      name: 'meeting',
      kind: 'SUMMIT',
      status: 'HELD',
      date: '2024-12',
      earliest: '2024-12-01',
      latest: '2024-12-31',
      ordinal: 2,
    });
    expect(recordOf('dialogue')?.props).toMatchObject({
      names: ['Диалог'],
      contested: ['partner'],
    });
    expect(recordOf('japan')?.props).toEqual({ id: 'japan', name: 'japan', code: 'JP' });
  });

  it('names the kind of an event, and leaders', () => {
    expect(recordOf('meeting')?.labels).toEqual(['Record', 'Event', 'Summit']);
    expect(recordOf('first')?.labels).toEqual(['Record', 'Person']);
    expect(recordOf('second')?.labels).toEqual(['Record', 'Person', 'Leader']);
  });

  it('has only the id of a record that no source mentions', () => {
    expect(recordOf('silence')).toMatchObject({ labels: ['Record', 'Event'], props: { id: 'silence' } });
  });

  it('relates records as the latest versions do, with the properties of the relation', () => {
    expect(relations('TAKES_PART')).toEqual([
      ['japan', 'meeting', {}],
      ['kazakhstan', 'meeting', { roles: ['HOST'], attendance: 'PRESENT' }],
    ]);
    expect(relations('ATTENDED')).toEqual([
      ['second', 'meeting', { party: 'kazakhstan', capacity: 'Guest' }],
    ]);
    expect(relations('PARTNER_OF')).toEqual([['kazakhstan', 'dialogue', {}]]);
    expect(ROWS.edges.filter(({ type }) => type === 'PARTNER_OF_ROW')).toHaveLength(2);
    expect(relations('SPEAKS_OF')).toEqual([]);
  });

  it('links the latest version of a claim to its subject and its source', () => {
    const planned = ROWS.nodes.filter(({ props }) => props['value'] === 'PLANNED');
    expect(planned.map(({ props, links }) => [props['knownTo'], links])).toEqual([
      ['2025-01-01', []],
      [
        '9999-12-31',
        [
          { type: 'ABOUT', to: 'meeting' },
          { type: 'STATED_BY', to: 'source' },
        ],
      ],
    ]);
  });
});

/** Returns the stored content after an ingest of the rows; the element ids are the numbers of rows and relationships. */
const storedOf = ({ records, nodes, edges }: Rows): Stored => ({
  nodes: nodes.map(({ hash, links }, i) => ({
    ...{ hash, element: `row ${String(i)}`, r0: 1, r1: OPEN },
    ...{ links: links.length, isShown: links.length > 0 },
  })),
  edges: edges.map(({ hash }, i) => ({ hash, element: `edge ${String(i)}`, r0: 1, r1: OPEN })),
  records,
  relations: relationsOf(edges).map((each, i) => ({ ...each, element: `relation ${String(i)}` })),
});

const changeOf = (stored: Stored) => compare(stored, ROWS, { rev: 1, safeToPurge: 0 }).current;
const STORED = storedOf(ROWS);
const NOTHING = { records: [], related: [], unrelated: [], shown: [], hidden: [] };

describe('the difference between the stored and the wanted current layer', () => {
  it('is empty for equal layers in any order', () => {
    expect(changeOf(STORED)).toEqual(NOTHING);
    const turned = STORED.records.map((record) => ({
      ...record,
      props: Object.fromEntries(Object.entries(record.props).reverse()),
    }));
    expect(changeOf({ ...STORED, records: turned })).toEqual(NOTHING);
  });

  it('includes everything for an empty graph', () => {
    const nothing = { nodes: [], edges: [], records: [], relations: [] };
    const claims = ROWS.nodes.filter(({ links }) => links.length > 0).length;
    const all = ROWS.records.length + relationsOf(ROWS.edges).length + claims;
    expect(sizeOfCurrent(changeOf(nothing))).toBe(all);
  });

  it('finds the changed records, and their earlier names', () => {
    const records = STORED.records.map((record) => {
      if (record.id === 'japan') return { ...record, props: { ...record.props, name: 'Nippon' } };
      return record.id === 'first' ? { ...record, labels: [...record.labels, 'Leader'] } : record;
    });
    expect(changeOf({ ...STORED, records })).toEqual({
      ...NOTHING,
      records: [
        {
          id: 'first',
          props: { id: 'first', name: 'first' },
          labels: ['Record', 'Person'],
          former: ['Leader'],
        },
        {
          ...{ id: 'japan', props: { id: 'japan', name: 'japan', code: 'JP' } },
          ...{ labels: ['Record', 'Nation'], former: [] },
        },
      ],
    });
  });

  it('keeps the id and the type of a removed record for its readers', () => {
    const gone = { id: 'gone', labels: ['Record', 'Event', 'Summit'], props: { id: 'gone', name: 'Gone' } };
    const left = { id: 'gone', labels: ['Record', 'Event'], props: { id: 'gone' } };
    expect(changeOf({ ...STORED, records: [...STORED.records, gone] }).records).toEqual([
      { id: 'gone', props: { id: 'gone' }, labels: [], former: ['Summit'] },
    ]);
    expect(changeOf({ ...STORED, records: [...STORED.records, left] })).toEqual(NOTHING);
  });

  it('finds missing, changed, duplicate and unwanted relationships', () => {
    const [first, second, third, ...rest] = STORED.relations;
    if (!first || !second || !third) throw new Error('expected three relationships');
    const changed = { ...second, props: { by: 'hand' } };
    const stray = { ...third, type: 'LIKES', element: 'stray' };
    const found = changeOf({
      ...STORED,
      relations: [changed, third, ...rest, stray, { ...third, element: 'twice' }],
    });
    expect(found.unrelated).toEqual([second.element, 'stray', 'twice']);
    expect(found.related.map(({ type, from, to }) => [type, from, to])).toEqual(
      [first, second].map(({ type, from, to }) => [type, from, to]),
    );
    expect([found.records, found.shown, found.hidden]).toEqual([[], [], []]);
  });

  it('finds claims that are incomplete, missing, or removed', () => {
    const claims = STORED.nodes.filter(({ isShown }) => isShown);
    const [part, unnamed, none, old] = claims;
    const nodes = STORED.nodes.map((row) => {
      if (row === part) return { ...row, links: 1 };
      if (row === unnamed) return { ...row, isShown: false };
      if (row === none) return { ...row, links: 0, isShown: false };
      return row === old ? { ...row, hash: 'old' } : row;
    });
    const { shown, hidden } = changeOf({ ...STORED, nodes });
    expect(hidden).toEqual([part, unnamed, old].map((row) => row?.element));
    expect(shown.map(({ hash }) => hash).sort()).toEqual(
      [part, unnamed, none, old].map((row) => row?.hash).sort(),
    );
  });

  it('shows a claim with a closed row once, current or restored', () => {
    const [stands] = STORED.nodes.filter(({ isShown }) => isShown);
    if (!stands) throw new Error('expected a claim, found none');
    const closed = { ...stands, ...{ element: 'closed', r1: 2 }, ...{ links: 0, isShown: false } };
    const at = (nodes: Stored['nodes']) =>
      compare({ ...STORED, nodes }, ROWS, { rev: 2, safeToPurge: 0 }).current;
    expect(at([...STORED.nodes, closed])).toEqual(NOTHING);
    const back = at([...STORED.nodes.filter((row) => row !== stands), closed]);
    expect(back.shown.map(({ hash }) => hash)).toEqual([stands.hash]);
    expect(back.hidden).toEqual([]);
  });
});
