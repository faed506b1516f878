import { delimiter, dirname, join } from 'node:path';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { DiplographError } from '../../errors.ts';

/** A Java that can run the local server. */
export type Java = {
  /** The folder for JAVA_HOME. */
  readonly home: string;
  /** The full version, such as `17.0.15+6-LTS`; an archive of classes fits one version only. */
  readonly version: string;
};

/** The releases of Java that Neo4j 5.26 supports. */
const RELEASES = ['17', '21'];

/**
 * Returns the first supported Java of JAVA_HOME and PATH.
 * @throws DiplographError TOOL_MISSING with the versions found and the remedies.
 */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<Java> {
  const home = env['JAVA_HOME'];
  const candidates = [
    ...(home ? [{ name: 'JAVA_HOME', path: javaOf(home) }] : []),
    { name: 'PATH', path: pathOf('java', env) ?? 'java' },
  ];
  const found: string[] = [];
  for (const { name, path } of candidates) {
    const java = releasedAs(path) ?? (await describedBy(path, env));
    const release = java && /^(1\.)?\d+/.exec(java.version)?.[0];
    if (java && release !== undefined && RELEASES.includes(release)) return java;
    found.push(release === undefined ? `none in ${name}` : `Java ${release} in ${name}`);
  }
  throw toolMissing(`a JDK 17 or 21 (found ${found.join(' and ')})`);
}

/** Returns the path of a program; undefined if no folder of PATH has it. */
function pathOf(program: string, env: NodeJS.ProcessEnv): string | undefined {
  const folders = env['PATH']?.split(delimiter) ?? [];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/** Returns the Java of a program from the file `release` of its folder, without a run of it; undefined without one. */
function releasedAs(path: string): Java | undefined {
  try {
    const home = dirname(dirname(realpathSync(path)));
    const [, version] =
      /^JAVA_RUNTIME_VERSION="(.+)"$/m.exec(readFileSync(join(home, 'release'), 'utf8')) ?? [];
    return version === undefined ? undefined : { home, version };
  } catch {
    return undefined;
  }
}

/** Returns the path of the `java` program. */
export const javaOf = (home: string): string => join(home, 'bin', 'java');

/** Returns an environment in which Java reads file names as UTF-8 in any locale. */
export const javaEnv = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  process.platform === 'linux' ? { ...env, LC_ALL: 'C.UTF-8' } : env;

/** Returns the Java of a program as it describes itself; undefined if it does not run. */
async function describedBy(path: string, env: NodeJS.ProcessEnv): Promise<Java | undefined> {
  const { exitCode, output } = await runTool(path, ['-XshowSettings:properties', '-version'], {
    env: javaEnv(env),
  });
  if (exitCode !== 0) return undefined;
  const [home, version] = ['java.home', 'java.vm.version'].map(
    (name) => new RegExp(`^\\s+${name} = (.*?)\\r?$`, 'm').exec(output)?.[1],
  );
  return home === undefined || version === undefined ? undefined : { home, version };
}

/** Returns the error for a missing tool, with the three remedies. */
export const toolMissing = (tool: string, cause?: unknown): DiplographError =>
  new DiplographError(
    'TOOL_MISSING',
    `the local Neo4j needs ${tool}. Do one of these:
  - install a JDK (17 or 21) and Maven, with JAVA_HOME or PATH naming them
  - set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to use a Neo4j that runs already
  - run "docker compose up", which has its own`,
    { cause },
  );

/** The result of a program: its exit code (undefined if it did not start) and its output. */
type ToolResult = { readonly exitCode: number | undefined; readonly output: string };

// The exit code of a shell for a program that a signal ended.
const KILLED = 128;

/** Runs a program to its end, without input; never throws. */
export function runTool(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<ToolResult> {
  return new Promise((resolve) => {
    let output = '';
    // On Windows, Maven is a script that only the shell can run; callers pass arguments without spaces to it.
    const shell = process.platform === 'win32' && command.endsWith('.cmd');
    const child = spawn(command, args, {
      ...options,
      shell,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const read = (chunk: string): void => void (output += chunk);
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('error', (error) => resolve({ exitCode: undefined, output: output || error.message }));
    child.once('close', (code) => resolve({ exitCode: code ?? KILLED, output }));
  });
}

const MAVEN = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
/** The exit codes of a shell for an unknown command. */
const NOT_FOUND: readonly unknown[] = [undefined, 127, 9009];

/** The options of a Maven run. */
type MavenOptions = { readonly java: Java; readonly env: NodeJS.ProcessEnv; readonly cwd?: string };

/** Runs Maven with the user's configuration. @throws DiplographError TOOL_MISSING without Maven. */
export async function runMaven(
  args: readonly string[],
  { java, env, cwd }: MavenOptions,
): Promise<ToolResult & { readonly exitCode: number }> {
  const { exitCode, output } = await runTool(MAVEN, args, {
    ...(cwd !== undefined && { cwd }),
    env: { ...javaEnv(env), JAVA_HOME: java.home },
  });
  if (exitCode === undefined || NOT_FOUND.includes(exitCode))
    throw toolMissing('Maven (found no mvn in PATH)');
  return { exitCode, output };
}
