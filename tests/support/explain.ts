import { readdirSync, readFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import { toDriverParams } from '../../src/database/params.ts';
import type { Driver, Plan } from 'neo4j-driver';

/** A statement of the program, by the name under which it is exported. */
export type Named = { readonly name: string; readonly text: string };

/** One step of a plan, with what it says of itself. */
export type Step = { readonly operator: string; readonly details: string };

/** All statements that the files of `src` at a path export; a folder stands for the files in it. */
export async function statementsIn(path: string): Promise<readonly Named[]> {
  const folder = new URL(`../../src/${path}`, import.meta.url);
  const files = path.endsWith('/') ? readdirSync(folder).map((file) => new URL(file, folder)) : [folder];
  const modules = await Promise.all(files.map(async ({ pathname }) => (await import(pathname)) as object));
  return modules.flatMap((exported) =>
    Object.entries(exported).flatMap(([name, value]: [string, unknown]) => {
      if (typeof value !== 'object' || value === null || !('text' in value)) return [];
      return typeof value.text === 'string' ? [{ name, text: value.text }] : [];
    }),
  );
}

/** How many statements each file of the service makes, by its path in `src`; those without any are left out. The page makes none. */
export function madeStatements(): Readonly<Record<string, number>> {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.startsWith('web/'),
  );
  const counted = files.map((path): [string, number] => {
    const text = readFileSync(new URL(path, SRC), 'utf8');
    return [path, [...text.matchAll(/\bquery(?:<.*?>)?\(\)\(|\btext: ['"`]\s*[A-Z]{3}/gs)].length];
  });
  return Object.fromEntries(counted.filter(([, count]) => count > 0).sort());
}

const SRC = new URL('../../src/', import.meta.url);

/** Plausible values of the parameters, by name; the keys of some statements are maps. */
const VALUES: Readonly<Record<string, unknown>> = {
  keys: ['nation-1', 'nation-2', 'nation-3-extra'],
  graphModel: 1,
  relationships: 1,
  rev: 1,
  knownAt: '9999-12-30',
  since: '0001-01-01',
  until: '9999-12-31',
  viewSince: '0001-01-01',
  viewUntil: '9999-12-31',
  lower: '',
  upper: '\u{10FFFF}',
  any: [[]],
  firstDay: '2025-01-01',
  lastDay: '2025-12-31',
  limit: 21,
  most: 100,
  reach: 200,
  maxHops: 4,
  columns: ['id', 'name'],
  selections: [['id', 'name']],
  linkColumns: ['role'],
  references: [{ at: 0, column: 'hosts', columns: ['id', 'name'] }],
  id: 'dataset',
  to: '2025-12-31',
  from: '2025-01-01',
  lucene: 'tokaev',
  today: '2025-11-06',
  now: '2025-11-06T12:00:00Z',
  attempt: 'attempt',
  bulk: 'revision',
  steps: 1,
  graceMs: 1000,
  settled: 1,
  open: 9_007_199_254_740_991,
  r1: 2,
};

/** Parameters that are lists. */
const LISTS = [
  ...['rows', 'elements', 'by', 'levels', 'leading', 'ministerial', 'upcoming', 'periodColumns', 'through'],
  ...['types', 'equal', 'further'],
];

const EDGE = { key: 'key', subject: 'event-1', property: 'participants', value: 'nation-1', edge: null };

/** Makes plans with the tests' Neo4j. */
export type Planner = {
  /** The steps of the plan for a statement, which is not run. */
  readonly planOf: (statement: Named) => Promise<readonly Step[]>;
  readonly close: () => Promise<void>;
};

/** Makes a planner. */
export function createPlanner(): Planner {
  const { uri, user, password } = inject('neo4j');
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  return { planOf: (statement) => planOf(driver, statement), close: () => driver.close() };
}

async function planOf(driver: Driver, { name, text }: Named): Promise<readonly Step[]> {
  const names = [...text.matchAll(/\$(\w+)/g)].map(([, param = '']) => param);
  const params = Object.fromEntries(names.map((param) => [param, valueOf(name, param)]));
  try {
    const { summary } = await driver.executeQuery(`CYPHER 5 EXPLAIN ${text}`, toDriverParams(params));
    if (!summary.plan) throw new Error(`expected a plan for ${name}, found none`);
    return stepsOf(summary.plan);
  } catch (error) {
    throw new Error(`expected a statement ${name} that compiles: ${String(error)}`, { cause: error });
  }
}

function valueOf(name: string, prefixed: string): unknown {
  const param = prefixed.replace(/^(?:below\d_|count_)+/, '');
  if (param === 'keys' && name.startsWith('claimsOfEdge')) return [EDGE];
  if (param === 'keys' && name.startsWith('recordsById')) return [{ id: 'nation-1', selection: 0 }];
  if (LISTS.includes(param)) return [];
  if (param in VALUES) return VALUES[param];
  throw new Error(
    `expected a plausible value for the parameter "${param}" of ${name}, found none; give it one here`,
  );
}

const stepsOf = ({ operatorType, arguments: said, children }: Plan): readonly Step[] => {
  const details = (said as Readonly<Record<string, unknown>>)['Details'];
  const own = {
    operator: operatorType.replace(/@.*/, ''),
    details: typeof details === 'string' ? details : '',
  };
  return [own, ...children.flatMap(stepsOf)];
};
