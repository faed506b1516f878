import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../support/graph.ts';
import { manyEvents } from '../support/hostile-events.ts';
import { newFolder } from '../support/folder.ts';
import { printedBy, pythonWith } from '../support/python.ts';
import { readCsv } from '../support/read-files.ts';
import { readGraphml } from '../support/read-graphs.ts';
import { seedDataset } from '../support/seed-dataset.ts';
import { startFileService } from '../support/file-service.ts';
import type { Database } from '../../src/database/connect.ts';
import type { ReadGraph } from '../support/read-graphs.ts';
import type { RunningServer } from '../../src/server/server.ts';

const run = promisify(execFile);
const TABLES = ['events', 'nations', 'claims', 'people', 'pairs'];

/** Prints what networkx finds in both graph files: the number of nodes and edges, and the names of the nodes. */
const READ = `
import json, sys
import networkx
graphml = networkx.read_graphml(sys.argv[1] + "/graph.graphml")
gexf = networkx.read_gexf(sys.argv[1] + "/graph.gexf", version="1.3")
print(json.dumps([
    [graph.number_of_nodes(), graph.number_of_edges(), {node: found[name] for node, found in graph.nodes(data=True)}]
    for graph, name in ((graphml, "title"), (gexf, "label"))
]))
`;

const programAt = (name: string): string => fileURLToPath(new URL(`programs/${name}`, import.meta.url));

const hasR = await run('Rscript', ['-e', 'library(readr); library(igraph); library(tidygraph)']).then(
  () => true,
  () => false,
);

type ByR = Readonly<Record<'nodes' | 'edges' | 'tidyNodes' | 'tidyEdges', number>> &
  Readonly<Record<'nodeNames' | 'edgeNames' | 'days', readonly string[]>> &
  Readonly<Record<'rows' | 'problems', readonly number[]>>;

type ByGephi = Readonly<Record<'nodes' | 'edges' | 'issues', number>> & {
  readonly isDynamic: boolean;
  readonly columns: readonly string[];
};

/** Returns the toolkit of Gephi with all its parts in one jar; Maven fetches it where it is missing. */
async function gephi(): Promise<string> {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/gephi', import.meta.url));
  const jar = join(folder, 'gephi-toolkit-0.10.1-all.jar');
  if (existsSync(jar)) return jar;
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:2.8:copy';
  const artifact = '-Dartifact=org.gephi:gephi-toolkit:0.10.1:jar:all';
  await run('mvn', ['--quiet', '--batch-mode', goal, artifact, `-DoutputDirectory=${folder}`]);
  return jar;
}

describe.each([
  ['the whole record', seedDataset],
  ['hostile names', manyEvents],
])('the graph files of %s', (_, make) => {
  let database: Database;
  let server: RunningServer;
  let folder: string;
  let expected: ReadGraph;
  const rows: number[] = [];

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
    await ingestTest(database, make());
    server = await startFileService(database);
    folder = newFolder('diplograph-graphs-');
    for (const name of ['graph.gexf', 'graph.graphml', ...TABLES.map((table) => `${table}.csv`)]) {
      const text = await (await fetch(`${server.url}/${name}`)).text();
      writeFileSync(join(folder, name), text);
      if (name === 'graph.graphml') expected = readGraphml(text);
      if (name.endsWith('.csv')) rows.push(readCsv(text).length);
    }
  }, 600_000);
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it('have the same nodes, edges and names in networkx', async () => {
    const python = await pythonWith('networkx==3.6.1');
    const read = await printedBy<readonly (readonly [number, number, object])[]>(python, READ, folder);
    const names = Object.fromEntries([...expected.nodes].map(([id, { name }]) => [id, name]));
    for (const [nodes, edges, found] of read) {
      expect([nodes, edges]).toEqual([expected.nodes.size, expected.edges.length]);
      expect(found).toEqual(names);
    }
  }, 600_000);

  // oxlint-disable-next-line project/refused-syntax -- Gephi merges parallel edges of one kind, which only the other dataset has
  it.runIf(make === seedDataset)(
    'have all nodes, edges and days in Gephi',
    async () => {
      const args = ['-cp', await gephi(), programAt('ReadGraph.java'), join(folder, 'graph.gexf')];
      const { stdout } = await run('java', args);
      const found = JSON.parse(stdout.slice(stdout.lastIndexOf('{'))) as ByGephi;
      expect(found).toMatchObject({
        ...{ nodes: expected.nodes.size, edges: expected.edges.length, isDynamic: true, issues: 0 },
        columns: expect.arrayContaining(['Id', 'Label', 'recordType', 'status']) as unknown,
      });
    },
    600_000,
  );

  // oxlint-disable-next-line project/refused-syntax -- R is not a part of the tests' own environment
  it.skipIf(!hasR)(
    'have all nodes and edges in igraph and tidygraph, and all rows in readr',
    async () => {
      const { stdout } = await run('Rscript', [programAt('read-files.r'), folder, ...TABLES]);
      const found = JSON.parse(stdout) as ByR;
      const [nodes, edges] = [expected.nodes.size, expected.edges.length];
      expect(found).toMatchObject({ nodes, edges, tidyNodes: nodes, tidyEdges: edges, rows });
      expect(found.problems).toEqual(TABLES.map(() => 0));
      // igraph keeps the id of GraphML as "id"; tidygraph adds the ends of an edge.
      expect(found.nodeNames).not.toContain('name');
      expect(found.edgeNames.filter((name) => ['from', 'to'].includes(name))).toEqual(['from', 'to']);
      expect(found.days[0]).toContain('earliest latest');
    },
    600_000,
  );
});
