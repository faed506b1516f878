/** The closed word lists of the domain. Each list is in the order of rank or in the usual order. */

/** Statuses of an event. */
export const STATUSES = ['PLANNED', 'TENTATIVE', 'CONFIRMED', 'HELD', 'POSTPONED', 'CANCELLED'] as const;

/** Levels of a meeting, a delegation or an office, the highest first. */
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

/** Levels at the head of a party. Persons in office at these levels are its leaders. */
export const HEAD_LEVELS = ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'INSTITUTION_HEAD'] as const;

/** Modes of an event. */
export const MODES = ['IN_PERSON', 'VIRTUAL', 'HYBRID'] as const;

/** Roles of a party at an event. A party may have several. */
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

/** Attendance of a party at an event; NOT_RECORDED if no source mentions it. */
export const ATTENDANCES = ['PRESENT', 'ABSENT', 'NOT_RECORDED'] as const;

/** Completeness of the list of participants of an event. */
export const ATTENDANCE_RECORDS = ['COMPLETE', 'PARTIAL', 'NONE'] as const;

/** Kinds of an event: of leaders; of ministers and their deputies; of all others. */
export const EVENT_TYPES = ['SUMMIT', 'MINISTERIAL', 'MEETING'] as const;

/** Kinds of a format: a group and its partners; two groups; a forum; the group alone. */
export const FORMAT_KINDS = ['PLUS_FORMAT', 'INTERREGIONAL', 'FORUM', 'CONSULTATIVE'] as const;

/** Fields of policy. */
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
  'SECURITY',
  'WATER',
  'CLIMATE',
  'ECONOMIC_REFORM',
  'EDUCATION',
  'HEALTH',
] as const;

/** Kinds of a document that a meeting adopts. */
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

/**
 * Kinds of an outcome of an event. MONEY: money promised, lent or given. DEAL: a contract or a sale. COMMITMENT: something that parties
 * bind themselves to do. INSTITUTION: a body that is founded or agreed.
 */
export const OUTCOME_KINDS = ['MONEY', 'DEAL', 'COMMITMENT', 'INSTITUTION', 'OTHER'] as const;

/** Bounds of an amount that a source does not give exactly. */
export const AMOUNT_BOUNDS = ['ABOUT', 'AT_LEAST', 'AT_MOST'] as const;

/** What became of an outcome. */
export const FOLLOW_UPS = ['PENDING', 'IN_PROGRESS', 'DONE', 'DROPPED'] as const;

/** Kinds of a permanent body of a format. */
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

/** Statuses of a permanent body. An agreement to study one is PROPOSED. */
export const INSTITUTION_STATUSES = ['PROPOSED', 'AGREED', 'ANNOUNCED', 'ACTIVE', 'ENDED'] as const;

/** Kinds of a source. */
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

/** Origins of the title of a source: seen on the page, reconstructed from its address, or described by the editors. */
export const TITLE_BASES = ['SEEN', 'RECONSTRUCTED', 'DESCRIBED'] as const;

/** Kinds of support for a claim. STATED: the source was seen to state it. CITED: the source is named for the whole record. */
export const SUPPORTS = ['STATED', 'CITED'] as const;

/** Ranks of a claim, the winning one first. */
export const RANKS = ['PREFERRED', 'NORMAL', 'DEPRECATED'] as const;

/** Degrees of confidence of the editors in a claim, the highest first. */
export const CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const;

/** Trends of the number of a group's partner formats. */
export const TRENDS = ['GROWING', 'STABLE', 'SHRINKING'] as const;

/** Record types whose coverage the dataset describes. */
export const COVERED_TYPES = ['EVENT', 'FORMAT', 'PERSON', 'POLICY', 'DOCUMENT'] as const;
