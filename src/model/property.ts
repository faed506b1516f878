/** The record types of a dataset. `Event` covers summits, ministerials and meetings. */
export const TYPES = [
  'Nation',
  'Organization',
  'Group',
  'Format',
  'Event',
  'Person',
  'Tenure',
  'Policy',
  'Place',
  'Document',
  'Dispute',
  'Coverage',
  'Source',
] as const;

/** The type of a record. */
export type TypeName = (typeof TYPES)[number];

/** The kind of a value: `REF` is a record id, `DATE` an EDTF text, `ENUM` a word of a closed list. */
export type ValueKind = 'TEXT' | 'INTEGER' | 'DATE' | 'ENUM' | 'REF' | 'URL';

/** The constraint on a single value. */
export type ValueRule = {
  readonly doc: string;
  readonly kind: ValueKind;
  /** The words of an `ENUM`. */
  readonly words?: readonly string[];
  /** The record types that a `REF` may name. */
  readonly types?: readonly TypeName[];
  /** True for a `TEXT` that is a name. Names are indexed and therefore shorter than other texts. */
  readonly isName?: true;
};

/**
 * A property of a record whose values come from claims.
 * A property with `many` has a list of items; `key` names the value of an item in a record file. `qualifiers` are given
 * together with an item. `parts` are properties of an item, with claims of their own.
 */
export type Property = ValueRule & {
  readonly many?: true;
  readonly key?: string;
  readonly qualifiers?: Readonly<Record<string, QualifierRule>>;
  readonly parts?: Readonly<Record<string, Property>>;
  /** True for free prose: different wordings do not contradict each other. */
  readonly prose?: true;
  /** True for a value that changes over time: a later claim supersedes an earlier one and does not contradict it. */
  readonly history?: true;
  /** The property whose value this one words. It wins only from a source that gives the winning value of that property. */
  readonly companionOf?: string;
};

/**
 * A qualifier. With `many`, several values may hold at once, such as the languages of a name; `prose` and `history` mean the same as
 * for a property.
 */
export type QualifierRule = ValueRule & Pick<Property, 'many' | 'prose' | 'history'>;

/** The claimed properties of a record type, by name. */
export type Properties = Readonly<Record<string, Property>>;

const rule = (kind: ValueKind) => (doc: string) => ({ doc, kind });

/** Returns the rule for a text. */
export const text = rule('TEXT');
/** The largest `INTEGER`: the limit of GraphQL's `Int`. */
export const MAX_INTEGER = 2 ** 31 - 1;

/** Returns the rule for a whole number. */
export const integer = rule('INTEGER');
/** Returns the rule for an imprecise date, EDTF level 1. */
export const date = rule('DATE');
/** Returns the rule for a word of a closed list. */
export const word = (words: readonly string[], doc: string) => ({ doc, kind: 'ENUM' as const, words });
/** Returns the rule for the id of a record of one of the types. */
export const ref = (types: readonly TypeName[], doc: string) => ({ doc, kind: 'REF' as const, types });
