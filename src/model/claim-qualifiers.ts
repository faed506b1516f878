import { parseImpreciseDate } from './imprecise-date.ts';
import type { Claim } from './claim.ts';
import type { Property } from './property.ts';

/** Returns true if a claim has all qualifiers of another one and others besides. */
export function saysMore(claim: Claim, other: Claim): boolean {
  const qualifiers = Object.entries(other.qualifiers);
  return (
    qualifiers.every(([name, value]) => claim.qualifiers[name] === value) &&
    Object.keys(claim.qualifiers).length > qualifiers.length
  );
}

/**
 * Returns true if the qualifiers of two claims for one value exclude each other. A value that changes over time, such as a status,
 * excludes another one only from sources known since the same day, and explains other differences.
 */
export function excludes(property: Property, a: Claim, b: Claim): boolean {
  const different = contradictingQualifiers(property, a, b);
  const changed = different.some((name) => property.qualifiers?.[name]?.history);
  return different.length > 0 && (!changed || a.known === b.known);
}

/** Returns the topic of an item; undefined for none. Items of one topic exclude each other. */
export const topicOf = ({ exclusiveBy }: Property, claim: Claim | undefined): string | undefined =>
  exclusiveBy === undefined ? undefined : claim?.qualifiers[exclusiveBy];

/** Returns the names of the qualifiers of which two claims give values that cannot both hold. */
export const contradictingQualifiers = (
  { qualifiers = {} }: Property,
  a: Claim,
  b: Claim,
): readonly string[] =>
  Object.entries(qualifiers).flatMap(([name, { many, prose, kind }]) => {
    const [x, y] = [a.qualifiers[name], b.qualifiers[name]];
    if (many || prose || x === undefined || y === undefined || x === y) return [];
    return kind === 'DATE' && isFiner(x, y) ? [] : [name];
  });

/** Returns true if one of two dates lies within the other. A date that cannot be read, or null, spans the calendar. */
export function isFiner(a: string | null, b: string | null): boolean {
  const [first, second] = [spanOf(a), spanOf(b)];
  return isWithin(first, second) || isWithin(second, first);
}

type Span = { readonly earliest: string; readonly latest: string };

function spanOf(edtf: string | null): Span {
  const date = edtf === null ? undefined : parseImpreciseDate(edtf);
  return { earliest: date?.earliest ?? '', latest: date?.latest ?? '~' };
}

const isWithin = (inner: Span, outer: Span): boolean =>
  outer.earliest <= inner.earliest && inner.latest <= outer.latest;
