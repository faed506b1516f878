import type { GraphQLResolveInfo } from 'graphql';
import type { Snapshot, Row, Page, PageItem } from '../graph/types.ts';
import type { ImpreciseDate as ModelDate } from '../model/imprecise-date.ts';
import type { ExternalId as ModelExternalId } from '../model/external-id.ts';
import type { UpcomingModel, TimelineModel, TimelineSlot, Context } from './types.ts';
import type { Coordinates as ModelCoordinates } from '../model/coordinates.ts';
import type { SearchPage } from '../graph/questions/search.ts';
import type { Matrix, Cell } from '../graph/questions/matrix.ts';

type Maybe<T> = T | null;
type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** A real calendar day, YYYY-MM-DD, e.g. `2025-11-06`; `2023-02-30` is refused. */
  Date: { input: string; output: string };
};

/** The questions that can be asked. */
type QueryNationArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
type QueryNationsArgs = {
  where?: InputMaybe<NationWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
type QueryOrganizationsArgs = {
  where?: InputMaybe<OrganizationWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
type QueryGroupArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
type QueryGroupsArgs = {
  where?: InputMaybe<GroupWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
type QueryFormatArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
type QueryFormatsArgs = {
  where?: InputMaybe<FormatWhere>;
  orderBy?: FormatOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
type QueryEventArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
type QueryEventsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
type QueryUpcomingArgs = {
  where?: InputMaybe<EventWhere>;
};

/** The questions that can be asked. */
type QuerySummitArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
type QuerySummitsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
type QueryMinisterialArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
type QueryMinisterialsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
type QueryMeetingArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
type QueryMeetingsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
type QueryParticipationsArgs = {
  where?: InputMaybe<ParticipationWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
type QueryOutcomesArgs = {
  where?: InputMaybe<OutcomeWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
type QueryPeopleArgs = {
  where?: InputMaybe<PersonWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
type QueryLeaderArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
type QueryLeadersArgs = {
  where?: InputMaybe<PersonWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
type QueryTenureArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
type QueryTenuresArgs = {
  where?: InputMaybe<TenureWhere>;
  orderBy?: TenureOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
type QueryPolicyArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
type QueryPoliciesArgs = {
  where?: InputMaybe<PolicyWhere>;
  orderBy?: PolicyOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
type QueryPlaceArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
type QueryPlacesArgs = {
  where?: InputMaybe<PlaceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
type QueryDocumentArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
type QueryDocumentsArgs = {
  where?: InputMaybe<DocumentWhere>;
  orderBy?: DocumentOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
type QueryDisputeArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
type QueryDisputesArgs = {
  where?: InputMaybe<DisputeWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
type QueryCoverageArgs = {
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
type QuerySourceArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
type QuerySourcesArgs = {
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
type QueryPairsArgs = {
  of?: PairOf;
  party?: InputMaybe<Scalars['ID']['input']>;
  person?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<EventWhere>;
  status?: ReadonlyArray<Status>;
  first?: Scalars['Int']['input'];
};

/** The questions that can be asked. */
type QueryPathsArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  maxHops?: Scalars['Int']['input'];
  through?: InputMaybe<ReadonlyArray<Relation>>;
  first?: Scalars['Int']['input'];
};

/** The questions that can be asked. */
type QueryFormatMatrixArgs = {
  group: Scalars['ID']['input'];
  level?: InputMaybe<ReadonlyArray<Level>>;
  status?: ReadonlyArray<Status>;
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
type QueryClaimArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
type QueryClaimsArgs = {
  contested?: InputMaybe<Scalars['Boolean']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: ClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The questions that can be asked. */
type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};

/** The questions that can be asked. */
type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** The questions that can be asked. */
type QueryGraphArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  knownAt?: InputMaybe<Scalars['Date']['input']>;
};

/** A qualifier of the value of a claim. */
export type Qualifier = {
  readonly __typename?: 'Qualifier';
  /** Its name, e.g. `since`. */
  readonly name: Scalars['String']['output'];
  /** Its value, as text; dates are EDTF, entities are ids. */
  readonly value: Scalars['String']['output'];
};

/** Kind of support of a claim by its source. */
type Support =
  /** The source was seen to state it. */
  | 'STATED'
  /** The source is named for the record as a whole. */
  | 'CITED';

/** Matches a word of `Support`. */
type SupportFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Support>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Support>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Rank of a claim among the claims of one property, the highest first. */
type Rank =
  /** The editors prefer it. */
  | 'PREFERRED'
  /** The default. */
  | 'NORMAL'
  /** Known to be wrong; kept, but it never wins, never contests and makes nothing exist. */
  | 'DEPRECATED';

/** Matches a word of `Rank`. */
type RankFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Rank>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Rank>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Confidence of the editors in a claim. */
type Confidence =
  /** High. */
  | 'HIGH'
  /** Medium. */
  | 'MEDIUM'
  /** Low. */
  | 'LOW';

/** Matches a word of `Confidence`. */
type ConfidenceFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Confidence>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Confidence>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of the comparison of a claim with the other claims of its property. Rank decides first, then the later source, then confidence, then the id. */
type Standing =
  /** Its value wins, and it is the best claim for this value. */
  | 'WINS'
  /** Its value wins, and a better claim gives the same value. */
  | 'AGREES'
  /** Another claim ranks higher. */
  | 'LOSES_BY_RANK'
  /** The source of another claim is later. */
  | 'LOSES_BY_DATE'
  /** The editors have more confidence in another claim. */
  | 'LOSES_BY_CONFIDENCE'
  /** Only the order of ids decides. */
  | 'LOSES_BY_ID'
  /** Its source does not give the value that this one words, such as the number of an `ordinalLabel`. */
  | 'LOSES_BY_SOURCE'
  /** It is known to be wrong. */
  | 'DEPRECATED';

/** Matches a word of `Standing`. */
type StandingFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Standing>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Standing>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Selects claims; all fields given must match. */
type ClaimWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By the entity that the claim is about. */
  readonly subject?: InputMaybe<IdFilter>;
  /** By property. */
  readonly property?: InputMaybe<PropertyFilter>;
  /** By the entity that is the value. */
  readonly object?: InputMaybe<IdFilter>;
  /** By the item that a part like `participants.roles` belongs to. */
  readonly edge?: InputMaybe<TextFilter>;
  /** By value, as text. */
  readonly value?: InputMaybe<TextFilter>;
  /** By source. */
  readonly source?: InputMaybe<IdFilter>;
  /** By kind of the source. */
  readonly sourceKind?: InputMaybe<SourceKindFilter>;
  /** By the day from which it counts as known. */
  readonly known?: InputMaybe<DayFilter>;
  /** By how the source supports it. */
  readonly support?: InputMaybe<SupportFilter>;
  /** By rank. */
  readonly rank?: InputMaybe<RankFilter>;
  /** By confidence. */
  readonly confidence?: InputMaybe<ConfidenceFilter>;
  /** True if the editors derived it from the source. */
  readonly derived?: InputMaybe<Scalars['Boolean']['input']>;
  /** True if the source denies the value. */
  readonly negated?: InputMaybe<Scalars['Boolean']['input']>;
  /** By the result of the comparison with the other claims of its property. */
  readonly standing?: InputMaybe<StandingFilter>;
  /** True if another claim contradicts it. */
  readonly contested?: InputMaybe<Scalars['Boolean']['input']>;
  /** About an entity that a release of this day or a later one changed. */
  readonly updatedSince?: InputMaybe<Scalars['Date']['input']>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<ClaimWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<ClaimWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<ClaimWhere>;
};

/** Order of claims; ties are broken by id. */
type ClaimOrder =
  /** By subject, then property, edge and rank, rising. */
  | 'SUBJECT_ASC'
  /** By subject, then property, edge and rank, falling. */
  | 'SUBJECT_DESC'
  /** By the day on which the source counts as published, rising. */
  | 'KNOWN_ASC'
  /** By the day on which the source counts as published, falling. */
  | 'KNOWN_DESC';

/** Order of the claims of one subject or source; ties are broken by id. */
type NestedClaimOrder =
  /** By subject, then property, edge and rank, rising. */
  | 'SUBJECT_ASC'
  /** By subject, then property, edge and rank, falling. */
  | 'SUBJECT_DESC';

/** Rule by which a range of days matches an imprecise date. */
type DateMatch =
  /** The date may fall into the range. */
  | 'OVERLAPS'
  /** The date falls into the range, however it is read. */
  | 'WITHIN';

/** Matches an imprecise date by a range of days, both ends included; a record without the date never matches. A range that ends before it begins is refused. */
type DateFilter = {
  /** First day of the range, e.g. `2025-01-01`; open when left out. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Last day of the range; open when left out. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** Rule by which an imprecise date matches. */
  readonly match?: DateMatch;
  /** True selects records without a date; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Matches a day by a range of days, both ends included. A range that ends before it begins is refused. */
type DayFilter = {
  /** First day of the range, e.g. `2025-01-01`; open when left out. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Last day of the range; open when left out. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** Matches an id. */
type IdFilter = {
  /** Equals this id, e.g. `japan`, or the code of a nation, e.g. `JP`. An id that names nothing matches nothing and adds a warning to `extensions.warnings`. */
  readonly eq?: InputMaybe<Scalars['ID']['input']>;
  /** Is one of these ids or codes. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/**
 * Matches a text. `eq` and `in` compare letter by letter. `contains` and `startsWith` ignore case (also of ß and the dotless i), accents,
 * invisible signs such as soft hyphens, and blanks at the ends; they take all double quotation marks for one, all kinds and numbers of
 * blanks, and compatibility forms such as ligatures, "…" and full-width letters. As in the search, hyphens and dashes count as blanks, and
 * apostrophes and single quotation marks do not count; codes, language tags and properties are compared with them.
 */
type TextFilter = {
  /** Is exactly this text. */
  readonly eq?: InputMaybe<Scalars['String']['input']>;
  /** Is exactly one of these texts. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Contains this text. */
  readonly contains?: InputMaybe<Scalars['String']['input']>;
  /** Starts with this text. */
  readonly startsWith?: InputMaybe<Scalars['String']['input']>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Matches a whole number. */
type IntFilter = {
  /** Is this number. */
  readonly eq?: InputMaybe<Scalars['Int']['input']>;
  /** Is one of these numbers. */
  readonly in?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Length of a period. */
type Bucket =
  /** Calendar years, written `2025`. */
  | 'YEAR'
  /** Quarters, written `2025-Q4`. */
  | 'QUARTER'
  /** Months, written `2025-11`. */
  | 'MONTH';

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
type LevelFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Level>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Level>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Type of records of which the dataset says how far it covers them. */
type CoveredType =
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
type CoveredTypeFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<CoveredType>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<CoveredType>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Selects coverage; all fields given must match. */
type CoverageWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: InputMaybe<Scalars['Date']['input']>;
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
type DatasetReleasesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The accent of the page, as `#rrggbb`. */
type AccentColours = {
  readonly __typename?: 'AccentColours';
  /** On a light ground, e.g. `#0b5c9e`. */
  readonly light: Scalars['String']['output'];
  /** On a dark ground, e.g. `#8cc0f0`. */
  readonly dark: Scalars['String']['output'];
};

/** A record that worked questions ask about. */
type Example = {
  readonly __typename?: 'Example';
  /** Name of the variable, e.g. `group`. */
  readonly variable: Scalars['String']['output'];
  /** Id of the record. */
  readonly record: Scalars['ID']['output'];
};

/** The colour of a partner in drawings. */
type PartnerColour = {
  readonly __typename?: 'PartnerColour';
  /** Id of the partner. */
  readonly partner: Scalars['ID']['output'];
  /** Colour on a light ground, as `#rrggbb`. */
  readonly colour: Scalars['String']['output'];
};

/** A number of records of one type. */
export type TypeCount = {
  readonly __typename?: 'TypeCount';
  /** The type, e.g. `Event`. */
  readonly type: Scalars['String']['output'];
  /** Number of items. */
  readonly count: Scalars['Int']['output'];
};

/** Selects disputes; all fields given must match. */
type DisputeWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: InputMaybe<Scalars['Date']['input']>;
  /** By an entity that it concerns. */
  readonly about?: InputMaybe<IdFilter>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<DisputeWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<DisputeWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<DisputeWhere>;
};

/** Kind of an adopted document. */
type DocumentKind =
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
type DocumentKindFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<DocumentKind>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<DocumentKind>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Selects documents; all fields given must match. */
type DocumentWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: InputMaybe<Scalars['Date']['input']>;
  /** By kind. */
  readonly kind?: InputMaybe<DocumentKindFilter>;
  /** By the event that adopted it. */
  readonly event?: InputMaybe<IdFilter>;
  /** By kind of that event. */
  readonly eventKind?: InputMaybe<EventKindFilter>;
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
type DocumentOrder =
  /** By earliest, then latest day of adoption, rising. */
  | 'DATE_ASC'
  /** By earliest, then latest day of adoption, falling. */
  | 'DATE_DESC'
  /** By title, rising. */
  | 'NAME_ASC'
  /** By title, falling. */
  | 'NAME_DESC';

/** Anything with an id and a name: what claims point to. */
type NamedNameArgs = {
  language?: InputMaybe<Scalars['String']['input']>;
};

/** A subject of the graph. Each fact about it is a claim with a source. */
type EntityClaimsArgs = {
  property?: InputMaybe<Property>;
  source?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A subject of the graph. Each fact about it is a claim with a source. */
type EntityDisputesArgs = {
  where?: InputMaybe<DisputeWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A subject of the graph. Each fact about it is a claim with a source. */
type EntitySourcesArgs = {
  where?: InputMaybe<SourceWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A reference to a record or a claim, in the forms of reference lists and of programs. Its address is absolute when the service knows its public one. */
type Citation = {
  readonly __typename?: 'Citation';
  /** The address that it names. */
  readonly url: Scalars['String']['output'];
  /** The reference in the style of the APA, as plain text. */
  readonly apa: Scalars['String']['output'];
  /** The entry of a bibliography in BibLaTeX; its key is the id. */
  readonly bibtex: Scalars['String']['output'];
  /** The item in CSL-JSON, as text. */
  readonly cslJson: Scalars['String']['output'];
};

/** Type of a record that the search finds. */
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
  | 'DISPUTE'
  /** Sources. */
  | 'SOURCE';

/** Order of a list of entities; ties are broken by id. */
type EntityOrder =
  /** By name, rising. */
  | 'NAME_ASC'
  /** By name, falling. */
  | 'NAME_DESC';

/** One dated meeting, usually under a format. */
type EventParticipantsArgs = {
  where?: InputMaybe<PartyWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** One dated meeting, usually under a format. */
type EventDocumentsArgs = {
  where?: InputMaybe<DocumentWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Kind of an event. */
type EventKind =
  /** A meeting of leaders. */
  | 'SUMMIT'
  /** A meeting of ministers or their deputies. */
  | 'MINISTERIAL'
  /** Any other meeting: officials, parliaments, business, experts. */
  | 'MEETING';

/** Matches a word of `EventKind`. */
type EventKindFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<EventKind>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<EventKind>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
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
type StatusFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Status>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Status>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The days between the first word of an event and its beginning. Both may be imprecise. */
export type LeadTime = {
  readonly __typename?: 'LeadTime';
  /** The least number of days, not below 0. */
  readonly leastDays: Scalars['Int']['output'];
  /** The greatest number of days; null where the first source has no date, or the event may begin on any day. */
  readonly mostDays?: Maybe<Scalars['Int']['output']>;
};

/** Mode of an event. */
type Mode =
  /** In one place. */
  | 'IN_PERSON'
  /** By video link. */
  | 'VIRTUAL'
  /** Partly in one place, partly by video link. */
  | 'HYBRID';

/** Matches a word of `Mode`. */
type ModeFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Mode>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Mode>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Completeness of the list of participants of an event. */
type AttendanceRecord =
  /** All parties at the event are listed. */
  | 'COMPLETE'
  /** Some are listed. */
  | 'PARTIAL'
  /** The sources name none. */
  | 'NONE';

/** Matches a word of `AttendanceRecord`. */
type AttendanceRecordFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<AttendanceRecord>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<AttendanceRecord>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Selects events; all fields given must match. */
export type EventWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: InputMaybe<Scalars['Date']['input']>;
  /** By kind. */
  readonly kind?: InputMaybe<EventKindFilter>;
  /** By status. */
  readonly status?: InputMaybe<StatusFilter>;
  /** By level of the meeting. */
  readonly level?: InputMaybe<LevelFilter>;
  /** By mode. */
  readonly mode?: InputMaybe<ModeFilter>;
  /** By series, e.g. `summits-of-leaders`. */
  readonly series?: InputMaybe<TextFilter>;
  /** By number in its series. */
  readonly ordinal?: InputMaybe<IntFilter>;
  /** By format. */
  readonly format?: InputMaybe<IdFilter>;
  /** By a partner of its format. */
  readonly partner?: InputMaybe<IdFilter>;
  /** By the group of its format. */
  readonly group?: InputMaybe<IdFilter>;
  /** By host. */
  readonly host?: InputMaybe<IdFilter>;
  /** By a party at the event; one that was absent is not. */
  readonly participant?: InputMaybe<IdFilter>;
  /** By a party of which a source says that it was not there. */
  readonly absent?: InputMaybe<IdFilter>;
  /** By a person, such as a leader, who represented a party there. */
  readonly person?: InputMaybe<IdFilter>;
  /** By place. */
  readonly place?: InputMaybe<IdFilter>;
  /** By the country of its place. */
  readonly country?: InputMaybe<IdFilter>;
  /** By whether the list of its participants is complete. */
  readonly attendanceRecord?: InputMaybe<AttendanceRecordFilter>;
  /** By date. */
  readonly date?: InputMaybe<DateFilter>;
  /** True selects events that are still planned, tentative or confirmed after their last day. */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<EventWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<EventWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<EventWhere>;
};

/** Order of events, participations, outcomes and the documents of an event; without a date they come last when it rises and first when it falls; ties are broken by id, those of participations by the id of the event and then of the party. */
type EventOrder =
  /** By earliest, then latest day, rising. */
  | 'DATE_ASC'
  /** By earliest, then latest day, falling. */
  | 'DATE_DESC';

/** A standing diplomatic mechanism. */
type FormatMembersArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
  where?: InputMaybe<PartyWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A standing diplomatic mechanism. */
type FormatCadenceMonthsArgs = {
  level?: InputMaybe<ReadonlyArray<Level>>;
};

/** A standing diplomatic mechanism. */
type FormatEngagementArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** A standing diplomatic mechanism. */
type FormatCoverageArgs = {
  where?: InputMaybe<CoverageWhere>;
  orderBy?: EntityOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A standing diplomatic mechanism. */
type FormatEventsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Kind of a format. */
type FormatKind =
  /** A group and one partner or several, such as a +1 and a +3 format. */
  | 'PLUS_FORMAT'
  /** Two groups or organizations, such as the European Union and ASEAN. */
  | 'INTERREGIONAL'
  /** A standing forum of many members, such as APEC. */
  | 'FORUM'
  /** A group that meets alone. */
  | 'CONSULTATIVE';

/** Matches a word of `FormatKind`. */
type FormatKindFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<FormatKind>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<FormatKind>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Selects formats; all fields given must match. */
type FormatWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: InputMaybe<Scalars['Date']['input']>;
  /** By kind. */
  readonly kind?: InputMaybe<FormatKindFilter>;
  /** By the group or organization that meets the partner. */
  readonly group?: InputMaybe<IdFilter>;
  /** By an outside power: one of its `partners`. */
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
type FormatOrder =
  /** By earliest, then latest day on which the format began, rising. */
  | 'ESTABLISHED_ASC'
  /** By earliest, then latest day on which the format began, falling. */
  | 'ESTABLISHED_DESC'
  /** By name, rising. */
  | 'NAME_ASC'
  /** By name, falling. */
  | 'NAME_DESC';

/** Kind of a standing body of a format. */
type InstitutionKind =
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
type InstitutionStatus =
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

/**
 * How often the parties of a format met in a range of days. An event counts if it may have begun in the range; one without a date always
 * counts.
 */
type Engagement = {
  readonly __typename?: 'Engagement';
  /** Number of events that were held. */
  readonly held: Scalars['Int']['output'];
  /** Number of them that may have begun outside the range, since their date is unknown or imprecise. */
  readonly undated: Scalars['Int']['output'];
  /** Number of held events at the level of heads of state, of government or of institutions. */
  readonly leaders: Scalars['Int']['output'];
  /** Number of held events at the level of ministers and deputy ministers. */
  readonly ministers: Scalars['Int']['output'];
  /** Number of events that are planned, tentative or confirmed. */
  readonly planned: Scalars['Int']['output'];
  /** Number of events that were cancelled or postponed. */
  readonly calledOff: Scalars['Int']['output'];
};

/** Keys by which events can be grouped. */
export type EventGroupKey =
  /** The partners of the format; an event with several counts once for each. */
  | 'PARTNER'
  /** The level of the meeting. */
  | 'LEVEL'
  /** The status. */
  | 'STATUS'
  /** The year in which the event begins; none when its date does not tell. */
  | 'YEAR'
  /** The hosts; an event with several counts once for each. */
  | 'HOST'
  /** The country in which the event takes place. */
  | 'COUNTRY'
  /** The place. */
  | 'PLACE'
  /** The kind of event. */
  | 'KIND'
  /** The series in which its number counts. */
  | 'SERIES'
  /** The group of the format. */
  | 'GROUP'
  /** The format. */
  | 'FORMAT';

/** Keys by which participations can be grouped. */
export type ParticipationGroupKey =
  /** The party. */
  | 'PARTY'
  /** The representatives; a participation with several counts once for each. */
  | 'PERSON'
  /** The roles; a participation with several counts once for each. */
  | 'ROLE'
  /** The attendance. */
  | 'ATTENDANCE'
  /** The level of the delegation. */
  | 'LEVEL'
  /** The kind of the event. */
  | 'EVENT_KIND'
  /** The level of the event. */
  | 'EVENT_LEVEL'
  /** The status of the event. */
  | 'EVENT_STATUS'
  /** The format of the event. */
  | 'FORMAT'
  /** The partners of that format; a participation with several counts once for each. */
  | 'PARTNER'
  /** The group of that format. */
  | 'GROUP'
  /** The year in which the event begins; none when its date does not tell. */
  | 'YEAR';

/** Keys by which policies can be grouped. */
export type PolicyGroupKey =
  /** The parties; a policy of several counts once for each. */
  | 'PARTY'
  /** The fields of policy; a policy with several counts once for each. */
  | 'AREA'
  /** The place where it was adopted or is carried out. */
  | 'PLACE'
  /** The year of adoption; none when its date does not tell. */
  | 'YEAR';

/** Keys by which documents can be grouped. */
export type DocumentGroupKey =
  /** The kind of document. */
  | 'KIND'
  /** The parties that adopted it; a document of several counts once for each. */
  | 'PARTY'
  /** The kind of the event that adopted it. */
  | 'EVENT_KIND'
  /** The year of adoption; none when its date does not tell. */
  | 'YEAR';

/** Whose pairs are counted. */
type PairOf =
  /** Parties that were at the same event. */
  | 'PARTIES'
  /** Persons who represented different parties at the same event. */
  | 'PERSONS';

/** Two parties, or two persons, and the events at which both were. */
type PairEventsArgs = {
  first?: Scalars['Int']['input'];
};

/** Selects outcomes; all fields given must match. */
type OutcomeWhere = {
  /** By event. */
  readonly event?: InputMaybe<IdFilter>;
  /** By kind. */
  readonly kind?: InputMaybe<OutcomeKindFilter>;
  /** By the currency of the amount, e.g. `USD`. */
  readonly currency?: InputMaybe<TextFilter>;
  /** By a party that gives, signs or commits itself. */
  readonly party?: InputMaybe<IdFilter>;
  /** By what became of it. */
  readonly followUp?: InputMaybe<FollowUpFilter>;
  /** By the format of the event. */
  readonly format?: InputMaybe<IdFilter>;
  /** By a partner of the format of the event. */
  readonly partner?: InputMaybe<IdFilter>;
  /** By the group of the format of the event. */
  readonly group?: InputMaybe<IdFilter>;
  /** By date of the event. */
  readonly date?: InputMaybe<DateFilter>;
  /** Of an event that a release of this day or a later one changed. */
  readonly updatedSince?: InputMaybe<Scalars['Date']['input']>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<OutcomeWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<OutcomeWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<OutcomeWhere>;
};

/** Kind of an outcome. */
type OutcomeKind =
  /** Money that is promised, lent or given. */
  | 'MONEY'
  /** A contract or a sale. */
  | 'DEAL'
  /** Something that parties bind themselves to do. */
  | 'COMMITMENT'
  /** A body that is founded or agreed. */
  | 'INSTITUTION'
  /** Anything else. */
  | 'OTHER';

/** Matches a word of `OutcomeKind`. */
type OutcomeKindFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<OutcomeKind>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<OutcomeKind>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Bound of an amount of money that a source does not give exactly. */
type AmountBound =
  /** About that much. */
  | 'ABOUT'
  /** That much or more. */
  | 'AT_LEAST'
  /** That much or less. */
  | 'AT_MOST';

/** Later state of an outcome, as a later source reports it. */
type FollowUp =
  /** Nothing has been done yet. */
  | 'PENDING'
  /** It is being done. */
  | 'IN_PROGRESS'
  /** It was done. */
  | 'DONE'
  /** It was given up. */
  | 'DROPPED';

/** Matches a word of `FollowUp`. */
type FollowUpFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<FollowUp>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<FollowUp>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Keys by which outcomes can be grouped. */
export type OutcomeGroupKey =
  /** The kind. */
  | 'KIND'
  /** The currency of the amount; none for outcomes without an amount. */
  | 'CURRENCY'
  /** The parties; an outcome with several counts once for each, with its whole amount. */
  | 'PARTY'
  /** The partners of the format of the event; an outcome of several counts once for each. */
  | 'PARTNER'
  /** The format of the event. */
  | 'FORMAT'
  /** The year in which the event begins; none when its date does not tell. */
  | 'YEAR';

/** Selects participations; all fields given must match. */
type ParticipationWhere = {
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
  /** By attendance. Without this condition, parties that were absent are left out. */
  readonly attendance?: InputMaybe<AttendanceFilter>;
  /** By level of the delegation. */
  readonly level?: InputMaybe<LevelFilter>;
  /** By the group of the format of the event. */
  readonly group?: InputMaybe<IdFilter>;
  /** By a partner of the format of the event. */
  readonly partner?: InputMaybe<IdFilter>;
  /** By kind of the event. */
  readonly eventKind?: InputMaybe<EventKindFilter>;
  /** By level of the event. */
  readonly eventLevel?: InputMaybe<LevelFilter>;
  /** By status of the event. */
  readonly eventStatus?: InputMaybe<StatusFilter>;
  /** By date of the event. */
  readonly date?: InputMaybe<DateFilter>;
  /** Of an event that a release of this day or a later one changed. */
  readonly updatedSince?: InputMaybe<Scalars['Date']['input']>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<ParticipationWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<ParticipationWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<ParticipationWhere>;
};

/** Role of a party at an event. A party may have several roles. */
type Role =
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
  /** Was invited in addition to the participants. */
  | 'GUEST';

/** Matches a word of `Role`. */
type RoleFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Role>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Role>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Attendance of a party at an event. */
type Attendance =
  /** A source says that it was there. */
  | 'PRESENT'
  /** A source says that it was not there. */
  | 'ABSENT'
  /** No source says. */
  | 'NOT_RECORDED';

/** Matches a word of `Attendance`. */
type AttendanceFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Attendance>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Attendance>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Selects parties; all fields given must match. */
type PartyWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: InputMaybe<Scalars['Date']['input']>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<PartyWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<PartyWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<PartyWhere>;
};

/** Selects nations; all fields given must match. */
type NationWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: InputMaybe<Scalars['Date']['input']>;
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

/** Selects organizations; all fields given must match. */
type OrganizationWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: InputMaybe<Scalars['Date']['input']>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<OrganizationWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<OrganizationWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<OrganizationWhere>;
};

/** Selects groups; all fields given must match. */
type GroupWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: InputMaybe<Scalars['Date']['input']>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<GroupWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<GroupWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<GroupWhere>;
};

/** Direct relation between two records. */
type Relation =
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

/** Selects persons; all fields given must match. */
type PersonWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: InputMaybe<Scalars['Date']['input']>;
  /** By a party of which the person holds or held an office. */
  readonly party?: InputMaybe<IdFilter>;
  /** True if the person holds or held an office at the head of a party. */
  readonly leader?: InputMaybe<Scalars['Boolean']['input']>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<PersonWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<PersonWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<PersonWhere>;
};

/** Selects tenures; all fields given must match. */
type TenureWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: InputMaybe<Scalars['Date']['input']>;
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
type TenureOrder =
  /** By earliest, then latest day on which the office was taken, rising. */
  | 'START_ASC'
  /** By earliest, then latest day on which the office was taken, falling. */
  | 'START_DESC';

/** Certainty that a person held an office on the day of the viewpoint. */
export type Certainty =
  /** The day lies between days of evidence: the start or the first day in office, and the end, the last day in office, or the day of a source that says the office is held. */
  | 'CERTAIN'
  /** The office may have been held: the dates can be read so, or the day is after the last evidence and no other person is known to hold the office by then. */
  | 'POSSIBLE';

/** A city. */
type PlaceEventsArgs = {
  where?: InputMaybe<EventWhere>;
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Selects places; all fields given must match. */
type PlaceWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: InputMaybe<Scalars['Date']['input']>;
  /** By country. */
  readonly country?: InputMaybe<IdFilter>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<PlaceWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<PlaceWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<PlaceWhere>;
};

/** Selects policies; all fields given must match. */
type PolicyWhere = {
  /** By id. */
  readonly id?: InputMaybe<IdFilter>;
  /** By name. */
  readonly name?: InputMaybe<TextFilter>;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: InputMaybe<IdFilter>;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: InputMaybe<Scalars['Date']['input']>;
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
type PolicyOrder =
  /** By name, rising. */
  | 'NAME_ASC'
  /** By name, falling. */
  | 'NAME_DESC'
  /** By earliest, then latest day of adoption, rising. */
  | 'ADOPTED_ASC'
  /** By earliest, then latest day of adoption, falling. */
  | 'ADOPTED_DESC';

/** Field of policy. */
type PolicyArea =
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
  | 'NATION_BUILDING'
  /** Security and defence; the fight against terrorism, drugs and crime. */
  | 'SECURITY'
  /** Water and its use. */
  | 'WATER'
  /** Climate and the environment. */
  | 'CLIMATE'
  /** Reform and opening of the economy. */
  | 'ECONOMIC_REFORM'
  /** Education and science. */
  | 'EDUCATION'
  /** Health and health care. */
  | 'HEALTH';

/** Matches a word of `PolicyArea`. */
type PolicyAreaFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<PolicyArea>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<PolicyArea>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A page or text that states facts. */
type SourceClaimsArgs = {
  property?: InputMaybe<Property>;
  subject?: InputMaybe<Scalars['ID']['input']>;
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page or text that states facts. */
type SourceAboutArgs = {
  where?: InputMaybe<ClaimWhere>;
  orderBy?: NestedClaimOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Kind of a source. */
type SourceKind =
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
type SourceKindFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<SourceKind>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<SourceKind>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Origin of the title of a source. */
type TitleBasis =
  /** Seen on the page. */
  | 'SEEN'
  /** Rebuilt from the address. */
  | 'RECONSTRUCTED'
  /** A description by the editors. */
  | 'DESCRIBED';

/** Selects sources; all fields given must match. */
type SourceWhere = {
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
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: InputMaybe<Scalars['Date']['input']>;
  /** All of these match. */
  readonly and?: InputMaybe<ReadonlyArray<SourceWhere>>;
  /** At least one of these matches. */
  readonly or?: InputMaybe<ReadonlyArray<SourceWhere>>;
  /** This does not match. */
  readonly not?: InputMaybe<SourceWhere>;
};

/** Order of sources; ties are broken by id. */
type SourceOrder =
  /** By earliest, then latest day of publication, rising. */
  | 'PUBLISHED_ASC'
  /** By earliest, then latest day of publication, falling. */
  | 'PUBLISHED_DESC'
  /** By title, rising. */
  | 'TITLE_ASC'
  /** By title, falling. */
  | 'TITLE_DESC';

/** Events in time: counts per period, with the events. */
type TimelineEventsArgs = {
  orderBy?: EventOrder;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A number of events of one level. */
type LevelCount = {
  readonly __typename?: 'LevelCount';
  /** The level. */
  readonly level: Level;
  /** Number of items. */
  readonly count: Scalars['Int']['output'];
};

/** A number of events of one status. */
type StatusCount = {
  readonly __typename?: 'StatusCount';
  /** The status. */
  readonly status: Status;
  /** Number of items. */
  readonly count: Scalars['Int']['output'];
};

/** A property of which claims speak. */
type Property =
  /** The property `about` of Dispute. */
  | 'ABOUT'
  /** The property `adopted` of Policy. */
  | 'ADOPTED'
  /** The property `aims` of Event. */
  | 'AIMS'
  /** The property `areas` of Policy. */
  | 'AREAS'
  /** The property `attendanceRecord` of Event. */
  | 'ATTENDANCE_RECORD'
  /** The property `authors` of Source. */
  | 'AUTHORS'
  /** The property `cooperation` of Nation. */
  | 'COOPERATION'
  /** The property `coordinates` of Place. */
  | 'COORDINATES'
  /** The property `country` of Event. */
  | 'COUNTRY'
  /** The property `date` of Event, Document. */
  | 'DATE'
  /** The property `editors` of Source. */
  | 'EDITORS'
  /** The property `end` of Tenure. */
  | 'END'
  /** The property `ended` of Format. */
  | 'ENDED'
  /** The property `established` of Format. */
  | 'ESTABLISHED'
  /** The property `event` of Document. */
  | 'EVENT'
  /** The property `expectations` of Event. */
  | 'EXPECTATIONS'
  /** The property `externalIds` of Nation, Organization, Group, Format, Event, Person, Policy, Place, Document. */
  | 'EXTERNAL_IDS'
  /** The property `format` of Event. */
  | 'FORMAT'
  /** The property `group` of Format. */
  | 'GROUP'
  /** The property `inForce` of Policy. */
  | 'IN_FORCE'
  /** The property `independence` of Nation. */
  | 'INDEPENDENCE'
  /** The property `institutions` of Format. */
  | 'INSTITUTIONS'
  /** The property `instrument` of Policy. */
  | 'INSTRUMENT'
  /** The property `kind` of Document. */
  | 'KIND'
  /** The property `leftOut` of Coverage. */
  | 'LEFT_OUT'
  /** The property `level` of Event, Tenure. */
  | 'LEVEL'
  /** The property `levels` of Format. */
  | 'LEVELS'
  /** The property `members` of Organization, Group, Format. */
  | 'MEMBERS'
  /** The property `missing` of Coverage. */
  | 'MISSING'
  /** The property `mode` of Event. */
  | 'MODE'
  /** The property `names` of Nation, Organization, Group, Format, Event, Person, Policy, Place, Document. */
  | 'NAMES'
  /** The property `nationality` of Person. */
  | 'NATIONALITY'
  /** The property `occasion` of Event. */
  | 'OCCASION'
  /** The property `office` of Tenure. */
  | 'OFFICE'
  /** The property `ordinal` of Event. */
  | 'ORDINAL'
  /** The property `ordinalLabel` of Event. */
  | 'ORDINAL_LABEL'
  /** The property `originalPublisher` of Source. */
  | 'ORIGINAL_PUBLISHER'
  /** The property `outcomes` of Event. */
  | 'OUTCOMES'
  /** The property `participants` of Event. */
  | 'PARTICIPANTS'
  /** The property `participants.attendance` of Event. */
  | 'PARTICIPANTS_ATTENDANCE'
  /** The property `participants.delegates` of Event. */
  | 'PARTICIPANTS_DELEGATES'
  /** The property `participants.level` of Event. */
  | 'PARTICIPANTS_LEVEL'
  /** The property `participants.representatives` of Event. */
  | 'PARTICIPANTS_REPRESENTATIVES'
  /** The property `participants.roles` of Event. */
  | 'PARTICIPANTS_ROLES'
  /** The property `parties` of Policy, Document. */
  | 'PARTIES'
  /** The property `partner` of Format. */
  | 'PARTNER'
  /** The property `partners` of Format. */
  | 'PARTNERS'
  /** The property `party` of Tenure. */
  | 'PARTY'
  /** The property `passedOnBy` of Source. */
  | 'PASSED_ON_BY'
  /** The property `person` of Tenure. */
  | 'PERSON'
  /** The property `place` of Event, Policy. */
  | 'PLACE'
  /** The property `plusFormatCount` of Group. */
  | 'PLUS_FORMAT_COUNT'
  /** The property `plusFormatTrend` of Group. */
  | 'PLUS_FORMAT_TREND'
  /** The property `positions` of Dispute. */
  | 'POSITIONS'
  /** The property `provisions` of Policy. */
  | 'PROVISIONS'
  /** The property `publisher` of Source. */
  | 'PUBLISHER'
  /** The property `region` of Group. */
  | 'REGION'
  /** The property `replacedBy` of Event. */
  | 'REPLACED_BY'
  /** The property `seenOn` of Tenure. */
  | 'SEEN_ON'
  /** The property `significance` of Group. */
  | 'SIGNIFICANCE'
  /** The property `start` of Tenure. */
  | 'START'
  /** The property `status` of Event. */
  | 'STATUS'
  /** The property `summary` of Nation, Organization, Group, Format, Event, Person, Policy, Place, Document. */
  | 'SUMMARY'
  /** The property `textAt` of Document. */
  | 'TEXT_AT'
  /** The property `theme` of Event. */
  | 'THEME'
  /** The property `themes` of Source. */
  | 'THEMES';

/** Matches a word of `Property`. */
type PropertyFilter = {
  /** Is this word. */
  readonly eq?: InputMaybe<Property>;
  /** Is one of these words. */
  readonly in?: InputMaybe<ReadonlyArray<Property>>;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

type ResolverTypeWrapper<T> = Promise<T> | T;

type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
type Resolver<
  TResult,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo,
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo,
) => boolean | Promise<boolean>;

/** Mapping between all available schema types and the resolvers types */
type ResolversTypes = {
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Graph: ResolverTypeWrapper<Snapshot>;
  Claim: ResolverTypeWrapper<Row>;
  ClaimConnection: ResolverTypeWrapper<Page>;
  Qualifier: ResolverTypeWrapper<Qualifier>;
  Support: Support;
  Rank: Rank;
  Confidence: Confidence;
  Standing: Standing;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  ImpreciseDate: ResolverTypeWrapper<ModelDate>;
  Level: Level;
  CoverageConnection: ResolverTypeWrapper<Page>;
  CoveredType: CoveredType;
  MissingEdition: ResolverTypeWrapper<Row>;
  LeftOut: ResolverTypeWrapper<Row>;
  Dataset: ResolverTypeWrapper<Row>;
  ReleaseConnection: ResolverTypeWrapper<Page>;
  AccentColours: ResolverTypeWrapper<AccentColours>;
  Example: ResolverTypeWrapper<Example>;
  PartnerColour: ResolverTypeWrapper<PartnerColour>;
  TypeCount: ResolverTypeWrapper<TypeCount>;
  Dispute: ResolverTypeWrapper<Row>;
  DisputeConnection: ResolverTypeWrapper<Page>;
  Position: ResolverTypeWrapper<Row>;
  Document: ResolverTypeWrapper<Row>;
  DocumentConnection: ResolverTypeWrapper<Page>;
  Node: ResolverTypeWrapper<Row>;
  Named: ResolverTypeWrapper<Row>;
  Entity: ResolverTypeWrapper<Row>;
  Citation: ResolverTypeWrapper<Citation>;
  Name: ResolverTypeWrapper<Row>;
  ExternalId: ResolverTypeWrapper<ModelExternalId>;
  Event: ResolverTypeWrapper<Row>;
  EventConnection: ResolverTypeWrapper<Page>;
  Summit: ResolverTypeWrapper<Row>;
  SummitConnection: ResolverTypeWrapper<Page>;
  Ministerial: ResolverTypeWrapper<Row>;
  MinisterialConnection: ResolverTypeWrapper<Page>;
  Meeting: ResolverTypeWrapper<Row>;
  MeetingConnection: ResolverTypeWrapper<Page>;
  EventKind: EventKind;
  Status: Status;
  StatusStep: ResolverTypeWrapper<Row>;
  LeadTime: ResolverTypeWrapper<LeadTime>;
  Mode: Mode;
  AttendanceRecord: AttendanceRecord;
  Upcoming: ResolverTypeWrapper<UpcomingModel>;
  Format: ResolverTypeWrapper<Row>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FormatConnection: ResolverTypeWrapper<Page>;
  FormatKind: FormatKind;
  FormatLevel: ResolverTypeWrapper<Row>;
  Institution: ResolverTypeWrapper<Row>;
  InstitutionKind: InstitutionKind;
  InstitutionStatus: InstitutionStatus;
  FirstEvent: ResolverTypeWrapper<Row>;
  HostShare: ResolverTypeWrapper<Row>;
  Engagement: ResolverTypeWrapper<Engagement>;
  Pair: ResolverTypeWrapper<Row>;
  Outcome: ResolverTypeWrapper<Row>;
  OutcomeConnection: ResolverTypeWrapper<Page>;
  OutcomeKind: OutcomeKind;
  AmountBound: AmountBound;
  FollowUp: FollowUp;
  ParticipationConnection: ResolverTypeWrapper<Page>;
  Role: Role;
  Attendance: Attendance;
  Representative: ResolverTypeWrapper<Row>;
  Party: ResolverTypeWrapper<Row>;
  ParticipantConnection: ResolverTypeWrapper<Page>;
  MemberConnection: ResolverTypeWrapper<Page>;
  Nation: ResolverTypeWrapper<Row>;
  NationConnection: ResolverTypeWrapper<Page>;
  Cooperation: ResolverTypeWrapper<Row>;
  Organization: ResolverTypeWrapper<Row>;
  OrganizationConnection: ResolverTypeWrapper<Page>;
  Body: ResolverTypeWrapper<Row>;
  Group: ResolverTypeWrapper<Row>;
  GroupConnection: ResolverTypeWrapper<Page>;
  Path: ResolverTypeWrapper<Row>;
  Relation: Relation;
  Person: ResolverTypeWrapper<Row>;
  PersonConnection: ResolverTypeWrapper<Page>;
  Tenure: ResolverTypeWrapper<Row>;
  TenureConnection: ResolverTypeWrapper<Page>;
  Certainty: Certainty;
  Place: ResolverTypeWrapper<Row>;
  PlaceConnection: ResolverTypeWrapper<Page>;
  Coordinates: ResolverTypeWrapper<ModelCoordinates>;
  Policy: ResolverTypeWrapper<Row>;
  PolicyConnection: ResolverTypeWrapper<Page>;
  SearchConnection: ResolverTypeWrapper<SearchPage>;
  Source: ResolverTypeWrapper<Row>;
  SourceConnection: ResolverTypeWrapper<Page>;
  SourceKind: SourceKind;
  TitleBasis: TitleBasis;
  Timeline: ResolverTypeWrapper<TimelineModel>;
  TimelineBucket: ResolverTypeWrapper<TimelineSlot>;
  LevelCount: ResolverTypeWrapper<LevelCount>;
  StatusCount: ResolverTypeWrapper<StatusCount>;
  PartnerCount: ResolverTypeWrapper<Row>;
  FormatMatrix: ResolverTypeWrapper<Matrix>;
};

/** Mapping between all available schema types and the resolvers parents */
type ResolversParentTypes = {
  Query: Snapshot;
  Claim: Row;
  Coverage: Row;
  MissingEdition: Row;
  LeftOut: Row;
  Dataset: Row;
  Release: Row;
  Dispute: Row;
  Position: Row;
  Named: Row;
  Entity: Row;
  Name: Row;
  Event: Row;
  StatusStep: Row;
  Upcoming: UpcomingModel;
  Format: Row;
  FormatLevel: Row;
  Institution: Row;
  Pair: Row;
  Outcome: Row;
  Participation: Row;
  Representative: Row;
  ParticipantEdge: PageItem;
  MemberEdge: PageItem;
  Nation: Row;
  Cooperation: Row;
  Hop: Row;
  Tenure: Row;
  Place: Row;
  Source: Row;
  Timeline: TimelineModel;
  TimelineBucket: TimelineSlot;
  MatrixCell: Cell;
};

export type QueryResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  nation?: Resolver<
    Maybe<ResolversTypes['Nation']>,
    ParentType,
    ContextType,
    RequireFields<QueryNationArgs, 'id'>
  >;
  nations?: Resolver<
    Maybe<ResolversTypes['NationConnection']>,
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
    Maybe<ResolversTypes['OrganizationConnection']>,
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
    Maybe<ResolversTypes['GroupConnection']>,
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
    Maybe<ResolversTypes['FormatConnection']>,
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
    Maybe<ResolversTypes['EventConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryEventsArgs, 'orderBy'>
  >;
  upcoming?: Resolver<Maybe<ResolversTypes['Upcoming']>, ParentType, ContextType, Partial<QueryUpcomingArgs>>;
  summit?: Resolver<
    Maybe<ResolversTypes['Summit']>,
    ParentType,
    ContextType,
    RequireFields<QuerySummitArgs, 'id'>
  >;
  summits?: Resolver<
    Maybe<ResolversTypes['SummitConnection']>,
    ParentType,
    ContextType,
    RequireFields<QuerySummitsArgs, 'orderBy'>
  >;
  ministerial?: Resolver<
    Maybe<ResolversTypes['Ministerial']>,
    ParentType,
    ContextType,
    RequireFields<QueryMinisterialArgs, 'id'>
  >;
  ministerials?: Resolver<
    Maybe<ResolversTypes['MinisterialConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryMinisterialsArgs, 'orderBy'>
  >;
  meeting?: Resolver<
    Maybe<ResolversTypes['Meeting']>,
    ParentType,
    ContextType,
    RequireFields<QueryMeetingArgs, 'id'>
  >;
  meetings?: Resolver<
    Maybe<ResolversTypes['MeetingConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryMeetingsArgs, 'orderBy'>
  >;
  participations?: Resolver<
    Maybe<ResolversTypes['ParticipationConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryParticipationsArgs, 'orderBy'>
  >;
  outcomes?: Resolver<
    Maybe<ResolversTypes['OutcomeConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryOutcomesArgs, 'orderBy'>
  >;
  person?: Resolver<
    Maybe<ResolversTypes['Person']>,
    ParentType,
    ContextType,
    RequireFields<QueryPersonArgs, 'id'>
  >;
  people?: Resolver<
    Maybe<ResolversTypes['PersonConnection']>,
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
    Maybe<ResolversTypes['PersonConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryLeadersArgs, 'orderBy'>
  >;
  tenure?: Resolver<
    Maybe<ResolversTypes['Tenure']>,
    ParentType,
    ContextType,
    RequireFields<QueryTenureArgs, 'id'>
  >;
  tenures?: Resolver<
    Maybe<ResolversTypes['TenureConnection']>,
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
    Maybe<ResolversTypes['PolicyConnection']>,
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
    Maybe<ResolversTypes['PlaceConnection']>,
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
    Maybe<ResolversTypes['DocumentConnection']>,
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
    Maybe<ResolversTypes['DisputeConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryDisputesArgs, 'orderBy'>
  >;
  coverage?: Resolver<
    Maybe<ResolversTypes['CoverageConnection']>,
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
    Maybe<ResolversTypes['SourceConnection']>,
    ParentType,
    ContextType,
    RequireFields<QuerySourcesArgs, 'orderBy'>
  >;
  search?: Resolver<
    Maybe<ResolversTypes['SearchConnection']>,
    ParentType,
    ContextType,
    RequireFields<QuerySearchArgs, 'text'>
  >;
  pairs?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['Pair']>>,
    ParentType,
    ContextType,
    RequireFields<QueryPairsArgs, 'of' | 'status' | 'first'>
  >;
  paths?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['Path']>>,
    ParentType,
    ContextType,
    RequireFields<QueryPathsArgs, 'from' | 'to' | 'maxHops' | 'first'>
  >;
  formatMatrix?: Resolver<
    Maybe<ResolversTypes['FormatMatrix']>,
    ParentType,
    ContextType,
    RequireFields<QueryFormatMatrixArgs, 'group' | 'status' | 'from' | 'to' | 'bucket'>
  >;
  timeline?: Resolver<
    Maybe<ResolversTypes['Timeline']>,
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
    Maybe<ResolversTypes['ClaimConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryClaimsArgs, 'orderBy'>
  >;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['Node']>>>,
    ParentType,
    ContextType,
    RequireFields<QueryNodesArgs, 'ids'>
  >;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  graph?: Resolver<Maybe<ResolversTypes['Graph']>, ParentType, ContextType, Partial<QueryGraphArgs>>;
};

export type ClaimResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim'],
> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
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

export type CoverageResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage'],
> = {
  recordType?: Resolver<ResolversTypes['CoveredType'], ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['Format']>, ParentType, ContextType>;
  lookedFor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  searchedUntil?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  newestSource?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['MissingEdition']>, ParentType, ContextType>;
  leftOut?: Resolver<ReadonlyArray<ResolversTypes['LeftOut']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MissingEditionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MissingEdition'] = ResolversParentTypes['MissingEdition'],
> = {
  edition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ordinals?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  headline?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['Body']>, ParentType, ContextType>;
  colours?: Resolver<Maybe<ResolversTypes['AccentColours']>, ParentType, ContextType>;
  partnerColours?: Resolver<ReadonlyArray<ResolversTypes['PartnerColour']>, ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<ResolversTypes['Level']>, ParentType, ContextType>;
  examples?: Resolver<ReadonlyArray<ResolversTypes['Example']>, ParentType, ContextType>;
  counts?: Resolver<ReadonlyArray<ResolversTypes['TypeCount']>, ParentType, ContextType>;
  ingestedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  releases?: Resolver<
    Maybe<ResolversTypes['ReleaseConnection']>,
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

export type DisputeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Dispute'] = ResolversParentTypes['Dispute'],
> = {
  topic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  about?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  positions?: Resolver<ReadonlyArray<ResolversTypes['Position']>, ParentType, ContextType>;
  assessment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PositionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Position'] = ResolversParentTypes['Position'],
> = {
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  claims?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
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
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<NamedNameArgs>>;
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
  names?: Resolver<ReadonlyArray<ResolversTypes['Name']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  contested?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<
    Maybe<ResolversTypes['ClaimConnection']>,
    ParentType,
    ContextType,
    RequireFields<EntityClaimsArgs, 'orderBy'>
  >;
  disputes?: Resolver<
    Maybe<ResolversTypes['DisputeConnection']>,
    ParentType,
    ContextType,
    RequireFields<EntityDisputesArgs, 'orderBy'>
  >;
  sources?: Resolver<
    Maybe<ResolversTypes['SourceConnection']>,
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

export type EventResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event'],
> = {
  __resolveType?: TypeResolveFn<'Summit' | 'Ministerial' | 'Meeting', ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ordinal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ordinalLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['Format']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Status']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  statusHistory?: Resolver<ReadonlyArray<ResolversTypes['StatusStep']>, ParentType, ContextType>;
  leadTime?: Resolver<Maybe<ResolversTypes['LeadTime']>, ParentType, ContextType>;
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
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['Outcome']>, ParentType, ContextType>;
  attendanceRecord?: Resolver<Maybe<ResolversTypes['AttendanceRecord']>, ParentType, ContextType>;
  hosts?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  absent?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  participants?: Resolver<
    Maybe<ResolversTypes['ParticipantConnection']>,
    ParentType,
    ContextType,
    RequireFields<EventParticipantsArgs, 'orderBy'>
  >;
  documents?: Resolver<
    Maybe<ResolversTypes['DocumentConnection']>,
    ParentType,
    ContextType,
    RequireFields<EventDocumentsArgs, 'orderBy'>
  >;
  replacedBy?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
};

export type StatusStepResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['StatusStep'] = ResolversParentTypes['StatusStep'],
> = {
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['ImpreciseDate'], ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  claims?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
};

export type UpcomingResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Upcoming'] = ResolversParentTypes['Upcoming'],
> = {
  dated?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  undated?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  overdue?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
};

export type FormatResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Format'] = ResolversParentTypes['Format'],
> = {
  kind?: Resolver<ResolversTypes['FormatKind'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['Body']>, ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  partners?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  established?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  ended?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<ResolversTypes['FormatLevel']>, ParentType, ContextType>;
  members?: Resolver<
    Maybe<ResolversTypes['MemberConnection']>,
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
  coverage?: Resolver<
    Maybe<ResolversTypes['CoverageConnection']>,
    ParentType,
    ContextType,
    RequireFields<FormatCoverageArgs, 'orderBy'>
  >;
  knownMissing?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  upcoming?: Resolver<ResolversTypes['Upcoming'], ParentType, ContextType>;
  events?: Resolver<
    Maybe<ResolversTypes['EventConnection']>,
    ParentType,
    ContextType,
    RequireFields<FormatEventsArgs, 'orderBy'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FormatLevelResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['FormatLevel'] = ResolversParentTypes['FormatLevel'],
> = {
  level?: Resolver<ResolversTypes['Level'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  claims?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
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
  claims?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
};

export type PairResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Pair'] = ResolversParentTypes['Pair'],
> = {
  one?: Resolver<ResolversTypes['Named'], ParentType, ContextType>;
  other?: Resolver<ResolversTypes['Named'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<
    ReadonlyArray<ResolversTypes['Event']>,
    ParentType,
    ContextType,
    RequireFields<PairEventsArgs, 'first'>
  >;
};

export type OutcomeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Outcome'] = ResolversParentTypes['Outcome'],
> = {
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['OutcomeKind']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  bound?: Resolver<Maybe<ResolversTypes['AmountBound']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['Party']>, ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  followUp?: Resolver<Maybe<ResolversTypes['FollowUp']>, ParentType, ContextType>;
  topic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claims?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ParticipationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Participation'] = ResolversParentTypes['Participation'],
> = {
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
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code3?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  independence?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['Group']>, ParentType, ContextType>;
  cooperation?: Resolver<ReadonlyArray<ResolversTypes['Cooperation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CooperationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Cooperation'] = ResolversParentTypes['Cooperation'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  through?: Resolver<Maybe<ResolversTypes['Format']>, ParentType, ContextType>;
  claims?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
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

export type TenureResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Tenure'] = ResolversParentTypes['Tenure'],
> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Level']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  seenOn?: Resolver<ReadonlyArray<ResolversTypes['ImpreciseDate']>, ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlaceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place'],
> = {
  country?: Resolver<Maybe<ResolversTypes['Nation']>, ParentType, ContextType>;
  coordinates?: Resolver<Maybe<ResolversTypes['Coordinates']>, ParentType, ContextType>;
  events?: Resolver<
    Maybe<ResolversTypes['EventConnection']>,
    ParentType,
    ContextType,
    RequireFields<PlaceEventsArgs, 'orderBy'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source'],
> = {
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
  citation?: Resolver<ResolversTypes['Citation'], ParentType, ContextType>;
  claims?: Resolver<
    Maybe<ResolversTypes['ClaimConnection']>,
    ParentType,
    ContextType,
    RequireFields<SourceClaimsArgs, 'orderBy'>
  >;
  about?: Resolver<
    Maybe<ResolversTypes['ClaimConnection']>,
    ParentType,
    ContextType,
    RequireFields<SourceAboutArgs, 'orderBy'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TimelineResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Timeline'] = ResolversParentTypes['Timeline'],
> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  buckets?: Resolver<ReadonlyArray<ResolversTypes['TimelineBucket']>, ParentType, ContextType>;
  undated?: Resolver<ReadonlyArray<ResolversTypes['TimelineBucket']>, ParentType, ContextType>;
  events?: Resolver<
    Maybe<ResolversTypes['EventConnection']>,
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
  withoutPartner?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MatrixCellResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MatrixCell'] = ResolversParentTypes['MatrixCell'],
> = {
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  latestHeld?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
};
