import { groupBy } from '../../model/group-by.ts';
import { isAsserted, isDeprecated } from '../../model/claim-resolution.ts';
import { issueAt } from '../issue.ts';
import { parseImpreciseDate } from '../../model/imprecise-date.ts';
import { perSeed } from '../seed.ts';
import { quote } from '../wording.ts';
import { resolvedEvents } from '../resolved-events.ts';
import type { Issue } from '../issue.ts';
import type { PlacedClaim } from '../claims.ts';
import type { Rule } from '../seed.ts';
import type { ResolvedEvent } from '../resolved-events.ts';

/** Who spoke for a party held an office of it then, or the record says in what capacity. */
export const officeThen: Rule = (seed) => {
  const terms = termsByPerson(seed.rest ?? seed);
  return resolvedEvents(seed).flatMap((event) =>
    [...groupBy(event.claims.filter(isRepresentation), pairOf).values()].flatMap((claims) =>
      check(event, claims, terms),
    ),
  );
};

/** The days between which a person may have held an office of a party. */
type Term = { readonly party: string; readonly from: string; readonly to: string };

const isRepresentation = ({ claim }: PlacedClaim): boolean =>
  claim.property === 'participants.representatives' && isAsserted(claim);

const pairOf = ({ claim }: PlacedClaim): string => JSON.stringify([claim.edge, claim.object]);

function check(
  { record, value, days }: ResolvedEvent,
  claims: readonly PlacedClaim[],
  terms: ReadonlyMap<string, readonly Term[]>,
): readonly Issue[] {
  const [first] = claims;
  if (!first || claims.some(({ claim }) => claim.qualifiers['capacity'] !== undefined)) return [];
  const { claim, fact } = first;
  const parties = [claim.edge, ...claims.map((each) => each.claim.qualifiers['onBehalfOf'])];
  const held = (terms.get(claim.object ?? '') ?? []).filter(({ party }) => parties.includes(party));
  if (held.some(({ from, to }) => from <= (days.latest ?? LAST) && to >= (days.earliest ?? FIRST))) return [];
  const when = value('date');
  const expected = `expected an office of ${quote(claim.object ?? '')} for ${quote(claim.edge ?? '')}${when === null ? '' : ` on ${when}`}`;
  const message = `${expected}, found ${held.length > 0 ? 'one at other times' : 'none'}; add the tenure, or say in what capacity`;
  return [issueAt(record.file, fact.at, 'no-office', message)];
}

const FIRST = '0001-01-01';
const LAST = '9999-12-31';

const termsByPerson = perSeed(({ records, claims }): ReadonlyMap<string, readonly Term[]> => {
  const terms = records
    .filter(({ type }) => type === 'Tenure')
    .flatMap(({ id }) => {
      const counted = (claims.get(id) ?? [])
        .map(({ claim }) => claim)
        .filter((claim) => !isDeprecated(claim));
      const person = counted.find(({ property }) => property === 'person')?.object ?? '';
      const valuesOf = (property: string): readonly string[] =>
        counted
          .filter((claim) => claim.property === property && !claim.negated)
          .flatMap(({ value }) => value ?? []);
      const parties = counted
        .filter(({ property }) => property === 'party')
        .flatMap(({ object }) => object ?? []);
      const seen = valuesOf('seenOn');
      const from = bound([valuesOf('start'), seen], 'earliest') ?? FIRST;
      const to = bound([valuesOf('end'), seen], 'latest') ?? LAST;
      return parties.map((party) => ({ person, party, from, to }));
    });
  return groupBy(terms, ({ person }) => person);
});

/** The outermost day of the first list of dates that has any: what no source bounds reaches to the days seen in office. */
function bound(lists: readonly (readonly string[])[], side: 'earliest' | 'latest'): string | undefined {
  const dates = lists.find((list) => list.length > 0) ?? [];
  const days = dates
    .map((date) => parseImpreciseDate(date)?.[side] ?? (side === 'earliest' ? FIRST : LAST))
    .sort();
  return side === 'earliest' ? days.at(0) : days.at(-1);
}
