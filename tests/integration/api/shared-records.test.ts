import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { askOften, createApi } from '../../support/api.ts';
import { generate, SMALL } from '../../support/generate.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';

type Event = { readonly participants: { readonly nodes: readonly { readonly id: string }[] } };

describe('participants, which many events have in common', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
    await ingestTest(database, generate(5, SMALL));
    ask = createApi(database);
  });
  afterAll(async () => {
    await emptyDatabase(database);
    await database.close();
  });

  const asked = async (
    first: number,
  ): Promise<{ readonly ids: readonly (readonly string[])[]; readonly statements: number }> => {
    const operation = `{ events(first: 50) { nodes { participants(first: ${first}) { nodes { id } } } } }`;
    const { data, extensions } = await askOften(ask, operation);
    const events = data.events.nodes as readonly Event[];
    return {
      ids: events.map(({ participants }) => participants.nodes.map(({ id }) => id)),
      statements: extensions.cost.statements,
    };
  };

  it('are whole pages also where one of them is not seen', async () => {
    const all = await asked(100);
    const gone = all.ids.find((ids) => ids.length > 2)?.[0] ?? '';
    expect(all.ids.filter((ids) => ids.includes(gone)).length).toBeGreaterThan(1);
    await database.writer().run({ text: 'MATCH (s:Row) WHERE s.id = $gone SET s.r1 = s.r0' }, { gone });
    const left = await asked(2);
    expect(left.ids).toEqual(all.ids.map((ids) => ids.filter((id) => id !== gone).slice(0, 2)));
    expect(left.statements).toBe(all.statements + 1);
  });
});
