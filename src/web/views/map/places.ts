import type { EventWhere, MapOfQuery } from '../../operations.ts';
import type { MapPoint } from './layout.ts';
import type { TimelineSelection } from '../timeline/use-timeline.ts';
import type { RecordRef } from '../../lib/labels.ts';

/** A place with its meetings: their number, the latest three, and its point; null without coordinates. */
export type MapPlace = {
  readonly id: string;
  readonly name: string;
  readonly country: RecordRef | null;
  readonly count: number;
  readonly events: Located['events']['nodes'];
  readonly point: MapPoint | null;
};

type Located = NonNullable<NonNullable<MapOfQuery['graph']['events']['groupBy']>[number]['place']>;

/**
 * Returns the places with the most meetings first. A place lies where it lies today: no source of an earlier day gives the coordinates of a city.
 */
export function placesOf({ graph, positions }: MapOfQuery): readonly MapPlace[] {
  const pointOf = new Map(
    (positions.groupBy ?? []).flatMap(({ place }) => (place ? [[place.id, place.coordinates] as const] : [])),
  );
  return (graph.events.groupBy ?? []).flatMap(({ place, count }) => {
    if (!place) return [];
    const { id, name, country, events } = place;
    const coordinates = pointOf.get(id);
    const point = coordinates ? { id, name, country: country?.name ?? null, count, ...coordinates } : null;
    return [{ id, name, country, count, events: events.nodes, point }];
  });
}

/** Returns the filter of the events of the map: those that were held, unless the address names a status. */
export const mapWhere = ({ where, from, to, params }: TimelineSelection): EventWhere => ({
  ...where,
  ...(params.get('status') === null ? { status: { eq: 'HELD' as const } } : {}),
  ...(from === null && to === null ? {} : { date: { from, to, match: 'OVERLAPS' as const } }),
});
