import { readFileSync } from 'node:fs';
import { MultiDirectedGraph, MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import jsonld from 'jsonld';
import type { AbstractGraph } from 'graphology-types';

/** A graph as an independent reader found it: nodes by id, and each edge as its relation and the ids of its ends. */
export type ReadGraph = {
  readonly nodes: ReadonlyMap<
    string,
    { readonly name: string; readonly type: string; readonly date: string | null }
  >;
  readonly edges: readonly string[];
};

/** Reads a graph in GEXF, checked by a schema first; the reader takes one without edges for a mixed one. */
export function readGexf(text: string) {
  checkSchema(text, 'gexf.xsd');
  return {
    ...readGraph(parseGexf(MultiGraph, text), { title: 'label', relation: 'label' }),
    days: gexfDays(text),
  };
}

/** Reads a graph in GraphML, checked by a schema first. */
export function readGraphml(text: string): ReadGraph {
  checkSchema(text, 'graphml.xsd');
  return readGraph(parseGraphml(MultiDirectedGraph, text), { title: 'title', relation: 'relation' });
}

type GraphNames = { readonly title: string; readonly relation: string };

function readGraph(graph: AbstractGraph, { title, relation }: GraphNames): ReadGraph {
  return {
    nodes: new Map(
      graph.mapNodes((id, told) => [
        id,
        {
          name: String(told[title]),
          type: String(told['recordType']),
          date: (told['edtf'] as string | undefined) ?? null,
        },
      ]),
    ),
    edges: graph
      .mapEdges((_, told, source, target) => `${source} ${String(told[relation])} ${target}`)
      .sort(),
  };
}

/** Returns the days of each node and edge of a graph in GEXF, as its schema has them. */
function gexfDays(text: string): ReadonlyMap<string, readonly [string | null, string | null]> {
  const document = XmlDocument.fromString(text);
  const days = document.find('//g:node|//g:edge', { g: 'http://gexf.net/1.3' }).map((node) => {
    const attribute = (name: string): string | null => node.get(`@${name}`)?.content ?? null;
    return [attribute('id') ?? '', [attribute('start'), attribute('end')]] as const;
  });
  document.dispose();
  return new Map(days);
}

function checkSchema(text: string, file: string): void {
  const schema = XmlDocument.fromBuffer(readFileSync(new URL(file, import.meta.url)));
  const validator = XsdValidator.fromDoc(schema);
  const document = XmlDocument.fromString(text);
  try {
    validator.validate(document);
  } finally {
    document.dispose();
    validator.dispose();
    schema.dispose();
  }
}

/** A statement of linked data: subject, predicate and object without delimiters. */
export type Triple = readonly [subject: string, predicate: string, object: string];

/** Reads linked data without asking anyone; a word that no context explains fails the test. */
export async function readJsonld(text: string): Promise<readonly Triple[]> {
  const options: object = { safe: true };
  const quads = (await jsonld.toRDF(JSON.parse(text) as object, options)) as unknown as readonly Quad[];
  return quads.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value]);
}

type Quad = Readonly<Record<'subject' | 'predicate' | 'object', { readonly value: string }>>;
