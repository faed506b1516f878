import { javaEnv } from './java.ts';
import { runTool } from './run-tool.ts';
import { toolMissing } from './tool-missing.ts';
import type { Java } from './java.ts';
import type { ToolResult } from './run-tool.ts';

const MAVEN = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';
/** What a shell answers when there is no such command. */
const NOT_FOUND: readonly unknown[] = [undefined, 127, 9009];

/** Where Maven runs and what it finds there. */
export type MavenOptions = { readonly java: Java; readonly env: NodeJS.ProcessEnv; readonly cwd?: string };

/** Runs Maven as the user has configured it. @throws DiplographError TOOL_MISSING when there is none. */
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
