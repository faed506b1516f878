/** The types of record that a dataset holds; `Event` covers summits, ministerials and meetings. */
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

/** What a value is: `REF` is the id of a record, `DATE` an EDTF text, `ENUM` one word of a closed list. */
export type ValueKind = 'TEXT' | 'INTEGER' | 'DATE' | 'ENUM' | 'REF' | 'URL';

/** What a single value may be. */
export type ValueRule = {
  readonly doc: string;
  readonly kind: ValueKind;
  /** The words of an `ENUM`. */
  readonly words?: readonly string[];
  /** The record types that a `REF` may name. */
  readonly types?: readonly TypeName[];
  /** Whether a `TEXT` is a name, which is kept in an index: it is shorter than other texts. */
  readonly isName?: true;
};

/**
 * A claimed property of a record: each of its values comes from claims.
 * `many` properties have a list of items, named by `key` in a record file; `qualifiers` are said together with an item,
 * `parts` are properties of the item (of the edge to it) with claims of their own.
 */
export type Property = ValueRule & {
  readonly many?: true;
  readonly key?: string;
  readonly qualifiers?: Readonly<Record<string, ValueRule & { readonly many?: true }>>;
  readonly parts?: Readonly<Record<string, Property>>;
  /** Free prose: several wordings do not contradict each other. */
  readonly prose?: true;
  /** A value that changes with time: a later claim follows an earlier one and does not contradict it. */
  readonly history?: true;
};

/** The claimed properties of one type of record, by name. */
export type Properties = Readonly<Record<string, Property>>;

const rule = (kind: ValueKind) => (doc: string) => ({ doc, kind });

/** A text value. */
export const text = rule('TEXT');
/** The largest `INTEGER`: that of GraphQL's `Int`, in which the API gives it. */
export const MAX_INTEGER = 2 ** 31 - 1;

/** A whole number. */
export const integer = rule('INTEGER');
/** An imprecise date, EDTF level 1. */
export const date = rule('DATE');
/** One word of a closed list. */
export const word = (words: readonly string[], doc: string) => ({ doc, kind: 'ENUM' as const, words });
/** The id of a record of one of the given types. */
export const ref = (types: readonly TypeName[], doc: string) => ({ doc, kind: 'REF' as const, types });
