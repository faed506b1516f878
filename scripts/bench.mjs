import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, needsInstall } from './prepare/install.mjs';
import { prepare, ROOT } from './prepare.mjs';

const folder = join(ROOT, 'bench');
await prepare();
if (needsInstall(folder)) await install(folder);
const args = ['--import', 'tsx', join(folder, 'main.ts'), ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
