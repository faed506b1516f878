import { createHash } from 'node:crypto';
import type { Database } from '../../src/database/connect.ts';

/** The content of a graph: the numbers of nodes and relationships by labels and type, and a hash of all their properties and ends. */
export type WholeGraph = {
  readonly nodes: Readonly<Record<string, number>>;
  readonly relationships: Readonly<Record<string, number>>;
  readonly hash: string;
};

type Found = {
  readonly labels: readonly string[];
  readonly props: Readonly<Record<string, unknown>>;
  readonly ends: string;
};

/** Reads a whole graph of one ingest, without what belongs to the ingest alone. */
export async function wholeGraph(database: Database): Promise<WholeGraph> {
  const run = database.reader({ timeoutMs: 60_000 });
  const nodes = await run<Found>(
    { text: "MATCH (n) WHERE NOT n:Ingest RETURN labels(n) AS labels, n {.*} AS props, '' AS ends" },
    {},
  );
  const relationships = await run<Found>(
    {
      text: `MATCH (n)-[e]->(m)
RETURN [type(e)] AS labels, e {.*} AS props, coalesce(n.hash, n.id) + ' ' + coalesce(m.hash, m.id) AS ends`,
    },
    {},
  );
  const texts = [...nodes, ...relationships].map(textOf).sort();
  return {
    nodes: countsOf(nodes),
    relationships: countsOf(relationships),
    hash: createHash('sha256').update(texts.join('\n')).digest('hex'),
  };
}

/** The properties that differ from ingest to ingest: times, and the random name of the sequence of revisions. */
const OWN = ['ingestedAt', 'flippedAt', 'lockedAt', 'lineage'];

const kindOf = ({ labels }: Found): string => [...labels].sort().join(':');

function textOf(found: Found): string {
  const { props, ends } = found;
  const names = Object.keys(props).filter((name) => !OWN.includes(name));
  return JSON.stringify([kindOf(found), ends, names.sort().map((name) => [name, props[name]])]);
}

function countsOf(found: readonly Found[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of found) counts[kindOf(each)] = (counts[kindOf(each)] ?? 0) + 1;
  return counts;
}
