import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWERS } from '../../support/graph-questions.ts';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { createPlanner } from '../../support/explain.ts';
import { relationsOf } from '../../../src/ingest/current.ts';
import { rowsOf } from '../../../src/ingest/rows.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { Planner } from '../../support/explain.ts';

const PAGE = readFileSync(new URL('../../../docs/graph-model.md', import.meta.url), 'utf8');

/** The questions of the page: their headings and statements. */
const QUESTIONS = [...PAGE.matchAll(/^### (.*?)\n\n```cypher\n(.*?)```$/gms)].map(
  ([, heading = '', text = '']) => ({ heading, text }),
);

/** Steps that look at everything there is. */
const UNBOUNDED = /^AllNodesScan|AllRelationshipsScan/;

describe('the Cypher questions of the page on the graph', () => {
  let database: Database;
  let planner: Planner;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    planner = createPlanner();
    await ingestTest(database, seedDataset());
    ask = createApi(database);
  });
  afterAll(() => Promise.all([database.close(), planner.close()]));

  const read = (text: string) =>
    database.reader({ timeoutMs: 30_000 })<Record<string, unknown>>({ text }, {});

  it('are all compared with the API', () => {
    expect(QUESTIONS.map(({ heading }) => heading).sort()).toEqual(Object.keys(ANSWERS).sort());
    expect(PAGE.match(/```cypher/g)).toHaveLength(QUESTIONS.length);
  });

  it.each(QUESTIONS)('equal the API: $heading', async ({ heading, text }) => {
    const rows = await read(text);
    const expected = (await ANSWERS[heading]?.(ask)) ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(textOf).sort()).toEqual(expected.map(textOf).sort());
  });

  it.each(QUESTIONS)('read no more than necessary: $heading', async ({ text }) => {
    const steps = await planner.planOf(text, {});
    expect(steps.filter(({ operator }) => UNBOUNDED.test(operator))).toEqual([]);
  });

  it('use every relationship type of the current layer, and an index for names', async () => {
    const { edges } = rowsOf(seedDataset(), 'revision');
    const types = new Set([...relationsOf(edges).map(({ type }) => type), 'ABOUT', 'STATED_BY']);
    const stored = await read(
      "MATCH ()-[e]->() WHERE NOT type(e) ENDS WITH '_ROW' RETURN DISTINCT type(e) AS type",
    );
    expect(stored.map(({ type }) => type).sort()).toEqual([...types].sort());
    const asked = QUESTIONS.map(({ text }) => text).join('\n');
    expect([...types].filter((type) => !new RegExp(`\\b${type}\\b`).test(asked))).toEqual([]);
    const named = QUESTIONS.find(({ text }) => text.includes(':Record {name:'));
    const steps = await planner.planOf(named?.text ?? '', {});
    expect(steps.map(({ operator, details }) => `${operator} ${details}`).join('\n')).toMatch(
      /NodeIndexSeek.*:Record\(name\)/,
    );
  });

  it('find each type that the page describes', async () => {
    const table = PAGE.slice(PAGE.indexOf('| relationship'), PAGE.indexOf('## Questions'));
    const described = [...table.matchAll(/^\|([^|]*)\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, type]) => type),
    );
    const stored = await read(
      "MATCH ()-[e]->() WHERE NOT type(e) ENDS WITH '_ROW' RETURN DISTINCT type(e) AS type",
    );
    expect(stored.filter(({ type }) => !described.includes(String(type)))).toEqual([]);
    expect(described.length).toBeGreaterThanOrEqual(stored.length);
  });
});

/** Returns a row as a text that does not depend on the order of its columns, and of the names in a list of names. */
const textOf = (row: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(
    Object.entries(row)
      .map(([name, value]) => [name, name === 'nations' ? [...(value as readonly string[])].sort() : value])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
