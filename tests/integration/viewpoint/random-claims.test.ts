import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { CONTRACT, createOracle } from '../../support/oracle.ts';
import { createApi } from '../../support/api.ts';
import { datasets } from '../../support/viewpoint-dataset.ts';
import { DAYS } from '../../support/viewpoint-claims.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { CLAIMS, EVERYTHING } from '../../support/viewpoint-fields.ts';
import { formula } from '../../support/statement-formula.ts';
import { runs } from '../../support/runs.ts';
import type { Arbitrary, RunDetails } from 'fast-check';
import type { Ask } from '../../support/api.ts';
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

const TODAY = '2021-06-15';
const ALL = `${EVERYTHING} ${CLAIMS.replace(', after: $after', '').replace('@include(if: $isFirst)', '').replace('endCursor', '')}`;
const PLAIN = `{ ${ALL} }`;
const FROM = `query All($asOf: Date, $knownAt: Date) { graph(asOf: $asOf, knownAt: $knownAt) { ${ALL} } }`;

/** What the answer may take without a viewpoint. */
const most = formula(CONTRACT, PLAIN);

describe('random claims at random viewpoints', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
    ask = createApi(database, { limits, today: () => TODAY });
  });
  afterAll(() => database.close());

  it('follow the rules, without additional statements for a viewpoint', async () => {
    const run = await fc.check(
      fc.asyncProperty(datasets, viewpoints, async (dataset, points) => {
        await ingestTest(database, dataset);
        const oracle = createOracle(dataset, TODAY);
        for (const { asOf, knownAt } of points) {
          const isPlain = asOf === null && knownAt === null;
          const [query, variables] = isPlain ? [PLAIN, {}] : [FROM, { asOf, knownAt }];
          const { data, errors, extensions } = await ask(query, variables);
          expect(errors).toBeUndefined();
          expect(data, JSON.stringify({ asOf, knownAt })).toEqual(oracle(query, variables));
          expect(extensions.cost.statements).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: DATASETS, endOnFailure: true },
    );
    throwFailure(run);
  }, 300_000);
});

/** Throws a failure with its seed and the differences, since a dataset is too long to read. */
function throwFailure({
  failed,
  seed,
  counterexamplePath,
  errorInstance,
}: RunDetails<[Dataset, Viewpoint[]]>): void {
  if (!failed) return;
  const place = `seed ${String(seed)}, path ${String(counterexamplePath)}`;
  throw new Error(`expected equal answers, found a difference (${place})`, { cause: errorInstance });
}
