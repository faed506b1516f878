import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DiplographError } from '../../errors.ts';
import { runMaven } from './maven.ts';
import type { Java } from './java.ts';

/**
 * Lets Maven, as the user has configured it, put the server's jars into the folder `lib` of `staging`.
 * `more` are further arguments for Maven.
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
  // Maven works on a copy, so that it never writes beside the sources.
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
