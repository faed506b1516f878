import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DiplographError } from '../../errors.ts';
import { javaEnv } from './java.ts';
import { runTool } from './run-tool.ts';
import { toolMissing } from './tool-missing.ts';
import type { Java } from './java.ts';

const MAVEN = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
/** What a shell answers when there is no such command. */
const NOT_FOUND: readonly unknown[] = [undefined, 127, 9009];

/**
 * Lets Maven, as the user has configured it, put the server's jars into the folder `lib` of `staging`.
 * @throws DiplographError TOOL_MISSING without Maven, DATABASE_FAILED with Maven's own reason.
 */
export async function fetchJars(
  staging: string,
  {
    pom,
    version,
    java,
    env,
  }: {
    readonly pom: string;
    readonly version: string;
    readonly java: Java;
    readonly env: NodeJS.ProcessEnv;
  },
): Promise<void> {
  // Maven works on a copy, so that it never writes beside the sources.
  await copyFile(pom, join(staging, 'pom.xml'));
  const args = ['--batch-mode', '--quiet', `-Dneo4j.version=${version}`, 'dependency:copy-dependencies'];
  const { exitCode, output } = await runTool(MAVEN, args, {
    cwd: staging,
    env: { ...javaEnv(env), JAVA_HOME: java.home },
  });
  if (NOT_FOUND.includes(exitCode)) throw toolMissing('Maven (found no mvn in PATH)');
  if (exitCode === 0) return;
  const reason = /^\[ERROR\] (.*)$/m.exec(output)?.[1] ?? output.trim().split('\n').at(-1) ?? '';
  throw new DiplographError(
    'DATABASE_FAILED',
    `Maven could not fetch Neo4j ${version}: ${reason}; check the network and Maven's settings, or set NEO4J_URI`,
  );
}
