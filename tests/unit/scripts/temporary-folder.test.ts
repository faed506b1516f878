import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

const MODULE = new URL('../../../scripts/prepare/temporary-folder.mjs', import.meta.url).href;

/** Runs a script that makes a folder. Returns the folder, and the exit of the script. */
async function run(then: string) {
  const script = `import { temporaryFolder } from '${MODULE}';
process.stdout.write(temporaryFolder('diplograph-'));
${then}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { folder: await text(child.stdout), exitCode: await ended };
}

describe('a temporary folder of a script', () => {
  it.each([
    ['its end', '', 0],
    ['an error', 'throw new Error()', 1],
    ['a rejected promise', 'await Promise.reject(new Error())', 1],
    ['SIGTERM', "setInterval(() => {}, 1000); process.kill(process.pid, 'SIGTERM')", 143],
    ['SIGINT', "setInterval(() => {}, 1000); process.kill(process.pid, 'SIGINT')", 130],
  ])('is removed after %s', async (_, then, code) => {
    const { folder, exitCode } = await run(then);
    expect(exitCode).toBe(code);
    expect(folder).toContain('diplograph-');
    expect(existsSync(folder)).toBe(false);
  });
});
