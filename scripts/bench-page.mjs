import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';

// Needs no package of the benchmark: its dataset, the built service and the browser of the tests.
await prepare();
const args = ['--import', 'tsx', join(ROOT, 'bench', 'page.ts')];
process.exitCode = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
