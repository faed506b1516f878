import { named, t } from './messages.ts';
import type { Level, Standing, Status, RecordQuery } from '../operations.ts';

/** Returns the label of a level. */
export const levelLabel = (level: Level): string => t(`level.${level}`);

/** The three tiers of levels, for filters and drawings. */
export type Tier = 'leaders' | 'ministers' | 'officials';

/** The levels of each tier, the highest first. */
export const TIERS: Readonly<Record<Tier, { readonly levels: readonly Level[] }>> = {
  leaders: { levels: ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'INSTITUTION_HEAD'] },
  ministers: {
    levels: ['DEPUTY_HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER', 'MINISTER', 'DEPUTY_MINISTER'],
  },
  officials: {
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

/** The levels, the highest first. */
export const LEVELS: readonly Level[] = Object.values(TIERS).flatMap(({ levels }) => levels);

/** Returns the label of a tier. */
export const tierLabel = (tier: Tier): string => t(`tier.${tier}`);

/** The names of the tiers. */
export const TIER_NAMES = Object.keys(TIERS) as readonly Tier[];

/** Reads the name of a tier; undefined for any other text. */
export const readTier = (text: string | null): Tier | undefined => TIER_NAMES.find((name) => name === text);

/** Returns the tier of a level; the lowest without a level. */
export const tierOf = (level: Level | null): Tier =>
  TIER_NAMES.find((name) => level !== null && TIERS[name].levels.includes(level)) ?? 'officials';

/** Returns the label of a status. */
export const statusLabel = (status: Status): string => t(`status.${status}`);

/** Returns the label of a system of ids; its name where it has none. */
export const schemeLabel = (scheme: string): string => named('scheme', scheme) ?? scheme;

/** Returns a word of the vocabulary as text: `JOINT_STATEMENT` becomes `joint statement`. */
export const wordLabel = (word: string): string =>
  named('word', word) ?? word.toLowerCase().replaceAll('_', ' ');

/** The results of claims, the best first. */
export const STANDINGS: readonly Standing[] = [
  ...(['WINS', 'AGREES', 'LOSES_BY_RANK', 'LOSES_BY_DATE'] as const),
  ...(['LOSES_BY_CONFIDENCE', 'LOSES_BY_ID', 'LOSES_BY_SOURCE', 'DEPRECATED'] as const),
];

/** Returns the label of the result of a claim. */
export const standingLabel = (standing: Standing): string => t(`standing.${standing}`);

/** Returns true if the claim gives the winning value, or denies another one. */
export const isAccepted = (standing: Standing): boolean => standing === 'WINS' || standing === 'AGREES';

/** Returns the label of a property, or of a qualifier of a claim; its name where it has none. */
export const propertyLabel = (property: string): string => named('property', property) ?? property;

/** A record, claim or participation, as its page requests it. */
export type AnyRecord = NonNullable<RecordQuery['graph']['node']>;

/** A record with facts, as its page requests it. */
export type EntityRecord = Exclude<
  AnyRecord,
  { readonly __typename: 'Claim' | 'Source' | 'Participation' | 'Outcome' }
>;

/** A reference to a record, sufficient for a link. */
export type RecordRef = { readonly __typename?: string; readonly id: string; readonly name: string };

/** Returns the label of a type above the title of a page. */
export const typeLabel = (type: string | undefined): string =>
  named('type', type ?? 'Record') ?? type ?? t('type.Record');

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
