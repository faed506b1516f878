import { VERSION_SUFFIX } from '../model/graph-model.ts';
import type { FilterColumn } from './filter.ts';
import type { Viewpoint } from '../model/viewpoint.ts';

/**
 * The schema table: the labels, relationship types and columns that statements name. Every identifier in a Cypher text comes
 * from here. Adding a list is one row of `LISTS`.
 */

/** A label of versions of one kind, or `Row` for versions of records of any type. */
type VersionLabel =
  | ('Row' | 'NationRow' | 'GroupRow' | 'FormatRow' | 'EventRow' | 'TenureRow' | 'PolicyRow' | 'DocumentRow')
  | ('SourceRow' | 'ClaimRow' | 'ParticipationRow' | 'MembershipRow' | 'DisputeRow' | 'CoverageRow');

/** A column that orders a list; each is unique within its list. */
type SortColumn = 'byName' | 'byDate' | 'byEvent' | 'byBody';

/** A relationship whose versions link the items of a list to their parent, with the labels of both ends. */
type LinkRelationship = readonly [
  start: string,
  type: 'SPEAKS_OF_ROW' | 'PURSUES_ROW' | 'ATTENDED_ROW' | 'CONCERNS_ROW',
  end: string,
];

/** The pattern by which the items of a list are found from the id of their parent. */
export type ListSchema = {
  /** The labels of an item. */
  readonly labels: readonly [VersionLabel, ...VersionLabel[]];
  /** The column of the item, or of its link, that holds the id of the parent. */
  readonly parent:
    | 'type'
    | 'format'
    | 'place'
    | 'event'
    | 'person'
    | 'party'
    | 'group'
    | 'subject'
    | 'source'
    | 'body'
    | 'object';
  /** The column of the item, or of its link, that orders the list. */
  readonly key: SortColumn;
  /** The versions of a link between the parent and the item; none where the item names its parent. */
  readonly link?: {
    readonly from: 'ParticipationRow' | 'MembershipRow' | LinkRelationship;
    /** The columns of the link that make the id of the item, joined by "/". */
    readonly target: readonly [string, ...string[]];
    /** The values that columns of the link must have. */
    readonly equals?: Readonly<Record<string, string | boolean>>;
    /** Where the item is visible whenever its link is: the columns of the item that the link repeats, with their names in the link. */
    readonly repeats?: Readonly<Record<string, string>>;
  };
  /** For a list that may be read in place of all records: the columns of an item with the ids of its parents, and with an equal order. */
  readonly inItem?: { readonly parents: FilterColumn; readonly key: SortColumn };
  /**
   * True where the sort keys begin with the first day that the date of an event may mean. A range of days bounds them, since it is known
   * how wide such a date is at most.
   */
  readonly isByEventDate?: true;
};

const participations = (target: 'event' | 'party') =>
  ({ from: 'ParticipationRow', target: [target], equals: { isAbsent: false } }) as const;
/** A participation has the days of its event, and repeats what is asked most of it. */
const OF_EVENT = {
  ...{ id: 'event', kind: 'eventKind', level: 'eventLevel', status: 'eventStatus', year: 'year' },
  ...{ format: 'format', group: 'group', partners: 'partners', earliest: 'earliest', latest: 'latest' },
} as const;
const memberships = (target: 'body' | 'party') => ({ from: 'MembershipRow', target: [target] }) as const;

/** The lists that the graph pages through. The key of a page is the id of its parent, or the type of its records. */
export const LISTS = {
  recordsByName: { labels: ['Row'], parent: 'type', key: 'byName' },
  recordsByDate: { labels: ['Row'], parent: 'type', key: 'byDate' },
  /** Of the types in `EVENT_DATED`. */
  recordsByEventDate: { labels: ['Row'], parent: 'type', key: 'byDate', isByEventDate: true },
  eventsOfFormat: { labels: ['EventRow'], parent: 'format', key: 'byDate', isByEventDate: true },
  eventsOfPlace: { labels: ['EventRow'], parent: 'place', key: 'byDate', isByEventDate: true },
  eventsOfGroup: { labels: ['EventRow'], parent: 'group', key: 'byDate', isByEventDate: true },
  eventsOfParty: {
    labels: ['Row', 'EventRow'],
    parent: 'party',
    key: 'byEvent',
    isByEventDate: true,
    link: { ...participations('event'), repeats: OF_EVENT },
    inItem: { parents: 'parties', key: 'byDate' },
  },
  participantsOfEvent: { labels: ['Row'], parent: 'event', key: 'byName', link: participations('party') },
  participationsOfParty: {
    labels: ['ParticipationRow'],
    parent: 'party',
    key: 'byEvent',
    isByEventDate: true,
    inItem: { parents: 'party', key: 'byDate' },
  },
  participationsOfPerson: {
    labels: ['Row', 'ParticipationRow'],
    parent: 'object',
    key: 'byDate',
    isByEventDate: true,
    link: { from: ['Person', 'ATTENDED_ROW', 'Event'], target: ['subject', 'edge'] },
  },
  tenuresOfPerson: { labels: ['TenureRow'], parent: 'person', key: 'byDate' },
  tenuresOfParty: { labels: ['TenureRow'], parent: 'party', key: 'byDate' },
  formatsOfGroup: { labels: ['FormatRow'], parent: 'group', key: 'byDate' },
  formatsOfGroupByName: { labels: ['FormatRow'], parent: 'group', key: 'byName' },
  formatsOfParty: { labels: ['Row', 'FormatRow'], parent: 'party', key: 'byBody', link: memberships('body') },
  groupsOfParty: {
    labels: ['Row', 'GroupRow'],
    parent: 'party',
    key: 'byBody',
    link: { ...memberships('body'), equals: { bodyType: 'Group' } },
  },
  membersOfBody: { labels: ['Row'], parent: 'body', key: 'byName', link: memberships('party') },
  policiesOfParty: {
    labels: ['Row', 'PolicyRow'],
    parent: 'object',
    key: 'byName',
    link: { from: ['Record', 'PURSUES_ROW', 'Policy'], target: ['subject'] },
  },
  sourcesOfEntity: {
    labels: ['Row', 'SourceRow'],
    parent: 'object',
    key: 'byName',
    link: { from: ['Source', 'SPEAKS_OF_ROW', 'Record'], target: ['subject'] },
  },
  disputesOfEntity: {
    labels: ['Row', 'DisputeRow'],
    parent: 'object',
    key: 'byName',
    link: { from: ['Dispute', 'CONCERNS_ROW', 'Record'], target: ['subject'] },
  },
  coverageOfFormat: { labels: ['CoverageRow'], parent: 'format', key: 'byName' },
  documentsOfEvent: { labels: ['DocumentRow'], parent: 'event', key: 'byDate' },
  claimsOfSubject: { labels: ['ClaimRow'], parent: 'subject', key: 'byName' },
  claimsOfSource: { labels: ['ClaimRow'], parent: 'source', key: 'byName' },
} as const satisfies Readonly<Record<string, ListSchema>>;

/** Columns whose values hold from a day on, with the column that lists them as `YYYY-MM-DD value`. */
export const DATED_COLUMNS: Readonly<Record<string, string>> = { levelWords: 'levelDays' };

/** The name of a list. */
export type ListName = keyof typeof LISTS;

/** Types of records whose date is the one of an event. */
const EVENT_DATED: readonly string[] = ['Event', 'Participation', 'Outcome'];

/** Returns the list of all records of a type in the order of their dates. */
export const listByDate = (type: string): ListName =>
  EVENT_DATED.includes(type) ? 'recordsByEventDate' : 'recordsByDate';

/** The types of relationships between records, as answers name them. A mention by a source is not one of them. */
const RELATIONS = [
  ...[
    'TAKES_PART',
    'ATTENDED',
    'UNDER',
    'TOOK_PLACE_IN',
    'REPLACED_BY',
    'PARTNER_OF',
    'MEMBER_OF',
    'OF_GROUP',
  ],
  ...['HOLDS', 'OFFICE_OF', 'PURSUES', 'ADOPTED', 'ADOPTED_AT', 'COOPERATES_WITH', 'CITIZEN_OF', 'CONCERNS'],
];

/** The types of relationships between a source and its authors, or the records that it mentions. */
const SOURCE_RELATIONS = ['WROTE', 'EDITED', 'PASSED_ON', 'SPEAKS_OF'];

/** Returns the type of the versions of a relationship. The plain type is the current layer. */
export const versionType = (relation: string): string => `${relation}${VERSION_SUFFIX}`;

/** Returns the expression for the name of a relationship from the type of its version. */
export const relationName = (link: string): string =>
  `left(type(${link}), size(type(${link})) - ${String(VERSION_SUFFIX.length)})`;

/**
 * Returns the types of the versions as a pattern names them: the relations between records and, with `hasSources`, those of sources.
 * As of a day, `REPLACED_BY` is left out: its versions lack the first day of the later event.
 */
export const relationTypes = ({ asOf }: Viewpoint, hasSources = false): string =>
  [...RELATIONS, ...(hasSources ? SOURCE_RELATIONS : [])]
    .filter((relation) => asOf === null || relation !== 'REPLACED_BY')
    .map(versionType)
    .join('|');
