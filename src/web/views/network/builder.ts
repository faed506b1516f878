import { languageOf } from '../../lib/locale.ts';
import type { RecordRef } from '../../lib/labels.ts';
import type { Relation } from '../../operations.ts';

/** The reason of a tie between two records: its words, and the relations by which its claims are found. */
export type TieReason = { readonly words: readonly string[]; readonly through: readonly Relation[] };

/** A tie between two records with its reasons. */
export type Tie = {
  readonly from: RecordRef;
  readonly to: RecordRef;
  readonly reasons: readonly TieReason[];
};

/** Records of one kind of tie; `of` is the number of all of them where some are left out. */
export type NodeGroup = {
  readonly title: string;
  readonly nodes: readonly RecordRef[];
  readonly of: number | null;
};

/** The neighbours of a record in groups, and the ties among them. Each record is in one group, each pair of records has one tie. */
export type Graph = {
  readonly centre: RecordRef;
  readonly groups: readonly NodeGroup[];
  readonly ties: readonly Tie[];
};

/** A page of a list. */
export type Listed<Item> = { readonly nodes: readonly Item[]; readonly totalCount: number };

/** Returns the words of a tie. */
export const wordsOf = ({ reasons }: Tie): string => reasons.flatMap(({ words }) => words).join(', ');

/** Returns the language of the words of a tie for an attribute `lang`; undefined where all are in that of the page. */
export const languageOfWords = ({ reasons }: Tie): string | undefined =>
  reasons.flatMap(({ words }) => words.flatMap((word) => languageOf(word) ?? []))[0];

/** The key of a tie in the address, in either direction. */
export const tieKey = (one: string, other: string): string => [one, other].sort().join(' ');

/** Collects the neighbours of a record and the ties among them. */
export class Builder {
  readonly centre: RecordRef;
  readonly #groups = new Map<string, RecordRef[]>();
  readonly #placed = new Set<string>();
  readonly #ties = new Map<string, Tie>();
  readonly #of = new Map<string, number>();

  constructor(centre: RecordRef) {
    this.centre = centre;
    this.#placed.add(centre.id);
  }

  /** Puts a record into a group, unless it is in one. */
  place(title: string, { __typename, id, name }: RecordRef): void {
    if (this.#placed.has(id)) return;
    this.#placed.add(id);
    this.#groups.set(title, [
      ...(this.#groups.get(title) ?? []),
      { ...(__typename && { __typename }), id, name },
    ]);
  }

  /** Puts a record into a group, and ties it to the centre. */
  tie(title: string, node: RecordRef, word: string, through: readonly Relation[]): void {
    this.place(title, node);
    this.join(this.centre, node, word, through);
  }

  /** Ties two records. */
  join(from: RecordRef, to: RecordRef, word: string, through: readonly Relation[]): void {
    if (from.id === to.id) return;
    const key = tieKey(from.id, to.id);
    const tie = this.#ties.get(key) ?? { from, to, reasons: [] };
    const isSame = (reason: TieReason) => reason.through.join() === through.join();
    const words = tie.reasons.find(isSame)?.words ?? [];
    const reason = { words: words.includes(word) ? words : [...words, word], through };
    this.#ties.set(key, { ...tie, reasons: [...tie.reasons.filter((each) => !isSame(each)), reason] });
  }

  /** Notes how many records of a group there are in all. */
  count(title: string, shown: number, of: number): void {
    if (of > shown) this.#of.set(title, of);
  }

  /** Returns the graph. Ties to records that are in no group are left out. */
  build(): Graph {
    const { centre } = this;
    const groups = [...this.#groups].map(([title, nodes]) => ({
      ...{ title, nodes },
      of: this.#of.get(title) ?? null,
    }));
    const ties = [...this.#ties.values()].filter(
      ({ from, to }) => this.#placed.has(from.id) && this.#placed.has(to.id),
    );
    return { centre, groups, ties };
  }
}
