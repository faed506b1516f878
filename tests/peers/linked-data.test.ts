import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { printedBy, pythonWith } from '../support/python.ts';
import { seedDataset } from '../support/seed-dataset.ts';
import { useRecordService } from '../support/file-service.ts';

const PACKAGES = ['rdflib==7.6.0', 'pyparsing==3.3.3'];

/** Prints how many claims a store holds, and how many of them lead to a source with an address, by SPARQL. */
const PRINT = `
import json, sys
from rdflib import Graph
graph = Graph()
for path in sys.argv[1:]:
    graph.parse(path, format="json-ld")
def ask(query):
    return [[str(value) for value in row] for row in graph.query(query)]
PREFIXES = """PREFIX s: <https://schema.org/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX dgt: <tag:diplograph,2026:terms/>"""
print(json.dumps({
    "claims": ask(PREFIXES + "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?c a rdf:Statement }"),
    "sourced": ask(PREFIXES + "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?c a rdf:Statement; rdf:subject ?r; prov:wasDerivedFrom ?s . ?s a s:WebPage; s:url ?u }"),
    "names": ask(PREFIXES + "SELECT ?r ?name { ?r a s:Country; s:name ?name FILTER (lang(?name) = 'en') }"),
}))
`;

type Printed = {
  readonly claims: readonly [readonly [string]];
  readonly sourced: readonly [readonly [string]];
  readonly names: readonly (readonly [string, string])[];
};

/** Reads files of linked data into one store. */
const readStore = async (paths: readonly string[]): Promise<Printed> =>
  printedBy<Printed>(await pythonWith('--no-deps', ...PACKAGES), PRINT, ...paths);

describe('the linked data, read by rdflib', () => {
  const server = useRecordService();
  let folder = '';
  const { records, claims } = seedDataset();
  beforeAll(() => {
    folder = newFolder('diplograph-linked-');
  });

  const take = async (path: string): Promise<string> => {
    const answer = await fetch(`${server.url}/${path}`);
    expect(answer.status).toBe(200);
    const file = join(folder, `${path.replace(/\W/g, '-')}.jsonld`);
    writeFileSync(file, await answer.text());
    return file;
  };

  it('has every claim with its source, and the English name of each nation', async () => {
    const found = await readStore([await take('graph.jsonld')]);
    const addresses = new Map(records.map(({ id, editorial }) => [id, editorial['url'] ?? null]));
    expect(found.claims).toEqual([[String(claims.length)]]);
    expect(found.sourced).toEqual([
      [String(claims.filter(({ source }) => typeof addresses.get(source) === 'string').length)],
    ]);
    expect([...found.names].sort()).toEqual(
      records
        .filter(({ type }) => type === 'Nation')
        .map(({ id, name }) => [`${server.url}/${id}`, name])
        .sort(),
    );
  }, 600_000);

  it('separates two viewpoints of a record in one store', async () => {
    const { names } = await readStore([
      await take('kazakhstan.jsonld'),
      await take('kazakhstan.jsonld?knownAt=2025-11-05'),
    ]);
    const own = names.filter(([, name]) => name === 'Kazakhstan');
    expect(own.map(([iri]) => iri).sort()).toEqual([
      `${server.url}/kazakhstan`,
      `${server.url}/kazakhstan?knownAt=2025-11-05`,
    ]);
  });
});
