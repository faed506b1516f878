import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Returns an environment of Python with these packages, each with its version; installs it where it is missing. */
export async function pythonWith(...packages: readonly string[]): Promise<string> {
  const name = createHash('sha256').update(packages.join()).digest('hex').slice(0, 12);
  const folder = fileURLToPath(new URL(`../../node_modules/.cache/python-${name}`, import.meta.url));
  const python = join(folder, 'bin', 'python');
  if (existsSync(join(folder, 'ready'))) return python;
  await run('python3', ['-m', 'venv', '--clear', folder]);
  await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages]);
  await run('touch', [join(folder, 'ready')]);
  return python;
}

/** Runs a program with arguments and returns the JSON that it prints. */
export async function printedBy<Printed>(
  python: string,
  program: string,
  ...args: readonly string[]
): Promise<Printed> {
  const { stdout } = await run(python, ['-c', program, ...args], { maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as Printed;
}
