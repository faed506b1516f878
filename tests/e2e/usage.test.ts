import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSeed } from '../support/seed.ts';
import { endAll, launch, launchCommand, MAIN, run } from './support/program.ts';
import { newFolder } from '../support/folder.ts';
import { readLockOwnerFile, untilGone } from './support/lock-owner-file.ts';

let folder: string;

beforeAll(() => {
  folder = newFolder();
});

afterAll(endAll);

describe('the program', () => {
  it.each([
    'start',
    'serve',
    'ingest',
    'validate',
    'format',
    'diff',
    'release',
    'query',
    'mcp',
    'export',
    'package',
    'doctor',
    'health',
  ])('explains %s', async (command) => {
    const { exitCode, stdout, stderr } = await run([command, '--help']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain(`diplograph ${command}`);
  });

  it('exits with 2 for an unknown option, and names it', async () => {
    expect(await run(['start', '--prot', '1'])).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: "error: unknown option '--prot'\n(Did you mean --port?)\n",
    });
  });

  it('exits with 2 for an invalid environment variable', async () => {
    const { exitCode, stderr } = await run(['start'], { env: { PORT: 'http' } });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^error: expected PORT to be a port .*, found "http"; .*\n$/);
  });

  it('ends without an error when its output is closed', async () => {
    const script = '{ "$0" "$1" --help; echo "exit code $?" >&2; } | true';
    const { stderr } = await launchCommand('sh', ['-c', script, process.execPath, MAIN]).ended;
    expect(stderr).toBe('exit code 0\n');
  });
});

describe('the dataset of the project', () => {
  it('is valid, with notices of overdue events only', async () => {
    const { exitCode, stdout, stderr } = await run(['validate']);
    expect(exitCode).toBe(0);
    const notices = stderr.trimEnd().split('\n');
    const overdue = /^seed\/events\/[a-z0-9-]+\.yaml:\d+:\d+ {2}overdue {2}PLANNED for /;
    expect(notices.filter((line) => !overdue.test(line))).toEqual([]);
    expect(stdout).toMatch(
      new RegExp(
        `^No problems: \\d+ records and \\d+ claims in seed; ${String(notices.length)} notices?\\.\n$`,
      ),
    );
  });

  it('is in the canonical format', async () => {
    expect(await run(['format', '--check'])).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
  });
});

describe('a dataset with mistakes', () => {
  const seed = writeSeed({ 'groups/c5.yaml': 'id: c5\nwrong: 1\n' });

  it('is refused by validate with a line per mistake', async () => {
    const { exitCode, stdout, stderr } = await run(['validate', '--seed', seed]);
    expect(exitCode).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^\S+:\d+:\d+ {2}[a-z0-9-]+ {2}\S/);
    expect(lines).toContainEqual(expect.stringMatching(/c5\.yaml:2:1 {2}unknown-key {2}/));
    expect(stderr).toMatch(new RegExp(`^error: found ${lines.length} problems? in \\d+ files? of .*\\n$`));
  });

  it('is refused by start, which leaves no process', async () => {
    const dataDir = join(folder, 'refused');
    const { exitCode, stdout, stderr } = await run([
      'start',
      '--seed',
      seed,
      '--data-dir',
      dataDir,
      '--port',
      '0',
    ]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/c5\.yaml:2:1 {2}unknown-key {2}[^]*\nerror: found \d+ problems? in/);
    const owner = await readLockOwnerFile(dataDir);
    if (owner) await untilGone(owner.serverPid, 5000);
  });

  it('is rewritten in the canonical format', async () => {
    const other = writeSeed({ 'nations/japan.yaml': "name:   'Japan'\nid: japan\ncode: JP\ncode3: JPN\n" });
    const file = join(other, 'nations', 'japan.yaml');
    const check = await run(['format', '--check', '--seed', other]);
    expect(check).toMatchObject({ exitCode: 1, stdout: `${file}\n` });
    expect(check.stderr).toMatch(/^error: expected the canonical format, found another in 1 file; run .*\n$/);
    expect(await run(['format', '--seed', other])).toMatchObject({ exitCode: 0, stdout: `${file}\n` });
    expect(await run(['format', '--check', '--seed', other])).toMatchObject({ exitCode: 0, stdout: '' });
  });
});

describe('an environment', () => {
  it('without the database of NEO4J_URI exits with 3 and one line', async () => {
    const env = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'secret' };
    const { exitCode, stdout, stderr } = await run(['ingest'], { env });
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr).toMatch(/^error: bolt:\/\/127\.0\.0\.1:1: .*\n$/);
    expect(stderr).not.toContain('secret');
  });

  it('without Java exits with 3 and three remedies', async () => {
    const bin = join(folder, 'bin');
    await mkdir(bin);
    const env = { PATH: bin, JAVA_HOME: bin };
    const { exitCode, stderr } = await run(['ingest', '--data-dir', join(folder, 'no-java')], { env });
    expect(exitCode).toBe(3);
    for (const way of ['JDK', 'NEO4J_URI', 'docker compose up']) expect(stderr).toContain(way);
  });
});

describe('an interrupted start', () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('by %s exits with %i and leaves no process', async (signal, exitCode) => {
    const dataDir = join(folder, signal);
    const program = launch(['start', '--seed', writeSeed(), '--data-dir', dataDir, '--port', '0']);
    // Rejects when the program ends before it holds the folder.
    const owner = await Promise.race([untilHeld(dataDir, 60_000), program.ready.then(() => undefined)]);
    program.kill(signal);
    expect(await program.ended).toMatchObject({ exitCode, stdout: '', stderr: '' });
    await untilGone(owner?.serverPid ?? 0, 10_000);
    expect(await readdir(dataDir)).toContain('lock');
  });
});

async function untilHeld(dataDir: string, limitMs: number) {
  const end = Date.now() + limitMs;
  while (Date.now() < end) {
    const owner = await readLockOwnerFile(dataDir);
    if (owner) return owner;
    await pause(20);
  }
  throw new Error(`nobody holds ${dataDir} after ${limitMs} ms`);
}
