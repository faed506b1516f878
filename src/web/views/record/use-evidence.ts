import { EVIDENCE } from '../../operations.ts';
import { PROPERTY_WORDS } from '../../properties.ts';
import { useQuery } from '../../lib/client.ts';
import { useVariables } from '../../lib/address.ts';
import type { EvidenceQuery, FactClaimFragment, FormatOfEventFragment } from '../../operations.ts';

/** The evidence of a record: the claims of its facts, and the format of an event. */
export type Evidence = {
  /** The claims about the record: accepted ones first. */
  readonly claims: readonly FactClaimFragment[];
  /** False for a record with more claims than an answer holds. */
  readonly isComplete: boolean;
  /** The claims that name the record as a member of a group. */
  readonly memberships: readonly FactClaimFragment[];
  /** The English name of a record. */
  readonly english: string | null;
  /** The format of an event: its events by date, and its coverage. */
  readonly format: FormatOfEventFragment | null;
};

/** Requests the evidence of a record. */
export function useEvidence(id: string) {
  const { answer, ...state } = useQuery(EVIDENCE, { id, ...useVariables() });
  return { ...state, evidence: answer && evidenceOf(answer.graph.node) };
}

function evidenceOf(node: EvidenceQuery['graph']['node']): Evidence {
  const lists = node && 'winning' in node ? [node.winning, node.agreeing, node.rejected] : [];
  const groups = node && 'groups' in node ? node.groups : [];
  return {
    claims: lists.flatMap(({ nodes }) => nodes),
    isComplete: lists.every(({ nodes, totalCount }) => nodes.length === totalCount),
    memberships: groups.flatMap(({ members }) => members.edges.flatMap(({ claims }) => claims)),
    english: node && 'english' in node ? node.english : null,
    format: node && 'format' in node ? node.format : null,
  };
}

/** Returns the claims of some properties and of their parts. */
export const claimsOfProperties = (
  { claims }: Evidence,
  properties: readonly string[],
): readonly FactClaimFragment[] =>
  claims.filter(({ property }) =>
    properties.some((each) => property === each || property.startsWith(`${each}.`)),
  );

/** Returns the number of sources of claims. */
export const sourceCount = (claims: readonly FactClaimFragment[]): number =>
  new Set(claims.map(({ source }) => source.id)).size;

/** Returns the API's names of a property and its parts; none for a property without claims. */
export const wordsOf = (property: string) =>
  Object.entries(PROPERTY_WORDS).flatMap(([name, word]) =>
    name === property || name.startsWith(`${property}.`) ? [word] : [],
  );
