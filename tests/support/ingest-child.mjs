// Ingests a dataset in a process of its own, which its parent tells what to ingest and where to end. It runs the compiled
// program, as a user's process does.

/** @typedef {import('./ingest-process.ts').Job} Job */

const DIST = new URL('../../dist/', import.meta.url);
const { ingest } = /** @type {typeof import('../../src/ingest/ingest.ts')} */ (
  await import(new URL('ingest/ingest.js', DIST).href)
);
const { connect } = /** @type {typeof import('../../src/database/connect.ts')} */ (
  await import(new URL('database/connect.js', DIST).href)
);

process.once('message', (job) => void work(/** @type {Job} */ (job)));
await tell({ kind: 'ready' });

/** @param {Job} job */
async function work({ target, dataset, options, stopAt }) {
  const database = await connect(target);
  const result = await ingest(database.writer(), dataset, {
    ...options,
    onProgress: async (phase, done, total) => {
      await tell({ kind: 'step', phase, done, total });
      if (stopAt?.phase !== phase || done < total * stopAt.share) return;
      if (stopAt.afterMs === 0) process.kill(process.pid, 'SIGKILL');
      else if (stopAt.afterMs === null) await new Promise(() => undefined);
      else setTimeout(() => process.kill(process.pid, 'SIGKILL'), stopAt.afterMs);
    },
  });
  await tell({ kind: 'result', result });
  await database.close();
  process.disconnect();
}

/**
 * Tells the parent something, and waits until it has been sent.
 *
 * @param {unknown} message
 * @returns {Promise<void>}
 */
function tell(message) {
  return new Promise((resolve) => {
    process.send?.(message, undefined, undefined, () => {
      resolve();
    });
  });
}
