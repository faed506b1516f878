import { compareClaims, excludes, isPositive, unsettled } from './ranking.ts';
import { groupBy } from './group-by.ts';
import type { Claim } from './claim.ts';
import type { Properties, Property } from './property.ts';

/** One item of a property with several values: its key (an id or a value), qualifiers, and the values of its parts. */
export type Item = {
  readonly key: string;
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly parts: Values;
};

/** Winning values by property: a text for a single-valued property (null when no claim stands), items for the others. */
export type Values = Readonly<Record<string, string | null | readonly Item[]>>;

/** What a set of claims amounts to: the winning values and the names of the contested properties. */
export type Winners = { readonly values: Values; readonly contested: readonly string[] };

/** Resolves the claims about one subject, all of which are visible, into winning values. */
export function winners(properties: Properties, claims: readonly Claim[]): Winners {
  const standing = claims.filter((claim) => claim.rank !== 'DEPRECATED').sort(compareClaims);
  const byProperty = groupBy(standing, (claim) => claim.property);
  const values: Record<string, string | null | readonly Item[]> = {};
  const contested: string[] = [];
  for (const [name, property] of Object.entries(properties)) {
    const own = byProperty.get(name) ?? [];
    values[name] = property.many ? items(name, property, own, byProperty) : winner(own);
    if (isContested(property, own)) contested.push(name);
    contested.push(...contestedParts(name, property, byProperty));
  }
  return { values, contested };
}

/** The value that a claim is about: the id of its object, or its value. */
export const valueOf = (claim: Claim): string => claim.object ?? claim.value ?? '';

function winner(sorted: readonly Claim[]): string | null {
  const best = bestOfEachValue(sorted).find(isPositive);
  return best ? valueOf(best) : null;
}

function bestOfEachValue(sorted: readonly Claim[]): readonly Claim[] {
  const best = new Map<string, Claim>();
  for (const claim of sorted) if (!best.has(valueOf(claim))) best.set(valueOf(claim), claim);
  return [...best.values()];
}

function items(
  name: string,
  property: Property,
  sorted: readonly Claim[],
  byProperty: ReadonlyMap<string, readonly Claim[]>,
): readonly Item[] {
  const keys = bestOfEachValue(sorted).filter(isPositive).map(valueOf).sort();
  return keys.map((key) => ({
    key,
    qualifiers: mergedQualifiers(sorted.filter((claim) => isPositive(claim) && valueOf(claim) === key)),
    parts: partValues(name, property, key, byProperty),
  }));
}

function mergedQualifiers(sorted: readonly Claim[]): Record<string, string> {
  return Object.assign({}, ...sorted.map((claim) => claim.qualifiers).reverse()) as Record<string, string>;
}

function partValues(
  name: string,
  property: Property,
  key: string,
  byProperty: ReadonlyMap<string, readonly Claim[]>,
): Values {
  const values: Record<string, string | null | readonly Item[]> = {};
  for (const [partName, part] of Object.entries(property.parts ?? {})) {
    const path = `${name}.${partName}`;
    const own = (byProperty.get(path) ?? []).filter((claim) => claim.edge === key);
    values[partName] = part.many ? items(path, part, own, byProperty) : winner(own);
  }
  return values;
}

function contestedParts(
  name: string,
  property: Property,
  byProperty: ReadonlyMap<string, readonly Claim[]>,
): string[] {
  return Object.entries(property.parts ?? {}).flatMap(([partName, part]) => {
    const path = `${name}.${partName}`;
    const byEdge = groupBy(byProperty.get(path) ?? [], (claim) => claim.edge);
    return [...byEdge.values()].some((own) => isContested(part, own)) ? [path] : [];
  });
}

function isContested(property: Property, claims: readonly Claim[]): boolean {
  if (property.many || property.prose) return false;
  const open = unsettled(claims);
  return open.some((claim, i) => open.slice(i + 1).some((other) => excludes(property, claim, other)));
}
