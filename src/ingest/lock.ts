import { createDataset, lockDataset } from './statements.ts';
import type { Transaction, Writer } from '../model/query.ts';

const NOTICE_MS = 2000;

/**
 * Takes the lock on the dataset; while another ingest has it, calls `onWait` every two seconds, and gives up when that
 * throws. The lock is released when the transaction ends, or the connection, however the process ends.
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
