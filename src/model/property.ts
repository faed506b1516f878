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

/**
 * The kind of a value: `REF` is a record id, `DATE` an EDTF text, `ENUM` a word of a closed list, `LANGUAGE` a BCP 47 tag, `SCRIPT` an
 * ISO 15924 code, `COORDINATES` and `EXTERNAL_ID` texts of the forms of `coordinates.ts` and `external-id.ts`, `ID` a slug of the editors,
 * `AMOUNT` a number of whole units of a currency, `CURRENCY` an ISO 4217 code.
 */
export type ValueKind =
  | ('TEXT' | 'INTEGER' | 'DATE' | 'ENUM' | 'REF' | 'URL' | 'LANGUAGE' | 'SCRIPT' | 'COORDINATES')
  | ('EXTERNAL_ID' | 'ID' | 'AMOUNT' | 'CURRENCY');

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
  /** True where different values do not contradict each other, such as two wordings of free prose. */
  readonly prose?: true;
  /** True for a value that changes over time: a later claim supersedes an earlier one and does not contradict it. */
  readonly history?: true;
  /** The property whose value this one words. It wins only from a source that gives the winning value of that property. */
  readonly companionOf?: string;
  /** The qualifier whose equal values make items of a property with `many` exclude each other: one of them wins. */
  readonly exclusiveBy?: string;
};

/**
 * A qualifier. With `many`, several values may hold at once, such as the languages of a name; `prose` and `history` mean the same as
 * for a property. With `list`, a claim gives several values: a list in a file, and sorted values joined by blanks in a claim.
 */
export type QualifierRule = ValueRule &
  Pick<Property, 'many' | 'prose' | 'history'> & { readonly list?: true };

/** Returns the values of a qualifier with `list` as a claim holds them: each once, sorted, joined by blanks. */
export const joinValues = (values: readonly string[]): string => [...new Set(values)].sort().join(' ');

/** Returns the values in a text of `joinValues`; none for an absent qualifier. */
export const splitValues = (joined: string | undefined): readonly string[] => joined?.split(' ') ?? [];

/** The claimed properties of a record type, by name. */
export type Properties = Readonly<Record<string, Property>>;

const rule = (kind: ValueKind) => (doc: string) => ({ doc, kind });

/** Returns the rule for a text. */
export const text = rule('TEXT');
/** The largest `INTEGER`: the limit of GraphQL's `Int`. */
export const MAX_INTEGER = 2 ** 31 - 1;

/** Returns the rule for a whole number. */
export const integer = rule('INTEGER');
/** Returns the rule for an address, http or https. */
export const url = rule('URL');
/** Returns the rule for a BCP 47 language tag. */
export const language = rule('LANGUAGE');
/** Returns the rule for an ISO 15924 script code. */
export const script = rule('SCRIPT');
/** Returns the rule for a position on the Earth. */
export const coordinates = rule('COORDINATES');
/** Returns the rule for an id in another system. */
export const externalId = rule('EXTERNAL_ID');
/** Returns the rule for an amount of money: a number of whole units, from 1 to the largest safe integer. */
export const amount = rule('AMOUNT');
/** Returns the rule for an ISO 4217 code. */
export const currency = rule('CURRENCY');
/** Returns the rule for a slug that the editors choose. */
export const slug = rule('ID');
/** Returns the rule for an imprecise date, EDTF level 1. */
export const date = rule('DATE');
/** Returns the rule for a word of a closed list. */
export const word = (words: readonly string[], doc: string) => ({ doc, kind: 'ENUM' as const, words });
/** Returns the rule for the id of a record of one of the types. */
export const ref = (types: readonly TypeName[], doc: string) => ({ doc, kind: 'REF' as const, types });
