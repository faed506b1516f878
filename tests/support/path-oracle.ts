import { claimsOn, toClaim } from './oracle-find.ts';
import { groupBy } from '../../src/model/functions.ts';
import { spanOf } from './oracle-world.ts';
import { subjectKey } from './oracle-lists.ts';
import type { Item } from './oracle-rules.ts';
import type { Sight } from './oracle-world.ts';
import type { TypeName } from '../../src/model/property.ts';

/** A hop in the form of the API; `claims` are ids of the claims that say so, without those that deny it. */
export type OracleHop = {
  readonly relation: string;
  readonly forward: boolean;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly claims: readonly { readonly id: string }[];
};

/** A relation that holds, as a hop in its own direction; `edge` is the party of a representative. */
export type OracleRelation = OracleHop & { readonly edge: string };

/** What the shortest paths are restricted by. */
export type OracleLimits = { readonly maxHops: number; readonly through: readonly string[] | null };

/** Which property makes which relation; `back` where it points from the value to the subject. */
const RELATIONS: readonly (readonly [type: TypeName, property: string, relation: string, back?: 'back'])[] = [
  ['Nation', 'cooperation', 'COOPERATES_WITH'],
  ['Organization', 'members', 'MEMBER_OF', 'back'],
  ['Group', 'members', 'MEMBER_OF', 'back'],
  ['Format', 'members', 'MEMBER_OF', 'back'],
  ['Format', 'partner', 'PARTNER_OF', 'back'],
  ['Format', 'partners', 'PARTNER_OF', 'back'],
  ['Format', 'group', 'OF_GROUP'],
  ['Event', 'format', 'UNDER'],
  ['Event', 'place', 'TOOK_PLACE_IN'],
  ['Event', 'country', 'TOOK_PLACE_IN'],
  ['Event', 'participants', 'TAKES_PART', 'back'],
  ['Event', 'replacedBy', 'REPLACED_BY'],
  ['Person', 'nationality', 'CITIZEN_OF'],
  ['Tenure', 'person', 'HOLDS', 'back'],
  ['Tenure', 'party', 'OFFICE_OF'],
  ['Policy', 'parties', 'PURSUES', 'back'],
  ['Document', 'event', 'ADOPTED_AT'],
  ['Document', 'parties', 'ADOPTED', 'back'],
  ['Dispute', 'about', 'CONCERNS'],
];

/** Returns the relations that hold from a viewpoint. */
export function relationsOf(sight: Sight): readonly OracleRelation[] {
  // As of a day no path leads from an event to the one that took its place.
  const usable = RELATIONS.filter(([, property]) => sight.asOf === null || property !== 'replacedBy');
  const plain = usable.flatMap(([type, property, relation, back]) =>
    sight.records(type, sight.asOf).flatMap(({ id: subject }) => {
      const single = sight.facts(subject).single(property);
      const items = sight.facts(subject).items(property);
      const objects = isList(property) ? items.filter((item) => holds(sight, item) && !isAbsent(item)) : [];
      const isOnlyKnown = property !== 'country' || sight.facts(subject).single('place') === null;
      const one = single !== null && isOnlyKnown ? [single] : [];
      const ids = isList(property) ? objects.map(({ key }) => key) : one;
      return ids.map((object) => {
        const claims = claimsOn(sight, subject, property, object, { isSaid: true }).map(({ id }) => ({ id }));
        return back ? hop(relation, object, subject, claims) : hop(relation, subject, object, claims);
      });
    }),
  );
  return [...plain, ...attendances(sight)].filter(
    ({ from, to }) => isSeen(sight, from.id) && isSeen(sight, to.id) && from.id !== to.id,
  );
}

/** Returns all shortest paths, in order. */
export function shortestPathsIn(
  all: readonly OracleRelation[],
  from: string,
  to: string,
  { maxHops, through }: OracleLimits,
): readonly (readonly OracleHop[])[] {
  const hops = all
    .filter(({ relation }) => through === null || through.includes(relation))
    .flatMap((one) => [one, { ...one, from: one.to, to: one.from, forward: false }]);
  const next = groupBy(hops, (one) => one.from.id);
  const left = distancesTo(
    to,
    groupBy(hops, (one) => one.to.id),
  );
  const length = left.get(from) ?? Infinity;
  if (length > maxHops) return [];
  let paths: readonly (readonly OracleRelation[])[] = [[]];
  for (let step = length - 1; step >= 0; step -= 1) {
    paths = paths.flatMap((path) =>
      (next.get(path.at(-1)?.to.id ?? from) ?? [])
        .filter((one) => left.get(one.to.id) === step)
        .map((one) => [...path, one]),
    );
  }
  return paths
    .map((path) => [sortKey(path), path] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, path]) =>
      path.map(({ relation, forward, from, to, claims }) => ({ relation, forward, from, to, claims })),
    );
}

const hop = (
  relation: string,
  from: string,
  to: string,
  claims: OracleHop['claims'],
  edge = '',
): OracleRelation => ({
  relation,
  forward: true,
  from: { id: from },
  to: { id: to },
  claims,
  edge,
});

/** A person is at an event once for each party that he or she represents there. */
const attendances = (sight: Sight): readonly OracleRelation[] =>
  sight.records('Event', sight.asOf).flatMap(({ id: event }) =>
    sight
      .facts(event)
      .items('participants')
      .filter((item) => !isAbsent(item))
      .flatMap(({ key: party, parts }) =>
        parts('representatives').map(({ key: person }) => {
          const said = sight
            .claims(event)
            .filter(({ property, negated }) => property === 'participants.representatives' && !negated)
            .filter(({ edge, object }) => edge === party && object === person)
            .map((claim) => toClaim(sight, claim))
            .sort((a, b) => (subjectKey(a).join('\t') < subjectKey(b).join('\t') ? -1 : 1));
          return hop(
            'ATTENDED',
            person,
            event,
            said.map(({ id }) => ({ id })),
            party,
          );
        }),
      ),
  );

/** Returns true if a source reports a party as absent from an event. */
const isAbsent = (item: Item): boolean => item.part('attendance') === 'ABSENT';

const LISTS = ['cooperation', 'members', 'participants', 'parties', 'partners', 'about'];

const isList = (property: string): boolean => LISTS.includes(property);

function holds({ asOf }: Sight, { qualifiers }: Item): boolean {
  if (asOf === null) return true;
  const [since, until] = [spanOf(qualifiers['since']), spanOf(qualifiers['until'])];
  return (since?.earliest ?? '') <= asOf && asOf <= (until?.latest ?? '9999-12-31');
}

function isSeen(sight: Sight, id: string): boolean {
  const record = sight.recordOf(id);
  return record !== undefined && sight.isSeen(record, sight.asOf);
}

function distancesTo(
  to: string,
  into: ReadonlyMap<string, readonly OracleHop[]>,
): ReadonlyMap<string, number> {
  const distances = new Map([[to, 0]]);
  for (const [id, distance] of distances) {
    for (const { from } of into.get(id) ?? [])
      if (!distances.has(from.id)) distances.set(from.id, distance + 1);
  }
  return distances;
}

/** First the ids on the path, then the relations by their types and their starts. */
function sortKey(path: readonly OracleRelation[]): string {
  const ids = path.map(({ to }) => to.id);
  const relations = path.map(
    (one) => `${one.relation}\t${one.forward ? one.from.id : one.to.id}\t${one.edge}`,
  );
  return [...ids, ...relations].join('\n');
}
