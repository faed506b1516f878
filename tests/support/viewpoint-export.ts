import type { Claim } from '../../src/model/claim.ts';
import { CLAIMS } from './viewpoint-fields.ts';
import type { Answer, Ask } from './api.ts';

type Id = { readonly id: string } | null;

/** A claim as `CLAIMS` asks for it. */
type Answered = Omit<
  Claim,
  'subject' | 'edge' | 'object' | 'source' | 'statedOn' | 'qualifiers' | 'derived'
> & {
  readonly subject: Id;
  readonly edge: Id;
  readonly object: Id;
  readonly source: Id;
  readonly statedOn: { readonly edtf: string } | null;
  readonly qualifiers: readonly { readonly name: string; readonly value: string }[];
  readonly derived: boolean;
  readonly reason: string | null;
};

/** Returns all claims of the API in the form of a dataset; a reference to a missing record becomes an empty id. */
export async function exportClaims(ask: Ask): Promise<readonly Claim[]> {
  const answers = await allClaims(ask);
  return answers.map((answer) => {
    const { subject, edge, object, source, statedOn, qualifiers, derived, reason } = answer;
    return {
      ...plainFields(answer),
      subject: subject?.id ?? '',
      edge: edge?.id ?? null,
      object: object?.id ?? null,
      source: source?.id ?? '',
      statedOn: statedOn?.edtf ?? null,
      qualifiers: Object.fromEntries(qualifiers.map(({ name, value }) => [name, value])),
      derived: derived ? reason : null,
    };
  });
}

const plainFields = ({
  id,
  property,
  value,
  negated,
  locator,
  support,
  attributedTo,
  known,
  rank,
  confidence,
}: Answered) => ({
  id,
  property,
  value,
  negated,
  locator,
  support,
  attributedTo,
  known,
  rank,
  confidence,
});

const QUERY = `query Claims($after: String, $isFirst: Boolean!) { ${CLAIMS} }`;

/** Returns all claims that the API gives, page by page, by id. */
async function allClaims(ask: Ask): Promise<readonly Answered[]> {
  const found: Answered[] = [];
  let after: string | null = null;
  let total: number | undefined;
  do {
    const answer: Answer = await ask(QUERY, { after, isFirst: after === null });
    if (answer.errors) throw new Error(`expected claims, found ${JSON.stringify(answer.errors)}`);
    const page: ClaimsPage = (answer.data as { readonly claims: ClaimsPage }).claims;
    found.push(...page.nodes);
    total ??= page.totalCount;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  if (found.length !== total)
    throw new Error(`expected ${String(total)} claims, found ${String(found.length)}`);
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

type ClaimsPage = {
  readonly nodes: readonly Answered[];
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};
