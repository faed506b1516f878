import neo4j from 'neo4j-driver';
import { toDriverParams } from '../../src/database/run.ts';
import { testTarget } from './graph.ts';
import type { Config, Driver, SessionConfig } from 'neo4j-driver';
import type { Params, Query, RunQuery } from '../../src/model/query.ts';

/** Runs statements with the tests' Neo4j and adds up their db hits. */
export type Profiler = {
  /** Runs a statement as a reader of the service does. */
  readonly run: RunQuery;
  /** Returns the db hits of all statements since the last call: the accesses to nodes, relationships, properties and indexes. */
  readonly take: () => number;
  readonly close: () => Promise<void>;
};

const CONFIG: Partial<Config> = { disableLosslessIntegers: true };
const READING: Partial<SessionConfig> = { defaultAccessMode: neo4j.session.READ };

/** Makes a profiler. */
export function createProfiler(): Profiler {
  const { uri, user, password } = testTarget();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), CONFIG);
  let hits = 0;
  return {
    run: async <Row>(statement: Query<Row, string>, params: Params) => {
      const { rows, plan } = await profile(driver, statement.text, params);
      hits += hitsOf(plan);
      return rows as readonly Row[];
    },
    take: () => {
      const taken = hits;
      hits = 0;
      return taken;
    },
    close: () => driver.close(),
  };
}

async function profile(driver: Driver, text: string, params: Params) {
  const session = driver.session(READING);
  try {
    const { records, summary } = await session.run(`CYPHER 5 PROFILE ${text}`, toDriverParams(params));
    if (summary.profile === false) throw new Error('expected a profile, found none');
    return { rows: records.map((record): unknown => record.toObject()), plan: summary.profile };
  } finally {
    await session.close();
  }
}

type Step = { readonly dbHits: number; readonly children: readonly Step[] };

const hitsOf = ({ dbHits, children }: Step): number =>
  children.reduce((sum, child) => sum + hitsOf(child), dbHits);
