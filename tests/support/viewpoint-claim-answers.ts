import { isContested, standingOf } from './viewpoint-rules.ts';
import { CLAIMS } from './viewpoint-fields.ts';
import { propertyOf } from '../../src/model/properties.ts';
import { sorted } from './viewpoint-entity.ts';
import type { Answer, Ask } from './api.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Seen } from './viewpoint-view.ts';

type Answered = Readonly<Record<string, unknown>>;
type Days = { readonly asOf: string | null; readonly knownAt: string | null };

/** All claims that the API gives from a viewpoint, page by page, by id. */
export async function allClaims(ask: Ask, days: Days): Promise<readonly Answered[]> {
  const query = `query Claims($asOf: Date, $knownAt: Date, $after: String, $isFirst: Boolean!) {
    graph(asOf: $asOf, knownAt: $knownAt) { ${CLAIMS} }
  }`;
  const found: Answered[] = [];
  let after: string | null = null;
  let total: number | undefined;
  do {
    const answer: Answer = await ask(query, { ...days, after, isFirst: after === null });
    if (answer.errors) throw new Error(`expected claims, found ${JSON.stringify(answer.errors)}`);
    const page: ClaimsPage = (answer.data as { readonly graph: { readonly claims: ClaimsPage } }).graph
      .claims;
    found.push(...page.nodes);
    total ??= page.totalCount;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  if (found.length !== total)
    throw new Error(`expected ${String(total)} claims, found ${String(found.length)}`);
  return found.map(byId).sort(inOrder);
}

type ClaimsPage = {
  readonly nodes: readonly Answered[];
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

/** What the API answers for the visible claims, by id. */
export function claimAnswers(dataset: Dataset, seen: Seen): readonly Answered[] {
  const types = new Map(dataset.records.map(({ id, type }) => [id, type]));
  return [...seen.claims].sort(inOrder).map((claim) => {
    const rivals = seen.rivals(claim.subject, claim.property, claim.edge);
    const rule = propertyOf(types.get(claim.subject) ?? 'Place', claim.property);
    return {
      ...plainAnswer(claim, seen.exists),
      standing: standingOf(rule, rivals, claim),
      contested: isContested(rule, rivals, claim),
    };
  });
}

/** A claim as the API gives it, but for how it fares; it names only what exists. */
export function plainAnswer(claim: Claim, exists: (id: string) => boolean): Answered {
  const { subject, edge, object, source, derived, statedOn, qualifiers, ...fields } = claim;
  const named = (id: string | null): Answered | null => (id !== null && exists(id) ? { id } : null);
  return {
    ...fields,
    derived: derived !== null,
    reason: derived,
    statedOn: statedOn === null ? null : { edtf: statedOn },
    qualifiers: sorted(Object.entries(qualifiers).map(([name, value]) => ({ name, value }))),
    subject: named(subject),
    edge: named(edge),
    object: named(object),
    source: { id: source },
  };
}

/** An answer with its lists in one order, but for the lists whose order tells something. */
export const byId = (answer: unknown): Answered => ordered(answer) as Answered;

function ordered(answer: unknown): unknown {
  if (Array.isArray(answer)) return sorted(answer.map(ordered));
  if (answer === null || typeof answer !== 'object') return answer;
  const fields = Object.entries(answer).map(([name, value]) => [
    name,
    HISTORIES.includes(name) ? (value as readonly unknown[]).map(ordered) : ordered(value),
  ]);
  return Object.fromEntries(fields) as Answered;
}

const HISTORIES = ['statusHistory', 'previousDates'];

const inOrder = (a: { readonly id?: unknown }, b: { readonly id?: unknown }): number =>
  String(a.id) < String(b.id) ? -1 : 1;
