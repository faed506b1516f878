import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';
import { temporaryFolder } from './prepare/temporary-folder.mjs';

/**
 * Runs work with a service on a new local Neo4j. Ends the service after the work.
 * @template Result
 * @param {(service: { url: string, pid: number }) => Promise<Result>} work `url` is the address of its GraphQL endpoint
 * @param {Readonly<Record<string, string>>} [settings] its environment, in addition to that of this process
 * @returns {Promise<Result>}
 */
export async function withService(work, settings = {}) {
  await prepare();
  const folder = temporaryFolder('diplograph-service-');
  const main = join(ROOT, 'dist', 'cli', 'main.js');
  const service = spawn(process.execPath, [main, 'start', '--data-dir', folder, '--port', '0', '--quiet'], {
    env: { ...process.env, LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.prependOnceListener('exit', () => service.kill('SIGKILL'));
  const ended = new Promise((resolve) => service.once('close', resolve));
  try {
    return await work({ url: await address(service), pid: service.pid ?? 0 });
  } finally {
    service.kill('SIGTERM');
    await ended;
  }
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, null>} service
 * @returns {Promise<string>}
 */
function address(service) {
  return new Promise((resolve, reject) => {
    service.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      const url = /ready: http:\S+ \(playground: (http:\S+)\)/.exec(text)?.[1];
      if (url !== undefined) resolve(url);
    });
    service.once('close', () => {
      reject(new Error('the service ended before it was ready'));
    });
  });
}
