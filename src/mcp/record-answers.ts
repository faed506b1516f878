import { isEnumType } from 'graphql';
import { evidenceFrom, liftEvidence } from './evidence.ts';
import { dataOf, headOf, ToolError } from './tool.ts';
import { slugOf } from '../model/viewpoint.ts';
import type { FoundClaim } from './evidence.ts';
import type { GraphQLSchema } from 'graphql';
import type { Answer } from '../operations/operation.ts';
import type { Json } from './tool.ts';

/** The data of an answer with ids in place of claims and disputes. */
type FoundData = {
  readonly graph: Json;
  readonly dataset: unknown;
  readonly claims: readonly FoundClaim[];
  readonly warnings: readonly string[];
};

/** A page of ids. */
type Page = {
  readonly totalCount: number;
  readonly pageInfo?: Json;
  readonly nodes: readonly string[];
};

/** Returns the answer of a tool: its content with claims by id, their evidence, and the version of the dataset. */
export function toAnswer(answer: Answer, toContent: (found: FoundData) => Json): Json {
  const { graph, dataset } = dataOf(answer) as { readonly graph: Json; readonly dataset?: Json };
  const { value, claims, disputes } = liftEvidence(graph);
  const { warnings, ...head } = headOf(answer);
  const content = toContent({ graph: value as Json, dataset, claims, warnings });
  const { notListed = 0, ...shown } = content;
  return {
    ...shown,
    evidence: { ...evidenceFrom(claims, disputes), notListed },
    ...head,
    ...(warnings.length > 0 && { warnings }),
  };
}

type Hit = { readonly node: Json; readonly score: number; readonly matched: string };

/** Returns the hits of a search. */
export function toHits({ graph }: FoundData): Json {
  const { totalCount, edges } = graph['search'] as {
    readonly totalCount: number;
    readonly edges: readonly Hit[];
  };
  const hits = edges.map(({ node: { __typename, claims, ...rest }, score, matched }) => ({
    type: __typename,
    ...withAddress(rest),
    matched,
    score,
    claims: (claims as Page | undefined)?.nodes ?? [],
  }));
  return { totalCount, hits };
}

/** Returns a record: its fields, its current values, a page of its claims, and its disputes. */
export function toRecord(found: FoundData, values: Json): Json {
  const { __typename, current, claims, stated, disputes, statedBy, ...rest } = withItemUrl(
    nodeOf(found, values),
  );
  const page = (claims ?? stated) as Page | undefined;
  const standing = current as Page | undefined;
  return {
    record: { type: __typename, ...withAddress(rest) },
    ...(standing && { values: currentValues(found.claims, standing.nodes) }),
    ...(page && { page: { totalCount: page.totalCount, ...page.pageInfo, claims: page.nodes } }),
    ...(statedBy === undefined ? {} : { claims: statedBy }),
    ...(disputes === undefined ? {} : { disputes: (disputes as Page).nodes }),
    notListed: [standing, disputes as Page | undefined].reduce((count, each) => count + leftOf(each), 0),
  };
}

/** Returns an outcome or a participation with its address, which follows from that of its event. Other nodes stay as they are. */
function withItemUrl(node: Json): Json {
  const { id, event } = node;
  if (typeof event !== 'object' || event === null) return node;
  const { url, ...shown } = event as Json;
  const [, item = ''] = slugOf(String(id)).split('/');
  return { ...node, event: shown, url: String(url).replace(/(?=\?|$)/, `%2F${item}`) };
}

const leftOf = (page: Page | undefined): number => (page ? page.totalCount - page.nodes.length : 0);

/** Returns the winning values by property, each with its claims. */
function currentValues(claims: readonly FoundClaim[], ids: readonly string[]): readonly Json[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const values = new Map<string, Json & { readonly claims: string[] }>();
  for (const id of ids) {
    const { property, edge, object, value, qualifiers, negated }: Json = byId.get(id) ?? {};
    const said = {
      property,
      ...(edge ? { edge } : {}),
      ...(object ? { object } : { value }),
      ...(negated === true && { negated }),
    };
    const key = JSON.stringify([said, qualifiers]);
    const known = values.get(key);
    if (known) known.claims.push(id);
    else values.set(key, { ...said, ...(isFilled(qualifiers) && { qualifiers }), claims: [id] });
  }
  return [...values.values()];
}

const isFilled = (list: unknown): boolean => Array.isArray(list) && list.length > 0;

/** Returns the winning, agreeing and losing claims of a property, with the reasons. */
export function toVerdict(found: FoundData, values: Json, schema: GraphQLSchema): Json {
  const { __typename, claims, about, disputes, ...rest } = nodeOf(found, values);
  const page = (claims ?? about) as Page | undefined;
  if (page === undefined)
    throw new ToolError(
      `expected the id of a record with properties, found a ${String(__typename)}; call the tool "record" with it`,
    );
  const ids = new Set(page.nodes);
  const ofProperty = found.claims.filter(({ id }) => ids.has(id));
  const having = (word: string): readonly string[] =>
    ofProperty.filter(({ standing }) => standing === word).map(({ id }) => id);
  const lost = ofProperty.filter(({ standing }) => standing !== 'WINS' && standing !== 'AGREES');
  return {
    record: { type: __typename, ...withAddress(rest) },
    property: values['property'],
    stands: having('WINS'),
    agrees: having('AGREES'),
    lost: lost.map(({ id, standing }) => ({ claim: id, standing, why: meaningOf(schema, String(standing)) })),
    contradicted: ofProperty.filter(({ contested }) => contested === true).map(({ id }) => id),
    disputes: (disputes as Page | undefined)?.nodes ?? [],
    notListed: leftOf(page) + leftOf(disputes as Page | undefined),
  };
}

/** Returns the meaning of a standing, which the contract describes. */
function meaningOf(schema: GraphQLSchema, standing: string): string {
  const type = schema.getType('Standing');
  return (isEnumType(type) ? type.getValue(standing)?.description : null) ?? standing;
}

/** Returns the coverage, and the description of the dataset. */
export function toCoverage({ graph, dataset }: FoundData): Json {
  const { totalCount, pageInfo, nodes } = graph['coverage'] as {
    readonly totalCount: number;
    readonly pageInfo: Json;
    readonly nodes: readonly Json[];
  };
  return { about: dataset, totalCount, ...pageInfo, coverage: nodes.map(withAddress) };
}

/** Returns the record of an answer. The evidence has the content of a claim. */
function nodeOf({ graph, claims, warnings }: FoundData, { id, asOf, knownAt }: Json): Json {
  const { node } = graph;
  const claim = claims.find((each) => each.id === node);
  if (claim) return { __typename: 'Claim', id: claim.id, url: claim['url'], statedBy: [claim.id] };
  if (typeof node === 'object' && node !== null) return node as Json;
  const hasViewpoint = asOf !== undefined || knownAt !== undefined;
  if (warnings.length > 0 && !hasViewpoint) throw new ToolError(warnings.join('\n'));
  const message = `expected the id of a record, found ${hasViewpoint ? 'none at this viewpoint' : 'none'} for ${JSON.stringify(id)}; find ids with the tool "search", or leave out asOf and knownAt`;
  throw new ToolError([message, ...warnings].join('\n'));
}

/** Returns an object with `address` in place of `url`. */
function withAddress({ url, address, ...rest }: Json): Json {
  return { ...rest, address: url ?? address ?? null };
}
