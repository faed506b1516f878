import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { generate, SMALL } from '../../support/generate.ts';
import type { Database } from '../../../src/database/connect.ts';

type Event = { readonly participants: { readonly nodes: readonly { readonly id: string }[] } };

describe('common participants of many events', () => {
  let database: Database;

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
    await ingestTest(database, generate(5, SMALL));
  });
  afterAll(async () => {
    await emptyDatabase(database);
    await database.close();
  });

  const idsOf = async (first: number, isRegistered: boolean): Promise<readonly (readonly string[])[]> => {
    const ask = createApi(database, {}, { isRegistered });
    const { data } = await ask(
      `{ events(first: 50) { nodes { participants(first: ${first}) { nodes { id } } } } }`,
    );
    const events = data.events.nodes as readonly Event[];
    return events.map(({ participants }) => participants.nodes.map(({ id }) => id));
  };

  it('fill their pages when one of them is hidden', async () => {
    const all = await idsOf(100, false);
    const gone = all.find((ids) => ids.length > 2)?.[0] ?? '';
    expect(all.filter((ids) => ids.includes(gone)).length).toBeGreaterThan(1);
    await database.writer().run({ text: 'MATCH (s:Row) WHERE s.id = $gone SET s.r1 = s.r0' }, { gone });
    const left = all.map((ids) => ids.filter((id) => id !== gone).slice(0, 2));
    expect(await idsOf(2, false)).toEqual(left);
    expect(await idsOf(2, true)).toEqual(left);
  });
});
