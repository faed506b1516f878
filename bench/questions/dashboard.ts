import { names, seen } from './question.ts';
import type { Loose, Question } from './question.ts';

const GROUP = 'group-0';
const [FROM, TO] = ['2023-01-01', '2023-12-31'];

/** Operation 02 of `docs/queries`, the timeline of a dashboard, on this dataset. */
export const dashboard: Question = {
  name: 'operation 02, the timeline of a dashboard',
  ours: `{ summits(where: { group: { eq: "${GROUP}" }, date: { from: "${FROM}", to: "${TO}" } }, orderBy: DATE_ASC, first: 20) {
    totalCount nodes { id name status ordinal mode place { name country { code } } date { edtf display earliest latest }
    format { id name partner { id name } } hosts { id name }
    participants(first: 10) { edges { roles attendance level node { id name } } } } pageInfo { hasNextPage endCursor } } }`,
  peer: `{ pEventsConnection(where: { kind: { eq: "SUMMIT" }, group: { eq: "${GROUP}" }, date: { gte: "${FROM}", lte: "${TO}" } }, sort: [{ key: ASC }], first: 20) {
    totalCount edges { node { id name status ordinal mode place { name country { code } } date
    format { id name partner { id name } } hosts(sort: [{ id: ASC }]) { id name }
    participantsConnection(first: 10, sort: [{ node: { name: ASC } }]) { edges { properties { roles attendance } node { id name } } } } } pageInfo { hasNextPage endCursor } } }`,
  limit: {
    text: `
CALL () { MATCH (s:EventRow) WHERE s.group = $group AND s.byDate > $from AND s.byDate < $to + '|~' AND ${seen('s')}
  AND s.kind = 'SUMMIT' RETURN count(*) AS total }
CALL () { MATCH (s:EventRow) WHERE s.group = $group AND s.byDate > $from AND s.byDate < $to + '|~' AND ${seen('s')}
  AND s.kind = 'SUMMIT' RETURN s ORDER BY s.group, s.byDate LIMIT 21 }
WITH total, collect(s) AS found
RETURN {totalCount: total, hasNextPage: size(found) > 20, nodes: COLLECT { UNWIND found[..20] AS s
  MATCH (p:Row) WHERE p.id = s.place AND ${seen('p')}
  MATCH (c:Row) WHERE c.id = s.country AND ${seen('c')}
  MATCH (f:Row) WHERE f.id = s.format AND ${seen('f')}
  MATCH (r:Row) WHERE r.id = s.partner AND ${seen('r')}
  RETURN {id: s.id, name: s.name, status: s.status, ordinal: s.ordinal, mode: s.mode, date: s.date,
    place: {name: p.name, country: {code: c.code}}, format: {id: f.id, name: f.name, partner: {id: r.id, name: r.name}},
    hosts: COLLECT { UNWIND s.hosts AS host MATCH (h:Row) WHERE h.id = host AND ${seen('h')} RETURN {id: h.id, name: h.name} },
    participants: COLLECT {
      MATCH (l:ParticipationRow) WHERE l.event = s.id AND l.byName > '' AND ${seen('l')}
      MATCH (q:Row) WHERE q.id = l.party AND ${seen('q')}
      RETURN {roles: l.roles, attendance: l.attendance, id: q.id, name: q.name} ORDER BY l.byName LIMIT 10 }} }} AS data`,
    params: { group: GROUP, from: FROM, to: TO },
  },
  plainOurs: ({ summits: { totalCount, nodes, pageInfo } }) => ({
    ...{ totalCount, hasNextPage: pageInfo.hasNextPage },
    nodes: nodes.map(({ date, hosts, participants, ...event }: Loose) => ({
      ...event,
      date: date.edtf,
      hosts: names(hosts),
      participants: participants.edges.map(({ roles, attendance, node }: Loose) => ({
        ...{ roles, attendance, ...node },
      })),
    })),
  }),
  plainPeer: ({ pEventsConnection: { totalCount, edges, pageInfo } }) => ({
    ...{ totalCount, hasNextPage: pageInfo.hasNextPage },
    nodes: edges.map(({ node: { place, format, hosts, participantsConnection, ...event } }: Loose) => ({
      ...event,
      place: { name: place[0].name, country: place[0].country[0] },
      format: { ...format[0], partner: format[0].partner[0] },
      hosts: names(hosts),
      participants: participantsConnection.edges.map(({ properties, node }: Loose) => ({
        ...{ ...properties, ...node },
      })),
    })),
  }),
};
