import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { pythonWith } from '../support/python.ts';
import { readCsv } from '../support/read-files.ts';
import { useRecordService } from '../support/file-service.ts';

const FOLDER = fileURLToPath(new URL('../../docs/recipes', import.meta.url));
const TABLES = ['pandas==3.1.1', 'pyarrow==26.0.1', 'duckdb==2.0.1', 'datasette==0.65.5'];
const INSTALLS = 600_000;
const run = promisify(execFile);

const hasR = await run('Rscript', ['-e', 'library(readr); library(igraph)']).then(
  () => true,
  () => false,
);

/** Runs the notebook, and prints what its last cell prints. */
const NOTEBOOK = `
import nbformat, sys
from nbclient import NotebookClient
notebook = nbformat.read(sys.argv[1], as_version=4)
nbformat.validate(notebook)
NotebookClient(notebook, kernel_name="python3", timeout=120).execute()
print(notebook.cells[-1].outputs[0].text)
`;

describe('the recipe', () => {
  const server = useRecordService();

  const outputOf = async (program: string, args: readonly string[], cwd?: string): Promise<string> => {
    const env = { ...process.env, DIPLOGRAPH: server.url };
    const { stdout } = await run(program, args, { env, cwd, maxBuffer: 1 << 26 });
    return stdout.trim();
  };
  const rows = async (path: string) => readCsv(await (await fetch(`${server.url}/${path}`)).text());

  it(
    'for pandas counts all dated meetings',
    async () => {
      const python = await pythonWith(...TABLES);
      const text = await outputOf(python, [join(FOLDER, 'meetings-pandas.py')]);
      const counts = Object.values(JSON.parse(text) as Record<string, number>);
      const dated = (await rows('events.csv?group=c5&status=HELD')).filter(({ earliest }) => earliest !== '');
      expect(counts.length).toBeGreaterThan(20);
      expect(counts.reduce((sum, each) => sum + each, 0)).toBe(dated.length);
    },
    INSTALLS,
  );

  it(
    'for DuckDB finds the heads of delegations with the most meetings',
    async () => {
      const python = await pythonWith(...TABLES);
      const found = JSON.parse(await outputOf(python, [join(FOLDER, 'delegations-duckdb.py')])) as [
        string,
        number,
      ][];
      const meetings = new Map<string, Set<string>>();
      for (const { event = '', representatives = '' } of await rows('participations.csv'))
        for (const person of representatives.split(';').filter(Boolean))
          meetings.set(person, (meetings.get(person) ?? new Set()).add(event));
      const most = Math.max(...[...meetings.values()].map(({ size }) => size));
      expect(found).toHaveLength(10);
      expect(found[0]?.[1]).toBe(most);
    },
    INSTALLS,
  );

  it(
    'for networkx finds the parties with the most meetings',
    async () => {
      const python = await pythonWith('networkx==3.6.1');
      const found = JSON.parse(await outputOf(python, [join(FOLDER, 'network-networkx.py')])) as [
        string,
        number,
      ][];
      expect(found).toHaveLength(5);
      for (const [party, count] of found) {
        const query = `{ events(where: { participant: { eq: "${party}" } }) { totalCount } }`;
        const headers = { 'content-type': 'application/json' };
        const init = { method: 'POST', headers, body: JSON.stringify({ query }) };
        const answer: unknown = await (await fetch(`${server.url}/graphql`, init)).json();
        expect(answer, party).toMatchObject({ data: { events: { totalCount: count } } });
      }
    },
    INSTALLS,
  );

  it(
    'for a typed client makes a package whose answer is that of the API',
    async () => {
      const python = await pythonWith('ariadne-codegen==0.19.0');
      const folder = newFolder('diplograph-client-');
      cpSync(join(FOLDER, 'typed-client'), folder, { recursive: true });
      writeFileSync(
        join(folder, 'schema.graphql'),
        await (await fetch(`${server.url}/schema.graphql`)).text(),
      );
      await outputOf(join(dirname(python), 'ariadne-codegen'), [], folder);
      const found = JSON.parse(await outputOf(python, ['main.py'], folder)) as [string, string | null][];
      const formats = await rows('formats.csv?kind=PLUS_FORMAT&group=c5&order=ESTABLISHED_ASC');
      expect(found.map(([id]) => id)).toEqual(formats.map(({ id }) => id));
      expect(readFileSync(join(folder, 'diplograph_client', 'client.py'), 'utf8')).toContain('def formats(');
    },
    INSTALLS,
  );

  it(
    'for Jupyter runs from the first to the last cell',
    async () => {
      const python = await pythonWith('pandas==3.1.1', 'nbclient==0.11.0', 'ipykernel==7.4.0');
      const text = await outputOf(python, ['-c', NOTEBOOK, join(FOLDER, 'disputes.ipynb')]);
      const events = new Set((await rows('events.csv?format=c5-plus-1')).map(({ id }) => id));
      const contested = (await rows('claims.csv')).filter(
        (claim) => events.has(claim['subject']) && claim['contested'] === 'true',
      );
      expect(contested.length).toBeGreaterThan(0);
      expect(text).toBe(`${String(events.size)} ${String(contested.length)}`);
    },
    INSTALLS,
  );

  // oxlint-disable-next-line project/refused-syntax -- R and its packages come with the system, not with npm or pip
  it.skipIf(!hasR)(
    'for R reads all summits and the whole network',
    async () => {
      const [summits, nodes, edges, most] = (await outputOf('Rscript', [join(FOLDER, 'summits.r')])).split(
        ' ',
      );
      expect(Number(summits)).toBe((await rows('events.csv?group=c5&kind=SUMMIT&status=HELD')).length);
      const graph = await (await fetch(`${server.url}/graph.graphml?type=Nation,Event`)).text();
      expect(Number(nodes)).toBe([...graph.matchAll(/<node /g)].length);
      expect(Number(edges)).toBe([...graph.matchAll(/<edge /g)].length);
      expect((await rows('nations.csv')).map(({ id }) => id)).toContain(most);
    },
    INSTALLS,
  );
});
