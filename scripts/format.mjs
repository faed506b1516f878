import { join } from 'node:path';
import { runQuietly } from './prepare/run.mjs';
import { prepare, ROOT } from './prepare.mjs';

await prepare();
const options = { cwd: ROOT, remedy: 'Correct what is listed and run the command again.' };
await runQuietly(process.execPath, [join('node_modules', 'oxfmt', 'bin', 'oxfmt')], {
  ...options,
  name: 'oxfmt',
});
await runQuietly(process.execPath, [join('dist', 'cli', 'main.js'), 'format'], {
  ...options,
  name: 'format',
});
