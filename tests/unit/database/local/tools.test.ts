import { chmod, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NEO4J_VERSION, prepareDistribution } from '../../../../src/database/local/distribution.ts';
import { findJava } from '../../../../src/database/local/java.ts';

// The tools are stand-ins: short shell scripts that print what the real ones print.
const SYSTEM_PATH = '/usr/bin:/bin';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diplograph-tools-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function tool(home: string, name: string, script: string): Promise<string> {
  const bin = join(folder, home, 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`);
  await chmod(join(bin, name), 0o755);
  return bin;
}

const java = (home: string, release: string): Promise<string> =>
  tool(
    home,
    'java',
    ['home = ' + join(folder, home), `specification.version = ${release}`, `vm.version = ${release}.0.1+2`]
      .map((property) => `echo '    java.${property}' >&2`)
      .join('\n'),
  );

describe.skipIf(process.platform === 'win32')('findJava', () => {
  it.each(['17', '21'])('accepts Java %s of JAVA_HOME', async (release) => {
    await java('jdk', release);
    await expect(findJava({ JAVA_HOME: join(folder, 'jdk'), PATH: SYSTEM_PATH })).resolves.toEqual({
      home: join(folder, 'jdk'),
      version: `${release}.0.1+2`,
    });
  });

  it('passes over a JAVA_HOME that is too old for the one in PATH', async () => {
    await java('old', '11');
    const bin = await java('new', '21');
    const env = { JAVA_HOME: join(folder, 'old'), PATH: `${bin}${delimiter}${SYSTEM_PATH}` };
    await expect(findJava(env)).resolves.toMatchObject({ home: join(folder, 'new') });
  });

  it('says which Java it found and names three ways out', async () => {
    await java('old', '11');
    const env = { JAVA_HOME: join(folder, 'old'), PATH: folder };
    await expect(findJava(env)).rejects.toMatchObject({
      code: 'TOOL_MISSING',
      message: expect.stringMatching(
        /needs a JDK 17 or 21 \(found Java 11 in JAVA_HOME and none in PATH\)[^]*install a JDK[^]*NEO4J_URI[^]*docker compose up/,
      ) as string,
    });
  });
});

describe.skipIf(process.platform === 'win32')('prepareDistribution', () => {
  const progress: string[] = [];
  const prepare = async (path: string) =>
    prepareDistribution({
      cache: join(folder, 'cache'),
      java: { home: join(folder, 'jdk'), version: '17' },
      env: { PATH: path },
      onProgress: (line) => progress.push(line),
    });
  const maven = async (script: string): Promise<string> =>
    `${await tool('maven', 'mvn', script)}${delimiter}${SYSTEM_PATH}`;
  const jdk = async (): Promise<void> => {
    await tool('jdk', 'javac', 'exit 0');
    await tool('jdk', 'jar', 'echo jar > "$3"');
  };

  beforeEach(() => {
    progress.length = 0;
  });

  it('names three ways out without Maven, and leaves nothing behind', async () => {
    await jdk();
    await expect(prepare(folder)).rejects.toMatchObject({
      code: 'TOOL_MISSING',
      message: expect.stringMatching(/Maven[^]*NEO4J_URI[^]*docker compose up/) as string,
    });
    expect(await readdir(join(folder, 'cache'))).toEqual([]);
  });

  it('passes on what Maven complains of, and does not take a broken fetch for a whole one', async () => {
    await jdk();
    const bin = await maven('mkdir lib; touch lib/a.jar; echo "[ERROR] no route to the repository"; exit 1');
    await expect(prepare(bin)).rejects.toMatchObject({
      code: 'DATABASE_FAILED',
      message: expect.stringContaining('no route to the repository') as string,
    });
    expect(await readdir(join(folder, 'cache'))).toEqual([]);
  });

  it('asks for a JDK where there is only a Java runtime', async () => {
    const bin = await maven('mkdir lib; touch lib/a.jar');
    await expect(prepare(bin)).rejects.toMatchObject({
      code: 'TOOL_MISSING',
      message: expect.stringContaining('found only a Java runtime') as string,
    });
  });

  it('fetches once and needs no Maven afterwards', async () => {
    await jdk();
    const bin = await maven('mkdir lib; touch lib/b.jar lib/a.jar lib/notes.txt');
    const first = await prepare(bin);
    expect(first.folder).toBe(join(folder, 'cache', `neo4j-${NEO4J_VERSION}`));
    expect(first.classPath).toEqual([
      expect.stringMatching(/^launcher-[0-9a-f]{12}\.jar$/) as string,
      'lib/a.jar',
      'lib/b.jar',
    ]);
    expect(first.archive.exists).toBe(false);
    await writeFile(first.archive.path, '');
    expect(await prepare(folder)).toEqual({ ...first, archive: { path: first.archive.path, exists: true } });
    expect(progress).toEqual([`Fetching Neo4j ${NEO4J_VERSION} (123 MB, once) …`]);
  });

  it('lets two processes fetch at once', async () => {
    await jdk();
    const bin = await maven('mkdir lib; touch lib/a.jar; sleep 0.2');
    const [one, other] = await Promise.all([prepare(bin), prepare(bin)]);
    expect(one.classPath).toEqual(other.classPath);
    expect(await readdir(join(folder, 'cache'))).toEqual([`neo4j-${NEO4J_VERSION}`]);
  });

  it('removes launchers of other versions, and what an interrupted fetch left a day ago', async () => {
    await jdk();
    const bin = await maven('mkdir lib; touch lib/a.jar launcher-old.jar launcher-old-x.jsa');
    const [stale, recent] = ['0a.partial', '0b.partial'].map((name) => join(folder, 'cache', name));
    for (const path of [stale, recent]) await mkdir(path ?? '', { recursive: true });
    const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
    await utimes(stale ?? '', twoDaysAgo, twoDaysAgo);
    const { folder: made } = await prepare(bin);
    expect((await readdir(join(folder, 'cache'))).sort()).toEqual(['0b.partial', `neo4j-${NEO4J_VERSION}`]);
    expect((await readdir(made)).filter((name) => name.startsWith('launcher-old'))).toEqual([]);
  });
});
