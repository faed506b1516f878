/** A question as each side is asked it; `plain` brings an answer into the form in which answers are compared. */
export type Question = {
  readonly name: string;
  /** The operation for Diplograph. */
  readonly ours: string;
  /** The operation for @neo4j/graphql, where it can be asked the question. */
  readonly peer?: string;
  /** The statement by hand on Diplograph's graph, and its parameters; the row has one column, `data`. */
  readonly limit: { readonly text: string; readonly params: Readonly<Record<string, unknown>> };
  /** The answers of Diplograph and of the peer, in the form of the one by hand. */
  readonly plainOurs: (data: Loose) => unknown;
  readonly plainPeer?: (data: Loose) => unknown;
};

/** An answer, as loosely typed as a client sees it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are whatever was asked for
export type Loose = any;

/** Returns the condition of a statement by hand that a version is visible. */
export const seen = (variable: string): string =>
  [
    ...['r0 <= $rev', 'r1 > $rev', 'knownFrom <= $knownAt', 'knownTo > $knownAt'],
    ...['validFrom <= $until', 'validTo >= $since'],
  ]
    .map((condition) => `${variable}.${condition}`)
    .join(' AND ');

/** The ids and names of records. */
export const names = (items: readonly Loose[]): readonly unknown[] =>
  items.map(({ id, name }: Loose) => ({ id, name }));
