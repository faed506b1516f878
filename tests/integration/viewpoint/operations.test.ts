import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { eachNth } from '../../support/runs.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { withSlugs } from '../../support/slugs.ts';
import { useDatabase } from '../../support/viewpoint-database.ts';

const FOLDER = new URL('../../../docs/queries/', import.meta.url);
const today = new Date().toISOString().slice(0, 10);

const operations = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => ({ name, text: readFileSync(new URL(name, FOLDER), 'utf8') }));

/** Returns the same questions below `graph`, with the variables and their defaults. */
const from = (viewpoint: string, text: string): string => {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected an operation');
  const variables = (operation.variableDefinitions ?? []).map((variable) => print(variable)).join(', ');
  return withSlugs(`query (${variables}) { graph(${viewpoint}) ${print(operation.selectionSet)} }`);
};

describe('the numbered operations and viewpoints', () => {
  const { ask, data } = useDatabase(seedDataset);

  it.each(eachNth(2, operations))(
    "$name gives the same answer at today's viewpoint and without one",
    async ({ text }) => {
      const seen = from(`knownAt: "${today}"`, text);
      const [plain, viewed] = [await ask(text), await ask(seen)];
      expect(viewed.errors).toBeUndefined();
      expect(viewed.data).toEqual({ graph: plain.data as unknown });
      expect(viewed.extensions.cost.statements).toBe(plain.extensions.cost.statements);
    },
  );

  it.each(eachNth(4, operations))(
    '$name takes no more statements on a past day than now',
    async ({ text }) => {
      const seen = from('asOf: "2024-06-30", knownAt: "2025-11-05"', text);
      const [plain, viewed] = [await ask(text), await ask(seen)];
      expect(viewed.errors).toBeUndefined();
      expect(viewed.extensions.cost.statements).toBeLessThanOrEqual(plain.extensions.cost.statements);
    },
  );

  it('05 returns a summit as planned before it was held, and as held after', async () => {
    const text = operations.find(({ name }) => name.startsWith('05'))?.text ?? '';
    const [before, after] = [{ summit: { status: 'PLANNED' } }, { summit: { status: 'HELD' } }];
    expect(await data(text)).toEqual({ before, after });
  });

  it('share statements only within one viewpoint', async () => {
    const summits = '{ summits(first: 5) { totalCount nodes { id format { id partner { id } } } } }';
    const statements = async (...fields: readonly string[]): Promise<number> =>
      (await ask(`{ ${fields.map((field, i) => `v${String(i)}: ${field}`).join(' ')} }`)).extensions.cost
        .statements;
    const graph = (day: string): string => `graph(knownAt: "${day}") ${summits}`;
    const one = await statements(graph('2025-11-05'));
    expect(await statements(graph('2025-11-05'), graph('2025-11-05'))).toBe(one);
    expect(await statements(graph('2025-11-05'), graph('2025-11-06'))).toBe(2 * one - 1);
    const plain = summits.slice(1, -1);
    expect(await statements(plain, `graph ${summits}`)).toBe(await statements(plain));
  });

  it('return the viewpoint of the answer with its dataset', async () => {
    const answer = await ask(
      '{ graph(asOf: "2024-06-30", knownAt: "2025-11-05") { nations { totalCount } } }',
    );
    expect(answer.extensions.dataset).toMatchObject({ asOf: '2024-06-30', knownAt: '2025-11-05' });
  });
});
