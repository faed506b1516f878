import { writeNumber } from './locale.ts';
import type { Level, Standing, Status, RecordQuery } from '../operations.ts';

/** The labels of levels. */
export const LEVEL_LABELS: Readonly<Record<Level, string>> = {
  HEAD_OF_STATE: 'Heads of state',
  HEAD_OF_GOVERNMENT: 'Heads of government',
  INSTITUTION_HEAD: 'Heads of institutions',
  DEPUTY_HEAD_OF_GOVERNMENT: 'Deputy heads of government',
  FOREIGN_MINISTER: 'Foreign ministers',
  MINISTER: 'Ministers',
  DEPUTY_MINISTER: 'Deputy ministers',
  SPECIAL_ENVOY: 'Special envoys',
  NATIONAL_SECURITY_ADVISER: 'Security advisers',
  AMBASSADOR: 'Ambassadors',
  SENIOR_OFFICIAL: 'Senior officials',
  PARLIAMENT_SPEAKER: 'Speakers of parliament',
  EXPERT: 'Experts',
  BUSINESS: 'Business',
};

/** The levels, the highest first. */
export const LEVELS = Object.keys(LEVEL_LABELS) as readonly Level[];

/** The three tiers of levels, for filters and drawings. */
export type Tier = 'leaders' | 'ministers' | 'officials';

/** The levels of each tier, the highest first. */
export const TIERS: Readonly<Record<Tier, { readonly label: string; readonly levels: readonly Level[] }>> = {
  leaders: { label: 'Leaders', levels: ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'INSTITUTION_HEAD'] },
  ministers: {
    label: 'Ministers',
    levels: ['DEPUTY_HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER', 'MINISTER', 'DEPUTY_MINISTER'],
  },
  officials: {
    label: 'Officials and others',
    levels: [
      'SPECIAL_ENVOY',
      'NATIONAL_SECURITY_ADVISER',
      'AMBASSADOR',
      'SENIOR_OFFICIAL',
      'PARLIAMENT_SPEAKER',
      'EXPERT',
      'BUSINESS',
    ],
  },
};

/** The names of the tiers. */
export const TIER_NAMES = Object.keys(TIERS) as readonly Tier[];

/** Reads the name of a tier; undefined for any other text. */
export const readTier = (text: string | null): Tier | undefined => TIER_NAMES.find((name) => name === text);

/** Returns the tier of a level; the lowest without a level. */
export const tierOf = (level: Level | null): Tier =>
  TIER_NAMES.find((name) => level !== null && TIERS[name].levels.includes(level)) ?? 'officials';

/** The labels of statuses. */
export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  PLANNED: 'Planned',
  TENTATIVE: 'Tentative',
  CONFIRMED: 'Confirmed',
  HELD: 'Held',
  POSTPONED: 'Postponed',
  CANCELLED: 'Cancelled',
};

/** The labels of systems of ids. */
const SCHEME_LABELS: Readonly<Record<string, string>> = {
  m49: 'UN M49',
  cow: 'Correlates of War',
  'gleditsch-ward': 'Gleditsch and Ward',
  wikidata: 'Wikidata',
  geonames: 'GeoNames',
};

/** Returns the label of a system of ids; its name where it has none. */
export const schemeLabel = (scheme: string): string => SCHEME_LABELS[scheme] ?? scheme;

const NUMBERS = 'No One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ');

/** Returns a number for the beginning of a sentence, in words up to twelve. */
export const numberWord = (count: number): string => NUMBERS[count] ?? writeNumber(count);

/** Returns a word of the vocabulary as text: `JOINT_STATEMENT` becomes `joint statement`. */
export const wordLabel = (word: string): string => word.toLowerCase().replaceAll('_', ' ');

/** The labels of claim statuses. */
export const CLAIM_STATUS_LABELS: Readonly<Record<Standing, string>> = {
  WINS: 'accepted',
  AGREES: 'accepted: agrees with a better claim',
  LOSES_BY_RANK: 'rejected: the editors prefer another source',
  LOSES_BY_DATE: 'rejected: a later source says otherwise',
  LOSES_BY_CONFIDENCE: 'rejected: the editors trust another source more',
  LOSES_BY_ID: 'rejected: only the order of ids decides',
  LOSES_BY_SOURCE: 'rejected: its source gives another number',
  DEPRECATED: 'rejected: known to be wrong',
};

/** Returns true if the claim gives the winning value, or denies another one. */
export const isAccepted = (standing: Standing): boolean => standing === 'WINS' || standing === 'AGREES';

/** Returns a property as a label: `attendanceRecord` becomes `Attendance record`, `participants.roles` becomes `Roles`. */
export function propertyLabel(property: string): string {
  const words = (property.split('.').at(-1) ?? property).replaceAll(
    /[A-Z]/g,
    (letter) => ` ${letter.toLowerCase()}`,
  );
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A record, claim or participation, as its page requests it. */
export type AnyRecord = NonNullable<RecordQuery['graph']['node']>;

/** A record with facts, as its page requests it. */
export type EntityRecord = Exclude<
  AnyRecord,
  { readonly __typename: 'Claim' | 'Source' | 'Participation' | 'Outcome' }
>;

/** A reference to a record, sufficient for a link. */
export type RecordRef = { readonly __typename?: string; readonly id: string; readonly name: string };

const TYPES: Readonly<Record<string, string>> = {
  Ministerial: 'Ministerial meeting',
};

/** Returns the label of a type above the title of a page. */
export const typeLabel = (type: string | undefined): string => TYPES[type ?? ''] ?? type ?? 'Record';

/** Returns the names of records, joined by commas. */
export const namesOf = (records: readonly { readonly name: string }[]): string =>
  records.map(({ name }) => name).join(', ');

/** The kinds of things with a common drawing style. */
export type Kind = 'party' | 'event' | 'format' | 'person' | 'policy' | 'place' | 'source';

const KINDS: Readonly<Record<string, Kind>> = {
  Nation: 'party',
  Organization: 'party',
  Group: 'party',
  Format: 'format',
  Summit: 'event',
  Ministerial: 'event',
  Meeting: 'event',
  Person: 'person',
  Tenure: 'person',
  Policy: 'policy',
  Document: 'policy',
  Dispute: 'policy',
  Place: 'place',
  Source: 'source',
};

/** Returns the kind of a type. */
export const kindOf = (type: string | undefined): Kind => KINDS[type ?? ''] ?? 'source';
