import { LANGUAGE, writeDate } from './locale.ts';
import { levelLabel, namesOf, propertyLabel, statusLabel, typeLabel, wordLabel } from './labels.ts';
import { t } from './messages.ts';
import { writeValue } from './claim-value.ts';
import type { AnyRecord } from './labels.ts';
import type {
  ComparePowersQuery,
  FormatsHeldQuery,
  LimitsQuery,
  MapOfQuery,
  NetworkOfQuery,
  RecordQuery,
  SearchQuery,
} from '../operations.ts';
import type { SettledRequest } from './client.ts';

/** The maximum length of a description: search engines and cards show no more. */
const MOST = 220;

/** Returns the facts of a page in words, for search engines and cards. */
export function descriptionOf(view: string, requests: readonly SettledRequest[]): string {
  const parts = (VIEWS[view] ?? ofRecord)(requests).filter((part) => part !== null && part !== '');
  // A date in Russian ends with a full stop, as a sentence does.
  const text = parts.length === 0 ? t('page.description') : parts.join(' ').replaceAll('..', '.');
  if (text.length <= MOST) return text;
  return `${text.slice(0, MOST).replace(/[\s,;:(–-]+\S*$/, '')} …`;
}

type Requests = readonly SettledRequest[];
type Parts = readonly (string | null)[];

/** Returns the answer to an operation, which the key of its request names. */
export const answerOf = (requests: Requests, operation: string): unknown =>
  requests.find(({ key }) => key.startsWith(`["${operation}",`))?.answer;

const VIEWS: Readonly<Record<string, (requests: Requests) => Parts>> = {
  '': (requests) => {
    const answer = answerOf(requests, 'FormatsHeld') as FormatsHeldQuery | undefined;
    if (!answer?.graph.group || !('name' in answer.graph.group)) return [];
    const { group, held } = answer.graph;
    const partners = [...new Set(held.rows.flatMap((row) => row.partners.map(({ name }) => name)))];
    const total = held.rows.reduce((sum, row) => sum + row.total, 0);
    return [
      t('page.descriptionOf', { powers: partners.length, group: group.name, meetings: total }),
      t('page.descriptionList', { names: partners.join(', ') }),
    ];
  },
  timeline: () => [t('description.timeline')],
  map: (requests) => {
    const answer = answerOf(requests, 'MapOf') as MapOfQuery | undefined;
    const places = answer?.graph.events.groupBy?.flatMap(({ place }) => place?.name ?? []) ?? [];
    const words = {
      places: t('count.places', { count: places.length }),
      names: places.slice(0, 8).join(', '),
    };
    return [t('description.map'), places.length === 0 ? null : t('description.mapPlaces', words)];
  },
  network: (requests) => {
    const node = (answerOf(requests, 'NetworkOf') as NetworkOfQuery | undefined)?.graph.node;
    return [
      t('description.network'),
      node && 'name' in node ? t('description.networkOf', { name: node.name }) : null,
    ];
  },
  compare: (requests) => {
    const answer = answerOf(requests, 'ComparePowers') as ComparePowersQuery | undefined;
    const [a, b] = answer?.graph.ends.flatMap((end) => (end && 'name' in end ? end.name : [])) ?? [];
    return [
      a !== undefined && b !== undefined ? t('description.compareOf', { a, b }) : null,
      t('description.compare'),
    ];
  },
  search: (requests) => {
    const answer = answerOf(requests, 'Search') as SearchQuery | undefined;
    const names = answer?.graph.search.edges.flatMap(({ node }) => ('name' in node ? node.name : []));
    return names
      ? [
          t('description.search', {
            count: answer?.graph.search.totalCount ?? 0,
            names: names.slice(0, 5).join(', '),
          }),
        ]
      : [t('description.searchEmpty')];
  },
  limits: (requests) => {
    const answer = answerOf(requests, 'Limits') as LimitsQuery | undefined;
    const disputes = answer?.graph.disputes.totalCount;
    return [disputes === undefined ? t('limits.lead') : t('description.limits', { count: disputes })];
  },
};

function ofRecord(requests: Requests): Parts {
  const record = recordOf(requests);
  return record ? sentencesOf(record) : [];
}

/** Returns the record of a page: null if there is none from its viewpoint, undefined for a view of its own. */
export const recordOf = (requests: Requests): AnyRecord | null | undefined =>
  (answerOf(requests, 'Record') as RecordQuery | undefined)?.graph.node;

/** Returns true for the page of a record that does not exist at its viewpoint. */
export const lacksRecord = (requests: Requests): boolean => recordOf(requests) === null;

/** Returns the facts of a record as sentences, the most informative first. */
export function sentencesOf(record: AnyRecord): Parts {
  switch (record.__typename) {
    case 'Claim': {
      const { subject, property, negated, value, object, source } = record;
      const said = object ? object.name : value === null ? '' : writeValue(property, value);
      return [
        t(negated ? 'description.claimNot' : 'description.claim', {
          subject: subject?.name ?? typeLabel('Claim'),
          property: propertyLabel(property).toLowerCase(),
          value: said,
        }),
        t('description.sourceOf', { title: [source.title, source.publisher].filter(Boolean).join(', ') }),
      ];
    }
    case 'Source': {
      const { publisher, published, states } = record;
      const by = [publisher, published && writeDate(published, LANGUAGE)].filter(Boolean).join(', ');
      return [
        by === '' ? t('description.source') : t('description.sourceBy', { by }),
        t('description.rests', { count: states.totalCount }),
      ];
    }
    case 'Participation':
      return [t('description.seat', { party: record.seatOf.name, event: record.seatAt.name })];
    case 'Outcome':
      return [record.text];
    default:
      return [
        t('description.record', {
          name: record.name,
          details: [typeLabel(record.__typename), ...detailsOf(record)].join(', '),
        }),
        record.summary,
        'topic' in record ? record.topic : null,
        'lookedFor' in record ? record.lookedFor : null,
        record.claims.totalCount > 0
          ? t('description.claims', {
              claims: t('count.claims', { count: record.claims.totalCount }),
              sources: t('count.sources', { count: record.sources.totalCount }),
            })
          : null,
      ];
  }
}

type Entity = Exclude<AnyRecord, { readonly __typename: 'Claim' | 'Source' | 'Participation' | 'Outcome' }>;

/** Returns the facts that identify a record to readers. */
export function detailsOf(record: Entity): readonly string[] {
  const own: readonly (string | null | undefined | false)[] = [
    'date' in record && record.date && writeDate(record.date, LANGUAGE),
    'place' in record && record.place?.name,
    ...('eventKind' in record ? eventDetails(record) : []),
    'established' in record &&
      record.established &&
      t('description.since', { date: writeDate(record.established, LANGUAGE) }),
    ...(record.__typename === 'Tenure' ? [record.person?.name, record.office, record.party?.name] : []),
    record.__typename === 'Person' && record.tenures.nodes[0]?.name,
    'country' in record && record.country?.name,
    'partyEvents' in record && t('count.events', { count: record.partyEvents.totalCount }),
    'formatEvents' in record && t('count.events', { count: record.formatEvents.totalCount }),
    'placeEvents' in record && t('count.events', { count: record.placeEvents.totalCount }),
    'areas' in record && record.areas.map(wordLabel).join(', '),
    'parties' in record && namesOf(record.parties),
    'members' in record &&
      record.members.nodes.length > 0 &&
      t('description.members', { names: namesOf(record.members.nodes) }),
  ];
  return own.filter((part) => typeof part === 'string' && part !== '') as readonly string[];
}

type EventRecord = Extract<Entity, { readonly eventKind: unknown }>;

const eventDetails = ({ status, level }: EventRecord): readonly (string | null)[] => [
  status && statusLabel(status).toLowerCase(),
  level && levelLabel(level).toLowerCase(),
];
