import { at } from '../dataset.ts';
import { seen } from './question.ts';
import type { Facts } from '../dataset.ts';
import type { Loose, Question } from './question.ts';

/** Returns questions about formats: one with four levels, and the latest event of each. */
export function formats(facts: Facts): readonly Question[] {
  const format = at(facts.formats, facts.event(0).format).id;
  return [
    {
      name: 'format, events, participants, offices',
      ours: `{ format(id: "${format}") { id events(first: 20, orderBy: DATE_ASC) { nodes { id participants(first: 10) { nodes { id ... on Nation { tenures(first: 10) { nodes { office person { id name } } } } } } } } } }`,
      peer: `{ pFormats(where: { id: { eq: "${format}" } }) { id events(sort: [{ key: ASC }], limit: 20) { id participants(sort: [{ name: ASC }]) { id tenures(sort: [{ key: ASC }]) { office person { id name } } } } } }`,
      limit: {
        text: `
MATCH (f:Row) WHERE f.id = $format AND ${seen('f')}
RETURN {id: f.id, events: COLLECT {
  MATCH (s:EventRow) WHERE s.format = f.id AND s.byDate > '' AND ${seen('s')}
  WITH s ORDER BY s.format, s.byDate LIMIT 20
  RETURN {id: s.id, participants: COLLECT {
    MATCH (l:ParticipationRow) WHERE l.event = s.id AND l.byName > '' AND ${seen('l')}
    RETURN {id: l.party, tenures: COLLECT {
      MATCH (t:TenureRow) WHERE t.party = l.party AND t.byDate > '' AND ${seen('t')}
      MATCH (p:Row) WHERE p.id = t.person AND ${seen('p')}
      RETURN {office: t.office, person: {id: p.id, name: p.name}} ORDER BY t.party, t.byDate LIMIT 10 }} ORDER BY l.byName }} }} AS data`,
        params: { format },
      },
      plainOurs: ({ format: { id, events } }) => ({
        id,
        events: events.nodes.map((event: Loose) => ({
          id: event.id,
          participants: event.participants.nodes.map((party: Loose) => ({
            ...{ id: party.id, tenures: party.tenures.nodes },
          })),
        })),
      }),
      plainPeer: ({ pFormats: [{ id, events }] }) => ({
        id,
        events: events.map((event: Loose) => ({
          id: event.id,
          participants: event.participants.map((party: Loose) => ({
            id: party.id,
            tenures: party.tenures.map(({ office, person }: Loose) => ({ office, person: person[0] })),
          })),
        })),
      }),
    },
    {
      name: 'all formats with their latest event',
      ours: '{ formats(first: 100, orderBy: NAME_ASC) { nodes { id events(first: 1, orderBy: DATE_DESC) { nodes { id date { edtf } } } } } }',
      peer: '{ pFormats(sort: [{ name: ASC }], limit: 100) { id events(sort: [{ key: DESC }], limit: 1) { id date } } }',
      limit: {
        text: `
MATCH (f:Row) WHERE f.type = 'Format' AND f.byName > '' AND ${seen('f')}
WITH f ORDER BY f.type, f.byName LIMIT 100
RETURN collect({id: f.id, events: COLLECT {
  MATCH (s:EventRow) WHERE s.format = f.id AND s.byDate > '' AND ${seen('s')}
  RETURN {id: s.id, date: s.date} ORDER BY s.format DESC, s.byDate DESC LIMIT 1 }}) AS data`,
        params: {},
      },
      plainOurs: (data) =>
        data.formats.nodes.map(({ id, events }: Loose) => ({
          id,
          events: events.nodes.map((event: Loose) => ({ id: event.id, date: event.date.edtf })),
        })),
      plainPeer: ({ pFormats }) => pFormats,
    },
  ];
}
