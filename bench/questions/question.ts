/** A question in the form of each side. `plain…` converts answers into a comparable form. */
export type Question = {
  readonly name: string;
  /** The operation for Diplograph. */
  readonly ours: string;
  /** The operation for @neo4j/graphql; absent if it cannot express the question. */
  readonly peer?: string;
  /** The hand-written statement on Diplograph's graph, and its parameters. The row has one column, `data`. */
  readonly limit: { readonly text: string; readonly params: Readonly<Record<string, unknown>> };
  /** The answers of Diplograph and of the peer, in the form of the hand-written one. */
  readonly plainOurs: (data: Loose) => unknown;
  readonly plainPeer?: (data: Loose) => unknown;
};

/** An answer, as loosely typed as for a client. */
// oxlint-disable-next-line typescript/no-explicit-any -- answers are whatever was asked for
export type Loose = any;

/** Returns the condition of a hand-written statement that a version is visible. */
export const seen = (variable: string): string =>
  [
    ...['r0 <= $rev', 'r1 > $rev', 'knownFrom <= $knownAt', 'knownTo > $knownAt'],
    ...['validFrom <= $until', 'validTo >= $since'],
  ]
    .map((condition) => `${variable}.${condition}`)
    .join(' AND ');

/** Returns the ids and names of records. */
export const names = (items: readonly Loose[]): readonly unknown[] =>
  items.map(({ id, name }: Loose) => ({ id, name }));
