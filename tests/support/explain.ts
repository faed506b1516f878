import { readdirSync, readFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { toDriverParams } from '../../src/database/run.ts';
import { testTarget } from './graph.ts';
import type { Driver, Plan } from 'neo4j-driver';

/** A statement of the program, by the name under which it is exported. */
export type Named = { readonly name: string; readonly text: string };

/** One step of a plan, with its details. */
export type Step = { readonly operator: string; readonly details: string };

/** Returns all statements that the files of `src` at a path export; a folder stands for the files in it. */
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

/** Returns the files of the service that make Cypher texts, by their path in `src`. The page makes none. */
export function textsMadeIn(): readonly string[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.startsWith('web/'),
  );
  return files
    .filter((path) =>
      /\b(?:MATCH|UNWIND|CALL|RETURN|CREATE|MERGE) [$({`\w]/.test(
        withoutComments(readFileSync(new URL(path, SRC), 'utf8')),
      ),
    )
    .sort();
}

const withoutComments = (text: string): string => text.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');

const SRC = new URL('../../src/', import.meta.url);

/** Plausible values of the parameters, by name; the keys of some statements are maps. */
const VALUES: Readonly<Record<string, unknown>> = {
  keys: ['nation-1', 'nation-2', 'nation-3-extra'],
  graphModel: 1,
  relationships: 1,
  claims: 1,
  parts: 1,
  ids: ['nation-1'],
  rev: 1,
  limit: 21,
  id: 'dataset',
  now: '2025-11-06T12:00:00Z',
  attempt: 'attempt',
  bulk: 'revision',
  revision: 'revision',
  ingest: 'ingest',
  steps: 1,
  graceMs: 1000,
  safeToPurge: 1,
  open: 9_007_199_254_740_991,
  r1: 2,
};

/** Parameters that are lists. */
const LISTS = ['rows', 'elements'];

/** Makes plans with the tests' Neo4j. */
export type Planner = {
  /** Returns the steps of the plan for a statement, which is not run. */
  readonly planOf: (text: string, params: object) => Promise<readonly Step[]>;
  /** Returns plausible values for the parameters of a text that is a constant. */
  readonly sampleParams: (text: string) => object;
  readonly close: () => Promise<void>;
};

/** Makes a planner. */
export function createPlanner(): Planner {
  const { uri, user, password } = testTarget();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  return {
    planOf: (text, params) => planOf(driver, text, params),
    sampleParams,
    close: () => driver.close(),
  };
}

async function planOf(driver: Driver, text: string, params: object): Promise<readonly Step[]> {
  try {
    const { summary } = await driver.executeQuery(`CYPHER 5 EXPLAIN ${text}`, toDriverParams(params));
    if (!summary.plan) throw new Error('expected a plan, found none');
    return stepsOf(summary.plan);
  } catch (error) {
    throw new Error(`expected a statement that compiles: ${String(error)}\n${text}`, { cause: error });
  }
}

function sampleParams(text: string): object {
  const names = [...text.matchAll(/\$(\w+)/g)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name) => [name, sampleOf(name)]));
}

function sampleOf(name: string): unknown {
  if (LISTS.includes(name)) return [];
  if (name in VALUES) return VALUES[name];
  throw new Error(`expected a plausible value for the parameter "${name}", found none; give it one here`);
}

const stepsOf = ({ operatorType, arguments: said, children }: Plan): readonly Step[] => {
  const details = (said as Readonly<Record<string, unknown>>)['Details'];
  const own = {
    operator: operatorType.replace(/@.*/, ''),
    details: typeof details === 'string' ? details : '',
  };
  return [own, ...children.flatMap(stepsOf)];
};
