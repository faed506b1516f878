import { at } from '../dataset.ts';
import { seen } from './question.ts';
import type { Facts } from '../dataset.ts';
import type { Loose, Question } from './question.ts';

/**
 * Returns questions that count: a nation's partners by number of meetings, and partners by year. The peer's client counts by
 * itself.
 */
export function aggregates(facts: Facts): readonly Question[] {
  const { id } = at(facts.nations, 0);
  const { group } = at(facts.formats, 0);
  const [from, to] = ['2021-01-01', '2025-12-31'];
  return [
    {
      name: 'with whom a nation meets most',
      ours: `{ nation(id: "${id}") { events(first: 0) { groupBy(keys: [PARTNER]) { count partner { id name } } } } }`,
      peer: `{ pNations(where: { id: { eq: "${id}" } }) { events { format { partner { id name } } } } }`,
      limit: {
        text: `
MATCH (l:ParticipationRow) WHERE l.party = $id AND l.byEvent > '' AND ${seen('l')}
WITH l.partner AS partner, count(*) AS count ORDER BY count DESC, partner
MATCH (p:Row) WHERE p.id = partner AND ${seen('p')}
RETURN collect({count: count, partner: {id: p.id, name: p.name}}) AS data`,
        params: { id },
      },
      plainOurs: ({ nation }) => ranked(nation.events.groupBy),
      plainPeer: ({ pNations: [{ events }] }) => {
        const found = new Map<string, { count: number; partner: Loose }>();
        for (const { format } of events) {
          const partner = format[0].partner[0];
          const { count } = found.get(partner.id) ?? { count: 0 };
          found.set(partner.id, { count: count + 1, partner });
        }
        return ranked([...found.values()]);
      },
    },
    {
      name: 'partners × years',
      ours: `{ formatMatrix(group: "${group}", level: [HEAD_OF_STATE], from: "${from}", to: "${to}", bucket: YEAR) {
        periods rows { partner { id name } format { id } total cells { period count events { id } latestHeld { id } } } } }`,
      peer: `{ pFormats(where: { group: { eq: "${group}" } }, sort: [{ id: ASC }]) { id partner { id name }
        events(where: { level: { eq: "HEAD_OF_STATE" }, date: { gte: "${from}", lte: "${to}" } }, sort: [{ key: ASC }]) { id date status } } }`,
      limit: {
        text: `
MATCH (f:FormatRow) WHERE f.group = $group AND f.byDate > '' AND ${seen('f')}
MATCH (p:Row) WHERE p.id = f.partner AND ${seen('p')}
CALL (f) {
  MATCH (s:EventRow) WHERE s.format = f.id AND s.byDate > $from AND s.byDate < $to + '|~' AND s.level = 'HEAD_OF_STATE' AND ${seen('s')}
  WITH s ORDER BY s.format, s.byDate
  WITH s.year AS period, collect(s.id) AS ids, collect(CASE WHEN s.status = 'HELD' THEN s.id END) AS held
  WITH period, ids, held ORDER BY period
  RETURN collect({period: period, count: size(ids), events: ids[..100], latestHeld: last(held)}) AS cells }
WITH f, p, cells ORDER BY f.id
RETURN collect({format: f.id, partner: {id: p.id, name: p.name}, cells: cells}) AS data`,
        params: { group, from, to },
      },
      plainOurs: ({ formatMatrix: { rows } }) =>
        byFormat(
          rows.map(({ partner, format, cells }: Loose) => ({
            ...{ format: format.id, partner },
            cells: cells
              .filter(({ count }: Loose) => count > 0)
              .map(({ period, count, events, latestHeld }: Loose) => ({
                ...{ period, count, latestHeld: latestHeld?.id ?? null },
                events: events.map((event: Loose) => event.id),
              })),
          })),
        ),
      plainPeer: ({ pFormats }) =>
        byFormat(
          pFormats.map((format: Loose) => ({
            ...{ format: format.id, partner: format.partner[0], cells: cellsOf(format.events) },
          })),
        ),
    },
  ];
}

/** Returns counts in a fixed order, so that the order of formats and of equal counts does not matter. */
const ranked = (counts: readonly Loose[]): readonly Loose[] =>
  [...counts].sort((a, b) => b.count - a.count || (a.partner.id < b.partner.id ? -1 : 1));
const byFormat = (rows: readonly Loose[]): readonly Loose[] =>
  [...rows].sort((a, b) => (a.format < b.format ? -1 : 1));

function cellsOf(events: readonly Loose[]): readonly Loose[] {
  const years = [...new Set(events.map(({ date }: Loose) => date.slice(0, 4)))];
  return years.map((period) => {
    const inside = events.filter(({ date }: Loose) => date.startsWith(period));
    const held = inside.filter(({ status }: Loose) => status === 'HELD');
    const ids = inside.map((event: Loose) => event.id);
    return { period, count: ids.length, events: ids.slice(0, 100), latestHeld: held.at(-1)?.id ?? null };
  });
}
