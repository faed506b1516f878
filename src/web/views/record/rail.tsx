import { CiteBox } from './cite-box.tsx';
import { EVENTS_PER_YEAR } from '../../operations.ts';
import { LANGUAGE, writeDate, writeDay } from '../../lib/locale.ts';
import { rich, t } from '../../lib/messages.ts';
import { hueOfAll } from '../../lib/theme.ts';
import { Locator, SeriesPicture, YearRow } from './pictures.tsx';
import { RecordLink, RecordLinks } from '../../parts/links.tsx';
import { useQuery } from '../../lib/client.ts';
import { useViewpoint } from '../../lib/address.ts';
import type { ComponentChildren } from 'preact';
import type { CoverageLineFragment, EventPartsFragment, EventWhere } from '../../operations.ts';
import type { EntityRecord } from '../../lib/labels.ts';
import type { Evidence } from './use-evidence.ts';

/** The side of a record page: when, where and who, the series with its picture, disputes, coverage, and how to cite. */
export function Rail({ record, evidence }: { readonly record: EntityRecord; readonly evidence: Evidence }) {
  const { id, citation, disputes } = record;
  return (
    <aside class="rail" aria-label={t('record.glance')}>
      {'eventKind' in record && <Glance event={record} />}
      {'eventKind' in record && <Series event={record} format={evidence.format} />}
      {record.__typename === 'Format' && record.formatEvents.nodes.length > 1 && (
        <Card title={t('record.itsMeetings')}>
          <SeriesPicture events={record.formatEvents.nodes} />
        </Card>
      )}
      {record.__typename === 'Place' && record.coordinates && (
        <Card title={t('record.whereItIs')}>
          <Locator point={record.coordinates} name={record.name} />
        </Card>
      )}
      <Activity record={record} />
      {disputes.nodes.length > 0 && (
        <Card title={t('record.disagree')}>
          <ul>
            {disputes.nodes.map((each) => (
              <li key={each.id}>
                <RecordLink to={each} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <CoverageCard format={record.__typename === 'Format' ? record : evidence.format} />
      <CiteBox id={id} citation={citation} />
    </aside>
  );
}

const Card = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class="side-part">
    <h2>{title}</h2>
    {children}
  </section>
);

/** When, where and who of an event. */
function Glance({
  event: { date, place, country, hosts, participants },
}: {
  readonly event: EventPartsFragment;
}) {
  const parties = participants.totalCount;
  return (
    <Card title={t('record.whenWhereWho')}>
      <dl class="glance">
        <dt>{t('record.when')}</dt>
        <dd>{date ? writeDate(date, LANGUAGE) : t('date.notFixed')}</dd>
        {(place ?? country) && (
          <>
            <dt>{t('record.where')}</dt>
            <dd>
              <RecordLinks to={[place, country].filter((each) => each !== null)} />
            </dd>
          </>
        )}
        {hosts.length > 0 && (
          <>
            <dt>{t('record.hosts')}</dt>
            <dd>
              <RecordLinks to={hosts} />
            </dd>
          </>
        )}
        {parties > 0 && (
          <>
            <dt>{t('record.who')}</dt>
            <dd>{t('record.partiesCount', { count: parties })}</dd>
          </>
        )}
      </dl>
      {place?.coordinates && <Locator point={place.coordinates} name={place.name} />}
    </Card>
  );
}

/** The event among those of its series, or else of its format: a picture, and the links to the ones before and after. */
function Series({
  event: { id, series, format },
  format: found,
}: {
  readonly event: EventPartsFragment & { readonly id: string };
  readonly format: Evidence['format'];
}) {
  if (!format || !found) return null;
  const own = found.events.nodes.filter((each) => series !== null && each.series === series);
  const events = own.length > 1 ? own : found.events.nodes;
  const at = events.findIndex((each) => each.id === id);
  const [before, after] = [events[at - 1], events[at + 1]];
  return (
    <Card title={t(own.length > 1 ? 'record.itsSeries' : 'record.itsFormat')}>
      <p class="small">
        <span class={hueOfAll(format.partners)}>
          {format.partners.length > 0 && <span class="swatch" />}
          <RecordLink to={format} />
        </span>
        <span class="soft">{t('record.eventsCount', { count: events.length })}</span>
      </p>
      <SeriesPicture events={events} current={id} />
      {at >= 0 && (
        <ul class="neighbours">
          {before && (
            <li>
              <span class="soft small">{t('record.before')}</span> <RecordLink to={before} />
            </li>
          )}
          {after && (
            <li>
              <span class="soft small">{t('record.after')}</span> <RecordLink to={after} />
            </li>
          )}
        </ul>
      )}
    </Card>
  );
}

/** The number of held events per year of a party, a group or a person. */
function Activity({ record }: { readonly record: EntityRecord }) {
  const where = activityWhere(record);
  const viewpoint = useViewpoint();
  const { answer } = useQuery(EVENTS_PER_YEAR, where && { where, ...viewpoint });
  const timeline = answer?.graph.timeline;
  if (!timeline || timeline.buckets.length === 0) return null;
  return (
    <Card title={t('record.heldPerYear')}>
      <YearRow counts={timeline.buckets} />
    </Card>
  );
}

function activityWhere({ __typename, id }: EntityRecord): EventWhere | null {
  const status = { eq: 'HELD' } as const;
  switch (__typename) {
    case 'Nation':
    case 'Organization':
      return { participant: { eq: id }, status };
    case 'Group':
      return { group: { eq: id }, status };
    case 'Person':
      return { person: { eq: id }, status };
    default:
      return null;
  }
}

/** The coverage of a format: how many meetings are known to be missing, and until when they were searched for. */
function CoverageCard({
  format,
}: {
  readonly format: {
    readonly knownMissing: number | null;
    readonly coverage: { readonly nodes: readonly CoverageLineFragment[] };
  } | null;
}) {
  const [coverage] = format?.coverage.nodes ?? [];
  if (!format || !coverage) return null;
  const { knownMissing } = format;
  return (
    <Card title={t('record.complete')}>
      <p class="small">
        {knownMissing === null
          ? t('record.howCompleteUnknown')
          : t('record.howComplete', { count: knownMissing })}{' '}
        {rich('record.searchedUntil', {
          day: writeDay(coverage.searchedUntil, LANGUAGE),
          coverage: () => <RecordLink to={coverage} />,
        })}
      </p>
    </Card>
  );
}
