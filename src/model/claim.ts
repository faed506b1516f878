import type * as words from './vocabulary.ts';

type Word<List extends readonly string[]> = List[number];

/** Values of the qualifiers of an item, by qualifier name. */
export type Qualifiers = Readonly<Record<string, string>>;

/**
 * A statement by one source about one property of one record, or about a part of one item of a property.
 * `property` is the name of the property; of a part, `property.part`, e.g. `participants.roles`.
 * `edge` is the item (a record id or a value) that a part belongs to; null for a property itself.
 * `object` is a record id and `value` is any other value, as text. One of them is null.
 * `derived` is the reason of the editors for a conclusion of their own; null if the source states the claim.
 * `known` is the day (YYYY-MM-DD) from which the source counts as published.
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

/** Returns a property in words. The property of a part includes the item, e.g. `participants.roles (japan)`. */
export const propertyLabel = ({ property, edge }: Pick<Claim, 'property' | 'edge'>): string =>
  edge === null ? property : `${property} (${edge})`;
