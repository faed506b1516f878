import { cpus } from 'node:os';
import { readFileSync } from 'node:fs';
import { NEO4J_VERSION } from '../src/database/local/distribution.ts';
import type { Counted } from './compare.ts';
import type { Filled } from './fill.ts';
import type { Measurement } from './load.ts';
import type { SideName } from './sides.ts';

/** One measured window: side, question, number of clients, one-way delay, round, and measurements. */
export type Sample = Measurement & {
  readonly side: SideName;
  readonly question: string;
  readonly clients: number;
  readonly delayMs: number;
  readonly round: number;
};

/** The results of a run so far. */
export type Result = {
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly date: string;
  readonly size: number;
  readonly rounds: number;
  readonly windowMs: number;
  readonly ingest: Filled;
  readonly statements: readonly Counted[];
  readonly samples: readonly Sample[];
};

/** Returns the machine, the versions and the day of a run. */
export const surroundings = (): Pick<Result, 'machine' | 'versions' | 'date'> => ({
  machine: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores`,
  versions: {
    node: process.version,
    neo4j: NEO4J_VERSION,
    '@neo4j/graphql': versionOf('node_modules/@neo4j/graphql/package.json'),
    'neo4j-driver': versionOf('../node_modules/neo4j-driver/package.json'),
    'graphql-yoga': versionOf('../node_modules/graphql-yoga/package.json'),
  },
  date: new Date().toISOString().slice(0, 10),
});

function versionOf(path: string): string {
  return (JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version: string }).version;
}
