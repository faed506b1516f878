import { join } from 'node:path';
import { DiplographError } from '../../errors.ts';
import { runTool } from './run-tool.ts';
import { toolMissing } from './tool-missing.ts';
import { javaEnv, javaOf } from './java.ts';
import type { Java } from './java.ts';

/**
 * Compiles the launcher's sources into a jar, with `staging` for what is needed in between.
 * @throws DiplographError TOOL_MISSING when this Java has no compiler, DATABASE_FAILED when it fails.
 */
export async function compileLauncher(
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

/** Makes sure that this Java can compile, before anything is fetched for it. @throws DiplographError TOOL_MISSING */
export async function requireCompiler(java: Java, env: NodeJS.ProcessEnv): Promise<void> {
  const { exitCode } = await runTool(join(java.home, 'bin', 'javac'), ['-version'], { env: javaEnv(env) });
  if (exitCode === undefined) throw noCompiler(java);
}

/** Makes the jars in `lib`, which were checked before, quicker to start from; where it fails they are only slower. */
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
    `${tool} could not make the launcher of the local Neo4j: ${reason}; set JAVA_HOME to another JDK, or set NEO4J_URI`,
  );
}

const noCompiler = ({ home }: Java): DiplographError =>
  toolMissing(`a JDK (found only a Java runtime in ${home})`);
