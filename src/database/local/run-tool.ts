import { spawn } from 'node:child_process';

/** How a tool ended: its exit code (undefined when it could not be started) and all it printed. */
export type ToolResult = { readonly exitCode: number | undefined; readonly output: string };

// As a shell says that a program was ended by a signal.
const KILLED = 128;

/** Runs a program to its end, with no input; never throws. */
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
