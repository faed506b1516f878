import type { Claim } from '../../src/model/claim.ts';
import { allClaims } from './viewpoint-claim-answers.ts';
import type { Ask } from './api.ts';

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

/** All claims as a dataset holds them, read from the API; what names nothing that exists becomes an empty id. */
export async function exportClaims(ask: Ask): Promise<readonly Claim[]> {
  const answers = (await allClaims(ask, { asOf: null, knownAt: null })) as readonly unknown[];
  return (answers as readonly Answered[]).map((answer) => {
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
