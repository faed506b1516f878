import { CONFIDENCES, RANKS } from './vocabulary.ts';
import { parseImpreciseDate } from './imprecise-date.ts';
import type { Claim } from './claim.ts';
import type { Property } from './property.ts';

/**
 * Orders the claims of one property, the winning one first: by rank, then the later source, then confidence, then id.
 */
export function compareClaims(a: Claim, b: Claim): number {
  return (
    RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
    compareText(b.known, a.known) ||
    CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
    compareText(a.id, b.id)
  );
}

/** Tells whether a claim says that something is so. */
export const isPositive = (claim: Claim): boolean => !claim.negated;

/**
 * Tells whether two claims of a single-valued property exclude each other: they give different values, or one denies
 * the value of the other. A finer date inside a coarser one does not; of a value with a history, only claims known
 * since the same day do.
 */
export function excludes(property: Property, a: Claim, b: Claim): boolean {
  if (property.history && a.known !== b.known) return false;
  const same = a.object === b.object && a.value === b.value;
  if (a.negated !== b.negated) return same;
  if (a.negated || same) return false;
  return !(property.kind === 'DATE' && contains(a.value, b.value));
}

/**
 * The claims that can contest each other: those that no later claim takes back. A value that a later source takes back,
 * such as the date of a meeting that was moved, is history and no disagreement.
 */
export const unsettled = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter((claim) => !claims.some((other) => takesBack(other, claim)));

/** Tells whether a claim denies another one that was known earlier, and is the better of the two. */
const takesBack = (denial: Claim, claim: Claim): boolean =>
  denial.negated &&
  !claim.negated &&
  denial.object === claim.object &&
  denial.value === claim.value &&
  denial.known > claim.known &&
  compareClaims(denial, claim) < 0;

function contains(a: string | null, b: string | null): boolean {
  const [first, second] = [bounds(a), bounds(b)];
  return isInside(first, second) || isInside(second, first);
}

type Bounds = { readonly from: string; readonly to: string };

function bounds(edtf: string | null): Bounds {
  const date = edtf === null ? undefined : parseImpreciseDate(edtf);
  return { from: date?.earliest ?? '', to: date?.latest ?? '~' };
}

const isInside = (inner: Bounds, outer: Bounds): boolean => outer.from <= inner.from && inner.to <= outer.to;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
