import { join } from 'node:path';
import { runQuietly } from './prepare/run.mjs';
import { prepare, ROOT } from './prepare.mjs';

await prepare();
const options = { cwd: ROOT, remedy: 'Correct what is listed and run the command again.' };
const prettier = join('node_modules', 'prettier', 'bin', 'prettier.cjs');
await runQuietly(process.execPath, [prettier, '--write', '.'], { ...options, name: 'prettier' });
await runQuietly(process.execPath, [join('dist', 'cli', 'main.js'), 'format'], {
  ...options,
  name: 'format',
});
