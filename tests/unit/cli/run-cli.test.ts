import { describe, expect, it } from 'vitest';
import { recorder } from './recorder.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import type { Environment } from '../../../src/cli/read-variable.ts';

const COMMANDS = [
  'start',
  'serve',
  'init',
  'add',
  'ingest',
  'validate',
  'format',
  'diff',
  'query',
  'export',
  'package',
  'release',
  'health',
];

async function run(args: readonly string[], env: Environment = {}) {
  const { terminal, out, err } = recorder();
  const exitCode = await runCli(args, terminal, env);
  return { exitCode, out: out(), err: err() };
}

describe('the help', () => {
  it('names all commands, the exit codes and examples', async () => {
    const { exitCode, out, err } = await run(['--help']);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    for (const text of [...COMMANDS, 'Exit codes:', 'Examples:']) expect(out).toContain(text);
  });

  it.each(COMMANDS)('of %s has examples', async (command) => {
    const { exitCode, out, err } = await run([command, '--help']);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(new RegExp(`Usage: diplograph ${command} `));
    expect(out).toMatch(new RegExp(`Examples:\\n(.*\\n)*.*diplograph ${command}`));
  });

  it('is printed, as a failure, without a command', async () => {
    const { exitCode, out, err } = await run([]);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain('Usage: diplograph');
  });
});

describe('wrong usage', () => {
  it.each([
    [['strat'], "error: unknown command 'strat'\n(Did you mean start?)\n"],
    [['start', '--prot', '1'], "error: unknown option '--prot'\n(Did you mean --port?)\n"],
    [
      ['start', '--port', '65536'],
      "error: option '--port <number>' argument '65536' is invalid. Expected a port from 0 to 65535 (0 takes a free one); run the command with \"--help\" for its arguments\n",
    ],
    [
      ['serve', '--host', 'a b'],
      /^error: option '--host <name>' argument 'a b' is invalid\. Expected a host name/,
    ],
    [['ingest', '--seed', ''], /^error: option '--seed <dir>' argument '' is invalid\. Expected a folder/],
    [['validate', 'seed'], /^error: too many arguments for 'validate'.*; run the command with "--help" for/],
    [
      ['add', 'meeting'],
      /^error: unknown command 'meeting'; run the command with "--help" for its arguments/,
    ],
    [
      ['diff', 'seed'],
      `error: missing required argument 'after'; run the command with "--help" for its arguments\n`,
    ],
    [['diff', 'seed', 'no-such-folder'], /^error: .*no-such-folder/],
    [
      ['import', 'x.csv'],
      /^error: required option '--map <file>' not specified; run the command with "--help"/,
    ],
    [['serve', '--port'], /^error: option '--port <number>' argument missing; run the command with "--help"/],
    [['query'], `error: missing required argument 'file'; run the command with "--help" for its arguments\n`],
    [
      ['add', 'place', '--name', 'A', '--name=B'],
      "error: expected the option '--name <value>' once, found it again; give one of them\n",
    ],
    [['start', '--port', '1', '--port', '2'], /^error: expected the option '--port <number>' once, found it/],
    [['validate', '--seed', 'a', '--seed', 'a'], /^error: expected the option '--seed <dir>' once, /],
    [['query', '-', '--format', 'xml'], /Allowed choices are json, table/],
    [
      ['query', '-', '--url', 'http://127.0.0.1:1', '--data-dir', 'x'],
      /cannot be used with option .*; run the command with/,
    ],
    [['query', 'x', '--variables', '{'], /^error: expected --variables to be JSON, found {;/],
    [['query', 'no-such-file'], /^error: expected a file with a GraphQL operation, found none at/],
    [['query', 'src'], /^error: expected a file with a GraphQL operation, found a folder at "src"; give its/],
    [
      ['query', 'package.json', '--url', 'nowhere'],
      /^error: expected the address of a service, found "nowhere"/,
    ],
    [['export'], /^error: expected a file, one of events\.csv, .*, found none; name one of these\n/],
    [
      ['export', 'event.csv'],
      /^error: expected a file, one of events\.csv, .*, found "event\.csv"; name one of these\n/,
    ],
    [['export', 'events.csv', 'colour=red'], /^error: expected the parameters format, .*, found colour;/],
    [['export', 'events.csv', 'group'], /^error: expected filters such as partner=japan, found "group";/],
    [['export', 'events.csv', 'level=KING'], /^error: expected level to be one of HEAD_OF_STATE, /],
    [['export', 'events.csv', '--out', 'no-such-folder/x'], /^error: .* found no folder no-such-folder; /],
    [['export', 'events.csv', '--out', 'src'], /^error: .* found a folder at src, or correct --out\n/],
    [['export', 'events.csv', '--out', '/dev/null'], /^error: .* found no regular file at \/dev\/null, /],
    [['validate', '--seed', 'no-such-folder'], /^error: .*no-such-folder/],
  ])('%j exits with 2 and prints the reason in one or two lines', async (args, message) => {
    const { exitCode, out, err } = await run(args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    if (typeof message === 'string') expect(err).toBe(message);
    else expect(err).toMatch(message);
    expect(err.trim().split('\n').length).toBeLessThanOrEqual(2);
  });

  it('includes a missing map', async () => {
    const { exitCode, err } = await run(['import', 'x.csv', '--map', 'no-such-map.yaml']);
    expect(exitCode).toBe(1);
    expect(err).toContain('missing-file  expected a file, found none; correct the path');
  });

  it('includes --data-dir with NEO4J_URI', async () => {
    const env = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' };
    const { exitCode, err } = await run(['ingest', '--data-dir', 'x'], env);
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^error: expected --data-dir only with the local database, found NEO4J_URI set;/);
  });

  it('includes an invalid environment variable', async () => {
    const { exitCode, err } = await run(['start'], { LOG_LEVEL: 'loud' });
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^error: expected LOG_LEVEL to be one of .*, found "loud";.*\n$/);
  });
});

describe('the list of export', () => {
  it('has all files, or the filters of one', async () => {
    const all = await run(['export', '--list']);
    expect(all.out).toMatch(
      /^events\.csv {2,}Events, one per row\.\n(.+\n)*claims\.csv\.metadata\.json {2,}What claims/,
    );
    const { exitCode, out } = await run(['export', '--list', 'matrix.csv']);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^group {2,}The group .* Expects an id .*\.\n/);
    expect(out).toMatch(/^level .*; several with commas\.$/m);
  });
});

describe('a failure', () => {
  it('that is a bug is reported with its stack', async () => {
    const env = new Proxy({}, { get: () => raise(new Error('out of the blue')) });
    const { exitCode, err } = await run(['start'], env);
    expect(exitCode).toBe(1);
    expect(err).toMatch(/this is a bug in Diplograph.*\nError: out of the blue\n {4}at /);
  });

  it('of the system is reported in one line', async () => {
    const refusal = Object.assign(new Error('EACCES: permission denied'), {
      code: 'EACCES',
      syscall: 'listen',
    });
    const env = new Proxy({}, { get: () => raise(refusal) });
    const { exitCode, err } = await run(['start'], env);
    expect(exitCode).toBe(3);
    expect(err).toMatch(
      /^error: the operating system refused the operation \(EACCES: permission denied\);.*\n$/,
    );
  });
});

function raise(error: Error): never {
  throw error;
}
