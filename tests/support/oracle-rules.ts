import { PROPERTIES } from '../../src/model/properties.ts';
import { parseImpreciseDate } from '../../src/model/imprecise-date.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Property, TypeName } from '../../src/model/property.ts';

/** An item of a property with several values. */
export type Item = {
  readonly key: string;
  readonly qualifiers: Readonly<Record<string, string>>;
  /** The value of a part that has one. */
  readonly part: (name: string) => string | null;
  /** The items of a part that has several. */
  readonly parts: (name: string) => readonly Item[];
};

/** What the claims about one subject amount to, by the rules of `docs/claims.md`. */
export type Facts = {
  readonly single: (name: string) => string | null;
  readonly items: (name: string) => readonly Item[];
  readonly contested: readonly string[];
};

/** Resolves visible claims about one subject, from the rules as documented and not as they are programmed. */
export function factsOf(type: TypeName, claims: readonly Claim[]): Facts {
  const properties: Readonly<Record<string, Property>> = PROPERTIES[type];
  const counting = claims.filter(({ rank }) => rank !== 'DEPRECATED').sort(byMerit);
  const rivals = (path: string, edge: string | null): readonly Claim[] =>
    counting.filter((claim) => claim.property === path && claim.edge === edge);
  const contested = Object.entries(properties).flatMap(([name, property]) => {
    const parts = Object.entries(property.parts ?? {}).filter(([part, rule]) => {
      const edges = new Set(counting.map(({ edge }) => edge));
      return [...edges].some((edge) => areContested(rule, rivals(`${name}.${part}`, edge)));
    });
    return [
      ...(areContested(property, rivals(name, null)) ? [name] : []),
      ...parts.map(([part]) => `${name}.${part}`),
    ];
  });
  return {
    single: (name) => valueThatStands(rivals(name, null)),
    items: (name) => itemsThatStand(name, rivals(name, null), rivals),
    contested,
  };
}

/** The value that a claim is about. */
export const valueIn = ({ object, value }: Claim): string => object ?? value ?? '';

/** Tells whether two claims of one property contradict each other. */
export function contradict(property: Property, a: Claim, b: Claim): boolean {
  if (property.many || property.prose || [a, b].some(({ rank }) => rank === 'DEPRECATED')) return false;
  if (property.history && a.known !== b.known) return false;
  if (a.negated && b.negated) return false;
  if (valueIn(a) === valueIn(b)) return a.negated !== b.negated;
  if (a.negated || b.negated) return false;
  return property.kind !== 'DATE' || !(isInside(valueIn(a), valueIn(b)) || isInside(valueIn(b), valueIn(a)));
}

const areContested = (property: Property, rivals: readonly Claim[]): boolean =>
  rivals.some((a) => rivals.some((b) => contradict(property, a, b)));

const RANKS = { PREFERRED: 0, NORMAL: 1, DEPRECATED: 2 };
const CONFIDENCES = { HIGH: 0, MEDIUM: 1, LOW: 2 };

function byMerit(a: Claim, b: Claim): number {
  if (a.rank !== b.rank) return RANKS[a.rank] - RANKS[b.rank];
  if (a.known !== b.known) return a.known > b.known ? -1 : 1;
  if (a.confidence !== b.confidence) return CONFIDENCES[a.confidence] - CONFIDENCES[b.confidence];
  return a.id < b.id ? -1 : 1;
}

function valuesThatStand(rivals: readonly Claim[]): readonly string[] {
  const values = [...new Set(rivals.map(valueIn))];
  return values.filter((value) => rivals.find((claim) => valueIn(claim) === value)?.negated === false);
}

const valueThatStands = (rivals: readonly Claim[]): string | null => {
  const standing = valuesThatStand(rivals);
  const first = rivals.find((claim) => !claim.negated && standing.includes(valueIn(claim)));
  return first ? valueIn(first) : null;
};

type Rivals = (path: string, edge: string | null) => readonly Claim[];

function itemsThatStand(path: string, own: readonly Claim[], rivals: Rivals): readonly Item[] {
  return [...valuesThatStand(own)].sort().map((key) => {
    const qualifiers: Record<string, string> = {};
    for (const claim of own.filter((each) => !each.negated && valueIn(each) === key)) {
      for (const [name, value] of Object.entries(claim.qualifiers)) qualifiers[name] ??= value;
    }
    return {
      key,
      qualifiers,
      part: (name) => valueThatStands(rivals(`${path}.${name}`, key)),
      parts: (name) => itemsThatStand(`${path}.${name}`, rivals(`${path}.${name}`, key), rivals),
    };
  });
}

function isInside(inner: string, outer: string): boolean {
  const [a, b] = [parseImpreciseDate(inner), parseImpreciseDate(outer)];
  if (!a || !b) throw new Error(`expected two dates, found "${inner}" and "${outer}"`);
  const startsLater = b.earliest === null || (a.earliest !== null && a.earliest >= b.earliest);
  const endsSooner = b.latest === null || (a.latest !== null && a.latest <= b.latest);
  return startsLater && endsSooner;
}
