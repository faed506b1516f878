import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';

// The benchmark of the page needs no extra package, only its dataset, the built service and the browser of the tests.
await prepare();
const args = ['--import', 'tsx', join(ROOT, 'bench', 'page.ts')];
process.exitCode = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
