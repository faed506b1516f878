import { createHash, randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DiplographError } from '../../errors.ts';
import { runTool } from './run-tool.ts';
import { toolMissing } from './tool-missing.ts';
import type { Java } from './java.ts';

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
};

/** The settings that the server starts with. */
export const SETTINGS = sourceFile('neo4j.conf');

const SIZE = '123 MB';
const STALE_MS = 24 * 60 * 60 * 1000;

/**
 * The server's jars and the compiled launcher, from the cache when they are there; otherwise fetched through Maven and
 * compiled aside and put into place in one step, so that what was interrupted never counts as done.
 * @throws DiplographError TOOL_MISSING without Maven or a Java compiler, DATABASE_FAILED when fetching or compiling fails.
 */
export async function prepareDistribution(
  cache: string,
  java: Java,
  onProgress: (line: string) => void,
): Promise<Distribution> {
  const folder = join(cache, `neo4j-${NEO4J_VERSION}`);
  const jars = await jarsIn(join(folder, 'lib'));
  if (jars.length === 0) {
    onProgress(`Fetching Neo4j ${NEO4J_VERSION} (${SIZE}, once) …`);
    await aside(cache, folder, (staging) => fetchJars(staging, java));
  }
  const launcher = await launcherName();
  if (!(await exists(join(folder, launcher)))) {
    await aside(cache, join(folder, launcher), (staging) => compileLauncher(staging, folder, java), launcher);
  }
  const lib = jars.length > 0 ? jars : await jarsIn(join(folder, 'lib'));
  const archive = join(folder, `${basename(launcher, '.jar')}-${digest(java.home + java.version)}.jsa`);
  return {
    folder,
    classPath: [launcher, ...lib.map((jar) => `lib/${jar}`)],
    archive: { path: archive, exists: await exists(archive) },
  };
}

async function fetchJars(staging: string, java: Java): Promise<void> {
  // Maven works on a copy, so that it never writes beside the sources.
  await copyFile(sourceFile('pom.xml'), join(staging, 'pom.xml'));
  const maven = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
  const args = [
    '--batch-mode',
    '--quiet',
    `-Dneo4j.version=${NEO4J_VERSION}`,
    'dependency:copy-dependencies',
  ];
  const { exitCode, output } = await runTool(maven, args, {
    cwd: staging,
    env: { ...process.env, JAVA_HOME: java.home },
  });
  if (exitCode === undefined || exitCode === 127 || exitCode === 9009)
    throw toolMissing('Maven (mvn), found none in PATH');
  if (exitCode !== 0) {
    const reason = /^\[ERROR\] (.*)$/m.exec(output)?.[1] ?? output.trim().split('\n').at(-1) ?? '';
    throw new DiplographError(
      'DATABASE_FAILED',
      `Maven could not fetch Neo4j ${NEO4J_VERSION}: ${reason}. Check the network and Maven's settings, or set NEO4J_URI`,
    );
  }
}

async function compileLauncher(staging: string, folder: string, java: Java): Promise<void> {
  const lib = join(folder, 'lib', '*');
  const classes = join(staging, 'classes');
  const javac = ['--release', '17', '-cp', lib, '-d', classes, sourceFile('Launcher.java')];
  const jar = ['--create', '--file', join(staging, await launcherName()), '-C', classes, '.'];
  for (const [tool, args] of [
    ['javac', javac],
    ['jar', jar],
  ] as const) {
    const { exitCode, output } = await runTool(join(java.home, 'bin', tool), args);
    if (exitCode === undefined) throw toolMissing(`a JDK, found only a Java runtime in ${java.home}`);
    if (exitCode !== 0)
      throw new DiplographError('DATABASE_FAILED', `${tool} failed on the launcher: ${output.trim()}`);
  }
}

/** Lets `work` fill a new folder and moves it, or one part of it, to `target`; another process may have been faster. */
async function aside(
  cache: string,
  target: string,
  work: (staging: string) => Promise<void>,
  part = '',
): Promise<void> {
  await removeStale(cache);
  const staging = join(cache, `${randomBytes(6).toString('hex')}.partial`);
  await mkdir(staging, { recursive: true });
  try {
    await work(staging);
    await rename(join(staging, part), target).catch(async (error: unknown) => {
      if (!(await exists(target))) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function removeStale(cache: string): Promise<void> {
  for (const name of await namesIn(cache)) {
    if (!name.endsWith('.partial')) continue;
    const { mtimeMs } = await stat(join(cache, name));
    if (Date.now() - mtimeMs > STALE_MS) await rm(join(cache, name), { recursive: true, force: true });
  }
}

/** Named after its source, so that a changed launcher is compiled anew. */
async function launcherName(): Promise<string> {
  return `launcher-${digest(await readFile(sourceFile('Launcher.java')))}.jar`;
}

const digest = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12);

/** A file that is not compiled and stays in src: the path leads there from src and from dist alike. */
function sourceFile(name: string): string {
  return fileURLToPath(new URL(`../../../src/database/local/${name}`, import.meta.url));
}

const jarsIn = async (folder: string): Promise<readonly string[]> =>
  (await namesIn(folder)).filter((name) => name.endsWith('.jar')).sort();

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
