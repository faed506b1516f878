import { parseImpreciseDate } from '../../src/model/imprecise-date.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Property } from '../../src/model/property.ts';

/** The rules of `docs/claims.md` about rivals: visible claims of one property of one subject (and of one edge). */

const RANKS = ['PREFERRED', 'NORMAL'];
const CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'];

/** The value that a claim is about. */
export const valueOf = ({ object, value }: Claim): string => object ?? value ?? '';

/** The claims that count: a deprecated one never wins and never contests. */
export const counting = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter(({ rank }) => rank !== 'DEPRECATED');

/** The values that are not denied: the best claim for each of them is no negative one. */
export function valuesThatStand(rivals: readonly Claim[]): readonly string[] {
  const values = [...new Set(counting(rivals).map(valueOf))];
  return values.filter((value) => !best(claimsFor(counting(rivals), value))?.negated).sort();
}

/** The value of a property with one value, null where none stands. */
export function valueThatStands(rivals: readonly Claim[]): string | null {
  const winner = winnerOf(rivals);
  return winner ? valueOf(winner) : null;
}

/** The qualifiers of a value, merged, those of better claims first. */
export function qualifiersOf(rivals: readonly Claim[], value: string): Readonly<Record<string, string>> {
  const claims = claimsFor(counting(rivals), value).filter(({ negated }) => !negated);
  const names = new Set(claims.flatMap(({ qualifiers }) => Object.keys(qualifiers)));
  return Object.fromEntries(
    [...names].map((name) => {
      const first = best(claims.filter(({ qualifiers }) => name in qualifiers));
      return [name, first?.qualifiers[name] ?? ''];
    }),
  );
}

/** How a claim fares among its rivals. */
export function standingOf({ many }: Property, rivals: readonly Claim[], claim: Claim): string {
  if (claim.rank === 'DEPRECATED') return 'DEPRECATED';
  const own = claimsFor(counting(rivals), valueOf(claim));
  const judge = best(own) ?? claim;
  if (judge.negated !== claim.negated) return lossTo(judge, claim);
  const winner = many ? judge : (winnerOf(rivals) ?? best(counting(rivals)));
  if (!winner || winner === claim) return 'WINS';
  return claim.negated || valueOf(winner) === valueOf(claim) ? 'AGREES' : lossTo(winner, claim);
}

/** Tells whether a visible claim contradicts another one. */
export const isContested = (property: Property, rivals: readonly Claim[], claim: Claim): boolean =>
  rivals.some((other) => contradict(property, rivals, claim, other));

function contradict(property: Property, rivals: readonly Claim[], a: Claim, b: Claim): boolean {
  if (property.many || property.prose || counting([a, b]).length < 2) return false;
  if (property.history && a.known !== b.known) return false;
  if ([a, b].some((claim) => isTakenBack(rivals, claim)) || (a.negated && b.negated)) return false;
  if (a.negated || b.negated) return valueOf(a) === valueOf(b);
  return valueOf(a) !== valueOf(b) && !(property.kind === 'DATE' && isFiner(valueOf(a), valueOf(b)));
}

/** A value that a later source takes back is history, provided that its denial is the better claim. */
const isTakenBack = (rivals: readonly Claim[], claim: Claim): boolean =>
  !claim.negated &&
  claimsFor(counting(rivals), valueOf(claim)).some(
    (other) => other.negated && other.known > claim.known && isBetter(other, claim),
  );

function isFiner(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => {
    const date = parseImpreciseDate(text);
    return [Date.parse(date?.earliest ?? '0000-01-01'), Date.parse(date?.latest ?? '9999-12-31')] as const;
  });
  if (!x || !y) return false;
  return (x[0] >= y[0] && x[1] <= y[1]) || (y[0] >= x[0] && y[1] <= x[1]);
}

const claimsFor = (rivals: readonly Claim[], value: string): readonly Claim[] =>
  rivals.filter((claim) => valueOf(claim) === value);

const best = (claims: readonly Claim[]): Claim | undefined =>
  claims.find((claim) => claims.every((other) => other === claim || isBetter(claim, other)));

function winnerOf(rivals: readonly Claim[]): Claim | undefined {
  const standing = valuesThatStand(rivals);
  return best(counting(rivals).filter((claim) => !claim.negated && standing.includes(valueOf(claim))));
}

function isBetter(a: Claim, b: Claim): boolean {
  if (a.rank !== b.rank) return RANKS.indexOf(a.rank) < RANKS.indexOf(b.rank);
  if (a.known !== b.known) return a.known > b.known;
  if (a.confidence !== b.confidence)
    return CONFIDENCES.indexOf(a.confidence) < CONFIDENCES.indexOf(b.confidence);
  return a.id < b.id;
}

function lossTo(better: Claim, claim: Claim): string {
  if (better.rank !== claim.rank) return 'LOSES_BY_RANK';
  if (better.known !== claim.known) return 'LOSES_BY_DATE';
  return better.confidence === claim.confidence ? 'LOSES_BY_ID' : 'LOSES_BY_CONFIDENCE';
}
