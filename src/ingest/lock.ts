import { createDataset, lockDataset, beginLease, verifyLease } from './statements.ts';
import { randomUUID } from 'node:crypto';
import { DiplographError } from '../errors.ts';
import type { Transaction, Writer, RunQuery } from '../model/query.ts';

const NOTICE_MS = 2000;

/**
 * Takes the lock on the dataset. Calls `onWait` every two seconds while another ingest has it, and gives up when that throws. The end
 * of the transaction or of the connection releases the lock.
 */
export async function takeLock(writer: Writer, onWait: () => Promise<void>): Promise<Transaction> {
  await writer.run(createDataset, {});
  const transaction = await writer.begin();
  let timer: NodeJS.Timeout | undefined;
  const givenUp = new Promise<never>((_, reject) => {
    timer = setInterval(() => void onWait().catch(reject), NOTICE_MS);
  });
  try {
    await Promise.race([transaction.run(lockDataset, {}), givenUp]);
    return transaction;
  } catch (error) {
    // Not awaited: it may have to wait for the lock itself.
    void transaction.rollback().catch(() => undefined);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/**
 * The lease of the one ingest that may write. The lock alone is not enough: an ingest that has lost the
 * lock, or a statement that a killed ingest left running on the server, could still write during the next ingest.
 */
export type WriteLease = {
  /** Runs a writing statement in a transaction of its own. */
  readonly run: RunQuery;
  /**
   * Runs several statements in one transaction. The statements are sent before the lease is verified; the transaction
   * commits only if it is. Calls `onHeld` once the lease is verified.
   */
  readonly transact: <Result>(
    work: (run: RunQuery) => Promise<Result>,
    onHeld?: () => void,
  ) => Promise<Result>;
  /** Verifies the lease inside a transaction and keeps it until the transaction ends. Throws DATABASE_BUSY if it is lost. */
  readonly verify: (run: RunQuery) => Promise<void>;
};

/**
 * Acquires the lease for an ingest that builds on the revision `rev`. The earlier holder can no longer write. `bulk` is the content
 * hash of a dataset that is ingested in bulk, otherwise null.
 * @throws DiplographError DATABASE_BUSY, here or in a later call, if another ingest has acquired the lease.
 */
export async function acquireLease(
  writer: Writer,
  rev: number,
  bulk: string | null = null,
): Promise<WriteLease> {
  const attempt = randomUUID();
  const [acquired] = await writer.run(beginLease, { rev, attempt, bulk });
  if (!acquired) throw lost();
  const verify = async (run: RunQuery): Promise<void> => {
    const [held] = await run(verifyLease, {});
    if (held?.attempt !== attempt) throw lost();
  };
  const transact: WriteLease['transact'] = async (work, onHeld) => {
    const transaction = await writer.begin();
    try {
      const verified = verify(transaction.run).then(onHeld);
      const [result] = await Promise.all([work(transaction.run), verified]);
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback().catch(() => undefined);
      throw error;
    }
  };
  return {
    verify,
    transact,
    run: (statement, params) => transact((run) => run(statement, params)),
  };
}

const lost = (): DiplographError =>
  new DiplographError(
    'DATABASE_BUSY',
    'expected to hold the lease of the dataset, found that another ingest has acquired it; run this ingest again when the other one has ended',
  );
