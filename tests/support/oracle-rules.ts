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
      return [...edges].some((edge) => contestedAmong(rule, rivals(`${name}.${part}`, edge)).length > 0);
    });
    return [
      ...(contestedAmong(property, rivals(name, null)).length > 0 ? [name] : []),
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

/** The claims, among those of one property (and one edge), that another one contradicts. */
export function contestedAmong(property: Property, rivals: readonly Claim[]): readonly Claim[] {
  if (property.many || property.prose) return [];
  const counting = rivals.filter(({ rank }) => rank !== 'DEPRECATED');
  const standing = counting.filter((claim) => !counting.some((other) => takesBack(other, claim)));
  return standing.filter((claim) => standing.some((other) => contradict(property, claim, other)));
}

/** How a claim fares among those of one property (and one edge), and what decided it. */
export function standingAmong(property: Property, rivals: readonly Claim[], claim: Claim): string {
  if (claim.rank === 'DEPRECATED') return 'DEPRECATED';
  const sorted = rivals
    .filter(({ rank }) => rank !== 'DEPRECATED')
    .filter((other) => !property.many || valueIn(other) === valueIn(claim))
    .sort(byMerit);
  const bestOn = (value: string): Claim | undefined => sorted.find((other) => valueIn(other) === value);
  const own = bestOn(valueIn(claim)) ?? claim;
  if (own.negated !== claim.negated) return lossTo(own, claim);
  const value = valueThatStands(sorted);
  const winner = value === null ? sorted[0] : bestOn(value);
  if (claim === winner) return 'WINS';
  return claim.negated || valueIn(claim) === value ? 'AGREES' : lossTo(winner ?? claim, claim);
}

function lossTo(better: Claim, claim: Claim): string {
  if (better.rank !== claim.rank) return 'LOSES_BY_RANK';
  if (better.known !== claim.known) return 'LOSES_BY_DATE';
  return better.confidence === claim.confidence ? 'LOSES_BY_ID' : 'LOSES_BY_CONFIDENCE';
}

/** Tells whether a claim of a later source, and the better of the two, takes back the value that another one gives. */
const takesBack = (denial: Claim, claim: Claim): boolean =>
  denial.negated &&
  !claim.negated &&
  valueIn(denial) === valueIn(claim) &&
  denial.known > claim.known &&
  byMerit(denial, claim) < 0;

/** Tells whether two claims of a single-valued property contradict each other. */
function contradict(property: Property, a: Claim, b: Claim): boolean {
  if (property.history && a.known !== b.known) return false;
  if (a.negated && b.negated) return false;
  if (valueIn(a) === valueIn(b)) return a.negated !== b.negated;
  if (a.negated || b.negated) return false;
  return property.kind !== 'DATE' || !(isInside(valueIn(a), valueIn(b)) || isInside(valueIn(b), valueIn(a)));
}

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
