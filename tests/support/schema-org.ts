import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsonld from 'jsonld';
import Validator from '@adobe/structured-data-validator';

const SCHEMA = 'https://schema.org/';

/** A node of expanded linked data. */
export type ExpandedNode = { readonly '@id'?: string; readonly '@type'?: readonly string[] } & Readonly<
  Record<string, unknown>
>;

type Term = Readonly<Record<string, unknown>> & { readonly '@id': string };

let vocabulary: Promise<readonly Term[]> | undefined;

/** Returns the vocabulary of schema.org, as the package of it holds it. */
async function readVocabulary(): Promise<readonly Term[]> {
  const path = createRequire(import.meta.url).resolve('@vocabulary/schema/schema.nq');
  // The terms are in a named graph, which makes no difference here.
  const text = readFileSync(path, 'utf8').replace(/ <http:\/\/schema\.org\/> \.$/gm, ' .');
  const terms = await jsonld.fromRDF(text, { format: 'application/n-quads' });
  const compact = await jsonld.compact(terms, {
    schema: 'http://schema.org/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  });
  return compact['@graph'] as unknown as readonly Term[];
}

/**
 * Returns the problems that a validator finds in the types and properties of schema.org, and the properties with values of a wrong
 * type.
 */
export async function problemsOfSchema(nodes: readonly ExpandedNode[]): Promise<readonly string[]> {
  vocabulary ??= readVocabulary();
  const terms = await vocabulary;
  const validator = new Validator({ '@graph': terms });
  const items = nodes.map((node) => onlySchema(node) as object);
  const issues = await validator.validate({ jsonld: { Thing: items } });
  const found = issues
    .filter(({ errorType }) => errorType === 'schemaOrg')
    .map(({ issueMessage }) => issueMessage);
  return [...new Set([...found, ...rangeProblems(nodes, terms)])].sort();
}

/** Returns a node with the terms of schema.org alone, and texts in place of typed values. */
function onlySchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(onlySchema);
  if (typeof value !== 'object' || value === null) return value;
  if ('@value' in value) return value['@value'];
  const types = (value as ExpandedNode)['@type']?.filter((type) => type.startsWith(SCHEMA)) ?? [];
  const properties = Object.entries(value).filter(([name]) => name.startsWith(SCHEMA));
  return {
    ...(types.length > 0 && { '@type': types }),
    ...Object.fromEntries(properties.map(([name, each]) => [name, onlySchema(each)])),
  };
}

/** Returns the properties that lead to a thing of a type that schema.org does not expect there. */
function rangeProblems(nodes: readonly ExpandedNode[], all: readonly Term[]): readonly string[] {
  const terms = new Map(all.map((term) => [term['@id'].replace('schema:', SCHEMA), term]));
  const idsOf = (value: unknown): readonly string[] =>
    [value].flat().flatMap((each) => (each as { '@id'?: string } | undefined)?.['@id'] ?? []);
  const above = (type: string): readonly string[] => {
    const parents = idsOf(terms.get(type)?.['rdfs:subClassOf']).map((id) => id.replace('schema:', SCHEMA));
    return [type, ...parents.flatMap(above)];
  };
  const types = new Map(nodes.map((node) => [node['@id'] ?? '', node['@type'] ?? []]));
  return nodes.flatMap((node) =>
    Object.entries(node)
      .filter(([name]) => name.startsWith(SCHEMA))
      .flatMap(([name, value]) => {
        const range = idsOf(terms.get(name)?.['schema:rangeIncludes']).map((id) =>
          id.replace('schema:', SCHEMA),
        );
        return idsOf(value).flatMap((id) => {
          const own = types.get(id)?.filter((type) => type.startsWith(SCHEMA)) ?? [];
          const fits = own.flatMap(above).some((type) => range.includes(type));
          const isAddress = range.includes(`${SCHEMA}URL`);
          return own.length === 0 || fits || isAddress ? [] : [`${name} leads to ${own.join(' ')}`];
        });
      }),
  );
}
