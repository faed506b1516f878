import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allClaims, byId, claimAnswers } from '../../support/viewpoint-claim-answers.ts';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { CONTRACT } from '../../support/oracle.ts';
import { createApi } from '../../support/api.ts';
import { datasets } from '../../support/viewpoint-dataset.ts';
import { DAYS } from '../../support/viewpoint-claims.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { EVERYTHING } from '../../support/viewpoint-fields.ts';
import { everything } from '../../support/viewpoint-answer.ts';
import { formula } from '../../support/statement-formula.ts';
import { runs } from '../../support/runs.ts';
import { see } from '../../support/viewpoint-view.ts';
import type { Arbitrary, RunDetails } from 'fast-check';
import type { Answer, Ask } from '../../support/api.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import type { Viewpoint } from '../../../src/model/viewpoint.ts';
import type { Database } from '../../../src/database/connect.ts';

const DATASETS = runs(20);
const limits = { ...DEFAULT_SETTINGS.limits, complexity: Number.MAX_SAFE_INTEGER, statementMs: 60_000 };

const knownDays = fc.constantFrom(
  null,
  '2020-01-09',
  ...DAYS,
  ...DAYS,
  '2021-05-31',
  '2021-06-01',
  '9999-12-31',
);
const days = fc.constantFrom(null, null, '2019-12-31', ...DAYS, '2021-03-01', '2021-12-31', '2022-01-01');
const viewpoints: Arbitrary<Viewpoint[]> = fc.uniqueArray(fc.record({ asOf: days, knownAt: knownDays }), {
  minLength: 2,
  maxLength: 4,
  selector: ({ asOf, knownAt }) => `${String(asOf)} ${String(knownAt)}`,
});

const PLAIN = `{ ${EVERYTHING} }`;
const FROM = `query Everything($asOf: Date, $knownAt: Date) { graph(asOf: $asOf, knownAt: $knownAt) { ${EVERYTHING} } }`;

/** What the answer may take without a viewpoint. */
const most = formula(CONTRACT, PLAIN);

describe('random claims at random viewpoints', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
    ask = createApi(database, { limits });
  });
  afterAll(() => database.close());

  it('follow the rules, without additional statements for a viewpoint', async () => {
    await fc.assert(
      fc.asyncProperty(datasets, viewpoints, async (dataset, points) => {
        await ingestTest(database, dataset);
        for (const { asOf, knownAt } of points) {
          const seen = see(dataset, asOf, knownAt);
          const isPlain = asOf === null && knownAt === null;
          const answer = isPlain ? await ask(PLAIN) : await ask(FROM, { asOf, knownAt });
          const found = isPlain ? (answer.data as unknown) : (answer.data as { graph: unknown }).graph;
          expectEqual(answer, found, everything(seen), { asOf, knownAt });
          expect(answer.extensions.cost.statements).toBeLessThanOrEqual(most);
          const claims = await allClaims(ask, { asOf, knownAt });
          for (const [i, claim] of claimAnswers(dataset, seen).entries()) expect(claims[i]).toEqual(claim);
          expect(claims.length).toBe(seen.claims.length);
        }
      }),
      { numRuns: DATASETS, endOnFailure: true, asyncReporter: tellSeed },
    );
  }, 300_000);
});

/** Compares answers field by field and node by node, so that a difference can be read. */
function expectEqual(
  { errors }: Answer,
  data: unknown,
  expected: Record<string, unknown>,
  from: Viewpoint,
): void {
  expect(errors).toBeUndefined();
  const found = byId(data);
  for (const [field, value] of Object.entries(expected)) {
    const [theirs, ours] = [nodesOf(found[field]), nodesOf(value)];
    for (const [i, node] of ours.entries())
      expect({ from, field, node: theirs[i] }).toEqual({ from, field, node });
    expect({ from, [field]: theirs.length }).toEqual({ from, [field]: ours.length });
  }
}

const nodesOf = (page: unknown): readonly unknown[] => (page as { readonly nodes: readonly unknown[] }).nodes;

/** Fails with the seed and what differs: a dataset is too long to be read. */
const tellSeed = (run: RunDetails<[Dataset, Viewpoint[]]>): Promise<void> => {
  if (!run.failed) return Promise.resolve();
  const place = `seed ${String(run.seed)}, path ${String(run.counterexamplePath)}`;
  return Promise.reject(
    new Error(`expected equal answers, found a difference (${place})`, { cause: run.errorInstance }),
  );
};
