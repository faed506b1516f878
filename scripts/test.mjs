import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, ROOT } from './prepare.mjs';

const args = process.argv.slice(2);
await prepare();

const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
process.argv = [process.execPath, vitest, 'run', ...args];
await import(pathToFileURL(vitest).href);
