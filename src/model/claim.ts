import type * as words from './vocabulary.ts';

type Word<List extends readonly string[]> = List[number];

/** Values that qualify a claimed item, by qualifier name. */
export type Qualifiers = Readonly<Record<string, string>>;

/**
 * One statement, by one source, of one property of one entity or edge.
 * `edge` is the item (a record's id or a value) that a part like `participants.roles` belongs to.
 * `object` is the id of a record; `value` is any other value, as text. `known` is the day (YYYY-MM-DD) its source counts as published.
 */
export type Claim = {
  readonly id: string;
  readonly subject: string;
  readonly property: string;
  readonly edge: string | null;
  readonly object: string | null;
  readonly value: string | null;
  readonly qualifiers: Qualifiers;
  readonly negated: boolean;
  readonly source: string;
  readonly locator: string | null;
  readonly support: Word<typeof words.SUPPORTS>;
  readonly attributedTo: string | null;
  readonly statedOn: string | null;
  readonly rank: Word<typeof words.RANKS>;
  readonly confidence: Word<typeof words.CONFIDENCES>;
  readonly derived: string | null;
  readonly known: string;
};
