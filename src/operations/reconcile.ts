import { DiplographError, quote } from '../errors.ts';
import { errorOfAnswer } from './operation.ts';
import { EXPECTATIONS } from '../graph/record-names.ts';
import { foldForMatch } from '../model/fold.ts';
import { ID_SCHEMES, parseExternalId } from '../model/external-id.ts';
import { isObject } from '../model/functions.ts';
import { TYPES } from '../model/property.ts';
import type { TypeName } from '../model/property.ts';
import type { Answer, AskApi } from './operation.ts';

const CANDIDATE = `fragment Candidate on Named {
  __typename id name ... on Entity { summary } ... on Source { publisher }
}
`;

/** Finds records by name. */
export const RECONCILE = `query Reconcile($text: String!, $types: [EntityType!], $first: Int!) {
  search(text: $text, types: $types, first: $first) { edges { score matched node { ...Candidate } } }
}
${CANDIDATE}`;

/** Finds a record by its id, a former id, or the code of a nation. */
export const RECONCILE_ID = `query ReconcileId($id: ID!) { node(id: $id) { ...Candidate } }
${CANDIDATE}`;

/** Finds the records that have ids in other systems. */
export const RECONCILE_EXTERNAL_IDS = `query ReconcileExternalIds($ids: [String!]!, $after: String) {
  claims(where: {
    property: { eq: EXTERNAL_IDS }, value: { in: $ids }, negated: false, not: { rank: { eq: DEPRECATED } }
  }, first: 100, after: $after) { nodes { value subject { ...Candidate } } pageInfo { hasNextPage endCursor } }
}
${CANDIDATE}`;

/** A record that may be meant, as the API gives it. */
export type Candidate = {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
  readonly summary?: string | null;
  readonly publisher?: string | null;
};

type Named = { readonly id: string; readonly name: string };

/** A result of a query in the Reconciliation Service API 0.2; `score` is 0 to 100. */
export type Result = Named & {
  readonly description?: string;
  readonly type: readonly Named[];
  readonly score: number;
  readonly match: boolean;
};

/** The types of records that a client may ask for, and the properties that name a record. */
export const RECONCILED_TYPES: readonly Named[] = TYPES.filter((type) => type !== 'Coverage').map((type) => ({
  id: type,
  name: type,
}));
export const RECONCILED_PROPERTIES: readonly Named[] = [
  { id: 'id', name: 'Id of a record, or a former id' },
  { id: 'code', name: 'ISO 3166-1 code of a nation, of two or three letters' },
  ...Object.entries(ID_SCHEMES).map(([id, { doc }]) => ({ id, name: doc })),
];

/** The maximum number of queries of a request, of results of a query, and of queries at a time. */
const [MAX_QUERIES, MAX_RESULTS, AT_A_TIME] = [100, 50, 5];

/** A checked query. */
type Query = {
  readonly text: string;
  readonly types: readonly string[];
  readonly limit: number;
  /** The ids and codes that properties name, and the ids in other systems, such as `cow:705`. */
  readonly ids: readonly string[];
  readonly externalIds: readonly string[];
};

/**
 * Returns the results of a batch of queries by their keys.
 * @throws DiplographError BAD_USER_INPUT for another form.
 */
export async function reconcile(
  batch: string,
  ask: AskApi,
): Promise<Readonly<Record<string, { readonly result: readonly Result[] }>>> {
  const queries = Object.entries(readBatch(batch));
  const external = await findExternal(
    queries.flatMap(([, { externalIds }]) => externalIds),
    ask,
  );
  const found: (readonly [string, { readonly result: readonly Result[] }])[] = [];
  for (let i = 0; i < queries.length; i += AT_A_TIME) {
    const some = queries.slice(i, i + AT_A_TIME);
    found.push(
      ...(await Promise.all(
        some.map(async ([key, query]) => [key, { result: await resultsOf(query, external, ask) }] as const),
      )),
    );
  }
  return Object.fromEntries(found);
}

/** The records by their ids in other systems. */
type External = ReadonlyMap<string, readonly Candidate[]>;

/** The most ids in other systems of one operation. */
const MAX_EXTERNAL = 50;

type ClaimsOfIds = {
  readonly nodes: readonly { readonly value: string; readonly subject: Candidate }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

/** Returns the records that have ids in other systems: an operation for every 50 ids and 100 claims of them. */
async function findExternal(ids: readonly string[], ask: AskApi): Promise<External> {
  const wanted = [...new Set(ids)];
  const found = new Map<string, Candidate[]>();
  for (let i = 0; i < wanted.length; i += MAX_EXTERNAL) {
    const some = wanted.slice(i, i + MAX_EXTERNAL);
    for (let after: string | null | undefined; after !== null;) {
      const variables = { ids: some, after };
      const { claims } = dataOf(await ask({ query: RECONCILE_EXTERNAL_IDS, variables })) as {
        readonly claims: ClaimsOfIds;
      };
      for (const { value, subject } of claims.nodes) {
        const known = found.get(value) ?? [];
        if (!known.some(({ id }) => id === subject.id)) found.set(value, [...known, subject]);
      }
      after = claims.pageInfo.hasNextPage ? claims.pageInfo.endCursor : null;
    }
  }
  return found;
}

async function resultsOf(
  { text, types, limit, ids, externalIds }: Query,
  external: External,
  ask: AskApi,
): Promise<readonly Result[]> {
  const byId = await Promise.all(ids.map((id) => candidateOf(id, ask)));
  const named = [...byId, ...externalIds.flatMap((id) => external.get(id) ?? [])];
  const ofType = (each: Candidate): boolean =>
    types.length === 0 || types.some((type) => namesOf(type).includes(each.__typename));
  const sure = named.flatMap((each) => (each && ofType(each) ? [toResult(each, 1, true)] : []));
  if (sure.length > 0 || text === '') return sure.slice(0, limit);
  const hits = await search({ text, types, limit }, ask);
  // A name that is equal except for case and punctuation decides the match, if only one record has it.
  const same = hits.filter(({ matched }) => foldForMatch(matched) === foldForMatch(text));
  const isSure = same.length === 1 && same[0] === hits[0];
  return hits.map(({ node, score }, i) => toResult(node, score, i === 0 && isSure));
}

type Hit = { readonly node: Candidate; readonly score: number; readonly matched: string };

/** Returns the records whose names are similar to a text, the best first. */
export async function search(
  { text, types, limit }: Pick<Query, 'text' | 'types' | 'limit'>,
  ask: AskApi,
): Promise<readonly Hit[]> {
  const variables = {
    text,
    types: types.length === 0 ? null : types.map((type) => type.toUpperCase()),
    first: limit,
  };
  const { search: found } = dataOf(await ask({ query: RECONCILE, variables })) as {
    readonly search: { readonly edges: readonly Hit[] };
  };
  return found.edges;
}

/** Returns the record with an id or a code; null for none. */
export async function candidateOf(id: string, ask: AskApi): Promise<Candidate | null> {
  const { node } = dataOf(await ask({ query: RECONCILE_ID, variables: { id } })) as {
    readonly node: Candidate | null;
  };
  return node?.name === undefined ? null : node;
}

const toResult = (each: Candidate, score: number, match: boolean): Result => ({
  ...describe(each),
  type: [typeOf(each)],
  score: Math.round(score * 100),
  match,
});

/** Returns the id, the name and the description of a record. */
export const describe = ({ id, name, summary, publisher }: Candidate) => {
  const description = summary ?? publisher;
  return { id, name, ...(typeof description === 'string' && { description }) };
};

/** Returns the type of a record in the words of `RECONCILED_TYPES`. */
export function typeOf({ __typename: name }: Candidate): Named {
  const type = TYPES.find((each) => namesOf(each).includes(name)) ?? name;
  return { id: type, name: type };
}

/** Returns the names under which records of a type are served. */
const namesOf = (type: string): readonly string[] => [
  ...EXPECTATIONS[type as TypeName],
  ...(type === 'Person' ? EXPECTATIONS.Leader : []),
];

function dataOf({ data, errors = [] }: Answer): unknown {
  const [error] = errors;
  if (error) throw errorOfAnswer(error);
  return data;
}

function readBatch(text: string): Readonly<Record<string, Query>> {
  let batch: unknown;
  try {
    batch = JSON.parse(text);
  } catch {
    throw wrong('"queries" to be JSON', text);
  }
  if (!isObject(batch)) throw wrong('"queries" to be an object of queries by key', text);
  const entries = Object.entries(batch);
  if (entries.length > MAX_QUERIES)
    throw new DiplographError(
      'LIMIT_EXCEEDED',
      `expected at most ${String(MAX_QUERIES)} queries, found ${String(entries.length)}; send them in several requests`,
    );
  return Object.fromEntries(entries.map(([key, query]) => [key, readQuery(query)]));
}

function readQuery(found: unknown): Query {
  if (!isObject(found)) throw wrong('a query to be an object', JSON.stringify(found));
  const { query = '', limit = 5, properties = [] } = found;
  if (typeof query !== 'string') throw wrong('"query" to be a text', JSON.stringify(query));
  if (!Number.isInteger(limit) || Number(limit) < 1)
    throw wrong('"limit" to be 1 or more', JSON.stringify(limit));
  if (!Array.isArray(properties)) throw wrong('"properties" to be a list', JSON.stringify(properties));
  return {
    text: query.trim(),
    types: readTypes(found['type']),
    limit: Math.min(Number(limit), MAX_RESULTS),
    ids: properties.flatMap((each) => readProperty(each, ['id', 'code'])),
    externalIds: Object.keys(ID_SCHEMES).flatMap((scheme) =>
      properties
        .flatMap((each) => readProperty(each, [scheme]))
        .flatMap((value) => externalId(scheme, value)),
    ),
  };
}

/** Returns the wanted types. A client may send one as a text, several as a list, and each as an object with an id. */
export function readTypes(found: unknown): readonly string[] {
  const all = found === undefined || found === null || found === '' ? [] : [found].flat();
  return all.map((each) => {
    const id: unknown = isObject(each) ? each['id'] : each;
    const known = RECONCILED_TYPES.find((type) => type.id === id);
    if (known) return known.id;
    throw wrong(`a type of ${RECONCILED_TYPES.map((type) => type.id).join(', ')}`, JSON.stringify(id));
  });
}

/** Returns an id in another system as the dataset writes it; none for a value of another form. A table may drop leading zeros of M49. */
function externalId(scheme: string, value: string): readonly string[] {
  const id = `${scheme}:${scheme === 'm49' ? value.padStart(3, '0') : value}`;
  return parseExternalId(id) ? [id] : [];
}

/** Returns the values of a property of a query that has one of some names. Other columns of a table do not identify the record. */
function readProperty(found: unknown, names: readonly string[]): readonly string[] {
  const { pid, v } = isObject(found) ? found : {};
  if (typeof pid !== 'string' || !names.includes(pid)) return [];
  const values = [v].flat().map((each: unknown) => (isObject(each) ? each['id'] : each));
  return values
    .filter((each) => typeof each === 'string' || typeof each === 'number')
    .map(String)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

const wrong = (expected: string, found: string): DiplographError =>
  new DiplographError(
    'BAD_USER_INPUT',
    `expected ${expected}, found ${quote(found.slice(0, 60))}; send for example {"q0": {"query": "Japan", "type": "Nation"}}`,
  );
