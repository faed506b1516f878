import { ANSWER_EVIDENCE } from './tool-operations.ts';
import { dataOf } from './tool.ts';
import { readId } from '../model/viewpoint.ts';
import type { AskApi } from '../operations/operation.ts';
import type { AnsweredRecords } from './record-ids.ts';
import type { Json } from './tool.ts';

/** A claim of the API, with the fields of `ClaimParts`. */
export type FoundClaim = Json & {
  readonly id: string;
  readonly source: { readonly id: string };
  readonly subject: { readonly id: string } | null;
};

/** A dispute of the API, with the fields of `DisputeParts`. */
type FoundDispute = Json & { readonly id: string };

type Found<Node> = { readonly totalCount: number; readonly nodes: readonly Node[] };

/** The claims and disputes behind an answer. Claims name their source by id; `sources` has each source once. */
export type Evidence = {
  readonly claims: readonly Json[];
  readonly sources: readonly Json[];
  readonly disputes: readonly Json[];
  /** The number of claims and disputes that are not listed. */
  readonly notListed: number;
  readonly note?: string;
};

/** The maximum number of records whose evidence is looked up, and of viewpoints of one answer. */
const [MAX_RECORDS, MAX_VIEWPOINTS] = [25, 3];

/** Properties whose claims are left out unless an operation selects them by name: each record has many of them. */
const SELDOM_MEANT: readonly string[] = ['NAMES', 'EXTERNAL_IDS', 'SUMMARY'];

/** Returns the winning and the contested claims of the selected properties of the records, and the disputes about them. */
export async function evidenceOf(
  { ids, properties }: AnsweredRecords,
  allProperties: readonly string[],
  ask: AskApi,
): Promise<Evidence> {
  const meant =
    properties.length > 0 ? properties : allProperties.filter((word) => !SELDOM_MEANT.includes(word));
  const claims: FoundClaim[] = [];
  const disputes: FoundDispute[] = [];
  const viewpoints = byViewpoint(ids.slice(0, MAX_RECORDS)).slice(0, MAX_VIEWPOINTS);
  let notListed = 0;
  for (const { slugs, ...viewpoint } of viewpoints) {
    const variables = { ids: slugs, properties: meant, ...viewpoint };
    const { graph } = dataOf(await ask({ query: ANSWER_EVIDENCE, variables })) as {
      readonly graph: Readonly<Record<string, Found<FoundClaim>>>;
    };
    const lists = Object.entries(graph);
    for (const [name, { totalCount, nodes }] of lists) {
      notListed += totalCount - nodes.length;
      if (name === 'disputes') disputes.push(...nodes);
      else claims.push(...nodes);
    }
  }
  const looked = viewpoints.reduce((count, { slugs }) => count + slugs.length, 0);
  const note = noteOf({ looked, records: ids.length, notListed });
  return { ...evidenceFrom(claims, disputes), notListed, ...(note === null ? {} : { note }) };
}

/** Returns claims and disputes as evidence. Each claim, source and dispute is in it once. */
export function evidenceFrom(
  claims: readonly FoundClaim[],
  disputes: readonly FoundDispute[],
): Pick<Evidence, 'claims' | 'sources' | 'disputes'> {
  const sources = new Map(claims.map(({ source }) => [source.id, source]));
  return {
    claims: unique(claims).map(shorten),
    sources: [...sources.values()].map((source) =>
      Object.fromEntries(Object.entries(withAddress(source)).map(withText)),
    ),
    disputes: unique(disputes).map(withAddress),
  };
}

/** Data with ids in place of claims and disputes, and these claims and disputes. */
type Lifted = {
  readonly value: unknown;
  readonly claims: readonly FoundClaim[];
  readonly disputes: readonly FoundDispute[];
};

/** Replaces the claims and disputes of an own operation by their ids, so that each has one place in the answer. */
export function liftEvidence(data: unknown): Lifted {
  const claims: FoundClaim[] = [];
  const disputes: FoundDispute[] = [];
  return { value: lift(data), claims, disputes };

  function lift(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(lift);
    if (typeof value !== 'object' || value === null) return value;
    const found = value as FoundClaim & FoundDispute;
    if ('standing' in found) claims.push(found);
    else if ('positions' in found) disputes.push(found);
    else return Object.fromEntries(Object.entries(found).map(([key, each]) => [key, lift(each)]));
    return found.id;
  }
}

const unique = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

/** Returns a claim without its empty fields. Its source and its subject are ids, and dates are EDTF. */
function shorten({ source, subject, ...claim }: FoundClaim): Json {
  const kept = Object.entries(withAddress(claim)).filter(
    ([name, value]) => name !== '__typename' && !isEmpty(value),
  );
  return { ...Object.fromEntries(kept.map(withText)), subject: subject?.id ?? null, source: source.id };
}

/** Returns a field whose date is its EDTF text. */
const withText = ([name, value]: [string, unknown]): [string, unknown] =>
  typeof value === 'object' && value !== null && 'edtf' in value ? [name, value.edtf] : [name, value];

const isEmpty = (value: unknown): boolean =>
  value === null || value === false || (Array.isArray(value) && value.length === 0);

/** Returns an object with `address` in place of `url`. */
function withAddress({ url, ...rest }: Json): Json {
  return { ...rest, address: url ?? null };
}

function byViewpoint(ids: readonly string[]) {
  const groups = new Map<string, { asOf: string | null; knownAt: string | null; slugs: string[] }>();
  for (const { slug, viewpoint } of ids.map(readId)) {
    const key = JSON.stringify(viewpoint);
    const group = groups.get(key) ?? { ...viewpoint, slugs: [] };
    group.slugs.push(slug);
    groups.set(key, group);
  }
  return [...groups.values()];
}

type Counted = { readonly looked: number; readonly records: number; readonly notListed: number };

function noteOf({ looked, records, notListed }: Counted): string | null {
  if (records === 0)
    return 'The answer names no record. Ask for the records that it counts, or call the tool "evidence" with an id.';
  const more = 'Call the tool "evidence" with an id and a property for the rest.';
  if (looked < records)
    return `The evidence is about the first ${String(looked)} of ${String(records)} records. ${more}`;
  return notListed > 0 ? `${String(notListed)} claims and disputes are not listed. ${more}` : null;
}
