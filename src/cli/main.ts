#!/usr/bin/env node
import { asking } from './ask.ts';
import { createTerminal } from './terminal.ts';
import { EXIT } from './exit-code.ts';
import { watchOutputs } from './watch-outputs.ts';

const { stdin, stdout, stderr, env } = process;

const isRefused = watchOutputs(stdout, stderr);

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
process.exit(exitCode === EXIT.ok && isRefused() ? EXIT.environment : exitCode);
