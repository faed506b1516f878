import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { connectAssistant, PROTOCOL_VERSIONS } from '../support/assistants.ts';
import { eachNth } from '../support/runs.ts';
import { endAll, launch, launchCommand, MAIN, ROOT, run } from './support/program.ts';
import { newFolder } from '../support/folder.ts';
import { startLocal } from '../../src/database/local/start.ts';
import { writeSeed } from '../support/seed.ts';
import type { LocalServer } from '../../src/database/local/start.ts';
import type { Readable } from 'node:stream';

const DOCUMENT = readFileSync(join(ROOT, 'docs', 'assistants.md'), 'utf8');

/** A server in the configuration of an assistant: a command, or an address. */
type Configured = { readonly command: string; readonly args?: readonly string[]; readonly url?: string };

/** The servers of the configurations in the document. */
const CONFIGURED = [...DOCUMENT.matchAll(/```json\n(.*?)```/gs)].map(
  ([, block = '']) => (JSON.parse(block) as { mcpServers: { diplograph: Configured } }).mcpServers.diplograph,
);

/** The address of the service and the path of the program in the document. */
const [SERVICE, PROGRAM] = ['http://127.0.0.1:4000', '/srv/diplograph/dist/cli/main.js'];

const INITIALIZE = `${JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
})}\n`;

describe('diplograph mcp', () => {
  let server: LocalServer;
  let env: Record<string, string>;

  beforeAll(async () => {
    server = await startLocal({ dataDir: join(newFolder(), 'data'), fastStart: true });
    env = { NEO4J_URI: server.uri, NEO4J_PASSWORD: server.password, PATH: process.env['PATH'] ?? '' };
    expect((await run(['ingest', '--seed', writeSeed()], { env })).exitCode).toBe(0);
  });
  afterAll(async () => {
    await endAll();
    await server.stop();
  });

  /** Connects a client that starts the command. */
  function connect(version: string, { command = process.execPath, args = [MAIN, 'mcp'] } = {}) {
    const transport = new StdioClientTransport({ command, args, env, cwd: ROOT, stderr: 'pipe' });
    return connectAssistant(transport, version);
  }

  it.each(eachNth(5, PROTOCOL_VERSIONS))('answers a client of version %s', async (version) => {
    const assistant = await connect(version);
    expect(assistant.client.getNegotiatedProtocolVersion()).toBe(version);
    const { content, isError } = await assistant.call('record', { id: 'summit' });
    await assistant.close();
    expect(isError).toBe(false);
    expect(content.record.name).toBe('Summit in Tokyo');
    expect(content.evidence.claims.length).toBeGreaterThan(0);
  });

  it('sends operations to a service', async () => {
    const service = launch(['serve', '--port', '0'], { env: { ...env, LOG_LEVEL: 'silent' } });
    const url = await service.ready;
    const assistant = await connect('2025-06-18', { args: [MAIN, 'mcp', '--url', url] });
    const { content } = await assistant.call('search', { text: 'Tokyo' });
    service.kill('SIGTERM');
    await service.ended;
    const { isError, text: message } = await assistant.call('search', { text: 'Kazakhstan' });
    await assistant.close();
    expect(content.hits.map(({ id }: { id: string }) => id)).toContain('tokyo');
    expect(isError).toBe(true);
    expect(message).toContain(`expected a service at ${url}, found nothing listening`);
  });

  it.each(['the database', 'a service'])(
    'asks about the records of the dataset, with the answers of %s',
    async (by) => {
      const service = launch(['serve', '--port', '0'], { env: { ...env, LOG_LEVEL: 'silent' } });
      const url = await service.ready;
      const args = [MAIN, 'mcp', ...(by === 'a service' ? ['--url', url] : [])];
      const assistant = await connect('2025-06-18', { args });
      const { tools } = await assistant.client.listTools();
      await assistant.close();
      service.kill('SIGTERM');
      await service.ended;
      const format = tools.find(({ name }) => name === 'when_did_it_begin')?.inputSchema.properties?.[
        'format'
      ];
      expect(format).toHaveProperty('default', 'central-asia-plus-japan');
    },
  );

  it('ends with 0 when its input ends, and prints only protocol messages', async () => {
    const program = launchCommand(process.execPath, [MAIN, 'mcp'], { env, input: INITIALIZE });
    const { exitCode, stdout } = await program.ended;
    expect(exitCode).toBe(0);
    const lines = stdout.split('\n').filter((line) => line !== '');
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
  });

  it('ends with 0 on SIGTERM', async () => {
    const transport = new StdioClientTransport({
      ...{
        command: '/bin/sh',
        args: ['-c', '"$0" "$1" mcp; echo "exit code $?" >&2', process.execPath, MAIN],
      },
      ...{ env, cwd: ROOT, stderr: 'pipe' as const },
    });
    const stderr = text(transport.stderr as Readable);
    const assistant = await connectAssistant(transport, '2025-06-18');
    await assistant.call('search', { text: 'Tokyo' });
    const { stdout } = await launchCommand('ps', ['-o', 'pid=', '--ppid', String(transport.pid)]).ended;
    process.kill(Number(stdout.trim()), 'SIGTERM');
    expect(await stderr).toBe('exit code 0\n');
    await assistant.close();
  });

  it('ends with 3 if no database answers', async () => {
    const transport = new StdioClientTransport({
      ...{
        command: '/bin/sh',
        args: ['-c', '"$0" "$1" mcp; echo "exit code $?" >&2', process.execPath, MAIN],
      },
      ...{ env: { ...env, NEO4J_URI: 'bolt://127.0.0.1:1' }, cwd: ROOT, stderr: 'pipe' as const },
    });
    const stderr = text(transport.stderr as Readable);
    await transport.start();
    expect(await stderr).toMatch(/^error: .*\nexit code 3\n$/);
    await transport.close();
  });

  it('answers each documented configuration', async () => {
    const service = launch(['serve', '--port', '0'], { env: { ...env, LOG_LEVEL: 'silent' } });
    const url = await service.ready;
    const isError = [];
    for (const { command, args, url: address } of CONFIGURED) {
      const given = (args ?? []).map((each) => each.replace(PROGRAM, MAIN).replace(SERVICE, url));
      const transport =
        address === undefined
          ? new StdioClientTransport({ command, args: given, env, cwd: ROOT, stderr: 'pipe' })
          : new StreamableHTTPClientTransport(new URL(address.replace(SERVICE, url)));
      const assistant = await connectAssistant(transport, '2025-11-25');
      isError.push((await assistant.call('search', { text: 'Tokyo' })).isError);
      await assistant.close();
    }
    service.kill('SIGTERM');
    await service.ended;
    expect(isError).toEqual([false, false, false]);
  });
});
