import { chmod, mkdir, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileOf } from '../../../../src/database/local/jars.ts';
import { NEO4J_VERSION, prepareDistribution, readLock } from '../../../../src/database/local/distribution.ts';
import { exitCodeOf } from '../../../../src/cli/exit-code.ts';
import { newFolder } from '../../../support/folder.ts';
import { findJava } from '../../../../src/database/local/tools.ts';
import type { DiplographError } from '../../../../src/errors.ts';
import type { LockedJar } from '../../../../src/database/local/jars.ts';

// The tools are stand-ins: short shell scripts with the output of the real ones.
const SYSTEM_PATH = '/usr/bin:/bin';

/** `a-1.jar` without content. */
const EMPTY_JAR: LockedJar = {
  name: 'a',
  version: '1',
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  size: 0,
};

let folder: string;

beforeEach(() => {
  folder = newFolder('diplograph-tools-');
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

// oxlint-disable-next-line project/refused-syntax -- the tools here are shell scripts
describe.skipIf(process.platform === 'win32')('findJava', () => {
  it.each(['17', '21'])('accepts Java %s of JAVA_HOME', async (release) => {
    await java('jdk', release);
    await expect(findJava({ JAVA_HOME: join(folder, 'jdk'), PATH: SYSTEM_PATH })).resolves.toEqual({
      home: join(folder, 'jdk'),
      version: `${release}.0.1+2`,
    });
  });

  it('reads the version of a JDK from its file, without a run of it', async () => {
    const bin = await tool('jdk', 'java', 'exit 1');
    await writeFile(
      join(folder, 'jdk', 'release'),
      'JAVA_VERSION="21.0.4"\nJAVA_RUNTIME_VERSION="21.0.4+7-LTS"\n',
    );
    const linked = join(folder, 'linked');
    await mkdir(linked);
    await symlink(join(bin, 'java'), join(linked, 'java'));
    const expected = { home: realpathSync(join(folder, 'jdk')), version: '21.0.4+7-LTS' };
    await expect(findJava({ JAVA_HOME: join(folder, 'jdk'), PATH: folder })).resolves.toEqual(expected);
    await expect(findJava({ PATH: `${folder}${delimiter}${linked}` })).resolves.toEqual(expected);
  });

  it('prefers a supported Java in PATH to an old JAVA_HOME', async () => {
    await java('old', '11');
    const bin = await java('new', '21');
    const env = { JAVA_HOME: join(folder, 'old'), PATH: `${bin}${delimiter}${SYSTEM_PATH}` };
    await expect(findJava(env)).resolves.toMatchObject({ home: join(folder, 'new') });
  });

  it('reports the Java versions found and three remedies', async () => {
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

// oxlint-disable-next-line project/refused-syntax -- the tools here are shell scripts
describe.skipIf(process.platform === 'win32')('prepareDistribution', () => {
  const progress: string[] = [];
  let locked: LockedJar[];
  const prepare = async (path: string) =>
    prepareDistribution({
      cache: join(folder, 'cache'),
      java: { home: join(folder, 'jdk'), version: '17' },
      env: { PATH: path },
      onProgress: (line) => progress.push(line),
      lock: { neo4j: NEO4J_VERSION, jars: locked },
    });
  const maven = async (script: string): Promise<string> =>
    `${await tool('maven', 'mvn', script)}${delimiter}${SYSTEM_PATH}`;
  const jdk = async (): Promise<void> => {
    await tool('jdk', 'javac', 'exit 0');
    await tool('jdk', 'jar', 'echo jar > "$3"');
  };

  beforeEach(() => {
    progress.length = 0;
    locked = [EMPTY_JAR];
  });

  it('reports three remedies without Maven, and leaves no files', async () => {
    await jdk();
    await expect(prepare(folder)).rejects.toMatchObject({
      code: 'TOOL_MISSING',
      message: expect.stringMatching(/Maven[^]*NEO4J_URI[^]*docker compose up/) as string,
    });
    expect(await readdir(join(folder, 'cache'))).toEqual([]);
  });

  it("reports Maven's own error, and does not accept a partial download", async () => {
    await jdk();
    const bin = await maven(
      'mkdir lib; touch lib/a-1.jar; echo "[ERROR] no route to the repository"; exit 1',
    );
    await expect(prepare(bin)).rejects.toMatchObject({
      code: 'DATABASE_FAILED',
      message: expect.stringContaining('no route to the repository') as string,
    });
    expect(await readdir(join(folder, 'cache'))).toEqual([]);
  });

  it('requires a JDK if only a Java runtime exists', async () => {
    const bin = await maven('mkdir lib; touch lib/a-1.jar');
    await expect(prepare(bin)).rejects.toMatchObject({
      code: 'TOOL_MISSING',
      message: expect.stringContaining('found only a Java runtime') as string,
    });
  });

  it('downloads once and needs no Maven afterwards', async () => {
    await jdk();
    locked = [EMPTY_JAR, { ...EMPTY_JAR, name: 'b' }];
    const bin = await maven('mkdir lib; touch lib/b-1.jar lib/a-1.jar lib/notes.txt');
    const first = await prepare(bin);
    expect(first.folder).toBe(join(folder, 'cache', `neo4j-${NEO4J_VERSION}`));
    expect(first.classPath).toEqual([
      expect.stringMatching(/^launcher-[0-9a-f]{12}\.jar$/) as string,
      'lib/a-1.jar',
      'lib/b-1.jar',
    ]);
    expect(first.archive.exists).toBe(false);
    await writeFile(first.archive.path, '');
    expect(await prepare(folder)).toEqual({ ...first, archive: { path: first.archive.path, exists: true } });
    expect(progress).toEqual([`Fetching Neo4j ${NEO4J_VERSION} (123 MB, once) …`]);
  });

  it.each([
    [
      'has another content',
      'echo evil > lib/a-1.jar',
      /a-1\.jar with 0 bytes and SHA-256 e3b0.*found 5 bytes and SHA-256 [0-9a-f]{64};/,
    ],
    ['is missing', 'true', /a-1\.jar, found no such jar;/],
    ['is of another version', 'touch lib/a-2.jar', /found also a-2\.jar;/],
    ['is one too many', 'touch lib/a-1.jar lib/evil.jar', /found also evil\.jar;/],
  ])('refuses a jar that %s, before loading it', async (_, script, message) => {
    await jdk();
    // It would leave a mark if the jars came to it.
    await tool('jdk', 'java', `touch ${join(folder, 'unsigned')}`);
    const failure = await prepare(await maven(`mkdir lib; ${script}`)).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'DATABASE_FAILED',
      message: expect.stringMatching(message) as string,
    });
    expect(exitCodeOf(failure as DiplographError)).toBe(3);
    expect(await readdir(folder)).not.toContain('unsigned');
    expect(await readdir(join(folder, 'cache'))).toEqual([]);
  });

  it.each([
    [
      'has another content',
      (lib: string) => writeFile(join(lib, 'a-1.jar'), 'evil'),
      /a-1\.jar with SHA-256 e3b0/,
    ],
    ['is gone', (lib: string) => rm(join(lib, 'a-1.jar')), /a-1\.jar, found no such jar/],
    ['was added', (lib: string) => writeFile(join(lib, '0.jar'), ''), /no 0\.jar, found one/],
  ])('refuses the jars in its cache when one %s', async (_, harm, message) => {
    await jdk();
    const bin = await maven('mkdir lib; touch lib/a-1.jar');
    const made = await prepare(bin);
    await harm(join(made.folder, 'lib'));
    await expect(prepare(bin)).rejects.toMatchObject({
      code: 'DATABASE_FAILED',
      message: expect.stringMatching(message) as string,
    });
    await rm(made.folder, { recursive: true });
    await expect(prepare(bin)).resolves.toMatchObject({ folder: made.folder });
  });

  it('accepts a jar with only another time', async () => {
    await jdk();
    const bin = await maven('mkdir lib; touch lib/a-1.jar');
    const { folder: made } = await prepare(bin);
    await utimes(join(made, 'lib', 'a-1.jar'), 1, 1);
    await expect(prepare(folder)).resolves.toMatchObject({ folder: made });
  });

  it('downloads again for unchecked jars, and for another lock', async () => {
    await jdk();
    const old = join(folder, 'cache', `neo4j-${NEO4J_VERSION}`, 'lib');
    await mkdir(old, { recursive: true });
    await writeFile(join(old, 'a-1.jar'), 'never checked');
    const { folder: made } = await prepare(await maven('mkdir lib; touch lib/a-1.jar'));
    expect(await readdir(join(made, 'lib'))).toEqual(['a-1.jar']);
    locked = [{ ...EMPTY_JAR, name: 'b' }];
    await prepare(await maven('mkdir lib; touch lib/b-1.jar'));
    expect(await readdir(join(made, 'lib'))).toEqual(['b-1.jar']);
  });

  it('lets two processes download concurrently', async () => {
    await jdk();
    const bin = await maven('mkdir lib; touch lib/a-1.jar; sleep 0.2');
    const [one, other] = await Promise.all([prepare(bin), prepare(bin)]);
    expect(one.classPath).toEqual(other.classPath);
    expect(await readdir(join(folder, 'cache'))).toEqual([`neo4j-${NEO4J_VERSION}`]);
  });

  it('removes launchers of other versions, and old files of interrupted downloads', async () => {
    await jdk();
    const bin = await maven('mkdir lib; touch lib/a-1.jar launcher-old.jar launcher-old-x.jsa');
    const [stale, recent] = ['0a.partial', '0b.partial'].map((name) => join(folder, 'cache', name));
    for (const path of [stale, recent]) await mkdir(path ?? '', { recursive: true });
    const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
    await utimes(stale ?? '', twoDaysAgo, twoDaysAgo);
    const { folder: made } = await prepare(bin);
    expect((await readdir(join(folder, 'cache'))).sort()).toEqual(['0b.partial', `neo4j-${NEO4J_VERSION}`]);
    expect((await readdir(made)).filter((name) => name.startsWith('launcher-old'))).toEqual([]);
  });
});

describe('the lock file', () => {
  it('has the version of the server, and each jar once with hash and size', async () => {
    const { neo4j, jars } = await readLock();
    expect(neo4j).toBe(NEO4J_VERSION);
    expect(new Set(jars.map(fileOf)).size).toBe(jars.length);
    expect(jars.map(fileOf)).toContain(`neo4j-bolt-${NEO4J_VERSION}.jar`);
    for (const { sha256, size } of jars) {
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(size).toBeGreaterThan(100);
    }
  });
});
