#!/usr/bin/env node
import { createTerminal } from './terminal.ts';

const { stdout, stderr, env } = process;

for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read the output has read enough.
    if (error.code !== 'EPIPE') throw error;
  });
}

// graphql reads this when it is loaded, and skips checks for developers.
env['NODE_ENV'] ??= 'production';
const { runCli } = await import('./run-cli.ts');
const terminal = createTerminal(stdout, stderr, Boolean(env['NO_COLOR']));
const exitCode = await runCli(process.argv.slice(2), terminal, env);
await new Promise((written) => stdout.write('', written));
// What was left behind by a failure, such as a database that is still starting, ends with the process.
process.exit(exitCode);
