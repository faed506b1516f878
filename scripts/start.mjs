import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, ROOT } from './prepare.mjs';

const args = process.argv.slice(2);
if (process.env['npm_lifecycle_event'] === 'start') followParent();
await prepare({ quiet: args.includes('--quiet') });

// The service runs in this process, so that signals and exit codes need no forwarding.
const main = join(ROOT, 'dist', 'cli', 'main.js');
process.argv = [process.execPath, main, 'start', ...args];
await import(pathToFileURL(main).href);

/** Ends this process in order when npm ends. The shell between them forwards no signal. */
function followParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  timer.unref();
}
