import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getNamedType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { createOracle, isKnownTo } from '../../support/oracle.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { generate } from '../../support/generate.ts';
import { RECORD_TYPES, recordsOf } from '../../support/record-types.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { GraphQLField } from 'graphql';

const TODAY = '2023-06-15';
/** The number of records of each type in one operation. */
const SAMPLE = 5;
const dataset = generate(7);
const oracle = createOracle(dataset, TODAY);

describe('a field without its siblings', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, dataset);
    ask = createApi(database, {
      limits: { ...DEFAULT_SETTINGS.limits, complexity: Number.MAX_SAFE_INTEGER, aliases: 1000 },
      today: () => TODAY,
    });
  });
  afterAll(() => database.close());

  it.each(RECORD_TYPES.map((type) => [type.name, type] as const))(
    'of a %s needs no other field to be right',
    async (typename, type) => {
      const fields = Object.values(type.getFields()).filter(
        ({ name, args }) => isKnownTo(typename, name) && !args.some(isRequiredArgument),
      );
      expect(fields.length).toBeGreaterThan(2);
      const samples = recordsOf(dataset, typename).slice(0, SAMPLE);
      expect(samples.length).toBeGreaterThan(0);
      for (const field of fields) {
        const parts = samples.map(
          ({ id }, i) => `r${i}: node(id: "${id}") { ... on ${typename} { ${selected(field)} } }`,
        );
        const operation = `{ ${parts.join(' ')} }`;
        const answer = await ask(operation);
        expect(answer.errors, operation).toBeUndefined();
        expect(answer.data, operation).toEqual(oracle(operation));
      }
    },
  );
});

function selected({ name, type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return name;
  if (named.name.endsWith('Connection')) return `${name} { totalCount nodes { __typename } }`;
  const leaves = isObjectType(named)
    ? Object.values(named.getFields()).filter(
        (field) => isKnownTo(named.name, field.name) && isLeafType(getNamedType(field.type)),
      )
    : [];
  return `${name} { __typename ${leaves.map((leaf) => leaf.name).join(' ')} }`;
}
