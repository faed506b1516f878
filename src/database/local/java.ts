import { join } from 'node:path';
import { toolMissing } from './tool-missing.ts';
import { runTool } from './run-tool.ts';

/** A Java that can run the local server. */
export type Java = {
  /** The folder that JAVA_HOME would name. */
  readonly home: string;
  /** The whole version, such as `17.0.15+6-LTS`; what is made for one version fits no other. */
  readonly version: string;
};

/** The releases of Java on which Neo4j 5.26 is supported. */
const RELEASES = ['17', '21'];

/**
 * The first supported Java of JAVA_HOME and PATH.
 * @throws DiplographError TOOL_MISSING with the versions found and the ways out.
 */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<Java> {
  const home = env['JAVA_HOME'];
  const candidates = [
    ...(home ? [{ name: 'JAVA_HOME', path: javaOf(home) }] : []),
    { name: 'PATH', path: 'java' },
  ];
  const found: string[] = [];
  for (const { name, path } of candidates) {
    const properties = await propertiesOf(path, env);
    const release = properties.get('java.specification.version');
    const javaHome = properties.get('java.home');
    if (release !== undefined && javaHome !== undefined && RELEASES.includes(release)) {
      return { home: javaHome, version: properties.get('java.vm.version') ?? release };
    }
    found.push(release === undefined ? `none in ${name}` : `Java ${release} in ${name}`);
  }
  throw toolMissing(`a JDK 17 or 21 (found ${found.join(' and ')})`);
}

/** The program that runs Java classes. */
export const javaOf = (home: string): string => join(home, 'bin', 'java');

/** The environment in which Java understands file names with any letters, whatever the user's locale. */
export const javaEnv = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  process.platform === 'linux' ? { ...env, LC_ALL: 'C.UTF-8' } : env;

async function propertiesOf(path: string, env: NodeJS.ProcessEnv): Promise<ReadonlyMap<string, string>> {
  const { exitCode, output } = await runTool(path, ['-XshowSettings:properties', '-version'], {
    env: javaEnv(env),
  });
  if (exitCode !== 0) return new Map();
  const lines = output.matchAll(/^\s+(java\.[\w.]+) = (.*?)\r?$/gm);
  return new Map(Array.from(lines, ([, name = '', value = '']) => [name, value]));
}
