import { randomUUID } from 'node:crypto';
import { DiplographError } from '../errors.ts';
import { beginTurn, holdTurn } from './statements.ts';
import type { RunQuery } from '../graph/query.ts';
import type { Writer } from './writer.ts';

/**
 * The right to write, which one ingest has at a time. The lock alone is not enough: an ingest that has lost it, and a
 * statement that a killed ingest left running on the server, could still write while the next one is at work.
 */
export type Turn = {
  /** Runs a statement that writes, in a transaction of its own. */
  readonly run: RunQuery;
  /**
   * Runs several, all or none of which take effect. They are sent before it is known that the turn is held; `onHeld` is called
   * when it is.
   */
  readonly transact: <Result>(
    work: (run: RunQuery) => Promise<Result>,
    onHeld?: () => void,
  ) => Promise<Result>;
  /** Makes sure, inside a transaction, that the turn is still held until the transaction ends. */
  readonly hold: (run: RunQuery) => Promise<void>;
};

/**
 * Takes the turn for an ingest that builds on a revision; whatever had it before writes no more. `bulk` is the revision of a
 * dataset that is ingested in bulk.
 * @throws DiplographError DATABASE_BUSY here or later when another ingest has taken it.
 */
export async function takeTurn(writer: Writer, rev: number, bulk: string | null = null): Promise<Turn> {
  const attempt = randomUUID();
  const [taken] = await writer.run(beginTurn, { rev, attempt, bulk });
  if (!taken) throw lost();
  const hold = async (run: RunQuery): Promise<void> => {
    const [held] = await run(holdTurn, {});
    if (held?.attempt !== attempt) throw lost();
  };
  const transact: Turn['transact'] = async (work, onHeld) => {
    const transaction = await writer.begin();
    try {
      const holding = hold(transaction.run).then(onHeld);
      const [result] = await Promise.all([work(transaction.run), holding]);
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback().catch(() => undefined);
      throw error;
    }
  };
  return {
    hold,
    transact,
    run: (statement, params) => transact((run) => run(statement, params)),
  };
}

const lost = (): DiplographError =>
  new DiplographError(
    'DATABASE_BUSY',
    'expected to be the only ingest, found that another one has taken over: run this one again when that one has ended',
  );
