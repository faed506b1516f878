import * as claim from './queries/claim.ts';
import * as document from './queries/document.ts';
import * as lookup from './queries/lookup.ts';
import * as event from './queries/event.ts';
import * as eventGroup from './queries/event-group.ts';
import * as format from './queries/format.ts';
import * as membership from './queries/membership.ts';
import * as participant from './queries/participant.ts';
import * as participation from './queries/participation.ts';
import * as partyEvent from './queries/party-event.ts';
import * as policy from './queries/policy.ts';
import * as record from './queries/record.ts';
import * as source from './queries/source.ts';
import * as tenure from './queries/tenure.ts';
import type { GroupsFound } from './queries/event-group.ts';
import type { CountRow, FoundRow } from './queries/shared.ts';
import type { Query } from './query.ts';

/** The parameters of a viewpoint, in each statement that reads rows. */
export type SeenParams = 'rev' | 'knownAt' | 'since' | 'until';

/** The parameters by which what a page refers to is seen on the day of the view. */
export type ViewDayParams = 'viewSince' | 'viewUntil';

type PageParams =
  | SeenParams
  | ViewDayParams
  | ('keys' | 'lower' | 'upper' | 'any' | 'limit' | 'columns' | 'linkColumns' | 'references');

type CountParams = SeenParams | 'keys' | 'lower' | 'upper' | 'any';

type LinkParams = SeenParams | 'keys' | 'lower' | 'upper' | 'limit' | 'columns' | 'linkColumns';

/** A statement for pages, whatever its parameters. */
export type PageQuery = Query<FoundRow, string>;

/** The statements of one list in one order: rising, falling, and how many there are. */
export type List = {
  readonly asc: Query<FoundRow, PageParams>;
  readonly desc: Query<FoundRow, PageParams>;
  readonly count: Query<CountRow, CountParams>;
  /** Of lists whose parents have many records in common: the same, with each record read once; without a filter. */
  readonly shared?: {
    readonly asc: Query<FoundRow, LinkParams>;
    readonly desc: Query<FoundRow, LinkParams>;
  };
  /** Of lists of events: how many there are of each kind. */
  readonly groups?: Query<GroupsFound, CountParams | ViewDayParams | 'by' | 'references' | 'limit'>;
  /** Of lists whose keys are those of their records by date: a range of days bounds them. */
  readonly isByDate?: true;
};

/** Every list that the graph pages through; the key of a page is the id of its parent, or the type of its records. */
export const LISTS = {
  recordsByName: {
    asc: record.recordsByNameAsc,
    desc: record.recordsByNameDesc,
    count: record.recordsByNameCount,
  },
  recordsByDate: {
    asc: record.recordsByDateAsc,
    desc: record.recordsByDateDesc,
    count: record.recordsByDateCount,
    groups: eventGroup.eventGroups,
    isByDate: true,
  },
  eventsOfFormat: {
    asc: event.eventsOfFormatAsc,
    desc: event.eventsOfFormatDesc,
    count: event.eventsOfFormatCount,
    groups: eventGroup.eventGroupsOfFormat,
    isByDate: true,
  },
  eventsOfPlace: {
    asc: event.eventsOfPlaceAsc,
    desc: event.eventsOfPlaceDesc,
    count: event.eventsOfPlaceCount,
    groups: eventGroup.eventGroupsOfPlace,
    isByDate: true,
  },
  eventsOfParty: {
    asc: partyEvent.eventsOfPartyAsc,
    desc: partyEvent.eventsOfPartyDesc,
    count: partyEvent.eventsOfPartyCount,
    groups: eventGroup.eventGroupsOfParty,
  },
  participantsOfEvent: {
    asc: participant.participantsOfEventAsc,
    desc: participant.participantsOfEventDesc,
    count: participant.participantsOfEventCount,
    shared: { asc: participant.participantsOfEventsAsc, desc: participant.participantsOfEventsDesc },
  },
  participationsOfParty: {
    asc: participation.participationsOfPartyAsc,
    desc: participation.participationsOfPartyDesc,
    count: participation.participationsOfPartyCount,
  },
  participationsOfPerson: {
    asc: participation.participationsOfPersonAsc,
    desc: participation.participationsOfPersonDesc,
    count: participation.participationsOfPersonCount,
  },
  tenuresOfPerson: {
    asc: tenure.tenuresOfPersonAsc,
    desc: tenure.tenuresOfPersonDesc,
    count: tenure.tenuresOfPersonCount,
  },
  tenuresOfParty: {
    asc: tenure.tenuresOfPartyAsc,
    desc: tenure.tenuresOfPartyDesc,
    count: tenure.tenuresOfPartyCount,
  },
  formatsOfGroup: {
    asc: format.formatsOfGroupAsc,
    desc: format.formatsOfGroupDesc,
    count: format.formatsOfGroupCount,
  },
  formatsOfGroupByName: {
    asc: format.formatsOfGroupByNameAsc,
    desc: format.formatsOfGroupByNameDesc,
    count: format.formatsOfGroupByNameCount,
  },
  formatsOfParty: {
    asc: membership.formatsOfPartyAsc,
    desc: membership.formatsOfPartyDesc,
    count: membership.formatsOfPartyCount,
  },
  groupsOfParty: {
    asc: membership.groupsOfPartyAsc,
    desc: membership.groupsOfPartyDesc,
    count: membership.groupsOfPartyCount,
  },
  membersOfBody: {
    asc: membership.membersOfBodyAsc,
    desc: membership.membersOfBodyDesc,
    count: membership.membersOfBodyCount,
  },
  policiesOfParty: {
    asc: policy.policiesOfPartyAsc,
    desc: policy.policiesOfPartyDesc,
    count: policy.policiesOfPartyCount,
  },
  sourcesOfEntity: {
    asc: source.sourcesOfEntityAsc,
    desc: source.sourcesOfEntityDesc,
    count: source.sourcesOfEntityCount,
  },
  documentsOfEvent: {
    asc: document.documentsOfEventAsc,
    desc: document.documentsOfEventDesc,
    count: document.documentsOfEventCount,
  },
  claimsOfSubject: {
    asc: claim.claimsOfSubjectAsc,
    desc: claim.claimsOfSubjectDesc,
    count: claim.claimsOfSubjectCount,
  },
  claimsOfSource: {
    asc: claim.claimsOfSourceAsc,
    desc: claim.claimsOfSourceDesc,
    count: claim.claimsOfSourceCount,
  },
} as const satisfies Readonly<Record<string, List>>;

/** The name of a list. */
export type ListName = keyof typeof LISTS;

/** Every other way to find a record: its id, the code of a nation. */
export const LOOKUPS = { byId: lookup.recordOfId, byCode: lookup.nationOfCode } as const;
