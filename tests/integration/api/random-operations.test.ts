import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choicesOf, randomOperation } from '../../support/random-operation.ts';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { CONTRACT, createOracle } from '../../support/oracle.ts';
import { createApi } from '../../support/api.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { forUnknownIds, formula } from '../../support/statement-formula.ts';
import { generate } from '../../support/generate.ts';
import { harvestCursors } from '../../support/harvest-cursors.ts';
import { runs } from '../../support/runs.ts';
import type { Ask } from '../../support/api.ts';
import type { Cursors } from '../../support/harvest-cursors.ts';
import type { Database } from '../../../src/database/connect.ts';

const TODAY = '2023-06-15';
const RUNS = runs(300);
/** Enough for a machine that does much else. */
const TIME_LIMIT_MS = 300_000;
const dataset = generate(7);
const oracle = createOracle(dataset, TODAY);
const settings = {
  limits: {
    ...DEFAULT_SETTINGS.limits,
    complexity: Number.MAX_SAFE_INTEGER,
    depth: 40,
    aliases: 10_000,
    tokens: 100_000,
    statementMs: 60_000,
  },
  today: () => TODAY,
};

describe('random operations', () => {
  let database: Database;
  let ask: Ask;
  let askRegistered: Ask;
  let cursors: Cursors;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, dataset);
    ask = createApi(database, settings);
    askRegistered = createApi(database, settings, { isRegistered: true });
    cursors = await harvestCursors(ask, oracle);
  }, TIME_LIMIT_MS);
  afterAll(() => database.close());

  it(
    'equal the oracle, with at most the statements of the formula',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (generator) => {
          const operation = randomOperation(choicesOf(generator), { dataset, cursors: cursors.byList });
          const expected = oracle(cursors.translate(operation));
          const most = formula(CONTRACT, operation);
          // The second answer of a service is read by plans that it has made for the first.
          const answers = [
            await ask(operation),
            await askRegistered(operation),
            await askRegistered(operation),
          ];
          for (const answer of answers) {
            expect(answer.errors, operation).toBeUndefined();
            expect(answer.data, operation).toEqual(expected);
            expect(JSON.stringify(answer.data), 'the order of fields').toBe(JSON.stringify(expected));
            expect(answer.extensions.cost.statements, operation).toBeLessThanOrEqual(
              most + forUnknownIds(answer.extensions),
            );
          }
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    },
    TIME_LIMIT_MS,
  );
});
