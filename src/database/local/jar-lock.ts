import { createHash } from 'node:crypto';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DiplographError } from '../../errors.ts';

/** A jar of the server: its artifact, and the content that the registry serves for it. */
export type LockedJar = {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  readonly size: number;
};

/** The jars of one version of the server, all of them and no others. */
export type JarLock = { readonly neo4j: string; readonly jars: readonly LockedJar[] };

/** A jar as it is in the cache, without its signature. */
type KeptJar = { readonly sha256: string; readonly size: number; readonly mtimeMs: number };

/** What the cache holds, and `made` for what it was made from. */
type Kept = { readonly made: string; readonly jars: Readonly<Record<string, KeptJar>> };

/** The file name of a jar. */
export const fileOf = ({ name, version }: LockedJar): string => `${name}-${version}.jar`;

/** Returns the SHA-256 of a file in hexadecimal digits. */
export const sha256Of = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

/**
 * Checks that a folder holds the jars of the lock with the contents of the lock, and no other jar.
 * @throws DiplographError DATABASE_FAILED with the jar, what was expected and what was found.
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

/** Writes beside the jars of a folder what they are now; `made` names what they were made from. */
export async function writeRecord(folder: string, made: string): Promise<void> {
  const lib = join(folder, 'lib');
  const jars = await Promise.all(
    (await jarsIn(lib)).map(async (file) => {
      const { size, mtimeMs } = await stat(join(lib, file));
      return [file, { sha256: await sha256Of(join(lib, file)), size, mtimeMs }] as const;
    }),
  );
  const record: Kept = { made, jars: Object.fromEntries(jars) };
  await writeFile(recordIn(folder), JSON.stringify(record));
}

/**
 * Returns true if a folder has jars that were checked and made from the same as now. Contents are compared only where the size or
 * the time of a jar has changed: all of them would delay each start.
 * @throws DiplographError DATABASE_FAILED with the jar that is not as it was put there.
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

/** The names of the jars in a folder; none when there is no such folder. */
export const jarsIn = async (lib: string): Promise<readonly string[]> =>
  (await readdir(lib).catch(() => [])).filter((name) => name.endsWith('.jar')).sort();

const recordIn = (folder: string): string => join(folder, 'jars.json');

async function readRecord(folder: string): Promise<Kept | undefined> {
  try {
    return JSON.parse(await readFile(recordIn(folder), 'utf8')) as Kept;
  } catch {
    return undefined;
  }
}

const refused = (found: string): DiplographError =>
  new DiplographError(
    'DATABASE_FAILED',
    `Maven gave other jars than Maven Central has for Neo4j: expected ${found}; remove the jar from Maven's local repository (~/.m2/repository), check the mirrors in Maven's settings, and try again, or set NEO4J_URI`,
  );

const changed = (folder: string, found: string): DiplographError =>
  new DiplographError(
    'DATABASE_FAILED',
    `the jars in ${join(folder, 'lib')} are not as they were put there: expected ${found}; remove the folder ${folder}, and try again: the jars are fetched anew`,
  );
