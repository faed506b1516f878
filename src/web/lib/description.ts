import { counted, LANGUAGE, writeDate, writeEdtf, writeNumber } from './locale.ts';
import { LEVEL_LABELS, namesOf, propertyLabel, STATUS_LABELS, typeLabel, wordLabel } from './labels.ts';
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

const GENERAL = 'A knowledge graph of diplomatic events in which every fact is a claim with a source.';

/** The maximum length of a description: search engines and cards show no more. */
const MOST = 220;

/** Returns the facts of a page in words, for search engines and cards. */
export function descriptionOf(view: string, requests: readonly SettledRequest[]): string {
  const parts = (VIEWS[view] ?? ofRecord)(requests).filter((part) => part !== null && part !== '');
  const text = parts.length === 0 ? GENERAL : parts.join(' ');
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
      `${writeNumber(partners.length)} powers meet ${group.name} as a group: ${writeNumber(total)} meetings held, each fact with its sources.`,
      `${partners.join(', ')}.`,
    ];
  },
  timeline: () => [
    'Every meeting on a timeline: one lane for each power, from the first meeting to those still planned, each with its sources.',
  ],
  map: (requests) => {
    const answer = answerOf(requests, 'MapOf') as MapOfQuery | undefined;
    const places = answer?.graph.events.groupBy?.flatMap(({ place }) => place?.name ?? []) ?? [];
    return [
      'Where the meetings took place, on a map that draws no border, and as a list.',
      places.length === 0 ? null : `${counted(places.length, 'place')}: ${places.slice(0, 8).join(', ')}.`,
    ];
  },
  network: (requests) => {
    const node = (answerOf(requests, 'NetworkOf') as NetworkOfQuery | undefined)?.graph.node;
    return [
      'Formats, meetings, persons, offices and documents around a record, and the paths between two records.',
      node && 'name' in node ? `In the middle: ${node.name}.` : null,
    ];
  },
  compare: (requests) => {
    const answer = answerOf(requests, 'ComparePowers') as ComparePowersQuery | undefined;
    const names = answer?.graph.ends.flatMap((end) => (end && 'name' in end ? end.name : [])) ?? [];
    return [
      names.length === 2 ? `${names.join(' and ')} side by side.` : null,
      'Formats, since when, at what level, meetings by level and year, plans and disputes.',
    ];
  },
  search: (requests) => {
    const answer = answerOf(requests, 'Search') as SearchQuery | undefined;
    const names = answer?.graph.search.edges.flatMap(({ node }) => ('name' in node ? node.name : []));
    return names
      ? [`${writeNumber(answer?.graph.search.totalCount ?? 0)} records: ${names.slice(0, 5).join(', ')}.`]
      : [
          'Names of nations, formats, events, persons, places, documents and sources, in any script and spelling.',
        ];
  },
  limits: (requests) => {
    const answer = answerOf(requests, 'Limits') as LimitsQuery | undefined;
    const disputes = answer?.graph.disputes.totalCount;
    return [
      `Where the sources contradict each other${disputes === undefined ? '' : ` (${writeNumber(disputes)} disputes)`}, and what the record looked for and did not find.`,
    ];
  },
};

function ofRecord(requests: Requests): Parts {
  const record = recordOf(requests);
  return record ? sentencesOf(record) : [];
}

/** Returns the record of a page: null if there is none from its viewpoint, undefined for a view of its own. */
export const recordOf = (requests: Requests): AnyRecord | null | undefined =>
  (answerOf(requests, 'Record') as RecordQuery | undefined)?.graph.node;

/** Returns true for the page of a record that is not there from its viewpoint. */
export const lacksRecord = (requests: Requests): boolean => recordOf(requests) === null;

/** Returns the facts of a record as sentences, the most telling first. */
export function sentencesOf(record: AnyRecord): Parts {
  switch (record.__typename) {
    case 'Claim': {
      const { subject, property, negated, value, object, source } = record;
      const said = object ? object.name : value === null ? '' : wordsOf(value);
      return [
        `${subject ? `${subject.name}: ` : ''}${propertyLabel(property).toLowerCase()} ${negated ? 'is not ' : ''}${said}.`,
        `Source: ${source.title}${source.publisher === null ? '' : `, ${source.publisher}`}.`,
      ];
    }
    case 'Source': {
      const { publisher, published, states } = record;
      const by = [publisher, published && writeDate(published, LANGUAGE)].filter(Boolean).join(', ');
      return [
        by === '' ? 'A source.' : `A source: ${by}.`,
        `${counted(states.totalCount, 'claim')} of the record ${states.totalCount === 1 ? 'rests' : 'rest'} on it.`,
      ];
    }
    case 'Participation':
      return [`${record.seatOf.name} at ${record.seatAt.name}.`];
    case 'Outcome':
      return [record.text];
    default:
      return [
        `${record.name}. ${[typeLabel(record.__typename), ...detailsOf(record)].join(', ')}.`,
        record.summary,
        'topic' in record ? record.topic : null,
        'lookedFor' in record ? record.lookedFor : null,
        record.claims.totalCount > 0
          ? `${counted(record.claims.totalCount, 'claim')} from ${counted(record.sources.totalCount, 'source')}.`
          : null,
      ];
  }
}

type Entity = Exclude<AnyRecord, { readonly __typename: 'Claim' | 'Source' | 'Participation' | 'Outcome' }>;

/** Returns the facts of a record by which readers know it. */
export function detailsOf(record: Entity): readonly string[] {
  const own: readonly (string | null | undefined | false)[] = [
    'date' in record && record.date && writeDate(record.date, LANGUAGE),
    'place' in record && record.place?.name,
    ...('eventKind' in record ? eventDetails(record) : []),
    'established' in record && record.established && `since ${writeDate(record.established, LANGUAGE)}`,
    ...(record.__typename === 'Tenure' ? [record.person?.name, record.office, record.party?.name] : []),
    record.__typename === 'Person' && record.tenures.nodes[0]?.name,
    'country' in record && record.country?.name,
    'partyEvents' in record && counted(record.partyEvents.totalCount, 'event'),
    'formatEvents' in record && counted(record.formatEvents.totalCount, 'event'),
    'placeEvents' in record && counted(record.placeEvents.totalCount, 'event'),
    'areas' in record && record.areas.map(wordLabel).join(', '),
    'parties' in record && namesOf(record.parties),
    'members' in record && `members: ${namesOf(record.members.nodes)}`,
  ];
  return own.filter((part) => typeof part === 'string' && part !== '') as readonly string[];
}

type EventRecord = Extract<Entity, { readonly eventKind: unknown }>;

const eventDetails = ({ status, level }: EventRecord): readonly (string | null)[] => [
  status && STATUS_LABELS[status].toLowerCase(),
  level && LEVEL_LABELS[level].toLowerCase(),
];

const WORD = /^[A-Z]+(?:_[A-Z]+)*$/;

const wordsOf = (value: string): string =>
  WORD.test(value) ? wordLabel(value) : (writeEdtf(value, LANGUAGE) ?? value);
