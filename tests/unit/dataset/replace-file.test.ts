import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { recorder } from '../cli/recorder.ts';
import { createFolder, makeFolderOf, replaceFile } from '../../../src/dataset/replace-file.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { SMALL_SEED, writeSeed } from '../../support/seed.ts';

const MAIN = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const EVENT = 'events/summit.yaml';
const UNFORMATTED = `# ${'x'.repeat(30_000)}\n${SMALL_SEED[EVENT] ?? ''}\n\n`;
const FORMATTED = `${UNFORMATTED.trimEnd()}\n`;

let folder: string;
beforeEach(() => {
  folder = newFolder('diplograph-replace-');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command of the program. Returns the text of both outputs. */
async function run(...args: readonly string[]) {
  const { terminal, out, err } = recorder();
  const exitCode = await runCli(args, terminal, {});
  return { exitCode, said: out() + err() };
}

async function* pieces(count: number, failAt = Infinity): AsyncGenerator<string> {
  for (let i = 0; i < count; i += 1) {
    if (i === failAt) throw new Error('no more');
    yield await Promise.resolve('x'.repeat(1000));
  }
}

describe('replaceFile', () => {
  it('creates a missing file, and no other', async () => {
    await replaceFile(join(folder, 'a.yaml'), pieces(3));
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toHaveLength(3000);
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it.each([0o600, 0o640, 0o664, 0o755])('keeps the mode of the file: %o', async (mode) => {
    writeFileSync(join(folder, 'a.yaml'), 'old');
    chmodSync(join(folder, 'a.yaml'), mode);
    await replaceFile(join(folder, 'a.yaml'), ['new']);
    expect(statSync(join(folder, 'a.yaml')).mode & 0o777).toBe(mode);
  });

  it('does not change the file if its content fails', async () => {
    writeFileSync(join(folder, 'a.yaml'), 'old');
    await expect(replaceFile(join(folder, 'a.yaml'), pieces(5, 3))).rejects.toThrow('no more');
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('refuses a link and a folder, and does not change the target of a link', async () => {
    writeFileSync(join(folder, 'elsewhere'), 'old');
    symlinkSync('elsewhere', join(folder, 'a.yaml'));
    await expect(replaceFile(join(folder, 'a.yaml'), ['new'])).rejects.toThrow('a.yaml, found a link;');
    await expect(replaceFile(folder, ['new'])).rejects.toThrow('found something else;');
    expect(readFileSync(join(folder, 'elsewhere'), 'utf8')).toBe('old');
  });

  it('removes old leftovers of killed processes', async () => {
    const [old, young] = ['.a.yaml.00000001.part', '.a.yaml.00000002.part'];
    for (const name of [old, young, '.b.yaml.00000001.part']) writeFileSync(join(folder, name), 'half');
    utimesSync(join(folder, old), 0, 0);
    await replaceFile(join(folder, 'a.yaml'), ['new']);
    expect(readdirSync(folder)).toEqual([young, '.b.yaml.00000001.part', 'a.yaml']);
  });

  it('reports the path and the reason of a failure', async () => {
    const path = join(folder, 'missing', 'a.yaml');
    await expect(replaceFile(path, ['new'])).rejects.toMatchObject({
      code: 'FILE_FAILED',
      message: expect.stringContaining(`expected to write ${path}, found`) as string,
    });
  });
});

describe('createFolder', () => {
  const nothing = (): Promise<void> => Promise.resolve();

  it('creates the folders around it too', async () => {
    await createFolder(join(folder, 'a', 'b'), (staging) => replaceFile(join(staging, 'c'), ['new']));
    expect(readdirSync(folder, { recursive: true })).toEqual(['a', 'a/b', 'a/b/c']);
  });

  it.each(['/proc/diplograph', '/proc/diplograph/deep'])('ends where no folder can be: %s', async (path) => {
    await expect(createFolder(path, nothing)).rejects.toThrow();
  });

  it('refuses a path below a file', async () => {
    writeFileSync(join(folder, 'a'), 'old');
    await expect(createFolder(join(folder, 'a', 'b', 'c'), nothing)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['a']);
  });
});

describe('makeFolderOf', () => {
  it('creates the folder of a file, and accepts one that is there', async () => {
    await makeFolderOf(join(folder, 'a', 'b', 'c.yaml'));
    await makeFolderOf(join(folder, 'a', 'b', 'd.yaml'));
    expect(readdirSync(folder, { recursive: true })).toEqual(['a', 'a/b']);
  });

  it('reports the path and what is in place of the folder', async () => {
    writeFileSync(join(folder, 'a'), 'old');
    await expect(makeFolderOf(join(folder, 'a', 'b.yaml'))).rejects.toMatchObject({
      code: 'FILE_FAILED',
      message: expect.stringContaining(
        'a/b.yaml, found a file in place of its folder; move that away, and try again',
      ) as string,
    });
  });
});

describe('format', () => {
  it.each(['the file', 'its folder'])('refuses the target of a link by name: %s', async (what) => {
    const dir = writeSeed({ [EVENT]: UNFORMATTED });
    const link = join(dir, what === 'the file' ? EVENT : 'events');
    const target = join(folder, 'elsewhere');
    renameSync(link, target);
    symlinkSync(target, link);
    const { exitCode, said } = await run('format', '--seed', dir);
    expect(exitCode).toBe(1);
    expect(said).toContain(link);
    const content = what === 'the file' ? target : join(target, 'summit.yaml');
    expect(readFileSync(content, 'utf8')).toBe(UNFORMATTED);
  });

  it('leaves each file complete after a kill at any time', async () => {
    const dir = writeSeed({ [EVENT]: UNFORMATTED });
    const seen = new Set<string>();
    for (let ms = 0; ms < 600; ms += 60) {
      writeFileSync(join(dir, EVENT), UNFORMATTED);
      const child = spawn(process.execPath, [MAIN, 'format', '--seed', dir], { stdio: 'ignore' });
      setTimeout(() => child.kill('SIGKILL'), ms);
      await once(child, 'exit');
      const content = readFileSync(join(dir, EVENT), 'utf8');
      expect([UNFORMATTED, FORMATTED].includes(content)).toBe(true);
      seen.add(content);
    }
    expect(seen.size).toBeGreaterThan(0);
  });
});

const canMount = spawnSync('unshare', ['--user', '--map-root-user', '--mount', 'true']).status === 0;

// oxlint-disable-next-line project/refused-syntax -- without the right to a file system of his own a user fills everybody's disk
describe.skipIf(!canMount)('on a full disk', () => {
  /** Runs a command of the program on a disk with a dataset and not one free block; gives the dataset's event then. */
  function onFullDisk(...args: readonly string[]) {
    const seed = writeSeed({ [EVENT]: args[0] === 'format' ? UNFORMATTED : FORMATTED });
    const script = `mount -t tmpfs -o size=400k tmpfs "$0" && cp -r "$1/." "$0" && mkdir -p "$0/releases" &&
      { head -c 1m /dev/zero > "$0/.filling"; shift; "$@"; echo "exit $?"; cat "$0/${EVENT}"; ls -A "$0/releases" "$0/events"; } 2>&1`;
    const command = [process.execPath, MAIN, ...args, '--seed', folder];
    const inside = ['--user', '--map-root-user', '--mount', 'sh', '-c', script, folder, seed, ...command];
    return spawnSync('unshare', inside, { encoding: 'utf8' }).stdout;
  }

  it.each([
    ['format', [], EVENT],
    ['release', ['--summary', 'First'], 'releases/1.0.0.yaml'],
  ])('%s does not change the file, and reports the missing space', (command, options, file) => {
    const said = onFullDisk(command, ...options);
    expect(said).toContain(`${file}, found the disk full; free some space, and try again`);
    expect(said).toContain('exit 3');
    expect(said).toContain(command === 'format' ? UNFORMATTED : FORMATTED);
    expect(said).not.toContain('.part');
    expect(said).not.toContain('\n1.0.0.yaml');
  });
});
