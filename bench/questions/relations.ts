import { at } from '../dataset.ts';
import { seen } from './question.ts';
import type { Facts } from '../dataset.ts';
import type { Loose, Question } from './question.ts';

/**
 * Returns two questions: a person by name, and the relation of a person to a nation of another group. The peer cannot express
 * the second one.
 */
export function relations(facts: Facts): readonly Question[] {
  const { name } = at(facts.offices, 0);
  const { group, partner: to } = at(facts.formats, facts.event(0).format);
  const member = facts.groups.find(({ id }) => id === group)?.members[0];
  const from = facts.offices.find(({ nation }) => nation === member)?.person ?? '';
  const phrase = `"${name.toLowerCase()}"`;
  return [
    {
      name: 'search for a name',
      ours: `{ search(text: "${name}", types: [PERSON], first: 1) { edges { node { id name } } } }`,
      peer: `{ peopleByName(phrase: "\\"${name}\\"", first: 1) { edges { node { id name } } } }`,
      limit: {
        text: `
CALL db.index.fulltext.queryNodes('names', $lucene, {limit: 1}) YIELD node AS l
WITH l WHERE ${seen('l')}
MATCH (s:Row) WHERE s.id = l.entity AND ${seen('s')}
RETURN collect({id: s.id, name: s.name}) AS data`,
        params: { lucene: `folded:${phrase} AND entityType:person` },
      },
      plainOurs: ({ search }) => search.edges.map(({ node }: Loose) => node),
      plainPeer: ({ peopleByName }) => peopleByName.edges.map(({ node }: Loose) => node),
    },
    {
      name: 'paths between two records',
      ours: `{ paths(from: "${from}", to: "${to}", maxHops: 4, first: 25) { hops { relation from { id } to { id } } } }`,
      limit: {
        text: `
MATCH (a:Record {id: $from}) MATCH (b:Record {id: $to})
CALL (a, b) {
  MATCH p = allShortestPaths((a)-[:${RELATIONS}*..6]-(b))
  WHERE all(l IN relationships(p) WHERE ${seen('l')})
  WITH p WHERE length(p) <= 4
  RETURN DISTINCT [n IN nodes(p) | n.id] AS ids ORDER BY ids LIMIT 3 }
RETURN collect(ids) AS data`,
        params: { from, to },
      },
      plainOurs: ({ paths }) =>
        [...new Set<string>(paths.map(({ hops }: Loose) => idsOn(hops)))]
          .slice(0, 3)
          .map((ids) => ids.split(' ')),
    },
  ];
}

const idsOn = (hops: readonly Loose[]): string =>
  [hops[0].from.id, ...hops.map(({ to }: Loose) => to.id)].join(' ');

const RELATIONS =
  'TAKES_PART_ROW|ATTENDED_ROW|UNDER_ROW|TOOK_PLACE_IN_ROW|REPLACED_BY_ROW|PARTNER_OF_ROW|MEMBER_OF_ROW|OF_GROUP_ROW|HOLDS_ROW|OFFICE_OF_ROW|PURSUES_ROW|ADOPTED_ROW|ADOPTED_AT_ROW|COOPERATES_WITH_ROW|CITIZEN_OF_ROW|CONCERNS_ROW';
