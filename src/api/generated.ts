import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { View as GraphView, Row, Page, PageItem } from '../graph/types.ts';
import type { ImpreciseDate as ModelDate } from '../model/imprecise-date.ts';
import type { TimelineSource, TimelineSlot } from './parents.ts';
import type { MatrixLine, Cell } from '../graph/matrix.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** A real calendar day, YYYY-MM-DD, e.g. `2025-11-06`; `2023-02-30` is refused. */
  Date: { input: string; output: string };
};

/** The questions that can be asked. */
export type Query = {
  readonly __typename?: 'Query';
  /** A nation by id or ISO 3166-1 alpha-2 code; exactly one of them is given. */
  readonly nation?: Maybe<Nation>;
  /** Nations. */
  readonly nations: NationConnection;
  /** An organization by id. */
  readonly organization?: Maybe<Organization>;
  /** Organizations. */
  readonly organizations: OrganizationConnection;
  /** A group by id. */
  readonly group?: Maybe<Group>;
  /** Groups. */
  readonly groups: GroupConnection;
  /** A format by id. */
  readonly format?: Maybe<Format>;
  /** Formats: which powers hold them, since when, at what level. */
  readonly formats: FormatConnection;
  /** An event of any kind by id. */
  readonly event?: Maybe<Event>;
  /** Events of all kinds. */
  readonly events: EventConnection;
  /** A summit by id. */
  readonly summit?: Maybe<Summit>;
  /** Meetings of leaders. */
  readonly summits: EventConnection;
  /** Meetings of ministers or their deputies. */
  readonly ministerials: EventConnection;
  /** Meetings of officials, parliaments, business or experts. */
  readonly meetings: EventConnection;
  /** Who sat at the table: parties at events. */
  readonly participations: ParticipationConnection;
  /** A person by id. */
  readonly person?: Maybe<Person>;
  /** Persons. */
  readonly people: PersonConnection;
  /** A leader by id: a person who holds or held an office at the head of a party. */
  readonly leader?: Maybe<Person>;
  /** Persons who hold or held an office at the head of a party. */
  readonly leaders: PersonConnection;
  /** Who held which office when. */
  readonly tenures: TenureConnection;
  /** A policy by id. */
  readonly policy?: Maybe<Policy>;
  /** Policies, by party and area. */
  readonly policies: PolicyConnection;
  /** A place by id. */
  readonly place?: Maybe<Place>;
  /** Places. */
  readonly places: PlaceConnection;
  /** A document by id. */
  readonly document?: Maybe<Document>;
  /** Documents that were adopted. */
  readonly documents: DocumentConnection;
  /** A dispute by id. */
  readonly dispute?: Maybe<Dispute>;
  /** Where sources disagree, with all sides. */
  readonly disputes: DisputeConnection;
  /** How far the dataset covers its field, by format and by type of record. */
  readonly coverage: CoverageConnection;
  /** A source by id. */
  readonly source?: Maybe<Source>;
  /** Sources; through `claims` everything each of them states. */
  readonly sources: SourceConnection;
  /**
   * Entities by name, in any script, forgiving of spelling: names equal to the text first, then names that begin with it, then
   * similar ones; each entity once, by its best name. The text is data: nothing in it is an operator. Without a letter or digit
   * it finds nothing; of a long one the first 200 characters count. At most 400 names are compared.
   */
  readonly search: SearchConnection;
  /**
   * How two records are related: all paths of the least number of hops, ordered by the ids on the way, then by the relations;
   * over the relations in `through` alone where it is given. `maxHops` is 1 to 6, `first` 1 to 25. Empty when there is no path, or
   * no such record; a record has a path of no hops to itself. An error tells when there are too many paths to compare.
   */
  readonly paths: ReadonlyArray<Path>;
  /**
   * Partners and periods: how many events of each format of a group begin in each period, by level and status. An event that
   * spans periods counts in the one it begins in. At most 400 periods.
   */
  readonly formatMatrix: FormatMatrix;
  /** Events in time: counts per year, quarter or month beside the events. At most 1,000 periods. */
  readonly timeline: Timeline;
  /** A claim by id. */
  readonly claim?: Maybe<Claim>;
  /** Claims; with `contested: true` those on which sources contradict each other. */
  readonly claims: ClaimConnection;
  /** Anything by id; null when there is none. */
  readonly node?: Maybe<Node>;
  /** Several things by id, in the order asked for, null for each that does not exist; at most 100. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** The dataset from which the answers come. */
  readonly dataset: Dataset;
  /**
   * The same questions from a viewpoint. `asOf` asks what was true in the world on a day and filters tenures, memberships and formats, never events;
   * `knownAt` uses only sources published by that day.
   */
  readonly graph: View;
};

/** The questions that can be asked. */
export type QueryNationArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QueryNationsArgs = {
  where?: InputMaybe<NationWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
export type QueryOrganizationsArgs = {
  where?: InputMaybe<OrganizationWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QueryGroupArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
export type QueryGroupsArgs = {
  where?: InputMaybe<GroupWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QueryFormatArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
export type QueryFormatsArgs = {
  where?: InputMaybe<FormatWhere>;
  orderBy?: FormatOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
export type QueryEventsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QuerySummitArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
export type QuerySummitsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QueryMinisterialsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QueryMeetingsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QueryParticipationsArgs = {
  where?: InputMaybe<ParticipationWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
export type QueryPeopleArgs = {
  where?: InputMaybe<PersonWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QueryLeaderArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
export type QueryLeadersArgs = {
  where?: InputMaybe<PersonWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QueryTenuresArgs = {
  where?: InputMaybe<TenureWhere>;
  orderBy?: TenureOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QueryPolicyArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
export type QueryPoliciesArgs = {
  where?: InputMaybe<PolicyWhere>;
  orderBy?: PolicyOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QueryPlaceArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
export type QueryPlacesArgs = {
  where?: InputMaybe<PlaceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QueryDocumentArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
export type QueryDocumentsArgs = {
  where?: InputMaybe<DocumentWhere>;
  orderBy?: DocumentOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QueryDisputeArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
export type QueryDisputesArgs = {
  where?: InputMaybe<DisputeWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QueryCoverageArgs = {
  format?: InputMaybe<Scalars['ID']['input']>;
  type?: InputMaybe<CoveredType>;
  where?: InputMaybe<CoverageWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QuerySourceArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
export type QuerySourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: SourceOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<EntityType>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QueryPathsArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  maxHops?: Scalars['Int']['input'];
  through?: InputMaybe<ReadonlyArray<Relation>>;
  first?: Scalars['Int']['input'];
};

/** The questions that can be asked. */
export type QueryFormatMatrixArgs = {
  group: Scalars['ID']['input'];
  level?: InputMaybe<ReadonlyArray<Level>>;
  status?: InputMaybe<ReadonlyArray<Status>>;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  bucket?: Bucket;
};

/** The questions that can be asked. */
export type QueryTimelineArgs = {
  where?: InputMaybe<EventWhere>;
  bucket?: Bucket;
};

/** The questions that can be asked. */
export type QueryClaimArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
export type QueryClaimsArgs = {
  contested?: InputMaybe<Scalars['Boolean']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: ClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** The questions that can be asked. */
export type QueryGraphArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['Date']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type View = {
  readonly __typename?: 'View';
  /** A nation by id or ISO 3166-1 alpha-2 code; exactly one of them is given. */
  readonly nation?: Maybe<Nation>;
  /** Nations. */
  readonly nations: NationConnection;
  /** An organization by id. */
  readonly organization?: Maybe<Organization>;
  /** Organizations. */
  readonly organizations: OrganizationConnection;
  /** A group by id. */
  readonly group?: Maybe<Group>;
  /** Groups. */
  readonly groups: GroupConnection;
  /** A format by id. */
  readonly format?: Maybe<Format>;
  /** Formats: which powers hold them, since when, at what level. */
  readonly formats: FormatConnection;
  /** An event of any kind by id. */
  readonly event?: Maybe<Event>;
  /** Events of all kinds. */
  readonly events: EventConnection;
  /** A summit by id. */
  readonly summit?: Maybe<Summit>;
  /** Meetings of leaders. */
  readonly summits: EventConnection;
  /** Meetings of ministers or their deputies. */
  readonly ministerials: EventConnection;
  /** Meetings of officials, parliaments, business or experts. */
  readonly meetings: EventConnection;
  /** Who sat at the table: parties at events. */
  readonly participations: ParticipationConnection;
  /** A person by id. */
  readonly person?: Maybe<Person>;
  /** Persons. */
  readonly people: PersonConnection;
  /** A leader by id: a person who holds or held an office at the head of a party. */
  readonly leader?: Maybe<Person>;
  /** Persons who hold or held an office at the head of a party. */
  readonly leaders: PersonConnection;
  /** Who held which office when. */
  readonly tenures: TenureConnection;
  /** A policy by id. */
  readonly policy?: Maybe<Policy>;
  /** Policies, by party and area. */
  readonly policies: PolicyConnection;
  /** A place by id. */
  readonly place?: Maybe<Place>;
  /** Places. */
  readonly places: PlaceConnection;
  /** A document by id. */
  readonly document?: Maybe<Document>;
  /** Documents that were adopted. */
  readonly documents: DocumentConnection;
  /** A dispute by id. */
  readonly dispute?: Maybe<Dispute>;
  /** Where sources disagree, with all sides. */
  readonly disputes: DisputeConnection;
  /** How far the dataset covers its field, by format and by type of record. */
  readonly coverage: CoverageConnection;
  /** A source by id. */
  readonly source?: Maybe<Source>;
  /** Sources; through `claims` everything each of them states. */
  readonly sources: SourceConnection;
  /**
   * Entities by name, in any script, forgiving of spelling: names equal to the text first, then names that begin with it, then
   * similar ones; each entity once, by its best name. The text is data: nothing in it is an operator. Without a letter or digit
   * it finds nothing; of a long one the first 200 characters count. At most 400 names are compared.
   */
  readonly search: SearchConnection;
  /**
   * How two records are related: all paths of the least number of hops, ordered by the ids on the way, then by the relations;
   * over the relations in `through` alone where it is given. `maxHops` is 1 to 6, `first` 1 to 25. Empty when there is no path, or
   * no such record; a record has a path of no hops to itself. An error tells when there are too many paths to compare.
   */
  readonly paths: ReadonlyArray<Path>;
  /**
   * Partners and periods: how many events of each format of a group begin in each period, by level and status. An event that
   * spans periods counts in the one it begins in. At most 400 periods.
   */
  readonly formatMatrix: FormatMatrix;
  /** Events in time: counts per year, quarter or month beside the events. At most 1,000 periods. */
  readonly timeline: Timeline;
  /** A claim by id. */
  readonly claim?: Maybe<Claim>;
  /** Claims; with `contested: true` those on which sources contradict each other. */
  readonly claims: ClaimConnection;
  /** Anything by id; null when there is none. */
  readonly node?: Maybe<Node>;
  /** Several things by id, in the order asked for, null for each that does not exist; at most 100. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewNationArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewNationsArgs = {
  where?: InputMaybe<NationWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewOrganizationArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewOrganizationsArgs = {
  where?: InputMaybe<OrganizationWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewGroupArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewGroupsArgs = {
  where?: InputMaybe<GroupWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewFormatArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewFormatsArgs = {
  where?: InputMaybe<FormatWhere>;
  orderBy?: FormatOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewEventArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewEventsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewSummitArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewSummitsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewMinisterialsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewMeetingsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewParticipationsArgs = {
  where?: InputMaybe<ParticipationWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewPersonArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewPeopleArgs = {
  where?: InputMaybe<PersonWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewLeaderArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewLeadersArgs = {
  where?: InputMaybe<PersonWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewTenuresArgs = {
  where?: InputMaybe<TenureWhere>;
  orderBy?: TenureOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewPolicyArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewPoliciesArgs = {
  where?: InputMaybe<PolicyWhere>;
  orderBy?: PolicyOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewPlaceArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewPlacesArgs = {
  where?: InputMaybe<PlaceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewDocumentArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewDocumentsArgs = {
  where?: InputMaybe<DocumentWhere>;
  orderBy?: DocumentOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewDisputeArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewDisputesArgs = {
  where?: InputMaybe<DisputeWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewCoverageArgs = {
  format?: InputMaybe<Scalars['ID']['input']>;
  type?: InputMaybe<CoveredType>;
  where?: InputMaybe<CoverageWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewSourceArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewSourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: SourceOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewSearchArgs = {
  text: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<EntityType>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewPathsArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  maxHops?: Scalars['Int']['input'];
  through?: InputMaybe<ReadonlyArray<Relation>>;
  first?: Scalars['Int']['input'];
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewFormatMatrixArgs = {
  group: Scalars['ID']['input'];
  level?: InputMaybe<ReadonlyArray<Level>>;
  status?: InputMaybe<ReadonlyArray<Status>>;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  bucket?: Bucket;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewTimelineArgs = {
  where?: InputMaybe<EventWhere>;
  bucket?: Bucket;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewClaimArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewClaimsArgs = {
  contested?: InputMaybe<Scalars['Boolean']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: ClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewNodeArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked from a viewpoint: those of `Query`. */
export type ViewNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** One statement, by one source, of one property of one entity or edge. */
export type Claim = Node & {
  readonly __typename?: 'Claim';
  /** Stable id, e.g. for a footnote. */
  readonly id: Scalars['ID']['output'];
  /** Address of the claim; absolute when the service knows its public address. */
  readonly url: Scalars['String']['output'];
  /** What it is about; null when nothing but deprecated claims speak of it. */
  readonly subject?: Maybe<Named>;
  /** The property, e.g. `date`; a part of an edge is dotted, e.g. `participants.roles`. */
  readonly property: Scalars['String']['output'];
  /** For a part of an edge: the other end of that edge. */
  readonly edge?: Maybe<Named>;
  /** The value, where it is an entity. */
  readonly object?: Maybe<Named>;
  /** The value as text, where it is not an entity; dates are EDTF. */
  readonly value?: Maybe<Scalars['String']['output']>;
  /** What is said together with the value, e.g. since when. */
  readonly qualifiers: ReadonlyArray<Qualifier>;
  /** Whether it says that this is not so. */
  readonly negated: Scalars['Boolean']['output'];
  /** Who says so. */
  readonly source: Source;
  /** Where in the source, e.g. `¶3`. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** How the source supports it. */
  readonly support: Support;
  /** Who is quoted. */
  readonly attributedTo?: Maybe<Scalars['String']['output']>;
  /** When it was stated, where that differs from the publication. */
  readonly statedOn?: Maybe<ImpreciseDate>;
  /** The day from which it counts as known. */
  readonly known: Scalars['Date']['output'];
  /** Its rank. */
  readonly rank: Rank;
  /** Confidence of the editors. */
  readonly confidence: Confidence;
  /** How it fares among the claims of its property, and why. */
  readonly standing: Standing;
  /** Whether another visible claim contradicts it. */
  readonly contested: Scalars['Boolean']['output'];
  /** Whether the editors derived it from what the source says. */
  readonly derived: Scalars['Boolean']['output'];
  /** Why it follows from what the source says, where it is derived. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** A page of claims. */
export type ClaimConnection = {
  readonly __typename?: 'ClaimConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ClaimEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Claim>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item of claims. */
export type ClaimEdge = {
  readonly __typename?: 'ClaimEdge';
  /** Cursor of the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Claim;
};

/** What is said together with the value of a claim. */
export type Qualifier = {
  readonly __typename?: 'Qualifier';
  /** Its name, e.g. `since`. */
  readonly name: Scalars['String']['output'];
  /** Its value, as text; dates are EDTF, entities are ids. */
  readonly value: Scalars['String']['output'];
};

/** How a source supports a claim. */
export type Support =
  /** The source was seen to state it. */
  | 'STATED'
  /** The source is named for the record as a whole. */
  | 'CITED';

/** Matches a word of `Support`. */
export type SupportFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Support>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Support>>;
};

/** Rank of a claim among those of one property, the winning one first. */
export type Rank =
  /** The editors prefer it. */
  | 'PREFERRED'
  /** The default. */
  | 'NORMAL'
  /** Known to be wrong; kept, but it never wins, never contests and makes nothing exist. */
  | 'DEPRECATED';

/** Matches a word of `Rank`. */
export type RankFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Rank>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Rank>>;
};

/** Confidence of the editors in a claim. */
export type Confidence =
  /** High. */
  | 'HIGH'
  /** Medium. */
  | 'MEDIUM'
  /** Low. */
  | 'LOW';

/** Matches a word of `Confidence`. */
export type ConfidenceFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Confidence>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Confidence>>;
};

/** How a claim fares among those of one property, and what decided it: rank, then the later source, then confidence, then id. */
export type Standing =
  /** Its value stands, and it is the best claim for it. */
  | 'WINS'
  /** It gives the value that stands, beside a better claim. */
  | 'AGREES'
  /** Another claim ranks higher. */
  | 'LOSES_BY_RANK'
  /** The source of another claim is later. */
  | 'LOSES_BY_DATE'
  /** The editors have more confidence in another claim. */
  | 'LOSES_BY_CONFIDENCE'
  /** Nothing but the order of ids decides. */
  | 'LOSES_BY_ID'
  /** It is known to be wrong. */
  | 'DEPRECATED';

/** Matches a word of `Standing`. */
export type StandingFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Standing>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Standing>>;
};

/** Selects claims; all fields given must match. */
export type ClaimWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By the entity that the claim is about. */
  readonly subject?: InputMaybe<IdFilter>;
  /** By property, e.g. `date` or `participants.roles`. */
  readonly property?: InputMaybe<TextFilter>;
  /** By the entity that is the value. */
  readonly object?: InputMaybe<IdFilter>;
  /** By the item that a part like `participants.roles` belongs to. */
  readonly edge?: InputMaybe<TextFilter>;
  /** By value, as text. */
  readonly value?: InputMaybe<TextFilter>;
  /** By source. */
  readonly source?: InputMaybe<IdFilter>;
  /** By how the source supports it. */
  readonly support?: InputMaybe<SupportFilter>;
  /** By rank. */
  readonly rank?: InputMaybe<RankFilter>;
  /** By confidence. */
  readonly confidence?: InputMaybe<ConfidenceFilter>;
  /** Whether the editors derived it from what the source says. */
  readonly derived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it says that something is not so. */
  readonly negated?: InputMaybe<Scalars['Boolean']['input']>;
  /** By how it fares among the claims of its property. */
  readonly standing?: InputMaybe<StandingFilter>;
  /** Whether another claim contradicts it. */
  readonly contested?: InputMaybe<Scalars['Boolean']['input']>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<ClaimWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<ClaimWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<ClaimWhere>;
};

/** Order of claims; ties are broken by id. */
export type ClaimOrder =
  /** By subject, then property, edge and rank, rising. */
  | 'SUBJECT_ASC'
  /** By subject, then property, edge and rank, falling. */
  | 'SUBJECT_DESC'
  /** By the day on which the source counts as published, rising. */
  | 'KNOWN_ASC'
  /** By the day on which the source counts as published, falling. */
  | 'KNOWN_DESC';

/** Order of the claims of one subject or source; ties are broken by id. */
export type NestedClaimOrder =
  /** By subject, then property, edge and rank, rising. */
  | 'SUBJECT_ASC'
  /** By subject, then property, edge and rank, falling. */
  | 'SUBJECT_DESC';

/** A date that is no more precise than its source. */
export type ImpreciseDate = {
  readonly __typename?: 'ImpreciseDate';
  /** The date in EDTF level 1 (ISO 8601-2), e.g. `2025-11-06`, `2025-11`, `2015~` or `../2025-11-05`. */
  readonly edtf: Scalars['String']['output'];
  /** How precise it is. */
  readonly precision: Precision;
  /** The first day it may mean; null when open or unknown. */
  readonly earliest?: Maybe<Scalars['Date']['output']>;
  /** The last day it may mean; null when open or unknown. */
  readonly latest?: Maybe<Scalars['Date']['output']>;
  /** Whether it is approximate (`~`). */
  readonly approximate: Scalars['Boolean']['output'];
  /** Whether it is uncertain (`?`). */
  readonly uncertain: Scalars['Boolean']['output'];
  /** The date in English words, e.g. `6 November 2025`. */
  readonly display: Scalars['String']['output'];
};

/** Precision of an imprecise date. */
export type Precision =
  /** A day. */
  | 'DAY'
  /** A month. */
  | 'MONTH'
  /** A season. */
  | 'SEASON'
  /** A year. */
  | 'YEAR'
  /** A decade. */
  | 'DECADE'
  /** A century. */
  | 'CENTURY'
  /** Two bounds. */
  | 'INTERVAL';

/** How a range of days matches an imprecise date. */
export type DateMatch =
  /** The date may fall into the range. */
  | 'OVERLAPS'
  /** The date falls into the range, however it is read. */
  | 'WITHIN';

/** Matches an imprecise date by a range of days, both ends included; a record without the date never matches. A range that ends before it begins is refused. */
export type DateFilter = {
  /** First day of the range, e.g. `2025-01-01`; open when left out. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Last day of the range; open when left out. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** How an imprecise date matches. */
  readonly match?: DateMatch;
};

/** Matches an id. */
export type IdFilter = {
  /** Is this id, e.g. `kazakhstan`; an id that does not exist finds nothing. */
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  /** Is one of these ids. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/**
 * Matches a text. `eq` and `in` compare letter by letter. `contains` and `startsWith` ignore case (also of ß and the dotless i), accents,
 * invisible signs such as soft hyphens, and blanks at the ends; they take all dashes for one, all apostrophes and single quotation marks,
 * all double quotation marks, all kinds and numbers of blanks, and compatibility forms such as ligatures, "…" and full-width letters.
 */
export type TextFilter = {
  /** Is exactly this text. */
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  /** Is exactly one of these texts. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Contains this text. */
  readonly contains?: InputMaybe<Scalars['String']['input']>;
  /** Starts with this text. */
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Matches a whole number. */
export type IntFilter = {
  /** Is this number. */
  readonly eq?: InputMaybe<Scalars['Int']['input']>;
  /** Is one of these numbers. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
};

/** A page of a list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Whether more follow. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether more come before. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last item; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** Length of a period. */
export type Bucket =
  /** Calendar years, written `2025`. */
  | 'YEAR'
  /** Quarters, written `2025-Q4`. */
  | 'QUARTER'
  /** Months, written `2025-11`. */
  | 'MONTH';

/** A period of the calendar. */
export type Period = {
  readonly __typename?: 'Period';
  /** The period, e.g. `2025-Q4`. */
  readonly period: Scalars['String']['output'];
  /** Its first day. */
  readonly first: Scalars['Date']['output'];
  /** Its last day. */
  readonly last: Scalars['Date']['output'];
};

/** Level of a meeting, a delegation or an office, the highest first. */
export type Level =
  /** Heads of state. */
  | 'HEAD_OF_STATE'
  /** Heads of government. */
  | 'HEAD_OF_GOVERNMENT'
  /** Heads of an institution, such as the presidents of the European Council and Commission. */
  | 'INSTITUTION_HEAD'
  /** Deputy heads of government. */
  | 'DEPUTY_HEAD_OF_GOVERNMENT'
  /** Foreign ministers. */
  | 'FOREIGN_MINISTER'
  /** Other ministers. */
  | 'MINISTER'
  /** Deputy ministers. */
  | 'DEPUTY_MINISTER'
  /** Special envoys. */
  | 'SPECIAL_ENVOY'
  /** National security advisers and secretaries of security councils. */
  | 'NATIONAL_SECURITY_ADVISER'
  /** Ambassadors. */
  | 'AMBASSADOR'
  /** Senior officials. */
  | 'SENIOR_OFFICIAL'
  /** Speakers of parliament. */
  | 'PARLIAMENT_SPEAKER'
  /** Experts and scholars. */
  | 'EXPERT'
  /** Business people. */
  | 'BUSINESS';

/** Matches a word of `Level`. */
export type LevelFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Level>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Level>>;
};

/**
 * How far the dataset covers a part of its field: what was looked for, until when, and what is known to be missing. Absence of a
 * record means something only inside it.
 */
export type Coverage = Node &
  Named &
  Entity & {
    readonly __typename?: 'Coverage';
    /** Stable short id, unique over all types. */
    readonly id: Scalars['ID']['output'];
    /** The name used here. */
    readonly name: Scalars['String']['output'];
    /** All recorded names, in any script. */
    readonly names: ReadonlyArray<Name>;
    /** Its ids in other systems, where a source gives them. */
    readonly externalIds: ReadonlyArray<ExternalId>;
    /** What it is, in a sentence or two. */
    readonly summary?: Maybe<Scalars['String']['output']>;
    /** Address of its page; absolute when the service knows its public address. */
    readonly url: Scalars['String']['output'];
    /** Properties on which the sources contradict each other. */
    readonly contested: ReadonlyArray<Scalars['String']['output']>;
    /** The day of the release that last changed what the dataset says of it. */
    readonly updatedOn: Scalars['Date']['output'];
    /** What the sources say of it, losers included; by property and source. */
    readonly claims: ClaimConnection;
    /** The sources of its claims. */
    readonly sources: SourceConnection;
    /** The type of the records that were looked for. */
    readonly recordType: CoveredType;
    /** The format whose records they are; null where they belong to none. */
    readonly format?: Maybe<Format>;
    /** What was looked for, and where it ends. */
    readonly lookedFor: Scalars['String']['output'];
    /** The last day of the search: what appeared later was not looked for. */
    readonly searchedUntil: Scalars['Date']['output'];
    /** The newest source of these records by its date of publication; it may be much older than the end of the search. */
    readonly newestSource?: Maybe<Source>;
    /** What a source says there was and the dataset has not found. */
    readonly missing: ReadonlyArray<MissingEdition>;
    /** What a source speaks of and the dataset leaves out. */
    readonly leftOut: ReadonlyArray<LeftOut>;
  };

/**
 * How far the dataset covers a part of its field: what was looked for, until when, and what is known to be missing. Absence of a
 * record means something only inside it.
 */
export type CoverageClaimsArgs = {
  property?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/**
 * How far the dataset covers a part of its field: what was looked for, until when, and what is known to be missing. Absence of a
 * record means something only inside it.
 */
export type CoverageSourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of coverage. */
export type CoverageConnection = {
  readonly __typename?: 'CoverageConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<CoverageEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Coverage>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item of coverage. */
export type CoverageEdge = {
  readonly __typename?: 'CoverageEdge';
  /** Cursor of the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Coverage;
};

/** Type of records of which the dataset says how far it covers them. */
export type CoveredType =
  /** Summits, ministerials and meetings. */
  | 'EVENT'
  /** Formats. */
  | 'FORMAT'
  /** Persons. */
  | 'PERSON'
  /** Policies. */
  | 'POLICY'
  /** Documents. */
  | 'DOCUMENT';

/** Matches a word of `CoveredType`. */
export type CoveredTypeFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<CoveredType>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<CoveredType>>;
};

/** An edition that is known to be there and was not found. */
export type MissingEdition = {
  readonly __typename?: 'MissingEdition';
  /** What is missing, e.g. `third ministerial`. */
  readonly edition: Scalars['String']['output'];
  /** The claims from which it is known. */
  readonly claims: ReadonlyArray<Claim>;
};

/** What the dataset leaves out although a source speaks of it. */
export type LeftOut = {
  readonly __typename?: 'LeftOut';
  /** What is left out. */
  readonly item: Scalars['String']['output'];
  /** Why. */
  readonly why?: Maybe<Scalars['String']['output']>;
  /** The claims that speak of it. */
  readonly claims: ReadonlyArray<Claim>;
};

/** Selects coverage; all fields given must match. */
export type CoverageWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** By the type of the records. */
  readonly recordType?: InputMaybe<CoveredTypeFilter>;
  /** By the format whose records they are. */
  readonly format?: InputMaybe<IdFilter>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<CoverageWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<CoverageWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<CoverageWhere>;
};

/** The dataset from which the answers come. */
export type Dataset = {
  readonly __typename?: 'Dataset';
  /** Short name. */
  readonly name: Scalars['String']['output'];
  /** Title. */
  readonly title: Scalars['String']['output'];
  /** Version, e.g. `0.1.0`. */
  readonly version: Scalars['String']['output'];
  /** Day of release. */
  readonly releasedOn: Scalars['Date']['output'];
  /** Day up to which sources were read. */
  readonly cutOff: Scalars['Date']['output'];
  /** Hash of the content: two datasets with one revision are equal. */
  readonly revision: Scalars['String']['output'];
  /** Licence of the compiled data, as an SPDX id. */
  readonly licence: Scalars['String']['output'];
  /** How to cite it. */
  readonly citation: Scalars['String']['output'];
  /** Counts per type. */
  readonly counts: ReadonlyArray<TypeCount>;
  /** When it was ingested, ISO 8601 in UTC. */
  readonly ingestedAt: Scalars['String']['output'];
  /** What each release changed, the latest first; none where the dataset does not tell its releases. */
  readonly releases: ReleaseConnection;
};

/** The dataset from which the answers come. */
export type DatasetReleasesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A release of the dataset, and how many records it changed. */
export type Release = {
  readonly __typename?: 'Release';
  /** Version, e.g. `0.1.0`. */
  readonly version: Scalars['String']['output'];
  /** Day of release. */
  readonly releasedOn: Scalars['Date']['output'];
  /** What it brought, in a sentence or two. */
  readonly summary: Scalars['String']['output'];
  /** How many records it added. */
  readonly added: Scalars['Int']['output'];
  /** How many records it changed. */
  readonly changed: Scalars['Int']['output'];
  /** How many records it removed. */
  readonly removed: Scalars['Int']['output'];
};

/** A page of releases. */
export type ReleaseConnection = {
  readonly __typename?: 'ReleaseConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ReleaseEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Release>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item of releases. */
export type ReleaseEdge = {
  readonly __typename?: 'ReleaseEdge';
  /** Cursor of the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Release;
};

/** A number of records of one type. */
export type TypeCount = {
  readonly __typename?: 'TypeCount';
  /** The type, e.g. `Event`. */
  readonly type: Scalars['String']['output'];
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** A disagreement between sources that is worth a name. */
export type Dispute = Node &
  Named &
  Entity & {
    readonly __typename?: 'Dispute';
    /** Stable short id, unique over all types. */
    readonly id: Scalars['ID']['output'];
    /** The name used here. */
    readonly name: Scalars['String']['output'];
    /** All recorded names, in any script. */
    readonly names: ReadonlyArray<Name>;
    /** Its ids in other systems, where a source gives them. */
    readonly externalIds: ReadonlyArray<ExternalId>;
    /** What it is, in a sentence or two. */
    readonly summary?: Maybe<Scalars['String']['output']>;
    /** Address of its page; absolute when the service knows its public address. */
    readonly url: Scalars['String']['output'];
    /** Properties on which the sources contradict each other. */
    readonly contested: ReadonlyArray<Scalars['String']['output']>;
    /** The day of the release that last changed what the dataset says of it. */
    readonly updatedOn: Scalars['Date']['output'];
    /** What the sources say of it, losers included; by property and source. */
    readonly claims: ClaimConnection;
    /** The sources of its claims. */
    readonly sources: SourceConnection;
    /** What the sources disagree about. */
    readonly topic?: Maybe<Scalars['String']['output']>;
    /** The entities that it concerns. */
    readonly about: ReadonlyArray<Entity>;
    /** What the sides say, each with its claims. */
    readonly positions: ReadonlyArray<Position>;
    /** What the editors make of it, and why. */
    readonly assessment?: Maybe<Scalars['String']['output']>;
  };

/** A disagreement between sources that is worth a name. */
export type DisputeClaimsArgs = {
  property?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A disagreement between sources that is worth a name. */
export type DisputeSourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of disputes. */
export type DisputeConnection = {
  readonly __typename?: 'DisputeConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<DisputeEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Dispute>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item of disputes. */
export type DisputeEdge = {
  readonly __typename?: 'DisputeEdge';
  /** Cursor of the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Dispute;
};

/** One side of a dispute. */
export type Position = {
  readonly __typename?: 'Position';
  /** What it says. */
  readonly statement: Scalars['String']['output'];
  /** The claims that take this side. */
  readonly claims: ReadonlyArray<Claim>;
};

/** Selects disputes; all fields given must match. */
export type DisputeWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** By an entity that it concerns. */
  readonly about?: InputMaybe<IdFilter>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<DisputeWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<DisputeWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<DisputeWhere>;
};

/** A thing adopted, such as a declaration or a roadmap. */
export type Document = Node &
  Named &
  Entity & {
    readonly __typename?: 'Document';
    /** Stable short id, unique over all types. */
    readonly id: Scalars['ID']['output'];
    /** The name used here. */
    readonly name: Scalars['String']['output'];
    /** All recorded names, in any script. */
    readonly names: ReadonlyArray<Name>;
    /** Its ids in other systems, where a source gives them. */
    readonly externalIds: ReadonlyArray<ExternalId>;
    /** What it is, in a sentence or two. */
    readonly summary?: Maybe<Scalars['String']['output']>;
    /** Address of its page; absolute when the service knows its public address. */
    readonly url: Scalars['String']['output'];
    /** Properties on which the sources contradict each other. */
    readonly contested: ReadonlyArray<Scalars['String']['output']>;
    /** The day of the release that last changed what the dataset says of it. */
    readonly updatedOn: Scalars['Date']['output'];
    /** What the sources say of it, losers included; by property and source. */
    readonly claims: ClaimConnection;
    /** The sources of its claims. */
    readonly sources: SourceConnection;
    /** Kind of document. */
    readonly kind?: Maybe<DocumentKind>;
    /** When it was adopted. */
    readonly date?: Maybe<ImpreciseDate>;
    /** The event that adopted it. */
    readonly event?: Maybe<Event>;
    /** The parties that adopted it. */
    readonly parties: ReadonlyArray<Party>;
  };

/** A thing adopted, such as a declaration or a roadmap. */
export type DocumentClaimsArgs = {
  property?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A thing adopted, such as a declaration or a roadmap. */
export type DocumentSourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of documents. */
export type DocumentConnection = {
  readonly __typename?: 'DocumentConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<DocumentEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Document>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item of documents. */
export type DocumentEdge = {
  readonly __typename?: 'DocumentEdge';
  /** Cursor of the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Document;
};

/** Kind of an adopted document. */
export type DocumentKind =
  /** Declaration. */
  | 'DECLARATION'
  /** Joint statement. */
  | 'JOINT_STATEMENT'
  /** Communiqué. */
  | 'COMMUNIQUE'
  /** Treaty. */
  | 'TREATY'
  /** Agreement. */
  | 'AGREEMENT'
  /** Memorandum. */
  | 'MEMORANDUM'
  /** Roadmap. */
  | 'ROADMAP'
  /** Action plan. */
  | 'ACTION_PLAN'
  /** Programme. */
  | 'PROGRAMME'
  /** Strategy. */
  | 'STRATEGY'
  /** Statement of one side. */
  | 'STATEMENT'
  /** Press release. */
  | 'PRESS_RELEASE'
  /** Decision. */
  | 'DECISION'
  /** Concept. */
  | 'CONCEPT'
  /** Initiative. */
  | 'INITIATIVE'
  /** Any other document. */
  | 'OTHER';

/** Matches a word of `DocumentKind`. */
export type DocumentKindFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<DocumentKind>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<DocumentKind>>;
};

/** Selects documents; all fields given must match. */
export type DocumentWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** By kind. */
  readonly kind?: InputMaybe<DocumentKindFilter>;
  /** By the event that adopted it. */
  readonly event?: InputMaybe<IdFilter>;
  /** By a party that adopted it. */
  readonly party?: InputMaybe<IdFilter>;
  /** By date. */
  readonly date?: InputMaybe<DateFilter>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<DocumentWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<DocumentWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<DocumentWhere>;
};

/** Order of documents; ties are broken by id. */
export type DocumentOrder =
  /** By earliest, then latest day of adoption, rising. */
  | 'DATE_ASC'
  /** By earliest, then latest day of adoption, falling. */
  | 'DATE_DESC'
  /** By title, rising. */
  | 'NAME_ASC'
  /** By title, falling. */
  | 'NAME_DESC';

/** Anything with a stable id; `node(id:)` finds it. */
export type Node = {
  /** Stable short id, unique over all types, e.g. `c5-plus-1`. */
  readonly id: Scalars['ID']['output'];
};

/** Anything with an id and a name: what claims point to. */
export type Named = {
  /** Stable short id, unique over all types. */
  readonly id: Scalars['ID']['output'];
  /** The name used here. */
  readonly name: Scalars['String']['output'];
};

/** What the graph is about; each fact about it is a claim with a source. */
export type Entity = {
  /** Stable short id, unique over all types. */
  readonly id: Scalars['ID']['output'];
  /** The name used here. */
  readonly name: Scalars['String']['output'];
  /** All recorded names, in any script. */
  readonly names: ReadonlyArray<Name>;
  /** Its ids in other systems, where a source gives them. */
  readonly externalIds: ReadonlyArray<ExternalId>;
  /** What it is, in a sentence or two. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Address of its page; absolute when the service knows its public address. */
  readonly url: Scalars['String']['output'];
  /** Properties on which the sources contradict each other. */
  readonly contested: ReadonlyArray<Scalars['String']['output']>;
  /** The day of the release that last changed what the dataset says of it. */
  readonly updatedOn: Scalars['Date']['output'];
  /** What the sources say of it, losers included; by property and source. */
  readonly claims: ClaimConnection;
  /** The sources of its claims. */
  readonly sources: SourceConnection;
};

/** What the graph is about; each fact about it is a claim with a source. */
export type EntityClaimsArgs = {
  property?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** What the graph is about; each fact about it is a claim with a source. */
export type EntitySourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A name of an entity. */
export type Name = {
  readonly __typename?: 'Name';
  /** The name. */
  readonly text: Scalars['String']['output'];
  /** BCP 47 language tag, e.g. `kk`. */
  readonly language?: Maybe<Scalars['String']['output']>;
  /** ISO 15924 script code, e.g. `Cyrl`. */
  readonly script?: Maybe<Scalars['String']['output']>;
  /** When the name came into use. */
  readonly since?: Maybe<ImpreciseDate>;
  /** When it went out of use. */
  readonly until?: Maybe<ImpreciseDate>;
};

/** An id in another system. */
export type ExternalId = {
  readonly __typename?: 'ExternalId';
  /** The system, e.g. `wikidata`. */
  readonly scheme?: Maybe<Scalars['String']['output']>;
  /** The id there. */
  readonly value: Scalars['String']['output'];
};

/** Type of an entity. */
export type EntityType =
  /** Nations. */
  | 'NATION'
  /** Organizations. */
  | 'ORGANIZATION'
  /** Groups. */
  | 'GROUP'
  /** Formats. */
  | 'FORMAT'
  /** Summits, ministerials and meetings. */
  | 'EVENT'
  /** Persons. */
  | 'PERSON'
  /** Tenures. */
  | 'TENURE'
  /** Policies. */
  | 'POLICY'
  /** Places. */
  | 'PLACE'
  /** Documents. */
  | 'DOCUMENT'
  /** Disputes. */
  | 'DISPUTE';

/** Order of a list of entities; ties are broken by id. */
export type EntityOrder =
  /** By name, rising. */
  | 'NAME_ASC'
  /** By name, falling. */
  | 'NAME_DESC';

/** One dated meeting, usually under a format. */
export type Event = {
  /** Stable short id, unique over all types. */
  readonly id: Scalars['ID']['output'];
  /** The name used here. */
  readonly name: Scalars['String']['output'];
  /** All recorded names, in any script. */
  readonly names: ReadonlyArray<Name>;
  /** Its ids in other systems, where a source gives them. */
  readonly externalIds: ReadonlyArray<ExternalId>;
  /** What it is, in a sentence or two. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Address of its page; absolute when the service knows its public address. */
  readonly url: Scalars['String']['output'];
  /** Properties on which the sources contradict each other. */
  readonly contested: ReadonlyArray<Scalars['String']['output']>;
  /** The day of the release that last changed what the dataset says of it. */
  readonly updatedOn: Scalars['Date']['output'];
  /** What the sources say of it, losers included; by property and source. */
  readonly claims: ClaimConnection;
  /** The sources of its claims. */
  readonly sources: SourceConnection;
  /** Kind of event. */
  readonly kind: EventKind;
  /** The series in which its ordinal counts, e.g. `us-central-asia-summits`. */
  readonly series?: Maybe<Scalars['String']['output']>;
  /** Number in its series; a series may be counted differently by different sources. */
  readonly ordinal?: Maybe<Scalars['Int']['output']>;
  /** The number as the sources word it. */
  readonly ordinalLabel?: Maybe<Scalars['String']['output']>;
  /** Format under which it is held. */
  readonly format?: Maybe<Format>;
  /** Status as the sources up to the viewpoint tell it. */
  readonly status?: Maybe<Status>;
  /** Whether it is still planned, tentative or confirmed although its last day has passed; looks at the day of the request. */
  readonly overdue: Scalars['Boolean']['output'];
  /** The statuses that it has had, each from the day on which sources first gave it. */
  readonly statusHistory: ReadonlyArray<StatusStep>;
  /** When it takes place; null when no source says. */
  readonly date?: Maybe<ImpreciseDate>;
  /** The dates that the sources gave before, the oldest first. */
  readonly previousDates: ReadonlyArray<ImpreciseDate>;
  /** Where it takes place. */
  readonly place?: Maybe<Place>;
  /** The nation in which it takes place. */
  readonly country?: Maybe<Nation>;
  /** How it is held. */
  readonly mode?: Maybe<Mode>;
  /** Level of the meeting. */
  readonly level?: Maybe<Level>;
  /** The motto under which it is held. */
  readonly theme?: Maybe<Scalars['String']['output']>;
  /** What it marks. */
  readonly occasion?: Maybe<Scalars['String']['output']>;
  /** What it is meant to do. */
  readonly aims: ReadonlyArray<Scalars['String']['output']>;
  /** What the sources hope it brings. */
  readonly expectations: ReadonlyArray<Scalars['String']['output']>;
  /** What came of it. */
  readonly outcomes: ReadonlyArray<Scalars['String']['output']>;
  /** Whether the list of participants is complete. */
  readonly attendanceRecord?: Maybe<AttendanceRecord>;
  /** Parties with the role of host or co-host. */
  readonly hosts: ReadonlyArray<Party>;
  /** Parties at the event. */
  readonly participants: ParticipantConnection;
  /** Documents that it adopted. */
  readonly documents: DocumentConnection;
  /** The event that took its place. */
  readonly replacedBy?: Maybe<Event>;
};

/** One dated meeting, usually under a format. */
export type EventClaimsArgs = {
  property?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** One dated meeting, usually under a format. */
export type EventSourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** One dated meeting, usually under a format. */
export type EventParticipantsArgs = {
  where?: InputMaybe<PartyWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** One dated meeting, usually under a format. */
export type EventDocumentsArgs = {
  where?: InputMaybe<DocumentWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of events. */
export type EventConnection = {
  readonly __typename?: 'EventConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<EventEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Event>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
  /** How many events there are of each kind, the most numerous first; at most 1,000 groups. */
  readonly groupBy: ReadonlyArray<EventGroup>;
};

/** A page of events. */
export type EventConnectionGroupByArgs = {
  keys: ReadonlyArray<EventGroupKey>;
};

/** An item of events. */
export type EventEdge = {
  readonly __typename?: 'EventEdge';
  /** Cursor of the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Event;
};

/** A meeting of leaders. */
export type Summit = Node &
  Named &
  Entity &
  Event & {
    readonly __typename?: 'Summit';
    /** Stable short id, unique over all types. */
    readonly id: Scalars['ID']['output'];
    /** The name used here. */
    readonly name: Scalars['String']['output'];
    /** All recorded names, in any script. */
    readonly names: ReadonlyArray<Name>;
    /** Its ids in other systems, where a source gives them. */
    readonly externalIds: ReadonlyArray<ExternalId>;
    /** What it is, in a sentence or two. */
    readonly summary?: Maybe<Scalars['String']['output']>;
    /** Address of its page; absolute when the service knows its public address. */
    readonly url: Scalars['String']['output'];
    /** Properties on which the sources contradict each other. */
    readonly contested: ReadonlyArray<Scalars['String']['output']>;
    /** The day of the release that last changed what the dataset says of it. */
    readonly updatedOn: Scalars['Date']['output'];
    /** What the sources say of it, losers included; by property and source. */
    readonly claims: ClaimConnection;
    /** The sources of its claims. */
    readonly sources: SourceConnection;
    /** Kind of event. */
    readonly kind: EventKind;
    /** The series in which its ordinal counts, e.g. `us-central-asia-summits`. */
    readonly series?: Maybe<Scalars['String']['output']>;
    /** Number in its series; a series may be counted differently by different sources. */
    readonly ordinal?: Maybe<Scalars['Int']['output']>;
    /** The number as the sources word it. */
    readonly ordinalLabel?: Maybe<Scalars['String']['output']>;
    /** Format under which it is held. */
    readonly format?: Maybe<Format>;
    /** Status as the sources up to the viewpoint tell it. */
    readonly status?: Maybe<Status>;
    /** Whether it is still planned, tentative or confirmed although its last day has passed; looks at the day of the request. */
    readonly overdue: Scalars['Boolean']['output'];
    /** The statuses that it has had, each from the day on which sources first gave it. */
    readonly statusHistory: ReadonlyArray<StatusStep>;
    /** When it takes place; null when no source says. */
    readonly date?: Maybe<ImpreciseDate>;
    /** The dates that the sources gave before, the oldest first. */
    readonly previousDates: ReadonlyArray<ImpreciseDate>;
    /** Where it takes place. */
    readonly place?: Maybe<Place>;
    /** The nation in which it takes place. */
    readonly country?: Maybe<Nation>;
    /** How it is held. */
    readonly mode?: Maybe<Mode>;
    /** Level of the meeting. */
    readonly level?: Maybe<Level>;
    /** The motto under which it is held. */
    readonly theme?: Maybe<Scalars['String']['output']>;
    /** What it marks. */
    readonly occasion?: Maybe<Scalars['String']['output']>;
    /** What it is meant to do. */
    readonly aims: ReadonlyArray<Scalars['String']['output']>;
    /** What the sources hope it brings. */
    readonly expectations: ReadonlyArray<Scalars['String']['output']>;
    /** What came of it. */
    readonly outcomes: ReadonlyArray<Scalars['String']['output']>;
    /** Whether the list of participants is complete. */
    readonly attendanceRecord?: Maybe<AttendanceRecord>;
    /** Parties with the role of host or co-host. */
    readonly hosts: ReadonlyArray<Party>;
    /** Parties at the event. */
    readonly participants: ParticipantConnection;
    /** Documents that it adopted. */
    readonly documents: DocumentConnection;
    /** The event that took its place. */
    readonly replacedBy?: Maybe<Event>;
  };

/** A meeting of leaders. */
export type SummitClaimsArgs = {
  property?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A meeting of leaders. */
export type SummitSourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A meeting of leaders. */
export type SummitParticipantsArgs = {
  where?: InputMaybe<PartyWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A meeting of leaders. */
export type SummitDocumentsArgs = {
  where?: InputMaybe<DocumentWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A meeting of ministers or their deputies. */
export type Ministerial = Node &
  Named &
  Entity &
  Event & {
    readonly __typename?: 'Ministerial';
    /** Stable short id, unique over all types. */
    readonly id: Scalars['ID']['output'];
    /** The name used here. */
    readonly name: Scalars['String']['output'];
    /** All recorded names, in any script. */
    readonly names: ReadonlyArray<Name>;
    /** Its ids in other systems, where a source gives them. */
    readonly externalIds: ReadonlyArray<ExternalId>;
    /** What it is, in a sentence or two. */
    readonly summary?: Maybe<Scalars['String']['output']>;
    /** Address of its page; absolute when the service knows its public address. */
    readonly url: Scalars['String']['output'];
    /** Properties on which the sources contradict each other. */
    readonly contested: ReadonlyArray<Scalars['String']['output']>;
    /** The day of the release that last changed what the dataset says of it. */
    readonly updatedOn: Scalars['Date']['output'];
    /** What the sources say of it, losers included; by property and source. */
    readonly claims: ClaimConnection;
    /** The sources of its claims. */
    readonly sources: SourceConnection;
    /** Kind of event. */
    readonly kind: EventKind;
    /** The series in which its ordinal counts, e.g. `us-central-asia-summits`. */
    readonly series?: Maybe<Scalars['String']['output']>;
    /** Number in its series; a series may be counted differently by different sources. */
    readonly ordinal?: Maybe<Scalars['Int']['output']>;
    /** The number as the sources word it. */
    readonly ordinalLabel?: Maybe<Scalars['String']['output']>;
    /** Format under which it is held. */
    readonly format?: Maybe<Format>;
    /** Status as the sources up to the viewpoint tell it. */
    readonly status?: Maybe<Status>;
    /** Whether it is still planned, tentative or confirmed although its last day has passed; looks at the day of the request. */
    readonly overdue: Scalars['Boolean']['output'];
    /** The statuses that it has had, each from the day on which sources first gave it. */
    readonly statusHistory: ReadonlyArray<StatusStep>;
    /** When it takes place; null when no source says. */
    readonly date?: Maybe<ImpreciseDate>;
    /** The dates that the sources gave before, the oldest first. */
    readonly previousDates: ReadonlyArray<ImpreciseDate>;
    /** Where it takes place. */
    readonly place?: Maybe<Place>;
    /** The nation in which it takes place. */
    readonly country?: Maybe<Nation>;
    /** How it is held. */
    readonly mode?: Maybe<Mode>;
    /** Level of the meeting. */
    readonly level?: Maybe<Level>;
    /** The motto under which it is held. */
    readonly theme?: Maybe<Scalars['String']['output']>;
    /** What it marks. */
    readonly occasion?: Maybe<Scalars['String']['output']>;
    /** What it is meant to do. */
    readonly aims: ReadonlyArray<Scalars['String']['output']>;
    /** What the sources hope it brings. */
    readonly expectations: ReadonlyArray<Scalars['String']['output']>;
    /** What came of it. */
    readonly outcomes: ReadonlyArray<Scalars['String']['output']>;
    /** Whether the list of participants is complete. */
    readonly attendanceRecord?: Maybe<AttendanceRecord>;
    /** Parties with the role of host or co-host. */
    readonly hosts: ReadonlyArray<Party>;
    /** Parties at the event. */
    readonly participants: ParticipantConnection;
    /** Documents that it adopted. */
    readonly documents: DocumentConnection;
    /** The event that took its place. */
    readonly replacedBy?: Maybe<Event>;
  };

/** A meeting of ministers or their deputies. */
export type MinisterialClaimsArgs = {
  property?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A meeting of ministers or their deputies. */
export type MinisterialSourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A meeting of ministers or their deputies. */
export type MinisterialParticipantsArgs = {
  where?: InputMaybe<PartyWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A meeting of ministers or their deputies. */
export type MinisterialDocumentsArgs = {
  where?: InputMaybe<DocumentWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A meeting of officials, parliaments, business or experts. */
export type Meeting = Node &
  Named &
  Entity &
  Event & {
    readonly __typename?: 'Meeting';
    /** Stable short id, unique over all types. */
    readonly id: Scalars['ID']['output'];
    /** The name used here. */
    readonly name: Scalars['String']['output'];
    /** All recorded names, in any script. */
    readonly names: ReadonlyArray<Name>;
    /** Its ids in other systems, where a source gives them. */
    readonly externalIds: ReadonlyArray<ExternalId>;
    /** What it is, in a sentence or two. */
    readonly summary?: Maybe<Scalars['String']['output']>;
    /** Address of its page; absolute when the service knows its public address. */
    readonly url: Scalars['String']['output'];
    /** Properties on which the sources contradict each other. */
    readonly contested: ReadonlyArray<Scalars['String']['output']>;
    /** The day of the release that last changed what the dataset says of it. */
    readonly updatedOn: Scalars['Date']['output'];
    /** What the sources say of it, losers included; by property and source. */
    readonly claims: ClaimConnection;
    /** The sources of its claims. */
    readonly sources: SourceConnection;
    /** Kind of event. */
    readonly kind: EventKind;
    /** The series in which its ordinal counts, e.g. `us-central-asia-summits`. */
    readonly series?: Maybe<Scalars['String']['output']>;
    /** Number in its series; a series may be counted differently by different sources. */
    readonly ordinal?: Maybe<Scalars['Int']['output']>;
    /** The number as the sources word it. */
    readonly ordinalLabel?: Maybe<Scalars['String']['output']>;
    /** Format under which it is held. */
    readonly format?: Maybe<Format>;
    /** Status as the sources up to the viewpoint tell it. */
    readonly status?: Maybe<Status>;
    /** Whether it is still planned, tentative or confirmed although its last day has passed; looks at the day of the request. */
    readonly overdue: Scalars['Boolean']['output'];
    /** The statuses that it has had, each from the day on which sources first gave it. */
    readonly statusHistory: ReadonlyArray<StatusStep>;
    /** When it takes place; null when no source says. */
    readonly date?: Maybe<ImpreciseDate>;
    /** The dates that the sources gave before, the oldest first. */
    readonly previousDates: ReadonlyArray<ImpreciseDate>;
    /** Where it takes place. */
    readonly place?: Maybe<Place>;
    /** The nation in which it takes place. */
    readonly country?: Maybe<Nation>;
    /** How it is held. */
    readonly mode?: Maybe<Mode>;
    /** Level of the meeting. */
    readonly level?: Maybe<Level>;
    /** The motto under which it is held. */
    readonly theme?: Maybe<Scalars['String']['output']>;
    /** What it marks. */
    readonly occasion?: Maybe<Scalars['String']['output']>;
    /** What it is meant to do. */
    readonly aims: ReadonlyArray<Scalars['String']['output']>;
    /** What the sources hope it brings. */
    readonly expectations: ReadonlyArray<Scalars['String']['output']>;
    /** What came of it. */
    readonly outcomes: ReadonlyArray<Scalars['String']['output']>;
    /** Whether the list of participants is complete. */
    readonly attendanceRecord?: Maybe<AttendanceRecord>;
    /** Parties with the role of host or co-host. */
    readonly hosts: ReadonlyArray<Party>;
    /** Parties at the event. */
    readonly participants: ParticipantConnection;
    /** Documents that it adopted. */
    readonly documents: DocumentConnection;
    /** The event that took its place. */
    readonly replacedBy?: Maybe<Event>;
  };

/** A meeting of officials, parliaments, business or experts. */
export type MeetingClaimsArgs = {
  property?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A meeting of officials, parliaments, business or experts. */
export type MeetingSourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A meeting of officials, parliaments, business or experts. */
export type MeetingParticipantsArgs = {
  where?: InputMaybe<PartyWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A meeting of officials, parliaments, business or experts. */
export type MeetingDocumentsArgs = {
  where?: InputMaybe<DocumentWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Kind of an event. */
export type EventKind =
  /** A meeting of leaders. */
  | 'SUMMIT'
  /** A meeting of ministers or their deputies. */
  | 'MINISTERIAL'
  /** Any other meeting: officials, parliaments, business, experts. */
  | 'MEETING';

/** Matches a word of `EventKind`. */
export type EventKindFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<EventKind>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<EventKind>>;
};

/** Status of an event, as the sources up to the viewpoint tell it. */
export type Status =
  /** Announced, without a fixed arrangement. */
  | 'PLANNED'
  /** Spoken of as possible. */
  | 'TENTATIVE'
  /** Confirmed by those who meet. */
  | 'CONFIRMED'
  /** It took place. */
  | 'HELD'
  /** Put off to a later day. */
  | 'POSTPONED'
  /** Called off. */
  | 'CANCELLED';

/** Matches a word of `Status`. */
export type StatusFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Status>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Status>>;
};

/** A status that an event had for a time, as the sources then told it. */
export type StatusStep = {
  readonly __typename?: 'StatusStep';
  /** The status. */
  readonly status: Status;
  /** The day from which the sources gave it. */
  readonly since: Scalars['Date']['output'];
  /** The claims that give it. */
  readonly claims: ReadonlyArray<Claim>;
};

/** How an event is held. */
export type Mode =
  /** In one place. */
  | 'IN_PERSON'
  /** By video link. */
  | 'VIRTUAL'
  /** Partly in one place, partly by video link. */
  | 'HYBRID';

/** Matches a word of `Mode`. */
export type ModeFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Mode>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Mode>>;
};

/** Whether the list of participants of an event is complete. */
export type AttendanceRecord =
  /** All parties at the event are listed. */
  | 'COMPLETE'
  /** Some are listed. */
  | 'PARTIAL'
  /** The sources name none. */
  | 'NONE';

/** Selects events; all fields given must match. */
export type EventWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** By kind. */
  readonly kind?: InputMaybe<EventKindFilter>;
  /** By status. */
  readonly status?: InputMaybe<StatusFilter>;
  /** By level of the meeting. */
  readonly level?: InputMaybe<LevelFilter>;
  /** By mode. */
  readonly mode?: InputMaybe<ModeFilter>;
  /** By series, e.g. `us-central-asia-summits`. */
  readonly series?: InputMaybe<TextFilter>;
  /** By number in its series. */
  readonly ordinal?: InputMaybe<IntFilter>;
  /** By format. */
  readonly format?: InputMaybe<IdFilter>;
  /** By the partner of its format. */
  readonly partner?: InputMaybe<IdFilter>;
  /** By the group of its format. */
  readonly group?: InputMaybe<IdFilter>;
  /** By host. */
  readonly host?: InputMaybe<IdFilter>;
  /** By a party at the event. */
  readonly participant?: InputMaybe<IdFilter>;
  /** By a person, such as a leader, who represented a party there. */
  readonly person?: InputMaybe<IdFilter>;
  /** By place. */
  readonly place?: InputMaybe<IdFilter>;
  /** By the country of its place. */
  readonly country?: InputMaybe<IdFilter>;
  /** By date. */
  readonly date?: InputMaybe<DateFilter>;
  /** Whether its date is unknown. */
  readonly undated?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it is still planned, tentative or confirmed although its last day has passed. */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<EventWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<EventWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<EventWhere>;
};

/** Order of events, participations and the documents of an event; without a date they come last when it rises and first when it falls; ties are broken by id. */
export type EventOrder =
  /** By earliest, then latest day, rising. */
  | 'DATE_ASC'
  /** By earliest, then latest day, falling. */
  | 'DATE_DESC';

/** What events can be grouped by. */
export type EventGroupKey =
  /** The partner of the format. */
  | 'PARTNER'
  /** The level of the meeting. */
  | 'LEVEL'
  /** The status. */
  | 'STATUS'
  /** The year in which the event begins; none when its date does not tell. */
  | 'YEAR'
  /** The hosts; an event with several counts once for each. */
  | 'HOST';

/** Events that agree in what they are grouped by; what they are not grouped by is null. */
export type EventGroup = {
  readonly __typename?: 'EventGroup';
  /** Their partner; null also for events without one. */
  readonly partner?: Maybe<Party>;
  /** Their level. */
  readonly level?: Maybe<Level>;
  /** Their status. */
  readonly status?: Maybe<Status>;
  /** The year in which they begin. */
  readonly year?: Maybe<Scalars['Int']['output']>;
  /** Their host. */
  readonly host?: Maybe<Party>;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** A standing diplomatic mechanism. */
export type Format = Node &
  Named &
  Entity & {
    readonly __typename?: 'Format';
    /** Stable short id, unique over all types. */
    readonly id: Scalars['ID']['output'];
    /** The name used here. */
    readonly name: Scalars['String']['output'];
    /** All recorded names, in any script. */
    readonly names: ReadonlyArray<Name>;
    /** Its ids in other systems, where a source gives them. */
    readonly externalIds: ReadonlyArray<ExternalId>;
    /** What it is, in a sentence or two. */
    readonly summary?: Maybe<Scalars['String']['output']>;
    /** Address of its page; absolute when the service knows its public address. */
    readonly url: Scalars['String']['output'];
    /** Properties on which the sources contradict each other. */
    readonly contested: ReadonlyArray<Scalars['String']['output']>;
    /** The day of the release that last changed what the dataset says of it. */
    readonly updatedOn: Scalars['Date']['output'];
    /** What the sources say of it, losers included; by property and source. */
    readonly claims: ClaimConnection;
    /** The sources of its claims. */
    readonly sources: SourceConnection;
    /** Kind of format. */
    readonly kind: FormatKind;
    /** The group that meets the partner as one. */
    readonly group?: Maybe<Group>;
    /** The outside power. */
    readonly partner?: Maybe<Party>;
    /** When it began. */
    readonly established?: Maybe<ImpreciseDate>;
    /** When it ended; null while it lasts or when no source says. */
    readonly ended?: Maybe<ImpreciseDate>;
    /** The levels at which it meets. */
    readonly levels: ReadonlyArray<FormatLevel>;
    /** Its partner, the members of its group, and other members; `asOf` overrides the viewpoint. */
    readonly members: MemberConnection;
    /** Its standing bodies. */
    readonly institutions: ReadonlyArray<Institution>;
    /** The first held event at each level, the highest level first. */
    readonly firstOf: ReadonlyArray<FirstEvent>;
    /**
     * Median number of months between the beginnings of successive held events, at the given levels where any are given; null
     * with fewer than two events that are dated to the month.
     */
    readonly cadenceMonths?: Maybe<Scalars['Float']['output']>;
    /** Who hosted its held events, the most frequent host first. */
    readonly hostShares: ReadonlyArray<HostShare>;
    /** How intensely the parties met under it, from one day to another; open ends count all. */
    readonly engagement: Engagement;
    /** Events held under it. */
    readonly events: EventConnection;
  };

/** A standing diplomatic mechanism. */
export type FormatClaimsArgs = {
  property?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A standing diplomatic mechanism. */
export type FormatSourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A standing diplomatic mechanism. */
export type FormatMembersArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  where?: InputMaybe<PartyWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A standing diplomatic mechanism. */
export type FormatCadenceMonthsArgs = {
  level?: InputMaybe<ReadonlyArray<Level>>;
};

/** A standing diplomatic mechanism. */
export type FormatEngagementArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** A standing diplomatic mechanism. */
export type FormatEventsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of formats. */
export type FormatConnection = {
  readonly __typename?: 'FormatConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<FormatEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Format>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item of formats. */
export type FormatEdge = {
  readonly __typename?: 'FormatEdge';
  /** Cursor of the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Format;
};

/** Kind of a format. */
export type FormatKind =
  /** A group and one partner, such as C5+1. */
  | 'PLUS_FORMAT'
  /** A standing forum of many members, such as APEC. */
  | 'FORUM'
  /** A group that meets alone. */
  | 'CONSULTATIVE';

/** Matches a word of `FormatKind`. */
export type FormatKindFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<FormatKind>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<FormatKind>>;
};

/** Selects formats; all fields given must match. */
export type FormatWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** By kind. */
  readonly kind?: InputMaybe<FormatKindFilter>;
  /** By the group that meets the partner. */
  readonly group?: InputMaybe<IdFilter>;
  /** By the outside power. */
  readonly partner?: InputMaybe<IdFilter>;
  /** By a level at which the format meets. */
  readonly level?: InputMaybe<LevelFilter>;
  /** By when the format began. */
  readonly established?: InputMaybe<DateFilter>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<FormatWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<FormatWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<FormatWhere>;
};

/** Order of formats; ties are broken by id. */
export type FormatOrder =
  /** By earliest, then latest day on which the format began, rising. */
  | 'ESTABLISHED_ASC'
  /** By earliest, then latest day on which the format began, falling. */
  | 'ESTABLISHED_DESC'
  /** By name, rising. */
  | 'NAME_ASC'
  /** By name, falling. */
  | 'NAME_DESC';

/** A level at which a format meets. */
export type FormatLevel = {
  readonly __typename?: 'FormatLevel';
  /** The level. */
  readonly level: Level;
  /** The first meeting at the level. */
  readonly since?: Maybe<ImpreciseDate>;
};

/** A standing body of a format. */
export type Institution = {
  readonly __typename?: 'Institution';
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its kind. */
  readonly kind?: Maybe<InstitutionKind>;
  /** Its status. */
  readonly status?: Maybe<InstitutionStatus>;
  /** When it began. */
  readonly since?: Maybe<ImpreciseDate>;
  /** When it ended. */
  readonly until?: Maybe<ImpreciseDate>;
  /** Where it sits. */
  readonly seat?: Maybe<Place>;
};

/** Kind of a standing body of a format. */
export type InstitutionKind =
  /** Secretariat. */
  | 'SECRETARIAT'
  /** Council. */
  | 'COUNCIL'
  /** Working group. */
  | 'WORKING_GROUP'
  /** Dialogue. */
  | 'DIALOGUE'
  /** Forum. */
  | 'FORUM'
  /** Standing series of meetings. */
  | 'MEETING_SERIES'
  /** Centre. */
  | 'CENTRE'
  /** Fund. */
  | 'FUND'
  /** Any other body. */
  | 'OTHER';

/** Status of a standing body. */
export type InstitutionStatus =
  /** Proposed, or agreed to be studied. */
  | 'PROPOSED'
  /** Agreed to be set up. */
  | 'AGREED'
  /** Announced as set up. */
  | 'ANNOUNCED'
  /** At work. */
  | 'ACTIVE'
  /** No longer at work. */
  | 'ENDED';

/** The first event of a format at a level. */
export type FirstEvent = {
  readonly __typename?: 'FirstEvent';
  /** The level. */
  readonly level: Level;
  /** The first event that was held at it. */
  readonly event: Event;
};

/** How often a party hosted the events of a format. */
export type HostShare = {
  readonly __typename?: 'HostShare';
  /** The party. */
  readonly party: Party;
  /** Number of events that it hosted. */
  readonly count: Scalars['Int']['output'];
  /** That number divided by the number of held events with a recorded host; an event with several hosts counts for each. */
  readonly share: Scalars['Float']['output'];
};

/** How intensely a partner and a group met in a range of days. */
export type Engagement = {
  readonly __typename?: 'Engagement';
  /** Number of events that were held and began in the range. */
  readonly held: Scalars['Int']['output'];
  /** Number of them at the level of heads of state, of government or of institutions. */
  readonly leaders: Scalars['Int']['output'];
  /** Number of them at the level of ministers and deputy ministers. */
  readonly ministers: Scalars['Int']['output'];
  /** Number of events that were cancelled or postponed and had been due in the range. */
  readonly calledOff: Scalars['Int']['output'];
};

/** A party at an event. */
export type Participation = Node & {
  readonly __typename?: 'Participation';
  /** Id of the event and of the party, joined by `/`. */
  readonly id: Scalars['ID']['output'];
  /** The event. */
  readonly event: Event;
  /** The party. */
  readonly party: Party;
  /** What the party did there. */
  readonly roles: ReadonlyArray<Role>;
  /** Whether it was there. */
  readonly attendance: Attendance;
  /** Level of its delegation. */
  readonly level?: Maybe<Level>;
  /** Persons who spoke for it there. */
  readonly representatives: ReadonlyArray<Representative>;
  /** Delegates whom the sources describe without a name. */
  readonly delegates: ReadonlyArray<Scalars['String']['output']>;
  /** The claims of this participation. */
  readonly claims: ReadonlyArray<Claim>;
};

/** A page of participations. */
export type ParticipationConnection = {
  readonly __typename?: 'ParticipationConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ParticipationEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Participation>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item of participations. */
export type ParticipationEdge = {
  readonly __typename?: 'ParticipationEdge';
  /** Cursor of the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Participation;
};

/** Selects participations; all fields given must match. */
export type ParticipationWhere = {
  /** By event. */
  readonly event?: InputMaybe<IdFilter>;
  /** By party. */
  readonly party?: InputMaybe<IdFilter>;
  /** By a representative. */
  readonly person?: InputMaybe<IdFilter>;
  /** By the format of the event. */
  readonly format?: InputMaybe<IdFilter>;
  /** By a role of the party. */
  readonly role?: InputMaybe<RoleFilter>;
  /** By attendance. */
  readonly attendance?: InputMaybe<AttendanceFilter>;
  /** By level of the delegation. */
  readonly level?: InputMaybe<LevelFilter>;
  /** By kind of the event. */
  readonly eventKind?: InputMaybe<EventKindFilter>;
  /** By date of the event. */
  readonly date?: InputMaybe<DateFilter>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<ParticipationWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<ParticipationWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<ParticipationWhere>;
};

/** What a party does at an event; several roles may hold at once. */
export type Role =
  /** Host. */
  | 'HOST'
  /** One of several hosts. */
  | 'CO_HOST'
  /** In the chair. */
  | 'CHAIR'
  /** One of several chairs. */
  | 'CO_CHAIR'
  /** Called the meeting. */
  | 'CONVENER'
  /** Took part. */
  | 'PARTICIPANT'
  /** Observed. */
  | 'OBSERVER'
  /** Was invited beside the participants. */
  | 'GUEST';

/** Matches a word of `Role`. */
export type RoleFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Role>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Role>>;
};

/** Whether a party was at an event. */
export type Attendance =
  /** A source says that it was there. */
  | 'PRESENT'
  /** A source says that it was not there. */
  | 'ABSENT'
  /** No source says. */
  | 'NOT_RECORDED';

/** Matches a word of `Attendance`. */
export type AttendanceFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Attendance>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Attendance>>;
};

/** A person who spoke for a party at an event. */
export type Representative = {
  readonly __typename?: 'Representative';
  /** The person. */
  readonly person: Person;
  /** The capacity on the day. */
  readonly capacity?: Maybe<Scalars['String']['output']>;
  /** Level of that capacity. */
  readonly level?: Maybe<Level>;
  /** The person in whose stead he or she came. */
  readonly standsInFor?: Maybe<Person>;
  /** The party for which he or she spoke, where it is another one. */
  readonly onBehalfOf?: Maybe<Party>;
};

/** Whoever acts in diplomacy. */
export type Party = {
  /** Stable short id, unique over all types. */
  readonly id: Scalars['ID']['output'];
  /** The name used here. */
  readonly name: Scalars['String']['output'];
  /** All recorded names, in any script. */
  readonly names: ReadonlyArray<Name>;
  /** Its ids in other systems, where a source gives them. */
  readonly externalIds: ReadonlyArray<ExternalId>;
  /** What it is, in a sentence or two. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Address of its page; absolute when the service knows its public address. */
  readonly url: Scalars['String']['output'];
  /** Properties on which the sources contradict each other. */
  readonly contested: ReadonlyArray<Scalars['String']['output']>;
  /** The day of the release that last changed what the dataset says of it. */
  readonly updatedOn: Scalars['Date']['output'];
  /** What the sources say of it, losers included; by property and source. */
  readonly claims: ClaimConnection;
  /** The sources of its claims. */
  readonly sources: SourceConnection;
  /** Formats to which it belongs, as partner or member. */
  readonly formats: FormatConnection;
  /** Offices of the party and who held them; `asOf` overrides the viewpoint. */
  readonly tenures: TenureConnection;
  /** Policies that it pursues. */
  readonly policies: PolicyConnection;
  /** Events at which it is a participant. */
  readonly events: EventConnection;
  /** What it did at which events, and who spoke for it there. */
  readonly participations: ParticipationConnection;
  /** Summits at which it is a participant. */
  readonly summits: EventConnection;
};

/** Whoever acts in diplomacy. */
export type PartyClaimsArgs = {
  property?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Whoever acts in diplomacy. */
export type PartySourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Whoever acts in diplomacy. */
export type PartyFormatsArgs = {
  where?: InputMaybe<FormatWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Whoever acts in diplomacy. */
export type PartyTenuresArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  where?: InputMaybe<TenureWhere>;
  orderBy?: TenureOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Whoever acts in diplomacy. */
export type PartyPoliciesArgs = {
  where?: InputMaybe<PolicyWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Whoever acts in diplomacy. */
export type PartyEventsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Whoever acts in diplomacy. */
export type PartyParticipationsArgs = {
  where?: InputMaybe<ParticipationWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Whoever acts in diplomacy. */
export type PartySummitsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of participants of an event. */
export type ParticipantConnection = {
  readonly __typename?: 'ParticipantConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<ParticipantEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Party>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item of participants of an event. */
export type ParticipantEdge = {
  readonly __typename?: 'ParticipantEdge';
  /** What the party did there. */
  readonly roles: ReadonlyArray<Role>;
  /** Whether it was there. */
  readonly attendance: Attendance;
  /** Level of its delegation. */
  readonly level?: Maybe<Level>;
  /** Persons who spoke for it there. */
  readonly representatives: ReadonlyArray<Representative>;
  /** Delegates whom the sources describe without a name. */
  readonly delegates: ReadonlyArray<Scalars['String']['output']>;
  /** The claims of this participation. */
  readonly claims: ReadonlyArray<Claim>;
  /** Cursor of the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Party;
};

/** A page of members. */
export type MemberConnection = {
  readonly __typename?: 'MemberConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<MemberEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Party>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item of members. */
export type MemberEdge = {
  readonly __typename?: 'MemberEdge';
  /** Cursor of the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Party;
  /** Role, e.g. `partner` or `member`. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** Since when. */
  readonly since?: Maybe<ImpreciseDate>;
  /** Until when; `..` while it lasts. */
  readonly until?: Maybe<ImpreciseDate>;
  /** The claims of this membership. */
  readonly claims: ReadonlyArray<Claim>;
};

/** Selects parties; all fields given must match. */
export type PartyWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<PartyWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<PartyWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<PartyWhere>;
};

/** A state. */
export type Nation = Node &
  Named &
  Entity &
  Party & {
    readonly __typename?: 'Nation';
    /** Stable short id, unique over all types. */
    readonly id: Scalars['ID']['output'];
    /** The name used here. */
    readonly name: Scalars['String']['output'];
    /** All recorded names, in any script. */
    readonly names: ReadonlyArray<Name>;
    /** Its ids in other systems, where a source gives them. */
    readonly externalIds: ReadonlyArray<ExternalId>;
    /** What it is, in a sentence or two. */
    readonly summary?: Maybe<Scalars['String']['output']>;
    /** Address of its page; absolute when the service knows its public address. */
    readonly url: Scalars['String']['output'];
    /** Properties on which the sources contradict each other. */
    readonly contested: ReadonlyArray<Scalars['String']['output']>;
    /** The day of the release that last changed what the dataset says of it. */
    readonly updatedOn: Scalars['Date']['output'];
    /** What the sources say of it, losers included; by property and source. */
    readonly claims: ClaimConnection;
    /** The sources of its claims. */
    readonly sources: SourceConnection;
    /** Formats to which it belongs, as partner or member. */
    readonly formats: FormatConnection;
    /** Offices of the party and who held them; `asOf` overrides the viewpoint. */
    readonly tenures: TenureConnection;
    /** Policies that it pursues. */
    readonly policies: PolicyConnection;
    /** Events at which it is a participant. */
    readonly events: EventConnection;
    /** What it did at which events, and who spoke for it there. */
    readonly participations: ParticipationConnection;
    /** Summits at which it is a participant. */
    readonly summits: EventConnection;
    /** ISO 3166-1 alpha-2 code, e.g. `KZ`. */
    readonly code: Scalars['String']['output'];
    /** ISO 3166-1 alpha-3 code, e.g. `KAZ`. */
    readonly code3: Scalars['String']['output'];
    /** When it became independent. */
    readonly independence?: Maybe<ImpreciseDate>;
    /** Groups to which it belongs. */
    readonly groups: ReadonlyArray<Group>;
    /** Parties with which it advanced its cooperation, as the sources say. */
    readonly cooperation: ReadonlyArray<Cooperation>;
  };

/** A state. */
export type NationClaimsArgs = {
  property?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A state. */
export type NationSourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A state. */
export type NationFormatsArgs = {
  where?: InputMaybe<FormatWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A state. */
export type NationTenuresArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  where?: InputMaybe<TenureWhere>;
  orderBy?: TenureOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A state. */
export type NationPoliciesArgs = {
  where?: InputMaybe<PolicyWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A state. */
export type NationEventsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A state. */
export type NationParticipationsArgs = {
  where?: InputMaybe<ParticipationWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A state. */
export type NationSummitsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of nations. */
export type NationConnection = {
  readonly __typename?: 'NationConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<NationEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Nation>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item of nations. */
export type NationEdge = {
  readonly __typename?: 'NationEdge';
  /** Cursor of the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Nation;
};

/** Selects nations; all fields given must match. */
export type NationWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** By ISO 3166-1 alpha-2 code, e.g. `KZ`. */
  readonly code?: InputMaybe<TextFilter>;
  /** By ISO 3166-1 alpha-3 code, e.g. `KAZ`. */
  readonly code3?: InputMaybe<TextFilter>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<NationWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<NationWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<NationWhere>;
};

/** Cooperation that a party advanced with another. */
export type Cooperation = {
  readonly __typename?: 'Cooperation';
  /** The other party. */
  readonly party: Party;
  /** The format through which it was advanced. */
  readonly through?: Maybe<Format>;
  /** The claims that say so. */
  readonly claims: ReadonlyArray<Claim>;
};

/** A party that is not a state. */
export type Organization = Node &
  Named &
  Entity &
  Party & {
    readonly __typename?: 'Organization';
    /** Stable short id, unique over all types. */
    readonly id: Scalars['ID']['output'];
    /** The name used here. */
    readonly name: Scalars['String']['output'];
    /** All recorded names, in any script. */
    readonly names: ReadonlyArray<Name>;
    /** Its ids in other systems, where a source gives them. */
    readonly externalIds: ReadonlyArray<ExternalId>;
    /** What it is, in a sentence or two. */
    readonly summary?: Maybe<Scalars['String']['output']>;
    /** Address of its page; absolute when the service knows its public address. */
    readonly url: Scalars['String']['output'];
    /** Properties on which the sources contradict each other. */
    readonly contested: ReadonlyArray<Scalars['String']['output']>;
    /** The day of the release that last changed what the dataset says of it. */
    readonly updatedOn: Scalars['Date']['output'];
    /** What the sources say of it, losers included; by property and source. */
    readonly claims: ClaimConnection;
    /** The sources of its claims. */
    readonly sources: SourceConnection;
    /** Formats to which it belongs, as partner or member. */
    readonly formats: FormatConnection;
    /** Offices of the party and who held them; `asOf` overrides the viewpoint. */
    readonly tenures: TenureConnection;
    /** Policies that it pursues. */
    readonly policies: PolicyConnection;
    /** Events at which it is a participant. */
    readonly events: EventConnection;
    /** What it did at which events, and who spoke for it there. */
    readonly participations: ParticipationConnection;
    /** Summits at which it is a participant. */
    readonly summits: EventConnection;
    /** Its members. */
    readonly members: MemberConnection;
  };

/** A party that is not a state. */
export type OrganizationClaimsArgs = {
  property?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A party that is not a state. */
export type OrganizationSourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A party that is not a state. */
export type OrganizationFormatsArgs = {
  where?: InputMaybe<FormatWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A party that is not a state. */
export type OrganizationTenuresArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  where?: InputMaybe<TenureWhere>;
  orderBy?: TenureOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A party that is not a state. */
export type OrganizationPoliciesArgs = {
  where?: InputMaybe<PolicyWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A party that is not a state. */
export type OrganizationEventsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A party that is not a state. */
export type OrganizationParticipationsArgs = {
  where?: InputMaybe<ParticipationWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A party that is not a state. */
export type OrganizationSummitsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A party that is not a state. */
export type OrganizationMembersArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  where?: InputMaybe<PartyWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of organizations. */
export type OrganizationConnection = {
  readonly __typename?: 'OrganizationConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<OrganizationEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Organization>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item of organizations. */
export type OrganizationEdge = {
  readonly __typename?: 'OrganizationEdge';
  /** Cursor of the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Organization;
};

/** Selects organizations; all fields given must match. */
export type OrganizationWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<OrganizationWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<OrganizationWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<OrganizationWhere>;
};

/** A named set of nations that meets a partner as one. */
export type Group = Node &
  Named &
  Entity & {
    readonly __typename?: 'Group';
    /** Stable short id, unique over all types. */
    readonly id: Scalars['ID']['output'];
    /** The name used here. */
    readonly name: Scalars['String']['output'];
    /** All recorded names, in any script. */
    readonly names: ReadonlyArray<Name>;
    /** Its ids in other systems, where a source gives them. */
    readonly externalIds: ReadonlyArray<ExternalId>;
    /** What it is, in a sentence or two. */
    readonly summary?: Maybe<Scalars['String']['output']>;
    /** Address of its page; absolute when the service knows its public address. */
    readonly url: Scalars['String']['output'];
    /** Properties on which the sources contradict each other. */
    readonly contested: ReadonlyArray<Scalars['String']['output']>;
    /** The day of the release that last changed what the dataset says of it. */
    readonly updatedOn: Scalars['Date']['output'];
    /** What the sources say of it, losers included; by property and source. */
    readonly claims: ClaimConnection;
    /** The sources of its claims. */
    readonly sources: SourceConnection;
    /** Region of its members. */
    readonly region?: Maybe<Scalars['String']['output']>;
    /** Its members; `asOf` overrides the viewpoint. */
    readonly members: MemberConnection;
    /** Formats in which it meets a partner. */
    readonly formats: FormatConnection;
    /** How many powers hold a plus-format with it, as the sources count them. */
    readonly plusFormatCount?: Maybe<Scalars['Int']['output']>;
    /** How that number develops, as the sources say. */
    readonly plusFormatTrend?: Maybe<Trend>;
    /** What the sources say makes it matter to others. */
    readonly significance: ReadonlyArray<Scalars['String']['output']>;
  };

/** A named set of nations that meets a partner as one. */
export type GroupClaimsArgs = {
  property?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A named set of nations that meets a partner as one. */
export type GroupSourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A named set of nations that meets a partner as one. */
export type GroupMembersArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  where?: InputMaybe<PartyWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A named set of nations that meets a partner as one. */
export type GroupFormatsArgs = {
  where?: InputMaybe<FormatWhere>;
  orderBy?: FormatOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of groups. */
export type GroupConnection = {
  readonly __typename?: 'GroupConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<GroupEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Group>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item of groups. */
export type GroupEdge = {
  readonly __typename?: 'GroupEdge';
  /** Cursor of the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Group;
};

/** Selects groups; all fields given must match. */
export type GroupWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<GroupWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<GroupWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<GroupWhere>;
};

/** How a number develops. */
export type Trend =
  /** It grows. */
  | 'GROWING'
  /** It stays. */
  | 'STABLE'
  /** It shrinks. */
  | 'SHRINKING';

/** One of the shortest ways from one record to another. */
export type Path = {
  readonly __typename?: 'Path';
  /** Number of hops; 0 from a record to itself. */
  readonly length: Scalars['Int']['output'];
  /** The hops, from the first record to the last. */
  readonly hops: ReadonlyArray<Hop>;
  /** Whether there are more paths of this length than were asked for. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** One hop of a path. */
export type Hop = {
  readonly __typename?: 'Hop';
  /** How the two are related. */
  readonly relation: Relation;
  /** Whether the relation points from `from` to `to`; `false` when it is walked against its direction. */
  readonly forward: Scalars['Boolean']['output'];
  /** The record from which the hop leads. */
  readonly from: Named;
  /** The record to which it leads. */
  readonly to: Named;
  /** The claims that say so. */
  readonly claims: ReadonlyArray<Claim>;
};

/** How two records are directly related. */
export type Relation =
  /** A party takes part in an event. */
  | 'TAKES_PART'
  /** A person represented a party at an event. */
  | 'ATTENDED'
  /** An event is held under a format. */
  | 'UNDER'
  /** An event takes place in a place or, where only that is known, a country. */
  | 'TOOK_PLACE_IN'
  /** An event was replaced by another. */
  | 'REPLACED_BY'
  /** A party is the partner of a format. */
  | 'PARTNER_OF'
  /** A party is a member of a group, an organization or a format. */
  | 'MEMBER_OF'
  /** A format is one of a group with a partner. */
  | 'OF_GROUP'
  /** A person holds or held an office. */
  | 'HOLDS'
  /** An office is one of a party. */
  | 'OFFICE_OF'
  /** A party pursues a policy. */
  | 'PURSUES'
  /** A party adopted a document. */
  | 'ADOPTED'
  /** A document was adopted at an event. */
  | 'ADOPTED_AT'
  /** A nation advanced its cooperation with a party. */
  | 'COOPERATES_WITH'
  /** A person is a citizen of a nation. */
  | 'CITIZEN_OF'
  /** A dispute concerns an entity. */
  | 'CONCERNS';

/** A leader, minister, envoy, author or other person. */
export type Person = Node &
  Named &
  Entity & {
    readonly __typename?: 'Person';
    /** Stable short id, unique over all types. */
    readonly id: Scalars['ID']['output'];
    /** The name used here. */
    readonly name: Scalars['String']['output'];
    /** All recorded names, in any script. */
    readonly names: ReadonlyArray<Name>;
    /** Its ids in other systems, where a source gives them. */
    readonly externalIds: ReadonlyArray<ExternalId>;
    /** What it is, in a sentence or two. */
    readonly summary?: Maybe<Scalars['String']['output']>;
    /** Address of its page; absolute when the service knows its public address. */
    readonly url: Scalars['String']['output'];
    /** Properties on which the sources contradict each other. */
    readonly contested: ReadonlyArray<Scalars['String']['output']>;
    /** The day of the release that last changed what the dataset says of it. */
    readonly updatedOn: Scalars['Date']['output'];
    /** What the sources say of it, losers included; by property and source. */
    readonly claims: ClaimConnection;
    /** The sources of its claims. */
    readonly sources: SourceConnection;
    /** The nation whose citizen the person is. */
    readonly nationality?: Maybe<Nation>;
    /** Offices that the person holds or held; `asOf` overrides the viewpoint. */
    readonly tenures: TenureConnection;
    /** Where the person represented a party, and in which capacity. */
    readonly participations: ParticipationConnection;
  };

/** A leader, minister, envoy, author or other person. */
export type PersonClaimsArgs = {
  property?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A leader, minister, envoy, author or other person. */
export type PersonSourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A leader, minister, envoy, author or other person. */
export type PersonTenuresArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  where?: InputMaybe<TenureWhere>;
  orderBy?: TenureOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A leader, minister, envoy, author or other person. */
export type PersonParticipationsArgs = {
  where?: InputMaybe<ParticipationWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of persons. */
export type PersonConnection = {
  readonly __typename?: 'PersonConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<PersonEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Person>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item of persons. */
export type PersonEdge = {
  readonly __typename?: 'PersonEdge';
  /** Cursor of the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Person;
};

/** Selects persons; all fields given must match. */
export type PersonWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** By a party of which the person holds or held an office. */
  readonly party?: InputMaybe<IdFilter>;
  /** Whether the person holds or held an office at the head of a party. */
  readonly leader?: InputMaybe<Scalars['Boolean']['input']>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<PersonWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<PersonWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<PersonWhere>;
};

/** One person in one office of one party for a time. */
export type Tenure = Node &
  Named &
  Entity & {
    readonly __typename?: 'Tenure';
    /** Stable short id, unique over all types. */
    readonly id: Scalars['ID']['output'];
    /** The name used here. */
    readonly name: Scalars['String']['output'];
    /** All recorded names, in any script. */
    readonly names: ReadonlyArray<Name>;
    /** Its ids in other systems, where a source gives them. */
    readonly externalIds: ReadonlyArray<ExternalId>;
    /** What it is, in a sentence or two. */
    readonly summary?: Maybe<Scalars['String']['output']>;
    /** Address of its page; absolute when the service knows its public address. */
    readonly url: Scalars['String']['output'];
    /** Properties on which the sources contradict each other. */
    readonly contested: ReadonlyArray<Scalars['String']['output']>;
    /** The day of the release that last changed what the dataset says of it. */
    readonly updatedOn: Scalars['Date']['output'];
    /** What the sources say of it, losers included; by property and source. */
    readonly claims: ClaimConnection;
    /** The sources of its claims. */
    readonly sources: SourceConnection;
    /** Who holds or held the office. */
    readonly person?: Maybe<Person>;
    /** The party whose office it is. */
    readonly party?: Maybe<Party>;
    /** Title of the office. */
    readonly office?: Maybe<Scalars['String']['output']>;
    /** Level of the office. */
    readonly level?: Maybe<Level>;
    /** When the office was taken; null when no source says. */
    readonly start?: Maybe<ImpreciseDate>;
    /** When the office was left; `..` while it is held; null when no source says. */
    readonly end?: Maybe<ImpreciseDate>;
    /** Days on which the person was seen in office. */
    readonly seenOn: ReadonlyArray<ImpreciseDate>;
    /** How sure it is that the office was held on the day asked about; null when no day is. */
    readonly certainty?: Maybe<Certainty>;
  };

/** One person in one office of one party for a time. */
export type TenureClaimsArgs = {
  property?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** One person in one office of one party for a time. */
export type TenureSourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of tenures. */
export type TenureConnection = {
  readonly __typename?: 'TenureConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<TenureEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Tenure>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item of tenures. */
export type TenureEdge = {
  readonly __typename?: 'TenureEdge';
  /** Cursor of the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Tenure;
};

/** Selects tenures; all fields given must match. */
export type TenureWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** By person. */
  readonly person?: InputMaybe<IdFilter>;
  /** By party. */
  readonly party?: InputMaybe<IdFilter>;
  /** By level of the office. */
  readonly level?: InputMaybe<LevelFilter>;
  /** By title of the office. */
  readonly office?: InputMaybe<TextFilter>;
  /** By when the office was taken. */
  readonly start?: InputMaybe<DateFilter>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<TenureWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<TenureWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<TenureWhere>;
};

/** Order of tenures; ties are broken by id. */
export type TenureOrder =
  /** By earliest, then latest day on which the office was taken, rising. */
  | 'START_ASC'
  /** By earliest, then latest day on which the office was taken, falling. */
  | 'START_DESC';

/** How sure it is that an office was held on the day asked about. */
export type Certainty =
  /** The day is inside the tenure, however its dates are read. */
  | 'CERTAIN'
  /** The day is inside the tenure for some reading of its dates. */
  | 'POSSIBLE';

/** A city. */
export type Place = Node &
  Named &
  Entity & {
    readonly __typename?: 'Place';
    /** Stable short id, unique over all types. */
    readonly id: Scalars['ID']['output'];
    /** The name used here. */
    readonly name: Scalars['String']['output'];
    /** All recorded names, in any script. */
    readonly names: ReadonlyArray<Name>;
    /** Its ids in other systems, where a source gives them. */
    readonly externalIds: ReadonlyArray<ExternalId>;
    /** What it is, in a sentence or two. */
    readonly summary?: Maybe<Scalars['String']['output']>;
    /** Address of its page; absolute when the service knows its public address. */
    readonly url: Scalars['String']['output'];
    /** Properties on which the sources contradict each other. */
    readonly contested: ReadonlyArray<Scalars['String']['output']>;
    /** The day of the release that last changed what the dataset says of it. */
    readonly updatedOn: Scalars['Date']['output'];
    /** What the sources say of it, losers included; by property and source. */
    readonly claims: ClaimConnection;
    /** The sources of its claims. */
    readonly sources: SourceConnection;
    /** The country in which it lies. */
    readonly country?: Maybe<Nation>;
    /** Events held there. */
    readonly events: EventConnection;
  };

/** A city. */
export type PlaceClaimsArgs = {
  property?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A city. */
export type PlaceSourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A city. */
export type PlaceEventsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of places. */
export type PlaceConnection = {
  readonly __typename?: 'PlaceConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<PlaceEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Place>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item of places. */
export type PlaceEdge = {
  readonly __typename?: 'PlaceEdge';
  /** Cursor of the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Place;
};

/** Selects places; all fields given must match. */
export type PlaceWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** By country. */
  readonly country?: InputMaybe<IdFilter>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<PlaceWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<PlaceWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<PlaceWhere>;
};

/** A stated course of action or instrument of a party. */
export type Policy = Node &
  Named &
  Entity & {
    readonly __typename?: 'Policy';
    /** Stable short id, unique over all types. */
    readonly id: Scalars['ID']['output'];
    /** The name used here. */
    readonly name: Scalars['String']['output'];
    /** All recorded names, in any script. */
    readonly names: ReadonlyArray<Name>;
    /** Its ids in other systems, where a source gives them. */
    readonly externalIds: ReadonlyArray<ExternalId>;
    /** What it is, in a sentence or two. */
    readonly summary?: Maybe<Scalars['String']['output']>;
    /** Address of its page; absolute when the service knows its public address. */
    readonly url: Scalars['String']['output'];
    /** Properties on which the sources contradict each other. */
    readonly contested: ReadonlyArray<Scalars['String']['output']>;
    /** The day of the release that last changed what the dataset says of it. */
    readonly updatedOn: Scalars['Date']['output'];
    /** What the sources say of it, losers included; by property and source. */
    readonly claims: ClaimConnection;
    /** The sources of its claims. */
    readonly sources: SourceConnection;
    /** The parties that pursue it. */
    readonly parties: ReadonlyArray<Party>;
    /** The fields of policy that it concerns. */
    readonly areas: ReadonlyArray<PolicyArea>;
    /** The law, decree, strategy or programme that lays it down. */
    readonly instrument?: Maybe<Scalars['String']['output']>;
    /** When it was adopted. */
    readonly adopted?: Maybe<ImpreciseDate>;
    /** The interval in which it holds. */
    readonly inForce?: Maybe<ImpreciseDate>;
    /** What it lays down or aims at. */
    readonly provisions: ReadonlyArray<Scalars['String']['output']>;
    /** Where it was adopted or is carried out. */
    readonly place?: Maybe<Place>;
  };

/** A stated course of action or instrument of a party. */
export type PolicyClaimsArgs = {
  property?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A stated course of action or instrument of a party. */
export type PolicySourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of policies. */
export type PolicyConnection = {
  readonly __typename?: 'PolicyConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<PolicyEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Policy>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item of policies. */
export type PolicyEdge = {
  readonly __typename?: 'PolicyEdge';
  /** Cursor of the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Policy;
};

/** Selects policies; all fields given must match. */
export type PolicyWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** By a party that pursues it. */
  readonly party?: InputMaybe<IdFilter>;
  /** By field of policy. */
  readonly area?: InputMaybe<PolicyAreaFilter>;
  /** By when it was adopted. */
  readonly adopted?: InputMaybe<DateFilter>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<PolicyWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<PolicyWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<PolicyWhere>;
};

/** Order of policies; ties are broken by id. */
export type PolicyOrder =
  /** By name, rising. */
  | 'NAME_ASC'
  /** By name, falling. */
  | 'NAME_DESC'
  /** By earliest, then latest day of adoption, rising. */
  | 'ADOPTED_ASC'
  /** By earliest, then latest day of adoption, falling. */
  | 'ADOPTED_DESC';

/** Field of policy. */
export type PolicyArea =
  /** Diversifying the economy. */
  | 'ECONOMIC_DIVERSIFICATION'
  /** Digital government. */
  | 'DIGITAL_GOVERNANCE'
  /** Trade and investment. */
  | 'TRADE_AND_INVESTMENT'
  /** Transport and transit. */
  | 'TRANSPORT_CONNECTIVITY'
  /** Energy security. */
  | 'ENERGY_SECURITY'
  /** Digital transformation of economy and society. */
  | 'DIGITAL_TRANSFORMATION'
  /** Artificial intelligence. */
  | 'ARTIFICIAL_INTELLIGENCE'
  /** Robotics. */
  | 'ROBOTICS'
  /** High-technology industries. */
  | 'HIGH_TECHNOLOGY'
  /** Political and constitutional reform. */
  | 'POLITICAL_REFORM'
  /** Building of state and nation. */
  | 'NATION_BUILDING';

/** Matches a word of `PolicyArea`. */
export type PolicyAreaFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<PolicyArea>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<PolicyArea>>;
};

/** A page of hits, the best first. */
export type SearchConnection = {
  readonly __typename?: 'SearchConnection';
  /** The hits with their cursors. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** The entities. */
  readonly nodes: ReadonlyArray<Entity>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many hits there are in all, among the names compared. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A hit of a search. */
export type SearchEdge = {
  readonly __typename?: 'SearchEdge';
  /** Cursor of the hit. */
  readonly cursor: Scalars['String']['output'];
  /** The entity. */
  readonly node: Entity;
  /** How well the name matches: 1 when it equals the text, 0.9 to 0.99 when it begins with it, 0.5 to 0.89 when it is similar. */
  readonly score: Scalars['Float']['output'];
  /** The name that matched. */
  readonly matched: Scalars['String']['output'];
};

/** A page or text that states facts. */
export type Source = Node &
  Named & {
    readonly __typename?: 'Source';
    /** Stable short id, unique over all types. */
    readonly id: Scalars['ID']['output'];
    /** The title. */
    readonly name: Scalars['String']['output'];
    /** The title. */
    readonly title: Scalars['String']['output'];
    /** How the title is known. */
    readonly titleBasis: TitleBasis;
    /** Kind of source. */
    readonly kind: SourceKind;
    /** Who published it. */
    readonly publisher?: Maybe<Scalars['String']['output']>;
    /** Who published first what it reprints. */
    readonly originalPublisher?: Maybe<Scalars['String']['output']>;
    /** Names of its authors. */
    readonly authors: ReadonlyArray<Scalars['String']['output']>;
    /** Its authors. */
    readonly authoredBy: ReadonlyArray<Person>;
    /** Its editors. */
    readonly editedBy: ReadonlyArray<Person>;
    /** Who passed it on for publication. */
    readonly passedOnBy?: Maybe<Organization>;
    /** What it is about, beside the facts it states. */
    readonly themes: ReadonlyArray<Scalars['String']['output']>;
    /** BCP 47 language tag, e.g. `en`. */
    readonly language?: Maybe<Scalars['String']['output']>;
    /** When it was published. */
    readonly published?: Maybe<ImpreciseDate>;
    /** The day on which the editors read it. */
    readonly accessed?: Maybe<Scalars['Date']['output']>;
    /** The day from which it counts as known: the last day of its publication date, at the latest the day it was read. */
    readonly known: Scalars['Date']['output'];
    /** Its address. */
    readonly url?: Maybe<Scalars['String']['output']>;
    /** The day of the release that last changed what the dataset says of it. */
    readonly updatedOn: Scalars['Date']['output'];
    /** What it states. */
    readonly claims: ClaimConnection;
    /** What is claimed of it. */
    readonly about: ClaimConnection;
  };

/** A page or text that states facts. */
export type SourceClaimsArgs = {
  property?: InputMaybe<Scalars['String']['input']>;
  subject?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page or text that states facts. */
export type SourceAboutArgs = {
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of sources. */
export type SourceConnection = {
  readonly __typename?: 'SourceConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<SourceEdge>;
  /** The items. */
  readonly nodes: ReadonlyArray<Source>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item of sources. */
export type SourceEdge = {
  readonly __typename?: 'SourceEdge';
  /** Cursor of the item. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: Source;
};

/** Kind of a source. */
export type SourceKind =
  /** Page of a state or an organization. */
  | 'OFFICIAL'
  /** News agency. */
  | 'NEWS_AGENCY'
  /** Newspaper, magazine or broadcaster. */
  | 'NEWS'
  /** Research and analysis. */
  | 'ANALYSIS'
  /** Copy of a text that another published first. */
  | 'REPRINT'
  /** Encyclopedia. */
  | 'ENCYCLOPEDIA'
  /** Opinion and contributed articles. */
  | 'OPINION'
  /** Anything else. */
  | 'OTHER';

/** Matches a word of `SourceKind`. */
export type SourceKindFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<SourceKind>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<SourceKind>>;
};

/** How the title of a source is known. */
export type TitleBasis =
  /** Seen on the page. */
  | 'SEEN'
  /** Rebuilt from the address. */
  | 'RECONSTRUCTED'
  /** A description by the editors. */
  | 'DESCRIBED';

/** Selects sources; all fields given must match. */
export type SourceWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By title. */
  readonly title?: InputMaybe<TextFilter>;
  /** By kind. */
  readonly kind?: InputMaybe<SourceKindFilter>;
  /** By publisher. */
  readonly publisher?: InputMaybe<TextFilter>;
  /** By BCP 47 language tag, e.g. `en`. */
  readonly language?: InputMaybe<TextFilter>;
  /** By author. */
  readonly author?: InputMaybe<IdFilter>;
  /** By day of publication. */
  readonly published?: InputMaybe<DateFilter>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<SourceWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<SourceWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<SourceWhere>;
};

/** Order of sources; ties are broken by id. */
export type SourceOrder =
  /** By earliest, then latest day of publication, rising. */
  | 'PUBLISHED_ASC'
  /** By earliest, then latest day of publication, falling. */
  | 'PUBLISHED_DESC'
  /** By title, rising. */
  | 'TITLE_ASC'
  /** By title, falling. */
  | 'TITLE_DESC';

/** Events in time: counts per period beside the events. */
export type Timeline = {
  readonly __typename?: 'Timeline';
  /** How many events there are in all: those of the buckets and the undated ones. */
  readonly totalCount: Scalars['Int']['output'];
  /** One bucket for each period of the range, the empty ones included. */
  readonly buckets: ReadonlyArray<TimelineBucket>;
  /** Events whose date is unknown or too imprecise for one period, by the coarser period in which they begin. */
  readonly undated: ReadonlyArray<TimelineBucket>;
  /** The events. */
  readonly events: EventConnection;
};

/** Events in time: counts per period beside the events. */
export type TimelineEventsArgs = {
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The events that begin in one period. */
export type TimelineBucket = {
  readonly __typename?: 'TimelineBucket';
  /** The period; null for events without a date or without a year. */
  readonly period?: Maybe<Scalars['String']['output']>;
  /** Its first day. */
  readonly first?: Maybe<Scalars['Date']['output']>;
  /** Its last day. */
  readonly last?: Maybe<Scalars['Date']['output']>;
  /** Number of events. */
  readonly count: Scalars['Int']['output'];
  /** Number of events by level; those without one are left out. */
  readonly byLevel: ReadonlyArray<LevelCount>;
  /** Number of events by status; those without one are left out. */
  readonly byStatus: ReadonlyArray<StatusCount>;
  /** Number of events by partner; those without one are left out. */
  readonly byPartner: ReadonlyArray<PartnerCount>;
};

/** A number of events of one level. */
export type LevelCount = {
  readonly __typename?: 'LevelCount';
  /** The level. */
  readonly level: Level;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** A number of events of one status. */
export type StatusCount = {
  readonly __typename?: 'StatusCount';
  /** The status. */
  readonly status: Status;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** A number of events with one partner. */
export type PartnerCount = {
  readonly __typename?: 'PartnerCount';
  /** The partner. */
  readonly partner: Party;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** Number of events of each format in each period. */
export type FormatMatrix = {
  readonly __typename?: 'FormatMatrix';
  /** The periods, in order, e.g. `2025`, `2025-Q4` or `2025-11`. */
  readonly periods: ReadonlyArray<Scalars['String']['output']>;
  /** The periods with their first and last days. */
  readonly periodDays: ReadonlyArray<Period>;
  /** One row for each format of the group, those without events included. */
  readonly rows: ReadonlyArray<MatrixRow>;
};

/** One format in the matrix. */
export type MatrixRow = {
  readonly __typename?: 'MatrixRow';
  /** The format. */
  readonly format: Format;
  /** Its partner. */
  readonly partner?: Maybe<Party>;
  /** Number of its events in the range, those of `undated` included. */
  readonly total: Scalars['Int']['output'];
  /** One cell for each period. */
  readonly cells: ReadonlyArray<MatrixCell>;
  /** Events whose date is too imprecise for one period, by the coarser period in which they begin; `period` is null when no year contains it. */
  readonly undated: ReadonlyArray<MatrixCell>;
};

/** The events of one format that begin in one period. */
export type MatrixCell = {
  readonly __typename?: 'MatrixCell';
  /** The period. */
  readonly period?: Maybe<Scalars['String']['output']>;
  /** Number of events. */
  readonly count: Scalars['Int']['output'];
  /** The events by date, at most 100. */
  readonly events: ReadonlyArray<Event>;
  /** The latest of them that was held. */
  readonly latestHeld?: Maybe<Event>;
  /** The earliest of them that is still to come; an overdue event is not. */
  readonly nextPlanned?: Maybe<Event>;
};

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<
  TResult,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<
  TTypes,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
> = (parent: TParent, context: TContext, info: GraphQLResolveInfo) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo,
) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<
  TResult = Record<PropertyKey, never>,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<GraphView>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  View: ResolverTypeWrapper<GraphView>;
  Claim: ResolverTypeWrapper<Row>;
  ClaimConnection: ResolverTypeWrapper<Page>;
  ClaimEdge: ResolverTypeWrapper<PageItem>;
  Qualifier: ResolverTypeWrapper<Qualifier>;
  Support: Support;
  SupportFilter: SupportFilter;
  Rank: Rank;
  RankFilter: RankFilter;
  Confidence: Confidence;
  ConfidenceFilter: ConfidenceFilter;
  Standing: Standing;
  StandingFilter: StandingFilter;
  ClaimWhere: ClaimWhere;
  ClaimOrder: ClaimOrder;
  NestedClaimOrder: NestedClaimOrder;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  ImpreciseDate: ResolverTypeWrapper<ModelDate>;
  Precision: Precision;
  DateMatch: DateMatch;
  DateFilter: DateFilter;
  IdFilter: IdFilter;
  TextFilter: TextFilter;
  IntFilter: IntFilter;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Bucket: Bucket;
  Period: ResolverTypeWrapper<Period>;
  Level: Level;
  LevelFilter: LevelFilter;
  Coverage: ResolverTypeWrapper<Row>;
  CoverageConnection: ResolverTypeWrapper<Page>;
  CoverageEdge: ResolverTypeWrapper<PageItem>;
  CoveredType: CoveredType;
  CoveredTypeFilter: CoveredTypeFilter;
  MissingEdition: ResolverTypeWrapper<Row>;
  LeftOut: ResolverTypeWrapper<Row>;
  CoverageWhere: CoverageWhere;
  Dataset: ResolverTypeWrapper<GraphView>;
  Release: ResolverTypeWrapper<Row>;
  ReleaseConnection: ResolverTypeWrapper<Page>;
  ReleaseEdge: ResolverTypeWrapper<PageItem>;
  TypeCount: ResolverTypeWrapper<TypeCount>;
  Dispute: ResolverTypeWrapper<Row>;
  DisputeConnection: ResolverTypeWrapper<Page>;
  DisputeEdge: ResolverTypeWrapper<PageItem>;
  Position: ResolverTypeWrapper<Row>;
  DisputeWhere: DisputeWhere;
  Document: ResolverTypeWrapper<Row>;
  DocumentConnection: ResolverTypeWrapper<Page>;
  DocumentEdge: ResolverTypeWrapper<PageItem>;
  DocumentKind: DocumentKind;
  DocumentKindFilter: DocumentKindFilter;
  DocumentWhere: DocumentWhere;
  DocumentOrder: DocumentOrder;
  Node: ResolverTypeWrapper<Row>;
  Named: ResolverTypeWrapper<Row>;
  Entity: ResolverTypeWrapper<Row>;
  Name: ResolverTypeWrapper<Row>;
  ExternalId: ResolverTypeWrapper<Row>;
  EntityType: EntityType;
  EntityOrder: EntityOrder;
  Event: ResolverTypeWrapper<Row>;
  EventConnection: ResolverTypeWrapper<Page>;
  EventEdge: ResolverTypeWrapper<PageItem>;
  Summit: ResolverTypeWrapper<Row>;
  Ministerial: ResolverTypeWrapper<Row>;
  Meeting: ResolverTypeWrapper<Row>;
  EventKind: EventKind;
  EventKindFilter: EventKindFilter;
  Status: Status;
  StatusFilter: StatusFilter;
  StatusStep: ResolverTypeWrapper<Row>;
  Mode: Mode;
  ModeFilter: ModeFilter;
  AttendanceRecord: AttendanceRecord;
  EventWhere: EventWhere;
  EventOrder: EventOrder;
  EventGroupKey: EventGroupKey;
  EventGroup: ResolverTypeWrapper<Row>;
  Format: ResolverTypeWrapper<Row>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FormatConnection: ResolverTypeWrapper<Page>;
  FormatEdge: ResolverTypeWrapper<PageItem>;
  FormatKind: FormatKind;
  FormatKindFilter: FormatKindFilter;
  FormatWhere: FormatWhere;
  FormatOrder: FormatOrder;
  FormatLevel: ResolverTypeWrapper<Row>;
  Institution: ResolverTypeWrapper<Row>;
  InstitutionKind: InstitutionKind;
  InstitutionStatus: InstitutionStatus;
  FirstEvent: ResolverTypeWrapper<Row>;
  HostShare: ResolverTypeWrapper<Row>;
  Engagement: ResolverTypeWrapper<Engagement>;
  Participation: ResolverTypeWrapper<Row>;
  ParticipationConnection: ResolverTypeWrapper<Page>;
  ParticipationEdge: ResolverTypeWrapper<PageItem>;
  ParticipationWhere: ParticipationWhere;
  Role: Role;
  RoleFilter: RoleFilter;
  Attendance: Attendance;
  AttendanceFilter: AttendanceFilter;
  Representative: ResolverTypeWrapper<Row>;
  Party: ResolverTypeWrapper<Row>;
  ParticipantConnection: ResolverTypeWrapper<Page>;
  ParticipantEdge: ResolverTypeWrapper<PageItem>;
  MemberConnection: ResolverTypeWrapper<Page>;
  MemberEdge: ResolverTypeWrapper<PageItem>;
  PartyWhere: PartyWhere;
  Nation: ResolverTypeWrapper<Row>;
  NationConnection: ResolverTypeWrapper<Page>;
  NationEdge: ResolverTypeWrapper<PageItem>;
  NationWhere: NationWhere;
  Cooperation: ResolverTypeWrapper<Row>;
  Organization: ResolverTypeWrapper<Row>;
  OrganizationConnection: ResolverTypeWrapper<Page>;
  OrganizationEdge: ResolverTypeWrapper<PageItem>;
  OrganizationWhere: OrganizationWhere;
  Group: ResolverTypeWrapper<Row>;
  GroupConnection: ResolverTypeWrapper<Page>;
  GroupEdge: ResolverTypeWrapper<PageItem>;
  GroupWhere: GroupWhere;
  Trend: Trend;
  Path: ResolverTypeWrapper<Row>;
  Hop: ResolverTypeWrapper<Row>;
  Relation: Relation;
  Person: ResolverTypeWrapper<Row>;
  PersonConnection: ResolverTypeWrapper<Page>;
  PersonEdge: ResolverTypeWrapper<PageItem>;
  PersonWhere: PersonWhere;
  Tenure: ResolverTypeWrapper<Row>;
  TenureConnection: ResolverTypeWrapper<Page>;
  TenureEdge: ResolverTypeWrapper<PageItem>;
  TenureWhere: TenureWhere;
  TenureOrder: TenureOrder;
  Certainty: Certainty;
  Place: ResolverTypeWrapper<Row>;
  PlaceConnection: ResolverTypeWrapper<Page>;
  PlaceEdge: ResolverTypeWrapper<PageItem>;
  PlaceWhere: PlaceWhere;
  Policy: ResolverTypeWrapper<Row>;
  PolicyConnection: ResolverTypeWrapper<Page>;
  PolicyEdge: ResolverTypeWrapper<PageItem>;
  PolicyWhere: PolicyWhere;
  PolicyOrder: PolicyOrder;
  PolicyArea: PolicyArea;
  PolicyAreaFilter: PolicyAreaFilter;
  SearchConnection: ResolverTypeWrapper<Page>;
  SearchEdge: ResolverTypeWrapper<PageItem>;
  Source: ResolverTypeWrapper<Row>;
  SourceConnection: ResolverTypeWrapper<Page>;
  SourceEdge: ResolverTypeWrapper<PageItem>;
  SourceKind: SourceKind;
  SourceKindFilter: SourceKindFilter;
  TitleBasis: TitleBasis;
  SourceWhere: SourceWhere;
  SourceOrder: SourceOrder;
  Timeline: ResolverTypeWrapper<TimelineSource>;
  TimelineBucket: ResolverTypeWrapper<TimelineSlot>;
  LevelCount: ResolverTypeWrapper<LevelCount>;
  StatusCount: ResolverTypeWrapper<StatusCount>;
  PartnerCount: ResolverTypeWrapper<Row>;
  FormatMatrix: ResolverTypeWrapper<
    Omit<FormatMatrix, 'rows'> & { rows: ReadonlyArray<ResolversTypes['MatrixRow']> }
  >;
  MatrixRow: ResolverTypeWrapper<MatrixLine>;
  MatrixCell: ResolverTypeWrapper<Cell>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: GraphView;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  View: GraphView;
  Claim: Row;
  ClaimConnection: Page;
  ClaimEdge: PageItem;
  Qualifier: Qualifier;
  SupportFilter: SupportFilter;
  RankFilter: RankFilter;
  ConfidenceFilter: ConfidenceFilter;
  StandingFilter: StandingFilter;
  ClaimWhere: ClaimWhere;
  Date: Scalars['Date']['output'];
  ImpreciseDate: ModelDate;
  DateFilter: DateFilter;
  IdFilter: IdFilter;
  TextFilter: TextFilter;
  IntFilter: IntFilter;
  PageInfo: PageInfo;
  Period: Period;
  LevelFilter: LevelFilter;
  Coverage: Row;
  CoverageConnection: Page;
  CoverageEdge: PageItem;
  CoveredTypeFilter: CoveredTypeFilter;
  MissingEdition: Row;
  LeftOut: Row;
  CoverageWhere: CoverageWhere;
  Dataset: GraphView;
  Release: Row;
  ReleaseConnection: Page;
  ReleaseEdge: PageItem;
  TypeCount: TypeCount;
  Dispute: Row;
  DisputeConnection: Page;
  DisputeEdge: PageItem;
  Position: Row;
  DisputeWhere: DisputeWhere;
  Document: Row;
  DocumentConnection: Page;
  DocumentEdge: PageItem;
  DocumentKindFilter: DocumentKindFilter;
  DocumentWhere: DocumentWhere;
  Node: Row;
  Named: Row;
  Entity: Row;
  Name: Row;
  ExternalId: Row;
  Event: Row;
  EventConnection: Page;
  EventEdge: PageItem;
  Summit: Row;
  Ministerial: Row;
  Meeting: Row;
  EventKindFilter: EventKindFilter;
  StatusFilter: StatusFilter;
  StatusStep: Row;
  ModeFilter: ModeFilter;
  EventWhere: EventWhere;
  EventGroup: Row;
  Format: Row;
  Float: Scalars['Float']['output'];
  FormatConnection: Page;
  FormatEdge: PageItem;
  FormatKindFilter: FormatKindFilter;
  FormatWhere: FormatWhere;
  FormatLevel: Row;
  Institution: Row;
  FirstEvent: Row;
  HostShare: Row;
  Engagement: Engagement;
  Participation: Row;
  ParticipationConnection: Page;
  ParticipationEdge: PageItem;
  ParticipationWhere: ParticipationWhere;
  RoleFilter: RoleFilter;
  AttendanceFilter: AttendanceFilter;
  Representative: Row;
  Party: Row;
  ParticipantConnection: Page;
  ParticipantEdge: PageItem;
  MemberConnection: Page;
  MemberEdge: PageItem;
  PartyWhere: PartyWhere;
  Nation: Row;
  NationConnection: Page;
  NationEdge: PageItem;
  NationWhere: NationWhere;
  Cooperation: Row;
  Organization: Row;
  OrganizationConnection: Page;
  OrganizationEdge: PageItem;
  OrganizationWhere: OrganizationWhere;
  Group: Row;
  GroupConnection: Page;
  GroupEdge: PageItem;
  GroupWhere: GroupWhere;
  Path: Row;
  Hop: Row;
  Person: Row;
  PersonConnection: Page;
  PersonEdge: PageItem;
  PersonWhere: PersonWhere;
  Tenure: Row;
  TenureConnection: Page;
  TenureEdge: PageItem;
  TenureWhere: TenureWhere;
  Place: Row;
  PlaceConnection: Page;
  PlaceEdge: PageItem;
  PlaceWhere: PlaceWhere;
  Policy: Row;
  PolicyConnection: Page;
  PolicyEdge: PageItem;
  PolicyWhere: PolicyWhere;
  PolicyAreaFilter: PolicyAreaFilter;
  SearchConnection: Page;
  SearchEdge: PageItem;
  Source: Row;
  SourceConnection: Page;
  SourceEdge: PageItem;
  SourceKindFilter: SourceKindFilter;
  SourceWhere: SourceWhere;
  Timeline: TimelineSource;
  TimelineBucket: TimelineSlot;
  LevelCount: LevelCount;
  StatusCount: StatusCount;
  PartnerCount: Row;
  FormatMatrix: Omit<FormatMatrix, 'rows'> & { rows: ReadonlyArray<ResolversParentTypes['MatrixRow']> };
  MatrixRow: MatrixLine;
  MatrixCell: Cell;
};

export type QueryResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  nation?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType, Partial<QueryNationArgs>>;
  nations?: Resolver<
    ResolversTypes['NationConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryNationsArgs, 'orderBy'>
  >;
  organization?: Resolver<
    Maybe<ResolversTypes['Organization']>,
    ParentType,
    ContextType,
    RequireFields<QueryOrganizationArgs, 'id'>
  >;
  organizations?: Resolver<
    ResolversTypes['OrganizationConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryOrganizationsArgs, 'orderBy'>
  >;
  group?: Resolver<
    Maybe<ResolversTypes['Group']>,
    ParentType,
    ContextType,
    RequireFields<QueryGroupArgs, 'id'>
  >;
  groups?: Resolver<
    ResolversTypes['GroupConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryGroupsArgs, 'orderBy'>
  >;
  format?: Resolver<
    Maybe<ResolversTypes['Format']>,
    ParentType,
    ContextType,
    RequireFields<QueryFormatArgs, 'id'>
  >;
  formats?: Resolver<
    ResolversTypes['FormatConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryFormatsArgs, 'orderBy'>
  >;
  event?: Resolver<
    Maybe<ResolversTypes['Event']>,
    ParentType,
    ContextType,
    RequireFields<QueryEventArgs, 'id'>
  >;
  events?: Resolver<
    ResolversTypes['EventConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryEventsArgs, 'orderBy'>
  >;
  summit?: Resolver<
    Maybe<ResolversTypes['Summit']>,
    ParentType,
    ContextType,
    RequireFields<QuerySummitArgs, 'id'>
  >;
  summits?: Resolver<
    ResolversTypes['EventConnection'],
    ParentType,
    ContextType,
    RequireFields<QuerySummitsArgs, 'orderBy'>
  >;
  ministerials?: Resolver<
    ResolversTypes['EventConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryMinisterialsArgs, 'orderBy'>
  >;
  meetings?: Resolver<
    ResolversTypes['EventConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryMeetingsArgs, 'orderBy'>
  >;
  participations?: Resolver<
    ResolversTypes['ParticipationConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryParticipationsArgs, 'orderBy'>
  >;
  person?: Resolver<
    Maybe<ResolversTypes['Person']>,
    ParentType,
    ContextType,
    RequireFields<QueryPersonArgs, 'id'>
  >;
  people?: Resolver<
    ResolversTypes['PersonConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryPeopleArgs, 'orderBy'>
  >;
  leader?: Resolver<
    Maybe<ResolversTypes['Person']>,
    ParentType,
    ContextType,
    RequireFields<QueryLeaderArgs, 'id'>
  >;
  leaders?: Resolver<
    ResolversTypes['PersonConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryLeadersArgs, 'orderBy'>
  >;
  tenures?: Resolver<
    ResolversTypes['TenureConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryTenuresArgs, 'orderBy'>
  >;
  policy?: Resolver<
    Maybe<ResolversTypes['Policy']>,
    ParentType,
    ContextType,
    RequireFields<QueryPolicyArgs, 'id'>
  >;
  policies?: Resolver<
    ResolversTypes['PolicyConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryPoliciesArgs, 'orderBy'>
  >;
  place?: Resolver<
    Maybe<ResolversTypes['Place']>,
    ParentType,
    ContextType,
    RequireFields<QueryPlaceArgs, 'id'>
  >;
  places?: Resolver<
    ResolversTypes['PlaceConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryPlacesArgs, 'orderBy'>
  >;
  document?: Resolver<
    Maybe<ResolversTypes['Document']>,
    ParentType,
    ContextType,
    RequireFields<QueryDocumentArgs, 'id'>
  >;
  documents?: Resolver<
    ResolversTypes['DocumentConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryDocumentsArgs, 'orderBy'>
  >;
  dispute?: Resolver<
    Maybe<ResolversTypes['Dispute']>,
    ParentType,
    ContextType,
    RequireFields<QueryDisputeArgs, 'id'>
  >;
  disputes?: Resolver<
    ResolversTypes['DisputeConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryDisputesArgs, 'orderBy'>
  >;
  coverage?: Resolver<
    ResolversTypes['CoverageConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryCoverageArgs, 'orderBy'>
  >;
  source?: Resolver<
    Maybe<ResolversTypes['Source']>,
    ParentType,
    ContextType,
    RequireFields<QuerySourceArgs, 'id'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<QuerySourcesArgs, 'orderBy'>
  >;
  search?: Resolver<
    ResolversTypes['SearchConnection'],
    ParentType,
    ContextType,
    RequireFields<QuerySearchArgs, 'text'>
  >;
  paths?: Resolver<
    ReadonlyArray<ResolversTypes['Path']>,
    ParentType,
    ContextType,
    RequireFields<QueryPathsArgs, 'from' | 'to' | 'maxHops' | 'first'>
  >;
  formatMatrix?: Resolver<
    ResolversTypes['FormatMatrix'],
    ParentType,
    ContextType,
    RequireFields<QueryFormatMatrixArgs, 'group' | 'from' | 'to' | 'bucket'>
  >;
  timeline?: Resolver<
    ResolversTypes['Timeline'],
    ParentType,
    ContextType,
    RequireFields<QueryTimelineArgs, 'bucket'>
  >;
  claim?: Resolver<
    Maybe<ResolversTypes['Claim']>,
    ParentType,
    ContextType,
    RequireFields<QueryClaimArgs, 'id'>
  >;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryClaimsArgs, 'orderBy'>
  >;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<
    ReadonlyArray<Maybe<ResolversTypes['Node']>>,
    ParentType,
    ContextType,
    RequireFields<QueryNodesArgs, 'ids'>
  >;
  dataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
  graph?: Resolver<ResolversTypes['View'], ParentType, ContextType, Partial<QueryGraphArgs>>;
};

export type ViewResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['View'] = ResolversParentTypes['View'],
> = {
  nation?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType, Partial<ViewNationArgs>>;
  nations?: Resolver<
    ResolversTypes['NationConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewNationsArgs, 'orderBy'>
  >;
  organization?: Resolver<
    Maybe<ResolversTypes['Organization']>,
    ParentType,
    ContextType,
    RequireFields<ViewOrganizationArgs, 'id'>
  >;
  organizations?: Resolver<
    ResolversTypes['OrganizationConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewOrganizationsArgs, 'orderBy'>
  >;
  group?: Resolver<
    Maybe<ResolversTypes['Group']>,
    ParentType,
    ContextType,
    RequireFields<ViewGroupArgs, 'id'>
  >;
  groups?: Resolver<
    ResolversTypes['GroupConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewGroupsArgs, 'orderBy'>
  >;
  format?: Resolver<
    Maybe<ResolversTypes['Format']>,
    ParentType,
    ContextType,
    RequireFields<ViewFormatArgs, 'id'>
  >;
  formats?: Resolver<
    ResolversTypes['FormatConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewFormatsArgs, 'orderBy'>
  >;
  event?: Resolver<
    Maybe<ResolversTypes['Event']>,
    ParentType,
    ContextType,
    RequireFields<ViewEventArgs, 'id'>
  >;
  events?: Resolver<
    ResolversTypes['EventConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewEventsArgs, 'orderBy'>
  >;
  summit?: Resolver<
    Maybe<ResolversTypes['Summit']>,
    ParentType,
    ContextType,
    RequireFields<ViewSummitArgs, 'id'>
  >;
  summits?: Resolver<
    ResolversTypes['EventConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewSummitsArgs, 'orderBy'>
  >;
  ministerials?: Resolver<
    ResolversTypes['EventConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewMinisterialsArgs, 'orderBy'>
  >;
  meetings?: Resolver<
    ResolversTypes['EventConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewMeetingsArgs, 'orderBy'>
  >;
  participations?: Resolver<
    ResolversTypes['ParticipationConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewParticipationsArgs, 'orderBy'>
  >;
  person?: Resolver<
    Maybe<ResolversTypes['Person']>,
    ParentType,
    ContextType,
    RequireFields<ViewPersonArgs, 'id'>
  >;
  people?: Resolver<
    ResolversTypes['PersonConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewPeopleArgs, 'orderBy'>
  >;
  leader?: Resolver<
    Maybe<ResolversTypes['Person']>,
    ParentType,
    ContextType,
    RequireFields<ViewLeaderArgs, 'id'>
  >;
  leaders?: Resolver<
    ResolversTypes['PersonConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewLeadersArgs, 'orderBy'>
  >;
  tenures?: Resolver<
    ResolversTypes['TenureConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewTenuresArgs, 'orderBy'>
  >;
  policy?: Resolver<
    Maybe<ResolversTypes['Policy']>,
    ParentType,
    ContextType,
    RequireFields<ViewPolicyArgs, 'id'>
  >;
  policies?: Resolver<
    ResolversTypes['PolicyConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewPoliciesArgs, 'orderBy'>
  >;
  place?: Resolver<
    Maybe<ResolversTypes['Place']>,
    ParentType,
    ContextType,
    RequireFields<ViewPlaceArgs, 'id'>
  >;
  places?: Resolver<
    ResolversTypes['PlaceConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewPlacesArgs, 'orderBy'>
  >;
  document?: Resolver<
    Maybe<ResolversTypes['Document']>,
    ParentType,
    ContextType,
    RequireFields<ViewDocumentArgs, 'id'>
  >;
  documents?: Resolver<
    ResolversTypes['DocumentConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewDocumentsArgs, 'orderBy'>
  >;
  dispute?: Resolver<
    Maybe<ResolversTypes['Dispute']>,
    ParentType,
    ContextType,
    RequireFields<ViewDisputeArgs, 'id'>
  >;
  disputes?: Resolver<
    ResolversTypes['DisputeConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewDisputesArgs, 'orderBy'>
  >;
  coverage?: Resolver<
    ResolversTypes['CoverageConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewCoverageArgs, 'orderBy'>
  >;
  source?: Resolver<
    Maybe<ResolversTypes['Source']>,
    ParentType,
    ContextType,
    RequireFields<ViewSourceArgs, 'id'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewSourcesArgs, 'orderBy'>
  >;
  search?: Resolver<
    ResolversTypes['SearchConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewSearchArgs, 'text'>
  >;
  paths?: Resolver<
    ReadonlyArray<ResolversTypes['Path']>,
    ParentType,
    ContextType,
    RequireFields<ViewPathsArgs, 'from' | 'to' | 'maxHops' | 'first'>
  >;
  formatMatrix?: Resolver<
    ResolversTypes['FormatMatrix'],
    ParentType,
    ContextType,
    RequireFields<ViewFormatMatrixArgs, 'group' | 'from' | 'to' | 'bucket'>
  >;
  timeline?: Resolver<
    ResolversTypes['Timeline'],
    ParentType,
    ContextType,
    RequireFields<ViewTimelineArgs, 'bucket'>
  >;
  claim?: Resolver<
    Maybe<ResolversTypes['Claim']>,
    ParentType,
    ContextType,
    RequireFields<ViewClaimArgs, 'id'>
  >;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<ViewClaimsArgs, 'orderBy'>
  >;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<ViewNodeArgs, 'id'>>;
  nodes?: Resolver<
    ReadonlyArray<Maybe<ResolversTypes['Node']>>,
    ParentType,
    ContextType,
    RequireFields<ViewNodesArgs, 'ids'>
  >;
};

export type ClaimResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  edge?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['Named']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  qualifiers?: Resolver<ReadonlyArray<ResolversTypes['Qualifier']>, ParentType, ContextType>;
  negated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  support?: Resolver<ResolversTypes['Support'], ParentType, ContextType>;
  attributedTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statedOn?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Rank'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Confidence'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['Standing'], ParentType, ContextType>;
  contested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  derived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ClaimConnection'] = ResolversParentTypes['ClaimConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClaimEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClaimEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ClaimEdge'] = ResolversParentTypes['ClaimEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
};

export type QualifierResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Qualifier'] = ResolversParentTypes['Qualifier'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type ImpreciseDateResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ImpreciseDate'] = ResolversParentTypes['ImpreciseDate'],
> = {
  edtf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['Precision'], ParentType, ContextType>;
  earliest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  approximate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  uncertain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  display?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo'],
> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PeriodResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Period'] = ResolversParentTypes['Period'],
> = {
  period?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  first?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  last?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type CoverageResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contested?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<CoverageClaimsArgs, 'orderBy'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<CoverageSourcesArgs, 'orderBy'>
  >;
  recordType?: Resolver<ResolversTypes['CoveredType'], ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['Format']>, ParentType, ContextType>;
  lookedFor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  searchedUntil?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  newestSource?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['MissingEdition']>, ParentType, ContextType>;
  leftOut?: Resolver<ReadonlyArray<ResolversTypes['LeftOut']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CoverageConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CoverageConnection'] = ResolversParentTypes['CoverageConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CoverageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Coverage']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoverageEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CoverageEdge'] = ResolversParentTypes['CoverageEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
};

export type MissingEditionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MissingEdition'] = ResolversParentTypes['MissingEdition'],
> = {
  edition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  claims?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
};

export type LeftOutResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LeftOut'] = ResolversParentTypes['LeftOut'],
> = {
  item?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
};

export type DatasetResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  releasedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  cutOff?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  licence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counts?: Resolver<ReadonlyArray<ResolversTypes['TypeCount']>, ParentType, ContextType>;
  ingestedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  releases?: Resolver<
    ResolversTypes['ReleaseConnection'],
    ParentType,
    ContextType,
    Partial<DatasetReleasesArgs>
  >;
};

export type ReleaseResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Release'] = ResolversParentTypes['Release'],
> = {
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  releasedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReleaseConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReleaseConnection'] = ResolversParentTypes['ReleaseConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReleaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Release']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReleaseEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReleaseEdge'] = ResolversParentTypes['ReleaseEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Release'], ParentType, ContextType>;
};

export type TypeCountResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TypeCount'] = ResolversParentTypes['TypeCount'],
> = {
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DisputeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Dispute'] = ResolversParentTypes['Dispute'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contested?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<DisputeClaimsArgs, 'orderBy'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<DisputeSourcesArgs, 'orderBy'>
  >;
  topic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  about?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  positions?: Resolver<ReadonlyArray<ResolversTypes['Position']>, ParentType, ContextType>;
  assessment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DisputeConnection'] = ResolversParentTypes['DisputeConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DisputeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Dispute']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DisputeEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DisputeEdge'] = ResolversParentTypes['DisputeEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
};

export type PositionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Position'] = ResolversParentTypes['Position'],
> = {
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  claims?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
};

export type DocumentResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contested?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<DocumentClaimsArgs, 'orderBy'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<DocumentSourcesArgs, 'orderBy'>
  >;
  kind?: Resolver<Maybe<ResolversTypes['DocumentKind']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DocumentConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DocumentConnection'] = ResolversParentTypes['DocumentConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DocumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Document']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DocumentEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DocumentEdge'] = ResolversParentTypes['DocumentEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Document'], ParentType, ContextType>;
};

export type NodeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node'],
> = {
  __resolveType?: TypeResolveFn<
    | 'Claim'
    | 'Coverage'
    | 'Dispute'
    | 'Document'
    | 'Summit'
    | 'Ministerial'
    | 'Meeting'
    | 'Format'
    | 'Participation'
    | 'Nation'
    | 'Organization'
    | 'Group'
    | 'Person'
    | 'Tenure'
    | 'Place'
    | 'Policy'
    | 'Source',
    ParentType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type NamedResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Named'] = ResolversParentTypes['Named'],
> = {
  __resolveType?: TypeResolveFn<
    | 'Coverage'
    | 'Dispute'
    | 'Document'
    | 'Summit'
    | 'Ministerial'
    | 'Meeting'
    | 'Format'
    | 'Nation'
    | 'Organization'
    | 'Group'
    | 'Person'
    | 'Tenure'
    | 'Place'
    | 'Policy'
    | 'Source',
    ParentType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EntityResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity'],
> = {
  __resolveType?: TypeResolveFn<
    | 'Coverage'
    | 'Dispute'
    | 'Document'
    | 'Summit'
    | 'Ministerial'
    | 'Meeting'
    | 'Format'
    | 'Nation'
    | 'Organization'
    | 'Group'
    | 'Person'
    | 'Tenure'
    | 'Place'
    | 'Policy',
    ParentType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contested?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<EntityClaimsArgs, 'orderBy'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<EntitySourcesArgs, 'orderBy'>
  >;
};

export type NameResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Name'] = ResolversParentTypes['Name'],
> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  script?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
};

export type ExternalIdResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ExternalId'] = ResolversParentTypes['ExternalId'],
> = {
  scheme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EventResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event'],
> = {
  __resolveType?: TypeResolveFn<'Summit' | 'Ministerial' | 'Meeting', ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contested?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<EventClaimsArgs, 'orderBy'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<EventSourcesArgs, 'orderBy'>
  >;
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ordinal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ordinalLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['Format']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Status']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  statusHistory?: Resolver<ReadonlyArray<ResolversTypes['StatusStep']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  previousDates?: Resolver<ReadonlyArray<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['Mode']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Level']>, ParentType, ContextType>;
  theme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occasion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aims?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  expectations?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  attendanceRecord?: Resolver<Maybe<ResolversTypes['AttendanceRecord']>, ParentType, ContextType>;
  hosts?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  participants?: Resolver<
    ResolversTypes['ParticipantConnection'],
    ParentType,
    ContextType,
    RequireFields<EventParticipantsArgs, 'orderBy'>
  >;
  documents?: Resolver<
    ResolversTypes['DocumentConnection'],
    ParentType,
    ContextType,
    RequireFields<EventDocumentsArgs, 'orderBy'>
  >;
  replacedBy?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
};

export type EventConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupBy?: Resolver<
    ReadonlyArray<ResolversTypes['EventGroup']>,
    ParentType,
    ContextType,
    RequireFields<EventConnectionGroupByArgs, 'keys'>
  >;
};

export type EventEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type SummitResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Summit'] = ResolversParentTypes['Summit'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contested?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<SummitClaimsArgs, 'orderBy'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<SummitSourcesArgs, 'orderBy'>
  >;
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ordinal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ordinalLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['Format']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Status']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  statusHistory?: Resolver<ReadonlyArray<ResolversTypes['StatusStep']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  previousDates?: Resolver<ReadonlyArray<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['Mode']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Level']>, ParentType, ContextType>;
  theme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occasion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aims?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  expectations?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  attendanceRecord?: Resolver<Maybe<ResolversTypes['AttendanceRecord']>, ParentType, ContextType>;
  hosts?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  participants?: Resolver<
    ResolversTypes['ParticipantConnection'],
    ParentType,
    ContextType,
    RequireFields<SummitParticipantsArgs, 'orderBy'>
  >;
  documents?: Resolver<
    ResolversTypes['DocumentConnection'],
    ParentType,
    ContextType,
    RequireFields<SummitDocumentsArgs, 'orderBy'>
  >;
  replacedBy?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MinisterialResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Ministerial'] = ResolversParentTypes['Ministerial'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contested?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<MinisterialClaimsArgs, 'orderBy'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<MinisterialSourcesArgs, 'orderBy'>
  >;
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ordinal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ordinalLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['Format']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Status']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  statusHistory?: Resolver<ReadonlyArray<ResolversTypes['StatusStep']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  previousDates?: Resolver<ReadonlyArray<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['Mode']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Level']>, ParentType, ContextType>;
  theme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occasion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aims?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  expectations?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  attendanceRecord?: Resolver<Maybe<ResolversTypes['AttendanceRecord']>, ParentType, ContextType>;
  hosts?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  participants?: Resolver<
    ResolversTypes['ParticipantConnection'],
    ParentType,
    ContextType,
    RequireFields<MinisterialParticipantsArgs, 'orderBy'>
  >;
  documents?: Resolver<
    ResolversTypes['DocumentConnection'],
    ParentType,
    ContextType,
    RequireFields<MinisterialDocumentsArgs, 'orderBy'>
  >;
  replacedBy?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MeetingResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Meeting'] = ResolversParentTypes['Meeting'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contested?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<MeetingClaimsArgs, 'orderBy'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<MeetingSourcesArgs, 'orderBy'>
  >;
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ordinal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ordinalLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['Format']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Status']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  statusHistory?: Resolver<ReadonlyArray<ResolversTypes['StatusStep']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  previousDates?: Resolver<ReadonlyArray<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['Mode']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Level']>, ParentType, ContextType>;
  theme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occasion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  aims?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  expectations?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  attendanceRecord?: Resolver<Maybe<ResolversTypes['AttendanceRecord']>, ParentType, ContextType>;
  hosts?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  participants?: Resolver<
    ResolversTypes['ParticipantConnection'],
    ParentType,
    ContextType,
    RequireFields<MeetingParticipantsArgs, 'orderBy'>
  >;
  documents?: Resolver<
    ResolversTypes['DocumentConnection'],
    ParentType,
    ContextType,
    RequireFields<MeetingDocumentsArgs, 'orderBy'>
  >;
  replacedBy?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatusStepResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['StatusStep'] = ResolversParentTypes['StatusStep'],
> = {
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
};

export type EventGroupResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['EventGroup'] = ResolversParentTypes['EventGroup'],
> = {
  partner?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Level']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Status']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  host?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FormatResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Format'] = ResolversParentTypes['Format'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contested?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<FormatClaimsArgs, 'orderBy'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<FormatSourcesArgs, 'orderBy'>
  >;
  kind?: Resolver<ResolversTypes['FormatKind'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Group']>, ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  established?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  ended?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<ResolversTypes['FormatLevel']>, ParentType, ContextType>;
  members?: Resolver<
    ResolversTypes['MemberConnection'],
    ParentType,
    ContextType,
    RequireFields<FormatMembersArgs, 'orderBy'>
  >;
  institutions?: Resolver<ReadonlyArray<ResolversTypes['Institution']>, ParentType, ContextType>;
  firstOf?: Resolver<ReadonlyArray<ResolversTypes['FirstEvent']>, ParentType, ContextType>;
  cadenceMonths?: Resolver<
    Maybe<ResolversTypes['Float']>,
    ParentType,
    ContextType,
    Partial<FormatCadenceMonthsArgs>
  >;
  hostShares?: Resolver<ReadonlyArray<ResolversTypes['HostShare']>, ParentType, ContextType>;
  engagement?: Resolver<ResolversTypes['Engagement'], ParentType, ContextType, Partial<FormatEngagementArgs>>;
  events?: Resolver<
    ResolversTypes['EventConnection'],
    ParentType,
    ContextType,
    RequireFields<FormatEventsArgs, 'orderBy'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FormatConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['FormatConnection'] = ResolversParentTypes['FormatConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FormatEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Format']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FormatEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['FormatEdge'] = ResolversParentTypes['FormatEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Format'], ParentType, ContextType>;
};

export type FormatLevelResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['FormatLevel'] = ResolversParentTypes['FormatLevel'],
> = {
  level?: Resolver<ResolversTypes['Level'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
};

export type InstitutionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Institution'] = ResolversParentTypes['Institution'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['InstitutionKind']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['InstitutionStatus']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  seat?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
};

export type FirstEventResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['FirstEvent'] = ResolversParentTypes['FirstEvent'],
> = {
  level?: Resolver<ResolversTypes['Level'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type HostShareResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['HostShare'] = ResolversParentTypes['HostShare'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type EngagementResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Engagement'] = ResolversParentTypes['Engagement'],
> = {
  held?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leaders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ministers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  calledOff?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ParticipationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Participation'] = ResolversParentTypes['Participation'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  attendance?: Resolver<ResolversTypes['Attendance'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Level']>, ParentType, ContextType>;
  representatives?: Resolver<ReadonlyArray<ResolversTypes['Representative']>, ParentType, ContextType>;
  delegates?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParticipationConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ParticipationConnection'] =
    ResolversParentTypes['ParticipationConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ParticipationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Participation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ParticipationEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ParticipationEdge'] = ResolversParentTypes['ParticipationEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Participation'], ParentType, ContextType>;
};

export type RepresentativeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Representative'] = ResolversParentTypes['Representative'],
> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  capacity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Level']>, ParentType, ContextType>;
  standsInFor?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  onBehalfOf?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
};

export type PartyResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Party'] = ResolversParentTypes['Party'],
> = {
  __resolveType?: TypeResolveFn<'Nation' | 'Organization', ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contested?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<PartyClaimsArgs, 'orderBy'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<PartySourcesArgs, 'orderBy'>
  >;
  formats?: Resolver<
    ResolversTypes['FormatConnection'],
    ParentType,
    ContextType,
    RequireFields<PartyFormatsArgs, 'orderBy'>
  >;
  tenures?: Resolver<
    ResolversTypes['TenureConnection'],
    ParentType,
    ContextType,
    RequireFields<PartyTenuresArgs, 'orderBy'>
  >;
  policies?: Resolver<
    ResolversTypes['PolicyConnection'],
    ParentType,
    ContextType,
    RequireFields<PartyPoliciesArgs, 'orderBy'>
  >;
  events?: Resolver<
    ResolversTypes['EventConnection'],
    ParentType,
    ContextType,
    RequireFields<PartyEventsArgs, 'orderBy'>
  >;
  participations?: Resolver<
    ResolversTypes['ParticipationConnection'],
    ParentType,
    ContextType,
    RequireFields<PartyParticipationsArgs, 'orderBy'>
  >;
  summits?: Resolver<
    ResolversTypes['EventConnection'],
    ParentType,
    ContextType,
    RequireFields<PartySummitsArgs, 'orderBy'>
  >;
};

export type ParticipantConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ParticipantConnection'] =
    ResolversParentTypes['ParticipantConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ParticipantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ParticipantEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ParticipantEdge'] = ResolversParentTypes['ParticipantEdge'],
> = {
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  attendance?: Resolver<ResolversTypes['Attendance'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Level']>, ParentType, ContextType>;
  representatives?: Resolver<ReadonlyArray<ResolversTypes['Representative']>, ParentType, ContextType>;
  delegates?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
};

export type MemberConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MemberConnection'] = ResolversParentTypes['MemberConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MemberEdge'] = ResolversParentTypes['MemberEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  claims?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
};

export type NationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Nation'] = ResolversParentTypes['Nation'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contested?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<NationClaimsArgs, 'orderBy'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<NationSourcesArgs, 'orderBy'>
  >;
  formats?: Resolver<
    ResolversTypes['FormatConnection'],
    ParentType,
    ContextType,
    RequireFields<NationFormatsArgs, 'orderBy'>
  >;
  tenures?: Resolver<
    ResolversTypes['TenureConnection'],
    ParentType,
    ContextType,
    RequireFields<NationTenuresArgs, 'orderBy'>
  >;
  policies?: Resolver<
    ResolversTypes['PolicyConnection'],
    ParentType,
    ContextType,
    RequireFields<NationPoliciesArgs, 'orderBy'>
  >;
  events?: Resolver<
    ResolversTypes['EventConnection'],
    ParentType,
    ContextType,
    RequireFields<NationEventsArgs, 'orderBy'>
  >;
  participations?: Resolver<
    ResolversTypes['ParticipationConnection'],
    ParentType,
    ContextType,
    RequireFields<NationParticipationsArgs, 'orderBy'>
  >;
  summits?: Resolver<
    ResolversTypes['EventConnection'],
    ParentType,
    ContextType,
    RequireFields<NationSummitsArgs, 'orderBy'>
  >;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code3?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  independence?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['Group']>, ParentType, ContextType>;
  cooperation?: Resolver<ReadonlyArray<ResolversTypes['Cooperation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NationConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['NationConnection'] = ResolversParentTypes['NationConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Nation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NationEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['NationEdge'] = ResolversParentTypes['NationEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Nation'], ParentType, ContextType>;
};

export type CooperationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Cooperation'] = ResolversParentTypes['Cooperation'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  through?: Resolver<Maybe<ResolversTypes['Format']>, ParentType, ContextType>;
  claims?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
};

export type OrganizationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contested?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<OrganizationClaimsArgs, 'orderBy'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<OrganizationSourcesArgs, 'orderBy'>
  >;
  formats?: Resolver<
    ResolversTypes['FormatConnection'],
    ParentType,
    ContextType,
    RequireFields<OrganizationFormatsArgs, 'orderBy'>
  >;
  tenures?: Resolver<
    ResolversTypes['TenureConnection'],
    ParentType,
    ContextType,
    RequireFields<OrganizationTenuresArgs, 'orderBy'>
  >;
  policies?: Resolver<
    ResolversTypes['PolicyConnection'],
    ParentType,
    ContextType,
    RequireFields<OrganizationPoliciesArgs, 'orderBy'>
  >;
  events?: Resolver<
    ResolversTypes['EventConnection'],
    ParentType,
    ContextType,
    RequireFields<OrganizationEventsArgs, 'orderBy'>
  >;
  participations?: Resolver<
    ResolversTypes['ParticipationConnection'],
    ParentType,
    ContextType,
    RequireFields<OrganizationParticipationsArgs, 'orderBy'>
  >;
  summits?: Resolver<
    ResolversTypes['EventConnection'],
    ParentType,
    ContextType,
    RequireFields<OrganizationSummitsArgs, 'orderBy'>
  >;
  members?: Resolver<
    ResolversTypes['MemberConnection'],
    ParentType,
    ContextType,
    RequireFields<OrganizationMembersArgs, 'orderBy'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['OrganizationConnection'] =
    ResolversParentTypes['OrganizationConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type GroupResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Group'] = ResolversParentTypes['Group'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contested?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<GroupClaimsArgs, 'orderBy'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<GroupSourcesArgs, 'orderBy'>
  >;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  members?: Resolver<
    ResolversTypes['MemberConnection'],
    ParentType,
    ContextType,
    RequireFields<GroupMembersArgs, 'orderBy'>
  >;
  formats?: Resolver<
    ResolversTypes['FormatConnection'],
    ParentType,
    ContextType,
    RequireFields<GroupFormatsArgs, 'orderBy'>
  >;
  plusFormatCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  plusFormatTrend?: Resolver<Maybe<ResolversTypes['Trend']>, ParentType, ContextType>;
  significance?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GroupConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['GroupConnection'] = ResolversParentTypes['GroupConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Group']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GroupEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['GroupEdge'] = ResolversParentTypes['GroupEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Group'], ParentType, ContextType>;
};

export type PathResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path'],
> = {
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hops?: Resolver<ReadonlyArray<ResolversTypes['Hop']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HopResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Hop'] = ResolversParentTypes['Hop'],
> = {
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  forward?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Named'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Named'], ParentType, ContextType>;
  claims?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
};

export type PersonResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contested?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<PersonClaimsArgs, 'orderBy'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<PersonSourcesArgs, 'orderBy'>
  >;
  nationality?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  tenures?: Resolver<
    ResolversTypes['TenureConnection'],
    ParentType,
    ContextType,
    RequireFields<PersonTenuresArgs, 'orderBy'>
  >;
  participations?: Resolver<
    ResolversTypes['ParticipationConnection'],
    ParentType,
    ContextType,
    RequireFields<PersonParticipationsArgs, 'orderBy'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type TenureResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Tenure'] = ResolversParentTypes['Tenure'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contested?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<TenureClaimsArgs, 'orderBy'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<TenureSourcesArgs, 'orderBy'>
  >;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Level']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  seenOn?: Resolver<ReadonlyArray<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TenureConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TenureConnection'] = ResolversParentTypes['TenureConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TenureEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Tenure']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TenureEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TenureEdge'] = ResolversParentTypes['TenureEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tenure'], ParentType, ContextType>;
};

export type PlaceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contested?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<PlaceClaimsArgs, 'orderBy'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<PlaceSourcesArgs, 'orderBy'>
  >;
  country?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  events?: Resolver<
    ResolversTypes['EventConnection'],
    ParentType,
    ContextType,
    RequireFields<PlaceEventsArgs, 'orderBy'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlaceConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PlaceConnection'] = ResolversParentTypes['PlaceConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlaceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Place']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlaceEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PlaceEdge'] = ResolversParentTypes['PlaceEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
};

export type PolicyResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Policy'] = ResolversParentTypes['Policy'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contested?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<PolicyClaimsArgs, 'orderBy'>
  >;
  sources?: Resolver<
    ResolversTypes['SourceConnection'],
    ParentType,
    ContextType,
    RequireFields<PolicySourcesArgs, 'orderBy'>
  >;
  parties?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  areas?: Resolver<ReadonlyArray<ResolversTypes['PolicyArea']>, ParentType, ContextType>;
  instrument?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  adopted?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  inForce?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  provisions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PolicyConnection'] = ResolversParentTypes['PolicyConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PolicyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Policy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PolicyEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PolicyEdge'] = ResolversParentTypes['PolicyEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Policy'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SourceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleBasis?: Resolver<ResolversTypes['TitleBasis'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalPublisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authors?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  authoredBy?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  editedBy?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  passedOnBy?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  themes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  published?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  accessed?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<SourceClaimsArgs, 'orderBy'>
  >;
  about?: Resolver<
    ResolversTypes['ClaimConnection'],
    ParentType,
    ContextType,
    RequireFields<SourceAboutArgs, 'orderBy'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SourceConnection'] = ResolversParentTypes['SourceConnection'],
> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SourceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SourceEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SourceEdge'] = ResolversParentTypes['SourceEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type TimelineResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Timeline'] = ResolversParentTypes['Timeline'],
> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  buckets?: Resolver<ReadonlyArray<ResolversTypes['TimelineBucket']>, ParentType, ContextType>;
  undated?: Resolver<ReadonlyArray<ResolversTypes['TimelineBucket']>, ParentType, ContextType>;
  events?: Resolver<
    ResolversTypes['EventConnection'],
    ParentType,
    ContextType,
    RequireFields<TimelineEventsArgs, 'orderBy'>
  >;
};

export type TimelineBucketResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TimelineBucket'] = ResolversParentTypes['TimelineBucket'],
> = {
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  first?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  last?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byLevel?: Resolver<ReadonlyArray<ResolversTypes['LevelCount']>, ParentType, ContextType>;
  byStatus?: Resolver<ReadonlyArray<ResolversTypes['StatusCount']>, ParentType, ContextType>;
  byPartner?: Resolver<ReadonlyArray<ResolversTypes['PartnerCount']>, ParentType, ContextType>;
};

export type LevelCountResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LevelCount'] = ResolversParentTypes['LevelCount'],
> = {
  level?: Resolver<ResolversTypes['Level'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatusCountResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['StatusCount'] = ResolversParentTypes['StatusCount'],
> = {
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PartnerCountResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PartnerCount'] = ResolversParentTypes['PartnerCount'],
> = {
  partner?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FormatMatrixResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['FormatMatrix'] = ResolversParentTypes['FormatMatrix'],
> = {
  periods?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  periodDays?: Resolver<ReadonlyArray<ResolversTypes['Period']>, ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['MatrixRow']>, ParentType, ContextType>;
};

export type MatrixRowResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MatrixRow'] = ResolversParentTypes['MatrixRow'],
> = {
  format?: Resolver<ResolversTypes['Format'], ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cells?: Resolver<ReadonlyArray<ResolversTypes['MatrixCell']>, ParentType, ContextType>;
  undated?: Resolver<ReadonlyArray<ResolversTypes['MatrixCell']>, ParentType, ContextType>;
};

export type MatrixCellResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MatrixCell'] = ResolversParentTypes['MatrixCell'],
> = {
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  latestHeld?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  nextPlanned?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Query?: QueryResolvers<ContextType>;
  View?: ViewResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  ClaimConnection?: ClaimConnectionResolvers<ContextType>;
  ClaimEdge?: ClaimEdgeResolvers<ContextType>;
  Qualifier?: QualifierResolvers<ContextType>;
  Date?: GraphQLScalarType;
  ImpreciseDate?: ImpreciseDateResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  CoverageConnection?: CoverageConnectionResolvers<ContextType>;
  CoverageEdge?: CoverageEdgeResolvers<ContextType>;
  MissingEdition?: MissingEditionResolvers<ContextType>;
  LeftOut?: LeftOutResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  Release?: ReleaseResolvers<ContextType>;
  ReleaseConnection?: ReleaseConnectionResolvers<ContextType>;
  ReleaseEdge?: ReleaseEdgeResolvers<ContextType>;
  TypeCount?: TypeCountResolvers<ContextType>;
  Dispute?: DisputeResolvers<ContextType>;
  DisputeConnection?: DisputeConnectionResolvers<ContextType>;
  DisputeEdge?: DisputeEdgeResolvers<ContextType>;
  Position?: PositionResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  DocumentConnection?: DocumentConnectionResolvers<ContextType>;
  DocumentEdge?: DocumentEdgeResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Named?: NamedResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  Name?: NameResolvers<ContextType>;
  ExternalId?: ExternalIdResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  Summit?: SummitResolvers<ContextType>;
  Ministerial?: MinisterialResolvers<ContextType>;
  Meeting?: MeetingResolvers<ContextType>;
  StatusStep?: StatusStepResolvers<ContextType>;
  EventGroup?: EventGroupResolvers<ContextType>;
  Format?: FormatResolvers<ContextType>;
  FormatConnection?: FormatConnectionResolvers<ContextType>;
  FormatEdge?: FormatEdgeResolvers<ContextType>;
  FormatLevel?: FormatLevelResolvers<ContextType>;
  Institution?: InstitutionResolvers<ContextType>;
  FirstEvent?: FirstEventResolvers<ContextType>;
  HostShare?: HostShareResolvers<ContextType>;
  Engagement?: EngagementResolvers<ContextType>;
  Participation?: ParticipationResolvers<ContextType>;
  ParticipationConnection?: ParticipationConnectionResolvers<ContextType>;
  ParticipationEdge?: ParticipationEdgeResolvers<ContextType>;
  Representative?: RepresentativeResolvers<ContextType>;
  Party?: PartyResolvers<ContextType>;
  ParticipantConnection?: ParticipantConnectionResolvers<ContextType>;
  ParticipantEdge?: ParticipantEdgeResolvers<ContextType>;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  MemberEdge?: MemberEdgeResolvers<ContextType>;
  Nation?: NationResolvers<ContextType>;
  NationConnection?: NationConnectionResolvers<ContextType>;
  NationEdge?: NationEdgeResolvers<ContextType>;
  Cooperation?: CooperationResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  Group?: GroupResolvers<ContextType>;
  GroupConnection?: GroupConnectionResolvers<ContextType>;
  GroupEdge?: GroupEdgeResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  Hop?: HopResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  Tenure?: TenureResolvers<ContextType>;
  TenureConnection?: TenureConnectionResolvers<ContextType>;
  TenureEdge?: TenureEdgeResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  PlaceConnection?: PlaceConnectionResolvers<ContextType>;
  PlaceEdge?: PlaceEdgeResolvers<ContextType>;
  Policy?: PolicyResolvers<ContextType>;
  PolicyConnection?: PolicyConnectionResolvers<ContextType>;
  PolicyEdge?: PolicyEdgeResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceConnection?: SourceConnectionResolvers<ContextType>;
  SourceEdge?: SourceEdgeResolvers<ContextType>;
  Timeline?: TimelineResolvers<ContextType>;
  TimelineBucket?: TimelineBucketResolvers<ContextType>;
  LevelCount?: LevelCountResolvers<ContextType>;
  StatusCount?: StatusCountResolvers<ContextType>;
  PartnerCount?: PartnerCountResolvers<ContextType>;
  FormatMatrix?: FormatMatrixResolvers<ContextType>;
  MatrixRow?: MatrixRowResolvers<ContextType>;
  MatrixCell?: MatrixCellResolvers<ContextType>;
};
