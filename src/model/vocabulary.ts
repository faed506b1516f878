/** The closed word lists of the domain, in the order in which they rank or are usually listed. */

/** Status of an event. */
export const STATUSES = ['PLANNED', 'TENTATIVE', 'CONFIRMED', 'HELD', 'POSTPONED', 'CANCELLED'] as const;

/** Level of a meeting, a delegation or an office, the highest first. */
export const LEVELS = [
  'HEAD_OF_STATE',
  'HEAD_OF_GOVERNMENT',
  'INSTITUTION_HEAD',
  'DEPUTY_HEAD_OF_GOVERNMENT',
  'FOREIGN_MINISTER',
  'MINISTER',
  'DEPUTY_MINISTER',
  'SPECIAL_ENVOY',
  'NATIONAL_SECURITY_ADVISER',
  'AMBASSADOR',
  'SENIOR_OFFICIAL',
  'PARLIAMENT_SPEAKER',
  'EXPERT',
  'BUSINESS',
] as const;

/** Levels whose holders stand at the head of a party; their persons are its leaders. */
export const HEAD_LEVELS = ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'INSTITUTION_HEAD'] as const;

/** How an event is held. */
export const MODES = ['IN_PERSON', 'VIRTUAL', 'HYBRID'] as const;

/** What a party does at an event; several may hold at once. */
export const ROLES = [
  'HOST',
  'CO_HOST',
  'CHAIR',
  'CO_CHAIR',
  'CONVENER',
  'PARTICIPANT',
  'OBSERVER',
  'GUEST',
] as const;

/** Roles that make a party one of the hosts of an event. */
export const HOST_ROLES = ['HOST', 'CO_HOST'] as const;

/** Whether a party was at an event, or that no source says. */
export const ATTENDANCES = ['PRESENT', 'ABSENT', 'NOT_RECORDED'] as const;

/** Whether the list of participants of an event is complete. */
export const ATTENDANCE_RECORDS = ['COMPLETE', 'PARTIAL', 'NONE'] as const;

/** Kind of an event: leaders; ministers and their deputies; all others. */
export const EVENT_TYPES = ['SUMMIT', 'MINISTERIAL', 'MEETING'] as const;

/** Kind of a format: a group and one partner; a forum; the group alone. */
export const FORMAT_KINDS = ['PLUS_FORMAT', 'FORUM', 'CONSULTATIVE'] as const;

/** Field of policy. */
export const POLICY_AREAS = [
  'ECONOMIC_DIVERSIFICATION',
  'DIGITAL_GOVERNANCE',
  'TRADE_AND_INVESTMENT',
  'TRANSPORT_CONNECTIVITY',
  'ENERGY_SECURITY',
  'DIGITAL_TRANSFORMATION',
  'ARTIFICIAL_INTELLIGENCE',
  'ROBOTICS',
  'HIGH_TECHNOLOGY',
  'POLITICAL_REFORM',
  'NATION_BUILDING',
] as const;

/** Kind of a document that a meeting adopts. */
export const DOCUMENT_KINDS = [
  'DECLARATION',
  'JOINT_STATEMENT',
  'COMMUNIQUE',
  'TREATY',
  'AGREEMENT',
  'MEMORANDUM',
  'ROADMAP',
  'ACTION_PLAN',
  'PROGRAMME',
  'STRATEGY',
  'STATEMENT',
  'PRESS_RELEASE',
  'DECISION',
  'CONCEPT',
  'INITIATIVE',
  'OTHER',
] as const;

/** Kind of a standing body of a format. */
export const INSTITUTION_KINDS = [
  'SECRETARIAT',
  'COUNCIL',
  'WORKING_GROUP',
  'DIALOGUE',
  'FORUM',
  'MEETING_SERIES',
  'CENTRE',
  'FUND',
  'OTHER',
] as const;

/** Status of a standing body; an agreement to study one is PROPOSED. */
export const INSTITUTION_STATUSES = ['PROPOSED', 'AGREED', 'ANNOUNCED', 'ACTIVE', 'ENDED'] as const;

/** Kind of a source. */
export const SOURCE_KINDS = [
  'OFFICIAL',
  'NEWS_AGENCY',
  'NEWS',
  'ANALYSIS',
  'REPRINT',
  'ENCYCLOPEDIA',
  'OPINION',
  'OTHER',
] as const;

/** How the title of a source is known: seen on it, rebuilt from its address, or a description of ours. */
export const TITLE_BASES = ['SEEN', 'RECONSTRUCTED', 'DESCRIBED'] as const;

/** How a source supports a claim: seen to state it, or named for the record as a whole. */
export const SUPPORTS = ['STATED', 'CITED'] as const;

/** Rank of a claim, the winning one first. */
export const RANKS = ['PREFERRED', 'NORMAL', 'DEPRECATED'] as const;

/** Confidence of the editors in a claim, the highest first. */
export const CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const;

/** How the number of a group's partner formats develops. */
export const TRENDS = ['GROWING', 'STABLE', 'SHRINKING'] as const;

/** Types of records of which the dataset says how far it covers them. */
export const COVERED_TYPES = ['EVENT', 'FORMAT', 'PERSON', 'POLICY', 'DOCUMENT'] as const;
