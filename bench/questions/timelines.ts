import { at } from '../dataset.ts';
import { encodeCursor, orderingOf } from '../../src/graph/pagination.ts';
import { names, seen } from './question.ts';
import type { Facts } from '../dataset.ts';
import type { Loose, Question } from './question.ts';

/** Returns pages of a timeline: the first one, and page 2,000 (or the middle one of fewer pages). */
export function timelines(facts: Facts): readonly Question[] {
  const keys = Array.from({ length: facts.size }, (_, i) => facts.event(i))
    .map((event) => `${event.date}|${event.date}|${event.id}`)
    .sort();
  const deep = at(keys, Math.min(39_980, Math.floor(facts.size / 2)) - 1);
  return [
    { name: 'timeline, page 1', ...page('') },
    { name: 'timeline, page 2,000', ...page(deep) },
  ];
}

const FIELDS = 'id name status date { edtf } hosts { id name } participants(first: 10) { nodes { id name } }';
const PEER_FIELDS =
  'id name status date hosts(sort: [{ id: ASC }]) { id name } participants(sort: [{ name: ASC }]) { id name }';

/** The revision that the database of the benchmark holds: cursors are bound to one. */
export const REVISION = { rev: 1, revision: 'benchmark' };

const ORDERING = orderingOf('EventConnection', 'recordsByEventDate', 'DATE_ASC', null, null);

function page(after: string): Omit<Question, 'name'> {
  const cursor = after === '' ? '' : `, after: "${encodeCursor(ORDERING, after, REVISION)}"`;
  return {
    ours: `{ events(orderBy: DATE_ASC, first: 20${cursor}) { nodes { ${FIELDS} } } }`,
    peer: `{ pEvents(where: { key: { gt: "${after}" } }, sort: [{ key: ASC }], limit: 20) { ${PEER_FIELDS} } }`,
    limit: { text: BY_HAND, params: { after } },
    plainOurs: ({ events }) => events.nodes.map(ourEvent),
    plainPeer: ({ pEvents }) => pEvents.map(peerEvent),
  };
}

const ourEvent = ({ id, name, status, date, hosts, participants }: Loose): unknown => ({
  ...{ id, name, status, date: date.edtf },
  ...{ hosts: names(hosts), participants: names(participants.nodes) },
});
const peerEvent = ({ id, name, status, date, hosts, participants }: Loose): unknown => ({
  ...{ id, name, status, date, hosts: names(hosts), participants: names(participants) },
});

const BY_HAND = `
MATCH (s:Row) WHERE s.type = 'Event' AND s.byDate > $after AND ${seen('s')}
WITH s ORDER BY s.type, s.byDate LIMIT 20
RETURN collect({id: s.id, name: s.name, status: s.status, date: s.date,
  hosts: COLLECT { UNWIND s.hosts AS host MATCH (h:Row) WHERE h.id = host AND ${seen('h')} RETURN {id: h.id, name: h.name} },
  participants: COLLECT {
    MATCH (l:ParticipationRow) WHERE l.event = s.id AND l.byName > '' AND ${seen('l')}
    MATCH (p:Row) WHERE p.id = l.party AND ${seen('p')}
    RETURN {id: p.id, name: p.name} ORDER BY l.byName }}) AS data`;
