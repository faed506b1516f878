import { PROPERTIES } from '../../src/model/properties.ts';
import { parseImpreciseDate } from '../../src/model/imprecise-date.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Property, TypeName } from '../../src/model/property.ts';

/** An item of a property with several values. */
export type Item = {
  readonly key: string;
  readonly qualifiers: Readonly<Record<string, string>>;
  /** Returns the value of a part that has one. */
  readonly part: (name: string) => string | null;
  /** Returns the items of a part that has several. */
  readonly parts: (name: string) => readonly Item[];
};

/** The resolution of the claims about one subject, by the rules of `docs/claims.md`. */
export type Facts = {
  readonly single: (name: string) => string | null;
  readonly items: (name: string) => readonly Item[];
  /** Returns the claims that give the winning values, the best first. */
  readonly statements: (name: string) => readonly Claim[];
  readonly contested: readonly string[];
};

/** Resolves visible claims about one subject, from the rules as documented and not as they are programmed. */
export function factsOf(type: TypeName, claims: readonly Claim[]): Facts {
  const properties: Readonly<Record<string, Property>> = PROPERTIES[type];
  const counting = claims.filter(({ rank }) => rank !== 'DEPRECATED').sort(byMerit);
  const rivals = (path: string, edge: string | null): readonly Claim[] =>
    eligible(
      properties[path] ?? null,
      counting.filter((claim) => claim.property === path && claim.edge === edge),
      counting,
    );
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
    items: (name) => itemsThatStand(name, properties[name], rivals(name, null), rivals),
    statements: (name) => {
      const own = rivals(name, null);
      const standing = valuesThatStand(own);
      return own.filter((claim) => !claim.negated && standing.includes(valueIn(claim)));
    },
    contested,
  };
}

/**
 * Returns the claims that may win: for a property that words another one, those whose source gives the winning value of the other
 * one.
 */
export function eligible(
  property: Property | null,
  rivals: readonly Claim[],
  all: readonly Claim[],
): readonly Claim[] {
  const worded = property?.companionOf;
  if (worded === undefined) return rivals;
  const others = all
    .filter((claim) => claim.property === worded && claim.rank !== 'DEPRECATED')
    .sort(byMerit);
  const value = valueThatStands(others);
  const giving = others.filter((claim) => !claim.negated && valueIn(claim) === value);
  return value === null
    ? rivals
    : rivals.filter(({ source }) => giving.some((each) => each.source === source));
}

/** Returns the value that a claim is about. */
export const valueIn = ({ object, value }: Claim): string => object ?? value ?? '';

/** Returns the claims, among those of one property (and one edge), that another one contradicts. */
export function contestedAmong(property: Property, rivals: readonly Claim[]): readonly Claim[] {
  if (property.prose) return [];
  const counting = rivals.filter(({ rank }) => rank !== 'DEPRECATED');
  const standing = counting.filter((claim) => !counting.some((other) => takesBack(other, claim)));
  return standing.filter((claim) => standing.some((other) => contradict(property, claim, other)));
}

/** Returns the status of a claim among the claims of one property (and one edge). */
export function standingAmong(property: Property, rivals: readonly Claim[], claim: Claim): string {
  if (claim.rank === 'DEPRECATED') return 'DEPRECATED';
  const sorted = rivals
    .filter(({ rank }) => rank !== 'DEPRECATED')
    .filter((other) => !property.many || valueIn(other) === valueIn(claim))
    .sort(byMerit);
  const bestOn = (value: string): Claim | undefined => sorted.find((other) => valueIn(other) === value);
  const own = bestOn(valueIn(claim)) ?? claim;
  if (own.negated !== claim.negated) return lossTo(own, claim);
  const other = claim.negated ? undefined : betterOfTopic(property, rivals, valueIn(claim));
  if (other) return lossTo(other, claim);
  const value = valueThatStands(sorted);
  const told = fullest(sorted.filter((other) => !other.negated && valueIn(other) === value));
  const winner = value === null ? sorted[0] : property.many ? told : bestOn(value);
  if (claim === winner) return 'WINS';
  if (property.many && winner && !claim.negated && clashing(property, claim, winner).length > 0)
    return lossTo(own, claim);
  return claim.negated || valueIn(claim) === value ? 'AGREES' : lossTo(winner ?? claim, claim);
}

function lossTo(better: Claim, claim: Claim): string {
  if (better.rank !== claim.rank) return 'LOSES_BY_RANK';
  if (better.known !== claim.known) return 'LOSES_BY_DATE';
  return better.confidence === claim.confidence ? 'LOSES_BY_ID' : 'LOSES_BY_CONFIDENCE';
}

/** Returns true if a claim of a later source, and the better of the two, retracts the value that another one gives. */
const takesBack = (denial: Claim, claim: Claim): boolean =>
  denial.negated &&
  !claim.negated &&
  valueIn(denial) === valueIn(claim) &&
  denial.known > claim.known &&
  byMerit(denial, claim) < 0;

/** Returns true if two claims of a single-valued property contradict each other. */
function contradict(property: Property, a: Claim, b: Claim): boolean {
  if (property.many) {
    if (a.negated || b.negated) return false;
    if (valueIn(a) !== valueIn(b))
      return topicOf(property, a) !== '' && topicOf(property, a) === topicOf(property, b);
    const names = clashing(property, a, b);
    const isLater = names.some((name) => property.qualifiers?.[name]?.history) && a.known !== b.known;
    return names.length > 0 && !isLater;
  }
  if (property.history && a.known !== b.known) return false;
  if (a.negated && b.negated) return false;
  if (valueIn(a) === valueIn(b)) return a.negated !== b.negated;
  if (a.negated || b.negated) return false;
  return property.kind !== 'DATE' || !(isInside(valueIn(a), valueIn(b)) || isInside(valueIn(b), valueIn(a)));
}

/** Returns the qualifiers of which both claims give a value, and not both can be right. */
const clashing = (property: Property, a: Claim, b: Claim): readonly string[] =>
  Object.keys(a.qualifiers).filter((name) => {
    const rule = property.qualifiers?.[name];
    const [x, y] = [a.qualifiers[name] ?? '', b.qualifiers[name]];
    if (!rule || rule.many || rule.prose || y === undefined || x === y) return false;
    return rule.kind !== 'DATE' || !(isInside(x, y) || isInside(y, x));
  });

/** Returns the claim for one value whose qualifiers win: the best one, or a worse one that says the same and more. */
const fullest = (own: readonly Claim[]): Claim | undefined =>
  own.reduce<Claim | undefined>((best, claim) => {
    if (!best) return claim;
    const kept = Object.keys(best.qualifiers);
    const repeats = kept.every((name) => best.qualifiers[name] === claim.qualifiers[name]);
    return repeats && Object.keys(claim.qualifiers).length > kept.length ? claim : best;
  }, undefined);

const RANKS = { PREFERRED: 0, NORMAL: 1, DEPRECATED: 2 };
const CONFIDENCES = { HIGH: 0, MEDIUM: 1, LOW: 2 };

export function byMerit(a: Claim, b: Claim): number {
  if (a.rank !== b.rank) return RANKS[a.rank] - RANKS[b.rank];
  if (a.known !== b.known) return a.known > b.known ? -1 : 1;
  if (a.confidence !== b.confidence) return CONFIDENCES[a.confidence] - CONFIDENCES[b.confidence];
  return a.id < b.id ? -1 : 1;
}

/** Returns the word by which items of one property exclude each other; '' for none. */
const topicOf = ({ exclusiveBy = '' }: Property, claim: Claim | undefined): string =>
  claim?.qualifiers[exclusiveBy] ?? '';

/** Returns the best claim for another value of the same topic that is not denied; undefined without one. */
function betterOfTopic(property: Property, rivals: readonly Claim[], value: string): Claim | undefined {
  const sorted = rivals.filter(({ rank }) => rank !== 'DEPRECATED').sort(byMerit);
  const given = (one: string) => sorted.filter((claim) => !claim.negated && valueIn(claim) === one);
  const topic = (one: string): string => topicOf(property, fullest(given(one)));
  if (topic(value) === '') return undefined;
  const [first] = valuesThatStand(sorted).filter((one) => topic(one) === topic(value));
  return first === undefined || first === value ? undefined : given(first)[0];
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

function itemsThatStand(
  path: string,
  property: Property | undefined,
  own: readonly Claim[],
  rivals: Rivals,
): readonly Item[] {
  const standing = valuesThatStand(own).filter((key) => !property || !betterOfTopic(property, own, key));
  return [...standing].sort().map((key) => {
    const statement = fullest(own.filter((each) => !each.negated && valueIn(each) === key));
    return {
      key,
      qualifiers: statement?.qualifiers ?? {},
      part: (name) => valueThatStands(rivals(`${path}.${name}`, key)),
      parts: (name) =>
        itemsThatStand(`${path}.${name}`, property?.parts?.[name], rivals(`${path}.${name}`, key), rivals),
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
