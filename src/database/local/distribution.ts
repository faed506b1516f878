import { createHash, randomBytes } from 'node:crypto';
import { readFile, rename, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assemble, exists, removeAll } from './assemble.ts';
import { fetchJars } from './fetch-jars.ts';
import { checkJars, isRecorded, jarsIn, writeRecord } from './jar-lock.ts';
import { compileLauncher, requireCompiler, unsignJars } from './compile-launcher.ts';
import type { Java } from './java.ts';
import type { JarLock } from './jar-lock.ts';

/** The version of the managed local server. */
export const NEO4J_VERSION = '5.26.30';

/** Where the parts of a runnable server are. */
export type Distribution = {
  /** The folder of the cache that holds them. */
  readonly folder: string;
  /** The class path, relative to the folder. */
  readonly classPath: readonly string[];
  /** The classes as this Java maps them quickly; written at the end of a run when it does not exist. */
  readonly archive: { readonly path: string; readonly exists: boolean };
  /** The file with the settings that the server starts with. */
  readonly settings: string;
};

/** What a distribution is made with. */
export type Preparation = {
  readonly cache: string;
  readonly java: Java;
  readonly env: NodeJS.ProcessEnv;
  readonly onProgress: (line: string) => void;
  /** Which jars are taken; those of the lock file when absent. */
  readonly lock?: JarLock;
};

const SIZE = '123 MB';
const UNSIGN = 'UnsignJars.java';
const SOURCES = ['Launcher.java', 'Importer.java', 'StoreLines.java'];

/**
 * The server's jars and the compiled launcher, from the cache when they are there; otherwise fetched through Maven, checked and
 * compiled aside and put into place in one step, so that what was interrupted never counts as done. No jar is changed or loaded
 * before it is known to be the one of the lock.
 * @throws DiplographError TOOL_MISSING without Maven or a Java compiler, DATABASE_FAILED when fetching or compiling fails, or a jar
 * is not the one of the lock.
 */
export async function prepareDistribution(preparation: Preparation): Promise<Distribution> {
  const { cache, java, env, onProgress, lock = await readLock() } = preparation;
  const folder = folderIn(cache);
  const lib = join(folder, 'lib');
  const made = await madeFrom(lock);
  if (!(await isRecorded(folder, made))) {
    onProgress(`Fetching Neo4j ${NEO4J_VERSION} (${SIZE}, once) …`);
    await removeOutdated(cache, folder);
    await assemble(cache, '', folder, async (staging) => {
      await requireCompiler(java, env);
      await fetchJars(staging, { pom: besideThis('pom.xml'), version: NEO4J_VERSION, java, env });
      await checkJars(join(staging, 'lib'), lock);
      await unsignJars(besideThis(UNSIGN), join(staging, 'lib'), { java, env });
      await writeRecord(staging, made);
    });
  }
  const sources = SOURCES.map(besideThis);
  const texts = await Promise.all(sources.map((source) => readFile(source, 'utf8')));
  // An archive of classes, which is named after the launcher, fits only the jars with which it was written.
  const launcher = `launcher-${digest([...texts, made].join('\n'))}.jar`;
  if (!(await exists(join(folder, launcher)))) {
    await assemble(cache, launcher, join(folder, launcher), (staging) =>
      compileLauncher(sources, join(staging, launcher), { staging, lib, java, env }),
    );
    await removeAll(folder, (name) => name.startsWith('launcher-') && name !== launcher);
  }
  const jars = await jarsIn(lib);
  const archive = join(folder, `${basename(launcher, '.jar')}-${digest(java.home + java.version)}.jsa`);
  return {
    folder,
    classPath: [launcher, ...jars.map((jar) => `lib/${jar}`)],
    archive: { path: archive, exists: await exists(archive) },
    settings: besideThis('neo4j.conf'),
  };
}

/**
 * Whether the jars are in the cache, so that Maven is not needed.
 * @throws DiplographError DATABASE_FAILED when a jar there was changed.
 */
export const isFetched = async (cache: string): Promise<boolean> =>
  isRecorded(folderIn(cache), await madeFrom(await readLock()));

/** The jars of the version that is taken. */
export const readLock = async (): Promise<JarLock> =>
  JSON.parse(await readFile(besideThis('jars.json'), 'utf8')) as JarLock;

/** Names what the jars in the cache are made from: the lock, and what takes their signatures out. */
const madeFrom = async (lock: JarLock): Promise<string> =>
  digest(JSON.stringify(lock) + (await readFile(besideThis(UNSIGN), 'utf8')));

/** Moves jars away that were made from something else; a server may still run from them, and a later run removes them. */
async function removeOutdated(cache: string, folder: string): Promise<void> {
  const aside = join(cache, `${randomBytes(6).toString('hex')}.partial`);
  const isMoved = await rename(folder, aside).then(
    () => true,
    () => false,
  );
  if (isMoved) await utimes(aside, new Date(), new Date());
}

const folderIn = (cache: string): string => join(cache, `neo4j-${NEO4J_VERSION}`);

/** Names what is made from a content after it, so that it is made anew when the content changes. */
const digest = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12);

/** A file that is not compiled; the build copies it beside this one. */
const besideThis = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
