#!/usr/bin/env node
import { asking } from './ask.ts';
import { createTerminal } from './terminal.ts';

const { stdin, stdout, stderr, env } = process;

for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of the output has closed it.
    if (error.code !== 'EPIPE') throw error;
  });
}

// The module graphql reads the variable at load time, and omits checks for developers.
env['NODE_ENV'] ??= 'production';
const { runCli } = await import('./run-cli.ts');
const terminal = {
  ...createTerminal(stdout, stderr, Boolean(env['NO_COLOR'])),
  ...(stdin.isTTY && { ask: asking(stdin, stderr) }),
};
const exitCode = await runCli(process.argv.slice(2), terminal, env);
await new Promise((written) => stdout.write('', written));
// The exit also ends what a failure left behind, such as a database that is still starting.
process.exit(exitCode);
