import type { TypeName } from './property.ts';

/** A changed field; null without a value. */
export type FieldChange = {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** A claim that a release added, removed, or changed in fields outside its statement, such as its rank or locator. */
export type NotedClaim = {
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly id: string;
  readonly source: string;
  /** The stated value, or the id of the stated record. */
  readonly value: string;
  readonly negated?: true | undefined;
  readonly qualifiers?: Readonly<Record<string, string>> | undefined;
  /** The changed fields of a changed claim. */
  readonly fields?: readonly FieldChange[] | undefined;
};

/** The changes of one property of a record: its winning values before and after, and its claims. */
export type NotedProperty = {
  readonly property: string;
  /** The item of which a part such as `participants.roles` is stated. */
  readonly item?: string | undefined;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly claims: readonly NotedClaim[];
};

/** The change of one record in a release. */
export type NotedChange = {
  readonly id: string;
  readonly type: TypeName;
  readonly name: string;
  readonly kind: ChangeKind;
  /** The record that has taken over the id of a merged record. */
  readonly mergedInto?: string | undefined;
  /** The hash of the record after the release, as in `added` and `changed`; absent for a removed record. */
  readonly hash?: string | undefined;
  readonly fields: readonly FieldChange[];
  readonly properties: readonly NotedProperty[];
};

/** The kinds of change of a record. A merged record has gone, and its id leads to another record. */
export const CHANGE_KINDS = ['ADDED', 'CHANGED', 'REMOVED', 'MERGED'] as const;

/** A kind of change of a record. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];
