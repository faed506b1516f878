import { isValidDocument } from './hostile.ts';
import type { Fate, Hostile } from './hostile.ts';
import type { Treatment } from './send-hostile.ts';

/** The results of the hostile requests of one kind. */
export type KindReport = {
  readonly kind: string;
  readonly fate: Fate;
  readonly sent: number;
  /** Requests whose document the schema allows. */
  readonly valid: number;
  /** Requests whose answer has a cost. */
  readonly measured: number;
  /** Requests among these that ran a statement in the database and were answered. */
  readonly executed: number;
  /** Refusals by code and limit, the most frequent first. */
  readonly refusals: readonly (readonly [refusal: string, count: number])[];
};

/** Counts the results of hostile requests by kind. */
export function countKinds(
  treated: readonly (readonly [request: Hostile, treatment: Treatment])[],
): readonly KindReport[] {
  const kinds = [...new Set(treated.map(([{ kind }]) => kind))];
  return kinds.flatMap((kind) => {
    const own = treated.filter(([request]) => request.kind === kind);
    const [first] = own;
    if (!first) return [];
    const refusals = new Map<string, number>();
    for (const [, { refusal }] of own)
      if (refusal !== undefined) refusals.set(refusal, (refusals.get(refusal) ?? 0) + 1);
    const measured = own.filter(([, { statements }]) => statements !== null);
    return {
      kind,
      fate: first[0].fate,
      sent: own.length,
      valid: own.filter(([{ document }]) => document !== null && isValidDocument(document)).length,
      measured: measured.length,
      // One that is refused may have read which revision is the current one.
      executed: measured.filter(
        ([, { statements, refusal }]) => (statements ?? 0) > 0 && refusal === undefined,
      ).length,
      refusals: [...refusals].sort(([, a], [, b]) => b - a),
    };
  });
}

/** The minimum share of the requests of a kind that must have the intended result. */
const FLOOR = 0.8;

/** Returns the problems of the numbers: the kinds of which too few requests had the intended result. */
export const failedKinds = (kinds: readonly KindReport[]): readonly string[] =>
  kinds.flatMap(({ kind, fate, measured, executed, refusals }) => {
    const share = (fate === 'refused' ? measured - executed : executed) / measured;
    if (fate === 'by chance' || share >= FLOOR) return [];
    const why = refusals.slice(0, 3).map(([refusal, count]) => `${count} ${refusal}`);
    return `${kind}: expected ${FLOOR * 100} % ${fate}, found ${executed} of ${measured} executed (${why.join('; ')})`;
  });

/** Writes the numbers of a kind as one line. */
export const kindLine = ({ fate, sent, valid, measured, executed, refusals }: KindReport): string =>
  [
    `made to be ${fate}: ${sent} sent, ${valid} valid, ${executed} of ${measured} measured ones executed`,
    ...refusals.slice(0, 3).map(([refusal, count]) => `${count} refused by ${refusal}`),
  ].join('; ');
