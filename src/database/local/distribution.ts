import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assemble, exists, namesIn, removeAll } from './assemble.ts';
import { fetchJars } from './fetch-jars.ts';
import { compileLauncher, unsignJars } from './compile-launcher.ts';
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
  /** The file with the settings that the server starts with. */
  readonly settings: string;
};

/** What a distribution is made with. */
export type Preparation = {
  readonly cache: string;
  readonly java: Java;
  readonly env: NodeJS.ProcessEnv;
  readonly onProgress: (line: string) => void;
};

const SIZE = '123 MB';
const SOURCES = ['Launcher.java', 'Importer.java', 'StoreLines.java'];

/**
 * The server's jars and the compiled launcher, from the cache when they are there; otherwise fetched through Maven and
 * compiled aside and put into place in one step, so that what was interrupted never counts as done.
 * @throws DiplographError TOOL_MISSING without Maven or a Java compiler, DATABASE_FAILED when fetching or compiling fails.
 */
export async function prepareDistribution(preparation: Preparation): Promise<Distribution> {
  const { cache, java, env, onProgress } = preparation;
  const folder = folderIn(cache);
  if (!(await isFetched(cache))) {
    onProgress(`Fetching Neo4j ${NEO4J_VERSION} (${SIZE}, once) …`);
    await assemble(cache, '', folder, (staging) =>
      fetchJars(staging, { pom: besideThis('pom.xml'), version: NEO4J_VERSION, java, env }),
    );
  }
  const sources = SOURCES.map(besideThis);
  const unsign = besideThis('UnsignJars.java');
  const lib = join(folder, 'lib');
  const texts = await Promise.all([...sources, unsign].map((source) => readFile(source, 'utf8')));
  const launcher = `launcher-${digest(texts.join('\n'))}.jar`;
  if (!(await exists(join(folder, launcher)))) {
    await assemble(cache, launcher, join(folder, launcher), async (staging) => {
      await compileLauncher(sources, join(staging, launcher), { staging, lib, java, env });
      // Before any archive of classes is written for this launcher, which fits the jars only as they then are.
      await unsignJars(unsign, lib, { java, env });
    });
    await removeAll(folder, (name) => name.startsWith('launcher-') && name !== launcher);
  }
  const jars = (await namesIn(lib)).filter((name) => name.endsWith('.jar')).sort();
  const archive = join(folder, `${basename(launcher, '.jar')}-${digest(java.home + java.version)}.jsa`);
  return {
    folder,
    classPath: [launcher, ...jars.map((jar) => `lib/${jar}`)],
    archive: { path: archive, exists: await exists(archive) },
    settings: besideThis('neo4j.conf'),
  };
}

/** Whether the jars are in the cache, so that Maven is not needed. */
export const isFetched = (cache: string): Promise<boolean> => exists(join(folderIn(cache), 'lib'));

const folderIn = (cache: string): string => join(cache, `neo4j-${NEO4J_VERSION}`);

/** Names what is made from a content after it, so that it is made anew when the content changes. */
const digest = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12);

/** A file that is not compiled; the build copies it beside this one. */
const besideThis = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
