import { useMemo } from 'preact/hooks';
import { activeFilters, FilterBar, LevelAndStatus, titleOf, useIdFilters } from './timeline/filters.tsx';
import { areasOf, around } from './map/layout.ts';
import { Choices, ClockNote, Empty, Failed, Loading } from '../parts/states.tsx';
import { clockWords, withClock } from '../parts/clocks.tsx';
import { languageOf, writeNumber } from '../lib/locale.ts';
import { rich, t } from '../lib/messages.ts';
import { DownloadSection } from '../parts/download.tsx';
import { EventTable } from '../parts/event-table.tsx';
import { hrefTo, hrefWith, useAddress, useVariables, useViewpoint } from '../lib/address.ts';
import { selectionOf, useSelection } from './timeline/use-timeline.ts';
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

/** The places of the meetings: a map, and a list with the same content. */
export function MapView() {
  const { params } = useAddress();
  const viewpoint = useViewpoint();
  const selection = useSelection();
  const filters = useIdFilters();
  const active = activeFilters(selection, filters);
  const title =
    active.length === 0 ? t('map.where') : t('map.whereOf', { title: titleOf(selection, filters) });
  const words = clockWords(viewpoint);
  useTitle(active.length === 0 ? t('map.title') : t('map.titleOf', { title: titleOf(selection, filters) }));
  const variables = { where: mapWhere(selection), ...useVariables() };
  const { failure, isLoading, retry, ...found } = useQuery(MAP_OF, variables);
  const answer = failure ? undefined : found.answer;
  const places = useMemo(() => (answer ? placesOf(answer) : []), [answer]);
  const unplaced = answer?.graph.unplaced;
  return (
    <>
      <div class="lead">
        <h1>{withClock(words, title)}</h1>
        <p>{t('map.lead')}</p>
        <p>{t('map.today')}</p>
      </div>
      <ClockNote answer={answer} isInHeadline />
      <section aria-label={t('map.title')} class={isLoading ? 'stale' : undefined}>
        <LevelAndStatus statuses={mapStatuses()} />
        <FilterBar active={active} filters={filters} />
        <YearsForm years={answer?.graph.years.groupBy ?? null} selection={selection} />
        {failure ? (
          <Failed failure={failure} retry={retry} />
        ) : answer && unplaced ? (
          <>
            <Counts total={answer.graph.events.totalCount} unplaced={unplaced.totalCount} places={places} />
            <MapAndList places={places} />
            <ShareBox name="map" height={640} />
            {unplaced.totalCount > 0 && (
              <details class="part" id="no-place">
                <summary>
                  <h2>
                    {t('map.noPlace')} <span class="count">{writeNumber(unplaced.totalCount)}</span>
                  </h2>
                </summary>
                <p class="soft">
                  {t('map.noPlaceHelp')}
                  {unplaced.nodes.length < unplaced.totalCount &&
                    ` ${t('map.firstOf', { count: unplaced.nodes.length })}`}
                </p>
                <EventTable events={unplaced.nodes} label={t('map.noPlaceEvents')} />
              </details>
            )}
          </>
        ) : (
          <Loading />
        )}
        {answer?.graph.events.totalCount === 0 && (
          <Empty>{rich('timeline.noMatch', { all: (words) => <a href={hrefTo('map')}>{words}</a> })}</Empty>
        )}
      </section>
      {!failure && (
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
      )}
    </>
  );
}

/** The statuses by which the map is filtered. Meetings that took place come first. */
const mapStatuses = () => [
  { value: null, label: t('timeline.held') },
  { value: 'planned', label: t('timeline.planned') },
  { value: 'off', label: t('timeline.off') },
  { value: 'any', label: t('map.any') },
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
        {t('map.counts', {
          meetings: t('count.meetings', { count: total - unplaced }),
          places: t('count.places', { count: places.length }),
        })}
      </span>
      {unplaced > 0 && (
        <>
          ; <a href={hrefWith({}) + '#no-place'}>{t('map.moreWithout', { count: unplaced })}</a>
        </>
      )}
      {lostCount > 0 && `; ${t('map.lost', { meetings: t('count.meetings', { count: lostCount }) })}`}.
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
          <p class="small soft">{t('map.inPicture', { count: shown.length, total: points.length })}</p>
        )}
      </div>
      <div>
        <PlaceList places={places} />
        {all.length > MOST && <p class="small soft">{t('map.most', { most: MOST, all: all.length })}</p>}
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
  const choices = own.map(({ id, name }) => ({
    value: id,
    label: t('map.around', { name }),
    lang: languageOf(name),
  }));
  return (
    <Choices
      label={t('map.area')}
      name="area"
      now={centre?.id ?? null}
      choices={[{ value: null, label: t('map.allPlaces') }, ...choices]}
    />
  );
}
