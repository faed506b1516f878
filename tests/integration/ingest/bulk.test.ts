import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { contentOf, currentOf, storedIn } from '../../support/ingest-content.ts';
import { createApi } from '../../support/api.ts';
import { ingestBulk } from '../../../src/ingest/bulk.ts';
import { moreEvents, smallLines, writeLines } from '../../support/seed-lines.ts';
import { readRight } from '../../support/read-lines.ts';
import { wholeDataset } from '../../support/whole-dataset.ts';
import type { Content } from '../../support/ingest-content.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { LineDataset } from '../../../src/dataset/lines.ts';

const SIZES = { rows: 20, events: 3 };
const EVENTS = 13;

/** Returns the content of a graph that is equal for both kinds of ingest: all rows except the row of the dataset. */
const shared = ({ nodes, edges }: Content, other: Content) => ({
  nodes: nodes.filter((hash) => other.nodes.includes(hash)).length,
  edges,
});

describe('a bulk ingest', () => {
  let database: Database;
  let lines: LineDataset;

  beforeAll(async () => {
    database = await connectTest();
    lines = await readRight(writeLines([...smallLines(), ...moreEvents(EVENTS)]));
  });
  beforeEach(() => emptyDatabase(database));
  afterAll(() => database.close());

  it('stores the same graph as an ingest from memory', async () => {
    await ingestTest(database, await wholeDataset(lines));
    const expected = await contentOf(database);
    const current = await currentOf(database);
    await emptyDatabase(database);
    const written = await ingestBulk(database.writer(), lines, { sizes: SIZES });
    const found = await contentOf(database);
    expect(found.nodes.length).toBe(expected.nodes.length);
    expect(shared(found, expected)).toEqual({
      nodes: expected.nodes.length - 1,
      edges: expected.edges,
    });
    expect(await currentOf(database)).toEqual(current);
    expect(written.nodes).toBeGreaterThan(expected.nodes.length);
    expect(written.relationships).toBe((await storedIn(database)).relationships);
    const { data, extensions } = await createApi(database)(
      '{ events { totalCount } dataset { counts { type count } } }',
    );
    expect(data.events.totalCount).toBe(EVENTS + 1);
    expect(data.dataset.counts).toContainEqual({ type: 'Event', count: EVENTS + 1 });
    expect(extensions.dataset.revision).toBe(lines.revision);
  });

  it('continues an interrupted run after its last transaction, and shows nothing before its end', async () => {
    await ingestBulk(database.writer(), lines, { sizes: SIZES });
    const expected = await contentOf(database);
    const current = await currentOf(database);
    await emptyDatabase(database);
    const began: number[] = [];
    let isDone = false;
    while (!isDone) {
      let steps = 0;
      const onProgress = (written: { readonly steps: number }): void => {
        if (steps === 0) began.push(written.steps);
        steps += 1;
        if (steps === 3) throw new Error('interrupted');
      };
      isDone = await ingestBulk(database.writer(), lines, { sizes: SIZES, onProgress }).then(
        () => true,
        (error: unknown) => {
          expect(String(error)).toContain('interrupted');
          return false;
        },
      );
      expect(await contentOf(database)).toMatchObject(isDone ? expected : { rev: 0, nodes: [] });
    }
    expect(began.length).toBeGreaterThan(3);
    expect(began.every((step, i) => step > (began[i - 1] ?? 0))).toBe(true);
    expect(await contentOf(database)).toEqual(expected);
    expect(await currentOf(database)).toEqual(current);
    expect((await storedIn(database)).isUnfinished).toBe(false);
  });

  it('refuses a database that holds a dataset, or a part of another one', async () => {
    const refusal = 'expected an empty database for a dataset in JSON Lines';
    const other = await readRight(writeLines([...smallLines(), ...moreEvents(2)]));
    const interrupt = (): never => {
      throw new Error('interrupted');
    };
    await expect(
      ingestBulk(database.writer(), other, { sizes: SIZES, onProgress: interrupt }),
    ).rejects.toThrow('interrupted');
    await expect(ingestBulk(database.writer(), lines)).rejects.toThrow(refusal);
    await ingestTest(database, await wholeDataset(other));
    await expect(ingestBulk(database.writer(), lines)).rejects.toThrow(refusal);
    await expect(ingestBulk(database.writer(), other)).rejects.toThrow(refusal);
  });
});
