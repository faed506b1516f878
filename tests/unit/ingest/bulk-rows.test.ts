import { describe, expect, it } from 'vitest';
import { moreEvents, smallLines, writeLines } from '../../support/seed-lines.ts';
import { readRight } from '../../support/read-lines.ts';
import { rowsOf } from '../../../src/ingest/rows.ts';
import { shownRow } from '../../../src/ingest/current.ts';
import { stepsOf } from '../../../src/ingest/bulk.ts';
import { wholeDataset } from '../../support/whole-dataset.ts';
import type { LineRecord } from '../../support/seed-lines.ts';
import type { Rows } from '../../../src/ingest/rows.ts';
import type { Step } from '../../../src/ingest/bulk.ts';

const KINDS = ['SUMMIT', 'MINISTERIAL', 'MEETING'];

/** Events of each kind, with a document and a dispute of each. */
function lines(): readonly LineRecord[] {
  const events = moreEvents(9).map((event, i) => ({ ...event, kind: KINDS[i % KINDS.length] }));
  const documents = events.map((_, i) => ({
    ...{ folder: 'documents', id: `paper-${String(i)}`, name: `Paper ${String(i)}`, sources: ['report ¶2'] },
    ...{ kind: 'JOINT_STATEMENT', event: `summit-${String(i)}`, date: '2025-12-20', parties: ['japan'] },
  }));
  const disputes = events.map((_, i) => ({
    ...{ folder: 'disputes', id: `dispute-${String(i)}`, name: `Dispute ${String(i)}` },
    ...{ topic: 'What it was', about: [`summit-${String(i)}`], sources: ['report ¶2'] },
    positions: [
      { statement: 'It was one.', sources: ['report ¶2'] },
      { statement: 'It was none.', sources: ['plan'] },
    ],
  }));
  const small = smallLines();
  return [
    ...small.filter(({ folder }) => folder !== 'events'),
    ...documents,
    ...disputes,
    ...small.filter(({ folder }) => folder === 'events'),
    ...events,
  ];
}

/** Returns the content of rows as sorted texts, without the hashes of all rows that differ by the kind of ingest. */
const textsOf = ({ records, nodes, edges }: Rows): readonly string[] =>
  [
    ...records.map(({ id, props, labels }) => ({ id, props, labels })),
    ...nodes
      .map(shownRow)
      .map((row) =>
        'content' in row.props ? { ...row, hash: '', props: { ...row.props, content: '' } } : row,
      ),
    ...edges,
  ]
    .map((each) => JSON.stringify(each))
    .sort();

describe('the rows of a bulk ingest', () => {
  it('are those of an ingest from memory, property for property', async () => {
    const dataset = await readRight(writeLines(lines()));
    const steps: Step[] = [];
    for await (const step of stepsOf(dataset, { rows: 7, events: 2 }, 0)) steps.push(step);
    const found = textsOf({
      records: steps.flatMap(({ records = [] }) => records),
      nodes: steps.flatMap(({ nodes = [] }) => nodes),
      edges: steps.flatMap(({ edges = [] }) => edges),
    });
    const expected = textsOf(rowsOf(await wholeDataset(dataset), dataset.revision));
    expect(expected.filter((text) => text.includes('"eventKind":"MINISTERIAL"')).length).toBeGreaterThan(3);
    expect(found).toEqual(expected);
  });
});
