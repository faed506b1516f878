import { at } from './dataset.ts';
import { encodeCursor } from '../src/graph/cursor.ts';
import { SEEN_L, SEEN_S } from '../src/graph/queries/shared.ts';
import type { Facts } from './dataset.ts';

/** A question as each side is asked it; `plain` brings an answer into the form in which answers are compared. */
export type Question = {
  readonly name: string;
  /** The operation for Diplograph. */
  readonly ours: string;
  /** The operation for @neo4j/graphql. */
  readonly peer: string;
  /** The statement by hand on Diplograph's graph, and its parameters; the row has one column, `data`. */
  readonly limit: { readonly text: string; readonly params: Readonly<Record<string, unknown>> };
  /** The answers of Diplograph and of the peer, in the form of the one by hand. */
  readonly plainOurs: (data: Loose) => unknown;
  readonly plainPeer: (data: Loose) => unknown;
};

/** An answer, as loosely typed as a client sees it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are whatever was asked for
export type Loose = any;

const seen = (variable: string, text: string): string => text.replaceAll('s.', `${variable}.`);
const ROW = (variable: string): string => seen(variable, SEEN_S);

const EVENT_FIELDS =
  'id name status date { edtf } hosts { id name } participants(first: 10) { nodes { id name } }';
const PEER_EVENT =
  'id name status date hosts(sort: [{ id: ASC }]) { id name } participants(sort: [{ name: ASC }]) { id name }';

const names = (items: readonly Loose[]): readonly unknown[] =>
  items.map(({ id, name }: Loose) => ({ id, name }));
const ourEvent = ({ id, name, status, date, hosts, participants }: Loose): unknown => ({
  ...{ id, name, status, date: date.edtf },
  ...{ hosts: names(hosts), participants: names(participants.nodes) },
});
const peerEvent = ({ id, name, status, date, hosts, participants }: Loose): unknown => ({
  ...{ id, name, status, date, hosts: names(hosts), participants: names(participants) },
});

const timelineByHand = `
MATCH (s:Row) WHERE s.type = 'Event' AND s.byDate > $after AND ${SEEN_S}
WITH s ORDER BY s.type, s.byDate LIMIT 20
RETURN collect({id: s.id, name: s.name, status: s.status, date: s.date,
  hosts: COLLECT { UNWIND s.hosts AS host MATCH (h:Row) WHERE h.id = host AND ${ROW('h')} RETURN {id: h.id, name: h.name} },
  participants: COLLECT {
    MATCH (l:ParticipationRow) WHERE l.event = s.id AND l.byName > '' AND ${SEEN_L}
    MATCH (p:Row) WHERE p.id = l.party AND ${ROW('p')}
    RETURN {id: p.id, name: p.name} ORDER BY l.byName }}) AS data`;

/** The questions about a dataset. */
export function questionsOf(facts: Facts): readonly Question[] {
  const { id, code } = at(facts.nations, 0);
  const format = at(facts.formats, facts.event(0).format).id;
  const keys = Array.from({ length: facts.size }, (_, i) => facts.event(i))
    .map((event) => `${event.date}|${event.date}|${event.id}`)
    .sort();
  const deep = at(keys, Math.min(40_000, Math.floor(facts.size / 2)) - 1);
  const page = (after: string): Omit<Question, 'name'> => {
    const cursor = after === '' ? '' : `, after: "${encodeCursor('recordsByDate', after)}"`;
    return {
      ours: `{ events(orderBy: DATE_ASC, first: 20${cursor}) { nodes { ${EVENT_FIELDS} } } }`,
      peer: `{ pEvents(where: { key: { gt: "${after}" } }, sort: [{ key: ASC }], limit: 20) { ${PEER_EVENT} } }`,
      limit: { text: timelineByHand, params: { after } },
      plainOurs: ({ events }) => events.nodes.map(ourEvent),
      plainPeer: ({ pEvents }) => pEvents.map(peerEvent),
    };
  };
  return [
    {
      name: 'nation with its policies',
      ours: `{ nation(code: "${code}") { id name policies(first: 20) { nodes { id name } } } }`,
      peer: `{ pNations(where: { code: { eq: "${code}" } }) { id name policies(sort: [{ name: ASC }]) { id name } } }`,
      limit: {
        text: `
MATCH (n:NationRow) WHERE n.code = $code AND ${ROW('n')}
RETURN {id: n.id, name: n.name, policies: COLLECT {
  MATCH (:Record)-[l:PURSUES]->(:Policy) WHERE l.object = n.id AND l.byName > '' AND ${SEEN_L}
  MATCH (s:Row) WHERE s.id = l.subject AND ${SEEN_S}
  RETURN {id: s.id, name: s.name} ORDER BY l.object, l.byName LIMIT 20 }} AS data`,
        params: { code },
      },
      plainOurs: ({ nation }) => ({
        id: nation.id,
        name: nation.name,
        policies: names(nation.policies.nodes),
      }),
      plainPeer: ({ pNations: [found] }) => ({
        id: found.id,
        name: found.name,
        policies: names(found.policies),
      }),
    },
    { name: 'timeline, first page', ...page('') },
    { name: 'timeline, deep page', ...page(deep) },
    {
      name: 'format, events, participants, offices',
      ours: `{ format(id: "${format}") { id events(first: 20, orderBy: DATE_ASC) { nodes { id participants(first: 10) { nodes { id ... on Nation { tenures(first: 10) { nodes { office person { id name } } } } } } } } } }`,
      peer: `{ pFormats(where: { id: { eq: "${format}" } }) { id events(sort: [{ key: ASC }], limit: 20) { id participants(sort: [{ name: ASC }]) { id tenures(sort: [{ key: ASC }]) { office person { id name } } } } } }`,
      limit: {
        text: `
MATCH (f:Row) WHERE f.id = $format AND ${ROW('f')}
RETURN {id: f.id, events: COLLECT {
  MATCH (s:EventRow) WHERE s.format = f.id AND s.byDate > '' AND ${SEEN_S}
  WITH s ORDER BY s.format, s.byDate LIMIT 20
  RETURN {id: s.id, participants: COLLECT {
    MATCH (l:ParticipationRow) WHERE l.event = s.id AND l.byName > '' AND ${SEEN_L}
    RETURN {id: l.party, tenures: COLLECT {
      MATCH (t:TenureRow) WHERE t.party = l.party AND t.byDate > '' AND ${ROW('t')}
      MATCH (p:Row) WHERE p.id = t.person AND ${ROW('p')}
      RETURN {office: t.office, person: {id: p.id, name: p.name}} ORDER BY t.party, t.byDate LIMIT 10 }} ORDER BY l.byName }} }} AS data`,
        params: { format },
      },
      plainOurs: ({ format: found }) => ({
        id: found.id,
        events: found.events.nodes.map((event: Loose) => ({
          id: event.id,
          participants: event.participants.nodes.map((party: Loose) => ({
            id: party.id,
            tenures: party.tenures.nodes,
          })),
        })),
      }),
      plainPeer: ({ pFormats: [found] }) => found,
    },
    {
      name: 'all formats with their latest event',
      ours: '{ formats(first: 100, orderBy: NAME_ASC) { nodes { id events(first: 1, orderBy: DATE_DESC) { nodes { id date { edtf } } } } } }',
      peer: '{ pFormats(sort: [{ name: ASC }], limit: 100) { id events(sort: [{ key: DESC }], limit: 1) { id date } } }',
      limit: {
        text: `
MATCH (f:Row) WHERE f.type = 'Format' AND f.byName > '' AND ${ROW('f')}
WITH f ORDER BY f.type, f.byName LIMIT 100
RETURN collect({id: f.id, events: COLLECT {
  MATCH (s:EventRow) WHERE s.format = f.id AND s.byDate > '' AND ${SEEN_S}
  RETURN {id: s.id, date: s.date} ORDER BY s.format DESC, s.byDate DESC LIMIT 1 }}) AS data`,
        params: {},
      },
      plainOurs: ({ formats }) =>
        formats.nodes.map((found: Loose) => ({
          id: found.id,
          events: found.events.nodes.map((event: Loose) => ({ id: event.id, date: event.date.edtf })),
        })),
      plainPeer: ({ pFormats }) => pFormats,
    },
    {
      name: 'one nation by id',
      ours: `{ nation(id: "${id}") { id name } }`,
      peer: `{ pNations(where: { id: { eq: "${id}" } }) { id name } }`,
      limit: {
        text: `MATCH (s:Row) WHERE s.id = $id AND ${SEEN_S} RETURN {id: s.id, name: s.name} AS data`,
        params: { id },
      },
      plainOurs: ({ nation }) => nation,
      plainPeer: ({ pNations }) => pNations[0],
    },
  ];
}
