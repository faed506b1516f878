import { CONFIDENCES, RANKS } from './vocabulary.ts';
import { contradictingQualifiers, excludes, isFiner, saysMore, topicOf } from './claim-qualifiers.ts';
import { compareTexts, groupBy } from './functions.ts';
import type { Claim } from './claim.ts';
import type { Properties, Property } from './property.ts';

/**
 * The resolution of claims, in one module: winning values, contested properties, and the reason why a claim loses. The rules
 * are in `docs/claims.md`. All functions are pure, accept claims in any order and throw nothing. Rivals are the visible claims
 * of one property of one subject and, for a part of an item, of one item (`edge`).
 */

/** An item of a property with several values: its key (a record id or a value), the qualifiers of one claim, and values of its parts. */
export type ResolvedItem = {
  readonly key: string;
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly parts: ResolvedValues;
};

/**
 * Winning values by property name. A property with one value has a text, or null if no value wins. A property with several
 * values has its items sorted by key, possibly none.
 */
export type ResolvedValues = Readonly<Record<string, string | null | readonly ResolvedItem[]>>;

/** The winning values of one subject, and the names of its contested properties; a part is named `property.part`. */
export type ResolvedClaims = { readonly values: ResolvedValues; readonly contested: readonly string[] };

/** The possible results of a claim among its rivals, from the best to the worst. */
export const CLAIM_STATUSES = [
  'WINS',
  'AGREES',
  'LOSES_BY_RANK',
  'LOSES_BY_DATE',
  'LOSES_BY_CONFIDENCE',
  'LOSES_BY_ID',
  'LOSES_BY_SOURCE',
  'DEPRECATED',
] as const;

/** The result of a claim among its rivals. */
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** The status of a claim, named as in the API, and whether a rival contradicts the claim. */
export type ClaimOutcome = { readonly standing: ClaimStatus; readonly contested: boolean };

/** Returns true if a claim or fact is deprecated: it never wins, contests nothing, and makes no record exist. */
export const isDeprecated = ({ rank }: { readonly rank: string }): boolean => rank === 'DEPRECATED';

/** Returns true if a claim or fact gives its value: it neither denies the value nor is deprecated. */
export const isAsserted = (claim: { readonly rank: string; readonly negated: boolean }): boolean =>
  !claim.negated && !isDeprecated(claim);

/** Returns the value that a claim gives or denies: the id of its object, or its value; '' for a claim without either. */
export const claimedValue = (claim: Claim): string => claim.object ?? claim.value ?? '';

/** Returns the claims that are visible on a day (YYYY-MM-DD), in their order: those whose source is known by then. */
export const visibleClaims = (claims: readonly Claim[], day: string): readonly Claim[] =>
  claims.filter(({ known }) => known <= day);

/** Returns the claims about one subject as groups of rivals. Groups and claims keep the order of `claims`. */
export const groupRivals = (claims: readonly Claim[]): readonly (readonly Claim[])[] => [
  ...rivalGroups(claims).values(),
];

/**
 * Resolves the visible claims about one subject into the winning values and the contested properties. Each property of
 * `properties` has a value in the result. Claims of other properties are ignored.
 */
export function resolveClaims(properties: Properties, claims: readonly Claim[]): ResolvedClaims {
  const groups = rivalGroups(byMerit(claims));
  for (const [name, { companionOf }] of Object.entries(properties)) {
    if (companionOf !== undefined)
      groups.set(name, eligible(groups.get(name) ?? [], groups.get(companionOf) ?? []));
  }
  const rules = rulesByPath(properties);
  const contested = new Set<string>();
  for (const rivals of groups.values()) {
    const path = rivals[0]?.property ?? '';
    const property = rules.get(path);
    if (property && contestedClaims(property, rivals).length > 0) contested.add(path);
  }
  return {
    values: valuesOf(properties, '', null, groups),
    contested: [...rules.keys()].filter((path) => contested.has(path)),
  };
}

/**
 * Returns the outcome of each rival by claim id. One claim wins of a property with one value. One claim per value wins of a
 * property with several values, and of the values of one topic only the best one has a winner. The winner may be a denial. Only
 * deprecated claims: none wins. `companions` are the visible claims of the property of which this one is a companion.
 */
export function resolveRivals(
  property: Property,
  rivals: readonly Claim[],
  companions: readonly Claim[] = [],
): ReadonlyMap<string, ClaimOutcome> {
  const ordered = eligible(byMerit(rivals), byMerit(companions));
  const isEligible = (claim: Claim): boolean => isDeprecated(claim) || ordered.includes(claim);
  const contested = new Set(contestedClaims(property, ordered));
  const judges = judgesOf(property, ordered);
  return new Map(
    rivals.map((claim) => {
      const standing = isEligible(claim) ? statusOf(property, claim, judges) : 'LOSES_BY_SOURCE';
      return [claim.id, { standing, contested: contested.has(claim) }];
    }),
  );
}

/** Returns the claims among the rivals that assert a value that no better claim denies, the best first. */
export function assertedClaims(rivals: readonly Claim[]): readonly Claim[] {
  const ordered = byMerit(rivals);
  const decisive = bestOfEachValue(ordered);
  return ordered.filter((claim) => isAsserted(claim) && decisive.get(claimedValue(claim))?.negated !== true);
}

/** Compares two claims for sorting, the better one first: by rank, then later `known` day, then confidence, then id. */
export function compareClaims(a: Claim, b: Claim): number {
  return (
    RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
    compareTexts(b.known, a.known) ||
    CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
    compareTexts(a.id, b.id)
  );
}

/**
 * Returns true if two rivals contradict each other. Of a property with one value, they give different values, or one denies the
 * value of the other. Of a property with several, they give one value with different qualifiers, or two values of one topic. A date
 * inside a coarser one is no contradiction. Values with a history contradict each other only if their sources are known from the same day.
 */
export function contradicts(property: Property, a: Claim, b: Claim): boolean {
  if (property.many) {
    if (a.negated || b.negated) return false;
    if (claimedValue(a) === claimedValue(b)) return excludes(property, a, b);
    const topic = topicOf(property, a);
    return topic !== undefined && topic === topicOf(property, b);
  }
  if (property.history && a.known !== b.known) return false;
  const same = a.object === b.object && a.value === b.value;
  if (a.negated !== b.negated) return same;
  if (a.negated || same) return false;
  return !(property.kind === 'DATE' && isFiner(a.value, b.value));
}

/** Returns the rivals that no later and better denial retracts. A retracted value, such as a moved date, contests nothing. */
export const unretracted = (rivals: readonly Claim[]): readonly Claim[] =>
  rivals.filter((claim) => !rivals.some((other) => retracts(other, claim)));

const retracts = (denial: Claim, claim: Claim): boolean =>
  denial.negated &&
  !claim.negated &&
  denial.object === claim.object &&
  denial.value === claim.value &&
  denial.known > claim.known &&
  compareClaims(denial, claim) < 0;

const byMerit = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter((claim) => !isDeprecated(claim)).sort(compareClaims);

/** Groups of rivals by the key that `rivalKey` makes. */
type RivalGroups = Map<string, readonly Claim[]>;

const rivalGroups = (claims: readonly Claim[]): RivalGroups =>
  groupBy(claims, ({ property, edge }) => rivalKey(property, edge));

const rivalKey = (path: string, edge: string | null): string => (edge === null ? path : `${path}\n${edge}`);

/** Returns the properties and their parts by the name that claims use: `property` or `property.part`. */
const rulesByPath = (properties: Properties): ReadonlyMap<string, Property> =>
  new Map(
    Object.entries(properties).flatMap(([name, property]) => [
      [name, property] as const,
      ...Object.entries(property.parts ?? {}).map(([part, rule]) => [`${name}.${part}`, rule] as const),
    ]),
  );

/** Returns the decisive claim for each value, by value, in order of merit. */
function bestOfEachValue(ordered: readonly Claim[]): ReadonlyMap<string, Claim> {
  const best = new Map<string, Claim>();
  for (const claim of ordered) if (!best.has(claimedValue(claim))) best.set(claimedValue(claim), claim);
  return best;
}

/** Returns the claim that wins a property with one value; the best denial if all values are denied. */
function winnerOf(decisive: ReadonlyMap<string, Claim>): Claim | undefined {
  const [best, ...others] = decisive.values();
  return best && isAsserted(best) ? best : (others.find(isAsserted) ?? best);
}

/** The claims that decide, by value: the best one, the one whose qualifiers win, and the best one for the value that excludes it. */
type Judges = Readonly<Record<'decisive' | 'statements' | 'excluded', ReadonlyMap<string, Claim>>>;

/**
 * Returns the claims that decide. Of the values of one topic, the first in the order of merit that is not denied excludes the others. A
 * value has the topic of the claim whose qualifiers win.
 */
function judgesOf(property: Property, ordered: readonly Claim[]): Judges {
  const decisive = bestOfEachValue(ordered);
  const statements = statementsOf(property, ordered);
  const winners = new Map<string, Claim>();
  const excluded = new Map<string, Claim>();
  for (const [value, claim] of decisive) {
    const topic = isAsserted(claim) ? topicOf(property, statements.get(value)) : undefined;
    const winner = topic === undefined ? undefined : winners.get(topic);
    if (winner) excluded.set(value, winner);
    else if (topic !== undefined) winners.set(topic, claim);
  }
  return { decisive, statements, excluded };
}

function statusOf(property: Property, claim: Claim, { decisive, statements, excluded }: Judges): ClaimStatus {
  if (isDeprecated(claim)) return 'DEPRECATED';
  const judge = decisive.get(claimedValue(claim)) ?? claim;
  if (judge.negated !== claim.negated) return lossTo(judge, claim);
  const excluding = excluded.get(claimedValue(claim));
  if (excluding) return lossTo(excluding, claim);
  const statement = judge.negated ? judge : (statements.get(claimedValue(claim)) ?? judge);
  const winner = property.many ? statement : (winnerOf(decisive) ?? judge);
  if (claim === winner) return 'WINS';
  if (property.many && !claim.negated && contradictingQualifiers(property, claim, winner).length > 0)
    return lossTo(judge, claim);
  return claim.negated || claimedValue(claim) === claimedValue(winner) ? 'AGREES' : lossTo(winner, claim);
}

function lossTo(better: Claim, claim: Claim): ClaimStatus {
  if (better.rank !== claim.rank) return 'LOSES_BY_RANK';
  if (better.known !== claim.known) return 'LOSES_BY_DATE';
  return better.confidence === claim.confidence ? 'LOSES_BY_ID' : 'LOSES_BY_CONFIDENCE';
}

/**
 * Returns the rivals that another rival contradicts; none for prose. Of a property with several values, only different qualifiers of one
 * value and different values of one topic contradict each other.
 */
function contestedClaims(property: Property, ordered: readonly Claim[]): readonly Claim[] {
  if (property.prose || (property.many && !property.qualifiers)) return [];
  const open = unretracted(ordered);
  return open.filter((claim) => open.some((other) => contradicts(property, claim, other)));
}

function valuesOf(
  properties: Properties,
  prefix: string,
  edge: string | null,
  groups: RivalGroups,
): ResolvedValues {
  const values: Record<string, string | null | readonly ResolvedItem[]> = {};
  for (const [name, property] of Object.entries(properties)) {
    const path = prefix + name;
    const ordered = groups.get(rivalKey(path, edge)) ?? [];
    values[name] = property.many ? itemsOf(property, path, ordered, groups) : singleValue(ordered);
  }
  return values;
}

function singleValue(ordered: readonly Claim[]): string | null {
  const winner = winnerOf(bestOfEachValue(ordered));
  return winner && isAsserted(winner) ? claimedValue(winner) : null;
}

function itemsOf(
  property: Property,
  path: string,
  ordered: readonly Claim[],
  groups: RivalGroups,
): readonly ResolvedItem[] {
  const { decisive, statements, excluded } = judgesOf(property, ordered);
  const keys = [...decisive].flatMap(([value, claim]) =>
    isAsserted(claim) && !excluded.has(value) ? [value] : [],
  );
  return keys.sort().map((key) => ({
    key,
    qualifiers: statements.get(key)?.qualifiers ?? {},
    parts: valuesOf(property.parts ?? {}, `${path}.`, key, groups),
  }));
}

/**
 * Returns, for each value, the claim whose qualifiers win: a value and its qualifiers are one statement. It is the best claim for the
 * value, or a worse one that says the same and more.
 */
function statementsOf(property: Property, ordered: readonly Claim[]): ReadonlyMap<string, Claim> {
  const statements = new Map<string, Claim>();
  for (const claim of ordered.filter(isAsserted)) {
    const value = claimedValue(claim);
    const best = statements.get(value);
    if (!best || (property.qualifiers && saysMore(claim, best))) statements.set(value, claim);
  }
  return statements;
}

/** Returns the rivals whose sources give the winning value among the companions; all rivals if none of these wins. */
function eligible(ordered: readonly Claim[], companions: readonly Claim[]): readonly Claim[] {
  const value = singleValue(companions);
  const giving = companions.filter((claim) => isAsserted(claim) && claimedValue(claim) === value);
  const sources = giving.map(({ source }) => source);
  return value === null ? ordered : ordered.filter(({ source }) => sources.includes(source));
}
