import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askOften, createApi } from '../../support/api.ts';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { DiplographError } from '../../../src/errors.ts';
import { OFTEN } from '../../../src/graph/joined.ts';
import { generate, SMALL } from '../../support/generate.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';

describe('what is asked often in one shape', () => {
  let database: Database;
  let ask: Ask;
  /** Whether statements that join others take too long. */
  let isSlow = false;

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
    await ingestTest(database, generate(5, SMALL));
    ask = createApi({
      ...database,
      reader: (options) => {
        const run = database.reader(options);
        return async (statement, params) => {
          if (isSlow && statement.text.includes('below0'))
            throw new DiplographError(
              'DATABASE_TIMEOUT',
              'expected an answer in time, found none; ask for less',
            );
          return run(statement, params);
        };
      },
    });
  });
  afterAll(async () => {
    await emptyDatabase(database);
    await database.close();
  });

  it('is asked level by level again where all of it at once took too long', async () => {
    const operation = '{ policies(first: 3) { nodes { id sources(first: 2) { nodes { id title } } } } }';
    const { data } = await ask(operation);
    for (let i = 2; i < OFTEN; i++) await ask(operation);
    isSlow = true;
    const { errors } = await ask(operation);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'DATABASE_TIMEOUT' });
    const answers = [await ask(operation), await ask(operation), await ask(operation)];
    for (const answer of answers)
      expect(answer).toMatchObject({ data, extensions: { cost: { statements: 3 } } });
  });

  it('has each field refused where it is asked for, and the rest answered', async () => {
    isSlow = false;
    const operation = '{ policies(first: 3) { nodes { id sources(first: 500) { nodes { id } } } } }';
    for (let i = 0; i < 4; i++) {
      const { data, errors } = await ask(operation);
      expect(errors?.[0]).toMatchObject({
        path: ['policies', 'nodes', 0, 'sources'],
        extensions: { code: 'BAD_USER_INPUT' },
      });
      expect(data).toBeNull();
    }
  });

  it('may leave a list out by a directive', async () => {
    const operation =
      'query Policies($all: Boolean!) { policies(first: 3) { nodes { id sources(first: 2) @include(if: $all) { nodes { id } } } } }';
    const { data } = await askOften(ask, operation, { all: false });
    expect(Object.keys(data.policies.nodes[0] as object)).toEqual(['id']);
    const whole = await askOften(ask, operation, { all: true });
    expect(whole.data.policies.nodes[0].sources.nodes.length).toBeGreaterThan(0);
  });
});
