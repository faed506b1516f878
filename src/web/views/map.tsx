import { useMemo } from 'preact/hooks';
import { activeFilters, FilterBar, titleOf, useIdFilters } from './timeline/filters.tsx';
import { areasOf, around } from './map/layout.ts';
import { Choices, ClockNote, Empty, Failed, Loading } from '../parts/states.tsx';
import { clockWords } from '../parts/clocks.tsx';
import { counted, writeNumber } from '../lib/locale.ts';
import { DownloadSection } from '../parts/download.tsx';
import { EventTable } from '../parts/event-table.tsx';
import { hrefTo, hrefWith, useAddress, useViewpoint } from '../lib/address.ts';
import { LEVEL_CHOICES, selectionOf, useSelection } from './timeline/use-timeline.ts';
import { MAP_OF } from '../operations.ts';
import { PlaceList } from './map/place-list.tsx';
import { PlacesPicture } from './map/places-picture.tsx';
import { mapWhere, placesOf } from './map/places.ts';
import { ShareBox } from '../parts/share.tsx';
import { useQuery } from '../lib/client.ts';
import { useTitle } from '../lib/hooks.ts';
import { YearsForm } from './map/years-form.tsx';
import type { MapPlace } from './map/places.ts';
import type { MapPoint } from './map/layout.ts';

/** Where the meetings took place: a map, and a list that says the same. */
export function MapView() {
  const { params } = useAddress();
  const viewpoint = useViewpoint();
  const selection = useSelection();
  const filters = useIdFilters();
  const active = activeFilters(selection, filters);
  const title =
    active.length === 0
      ? 'Where the meetings took place'
      : `${titleOf(selection, filters)}: where they took place`;
  const words = clockWords(viewpoint);
  useTitle(active.length === 0 ? 'Map' : `${titleOf(selection, filters)} · Map`);
  const variables = { where: mapWhere(selection), ...viewpoint };
  const { answer, failure, isLoading, retry } = useQuery(MAP_OF, variables);
  const places = useMemo(() => (answer ? placesOf(answer) : []), [answer]);
  if (failure) return <Failed failure={failure} retry={retry} />;
  const unplaced = answer?.graph.unplaced;
  return (
    <>
      <div class="lead">
        <h1>{words === null ? title : `${words}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`}</h1>
        <p>
          A point for each place, larger for more meetings. The map shows land and sea, and draws no border.
          Choose a point to see its meetings.
        </p>
      </div>
      <ClockNote answer={answer} isInHeadline />
      <section aria-label="Map" class={isLoading ? 'stale' : undefined}>
        <div class="toolbar">
          <Choices label="Level" name="level" now={params.get('level')} choices={LEVEL_CHOICES} />
          <Choices label="Status" name="status" now={params.get('status')} choices={STATUS_CHOICES} />
        </div>
        <FilterBar active={active} filters={filters} />
        <YearsForm years={answer?.graph.years.groupBy ?? []} selection={selection} />
        {answer && unplaced ? (
          <>
            <Counts total={answer.graph.events.totalCount} unplaced={unplaced.totalCount} places={places} />
            <MapAndList places={places} />
            <ShareBox name="map" height={640} />
            {unplaced.totalCount > 0 && (
              <details class="part" id="no-place">
                <summary>
                  <h2>
                    Without a place <span class="count">{writeNumber(unplaced.totalCount)}</span>
                  </h2>
                </summary>
                <p class="soft">
                  No source says where these took place, or they were held by video link.
                  {unplaced.nodes.length < unplaced.totalCount &&
                    ` The first ${unplaced.nodes.length} of them.`}
                </p>
                <EventTable events={unplaced.nodes} label="Meetings without a place" />
              </details>
            )}
          </>
        ) : (
          <Loading />
        )}
        {answer?.graph.events.totalCount === 0 && (
          <Empty>
            No event matches. <a href={hrefTo('map')}>Show all</a>.
          </Empty>
        )}
      </section>
      <DownloadSection
        operation={MAP_OF}
        variables={variables}
        files={[
          [
            'events.csv',
            {
              ...selectionOf(selection),
              status: params.get('status') === null ? 'HELD' : (selectionOf(selection)['status'] ?? null),
            },
          ],
        ]}
        picture={{ of: '.map', name: 'map' }}
      />
    </>
  );
}

/** The statuses by which the map is filtered. Meetings that took place come first. */
const STATUS_CHOICES = [
  { value: null, label: 'Held' },
  { value: 'planned', label: 'Planned' },
  { value: 'off', label: 'Called off' },
  { value: 'any', label: 'All' },
];

/** The number of meetings and places, and of the meetings that the map cannot show. */
function Counts({
  total,
  unplaced,
  places,
}: {
  readonly total: number;
  readonly unplaced: number;
  readonly places: readonly MapPlace[];
}) {
  const lost = places.filter(({ point }) => point === null);
  const lostCount = lost.reduce((sum, { count }) => sum + count, 0);
  return (
    <p class="small soft">
      <span role="status">
        {counted(total - unplaced, 'meeting')} at {counted(places.length, 'place')}
      </span>
      {unplaced > 0 && (
        <>
          ; <a href={hrefWith({}) + '#no-place'}>{counted(unplaced, 'more meeting')} without a place</a>
        </>
      )}
      {lostCount > 0 && `; ${counted(lostCount, 'meeting')} at places without coordinates`}.
    </p>
  );
}

/** The most places of the map and of its list. */
const MOST = 200;

function MapAndList({ places: all }: { readonly places: readonly MapPlace[] }) {
  const places = all.slice(0, MOST);
  const { params } = useAddress();
  const points = places.flatMap(({ point }) => point ?? []);
  const areas = areasOf(points);
  const centre = points.find(({ id }) => id === params.get('area'));
  const shown = centre ? around(points, centre) : points;
  return (
    <div class="map-columns">
      <div>
        {(areas.length > 1 || centre) && <Areas areas={areas} centre={centre} />}
        <PlacesPicture points={shown} places={places} />
        {centre && (
          <p class="small soft">
            {shown.length} of {points.length} places are in this picture.
          </p>
        )}
      </div>
      <div>
        <PlaceList places={places} />
        {all.length > MOST && (
          <p class="small soft">
            The {MOST} places with the most meetings are shown of {writeNumber(all.length)}.
          </p>
        )}
      </div>
    </div>
  );
}

function Areas({
  areas,
  centre,
}: {
  readonly areas: readonly MapPoint[];
  readonly centre: MapPoint | undefined;
}) {
  const own = centre && !areas.includes(centre) ? [...areas, centre] : areas;
  const choices = own.map(({ id, name }) => ({ value: id, label: `Around ${name}` }));
  return (
    <Choices
      label="Area"
      name="area"
      now={centre?.id ?? null}
      choices={[{ value: null, label: 'All places' }, ...choices]}
    />
  );
}
