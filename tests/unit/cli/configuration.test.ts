import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { DiplographError } from '../../../src/errors.ts';
import { ENVIRONMENT_HELP } from '../../../src/cli/environment.ts';
import { readDatabaseConfig } from '../../../src/database/config.ts';
import { newFolder } from '../../support/folder.ts';
import { recorder } from './recorder.ts';
import { writeSeed } from '../../support/seed.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import type { Environment } from '../../../src/cli/read-variable.ts';

const folder = newFolder('diplograph-configuration-');
const seed = writeSeed();
const SECRET = 'open-sesame-17';
/** A database that is not there, and no Java that a local one could be started with. */
const REMOTE = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: SECRET, PORT: '0' };
const LOCAL = { PATH: folder, JAVA_HOME: folder, PORT: '0' };

/** Runs a command that cannot succeed, and checks the properties of every failure of configuration. */
async function fails(args: readonly string[], env: Environment): Promise<string> {
  const { terminal, out, err } = recorder();
  const start = performance.now();
  const exitCode = await runCli(args, terminal, env);
  const said = err();
  const seen = JSON.stringify({ args, env, exitCode, said });
  expect([2, 3], seen).toContain(exitCode);
  expect(out(), seen).toBe('');
  // One line; the ways out of a missing tool and a suggestion have lines of their own.
  expect(said, seen).toMatch(/^error: [^\n]{20,}\n(( {2}- |\(Did you mean )[^\n]*\n)*$/);
  expect(said, seen).not.toMatch(/bug in Diplograph|\n\s+at |TypeError|RangeError|undefined/);
  expect(said, seen).not.toContain(SECRET);

  expect(said, seen).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(performance.now() - start, seen).toBeLessThan(10_000);
  return said;
}

const oddText = fc.oneof(
  fc.constantFrom(
    ' ',
    '\n',
    '\t80',
    '-1',
    '0',
    '00',
    '1e3',
    '0x50',
    '65536',
    '70000',
    '999999999999999999999',
    'NaN',
    'on ',
    'true',
    '*',
    ',',
    'a\nb',
    '\u001b[31mred',
    'ä\u0308',
    '\ud800',
    '../../etc',
    '%',
    '%zz',
    '${HOME}',
    'x'.repeat(5000),
    `https://user:${SECRET}@127.0.0.1`,
    `user:${SECRET}@127.0.0.1`,
    'http://[::1',
    'HTTP://127.0.0.1:99999',
    'http://127.0.0.1/?a=1#b',
    'javascript:alert(1)',
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

/** The variables that the help names, and those of OpenTelemetry that it refers to. */
const SERVICE_VARIABLES = [
  ...[...ENVIRONMENT_HELP.matchAll(/^ {2}([A-Z][A-Z0-9_]+)/gm)].map(([, name = '']) => name),
  ...['PROTOCOL', 'TIMEOUT', 'COMPRESSION', 'HEADERS', 'CERTIFICATE', 'CLIENT_KEY'].map(
    (end) => `OTEL_EXPORTER_OTLP_${end}`,
  ),
  'OTEL_TRACES_EXPORTER',
  'OTEL_SDK_DISABLED',
  'OTEL_TRACES_SAMPLER',
  'OTEL_TRACES_SAMPLER_ARG',
  'OTEL_RESOURCE_ATTRIBUTES',
  'OTEL_SERVICE_NAME',
  'OTEL_BSP_SCHEDULE_DELAY',
  'OTEL_BSP_MAX_QUEUE_SIZE',
  'OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT',
].filter((name) => name !== 'HOST');

const HOSTS = [
  '127.0.0.1',
  '[::1]',
  'LOCALHOST',
  '127.1',
  '0x7f000001',
  '',
  ' ',
  '[',
  ']',
  '::1',
  '[::1',
  '.',
  '-',
  '[fe80::1%25lo]',
  'a b',
  '127.0.0.1%',
  '127.0.0.1\\x',
  'a\nb',
  `neo4j:${SECRET}@127.0.0.1`,
  `${SECRET}@[::1]`,
];

const oddUri = fc
  .record({
    scheme: fc.constantFrom('bolt', 'BOLT', 'Neo4j', 'neo4j+s', 'bolt+ssc', 'http', 'bolt+x', '', '1', 'ﬁle'),
    slashes: fc.constantFrom('://', ':', '//', ':/', ':\\\\', ''),
    host: fc.constantFrom(...HOSTS),
    port: fc.constantFrom(':1', ':1', ':0', ':70000', ':', ':x', ':1:1', ':-1', ': 1', ':+1', ':1.5'),
    path: fc.constantFrom('', '', '/', '/db', '//', '/%', '\\'),
    query: fc.constantFrom(
      '',
      '',
      '?',
      '?policy=x',
      '?a=1&a=2',
      '?a',
      '?=1',
      '?a=',
      '?a=1&',
      '?address=x',
      '?a=b=c',
      '?a=%zz',
      '?a=\u0000',
      '?region=eu&policy=x',
      '? a=1',
    ),
    fragment: fc.constantFrom('', '', '#', '#a', '?'),
  })
  .map((parts) => Object.values(parts).join(''));

/** A refusal in one line without the password. */
const REFUSAL = expect.stringMatching(/^CONFIG_INVALID (?!.*open-sesame)[^\n]+$/) as string;

/** Returns the configuration of an address, or its refusal; any other failure is thrown. */
function read(text: string) {
  try {
    return { config: readDatabaseConfig({ NEO4J_URI: text, NEO4J_PASSWORD: SECRET }), refusal: null };
  } catch (error) {
    if (!(error instanceof DiplographError)) throw error;
    return { config: null, refusal: `${error.code} ${error.message}` };
  }
}

describe('the address of a database', () => {
  it('is valid for the driver, or refused in one line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(oddUri, oddText, fc.webUrl()), async (text) => {
        const { config, refusal } = read(text);
        expect({ text, refusal }).toEqual({ text, refusal: refusal === null ? null : REFUSAL });
        if (config === null || config.kind === 'managed') return;
        const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password));
        await driver.close();
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['BOLT://DB.Example', 'bolt://db.example'],
    ['Neo4j+S://h:7687/', 'neo4j+s://h:7687'],
    ['bolt://[::1]:80', 'bolt://[::1]:80'],
    ['neo4j://h?policy=eu&region=x', 'neo4j://h?policy=eu&region=x'],
    ['bolt://my_neo4j:1', 'bolt://my_neo4j:1'],
    ['bolt://bücher.example', 'bolt://xn--bcher-kva.example'],
  ])('%s is read as %s', (text, uri) => {
    expect(readDatabaseConfig({ NEO4J_URI: text, NEO4J_PASSWORD: 'x' })).toMatchObject({ uri });
  });
});

describe('a wrong configuration', () => {
  it('of the database fails in one line, never as a bug', async () => {
    const names = ['NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'];
    const value = fc.oneof(oddText, oddUri);
    const env = fc
      .tuple(fc.constantFrom(...names), value, oddUri)
      // A host that is made at random might be another machine.
      .map(([name, text, uri]) => ({ ...REMOTE, [name]: name === 'NEO4J_URI' ? uri : text }));
    const command = fc.constantFrom(
      ['ingest', '--seed', seed],
      ['serve'],
      ['export', 'events.csv'],
      ['query', 'package.json'],
    );
    await fc.assert(
      fc.asyncProperty(command, env, async (args, given) => void (await fails(args, given))),
      {
        numRuns: 100,
      },
    );
  });

  it('of the service fails in one line, never as a bug', async () => {
    const odd = fc.tuple(fc.constantFrom(...SERVICE_VARIABLES), oddText);
    const traces = fc.constantFrom({}, { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
    const command = fc.constantFrom(['start', '--seed', seed], ['serve']);
    await fc.assert(
      fc.asyncProperty(
        command,
        traces,
        fc.array(odd, { minLength: 1, maxLength: 3 }),
        async (args, otel, pairs) => {
          await fails(args, {
            ...REMOTE,
            ...otel,
            ...Object.fromEntries(pairs.filter(([each]) => each !== 'PORT')),
          });
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([
    '::',
    '0',
    '127.1',
    '::1%lo',
    '[::1]',
    '127.0.0.1:80',
    'a b',
    '256.1.1.1',
    '192.0.2.1',
    'http://x',
    '::ffff:127.0.0.1',
    '-',
    'x'.repeat(300),
  ])('of HOST=%s fails in one line', async (host) => {
    await fails(['serve'], { ...REMOTE, HOST: host });
    await fails(['serve', '--host', host], REMOTE);
  });

  it('of an option fails in one line', async () => {
    const options = fc.constantFrom(
      ...['--port', '--host', '--seed', '--data-dir', '--quiet', '--url', '--no-such'].flatMap((option) => [
        option,
        `${option}=`,
      ]),
    );
    const value = oddText.filter((text) => !/^[\w.]+$/.test(text));
    await fc.assert(
      fc.asyncProperty(options, value, async (option, text) => {
        const args = option.endsWith('=') ? [`${option}${text}`] : [option, text];
        // With a database that is not there even a text that is understood leads to a failure.
        const env = args[0]?.startsWith('--data-dir')
          ? { ...LOCAL, NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: SECRET }
          : REMOTE;
        await fails(['serve', ...args], env);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    'nowhere',
    'http://',
    'ftp://127.0.0.1',
    `http://u:${SECRET}@127.0.0.1`,
    'http://127.0.0.1:0',
    'http://127.0.0.1:70000',
    'http://127.0.0.1:1',
    'http://[::1',
    'http://127.0.0.1/?a',
    'http://127.0.0.1:6000',
    '\n',
  ])('of --url %s fails in one line', async (url) => {
    await fails(['query', 'package.json', '--url', url], {});
  });

  it.each([
    '/proc/x',
    '/proc/x/y/z',
    '/proc',
    '/sys',
    '/sys/x',
    '/dev/null',
    '/dev/null/x',
    '/dev/full',
    'package.json',
    'package.json/x',
    'src',
    '\0',
    'x'.repeat(300),
    '/'.repeat(20),
    'a\nb\u001b[31m/'.repeat(2000),
  ])('of --data-dir %j fails in one line', async (dataDir) => {
    const said = await fails(['ingest', '--seed', seed, '--data-dir', dataDir], LOCAL);
    expect(said).toMatch(/--data-dir/);
  });

  it.each(['/proc/x', '/dev/null', '/sys'])('of XDG_DATA_HOME=%s fails in one line', async (home) => {
    await fails(['ingest', '--seed', seed], { ...LOCAL, XDG_DATA_HOME: home });
  });
});
