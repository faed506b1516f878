import { createHash, randomBytes } from 'node:crypto';
import { readFile, rename, utimes } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withStagingDir, exists, removeAll } from './folders.ts';
import { fetchJars, checkJars, isRecorded, jarsIn, writeRecord } from './jars.ts';
import { DiplographError } from '../../errors.ts';
import { runTool, toolMissing, javaEnv, javaOf } from './tools.ts';
import type { Java } from './tools.ts';
import type { JarLock } from './jars.ts';

/** The version of the managed local server. */
export const NEO4J_VERSION = '5.26.30';

/** The paths of the parts of a runnable server. */
export type Distribution = {
  /** The folder of the cache. */
  readonly folder: string;
  /** The class path, relative to the folder. */
  readonly classPath: readonly string[];
  /** The class data sharing archive of this Java; written at the end of a run if it is missing. */
  readonly archive: { readonly path: string; readonly exists: boolean };
  /** The configuration file of the server. */
  readonly settings: string;
};

/** The inputs of a distribution. */
type Preparation = {
  readonly cache: string;
  readonly java: Java;
  readonly env: NodeJS.ProcessEnv;
  readonly onProgress: (line: string) => void;
  /** The expected jars; by default those of `jars.json`. */
  readonly lock?: JarLock;
};

const SIZE = '123 MB';
const UNSIGN = 'UnsignJars.java';
const SOURCES = ['Launcher.java', 'Importer.java', 'StoreLines.java'];

/**
 * Returns the jars of the server and the compiled launcher from the cache. Fetches missing parts through Maven, checks and
 * compiles them in a staging folder, and renames them into place. An interrupted run leaves nothing. A jar is changed or loaded
 * only after its checksum is verified.
 * @throws DiplographError TOOL_MISSING without Maven or a Java compiler; DATABASE_FAILED when fetching or compiling fails, or a
 * jar differs from the lock.
 */
export async function prepareDistribution(preparation: Preparation): Promise<Distribution> {
  const { cache, java, env, onProgress, lock = await readLock() } = preparation;
  const folder = folderIn(cache);
  const lib = join(folder, 'lib');
  const made = await madeFrom(lock);
  if (!(await isRecorded(folder, made))) {
    onProgress(`Fetching Neo4j ${NEO4J_VERSION} (${SIZE}, once) …`);
    await removeOutdated(cache, folder);
    await withStagingDir(cache, '', folder, async (staging) => {
      await requireCompiler(java, env);
      await fetchJars(staging, { pom: ownFile('pom.xml'), version: NEO4J_VERSION, java, env });
      await checkJars(join(staging, 'lib'), lock);
      await unsignJars(ownFile(UNSIGN), join(staging, 'lib'), { java, env });
      await writeRecord(staging, made);
    });
  }
  const sources = SOURCES.map(ownFile);
  const texts = await Promise.all(sources.map((source) => readFile(source, 'utf8')));
  // The archive is named after the launcher: it fits only the jars with which it was written.
  const launcher = `launcher-${digest([...texts, made].join('\n'))}.jar`;
  if (!(await exists(join(folder, launcher)))) {
    await withStagingDir(cache, launcher, join(folder, launcher), (staging) =>
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
    settings: ownFile('neo4j.conf'),
  };
}

/**
 * Returns true if the cache has the jars, so that Maven is not needed.
 * @throws DiplographError DATABASE_FAILED for a jar that has changed.
 */
export const isFetched = async (cache: string): Promise<boolean> =>
  isRecorded(folderIn(cache), await madeFrom(await readLock()));

/** Returns the expected jars, from `jars.json`. */
export const readLock = async (): Promise<JarLock> =>
  JSON.parse(await readFile(ownFile('jars.json'), 'utf8')) as JarLock;

/** Returns a digest of the inputs of the cached jars: the lock file, and the program that removes their signatures. */
const madeFrom = async (lock: JarLock): Promise<string> =>
  digest(JSON.stringify(lock) + (await readFile(ownFile(UNSIGN), 'utf8')));

/** Moves outdated jars aside. A server may still run from them; a later run removes them. */
async function removeOutdated(cache: string, folder: string): Promise<void> {
  const aside = join(cache, `${randomBytes(6).toString('hex')}.partial`);
  const isMoved = await rename(folder, aside).then(
    () => true,
    () => false,
  );
  if (isMoved) await utimes(aside, new Date(), new Date());
}

const folderIn = (cache: string): string => join(cache, `neo4j-${NEO4J_VERSION}`);

/** Returns a short hash of a content, for the names of files that derive from it. */
const digest = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12);

/** Returns the path of a file that the build copies next to this one. */
const ownFile = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/**
 * Compiles the sources of the launcher into a jar. Temporary files are in `staging`.
 * @throws DiplographError TOOL_MISSING when this Java has no compiler, DATABASE_FAILED when the compilation fails.
 */
async function compileLauncher(
  sources: readonly string[],
  jar: string,
  {
    staging,
    lib,
    java,
    env,
  }: {
    readonly staging: string;
    readonly lib: string;
    readonly java: Java;
    readonly env: NodeJS.ProcessEnv;
  },
): Promise<void> {
  const classes = join(staging, 'classes');
  const compile = ['--release', '17', '-cp', join(lib, '*'), '-d', classes, ...sources];
  await run('javac', compile, java, env);
  await run('jar', ['--create', '--file', jar, '-C', classes, '.'], java, env);
}

/**
 * Checks that this Java has a compiler, before any download.
 * @throws DiplographError TOOL_MISSING
 */
async function requireCompiler(java: Java, env: NodeJS.ProcessEnv): Promise<void> {
  const { exitCode } = await runTool(join(java.home, 'bin', 'javac'), ['-version'], { env: javaEnv(env) });
  if (exitCode === undefined) throw noCompiler(java);
}

/** Removes the signatures of the verified jars in `lib`, for a faster start. A failure makes only the start slower. */
export async function unsignJars(
  source: string,
  lib: string,
  { java, env }: { readonly java: Java; readonly env: NodeJS.ProcessEnv },
): Promise<void> {
  await runTool(javaOf(java.home), [source, lib], { env: javaEnv(env) });
}

async function run(
  tool: 'javac' | 'jar',
  args: readonly string[],
  java: Java,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { exitCode, output } = await runTool(join(java.home, 'bin', tool), args, { env: javaEnv(env) });
  if (exitCode === 0) return;
  if (exitCode === undefined) throw noCompiler(java);
  const reason = output.trim().split('\n')[0] ?? '';
  throw new DiplographError(
    'DATABASE_FAILED',
    `${tool} could not compile the launcher of the local Neo4j: ${reason}; set JAVA_HOME to another JDK, or set NEO4J_URI`,
  );
}

const noCompiler = ({ home }: Java): DiplographError =>
  toolMissing(`a JDK (found only a Java runtime in ${home})`);
