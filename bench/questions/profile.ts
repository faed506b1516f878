import { at } from '../dataset.ts';
import { names, seen } from './question.ts';
import type { Facts } from '../dataset.ts';
import type { Loose, Question } from './question.ts';

const DAY = '2018-11-06';

/** Returns operation 03 of `docs/queries`, the profile of a nation. Sources replace claims, which the peer lacks. */
export function profile(facts: Facts): Question {
  const { code } = at(facts.nations, 0);
  const on = (variable: string): string =>
    seen(variable).replaceAll('$since', '$day').replaceAll('$until', '$day');
  return {
    name: 'operation 03, one nation all around',
    ours: `{ nation(id: "${code}") { id name code code3 groups { id name } formats(first: 30) { nodes { id name partner { name } } }
      tenures(asOf: "${DAY}") { nodes { office person { id name } start { edtf } end { edtf } } }
      policies(first: 20) { nodes { id name areas sources(first: 5) { nodes { title } } } }
      summits(orderBy: DATE_DESC, first: 5) { nodes { id name date { edtf } status } } } }`,
    peer: `{ pNations(where: { code: { eq: "${code}" } }) { id name code code3 groups(sort: [{ name: ASC }]) { id name }
      formats(sort: [{ name: ASC }], limit: 30) { id name partner { name } }
      tenures(where: { start: { lte: "${DAY}" }, until: { gte: "${DAY}" } }, sort: [{ key: ASC }]) { office person { id name } start end }
      policies(sort: [{ name: ASC }], limit: 20) { id name areas sources(sort: [{ title: ASC }], limit: 5) { title } }
      events(where: { kind: { eq: "SUMMIT" } }, sort: [{ key: DESC }], limit: 5) { id name date status } } }`,
    limit: {
      text: `
MATCH (n:NationRow) WHERE n.code = $code AND ${seen('n')}
RETURN {id: n.id, name: n.name, code: n.code, code3: n.code3,
  groups: COLLECT { MATCH (l:MembershipRow) WHERE l.party = n.id AND l.byBody > '' AND ${seen('l')}
    MATCH (g:Row:GroupRow) WHERE g.id = l.body AND ${seen('g')} RETURN {id: g.id, name: g.name} ORDER BY l.byBody },
  formats: COLLECT { MATCH (l:MembershipRow) WHERE l.party = n.id AND l.byBody > '' AND ${seen('l')}
    MATCH (f:Row:FormatRow) WHERE f.id = l.body AND ${seen('f')}
    WITH l, f ORDER BY l.party, l.byBody LIMIT 30
    MATCH (r:Row) WHERE r.id = f.partner AND ${seen('r')}
    RETURN {id: f.id, name: f.name, partner: {name: r.name}} ORDER BY l.byBody },
  tenures: COLLECT { MATCH (t:TenureRow) WHERE t.party = n.id AND t.byDate > '' AND ${on('t')}
    MATCH (p:Row) WHERE p.id = t.person AND ${on('p')}
    RETURN {office: t.office, start: t.start, end: t.end, person: {id: p.id, name: p.name}} ORDER BY t.party, t.byDate },
  policies: COLLECT { MATCH (:Record)-[l:PURSUES_ROW]->(:Policy) WHERE l.object = n.id AND l.byName > '' AND ${seen('l')}
    MATCH (s:Row) WHERE s.id = l.subject AND ${seen('s')}
    WITH l, s ORDER BY l.object, l.byName LIMIT 20
    RETURN {id: s.id, name: s.name, areas: s.areas, sources: COLLECT {
      MATCH (:Source)-[e:SPEAKS_OF_ROW]->(:Record) WHERE e.object = s.id AND e.byName > '' AND ${seen('e')}
      MATCH (o:Row) WHERE o.id = e.subject AND ${seen('o')} RETURN {title: o.title} ORDER BY e.object, e.byName LIMIT 5 }} ORDER BY l.byName },
  summits: COLLECT { MATCH (l:ParticipationRow) WHERE l.party = n.id AND l.byEvent > '' AND ${seen('l')}
    MATCH (s:Row:EventRow) WHERE s.id = l.event AND s.kind = 'SUMMIT' AND ${seen('s')}
    RETURN {id: s.id, name: s.name, date: s.date, status: s.status} ORDER BY l.party DESC, l.byEvent DESC LIMIT 5 }} AS data`,
      params: { code, day: DAY },
    },
    plainOurs: ({ nation: { formats, tenures, policies, summits, groups, ...nation } }) => ({
      ...nation,
      groups: names(groups),
      formats: formats.nodes,
      tenures: tenures.nodes.map(({ start, end, ...tenure }: Loose) => ({
        ...{ ...tenure, start: start.edtf, end: end.edtf },
      })),
      policies: policies.nodes.map(({ sources, ...policy }: Loose) => ({
        ...{ ...policy, sources: sources.nodes },
      })),
      summits: summits.nodes.map(({ date, ...event }: Loose) => ({ ...event, date: date.edtf })),
    }),
    plainPeer: ({ pNations: [{ formats, tenures, events, ...nation }] }) => ({
      ...nation,
      formats: formats.map(({ partner, ...format }: Loose) => ({ ...format, partner: partner[0] })),
      tenures: tenures.map(({ person, ...tenure }: Loose) => ({ ...tenure, person: person[0] })),
      summits: events,
    }),
  };
}
