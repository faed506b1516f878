import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SIGNALS = /** @type {const} */ ({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 });

/**
 * Creates a temporary folder. It is removed when this process exits, also after an error or one of these signals.
 * @param {string} name the beginning of its name
 * @returns {string}
 */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), name));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.once(signal, () => {
      process.exit(code);
    });
  }
  return folder;
}
