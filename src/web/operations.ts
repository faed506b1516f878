/** An operation that the page asks: its text, and the types of its answer and its variables. */
export type Operation<Answer, Variables> = {
  readonly name: string;
  readonly text: string;
  readonly types?: readonly [Answer, Variables];
};

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Kind of support of a claim by its source. */
type Support =
  /** The source was seen to state it. */
  | 'STATED'
  /** The source is named for the record as a whole. */
  | 'CITED';

/** Matches a word of `Support`. */
type SupportFilter = {
  /** Is this word. */
  readonly eq?: Support | null | undefined;
  /** Is one of these words. */
  readonly in?: ReadonlyArray<Support> | null | undefined;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: boolean | null | undefined;
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
  readonly eq?: Rank | null | undefined;
  /** Is one of these words. */
  readonly in?: ReadonlyArray<Rank> | null | undefined;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: boolean | null | undefined;
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
  readonly eq?: Confidence | null | undefined;
  /** Is one of these words. */
  readonly in?: ReadonlyArray<Confidence> | null | undefined;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: boolean | null | undefined;
};

/** Result of the comparison of a claim with the other claims of its property. Rank decides first, then the later source, then confidence, then the id. */
export type Standing =
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
  readonly eq?: Standing | null | undefined;
  /** Is one of these words. */
  readonly in?: ReadonlyArray<Standing> | null | undefined;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: boolean | null | undefined;
};

/** Selects claims; all fields given must match. */
export type ClaimWhere = {
  /** By id. */
  readonly id?: IdFilter | null | undefined;
  /** By the entity that the claim is about. */
  readonly subject?: IdFilter | null | undefined;
  /** By property. */
  readonly property?: PropertyFilter | null | undefined;
  /** By the entity that is the value. */
  readonly object?: IdFilter | null | undefined;
  /** By the item that a part like `participants.roles` belongs to. */
  readonly edge?: TextFilter | null | undefined;
  /** By value, as text. */
  readonly value?: TextFilter | null | undefined;
  /** By source. */
  readonly source?: IdFilter | null | undefined;
  /** By kind of the source. */
  readonly sourceKind?: SourceKindFilter | null | undefined;
  /** By the day from which it counts as known. */
  readonly known?: DayFilter | null | undefined;
  /** By how the source supports it. */
  readonly support?: SupportFilter | null | undefined;
  /** By rank. */
  readonly rank?: RankFilter | null | undefined;
  /** By confidence. */
  readonly confidence?: ConfidenceFilter | null | undefined;
  /** True if the editors derived it from the source. */
  readonly derived?: boolean | null | undefined;
  /** True if the source denies the value. */
  readonly negated?: boolean | null | undefined;
  /** By the result of the comparison with the other claims of its property. */
  readonly standing?: StandingFilter | null | undefined;
  /** True if another claim contradicts it. */
  readonly contested?: boolean | null | undefined;
  /** About an entity that a release of this day or a later one changed. */
  readonly updatedSince?: string | null | undefined;
  /** All of these match. */
  readonly and?: ReadonlyArray<ClaimWhere> | null | undefined;
  /** At least one of these matches. */
  readonly or?: ReadonlyArray<ClaimWhere> | null | undefined;
  /** This does not match. */
  readonly not?: ClaimWhere | null | undefined;
};

/** Precision of an imprecise date. */
type Precision =
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

/** Rule by which a range of days matches an imprecise date. */
type DateMatch =
  /** The date may fall into the range. */
  | 'OVERLAPS'
  /** The date falls into the range, however it is read. */
  | 'WITHIN';

/** Matches an imprecise date by a range of days, both ends included; a record without the date never matches. A range that ends before it begins is refused. */
type DateFilter = {
  /** First day of the range, e.g. `2025-01-01`; open when left out. */
  readonly from?: string | null | undefined;
  /** Last day of the range; open when left out. */
  readonly to?: string | null | undefined;
  /** Rule by which an imprecise date matches. */
  readonly match?: DateMatch;
  /** True selects records without a date; false selects records with one. */
  readonly isNull?: boolean | null | undefined;
};

/** Matches a day by a range of days, both ends included. A range that ends before it begins is refused. */
type DayFilter = {
  /** First day of the range, e.g. `2025-01-01`; open when left out. */
  readonly from?: string | null | undefined;
  /** Last day of the range; open when left out. */
  readonly to?: string | null | undefined;
};

/** Matches an id. */
type IdFilter = {
  /** Equals this id, e.g. `japan`, or the code of a nation, e.g. `JP`. An id that names nothing matches nothing and adds a warning to `extensions.warnings`. */
  readonly eq?: string | null | undefined;
  /** Is one of these ids or codes. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: boolean | null | undefined;
};

/**
 * Matches a text. `eq` and `in` compare letter by letter. `contains` and `startsWith` ignore case (also of ß and the dotless i), accents,
 * invisible signs such as soft hyphens, and blanks at the ends; they take all double quotation marks for one, all kinds and numbers of
 * blanks, and compatibility forms such as ligatures, "…" and full-width letters. As in the search, hyphens and dashes count as blanks, and
 * apostrophes and single quotation marks do not count; codes, language tags and properties are compared with them.
 */
type TextFilter = {
  /** Is exactly this text. */
  readonly eq?: string | null | undefined;
  /** Is exactly one of these texts. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Contains this text. */
  readonly contains?: string | null | undefined;
  /** Starts with this text. */
  readonly startsWith?: string | null | undefined;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: boolean | null | undefined;
};

/** Matches a whole number. */
type IntFilter = {
  /** Is this number. */
  readonly eq?: number | null | undefined;
  /** Is one of these numbers. */
  readonly in?: ReadonlyArray<number> | null | undefined;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: boolean | null | undefined;
};

/** Length of a period. */
export type Bucket =
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
  readonly eq?: Level | null | undefined;
  /** Is one of these words. */
  readonly in?: ReadonlyArray<Level> | null | undefined;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: boolean | null | undefined;
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
  readonly eq?: CoveredType | null | undefined;
  /** Is one of these words. */
  readonly in?: ReadonlyArray<CoveredType> | null | undefined;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: boolean | null | undefined;
};

/** Selects coverage; all fields given must match. */
type CoverageWhere = {
  /** By id. */
  readonly id?: IdFilter | null | undefined;
  /** By name. */
  readonly name?: TextFilter | null | undefined;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: IdFilter | null | undefined;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: string | null | undefined;
  /** By the type of the records. */
  readonly recordType?: CoveredTypeFilter | null | undefined;
  /** By the format whose records they are. */
  readonly format?: IdFilter | null | undefined;
  /** All of these match. */
  readonly and?: ReadonlyArray<CoverageWhere> | null | undefined;
  /** At least one of these matches. */
  readonly or?: ReadonlyArray<CoverageWhere> | null | undefined;
  /** This does not match. */
  readonly not?: CoverageWhere | null | undefined;
};

/** Selects disputes; all fields given must match. */
type DisputeWhere = {
  /** By id. */
  readonly id?: IdFilter | null | undefined;
  /** By name. */
  readonly name?: TextFilter | null | undefined;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: IdFilter | null | undefined;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: string | null | undefined;
  /** By an entity that it concerns. */
  readonly about?: IdFilter | null | undefined;
  /** All of these match. */
  readonly and?: ReadonlyArray<DisputeWhere> | null | undefined;
  /** At least one of these matches. */
  readonly or?: ReadonlyArray<DisputeWhere> | null | undefined;
  /** This does not match. */
  readonly not?: DisputeWhere | null | undefined;
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
  readonly eq?: DocumentKind | null | undefined;
  /** Is one of these words. */
  readonly in?: ReadonlyArray<DocumentKind> | null | undefined;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: boolean | null | undefined;
};

/** Selects documents; all fields given must match. */
type DocumentWhere = {
  /** By id. */
  readonly id?: IdFilter | null | undefined;
  /** By name. */
  readonly name?: TextFilter | null | undefined;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: IdFilter | null | undefined;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: string | null | undefined;
  /** By kind. */
  readonly kind?: DocumentKindFilter | null | undefined;
  /** By the event that adopted it. */
  readonly event?: IdFilter | null | undefined;
  /** By kind of that event. */
  readonly eventKind?: EventKindFilter | null | undefined;
  /** By a party that adopted it. */
  readonly party?: IdFilter | null | undefined;
  /** By date. */
  readonly date?: DateFilter | null | undefined;
  /** All of these match. */
  readonly and?: ReadonlyArray<DocumentWhere> | null | undefined;
  /** At least one of these matches. */
  readonly or?: ReadonlyArray<DocumentWhere> | null | undefined;
  /** This does not match. */
  readonly not?: DocumentWhere | null | undefined;
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
  readonly eq?: EventKind | null | undefined;
  /** Is one of these words. */
  readonly in?: ReadonlyArray<EventKind> | null | undefined;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: boolean | null | undefined;
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
  readonly eq?: Status | null | undefined;
  /** Is one of these words. */
  readonly in?: ReadonlyArray<Status> | null | undefined;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: boolean | null | undefined;
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
  readonly eq?: Mode | null | undefined;
  /** Is one of these words. */
  readonly in?: ReadonlyArray<Mode> | null | undefined;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: boolean | null | undefined;
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
  readonly eq?: AttendanceRecord | null | undefined;
  /** Is one of these words. */
  readonly in?: ReadonlyArray<AttendanceRecord> | null | undefined;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: boolean | null | undefined;
};

/** Selects events; all fields given must match. */
export type EventWhere = {
  /** By id. */
  readonly id?: IdFilter | null | undefined;
  /** By name. */
  readonly name?: TextFilter | null | undefined;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: IdFilter | null | undefined;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: string | null | undefined;
  /** By kind. */
  readonly kind?: EventKindFilter | null | undefined;
  /** By status. */
  readonly status?: StatusFilter | null | undefined;
  /** By level of the meeting. */
  readonly level?: LevelFilter | null | undefined;
  /** By mode. */
  readonly mode?: ModeFilter | null | undefined;
  /** By series, e.g. `summits-of-leaders`. */
  readonly series?: TextFilter | null | undefined;
  /** By number in its series. */
  readonly ordinal?: IntFilter | null | undefined;
  /** By format. */
  readonly format?: IdFilter | null | undefined;
  /** By a partner of its format. */
  readonly partner?: IdFilter | null | undefined;
  /** By the group of its format. */
  readonly group?: IdFilter | null | undefined;
  /** By host. */
  readonly host?: IdFilter | null | undefined;
  /** By a party at the event; one that was absent is not. */
  readonly participant?: IdFilter | null | undefined;
  /** By a party of which a source says that it was not there. */
  readonly absent?: IdFilter | null | undefined;
  /** By a person, such as a leader, who represented a party there. */
  readonly person?: IdFilter | null | undefined;
  /** By place. */
  readonly place?: IdFilter | null | undefined;
  /** By the country of its place. */
  readonly country?: IdFilter | null | undefined;
  /** By whether the list of its participants is complete. */
  readonly attendanceRecord?: AttendanceRecordFilter | null | undefined;
  /** By date. */
  readonly date?: DateFilter | null | undefined;
  /** True selects events that are still planned, tentative or confirmed after their last day. */
  readonly overdue?: boolean | null | undefined;
  /** All of these match. */
  readonly and?: ReadonlyArray<EventWhere> | null | undefined;
  /** At least one of these matches. */
  readonly or?: ReadonlyArray<EventWhere> | null | undefined;
  /** This does not match. */
  readonly not?: EventWhere | null | undefined;
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

/** Attendance of a party at an event. */
type Attendance =
  /** A source says that it was there. */
  | 'PRESENT'
  /** A source says that it was not there. */
  | 'ABSENT'
  /** No source says. */
  | 'NOT_RECORDED';

/** Trend of a number. */
type Trend =
  /** It grows. */
  | 'GROWING'
  /** It stays. */
  | 'STABLE'
  /** It shrinks. */
  | 'SHRINKING';

/** Direct relation between two records. */
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

/** Selects persons; all fields given must match. */
type PersonWhere = {
  /** By id. */
  readonly id?: IdFilter | null | undefined;
  /** By name. */
  readonly name?: TextFilter | null | undefined;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: IdFilter | null | undefined;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: string | null | undefined;
  /** By a party of which the person holds or held an office. */
  readonly party?: IdFilter | null | undefined;
  /** True if the person holds or held an office at the head of a party. */
  readonly leader?: boolean | null | undefined;
  /** All of these match. */
  readonly and?: ReadonlyArray<PersonWhere> | null | undefined;
  /** At least one of these matches. */
  readonly or?: ReadonlyArray<PersonWhere> | null | undefined;
  /** This does not match. */
  readonly not?: PersonWhere | null | undefined;
};

/** Certainty that a person held an office on the day of the viewpoint. */
type Certainty =
  /** The day lies between days of evidence: the start or the first day in office, and the end, the last day in office, or the day of a source that says the office is held. */
  | 'CERTAIN'
  /** The office may have been held: the dates can be read so, or the day is after the last evidence and no other person is known to hold the office by then. */
  | 'POSSIBLE';

/** Selects places; all fields given must match. */
type PlaceWhere = {
  /** By id. */
  readonly id?: IdFilter | null | undefined;
  /** By name. */
  readonly name?: TextFilter | null | undefined;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: IdFilter | null | undefined;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: string | null | undefined;
  /** By country. */
  readonly country?: IdFilter | null | undefined;
  /** All of these match. */
  readonly and?: ReadonlyArray<PlaceWhere> | null | undefined;
  /** At least one of these matches. */
  readonly or?: ReadonlyArray<PlaceWhere> | null | undefined;
  /** This does not match. */
  readonly not?: PlaceWhere | null | undefined;
};

/** Selects policies; all fields given must match. */
type PolicyWhere = {
  /** By id. */
  readonly id?: IdFilter | null | undefined;
  /** By name. */
  readonly name?: TextFilter | null | undefined;
  /** By a source that speaks of it: one of its `sources`. */
  readonly source?: IdFilter | null | undefined;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: string | null | undefined;
  /** By a party that pursues it. */
  readonly party?: IdFilter | null | undefined;
  /** By field of policy. */
  readonly area?: PolicyAreaFilter | null | undefined;
  /** By when it was adopted. */
  readonly adopted?: DateFilter | null | undefined;
  /** All of these match. */
  readonly and?: ReadonlyArray<PolicyWhere> | null | undefined;
  /** At least one of these matches. */
  readonly or?: ReadonlyArray<PolicyWhere> | null | undefined;
  /** This does not match. */
  readonly not?: PolicyWhere | null | undefined;
};

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
  readonly eq?: PolicyArea | null | undefined;
  /** Is one of these words. */
  readonly in?: ReadonlyArray<PolicyArea> | null | undefined;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: boolean | null | undefined;
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
  readonly eq?: SourceKind | null | undefined;
  /** Is one of these words. */
  readonly in?: ReadonlyArray<SourceKind> | null | undefined;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: boolean | null | undefined;
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
  readonly id?: IdFilter | null | undefined;
  /** By title. */
  readonly title?: TextFilter | null | undefined;
  /** By kind. */
  readonly kind?: SourceKindFilter | null | undefined;
  /** By publisher. */
  readonly publisher?: TextFilter | null | undefined;
  /** By BCP 47 language tag, e.g. `en`. */
  readonly language?: TextFilter | null | undefined;
  /** By author. */
  readonly author?: IdFilter | null | undefined;
  /** By day of publication. */
  readonly published?: DateFilter | null | undefined;
  /** Changed by a release of this day or a later one: by `updatedOn`. */
  readonly updatedSince?: string | null | undefined;
  /** All of these match. */
  readonly and?: ReadonlyArray<SourceWhere> | null | undefined;
  /** At least one of these matches. */
  readonly or?: ReadonlyArray<SourceWhere> | null | undefined;
  /** This does not match. */
  readonly not?: SourceWhere | null | undefined;
};

/** A property of which claims speak. */
export type Property =
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
  readonly eq?: Property | null | undefined;
  /** Is one of these words. */
  readonly in?: ReadonlyArray<Property> | null | undefined;
  /** True selects records without a value; false selects records with one. */
  readonly isNull?: boolean | null | undefined;
};

type AboutQueryVariables = Exact<{
  language?: string | null | undefined;
}>;

export type AboutQuery = {
  readonly dataset: {
    readonly headline: string | null;
    readonly levels: ReadonlyArray<Level>;
    readonly groups: ReadonlyArray<
      { readonly name: string; readonly id: string } | { readonly name: string; readonly id: string }
    >;
    readonly colours: { readonly light: string } | null;
    readonly partnerColours: ReadonlyArray<{ readonly partner: string; readonly colour: string }>;
  } & VersionFragment;
};

type DatasetQueryVariables = Exact<{
  language?: string | null | undefined;
}>;

type DatasetQuery = {
  readonly dataset: {
    readonly headline: string | null;
    readonly description: string | null;
    readonly groups: ReadonlyArray<
      { readonly name: string; readonly id: string } | { readonly name: string; readonly id: string }
    >;
    readonly counts: ReadonlyArray<{ readonly type: string; readonly count: number }>;
    readonly releases: {
      readonly nodes: ReadonlyArray<{
        readonly version: string;
        readonly releasedOn: string;
        readonly summary: string;
        readonly added: number;
        readonly changed: number;
        readonly removed: number;
      }>;
    };
  } & VersionFragment;
};

type LimitsQueryVariables = Exact<{
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

export type LimitsQuery = {
  readonly graph: {
    readonly disputes: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{ readonly topic: string | null } & Link_Dispute_Fragment>;
    };
    readonly coverage: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{ readonly lookedFor: string } & Link_Coverage_Fragment>;
    };
  };
};

type ClaimsOfQueryVariables = Exact<{
  where: ClaimWhere;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

export type ClaimsOfQuery = {
  readonly graph: {
    readonly claims: {
      readonly totalCount: number;
      readonly pageInfo: {
        readonly endCursor: string | null;
        readonly hasNextPage: boolean;
        readonly hasPreviousPage: boolean;
      };
      readonly nodes: ReadonlyArray<ClaimLineFragment>;
    };
  };
};

type PersonEventsQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

type PersonEventsQuery = {
  readonly graph: {
    readonly pairs: ReadonlyArray<{
      readonly count: number;
      readonly other:
        | Link_Coverage_Fragment
        | Link_Dispute_Fragment
        | Link_Document_Fragment
        | Link_Summit_Fragment
        | Link_Ministerial_Fragment
        | Link_Meeting_Fragment
        | Link_Format_Fragment
        | Link_Nation_Fragment
        | Link_Organization_Fragment
        | Link_Group_Fragment
        | Link_Person_Fragment
        | Link_Tenure_Fragment
        | Link_Place_Fragment
        | Link_Policy_Fragment
        | Link_Source_Fragment;
      readonly events: ReadonlyArray<
        EventLink_Summit_Fragment | EventLink_Ministerial_Fragment | EventLink_Meeting_Fragment
      >;
    }> | null;
    readonly events: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<
        EventLine_Summit_Fragment | EventLine_Ministerial_Fragment | EventLine_Meeting_Fragment
      >;
    };
  };
};

type EventsPerYearQueryVariables = Exact<{
  where: EventWhere;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;

export type EventsPerYearQuery = {
  readonly graph: {
    readonly timeline: {
      readonly totalCount: number;
      readonly buckets: ReadonlyArray<{ readonly period: string | null; readonly count: number }>;
    };
  };
};

type CompareChoicesQueryVariables = Exact<{
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

type CompareChoicesQuery = {
  readonly graph: {
    readonly formats: {
      readonly nodes: ReadonlyArray<{
        readonly partners: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
      }>;
    };
  };
};

type ComparePowersQueryVariables = Exact<{
  a: string;
  b: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

export type ComparePowersQuery = {
  readonly graph: {
    readonly ends: ReadonlyArray<
      | { readonly id: string }
      | ({ readonly id: string } & Link_Coverage_Fragment)
      | ({ readonly id: string } & Link_Dispute_Fragment)
      | ({ readonly id: string } & Link_Document_Fragment)
      | ({ readonly id: string } & Link_Summit_Fragment)
      | ({ readonly id: string } & Link_Ministerial_Fragment)
      | ({ readonly id: string } & Link_Meeting_Fragment)
      | ({ readonly id: string } & Link_Format_Fragment)
      | { readonly id: string }
      | { readonly id: string }
      | ({ readonly id: string } & Link_Nation_Fragment)
      | ({ readonly id: string } & Link_Organization_Fragment)
      | ({ readonly id: string } & Link_Group_Fragment)
      | ({ readonly id: string } & Link_Person_Fragment)
      | ({ readonly id: string } & Link_Tenure_Fragment)
      | ({ readonly id: string } & Link_Place_Fragment)
      | ({ readonly id: string } & Link_Policy_Fragment)
      | ({ readonly id: string } & Link_Source_Fragment)
      | null
    >;
    readonly formatsOfA: ComparedFormatsFragment;
    readonly formatsOfB: ComparedFormatsFragment;
    readonly eventsOfA: ComparedEventsFragment;
    readonly eventsOfB: ComparedEventsFragment;
    readonly nextOfA: ComparedNextFragment;
    readonly nextOfB: ComparedNextFragment;
    readonly shared: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<
        EventLine_Summit_Fragment | EventLine_Ministerial_Fragment | EventLine_Meeting_Fragment
      >;
    };
  };
};

type ComparedFormatsFragment = {
  readonly nodes: ReadonlyArray<
    {
      readonly established: WhenFragment | null;
      readonly levels: ReadonlyArray<{ readonly level: Level; readonly since: WhenFragment | null }>;
      readonly firstOf: ReadonlyArray<{
        readonly level: Level;
        readonly event:
          | EventLink_Summit_Fragment
          | EventLink_Ministerial_Fragment
          | EventLink_Meeting_Fragment;
      }>;
      readonly disputes: { readonly nodes: ReadonlyArray<Link_Dispute_Fragment> };
    } & Link_Format_Fragment
  >;
};

type ComparedEventsFragment = {
  readonly totalCount: number;
  readonly groupBy: ReadonlyArray<{
    readonly level: Level | null;
    readonly year: number | null;
    readonly count: number;
  }> | null;
};

type ComparedNextFragment = {
  readonly dated: ReadonlyArray<
    EventLink_Summit_Fragment | EventLink_Ministerial_Fragment | EventLink_Meeting_Fragment
  >;
  readonly undated: ReadonlyArray<
    EventLink_Summit_Fragment | EventLink_Ministerial_Fragment | EventLink_Meeting_Fragment
  >;
  readonly overdue: ReadonlyArray<
    EventLink_Summit_Fragment | EventLink_Ministerial_Fragment | EventLink_Meeting_Fragment
  >;
};

type CompareDaysQueryVariables = Exact<{
  group: string;
  from: string;
  to: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  thenAsOf?: string | null | undefined;
  thenKnownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

export type CompareDaysQuery = {
  readonly then: ComparedMatrixFragment;
  readonly now: ComparedMatrixFragment;
};

type ComparedMatrixFragment = {
  readonly held: {
    readonly rows: ReadonlyArray<{
      readonly total: number;
      readonly format: {
        readonly contested: ReadonlyArray<string>;
        readonly established: WhenFragment | null;
        readonly levels: ReadonlyArray<{ readonly level: Level }>;
        readonly upcoming: {
          readonly dated: ReadonlyArray<
            { readonly id: string } | { readonly id: string } | { readonly id: string }
          >;
          readonly undated: ReadonlyArray<
            { readonly id: string } | { readonly id: string } | { readonly id: string }
          >;
          readonly overdue: ReadonlyArray<
            { readonly id: string } | { readonly id: string } | { readonly id: string }
          >;
        };
      } & Link_Format_Fragment;
    }>;
  };
};

type UpcomingQueryVariables = Exact<{
  where: EventWhere;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

type UpcomingQuery = {
  readonly graph: {
    readonly upcoming: {
      readonly dated: ReadonlyArray<
        EventLine_Summit_Fragment | EventLine_Ministerial_Fragment | EventLine_Meeting_Fragment
      >;
      readonly undated: ReadonlyArray<
        EventLine_Summit_Fragment | EventLine_Ministerial_Fragment | EventLine_Meeting_Fragment
      >;
      readonly overdue: ReadonlyArray<
        EventLine_Summit_Fragment | EventLine_Ministerial_Fragment | EventLine_Meeting_Fragment
      >;
    };
  };
};

type EvidenceQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

export type EvidenceQuery = {
  readonly graph: {
    readonly node:
      | { readonly __typename: 'Claim' }
      | {
          readonly __typename: 'Coverage';
          readonly english: string;
          readonly winning: { readonly totalCount: number; readonly nodes: ReadonlyArray<FactClaimFragment> };
          readonly agreeing: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
          readonly rejected: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
        }
      | {
          readonly __typename: 'Dispute';
          readonly english: string;
          readonly winning: { readonly totalCount: number; readonly nodes: ReadonlyArray<FactClaimFragment> };
          readonly agreeing: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
          readonly rejected: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
        }
      | {
          readonly __typename: 'Document';
          readonly english: string;
          readonly winning: { readonly totalCount: number; readonly nodes: ReadonlyArray<FactClaimFragment> };
          readonly agreeing: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
          readonly rejected: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
        }
      | {
          readonly __typename: 'Summit';
          readonly english: string;
          readonly winning: { readonly totalCount: number; readonly nodes: ReadonlyArray<FactClaimFragment> };
          readonly agreeing: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
          readonly rejected: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
          readonly format: FormatOfEventFragment | null;
        }
      | {
          readonly __typename: 'Ministerial';
          readonly english: string;
          readonly winning: { readonly totalCount: number; readonly nodes: ReadonlyArray<FactClaimFragment> };
          readonly agreeing: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
          readonly rejected: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
          readonly format: FormatOfEventFragment | null;
        }
      | {
          readonly __typename: 'Meeting';
          readonly english: string;
          readonly winning: { readonly totalCount: number; readonly nodes: ReadonlyArray<FactClaimFragment> };
          readonly agreeing: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
          readonly rejected: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
          readonly format: FormatOfEventFragment | null;
        }
      | {
          readonly __typename: 'Format';
          readonly english: string;
          readonly winning: { readonly totalCount: number; readonly nodes: ReadonlyArray<FactClaimFragment> };
          readonly agreeing: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
          readonly rejected: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
        }
      | { readonly __typename: 'Outcome' }
      | { readonly __typename: 'Participation' }
      | {
          readonly __typename: 'Nation';
          readonly english: string;
          readonly winning: { readonly totalCount: number; readonly nodes: ReadonlyArray<FactClaimFragment> };
          readonly agreeing: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
          readonly rejected: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
          readonly groups: ReadonlyArray<{
            readonly members: {
              readonly edges: ReadonlyArray<{ readonly claims: ReadonlyArray<FactClaimFragment> }>;
            };
          }>;
        }
      | {
          readonly __typename: 'Organization';
          readonly english: string;
          readonly winning: { readonly totalCount: number; readonly nodes: ReadonlyArray<FactClaimFragment> };
          readonly agreeing: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
          readonly rejected: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
        }
      | {
          readonly __typename: 'Group';
          readonly english: string;
          readonly winning: { readonly totalCount: number; readonly nodes: ReadonlyArray<FactClaimFragment> };
          readonly agreeing: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
          readonly rejected: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
        }
      | {
          readonly __typename: 'Person';
          readonly english: string;
          readonly winning: { readonly totalCount: number; readonly nodes: ReadonlyArray<FactClaimFragment> };
          readonly agreeing: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
          readonly rejected: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
        }
      | {
          readonly __typename: 'Tenure';
          readonly english: string;
          readonly winning: { readonly totalCount: number; readonly nodes: ReadonlyArray<FactClaimFragment> };
          readonly agreeing: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
          readonly rejected: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
        }
      | {
          readonly __typename: 'Place';
          readonly english: string;
          readonly winning: { readonly totalCount: number; readonly nodes: ReadonlyArray<FactClaimFragment> };
          readonly agreeing: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
          readonly rejected: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
        }
      | {
          readonly __typename: 'Policy';
          readonly english: string;
          readonly winning: { readonly totalCount: number; readonly nodes: ReadonlyArray<FactClaimFragment> };
          readonly agreeing: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
          readonly rejected: {
            readonly totalCount: number;
            readonly nodes: ReadonlyArray<FactClaimFragment>;
          };
        }
      | { readonly __typename: 'Source' }
      | null;
  };
};

export type FormatOfEventFragment = {
  readonly knownMissing: number | null;
  readonly coverage: { readonly nodes: ReadonlyArray<CoverageLineFragment> };
  readonly events: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<
      SeriesEvent_Summit_Fragment | SeriesEvent_Ministerial_Fragment | SeriesEvent_Meeting_Fragment
    >;
  };
};

type SeriesEvent_Summit_Fragment = {
  readonly series: string | null;
  readonly status: Status | null;
  readonly level: Level | null;
} & EventLink_Summit_Fragment;

type SeriesEvent_Ministerial_Fragment = {
  readonly series: string | null;
  readonly status: Status | null;
  readonly level: Level | null;
} & EventLink_Ministerial_Fragment;

type SeriesEvent_Meeting_Fragment = {
  readonly series: string | null;
  readonly status: Status | null;
  readonly level: Level | null;
} & EventLink_Meeting_Fragment;

export type SeriesEventFragment =
  | SeriesEvent_Summit_Fragment
  | SeriesEvent_Ministerial_Fragment
  | SeriesEvent_Meeting_Fragment;

type FormatsHeldQueryVariables = Exact<{
  group: string;
  level?: ReadonlyArray<Level> | Level | null | undefined;
  from: string;
  to: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

export type FormatsHeldQuery = {
  readonly dataset: VersionFragment;
  readonly graph: {
    readonly group:
      | {
          readonly name: string;
          readonly contested: ReadonlyArray<string>;
          readonly id: string;
          readonly counts: { readonly nodes: ReadonlyArray<{ readonly value: string | null }> };
        }
      | {
          readonly name: string;
          readonly contested: ReadonlyArray<string>;
          readonly id: string;
          readonly counts: { readonly nodes: ReadonlyArray<{ readonly value: string | null }> };
        }
      | Record<PropertyKey, never>
      | null;
    readonly held: {
      readonly periods: ReadonlyArray<string>;
      readonly rows: ReadonlyArray<
        {
          readonly total: number;
          readonly cells: ReadonlyArray<{
            readonly count: number;
            readonly latestHeld:
              | EventLink_Summit_Fragment
              | EventLink_Ministerial_Fragment
              | EventLink_Meeting_Fragment
              | null;
          }>;
          readonly undated: ReadonlyArray<{
            readonly count: number;
            readonly latestHeld:
              | EventLink_Summit_Fragment
              | EventLink_Ministerial_Fragment
              | EventLink_Meeting_Fragment
              | null;
          }>;
        } & FormatRowFragment
      >;
    };
    readonly levels: {
      readonly groupBy: ReadonlyArray<{
        readonly year: number | null;
        readonly level: Level | null;
        readonly format: { readonly id: string } | null;
      }> | null;
    };
    readonly disputes: { readonly totalCount: number };
    readonly sources: { readonly totalCount: number };
    readonly planned: {
      readonly rows: ReadonlyArray<{
        readonly cells: ReadonlyArray<{ readonly count: number }>;
        readonly undated: ReadonlyArray<{ readonly count: number }>;
      }>;
    };
    readonly off: {
      readonly rows: ReadonlyArray<{
        readonly cells: ReadonlyArray<{ readonly count: number }>;
        readonly undated: ReadonlyArray<{ readonly count: number }>;
      }>;
    };
    readonly next: {
      readonly dated: ReadonlyArray<
        NextEvent_Summit_Fragment | NextEvent_Ministerial_Fragment | NextEvent_Meeting_Fragment
      >;
      readonly undated: ReadonlyArray<
        NextEvent_Summit_Fragment | NextEvent_Ministerial_Fragment | NextEvent_Meeting_Fragment
      >;
      readonly overdue: ReadonlyArray<
        NextEvent_Summit_Fragment | NextEvent_Ministerial_Fragment | NextEvent_Meeting_Fragment
      >;
    };
  };
};

type MatrixEventsQueryVariables = Exact<{
  group: string;
  level?: ReadonlyArray<Level> | Level | null | undefined;
  from: string;
  to: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

type MatrixEventsQuery = {
  readonly graph: {
    readonly formatMatrix: {
      readonly rows: ReadonlyArray<{
        readonly format: { readonly id: string };
        readonly cells: ReadonlyArray<{
          readonly events: ReadonlyArray<
            MatrixEvent_Summit_Fragment | MatrixEvent_Ministerial_Fragment | MatrixEvent_Meeting_Fragment
          >;
        }>;
        readonly undated: ReadonlyArray<{
          readonly events: ReadonlyArray<
            MatrixEvent_Summit_Fragment | MatrixEvent_Ministerial_Fragment | MatrixEvent_Meeting_Fragment
          >;
        }>;
      }>;
    };
  };
};

type MatrixEvent_Summit_Fragment = {
  readonly status: Status | null;
  readonly level: Level | null;
  readonly overdue: boolean;
} & EventLink_Summit_Fragment;

type MatrixEvent_Ministerial_Fragment = {
  readonly status: Status | null;
  readonly level: Level | null;
  readonly overdue: boolean;
} & EventLink_Ministerial_Fragment;

type MatrixEvent_Meeting_Fragment = {
  readonly status: Status | null;
  readonly level: Level | null;
  readonly overdue: boolean;
} & EventLink_Meeting_Fragment;

type NextEvent_Summit_Fragment = {
  readonly overdue: boolean;
  readonly format: { readonly id: string } | null;
} & EventLink_Summit_Fragment;

type NextEvent_Ministerial_Fragment = {
  readonly overdue: boolean;
  readonly format: { readonly id: string } | null;
} & EventLink_Ministerial_Fragment;

type NextEvent_Meeting_Fragment = {
  readonly overdue: boolean;
  readonly format: { readonly id: string } | null;
} & EventLink_Meeting_Fragment;

type FormatRowFragment = {
  readonly partners: ReadonlyArray<
    { readonly name: string; readonly id: string } | { readonly name: string; readonly id: string }
  >;
  readonly format: {
    readonly name: string;
    readonly kind: FormatKind;
    readonly contested: ReadonlyArray<string>;
    readonly knownMissing: number | null;
    readonly id: string;
    readonly coverage: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly missing: ReadonlyArray<{ readonly edition: string }>;
      }>;
    };
    readonly established: WhenFragment | null;
    readonly ended: WhenFragment | null;
    readonly levels: ReadonlyArray<{ readonly level: Level; readonly since: WhenFragment | null }>;
  };
};

type WhenFragment = {
  readonly edtf: string;
  readonly precision: Precision;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly display: string;
};

type Link_Coverage_Fragment = { readonly __typename: 'Coverage'; readonly name: string; readonly id: string };

type Link_Dispute_Fragment = { readonly __typename: 'Dispute'; readonly name: string; readonly id: string };

type Link_Document_Fragment = { readonly __typename: 'Document'; readonly name: string; readonly id: string };

type Link_Summit_Fragment = { readonly __typename: 'Summit'; readonly name: string; readonly id: string };

type Link_Ministerial_Fragment = {
  readonly __typename: 'Ministerial';
  readonly name: string;
  readonly id: string;
};

type Link_Meeting_Fragment = { readonly __typename: 'Meeting'; readonly name: string; readonly id: string };

type Link_Format_Fragment = { readonly __typename: 'Format'; readonly name: string; readonly id: string };

type Link_Nation_Fragment = { readonly __typename: 'Nation'; readonly name: string; readonly id: string };

type Link_Organization_Fragment = {
  readonly __typename: 'Organization';
  readonly name: string;
  readonly id: string;
};

type Link_Group_Fragment = { readonly __typename: 'Group'; readonly name: string; readonly id: string };

type Link_Person_Fragment = { readonly __typename: 'Person'; readonly name: string; readonly id: string };

type Link_Tenure_Fragment = { readonly __typename: 'Tenure'; readonly name: string; readonly id: string };

type Link_Place_Fragment = { readonly __typename: 'Place'; readonly name: string; readonly id: string };

type Link_Policy_Fragment = { readonly __typename: 'Policy'; readonly name: string; readonly id: string };

type Link_Source_Fragment = { readonly __typename: 'Source'; readonly name: string; readonly id: string };

type EventLink_Summit_Fragment = {
  readonly __typename: 'Summit';
  readonly name: string;
  readonly id: string;
  readonly date: WhenFragment | null;
};

type EventLink_Ministerial_Fragment = {
  readonly __typename: 'Ministerial';
  readonly name: string;
  readonly id: string;
  readonly date: WhenFragment | null;
};

type EventLink_Meeting_Fragment = {
  readonly __typename: 'Meeting';
  readonly name: string;
  readonly id: string;
  readonly date: WhenFragment | null;
};

type EventLine_Summit_Fragment = {
  readonly status: Status | null;
  readonly level: Level | null;
  readonly overdue: boolean;
  readonly format: {
    readonly name: string;
    readonly id: string;
    readonly partners: ReadonlyArray<
      { readonly name: string; readonly id: string } | { readonly name: string; readonly id: string }
    >;
  } | null;
} & EventLink_Summit_Fragment;

type EventLine_Ministerial_Fragment = {
  readonly status: Status | null;
  readonly level: Level | null;
  readonly overdue: boolean;
  readonly format: {
    readonly name: string;
    readonly id: string;
    readonly partners: ReadonlyArray<
      { readonly name: string; readonly id: string } | { readonly name: string; readonly id: string }
    >;
  } | null;
} & EventLink_Ministerial_Fragment;

type EventLine_Meeting_Fragment = {
  readonly status: Status | null;
  readonly level: Level | null;
  readonly overdue: boolean;
  readonly format: {
    readonly name: string;
    readonly id: string;
    readonly partners: ReadonlyArray<
      { readonly name: string; readonly id: string } | { readonly name: string; readonly id: string }
    >;
  } | null;
} & EventLink_Meeting_Fragment;

export type EventLineFragment =
  | EventLine_Summit_Fragment
  | EventLine_Ministerial_Fragment
  | EventLine_Meeting_Fragment;

export type TenureLineFragment = {
  readonly __typename: 'Tenure';
  readonly name: string;
  readonly office: string | null;
  readonly certainty: Certainty | null;
  readonly lastSeen: string | null;
  readonly id: string;
  readonly person: Link_Person_Fragment | null;
  readonly party: Link_Nation_Fragment | Link_Organization_Fragment | null;
  readonly start: WhenFragment | null;
  readonly end: WhenFragment | null;
};

export type FactClaimFragment = {
  readonly property: string;
  readonly value: string | null;
  readonly negated: boolean;
  readonly support: Support;
  readonly locator: string | null;
  readonly attributedTo: string | null;
  readonly standing: Standing;
  readonly derived: boolean;
  readonly reason: string | null;
  readonly id: string;
  readonly statedOn: WhenFragment | null;
  readonly edge:
    | Link_Coverage_Fragment
    | Link_Dispute_Fragment
    | Link_Document_Fragment
    | Link_Summit_Fragment
    | Link_Ministerial_Fragment
    | Link_Meeting_Fragment
    | Link_Format_Fragment
    | Link_Nation_Fragment
    | Link_Organization_Fragment
    | Link_Group_Fragment
    | Link_Person_Fragment
    | Link_Tenure_Fragment
    | Link_Place_Fragment
    | Link_Policy_Fragment
    | Link_Source_Fragment
    | null;
  readonly object:
    | Link_Coverage_Fragment
    | Link_Dispute_Fragment
    | Link_Document_Fragment
    | Link_Summit_Fragment
    | Link_Ministerial_Fragment
    | Link_Meeting_Fragment
    | Link_Format_Fragment
    | Link_Nation_Fragment
    | Link_Organization_Fragment
    | Link_Group_Fragment
    | Link_Person_Fragment
    | Link_Tenure_Fragment
    | Link_Place_Fragment
    | Link_Policy_Fragment
    | Link_Source_Fragment
    | null;
  readonly qualifiers: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  readonly source: {
    readonly title: string;
    readonly publisher: string | null;
    readonly url: string | null;
    readonly id: string;
    readonly published: WhenFragment | null;
  };
};

export type ClaimLineFragment = {
  readonly isContested: boolean;
  readonly subject:
    | Link_Coverage_Fragment
    | Link_Dispute_Fragment
    | Link_Document_Fragment
    | Link_Summit_Fragment
    | Link_Ministerial_Fragment
    | Link_Meeting_Fragment
    | Link_Format_Fragment
    | Link_Nation_Fragment
    | Link_Organization_Fragment
    | Link_Group_Fragment
    | Link_Person_Fragment
    | Link_Tenure_Fragment
    | Link_Place_Fragment
    | Link_Policy_Fragment
    | Link_Source_Fragment
    | null;
} & FactClaimFragment;

type VersionFragment = {
  readonly title: string;
  readonly version: string;
  readonly revision: string;
  readonly releasedOn: string;
  readonly cutOff: string;
  readonly licence: string;
  readonly citation: string;
};

type HopEndsFragment = {
  readonly relation: Relation;
  readonly forward: boolean;
  readonly from:
    | Link_Coverage_Fragment
    | Link_Dispute_Fragment
    | Link_Document_Fragment
    | Link_Summit_Fragment
    | Link_Ministerial_Fragment
    | Link_Meeting_Fragment
    | Link_Format_Fragment
    | Link_Nation_Fragment
    | Link_Organization_Fragment
    | Link_Group_Fragment
    | Link_Person_Fragment
    | Link_Tenure_Fragment
    | Link_Place_Fragment
    | Link_Policy_Fragment
    | Link_Source_Fragment;
  readonly to:
    | Link_Coverage_Fragment
    | Link_Dispute_Fragment
    | Link_Document_Fragment
    | Link_Summit_Fragment
    | Link_Ministerial_Fragment
    | Link_Meeting_Fragment
    | Link_Format_Fragment
    | Link_Nation_Fragment
    | Link_Organization_Fragment
    | Link_Group_Fragment
    | Link_Person_Fragment
    | Link_Tenure_Fragment
    | Link_Place_Fragment
    | Link_Policy_Fragment
    | Link_Source_Fragment;
};

type DisputesQueryVariables = Exact<{
  where?: DisputeWhere | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

type DisputesQuery = { readonly graph: { readonly list: DisputePageFragment } };

type DisputePageFragment = {
  readonly totalCount: number;
  readonly pageInfo: NextPageFragment;
  readonly nodes: ReadonlyArray<
    {
      readonly topic: string | null;
      readonly about: ReadonlyArray<
        | Link_Coverage_Fragment
        | Link_Dispute_Fragment
        | Link_Document_Fragment
        | Link_Summit_Fragment
        | Link_Ministerial_Fragment
        | Link_Meeting_Fragment
        | Link_Format_Fragment
        | Link_Nation_Fragment
        | Link_Organization_Fragment
        | Link_Group_Fragment
        | Link_Person_Fragment
        | Link_Tenure_Fragment
        | Link_Place_Fragment
        | Link_Policy_Fragment
      >;
      readonly positions: ReadonlyArray<{ readonly statement: string }>;
    } & Link_Dispute_Fragment
  >;
};

type NextPageFragment = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly endCursor: string | null;
};

type CoverageListQueryVariables = Exact<{
  where?: CoverageWhere | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

type CoverageListQuery = {
  readonly graph: {
    readonly list: {
      readonly totalCount: number;
      readonly pageInfo: NextPageFragment;
      readonly nodes: ReadonlyArray<
        {
          readonly recordType: CoveredType;
          readonly lookedFor: string;
          readonly searchedUntil: string;
          readonly format: Link_Format_Fragment | null;
          readonly missing: ReadonlyArray<{ readonly edition: string; readonly count: number }>;
        } & Link_Coverage_Fragment
      >;
    };
  };
};

type SourcesQueryVariables = Exact<{
  where?: SourceWhere | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

type SourcesQuery = {
  readonly graph: {
    readonly list: {
      readonly totalCount: number;
      readonly pageInfo: NextPageFragment;
      readonly nodes: ReadonlyArray<
        {
          readonly kind: SourceKind;
          readonly publisher: string | null;
          readonly language: string | null;
          readonly address: string | null;
          readonly published: WhenFragment | null;
          readonly claims: { readonly totalCount: number };
        } & Link_Source_Fragment
      >;
    };
  };
};

type DocumentsQueryVariables = Exact<{
  where?: DocumentWhere | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

type DocumentsQuery = {
  readonly graph: {
    readonly list: {
      readonly totalCount: number;
      readonly pageInfo: NextPageFragment;
      readonly nodes: ReadonlyArray<
        {
          readonly kind: DocumentKind | null;
          readonly textAt: string | null;
          readonly date: WhenFragment | null;
          readonly event:
            | EventLink_Summit_Fragment
            | EventLink_Ministerial_Fragment
            | EventLink_Meeting_Fragment
            | null;
        } & Link_Document_Fragment
      >;
    };
  };
};

type PeopleQueryVariables = Exact<{
  where?: PersonWhere | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

type PeopleQuery = {
  readonly graph: {
    readonly list: {
      readonly totalCount: number;
      readonly pageInfo: NextPageFragment;
      readonly nodes: ReadonlyArray<
        {
          readonly nationality: Link_Nation_Fragment | null;
          readonly tenures: { readonly nodes: ReadonlyArray<TenureLineFragment> };
          readonly participations: { readonly totalCount: number };
        } & Link_Person_Fragment
      >;
    };
  };
};

type PoliciesQueryVariables = Exact<{
  where?: PolicyWhere | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

type PoliciesQuery = {
  readonly graph: {
    readonly list: {
      readonly totalCount: number;
      readonly pageInfo: NextPageFragment;
      readonly nodes: ReadonlyArray<
        {
          readonly areas: ReadonlyArray<PolicyArea>;
          readonly adopted: WhenFragment | null;
          readonly parties: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
        } & Link_Policy_Fragment
      >;
    };
  };
};

type PlacesQueryVariables = Exact<{
  where?: PlaceWhere | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

type PlacesQuery = {
  readonly graph: {
    readonly list: {
      readonly totalCount: number;
      readonly pageInfo: NextPageFragment;
      readonly nodes: ReadonlyArray<
        {
          readonly country: Link_Nation_Fragment | null;
          readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
          readonly events: { readonly totalCount: number };
        } & Link_Place_Fragment
      >;
    };
  };
};

type MapOfQueryVariables = Exact<{
  where: EventWhere;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

export type MapOfQuery = {
  readonly graph: {
    readonly events: {
      readonly totalCount: number;
      readonly groupBy: ReadonlyArray<{
        readonly count: number;
        readonly place:
          | ({
              readonly country: Link_Nation_Fragment | null;
              readonly events: {
                readonly nodes: ReadonlyArray<
                  EventLink_Summit_Fragment | EventLink_Ministerial_Fragment | EventLink_Meeting_Fragment
                >;
              };
            } & Link_Place_Fragment)
          | null;
      }> | null;
    };
    readonly unplaced: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<
        EventLine_Summit_Fragment | EventLine_Ministerial_Fragment | EventLine_Meeting_Fragment
      >;
    };
    readonly years: { readonly groupBy: ReadonlyArray<{ readonly year: number | null }> | null };
  };
  readonly positions: {
    readonly groupBy: ReadonlyArray<{
      readonly place: {
        readonly id: string;
        readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
      } | null;
    }> | null;
  };
};

type NetworkOfQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

export type NetworkOfQuery = {
  readonly graph: {
    readonly node:
      | { readonly __typename: 'Claim'; readonly id: string }
      | { readonly __typename: 'Coverage'; readonly name: string; readonly id: string }
      | ({
          readonly __typename: 'Dispute';
          readonly name: string;
          readonly id: string;
        } & NetworkOfDisputeFragment)
      | ({
          readonly __typename: 'Document';
          readonly name: string;
          readonly id: string;
        } & NetworkOfDocumentFragment)
      | ({
          readonly __typename: 'Summit';
          readonly name: string;
          readonly id: string;
        } & NetworkOfEvent_Summit_Fragment)
      | ({
          readonly __typename: 'Ministerial';
          readonly name: string;
          readonly id: string;
        } & NetworkOfEvent_Ministerial_Fragment)
      | ({
          readonly __typename: 'Meeting';
          readonly name: string;
          readonly id: string;
        } & NetworkOfEvent_Meeting_Fragment)
      | ({
          readonly __typename: 'Format';
          readonly name: string;
          readonly id: string;
        } & NetworkOfFormatFragment)
      | { readonly __typename: 'Outcome'; readonly id: string }
      | { readonly __typename: 'Participation'; readonly id: string }
      | ({
          readonly __typename: 'Nation';
          readonly name: string;
          readonly id: string;
        } & NetworkOfParty_Nation_Fragment)
      | ({
          readonly __typename: 'Organization';
          readonly name: string;
          readonly id: string;
        } & NetworkOfParty_Organization_Fragment)
      | ({
          readonly __typename: 'Group';
          readonly name: string;
          readonly id: string;
        } & NetworkOfGroupFragment)
      | ({
          readonly __typename: 'Person';
          readonly name: string;
          readonly id: string;
        } & NetworkOfPersonFragment)
      | ({
          readonly __typename: 'Tenure';
          readonly name: string;
          readonly id: string;
        } & NetworkOfTenureFragment)
      | ({
          readonly __typename: 'Place';
          readonly name: string;
          readonly id: string;
        } & NetworkOfPlaceFragment)
      | ({
          readonly __typename: 'Policy';
          readonly name: string;
          readonly id: string;
        } & NetworkOfPolicyFragment)
      | { readonly __typename: 'Source'; readonly name: string; readonly id: string }
      | null;
    readonly attended: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<
        NetworkEvent_Summit_Fragment | NetworkEvent_Ministerial_Fragment | NetworkEvent_Meeting_Fragment
      >;
    };
    readonly persons: ReadonlyArray<NetworkPairFragment> | null;
    readonly parties: ReadonlyArray<NetworkPairFragment> | null;
  };
};

type NetworkPairFragment = {
  readonly count: number;
  readonly other:
    | Link_Coverage_Fragment
    | Link_Dispute_Fragment
    | Link_Document_Fragment
    | Link_Summit_Fragment
    | Link_Ministerial_Fragment
    | Link_Meeting_Fragment
    | Link_Format_Fragment
    | Link_Nation_Fragment
    | Link_Organization_Fragment
    | Link_Group_Fragment
    | Link_Person_Fragment
    | Link_Tenure_Fragment
    | Link_Place_Fragment
    | Link_Policy_Fragment
    | Link_Source_Fragment;
};

type NetworkEvent_Summit_Fragment = {
  readonly format: Link_Format_Fragment | null;
} & EventLink_Summit_Fragment;

type NetworkEvent_Ministerial_Fragment = {
  readonly format: Link_Format_Fragment | null;
} & EventLink_Ministerial_Fragment;

type NetworkEvent_Meeting_Fragment = {
  readonly format: Link_Format_Fragment | null;
} & EventLink_Meeting_Fragment;

type NetworkFormatFragment = {
  readonly partners: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
} & Link_Format_Fragment;

type NetworkTenuresFragment = {
  readonly totalCount: number;
  readonly nodes: ReadonlyArray<{
    readonly office: string | null;
    readonly person: Link_Person_Fragment | null;
    readonly party: Link_Nation_Fragment | Link_Organization_Fragment | null;
  }>;
};

type NetworkOfParty_Nation_Fragment = {
  readonly groups: ReadonlyArray<Link_Group_Fragment>;
  readonly formats: { readonly totalCount: number; readonly nodes: ReadonlyArray<NetworkFormatFragment> };
  readonly tenures: NetworkTenuresFragment;
  readonly policies: { readonly totalCount: number; readonly nodes: ReadonlyArray<Link_Policy_Fragment> };
  readonly partyEvents: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<
      NetworkEvent_Summit_Fragment | NetworkEvent_Ministerial_Fragment | NetworkEvent_Meeting_Fragment
    >;
  };
};

type NetworkOfParty_Organization_Fragment = {
  readonly members: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
  };
  readonly formats: { readonly totalCount: number; readonly nodes: ReadonlyArray<NetworkFormatFragment> };
  readonly tenures: NetworkTenuresFragment;
  readonly policies: { readonly totalCount: number; readonly nodes: ReadonlyArray<Link_Policy_Fragment> };
  readonly partyEvents: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<
      NetworkEvent_Summit_Fragment | NetworkEvent_Ministerial_Fragment | NetworkEvent_Meeting_Fragment
    >;
  };
};

type NetworkOfEvent_Summit_Fragment = {
  readonly format: NetworkFormatFragment | null;
  readonly place: Link_Place_Fragment | null;
  readonly replacedBy: Link_Summit_Fragment | Link_Ministerial_Fragment | Link_Meeting_Fragment | null;
  readonly participants: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly roles: ReadonlyArray<Role>;
      readonly node: Link_Nation_Fragment | Link_Organization_Fragment;
      readonly representatives: ReadonlyArray<{ readonly person: Link_Person_Fragment }>;
    }>;
  };
  readonly documents: { readonly totalCount: number; readonly nodes: ReadonlyArray<Link_Document_Fragment> };
};

type NetworkOfEvent_Ministerial_Fragment = {
  readonly format: NetworkFormatFragment | null;
  readonly place: Link_Place_Fragment | null;
  readonly replacedBy: Link_Summit_Fragment | Link_Ministerial_Fragment | Link_Meeting_Fragment | null;
  readonly participants: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly roles: ReadonlyArray<Role>;
      readonly node: Link_Nation_Fragment | Link_Organization_Fragment;
      readonly representatives: ReadonlyArray<{ readonly person: Link_Person_Fragment }>;
    }>;
  };
  readonly documents: { readonly totalCount: number; readonly nodes: ReadonlyArray<Link_Document_Fragment> };
};

type NetworkOfEvent_Meeting_Fragment = {
  readonly format: NetworkFormatFragment | null;
  readonly place: Link_Place_Fragment | null;
  readonly replacedBy: Link_Summit_Fragment | Link_Ministerial_Fragment | Link_Meeting_Fragment | null;
  readonly participants: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly roles: ReadonlyArray<Role>;
      readonly node: Link_Nation_Fragment | Link_Organization_Fragment;
      readonly representatives: ReadonlyArray<{ readonly person: Link_Person_Fragment }>;
    }>;
  };
  readonly documents: { readonly totalCount: number; readonly nodes: ReadonlyArray<Link_Document_Fragment> };
};

type NetworkOfGroupFragment = {
  readonly members: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
  };
  readonly groupFormats: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<NetworkFormatFragment>;
  };
};

type NetworkOfFormatFragment = {
  readonly group: Link_Organization_Fragment | Link_Group_Fragment | null;
  readonly partners: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
  readonly members: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
  };
  readonly formatEvents: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<
      NetworkEvent_Summit_Fragment | NetworkEvent_Ministerial_Fragment | NetworkEvent_Meeting_Fragment
    >;
  };
};

type NetworkOfPersonFragment = {
  readonly nationality: Link_Nation_Fragment | null;
  readonly tenures: NetworkTenuresFragment;
};

type NetworkOfTenureFragment = {
  readonly office: string | null;
  readonly person: Link_Person_Fragment | null;
  readonly party: Link_Nation_Fragment | Link_Organization_Fragment | null;
};

type NetworkOfPolicyFragment = {
  readonly parties: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
};

type NetworkOfPlaceFragment = {
  readonly placeEvents: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<
      NetworkEvent_Summit_Fragment | NetworkEvent_Ministerial_Fragment | NetworkEvent_Meeting_Fragment
    >;
  };
};

type NetworkOfDocumentFragment = {
  readonly event:
    | EventLink_Summit_Fragment
    | EventLink_Ministerial_Fragment
    | EventLink_Meeting_Fragment
    | null;
  readonly parties: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
};

type NetworkOfDisputeFragment = {
  readonly about: ReadonlyArray<
    | Link_Coverage_Fragment
    | Link_Dispute_Fragment
    | Link_Document_Fragment
    | Link_Summit_Fragment
    | Link_Ministerial_Fragment
    | Link_Meeting_Fragment
    | Link_Format_Fragment
    | Link_Nation_Fragment
    | Link_Organization_Fragment
    | Link_Group_Fragment
    | Link_Person_Fragment
    | Link_Tenure_Fragment
    | Link_Place_Fragment
    | Link_Policy_Fragment
  >;
};

type TieClaimsQueryVariables = Exact<{
  from: string;
  to: string;
  through: ReadonlyArray<Relation> | Relation;
  maxHops: number;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

export type TieClaimsQuery = {
  readonly graph: {
    readonly paths: ReadonlyArray<{
      readonly truncated: boolean;
      readonly hops: ReadonlyArray<{ readonly claims: ReadonlyArray<FactClaimFragment> } & HopEndsFragment>;
    }>;
  };
};

type PathsBetweenQueryVariables = Exact<{
  from: string;
  to: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

export type PathsBetweenQuery = {
  readonly graph: {
    readonly paths: ReadonlyArray<{
      readonly length: number;
      readonly truncated: boolean;
      readonly hops: ReadonlyArray<
        {
          readonly claims: ReadonlyArray<{
            readonly id: string;
            readonly source: { readonly title: string; readonly id: string };
          }>;
        } & HopEndsFragment
      >;
    }>;
    readonly ends: ReadonlyArray<
      | { readonly id: string }
      | ({ readonly id: string } & Link_Coverage_Fragment)
      | ({ readonly id: string } & Link_Dispute_Fragment)
      | ({ readonly id: string } & Link_Document_Fragment)
      | ({ readonly id: string } & Link_Summit_Fragment)
      | ({ readonly id: string } & Link_Ministerial_Fragment)
      | ({ readonly id: string } & Link_Meeting_Fragment)
      | ({ readonly id: string } & Link_Format_Fragment)
      | { readonly id: string }
      | { readonly id: string }
      | ({ readonly id: string } & Link_Nation_Fragment)
      | ({ readonly id: string } & Link_Organization_Fragment)
      | ({ readonly id: string } & Link_Group_Fragment)
      | ({ readonly id: string } & Link_Person_Fragment)
      | ({ readonly id: string } & Link_Tenure_Fragment)
      | ({ readonly id: string } & Link_Place_Fragment)
      | ({ readonly id: string } & Link_Policy_Fragment)
      | ({ readonly id: string } & Link_Source_Fragment)
      | null
    >;
  };
};

type RecordQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

export type RecordQuery = {
  readonly graph: {
    readonly node:
      | ({
          readonly __typename: 'Claim';
          readonly rank: Rank;
          readonly confidence: Confidence;
          readonly known: string;
          readonly id: string;
          readonly citation: ReferenceFragment;
        } & ClaimLineFragment)
      | ({ readonly __typename: 'Coverage'; readonly id: string } & EntityHead_Coverage_Fragment &
          CoveragePartsFragment)
      | ({ readonly __typename: 'Dispute'; readonly id: string } & EntityHead_Dispute_Fragment &
          DisputePartsFragment)
      | ({ readonly __typename: 'Document'; readonly id: string } & EntityHead_Document_Fragment &
          DocumentPartsFragment)
      | ({ readonly __typename: 'Summit'; readonly id: string } & EntityHead_Summit_Fragment &
          EventParts_Summit_Fragment)
      | ({ readonly __typename: 'Ministerial'; readonly id: string } & EntityHead_Ministerial_Fragment &
          EventParts_Ministerial_Fragment)
      | ({ readonly __typename: 'Meeting'; readonly id: string } & EntityHead_Meeting_Fragment &
          EventParts_Meeting_Fragment)
      | ({ readonly __typename: 'Format'; readonly id: string } & EntityHead_Format_Fragment &
          FormatPartsFragment)
      | { readonly __typename: 'Outcome'; readonly text: string; readonly id: string }
      | {
          readonly __typename: 'Participation';
          readonly id: string;
          readonly seatAt: Link_Summit_Fragment | Link_Ministerial_Fragment | Link_Meeting_Fragment;
          readonly seatOf: Link_Nation_Fragment | Link_Organization_Fragment;
        }
      | ({ readonly __typename: 'Nation'; readonly id: string } & EntityHead_Nation_Fragment &
          PartyParts_Nation_Fragment &
          NationPartsFragment)
      | ({ readonly __typename: 'Organization'; readonly id: string } & EntityHead_Organization_Fragment &
          PartyParts_Organization_Fragment &
          OrganizationPartsFragment)
      | ({ readonly __typename: 'Group'; readonly id: string } & EntityHead_Group_Fragment &
          GroupPartsFragment)
      | ({ readonly __typename: 'Person'; readonly id: string } & EntityHead_Person_Fragment &
          PersonPartsFragment)
      | ({ readonly __typename: 'Tenure'; readonly id: string } & EntityHead_Tenure_Fragment &
          TenurePartsFragment)
      | ({ readonly __typename: 'Place'; readonly id: string } & EntityHead_Place_Fragment &
          PlacePartsFragment)
      | ({ readonly __typename: 'Policy'; readonly id: string } & EntityHead_Policy_Fragment &
          PolicyPartsFragment)
      | ({ readonly __typename: 'Source'; readonly id: string } & SourcePartsFragment)
      | null;
  };
};

type EntityHead_Coverage_Fragment = {
  readonly __typename: 'Coverage';
  readonly name: string;
  readonly summary: string | null;
  readonly contested: ReadonlyArray<string>;
  readonly updatedOn: string;
  readonly names: ReadonlyArray<{
    readonly text: string;
    readonly language: string | null;
    readonly script: string | null;
  }>;
  readonly externalIds: ReadonlyArray<{ readonly scheme: string; readonly value: string }>;
  readonly citation: ReferenceFragment;
  readonly claims: { readonly totalCount: number };
  readonly disputes: {
    readonly nodes: ReadonlyArray<{ readonly topic: string | null } & Link_Dispute_Fragment>;
  };
  readonly sources: { readonly totalCount: number };
};

type EntityHead_Dispute_Fragment = {
  readonly __typename: 'Dispute';
  readonly name: string;
  readonly summary: string | null;
  readonly contested: ReadonlyArray<string>;
  readonly updatedOn: string;
  readonly names: ReadonlyArray<{
    readonly text: string;
    readonly language: string | null;
    readonly script: string | null;
  }>;
  readonly externalIds: ReadonlyArray<{ readonly scheme: string; readonly value: string }>;
  readonly citation: ReferenceFragment;
  readonly claims: { readonly totalCount: number };
  readonly disputes: {
    readonly nodes: ReadonlyArray<{ readonly topic: string | null } & Link_Dispute_Fragment>;
  };
  readonly sources: { readonly totalCount: number };
};

type EntityHead_Document_Fragment = {
  readonly __typename: 'Document';
  readonly name: string;
  readonly summary: string | null;
  readonly contested: ReadonlyArray<string>;
  readonly updatedOn: string;
  readonly names: ReadonlyArray<{
    readonly text: string;
    readonly language: string | null;
    readonly script: string | null;
  }>;
  readonly externalIds: ReadonlyArray<{ readonly scheme: string; readonly value: string }>;
  readonly citation: ReferenceFragment;
  readonly claims: { readonly totalCount: number };
  readonly disputes: {
    readonly nodes: ReadonlyArray<{ readonly topic: string | null } & Link_Dispute_Fragment>;
  };
  readonly sources: { readonly totalCount: number };
};

type EntityHead_Summit_Fragment = {
  readonly __typename: 'Summit';
  readonly name: string;
  readonly summary: string | null;
  readonly contested: ReadonlyArray<string>;
  readonly updatedOn: string;
  readonly names: ReadonlyArray<{
    readonly text: string;
    readonly language: string | null;
    readonly script: string | null;
  }>;
  readonly externalIds: ReadonlyArray<{ readonly scheme: string; readonly value: string }>;
  readonly citation: ReferenceFragment;
  readonly claims: { readonly totalCount: number };
  readonly disputes: {
    readonly nodes: ReadonlyArray<{ readonly topic: string | null } & Link_Dispute_Fragment>;
  };
  readonly sources: { readonly totalCount: number };
};

type EntityHead_Ministerial_Fragment = {
  readonly __typename: 'Ministerial';
  readonly name: string;
  readonly summary: string | null;
  readonly contested: ReadonlyArray<string>;
  readonly updatedOn: string;
  readonly names: ReadonlyArray<{
    readonly text: string;
    readonly language: string | null;
    readonly script: string | null;
  }>;
  readonly externalIds: ReadonlyArray<{ readonly scheme: string; readonly value: string }>;
  readonly citation: ReferenceFragment;
  readonly claims: { readonly totalCount: number };
  readonly disputes: {
    readonly nodes: ReadonlyArray<{ readonly topic: string | null } & Link_Dispute_Fragment>;
  };
  readonly sources: { readonly totalCount: number };
};

type EntityHead_Meeting_Fragment = {
  readonly __typename: 'Meeting';
  readonly name: string;
  readonly summary: string | null;
  readonly contested: ReadonlyArray<string>;
  readonly updatedOn: string;
  readonly names: ReadonlyArray<{
    readonly text: string;
    readonly language: string | null;
    readonly script: string | null;
  }>;
  readonly externalIds: ReadonlyArray<{ readonly scheme: string; readonly value: string }>;
  readonly citation: ReferenceFragment;
  readonly claims: { readonly totalCount: number };
  readonly disputes: {
    readonly nodes: ReadonlyArray<{ readonly topic: string | null } & Link_Dispute_Fragment>;
  };
  readonly sources: { readonly totalCount: number };
};

type EntityHead_Format_Fragment = {
  readonly __typename: 'Format';
  readonly name: string;
  readonly summary: string | null;
  readonly contested: ReadonlyArray<string>;
  readonly updatedOn: string;
  readonly names: ReadonlyArray<{
    readonly text: string;
    readonly language: string | null;
    readonly script: string | null;
  }>;
  readonly externalIds: ReadonlyArray<{ readonly scheme: string; readonly value: string }>;
  readonly citation: ReferenceFragment;
  readonly claims: { readonly totalCount: number };
  readonly disputes: {
    readonly nodes: ReadonlyArray<{ readonly topic: string | null } & Link_Dispute_Fragment>;
  };
  readonly sources: { readonly totalCount: number };
};

type EntityHead_Nation_Fragment = {
  readonly __typename: 'Nation';
  readonly name: string;
  readonly summary: string | null;
  readonly contested: ReadonlyArray<string>;
  readonly updatedOn: string;
  readonly names: ReadonlyArray<{
    readonly text: string;
    readonly language: string | null;
    readonly script: string | null;
  }>;
  readonly externalIds: ReadonlyArray<{ readonly scheme: string; readonly value: string }>;
  readonly citation: ReferenceFragment;
  readonly claims: { readonly totalCount: number };
  readonly disputes: {
    readonly nodes: ReadonlyArray<{ readonly topic: string | null } & Link_Dispute_Fragment>;
  };
  readonly sources: { readonly totalCount: number };
};

type EntityHead_Organization_Fragment = {
  readonly __typename: 'Organization';
  readonly name: string;
  readonly summary: string | null;
  readonly contested: ReadonlyArray<string>;
  readonly updatedOn: string;
  readonly names: ReadonlyArray<{
    readonly text: string;
    readonly language: string | null;
    readonly script: string | null;
  }>;
  readonly externalIds: ReadonlyArray<{ readonly scheme: string; readonly value: string }>;
  readonly citation: ReferenceFragment;
  readonly claims: { readonly totalCount: number };
  readonly disputes: {
    readonly nodes: ReadonlyArray<{ readonly topic: string | null } & Link_Dispute_Fragment>;
  };
  readonly sources: { readonly totalCount: number };
};

type EntityHead_Group_Fragment = {
  readonly __typename: 'Group';
  readonly name: string;
  readonly summary: string | null;
  readonly contested: ReadonlyArray<string>;
  readonly updatedOn: string;
  readonly names: ReadonlyArray<{
    readonly text: string;
    readonly language: string | null;
    readonly script: string | null;
  }>;
  readonly externalIds: ReadonlyArray<{ readonly scheme: string; readonly value: string }>;
  readonly citation: ReferenceFragment;
  readonly claims: { readonly totalCount: number };
  readonly disputes: {
    readonly nodes: ReadonlyArray<{ readonly topic: string | null } & Link_Dispute_Fragment>;
  };
  readonly sources: { readonly totalCount: number };
};

type EntityHead_Person_Fragment = {
  readonly __typename: 'Person';
  readonly name: string;
  readonly summary: string | null;
  readonly contested: ReadonlyArray<string>;
  readonly updatedOn: string;
  readonly names: ReadonlyArray<{
    readonly text: string;
    readonly language: string | null;
    readonly script: string | null;
  }>;
  readonly externalIds: ReadonlyArray<{ readonly scheme: string; readonly value: string }>;
  readonly citation: ReferenceFragment;
  readonly claims: { readonly totalCount: number };
  readonly disputes: {
    readonly nodes: ReadonlyArray<{ readonly topic: string | null } & Link_Dispute_Fragment>;
  };
  readonly sources: { readonly totalCount: number };
};

type EntityHead_Tenure_Fragment = {
  readonly __typename: 'Tenure';
  readonly name: string;
  readonly summary: string | null;
  readonly contested: ReadonlyArray<string>;
  readonly updatedOn: string;
  readonly names: ReadonlyArray<{
    readonly text: string;
    readonly language: string | null;
    readonly script: string | null;
  }>;
  readonly externalIds: ReadonlyArray<{ readonly scheme: string; readonly value: string }>;
  readonly citation: ReferenceFragment;
  readonly claims: { readonly totalCount: number };
  readonly disputes: {
    readonly nodes: ReadonlyArray<{ readonly topic: string | null } & Link_Dispute_Fragment>;
  };
  readonly sources: { readonly totalCount: number };
};

type EntityHead_Place_Fragment = {
  readonly __typename: 'Place';
  readonly name: string;
  readonly summary: string | null;
  readonly contested: ReadonlyArray<string>;
  readonly updatedOn: string;
  readonly names: ReadonlyArray<{
    readonly text: string;
    readonly language: string | null;
    readonly script: string | null;
  }>;
  readonly externalIds: ReadonlyArray<{ readonly scheme: string; readonly value: string }>;
  readonly citation: ReferenceFragment;
  readonly claims: { readonly totalCount: number };
  readonly disputes: {
    readonly nodes: ReadonlyArray<{ readonly topic: string | null } & Link_Dispute_Fragment>;
  };
  readonly sources: { readonly totalCount: number };
};

type EntityHead_Policy_Fragment = {
  readonly __typename: 'Policy';
  readonly name: string;
  readonly summary: string | null;
  readonly contested: ReadonlyArray<string>;
  readonly updatedOn: string;
  readonly names: ReadonlyArray<{
    readonly text: string;
    readonly language: string | null;
    readonly script: string | null;
  }>;
  readonly externalIds: ReadonlyArray<{ readonly scheme: string; readonly value: string }>;
  readonly citation: ReferenceFragment;
  readonly claims: { readonly totalCount: number };
  readonly disputes: {
    readonly nodes: ReadonlyArray<{ readonly topic: string | null } & Link_Dispute_Fragment>;
  };
  readonly sources: { readonly totalCount: number };
};

export type ReferenceFragment = {
  readonly url: string;
  readonly apa: string;
  readonly bibtex: string;
  readonly cslJson: string;
};

type PartyParts_Nation_Fragment = {
  readonly formats: { readonly totalCount: number; readonly nodes: ReadonlyArray<FormatLineFragment> };
  readonly partyEvents: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<
      EventLine_Summit_Fragment | EventLine_Ministerial_Fragment | EventLine_Meeting_Fragment
    >;
  };
  readonly tenures: { readonly totalCount: number; readonly nodes: ReadonlyArray<TenureLineFragment> };
  readonly policies: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{ readonly areas: ReadonlyArray<PolicyArea> } & Link_Policy_Fragment>;
  };
};

type PartyParts_Organization_Fragment = {
  readonly formats: { readonly totalCount: number; readonly nodes: ReadonlyArray<FormatLineFragment> };
  readonly partyEvents: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<
      EventLine_Summit_Fragment | EventLine_Ministerial_Fragment | EventLine_Meeting_Fragment
    >;
  };
  readonly tenures: { readonly totalCount: number; readonly nodes: ReadonlyArray<TenureLineFragment> };
  readonly policies: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{ readonly areas: ReadonlyArray<PolicyArea> } & Link_Policy_Fragment>;
  };
};

export type FormatLineFragment = {
  readonly __typename: 'Format';
  readonly name: string;
  readonly id: string;
  readonly partners: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
  readonly group: Link_Organization_Fragment | Link_Group_Fragment | null;
  readonly established: WhenFragment | null;
};

type NationPartsFragment = {
  readonly code: string;
  readonly code3: string;
  readonly independence: WhenFragment | null;
  readonly groups: ReadonlyArray<Link_Group_Fragment>;
  readonly cooperation: ReadonlyArray<{
    readonly party: Link_Nation_Fragment | Link_Organization_Fragment;
    readonly through: { readonly name: string; readonly id: string } | null;
  }>;
};

type OrganizationPartsFragment = { readonly members: MembersFragment };

export type MembersFragment = {
  readonly totalCount: number;
  readonly nodes: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
  readonly edges: ReadonlyArray<{
    readonly since: WhenFragment | null;
    readonly until: WhenFragment | null;
    readonly node: { readonly slug: string } | { readonly slug: string };
  }>;
};

type GroupPartsFragment = {
  readonly region: string | null;
  readonly plusFormatCount: number | null;
  readonly plusFormatTrend: Trend | null;
  readonly significance: ReadonlyArray<string>;
  readonly members: MembersFragment;
  readonly groupFormats: { readonly totalCount: number; readonly nodes: ReadonlyArray<FormatLineFragment> };
};

type FormatPartsFragment = {
  readonly cadenceMonths: number | null;
  readonly knownMissing: number | null;
  readonly formatKind: FormatKind;
  readonly group: Link_Organization_Fragment | Link_Group_Fragment | null;
  readonly partners: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
  readonly established: WhenFragment | null;
  readonly ended: WhenFragment | null;
  readonly levels: ReadonlyArray<{ readonly level: Level; readonly since: WhenFragment | null }>;
  readonly members: MembersFragment;
  readonly coverage: { readonly nodes: ReadonlyArray<CoverageLineFragment> };
  readonly institutions: ReadonlyArray<{
    readonly name: string;
    readonly kind: InstitutionKind | null;
    readonly status: InstitutionStatus | null;
    readonly since: WhenFragment | null;
    readonly seat: Link_Place_Fragment | null;
  }>;
  readonly hostShares: ReadonlyArray<{
    readonly count: number;
    readonly party: Link_Nation_Fragment | Link_Organization_Fragment;
  }>;
  readonly formatEvents: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<
      EventLine_Summit_Fragment | EventLine_Ministerial_Fragment | EventLine_Meeting_Fragment
    >;
  };
};

export type CoverageLineFragment = {
  readonly __typename: 'Coverage';
  readonly name: string;
  readonly searchedUntil: string;
  readonly id: string;
};

type EventParts_Summit_Fragment = {
  readonly status: Status | null;
  readonly level: Level | null;
  readonly mode: Mode | null;
  readonly overdue: boolean;
  readonly series: string | null;
  readonly ordinal: number | null;
  readonly ordinalLabel: string | null;
  readonly theme: string | null;
  readonly occasion: string | null;
  readonly aims: ReadonlyArray<string>;
  readonly expectations: ReadonlyArray<string>;
  readonly attendanceRecord: AttendanceRecord | null;
  readonly eventKind: EventKind;
  readonly outcomes: ReadonlyArray<{
    readonly text: string;
    readonly kind: OutcomeKind | null;
    readonly amount: number | null;
    readonly bound: AmountBound | null;
    readonly currency: string | null;
    readonly followUp: FollowUp | null;
    readonly due: WhenFragment | null;
    readonly parties: ReadonlyArray<
      | { readonly __typename: 'Nation'; readonly slug: string; readonly name: string }
      | { readonly __typename: 'Organization'; readonly slug: string; readonly name: string }
    >;
  }>;
  readonly date: WhenFragment | null;
  readonly previousDates: ReadonlyArray<WhenFragment>;
  readonly statusHistory: ReadonlyArray<{ readonly status: Status; readonly since: WhenFragment }>;
  readonly format: FormatLineFragment | null;
  readonly place:
    | ({
        readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
      } & Link_Place_Fragment)
    | null;
  readonly country: Link_Nation_Fragment | null;
  readonly hosts: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
  readonly absent: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
  readonly replacedBy:
    | EventLink_Summit_Fragment
    | EventLink_Ministerial_Fragment
    | EventLink_Meeting_Fragment
    | null;
  readonly participants: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly roles: ReadonlyArray<Role>;
      readonly attendance: Attendance;
      readonly level: Level | null;
      readonly delegates: ReadonlyArray<string>;
      readonly representatives: ReadonlyArray<{
        readonly capacity: string | null;
        readonly person: Link_Person_Fragment;
        readonly standsInFor: Link_Person_Fragment | null;
      }>;
      readonly node: Link_Nation_Fragment | Link_Organization_Fragment;
    }>;
  };
  readonly documents: { readonly totalCount: number; readonly nodes: ReadonlyArray<DocumentLineFragment> };
};

type EventParts_Ministerial_Fragment = {
  readonly status: Status | null;
  readonly level: Level | null;
  readonly mode: Mode | null;
  readonly overdue: boolean;
  readonly series: string | null;
  readonly ordinal: number | null;
  readonly ordinalLabel: string | null;
  readonly theme: string | null;
  readonly occasion: string | null;
  readonly aims: ReadonlyArray<string>;
  readonly expectations: ReadonlyArray<string>;
  readonly attendanceRecord: AttendanceRecord | null;
  readonly eventKind: EventKind;
  readonly outcomes: ReadonlyArray<{
    readonly text: string;
    readonly kind: OutcomeKind | null;
    readonly amount: number | null;
    readonly bound: AmountBound | null;
    readonly currency: string | null;
    readonly followUp: FollowUp | null;
    readonly due: WhenFragment | null;
    readonly parties: ReadonlyArray<
      | { readonly __typename: 'Nation'; readonly slug: string; readonly name: string }
      | { readonly __typename: 'Organization'; readonly slug: string; readonly name: string }
    >;
  }>;
  readonly date: WhenFragment | null;
  readonly previousDates: ReadonlyArray<WhenFragment>;
  readonly statusHistory: ReadonlyArray<{ readonly status: Status; readonly since: WhenFragment }>;
  readonly format: FormatLineFragment | null;
  readonly place:
    | ({
        readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
      } & Link_Place_Fragment)
    | null;
  readonly country: Link_Nation_Fragment | null;
  readonly hosts: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
  readonly absent: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
  readonly replacedBy:
    | EventLink_Summit_Fragment
    | EventLink_Ministerial_Fragment
    | EventLink_Meeting_Fragment
    | null;
  readonly participants: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly roles: ReadonlyArray<Role>;
      readonly attendance: Attendance;
      readonly level: Level | null;
      readonly delegates: ReadonlyArray<string>;
      readonly representatives: ReadonlyArray<{
        readonly capacity: string | null;
        readonly person: Link_Person_Fragment;
        readonly standsInFor: Link_Person_Fragment | null;
      }>;
      readonly node: Link_Nation_Fragment | Link_Organization_Fragment;
    }>;
  };
  readonly documents: { readonly totalCount: number; readonly nodes: ReadonlyArray<DocumentLineFragment> };
};

type EventParts_Meeting_Fragment = {
  readonly status: Status | null;
  readonly level: Level | null;
  readonly mode: Mode | null;
  readonly overdue: boolean;
  readonly series: string | null;
  readonly ordinal: number | null;
  readonly ordinalLabel: string | null;
  readonly theme: string | null;
  readonly occasion: string | null;
  readonly aims: ReadonlyArray<string>;
  readonly expectations: ReadonlyArray<string>;
  readonly attendanceRecord: AttendanceRecord | null;
  readonly eventKind: EventKind;
  readonly outcomes: ReadonlyArray<{
    readonly text: string;
    readonly kind: OutcomeKind | null;
    readonly amount: number | null;
    readonly bound: AmountBound | null;
    readonly currency: string | null;
    readonly followUp: FollowUp | null;
    readonly due: WhenFragment | null;
    readonly parties: ReadonlyArray<
      | { readonly __typename: 'Nation'; readonly slug: string; readonly name: string }
      | { readonly __typename: 'Organization'; readonly slug: string; readonly name: string }
    >;
  }>;
  readonly date: WhenFragment | null;
  readonly previousDates: ReadonlyArray<WhenFragment>;
  readonly statusHistory: ReadonlyArray<{ readonly status: Status; readonly since: WhenFragment }>;
  readonly format: FormatLineFragment | null;
  readonly place:
    | ({
        readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
      } & Link_Place_Fragment)
    | null;
  readonly country: Link_Nation_Fragment | null;
  readonly hosts: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
  readonly absent: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
  readonly replacedBy:
    | EventLink_Summit_Fragment
    | EventLink_Ministerial_Fragment
    | EventLink_Meeting_Fragment
    | null;
  readonly participants: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly roles: ReadonlyArray<Role>;
      readonly attendance: Attendance;
      readonly level: Level | null;
      readonly delegates: ReadonlyArray<string>;
      readonly representatives: ReadonlyArray<{
        readonly capacity: string | null;
        readonly person: Link_Person_Fragment;
        readonly standsInFor: Link_Person_Fragment | null;
      }>;
      readonly node: Link_Nation_Fragment | Link_Organization_Fragment;
    }>;
  };
  readonly documents: { readonly totalCount: number; readonly nodes: ReadonlyArray<DocumentLineFragment> };
};

export type EventPartsFragment =
  | EventParts_Summit_Fragment
  | EventParts_Ministerial_Fragment
  | EventParts_Meeting_Fragment;

type DocumentLineFragment = {
  readonly __typename: 'Document';
  readonly name: string;
  readonly id: string;
  readonly documentKind: DocumentKind | null;
  readonly documentDate: WhenFragment | null;
};

type PersonPartsFragment = {
  readonly nationality: Link_Nation_Fragment | null;
  readonly tenures: { readonly totalCount: number; readonly nodes: ReadonlyArray<TenureLineFragment> };
};

type TenurePartsFragment = {
  readonly office: string | null;
  readonly certainty: Certainty | null;
  readonly lastSeen: string | null;
  readonly tenureLevel: Level | null;
  readonly person: Link_Person_Fragment | null;
  readonly party: Link_Nation_Fragment | Link_Organization_Fragment | null;
  readonly start: WhenFragment | null;
  readonly end: WhenFragment | null;
  readonly seenOn: ReadonlyArray<WhenFragment>;
};

type PolicyPartsFragment = {
  readonly areas: ReadonlyArray<PolicyArea>;
  readonly instrument: string | null;
  readonly provisions: ReadonlyArray<string>;
  readonly parties: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
  readonly adopted: WhenFragment | null;
  readonly inForce: WhenFragment | null;
  readonly place: Link_Place_Fragment | null;
};

type PlacePartsFragment = {
  readonly country: Link_Nation_Fragment | null;
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
  readonly placeEvents: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<
      EventLine_Summit_Fragment | EventLine_Ministerial_Fragment | EventLine_Meeting_Fragment
    >;
  };
};

type DocumentPartsFragment = {
  readonly textAt: string | null;
  readonly documentKind: DocumentKind | null;
  readonly date: WhenFragment | null;
  readonly event:
    | EventLink_Summit_Fragment
    | EventLink_Ministerial_Fragment
    | EventLink_Meeting_Fragment
    | null;
  readonly parties: ReadonlyArray<Link_Nation_Fragment | Link_Organization_Fragment>;
};

export type DisputePartsFragment = {
  readonly topic: string | null;
  readonly assessment: string | null;
  readonly about: ReadonlyArray<
    | Link_Coverage_Fragment
    | Link_Dispute_Fragment
    | Link_Document_Fragment
    | Link_Summit_Fragment
    | Link_Ministerial_Fragment
    | Link_Meeting_Fragment
    | Link_Format_Fragment
    | Link_Nation_Fragment
    | Link_Organization_Fragment
    | Link_Group_Fragment
    | Link_Person_Fragment
    | Link_Tenure_Fragment
    | Link_Place_Fragment
    | Link_Policy_Fragment
  >;
  readonly positions: ReadonlyArray<{
    readonly statement: string;
    readonly claims: ReadonlyArray<ClaimLineFragment>;
  }>;
};

export type CoveragePartsFragment = {
  readonly recordType: CoveredType;
  readonly lookedFor: string;
  readonly searchedUntil: string;
  readonly coveredFormat: Link_Format_Fragment | null;
  readonly newestSource: {
    readonly title: string;
    readonly id: string;
    readonly published: WhenFragment | null;
  } | null;
  readonly missing: ReadonlyArray<{
    readonly edition: string;
    readonly claims: ReadonlyArray<ClaimLineFragment>;
  }>;
  readonly leftOut: ReadonlyArray<{
    readonly item: string;
    readonly why: string | null;
    readonly claims: ReadonlyArray<ClaimLineFragment>;
  }>;
};

type SourcePartsFragment = {
  readonly originalPublisher: string | null;
  readonly title: string;
  readonly titleBasis: TitleBasis;
  readonly publisher: string | null;
  readonly authors: ReadonlyArray<string>;
  readonly language: string | null;
  readonly known: string;
  readonly accessed: string | null;
  readonly sourceKind: SourceKind;
  readonly address: string | null;
  readonly citation: ReferenceFragment;
  readonly published: WhenFragment | null;
  readonly states: { readonly totalCount: number };
};

type SearchQueryVariables = Exact<{
  text: string;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

export type SearchQuery = {
  readonly graph: {
    readonly search: {
      readonly totalCount: number;
      readonly pageInfo: {
        readonly endCursor: string | null;
        readonly hasNextPage: boolean;
        readonly hasPreviousPage: boolean;
      };
      readonly edges: ReadonlyArray<{
        readonly matched: string;
        readonly node:
          | ({ readonly summary: string | null } & Link_Coverage_Fragment)
          | ({ readonly summary: string | null } & Link_Dispute_Fragment)
          | ({ readonly summary: string | null } & Link_Document_Fragment)
          | ({ readonly summary: string | null } & Link_Summit_Fragment)
          | ({ readonly summary: string | null } & Link_Ministerial_Fragment)
          | ({ readonly summary: string | null } & Link_Meeting_Fragment)
          | ({ readonly summary: string | null } & Link_Format_Fragment)
          | ({ readonly summary: string | null } & Link_Nation_Fragment)
          | ({ readonly summary: string | null } & Link_Organization_Fragment)
          | ({ readonly summary: string | null } & Link_Group_Fragment)
          | ({ readonly summary: string | null } & Link_Person_Fragment)
          | ({ readonly summary: string | null } & Link_Tenure_Fragment)
          | ({ readonly summary: string | null } & Link_Place_Fragment)
          | ({ readonly summary: string | null } & Link_Policy_Fragment)
          | ({
              readonly publisher: string | null;
              readonly published: WhenFragment | null;
            } & Link_Source_Fragment);
      }>;
    };
  };
};

type TimelineSpanQueryVariables = Exact<{
  where: EventWhere;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

export type TimelineSpanQuery = {
  readonly graph: {
    readonly timeline: {
      readonly buckets: ReadonlyArray<{
        readonly first: string | null;
        readonly last: string | null;
        readonly count: number;
        readonly byPartner: ReadonlyArray<PartnerCountFragment>;
      }>;
      readonly undated: ReadonlyArray<{ readonly byPartner: ReadonlyArray<PartnerCountFragment> }>;
    };
  };
};

export type TimelineOfQueryVariables = Exact<{
  where: EventWhere;
  first: number;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

type TimelineOfQuery = {
  readonly graph: {
    readonly events: {
      readonly totalCount: number;
      readonly pageInfo: {
        readonly endCursor: string | null;
        readonly hasNextPage: boolean;
        readonly hasPreviousPage: boolean;
      };
      readonly nodes: ReadonlyArray<
        EventLine_Summit_Fragment | EventLine_Ministerial_Fragment | EventLine_Meeting_Fragment
      >;
    };
  };
};

type TimelineBucketsQueryVariables = Exact<{
  where: EventWhere;
  bucket: Bucket;
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

export type TimelineBucketsQuery = {
  readonly graph: {
    readonly held: BucketsFragment;
    readonly ahead: BucketsFragment;
    readonly off: BucketsFragment;
  };
};

type BucketsFragment = {
  readonly buckets: ReadonlyArray<BucketFragment>;
  readonly undated: ReadonlyArray<BucketFragment>;
};

export type BucketFragment = {
  readonly first: string | null;
  readonly last: string | null;
  readonly count: number;
  readonly withoutPartner: number;
  readonly byPartner: ReadonlyArray<PartnerCountFragment>;
};

type PartnerCountFragment = {
  readonly count: number;
  readonly partner:
    | { readonly name: string; readonly id: string }
    | { readonly name: string; readonly id: string };
};

type TimelineChoicesQueryVariables = Exact<{
  asOf?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: string | null | undefined;
}>;

type TimelineChoicesQuery = {
  readonly graph: {
    readonly events: {
      readonly formats: ReadonlyArray<{
        readonly format: { readonly name: string; readonly id: string } | null;
      }> | null;
      readonly partners: ReadonlyArray<{
        readonly partner:
          | { readonly name: string; readonly id: string }
          | { readonly name: string; readonly id: string }
          | null;
      }> | null;
      readonly groups: ReadonlyArray<{
        readonly group:
          | { readonly name: string; readonly id: string }
          | { readonly name: string; readonly id: string }
          | null;
      }> | null;
      readonly hosts: ReadonlyArray<{
        readonly host:
          | { readonly name: string; readonly id: string }
          | { readonly name: string; readonly id: string }
          | null;
      }> | null;
      readonly places: ReadonlyArray<{
        readonly place: { readonly name: string; readonly id: string } | null;
      }> | null;
    };
  };
};

export const ABOUT: Operation<AboutQuery, AboutQueryVariables> = {
  name: 'About',
  text: 'query About($language: String) {\n  dataset {\n    ...Version\n    headline\n    groups {\n      id: slug\n      name(language: $language)\n    }\n    levels\n    colours {\n      light\n    }\n    partnerColours {\n      partner\n      colour\n    }\n  }\n}\n\nfragment Version on Dataset {\n  title\n  version\n  revision\n  releasedOn\n  cutOff\n  licence\n  citation\n}',
};

export const DATASET: Operation<DatasetQuery, DatasetQueryVariables> = {
  name: 'Dataset',
  text: 'query Dataset($language: String) {\n  dataset {\n    ...Version\n    headline\n    description\n    groups {\n      id: slug\n      name(language: $language)\n    }\n    counts {\n      type\n      count\n    }\n    releases(first: 20) {\n      nodes {\n        version\n        releasedOn\n        summary\n        added\n        changed\n        removed\n      }\n    }\n  }\n}\n\nfragment Version on Dataset {\n  title\n  version\n  revision\n  releasedOn\n  cutOff\n  licence\n  citation\n}',
};

export const LIMITS: Operation<LimitsQuery, LimitsQueryVariables> = {
  name: 'Limits',
  text: 'query Limits($asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    disputes(first: 100) {\n      totalCount\n      nodes {\n        ...Link\n        topic\n      }\n    }\n    coverage(first: 100) {\n      totalCount\n      nodes {\n        ...Link\n        lookedFor\n      }\n    }\n  }\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}',
};

export const CLAIMS_OF: Operation<ClaimsOfQuery, ClaimsOfQueryVariables> = {
  name: 'ClaimsOf',
  text: 'query ClaimsOf($where: ClaimWhere!, $after: String, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    claims(where: $where, first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n        hasPreviousPage\n      }\n      nodes {\n        ...ClaimLine\n      }\n    }\n  }\n}\n\nfragment ClaimLine on Claim {\n  ...FactClaim\n  isContested: contested\n  subject {\n    ...Link\n  }\n}\n\nfragment FactClaim on Claim {\n  id: slug\n  property\n  value\n  negated\n  support\n  locator\n  attributedTo\n  standing\n  derived\n  reason\n  statedOn {\n    ...When\n  }\n  edge {\n    ...Link\n  }\n  object {\n    ...Link\n  }\n  qualifiers {\n    name\n    value\n  }\n  source {\n    id: slug\n    title\n    publisher\n    url\n    published {\n      ...When\n    }\n  }\n}\n\nfragment When on ImpreciseDate {\n  edtf\n  precision\n  earliest\n  latest\n  display\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}',
};

export const PERSON_EVENTS: Operation<PersonEventsQuery, PersonEventsQueryVariables> = {
  name: 'PersonEvents',
  text: 'query PersonEvents($id: ID!, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    pairs(of: PERSONS, person: $id, first: 100) {\n      count\n      other {\n        ...Link\n      }\n      events(first: 1) {\n        ...EventLink\n      }\n    }\n    events(where: {person: {eq: $id}}, orderBy: DATE_DESC, first: 100) {\n      totalCount\n      nodes {\n        ...EventLine\n      }\n    }\n  }\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}\n\nfragment EventLink on Event {\n  __typename\n  id: slug\n  name(language: $language)\n  date {\n    ...When\n  }\n}\n\nfragment When on ImpreciseDate {\n  edtf\n  precision\n  earliest\n  latest\n  display\n}\n\nfragment EventLine on Event {\n  ...EventLink\n  status\n  level\n  overdue\n  format {\n    id: slug\n    name(language: $language)\n    partners {\n      id: slug\n      name(language: $language)\n    }\n  }\n}',
};

export const EVENTS_PER_YEAR: Operation<EventsPerYearQuery, EventsPerYearQueryVariables> = {
  name: 'EventsPerYear',
  text: 'query EventsPerYear($where: EventWhere!, $asOf: Date, $knownAt: Date) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    timeline(where: $where, bucket: YEAR) {\n      totalCount\n      buckets {\n        period\n        count\n      }\n    }\n  }\n}',
};

export const COMPARE_CHOICES: Operation<CompareChoicesQuery, CompareChoicesQueryVariables> = {
  name: 'CompareChoices',
  text: 'query CompareChoices($asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    formats(first: 100) {\n      nodes {\n        partners {\n          ...Link\n        }\n      }\n    }\n  }\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}',
};

export const COMPARE_POWERS: Operation<ComparePowersQuery, ComparePowersQueryVariables> = {
  name: 'ComparePowers',
  text: 'query ComparePowers($a: ID!, $b: ID!, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    ends: nodes(ids: [$a, $b]) {\n      id: slug\n      ... on Named {\n        ...Link\n      }\n    }\n    formatsOfA: formats(where: {partner: {eq: $a}}, first: 10) {\n      ...ComparedFormats\n    }\n    formatsOfB: formats(where: {partner: {eq: $b}}, first: 10) {\n      ...ComparedFormats\n    }\n    eventsOfA: events(where: {partner: {eq: $a}, status: {eq: HELD}}) {\n      ...ComparedEvents\n    }\n    eventsOfB: events(where: {partner: {eq: $b}, status: {eq: HELD}}) {\n      ...ComparedEvents\n    }\n    nextOfA: upcoming(where: {partner: {eq: $a}}) {\n      ...ComparedNext\n    }\n    nextOfB: upcoming(where: {partner: {eq: $b}}) {\n      ...ComparedNext\n    }\n    shared: events(\n      where: {status: {eq: HELD}, and: [{participant: {eq: $a}}, {participant: {eq: $b}}]}\n      orderBy: DATE_DESC\n      first: 20\n    ) {\n      totalCount\n      nodes {\n        ...EventLine\n      }\n    }\n  }\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}\n\nfragment ComparedFormats on FormatConnection {\n  nodes {\n    ...Link\n    established {\n      ...When\n    }\n    levels {\n      level\n      since {\n        ...When\n      }\n    }\n    firstOf {\n      level\n      event {\n        ...EventLink\n      }\n    }\n    disputes(first: 20) {\n      nodes {\n        ...Link\n      }\n    }\n  }\n}\n\nfragment When on ImpreciseDate {\n  edtf\n  precision\n  earliest\n  latest\n  display\n}\n\nfragment EventLink on Event {\n  __typename\n  id: slug\n  name(language: $language)\n  date {\n    ...When\n  }\n}\n\nfragment ComparedEvents on EventConnection {\n  totalCount\n  groupBy(keys: [LEVEL, YEAR]) {\n    level\n    year\n    count\n  }\n}\n\nfragment ComparedNext on Upcoming {\n  dated {\n    ...EventLink\n  }\n  undated {\n    ...EventLink\n  }\n  overdue {\n    ...EventLink\n  }\n}\n\nfragment EventLine on Event {\n  ...EventLink\n  status\n  level\n  overdue\n  format {\n    id: slug\n    name(language: $language)\n    partners {\n      id: slug\n      name(language: $language)\n    }\n  }\n}',
};

export const COMPARE_DAYS: Operation<CompareDaysQuery, CompareDaysQueryVariables> = {
  name: 'CompareDays',
  text: 'query CompareDays($group: ID!, $from: Date!, $to: Date!, $asOf: Date, $knownAt: Date, $thenAsOf: Date, $thenKnownAt: Date, $language: String) {\n  then: graph(asOf: $thenAsOf, knownAt: $thenKnownAt) {\n    ...ComparedMatrix\n  }\n  now: graph(asOf: $asOf, knownAt: $knownAt) {\n    ...ComparedMatrix\n  }\n}\n\nfragment ComparedMatrix on Graph {\n  held: formatMatrix(group: $group, status: [HELD], from: $from, to: $to) {\n    rows {\n      total\n      format {\n        ...Link\n        contested\n        established {\n          ...When\n        }\n        levels {\n          level\n        }\n        upcoming {\n          dated {\n            id: slug\n          }\n          undated {\n            id: slug\n          }\n          overdue {\n            id: slug\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}\n\nfragment When on ImpreciseDate {\n  edtf\n  precision\n  earliest\n  latest\n  display\n}',
};

export const UPCOMING: Operation<UpcomingQuery, UpcomingQueryVariables> = {
  name: 'Upcoming',
  text: 'query Upcoming($where: EventWhere!, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    upcoming(where: $where) {\n      dated {\n        ...EventLine\n      }\n      undated {\n        ...EventLine\n      }\n      overdue {\n        ...EventLine\n      }\n    }\n  }\n}\n\nfragment EventLine on Event {\n  ...EventLink\n  status\n  level\n  overdue\n  format {\n    id: slug\n    name(language: $language)\n    partners {\n      id: slug\n      name(language: $language)\n    }\n  }\n}\n\nfragment EventLink on Event {\n  __typename\n  id: slug\n  name(language: $language)\n  date {\n    ...When\n  }\n}\n\nfragment When on ImpreciseDate {\n  edtf\n  precision\n  earliest\n  latest\n  display\n}',
};

export const EVIDENCE: Operation<EvidenceQuery, EvidenceQueryVariables> = {
  name: 'Evidence',
  text: 'query Evidence($id: ID!, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    node(id: $id) {\n      __typename\n      ... on Entity {\n        english: name\n        winning: claims(where: {standing: {eq: WINS}}, first: 100) {\n          totalCount\n          nodes {\n            ...FactClaim\n          }\n        }\n        agreeing: claims(where: {standing: {eq: AGREES}}, first: 100) {\n          totalCount\n          nodes {\n            ...FactClaim\n          }\n        }\n        rejected: claims(\n          where: {standing: {in: [LOSES_BY_RANK, LOSES_BY_DATE, LOSES_BY_CONFIDENCE, LOSES_BY_ID, LOSES_BY_SOURCE, DEPRECATED]}}\n          first: 100\n        ) {\n          totalCount\n          nodes {\n            ...FactClaim\n          }\n        }\n      }\n      ... on Nation {\n        groups {\n          members(where: {id: {eq: $id}}, first: 1) {\n            edges {\n              claims {\n                ...FactClaim\n              }\n            }\n          }\n        }\n      }\n      ... on Event {\n        format {\n          ...FormatOfEvent\n        }\n      }\n    }\n  }\n}\n\nfragment FactClaim on Claim {\n  id: slug\n  property\n  value\n  negated\n  support\n  locator\n  attributedTo\n  standing\n  derived\n  reason\n  statedOn {\n    ...When\n  }\n  edge {\n    ...Link\n  }\n  object {\n    ...Link\n  }\n  qualifiers {\n    name\n    value\n  }\n  source {\n    id: slug\n    title\n    publisher\n    url\n    published {\n      ...When\n    }\n  }\n}\n\nfragment When on ImpreciseDate {\n  edtf\n  precision\n  earliest\n  latest\n  display\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}\n\nfragment FormatOfEvent on Format {\n  knownMissing\n  coverage(first: 5) {\n    nodes {\n      ...CoverageLine\n    }\n  }\n  events(first: 100, orderBy: DATE_ASC) {\n    totalCount\n    nodes {\n      ...SeriesEvent\n    }\n  }\n}\n\nfragment CoverageLine on Coverage {\n  __typename\n  id: slug\n  name(language: $language)\n  searchedUntil\n}\n\nfragment SeriesEvent on Event {\n  ...EventLink\n  series\n  status\n  level\n}\n\nfragment EventLink on Event {\n  __typename\n  id: slug\n  name(language: $language)\n  date {\n    ...When\n  }\n}',
};

export const FORMATS_HELD: Operation<FormatsHeldQuery, FormatsHeldQueryVariables> = {
  name: 'FormatsHeld',
  text: 'query FormatsHeld($group: ID!, $level: [Level!], $from: Date!, $to: Date!, $asOf: Date, $knownAt: Date, $language: String) {\n  dataset {\n    ...Version\n  }\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    group: node(id: $group) {\n      ... on Body {\n        id: slug\n        name(language: $language)\n        contested\n        counts: claims(property: PLUS_FORMAT_COUNT, first: 50) {\n          nodes {\n            value\n          }\n        }\n      }\n    }\n    held: formatMatrix(\n      group: $group\n      level: $level\n      status: [HELD]\n      from: $from\n      to: $to\n    ) {\n      periods\n      rows {\n        ...FormatRow\n        total\n        cells {\n          count\n          latestHeld {\n            ...EventLink\n          }\n        }\n        undated {\n          count\n          latestHeld {\n            ...EventLink\n          }\n        }\n      }\n    }\n    levels: events(\n      where: {group: {eq: $group}, level: {in: $level}, status: {eq: HELD}}\n    ) {\n      groupBy(keys: [FORMAT, YEAR, LEVEL]) {\n        format {\n          id: slug\n        }\n        year\n        level\n      }\n    }\n    disputes {\n      totalCount\n    }\n    sources {\n      totalCount\n    }\n    planned: formatMatrix(\n      group: $group\n      level: $level\n      status: [PLANNED, TENTATIVE, CONFIRMED]\n      from: $from\n      to: $to\n    ) {\n      rows {\n        cells {\n          count\n        }\n        undated {\n          count\n        }\n      }\n    }\n    off: formatMatrix(\n      group: $group\n      level: $level\n      status: [POSTPONED, CANCELLED]\n      from: $from\n      to: $to\n    ) {\n      rows {\n        cells {\n          count\n        }\n        undated {\n          count\n        }\n      }\n    }\n    next: upcoming(where: {group: {eq: $group}, level: {in: $level}}) {\n      dated {\n        ...NextEvent\n      }\n      undated {\n        ...NextEvent\n      }\n      overdue {\n        ...NextEvent\n      }\n    }\n  }\n}\n\nfragment Version on Dataset {\n  title\n  version\n  revision\n  releasedOn\n  cutOff\n  licence\n  citation\n}\n\nfragment FormatRow on MatrixRow {\n  partners {\n    id: slug\n    name(language: $language)\n  }\n  format {\n    id: slug\n    name(language: $language)\n    kind\n    contested\n    knownMissing\n    coverage(first: 5) {\n      nodes {\n        id: slug\n        missing {\n          edition\n        }\n      }\n    }\n    established {\n      ...When\n    }\n    ended {\n      ...When\n    }\n    levels {\n      level\n      since {\n        ...When\n      }\n    }\n  }\n}\n\nfragment When on ImpreciseDate {\n  edtf\n  precision\n  earliest\n  latest\n  display\n}\n\nfragment EventLink on Event {\n  __typename\n  id: slug\n  name(language: $language)\n  date {\n    ...When\n  }\n}\n\nfragment NextEvent on Event {\n  ...EventLink\n  overdue\n  format {\n    id: slug\n  }\n}',
};

export const MATRIX_EVENTS: Operation<MatrixEventsQuery, MatrixEventsQueryVariables> = {
  name: 'MatrixEvents',
  text: 'query MatrixEvents($group: ID!, $level: [Level!], $from: Date!, $to: Date!, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    formatMatrix(\n      group: $group\n      level: $level\n      status: [HELD, PLANNED, TENTATIVE, CONFIRMED, POSTPONED, CANCELLED]\n      from: $from\n      to: $to\n    ) {\n      rows {\n        format {\n          id: slug\n        }\n        cells {\n          events {\n            ...MatrixEvent\n          }\n        }\n        undated {\n          events {\n            ...MatrixEvent\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment MatrixEvent on Event {\n  ...EventLink\n  status\n  level\n  overdue\n}\n\nfragment EventLink on Event {\n  __typename\n  id: slug\n  name(language: $language)\n  date {\n    ...When\n  }\n}\n\nfragment When on ImpreciseDate {\n  edtf\n  precision\n  earliest\n  latest\n  display\n}',
};

export const DISPUTES: Operation<DisputesQuery, DisputesQueryVariables> = {
  name: 'Disputes',
  text: 'query Disputes($where: DisputeWhere, $after: String, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    list: disputes(where: $where, first: 50, after: $after) {\n      ...DisputePage\n    }\n  }\n}\n\nfragment DisputePage on DisputeConnection {\n  totalCount\n  pageInfo {\n    ...NextPage\n  }\n  nodes {\n    ...Link\n    topic\n    about {\n      ...Link\n    }\n    positions {\n      statement\n    }\n  }\n}\n\nfragment NextPage on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  endCursor\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}',
};

export const COVERAGE_LIST: Operation<CoverageListQuery, CoverageListQueryVariables> = {
  name: 'CoverageList',
  text: 'query CoverageList($where: CoverageWhere, $after: String, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    list: coverage(where: $where, first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        ...NextPage\n      }\n      nodes {\n        ...Link\n        recordType\n        lookedFor\n        searchedUntil\n        format {\n          ...Link\n        }\n        missing {\n          edition\n          count\n        }\n      }\n    }\n  }\n}\n\nfragment NextPage on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  endCursor\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}',
};

export const SOURCES: Operation<SourcesQuery, SourcesQueryVariables> = {
  name: 'Sources',
  text: 'query Sources($where: SourceWhere, $after: String, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    list: sources(where: $where, orderBy: PUBLISHED_ASC, first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        ...NextPage\n      }\n      nodes {\n        ...Link\n        kind\n        publisher\n        language\n        address: url\n        published {\n          ...When\n        }\n        claims(first: 0) {\n          totalCount\n        }\n      }\n    }\n  }\n}\n\nfragment NextPage on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  endCursor\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}\n\nfragment When on ImpreciseDate {\n  edtf\n  precision\n  earliest\n  latest\n  display\n}',
};

export const DOCUMENTS: Operation<DocumentsQuery, DocumentsQueryVariables> = {
  name: 'Documents',
  text: 'query Documents($where: DocumentWhere, $after: String, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    list: documents(where: $where, orderBy: DATE_ASC, first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        ...NextPage\n      }\n      nodes {\n        ...Link\n        kind\n        date {\n          ...When\n        }\n        event {\n          ...EventLink\n        }\n        textAt\n      }\n    }\n  }\n}\n\nfragment NextPage on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  endCursor\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}\n\nfragment When on ImpreciseDate {\n  edtf\n  precision\n  earliest\n  latest\n  display\n}\n\nfragment EventLink on Event {\n  __typename\n  id: slug\n  name(language: $language)\n  date {\n    ...When\n  }\n}',
};

export const PEOPLE: Operation<PeopleQuery, PeopleQueryVariables> = {
  name: 'People',
  text: 'query People($where: PersonWhere, $after: String, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    list: people(where: $where, first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        ...NextPage\n      }\n      nodes {\n        ...Link\n        nationality {\n          ...Link\n        }\n        tenures(first: 3, orderBy: START_DESC) {\n          nodes {\n            ...TenureLine\n          }\n        }\n        participations(first: 0) {\n          totalCount\n        }\n      }\n    }\n  }\n}\n\nfragment NextPage on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  endCursor\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}\n\nfragment TenureLine on Tenure {\n  __typename\n  id: slug\n  name(language: $language)\n  office\n  certainty\n  lastSeen\n  person {\n    ...Link\n  }\n  party {\n    ...Link\n  }\n  start {\n    ...When\n  }\n  end {\n    ...When\n  }\n}\n\nfragment When on ImpreciseDate {\n  edtf\n  precision\n  earliest\n  latest\n  display\n}',
};

export const POLICIES: Operation<PoliciesQuery, PoliciesQueryVariables> = {
  name: 'Policies',
  text: 'query Policies($where: PolicyWhere, $after: String, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    list: policies(where: $where, first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        ...NextPage\n      }\n      nodes {\n        ...Link\n        areas\n        adopted {\n          ...When\n        }\n        parties {\n          ...Link\n        }\n      }\n    }\n  }\n}\n\nfragment NextPage on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  endCursor\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}\n\nfragment When on ImpreciseDate {\n  edtf\n  precision\n  earliest\n  latest\n  display\n}',
};

export const PLACES: Operation<PlacesQuery, PlacesQueryVariables> = {
  name: 'Places',
  text: 'query Places($where: PlaceWhere, $after: String, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    list: places(where: $where, first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        ...NextPage\n      }\n      nodes {\n        ...Link\n        country {\n          ...Link\n        }\n        coordinates {\n          latitude\n          longitude\n        }\n        events(first: 0) {\n          totalCount\n        }\n      }\n    }\n  }\n}\n\nfragment NextPage on PageInfo {\n  hasNextPage\n  hasPreviousPage\n  endCursor\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}',
};

export const MAP_OF: Operation<MapOfQuery, MapOfQueryVariables> = {
  name: 'MapOf',
  text: 'query MapOf($where: EventWhere!, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    events(where: $where) {\n      totalCount\n      groupBy(keys: [PLACE]) {\n        count\n        place {\n          ...Link\n          country {\n            ...Link\n          }\n          events(where: $where, orderBy: DATE_DESC, first: 3) {\n            nodes {\n              ...EventLink\n            }\n          }\n        }\n      }\n    }\n    unplaced: events(\n      where: {and: [$where, {place: {isNull: true}}]}\n      orderBy: DATE_DESC\n      first: 100\n    ) {\n      totalCount\n      nodes {\n        ...EventLine\n      }\n    }\n    years: events {\n      groupBy(keys: [YEAR]) {\n        year\n      }\n    }\n  }\n  positions: events {\n    groupBy(keys: [PLACE]) {\n      place {\n        id: slug\n        coordinates {\n          latitude\n          longitude\n        }\n      }\n    }\n  }\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}\n\nfragment EventLink on Event {\n  __typename\n  id: slug\n  name(language: $language)\n  date {\n    ...When\n  }\n}\n\nfragment When on ImpreciseDate {\n  edtf\n  precision\n  earliest\n  latest\n  display\n}\n\nfragment EventLine on Event {\n  ...EventLink\n  status\n  level\n  overdue\n  format {\n    id: slug\n    name(language: $language)\n    partners {\n      id: slug\n      name(language: $language)\n    }\n  }\n}',
};

export const NETWORK_OF: Operation<NetworkOfQuery, NetworkOfQueryVariables> = {
  name: 'NetworkOf',
  text: 'query NetworkOf($id: ID!, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    node(id: $id) {\n      __typename\n      id: slug\n      ...NetworkOfParty\n      ...NetworkOfEvent\n      ...NetworkOfGroup\n      ...NetworkOfFormat\n      ...NetworkOfPerson\n      ...NetworkOfTenure\n      ...NetworkOfPolicy\n      ...NetworkOfPlace\n      ...NetworkOfDocument\n      ...NetworkOfDispute\n      ... on Named {\n        name(language: $language)\n      }\n    }\n    attended: events(where: {person: {eq: $id}}, orderBy: DATE_DESC, first: 12) {\n      totalCount\n      nodes {\n        ...NetworkEvent\n      }\n    }\n    persons: pairs(of: PERSONS, person: $id, first: 100) {\n      ...NetworkPair\n    }\n    parties: pairs(of: PARTIES, party: $id, first: 100) {\n      ...NetworkPair\n    }\n  }\n}\n\nfragment NetworkOfParty on Party {\n  formats(first: 30) {\n    totalCount\n    nodes {\n      ...NetworkFormat\n    }\n  }\n  tenures(first: 12, orderBy: START_DESC) {\n    ...NetworkTenures\n  }\n  policies(first: 12) {\n    totalCount\n    nodes {\n      ...Link\n    }\n  }\n  partyEvents: events(first: 12, orderBy: DATE_DESC) {\n    totalCount\n    nodes {\n      ...NetworkEvent\n    }\n  }\n  ... on Nation {\n    groups {\n      ...Link\n    }\n  }\n  ... on Organization {\n    members(first: 60) {\n      totalCount\n      nodes {\n        ...Link\n      }\n    }\n  }\n}\n\nfragment NetworkFormat on Format {\n  ...Link\n  partners {\n    ...Link\n  }\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}\n\nfragment NetworkTenures on TenureConnection {\n  totalCount\n  nodes {\n    office\n    person {\n      ...Link\n    }\n    party {\n      ...Link\n    }\n  }\n}\n\nfragment NetworkEvent on Event {\n  ...EventLink\n  format {\n    ...Link\n  }\n}\n\nfragment EventLink on Event {\n  __typename\n  id: slug\n  name(language: $language)\n  date {\n    ...When\n  }\n}\n\nfragment When on ImpreciseDate {\n  edtf\n  precision\n  earliest\n  latest\n  display\n}\n\nfragment NetworkOfEvent on Event {\n  format {\n    ...NetworkFormat\n  }\n  place {\n    ...Link\n  }\n  replacedBy {\n    ...Link\n  }\n  participants(first: 30) {\n    totalCount\n    edges {\n      roles\n      node {\n        ...Link\n      }\n      representatives {\n        person {\n          ...Link\n        }\n      }\n    }\n  }\n  documents(first: 12) {\n    totalCount\n    nodes {\n      ...Link\n    }\n  }\n}\n\nfragment NetworkOfGroup on Group {\n  members(first: 30) {\n    totalCount\n    nodes {\n      ...Link\n    }\n  }\n  groupFormats: formats(first: 30) {\n    totalCount\n    nodes {\n      ...NetworkFormat\n    }\n  }\n}\n\nfragment NetworkOfFormat on Format {\n  group {\n    ...Link\n  }\n  partners {\n    ...Link\n  }\n  members(first: 30) {\n    totalCount\n    nodes {\n      ...Link\n    }\n  }\n  formatEvents: events(first: 12, orderBy: DATE_DESC) {\n    totalCount\n    nodes {\n      ...NetworkEvent\n    }\n  }\n}\n\nfragment NetworkOfPerson on Person {\n  nationality {\n    ...Link\n  }\n  tenures(first: 12, orderBy: START_DESC) {\n    ...NetworkTenures\n  }\n}\n\nfragment NetworkOfTenure on Tenure {\n  office\n  person {\n    ...Link\n  }\n  party {\n    ...Link\n  }\n}\n\nfragment NetworkOfPolicy on Policy {\n  parties {\n    ...Link\n  }\n}\n\nfragment NetworkOfPlace on Place {\n  placeEvents: events(first: 12, orderBy: DATE_DESC) {\n    totalCount\n    nodes {\n      ...NetworkEvent\n    }\n  }\n}\n\nfragment NetworkOfDocument on Document {\n  event {\n    ...EventLink\n  }\n  parties {\n    ...Link\n  }\n}\n\nfragment NetworkOfDispute on Dispute {\n  about {\n    ...Link\n  }\n}\n\nfragment NetworkPair on Pair {\n  count\n  other {\n    ...Link\n  }\n}',
};

export const TIE_CLAIMS: Operation<TieClaimsQuery, TieClaimsQueryVariables> = {
  name: 'TieClaims',
  text: 'query TieClaims($from: ID!, $to: ID!, $through: [Relation!]!, $maxHops: Int!, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    paths(from: $from, to: $to, maxHops: $maxHops, through: $through, first: 10) {\n      truncated\n      hops {\n        ...HopEnds\n        claims {\n          ...FactClaim\n        }\n      }\n    }\n  }\n}\n\nfragment HopEnds on Hop {\n  relation\n  forward\n  from {\n    ...Link\n  }\n  to {\n    ...Link\n  }\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}\n\nfragment FactClaim on Claim {\n  id: slug\n  property\n  value\n  negated\n  support\n  locator\n  attributedTo\n  standing\n  derived\n  reason\n  statedOn {\n    ...When\n  }\n  edge {\n    ...Link\n  }\n  object {\n    ...Link\n  }\n  qualifiers {\n    name\n    value\n  }\n  source {\n    id: slug\n    title\n    publisher\n    url\n    published {\n      ...When\n    }\n  }\n}\n\nfragment When on ImpreciseDate {\n  edtf\n  precision\n  earliest\n  latest\n  display\n}',
};

export const PATHS_BETWEEN: Operation<PathsBetweenQuery, PathsBetweenQueryVariables> = {
  name: 'PathsBetween',
  text: 'query PathsBetween($from: ID!, $to: ID!, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    paths(from: $from, to: $to, maxHops: 6, first: 10) {\n      length\n      truncated\n      hops {\n        ...HopEnds\n        claims {\n          id: slug\n          source {\n            id: slug\n            title\n          }\n        }\n      }\n    }\n    ends: nodes(ids: [$from, $to]) {\n      id: slug\n      ... on Named {\n        ...Link\n      }\n    }\n  }\n}\n\nfragment HopEnds on Hop {\n  relation\n  forward\n  from {\n    ...Link\n  }\n  to {\n    ...Link\n  }\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}',
};

export const RECORD: Operation<RecordQuery, RecordQueryVariables> = {
  name: 'Record',
  text: 'query Record($id: ID!, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    node(id: $id) {\n      __typename\n      id: slug\n      ...EntityHead\n      ...PartyParts\n      ...NationParts\n      ...OrganizationParts\n      ...GroupParts\n      ...FormatParts\n      ...EventParts\n      ...PersonParts\n      ...TenureParts\n      ...PolicyParts\n      ...PlaceParts\n      ...DocumentParts\n      ...DisputeParts\n      ...CoverageParts\n      ...SourceParts\n      ... on Claim {\n        ...ClaimLine\n        rank\n        confidence\n        known\n        citation {\n          ...Reference\n        }\n      }\n      ... on Outcome {\n        text\n      }\n      ... on Participation {\n        seatAt: event {\n          ...Link\n        }\n        seatOf: party {\n          ...Link\n        }\n      }\n    }\n  }\n}\n\nfragment EntityHead on Entity {\n  __typename\n  name(language: $language)\n  summary\n  contested\n  names {\n    text\n    language\n    script\n  }\n  externalIds {\n    scheme\n    value\n  }\n  updatedOn\n  citation {\n    ...Reference\n  }\n  claims(first: 0) {\n    totalCount\n  }\n  disputes(first: 20) {\n    nodes {\n      ...Link\n      topic\n    }\n  }\n  sources(first: 0) {\n    totalCount\n  }\n}\n\nfragment Reference on Citation {\n  url\n  apa\n  bibtex\n  cslJson\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}\n\nfragment PartyParts on Party {\n  formats(first: 30) {\n    totalCount\n    nodes {\n      ...FormatLine\n    }\n  }\n  partyEvents: events(first: 100, orderBy: DATE_DESC) {\n    totalCount\n    nodes {\n      ...EventLine\n    }\n  }\n  tenures(first: 60, orderBy: START_DESC) {\n    totalCount\n    nodes {\n      ...TenureLine\n    }\n  }\n  policies(first: 60) {\n    totalCount\n    nodes {\n      ...Link\n      areas\n    }\n  }\n}\n\nfragment FormatLine on Format {\n  __typename\n  id: slug\n  name(language: $language)\n  partners {\n    ...Link\n  }\n  group {\n    ...Link\n  }\n  established {\n    ...When\n  }\n}\n\nfragment When on ImpreciseDate {\n  edtf\n  precision\n  earliest\n  latest\n  display\n}\n\nfragment EventLine on Event {\n  ...EventLink\n  status\n  level\n  overdue\n  format {\n    id: slug\n    name(language: $language)\n    partners {\n      id: slug\n      name(language: $language)\n    }\n  }\n}\n\nfragment EventLink on Event {\n  __typename\n  id: slug\n  name(language: $language)\n  date {\n    ...When\n  }\n}\n\nfragment TenureLine on Tenure {\n  __typename\n  id: slug\n  name(language: $language)\n  office\n  certainty\n  lastSeen\n  person {\n    ...Link\n  }\n  party {\n    ...Link\n  }\n  start {\n    ...When\n  }\n  end {\n    ...When\n  }\n}\n\nfragment NationParts on Nation {\n  code\n  code3\n  independence {\n    ...When\n  }\n  groups {\n    ...Link\n  }\n  cooperation {\n    party {\n      ...Link\n    }\n    through {\n      id: slug\n      name(language: $language)\n    }\n  }\n}\n\nfragment OrganizationParts on Organization {\n  members(first: 60) {\n    ...Members\n  }\n}\n\nfragment Members on MemberConnection {\n  totalCount\n  nodes {\n    ...Link\n  }\n  edges {\n    since {\n      ...When\n    }\n    until {\n      ...When\n    }\n    node {\n      slug\n    }\n  }\n}\n\nfragment GroupParts on Group {\n  region\n  plusFormatCount\n  plusFormatTrend\n  significance\n  members(first: 60) {\n    ...Members\n  }\n  groupFormats: formats(first: 60) {\n    totalCount\n    nodes {\n      ...FormatLine\n    }\n  }\n}\n\nfragment FormatParts on Format {\n  formatKind: kind\n  group {\n    ...Link\n  }\n  partners {\n    ...Link\n  }\n  established {\n    ...When\n  }\n  ended {\n    ...When\n  }\n  cadenceMonths\n  levels {\n    level\n    since {\n      ...When\n    }\n  }\n  members(first: 60) {\n    ...Members\n  }\n  knownMissing\n  coverage(first: 5) {\n    nodes {\n      ...CoverageLine\n    }\n  }\n  institutions {\n    name\n    kind\n    status\n    since {\n      ...When\n    }\n    seat {\n      ...Link\n    }\n  }\n  hostShares {\n    count\n    party {\n      ...Link\n    }\n  }\n  formatEvents: events(first: 100, orderBy: DATE_DESC) {\n    totalCount\n    nodes {\n      ...EventLine\n    }\n  }\n}\n\nfragment CoverageLine on Coverage {\n  __typename\n  id: slug\n  name(language: $language)\n  searchedUntil\n}\n\nfragment EventParts on Event {\n  eventKind: kind\n  status\n  level\n  mode\n  overdue\n  series\n  ordinal\n  ordinalLabel\n  theme\n  occasion\n  aims\n  expectations\n  outcomes {\n    text\n    kind\n    amount\n    bound\n    currency\n    followUp\n    due {\n      ...When\n    }\n    parties {\n      __typename\n      slug\n      name(language: $language)\n    }\n  }\n  attendanceRecord\n  date {\n    ...When\n  }\n  previousDates {\n    ...When\n  }\n  statusHistory {\n    status\n    since {\n      ...When\n    }\n  }\n  format {\n    ...FormatLine\n  }\n  place {\n    ...Link\n    coordinates {\n      latitude\n      longitude\n    }\n  }\n  country {\n    ...Link\n  }\n  hosts {\n    ...Link\n  }\n  absent {\n    ...Link\n  }\n  replacedBy {\n    ...EventLink\n  }\n  participants(first: 60) {\n    totalCount\n    edges {\n      roles\n      attendance\n      level\n      delegates\n      representatives {\n        capacity\n        person {\n          ...Link\n        }\n        standsInFor {\n          ...Link\n        }\n      }\n      node {\n        ...Link\n      }\n    }\n  }\n  documents(first: 60) {\n    totalCount\n    nodes {\n      ...DocumentLine\n    }\n  }\n}\n\nfragment DocumentLine on Document {\n  __typename\n  id: slug\n  name(language: $language)\n  documentKind: kind\n  documentDate: date {\n    ...When\n  }\n}\n\nfragment PersonParts on Person {\n  nationality {\n    ...Link\n  }\n  tenures(first: 60, orderBy: START_DESC) {\n    totalCount\n    nodes {\n      ...TenureLine\n    }\n  }\n}\n\nfragment TenureParts on Tenure {\n  office\n  tenureLevel: level\n  certainty\n  lastSeen\n  person {\n    ...Link\n  }\n  party {\n    ...Link\n  }\n  start {\n    ...When\n  }\n  end {\n    ...When\n  }\n  seenOn {\n    ...When\n  }\n}\n\nfragment PolicyParts on Policy {\n  areas\n  instrument\n  provisions\n  parties {\n    ...Link\n  }\n  adopted {\n    ...When\n  }\n  inForce {\n    ...When\n  }\n  place {\n    ...Link\n  }\n}\n\nfragment PlaceParts on Place {\n  country {\n    ...Link\n  }\n  coordinates {\n    latitude\n    longitude\n  }\n  placeEvents: events(first: 100, orderBy: DATE_DESC) {\n    totalCount\n    nodes {\n      ...EventLine\n    }\n  }\n}\n\nfragment DocumentParts on Document {\n  documentKind: kind\n  textAt\n  date {\n    ...When\n  }\n  event {\n    ...EventLink\n  }\n  parties {\n    ...Link\n  }\n}\n\nfragment DisputeParts on Dispute {\n  topic\n  assessment\n  about {\n    ...Link\n  }\n  positions {\n    statement\n    claims {\n      ...ClaimLine\n    }\n  }\n}\n\nfragment ClaimLine on Claim {\n  ...FactClaim\n  isContested: contested\n  subject {\n    ...Link\n  }\n}\n\nfragment FactClaim on Claim {\n  id: slug\n  property\n  value\n  negated\n  support\n  locator\n  attributedTo\n  standing\n  derived\n  reason\n  statedOn {\n    ...When\n  }\n  edge {\n    ...Link\n  }\n  object {\n    ...Link\n  }\n  qualifiers {\n    name\n    value\n  }\n  source {\n    id: slug\n    title\n    publisher\n    url\n    published {\n      ...When\n    }\n  }\n}\n\nfragment CoverageParts on Coverage {\n  recordType\n  coveredFormat: format {\n    ...Link\n  }\n  lookedFor\n  searchedUntil\n  newestSource {\n    id: slug\n    title\n    published {\n      ...When\n    }\n  }\n  missing {\n    edition\n    claims {\n      ...ClaimLine\n    }\n  }\n  leftOut {\n    item\n    why\n    claims {\n      ...ClaimLine\n    }\n  }\n}\n\nfragment SourceParts on Source {\n  citation {\n    ...Reference\n  }\n  originalPublisher\n  title\n  titleBasis\n  sourceKind: kind\n  publisher\n  authors\n  language\n  known\n  accessed\n  address: url\n  published {\n    ...When\n  }\n  states: claims(first: 0) {\n    totalCount\n  }\n}',
};

export const SEARCH: Operation<SearchQuery, SearchQueryVariables> = {
  name: 'Search',
  text: 'query Search($text: String!, $first: Int!, $after: String, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    search(text: $text, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n        hasPreviousPage\n      }\n      edges {\n        matched\n        node {\n          ...Link\n          ... on Entity {\n            summary\n          }\n          ... on Source {\n            publisher\n            published {\n              ...When\n            }\n          }\n        }\n      }\n    }\n  }\n}\n\nfragment Link on Named {\n  __typename\n  id: slug\n  name(language: $language)\n}\n\nfragment When on ImpreciseDate {\n  edtf\n  precision\n  earliest\n  latest\n  display\n}',
};

export const TIMELINE_SPAN: Operation<TimelineSpanQuery, TimelineSpanQueryVariables> = {
  name: 'TimelineSpan',
  text: 'query TimelineSpan($where: EventWhere!, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    timeline(where: $where, bucket: YEAR) {\n      buckets {\n        first\n        last\n        count\n        byPartner {\n          ...PartnerCount\n        }\n      }\n      undated {\n        byPartner {\n          ...PartnerCount\n        }\n      }\n    }\n  }\n}\n\nfragment PartnerCount on PartnerCount {\n  count\n  partner {\n    id: slug\n    name(language: $language)\n  }\n}',
};

export const TIMELINE_OF: Operation<TimelineOfQuery, TimelineOfQueryVariables> = {
  name: 'TimelineOf',
  text: 'query TimelineOf($where: EventWhere!, $first: Int!, $after: String, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    events(where: $where, orderBy: DATE_ASC, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        endCursor\n        hasNextPage\n        hasPreviousPage\n      }\n      nodes {\n        ...EventLine\n      }\n    }\n  }\n}\n\nfragment EventLine on Event {\n  ...EventLink\n  status\n  level\n  overdue\n  format {\n    id: slug\n    name(language: $language)\n    partners {\n      id: slug\n      name(language: $language)\n    }\n  }\n}\n\nfragment EventLink on Event {\n  __typename\n  id: slug\n  name(language: $language)\n  date {\n    ...When\n  }\n}\n\nfragment When on ImpreciseDate {\n  edtf\n  precision\n  earliest\n  latest\n  display\n}',
};

export const TIMELINE_BUCKETS: Operation<TimelineBucketsQuery, TimelineBucketsQueryVariables> = {
  name: 'TimelineBuckets',
  text: 'query TimelineBuckets($where: EventWhere!, $bucket: Bucket!, $asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    held: timeline(where: {and: [$where, {status: {eq: HELD}}]}, bucket: $bucket) {\n      ...Buckets\n    }\n    ahead: timeline(\n      where: {and: [$where, {not: {status: {in: [HELD, POSTPONED, CANCELLED]}}}]}\n      bucket: $bucket\n    ) {\n      ...Buckets\n    }\n    off: timeline(\n      where: {and: [$where, {status: {in: [POSTPONED, CANCELLED]}}]}\n      bucket: $bucket\n    ) {\n      ...Buckets\n    }\n  }\n}\n\nfragment Buckets on Timeline {\n  buckets {\n    ...Bucket\n  }\n  undated {\n    ...Bucket\n  }\n}\n\nfragment Bucket on TimelineBucket {\n  first\n  last\n  count\n  withoutPartner\n  byPartner {\n    ...PartnerCount\n  }\n}\n\nfragment PartnerCount on PartnerCount {\n  count\n  partner {\n    id: slug\n    name(language: $language)\n  }\n}',
};

export const TIMELINE_CHOICES: Operation<TimelineChoicesQuery, TimelineChoicesQueryVariables> = {
  name: 'TimelineChoices',
  text: 'query TimelineChoices($asOf: Date, $knownAt: Date, $language: String) {\n  graph(asOf: $asOf, knownAt: $knownAt) {\n    events {\n      formats: groupBy(keys: [FORMAT]) {\n        format {\n          id: slug\n          name(language: $language)\n        }\n      }\n      partners: groupBy(keys: [PARTNER]) {\n        partner {\n          id: slug\n          name(language: $language)\n        }\n      }\n      groups: groupBy(keys: [GROUP]) {\n        group {\n          id: slug\n          name(language: $language)\n        }\n      }\n      hosts: groupBy(keys: [HOST]) {\n        host {\n          id: slug\n          name(language: $language)\n        }\n      }\n      places: groupBy(keys: [PLACE]) {\n        place {\n          id: slug\n          name(language: $language)\n        }\n      }\n    }\n  }\n}',
};
