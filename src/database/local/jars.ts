import { copyFile, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { DiplographError } from '../../errors.ts';
import { runMaven } from './tools.ts';
import type { Java } from './tools.ts';

/**
 * Runs Maven, with the user's configuration, to put the server's jars into the folder `lib` of `staging`. `more` are further
 * arguments for Maven.
 * @throws DiplographError TOOL_MISSING without Maven, DATABASE_FAILED with Maven's own reason.
 */
export async function fetchJars(
  staging: string,
  {
    pom,
    version,
    java,
    env,
    more = [],
  }: {
    readonly pom: string;
    readonly version: string;
    readonly java: Java;
    readonly env: NodeJS.ProcessEnv;
    readonly more?: readonly string[];
  },
): Promise<void> {
  // Maven works on a copy: it must not write into the source folder.
  await copyFile(pom, join(staging, 'pom.xml'));
  const args = [
    '--batch-mode',
    '--quiet',
    `-Dneo4j.version=${version}`,
    ...more,
    'dependency:copy-dependencies',
  ];
  const { exitCode, output } = await runMaven(args, { cwd: staging, java, env });
  if (exitCode === 0) return;
  const reason = /^\[ERROR\] (.*)$/m.exec(output)?.[1] ?? output.trim().split('\n').at(-1) ?? '';
  throw new DiplographError(
    'DATABASE_FAILED',
    `Maven could not fetch Neo4j ${version}: ${reason}; check the network and Maven's settings, or set NEO4J_URI`,
  );
}

/** A jar of the server: its artifact, and its content in the registry. */
export type LockedJar = {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  readonly size: number;
};

/** The complete list of the jars of one version of the server. */
export type JarLock = { readonly neo4j: string; readonly jars: readonly LockedJar[] };

/** A jar in the cache, without its signature. */
type CachedJar = { readonly sha256: string; readonly size: number; readonly mtimeMs: number };

/** The content of the cache; `made` is the digest of its inputs. */
type CacheRecord = { readonly made: string; readonly jars: Readonly<Record<string, CachedJar>> };

/** Returns the file name of a jar. */
export const fileOf = ({ name, version }: LockedJar): string => `${name}-${version}.jar`;

/** Returns the SHA-256 of a file in hexadecimal digits. */
export const sha256Of = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

/**
 * Checks that a folder holds the jars of the lock file with the expected contents, and no other jar.
 * @throws DiplographError DATABASE_FAILED with the jar, the expected and the found content.
 */
export async function checkJars(lib: string, lock: JarLock): Promise<void> {
  const found = new Set(await jarsIn(lib));
  const locked = new Map(lock.jars.map((jar) => [fileOf(jar), jar]));
  const stranger = [...found].find((file) => !locked.has(file));
  if (stranger !== undefined) throw refused(`only jars of the lock file jars.json, found also ${stranger}`);
  await Promise.all(
    [...locked].map(async ([file, { sha256, size }]) => {
      if (!found.has(file)) throw refused(`${file}, found no such jar`);
      const { size: actualSize } = await stat(join(lib, file));
      const actual = await sha256Of(join(lib, file));
      if (actual === sha256 && actualSize === size) return;
      throw refused(
        `${file} with ${String(size)} bytes and SHA-256 ${sha256}, found ${String(actualSize)} bytes and SHA-256 ${actual}`,
      );
    }),
  );
}

/** Writes the record of the jars of a folder; `made` is the digest of their inputs. */
export async function writeRecord(folder: string, made: string): Promise<void> {
  const lib = join(folder, 'lib');
  const jars = await Promise.all(
    (await jarsIn(lib)).map(async (file) => {
      const { size, mtimeMs } = await stat(join(lib, file));
      return [file, { sha256: await sha256Of(join(lib, file)), size, mtimeMs }] as const;
    }),
  );
  const record: CacheRecord = { made, jars: Object.fromEntries(jars) };
  await writeFile(recordIn(folder), JSON.stringify(record));
}

/**
 * Returns true if a folder has verified jars of the same inputs. Compares only the contents of jars whose size or time has
 * changed: a full comparison would delay each start.
 * @throws DiplographError DATABASE_FAILED with the changed jar.
 */
export async function isRecorded(folder: string, made: string): Promise<boolean> {
  const record = await readRecord(folder);
  if (record?.made !== made) return false;
  const lib = join(folder, 'lib');
  const found = await jarsIn(lib);
  const stranger = found.find((file) => record.jars[file] === undefined);
  if (stranger !== undefined) throw changed(folder, `no ${stranger}, found one`);
  await Promise.all(
    Object.entries(record.jars).map(async ([file, { sha256, size, mtimeMs }]) => {
      const now = await stat(join(lib, file)).catch(() => undefined);
      if (!now) throw changed(folder, `${file}, found no such jar`);
      if (now.size === size && now.mtimeMs === mtimeMs) return;
      const actual = await sha256Of(join(lib, file));
      if (actual !== sha256) throw changed(folder, `${file} with SHA-256 ${sha256}, found ${actual}`);
    }),
  );
  return true;
}

/** Returns the names of the jars in a folder; none for a missing folder. */
export const jarsIn = async (lib: string): Promise<readonly string[]> =>
  (await readdir(lib).catch(() => [])).filter((name) => name.endsWith('.jar')).sort();

const recordIn = (folder: string): string => join(folder, 'jars.json');

async function readRecord(folder: string): Promise<CacheRecord | undefined> {
  try {
    return JSON.parse(await readFile(recordIn(folder), 'utf8')) as CacheRecord;
  } catch {
    return undefined;
  }
}

const refused = (found: string): DiplographError =>
  new DiplographError(
    'DATABASE_FAILED',
    `Maven returned other jars for Neo4j than Maven Central has: expected ${found}; remove the jar from Maven's local repository (~/.m2/repository), check the mirrors in Maven's settings, and try again, or set NEO4J_URI`,
  );

const changed = (folder: string, found: string): DiplographError =>
  new DiplographError(
    'DATABASE_FAILED',
    `the jars in ${join(folder, 'lib')} have changed since they were checked: expected ${found}; remove the folder ${folder}, and try again: the jars are fetched again`,
  );
