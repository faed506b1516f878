import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { readOperation } from '../../../src/operations/library.ts';
import { readLibrary } from '../../../src/cli/library.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { startAssistantService } from '../../support/assistants.ts';
import type { AssistantService, ServiceChanges } from '../../support/assistants.ts';
import type { Database } from '../../../src/database/connect.ts';

const CALL = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'ask', arguments: {} } };

const HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };

/** Asks with a `Host` header, which `fetch` sets itself. */
const statusFor = (url: string, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(`${url}/mcp`, { headers: { host }, agent: false }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
    }).once('error', reject);
  });

describe('the limits of the MCP server', () => {
  let database: Database;
  const services: AssistantService[] = [];
  let usual: AssistantService;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, seedDataset());
    usual = await start();
  });
  afterAll(async () => {
    await Promise.all(services.map((service) => service.close()));
    await database.close();
  });

  async function start(changes: ServiceChanges = {}): Promise<AssistantService> {
    const service = await startAssistantService(database, changes);
    services.push(service);
    return service;
  }

  const post = (service: AssistantService, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${service.url}/mcp`, {
      method: 'POST',
      headers: { ...HEADERS, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  const messageOf = async (answer: Response): Promise<string> => {
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    return errors[0]?.message ?? '';
  };

  it.each([
    ['depth', { depth: 3 }, '{ formats { nodes { partner { name } } } }', 'an operation of depth'],
    ['complexity', { complexity: 150 }, '{ formats(first: 100) { nodes { id name } } }', 'complexity'],
    ['tokens', { tokens: 100 }, `{ ${'dataset { name } '.repeat(40)} }`, 'at most 100 tokens'],
    ['a page', {}, '{ formats(first: 101) { nodes { name } } }', '101'],
  ])('answers an operation over the limit of %s as the API does', async (_, limits, query, part) => {
    const service = await start({ limits });
    const { call } = await service.connect();
    const { isError, text } = await call('ask', { query });
    const { errors } = await service.ask(query);
    expect(isError).toBe(true);
    expect(text).toBe(errors?.map(({ message }) => message).join('\n'));
    expect(text).toContain(part);
  });

  it('releases the complexity of an operation before the next one of the same call', async () => {
    const service = await start({ limits: { runningComplexity: 1000, requestMs: 20_000 } });
    const { call } = await service.connect();
    const answers = await Promise.all(
      [1, 2, 3, 4].map((first) =>
        call('ask', {
          query: `{ formats(first: ${String(first)}) { nodes { name established { edtf } } } }`,
        }),
      ),
    );
    expect(answers.map(({ isError }) => isError)).toEqual([false, false, false, false]);
  });

  it('counts a message as a request of its client', async () => {
    const service = await start({ limits: { perMinute: 2 } });
    const statuses = [];
    for (let sent = 0; sent < 3; sent += 1) statuses.push((await post(service, CALL)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('refuses a body that is too long', async () => {
    const service = await start({ limits: { bodyBytes: 1024 } });
    const answer = await post(service, { ...CALL, params: { name: 'a'.repeat(1100) } });
    expect(answer.status).toBe(413);
    expect(await messageOf(answer)).toContain('at most 1024 bytes');
  });

  it('refuses several messages in one body, and takes a list of one', async () => {
    const service = await start();
    const answer = await post(service, [CALL, { ...CALL, id: 2 }]);
    expect(answer.status).toBe(400);
    expect(await messageOf(answer)).toContain('one JSON-RPC message in the body, found 2');
    expect((await post(service, [CALL])).status).toBe(200);
  });

  it.each([
    ['brackets that are nested too deep', '['.repeat(300), {}, 400],
    ['a body that is not JSON', '{', {}, 400],
    ['another type of body', '{}', { 'content-type': 'text/plain' }, 415],
    ['no message', '{}', {}, 400],
    ['a page of another site', JSON.stringify(CALL), { origin: 'https://elsewhere.example' }, 403],
  ])('refuses %s', async (_, body, headers, status) => {
    const service = await start();
    expect((await post(service, body, headers)).status).toBe(status);
  });

  it('refuses another host, and methods of sessions', async () => {
    const { url } = await start();
    expect(await statusFor(url, 'elsewhere.example')).toBe(421);
    for (const method of ['GET', 'DELETE']) {
      const answer = await fetch(`${url}/mcp`, { method });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('POST');
    }
  });

  it('lets pages of listed sites send the headers of the protocol', async () => {
    const origin = 'https://assistant.example';
    const service = await start({ access: { corsOrigins: [origin] } });
    const answer = await fetch(`${service.url}/mcp`, { method: 'OPTIONS', headers: { origin } });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-headers')).toContain('mcp-protocol-version');
    expect((await post(service, CALL, { origin })).headers.get('access-control-allow-origin')).toBe(origin);
  });

  it.each([
    ['an unknown argument', 'search', { txt: 'Japan' }, 'expected arguments of search (text, types'],
    [
      'several operations',
      'ask',
      { query: 'query A { x } query B { x }' },
      'expected "operationName" to name',
    ],
    ['an unknown id', 'record', { id: 'atlantis-2' }, 'found "atlantis-2", which names nothing'],
    ['a missing record', 'evidence', { id: 'c5/x', property: 'DATE' }, 'expected the id of a record'],
    ['a day that does not exist', 'record', { id: 'c5', knownAt: '2025-02-30' }, 'expected a calendar day'],
    [
      'a record not yet known',
      'record',
      { id: 'c5-plus-1', knownAt: '2001-01-01' },
      'none at this viewpoint',
    ],
    ['an invalid operation', 'ask', { query: '{ nothing }' }, 'Cannot query field "nothing"'],
    ['an unknown type', 'schema', { type: 'Nothing' }, 'expected the name of a type of the schema'],
  ])('answers %s with a result that has a remedy', async (_, name, values, part) => {
    const { call } = await usual.connect();
    const { isError, text } = await call(name, values);
    expect(isError).toBe(true);
    expect(text).toContain(part);
  });

  it('says of each argument of each tool what was expected, what was found and what to do', async () => {
    const { client, call } = await usual.connect();
    const { tools } = await client.listTools();
    const wrong = tools.flatMap(({ name, inputSchema: { properties = {}, required = [] } }) => {
      const right = required.map((each) => [
        each,
        (properties[each] as { enum?: string[] }).enum?.[0] ?? 'c5',
      ]);
      return Object.keys(properties).flatMap((argument) => [
        ...[{ name, argument, found: '[[0]]', values: { ...Object.fromEntries(right), [argument]: [[0]] } }],
        ...(required.includes(argument)
          ? [
              {
                ...{ name, argument, found: 'nothing' },
                values: Object.fromEntries(right.filter(([each]) => each !== argument)),
              },
            ]
          : []),
      ]);
    });
    expect(wrong.length).toBeGreaterThan(30);
    for (const { name, argument, values, found } of wrong) {
      const { isError, text } = await call(name, values);
      const [start, end] = text.split(`, found ${found}; send it: `);
      expect([isError, start]).toEqual([
        true,
        expect.stringMatching(`^expected "${argument}" of ${name} to be \\S`),
      ]);
      expect(end).toMatch(/\S\.?$/);
    }
  });

  it.each([
    ['search', { text: 'Japan', types: 'PERSON', first: null }],
    ['search', { text: 'Japan', types: ['PERSON', 'FORMAT'] }],
    ['ask', { query: '{ dataset { version } }', variables: null, operationName: null }],
  ])('takes each form of an argument that GraphQL takes', async (name, values) => {
    const { call } = await usual.connect();
    expect((await call(name, values)).text).not.toContain('expected');
  });

  it('warns of an unknown id in a worked operation', async () => {
    const service = await start();
    const { call } = await service.connect();
    const { content } = await call('powers_holding_formats', { group: 'c6' });
    expect(content.data.formats.totalCount).toBe(0);
    expect(content.warnings[0]).toContain('"c6"');
  });

  it('answers an unknown tool with an error', async () => {
    const service = await start();
    const { client } = await service.connect();
    await expect(client.callTool({ name: 'nothing', arguments: {} })).rejects.toThrow();
  });

  it('does not exist when it is off', async () => {
    const service = await start({ access: { mcp: false } });
    // What is left is an address that might be a record, which is only read.
    expect((await post(service, CALL)).status).toBe(405);
    expect((await fetch(`${service.url}/mcp`)).status).toBe(404);
    expect(await (await fetch(`${service.url}/llms.txt`)).text()).not.toContain('/mcp');
  });

  it('runs only worked operations and those of its tools if the service is closed', async () => {
    const service = await start({ access: { persistedOnly: true } });
    const { call, client } = await service.connect();
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).not.toContain('schema');
    const [first] = readLibrary();
    const answers = await Promise.all([
      call('ask', { query: first?.text ?? '' }),
      call('powers_holding_formats'),
      call('search', { text: 'Japan' }),
      call('record', { id: 'c5-plus-1' }),
      call('evidence', { id: 'c5-plus-1', property: 'ESTABLISHED' }),
      call('coverage'),
    ]);
    expect(answers.map(({ text, isError }) => (isError ? text : 'answered'))).toEqual(
      answers.map(() => 'answered'),
    );
    for (const { content } of answers) expect(content.evidence.claims.length).toBeGreaterThan(0);
    const query = '{ formats { nodes { name } } }';
    const refused = await call('ask', { query });
    expect(refused.isError).toBe(true);
    expect(refused.text).toBe((await service.ask(query)).errors?.[0]?.message);
  });

  it('hides the schema if clients may not query it', async () => {
    const service = await start({ access: { introspection: false } });
    const { client, call } = await service.connect();
    const { tools } = await client.listTools();
    const { resources } = await client.listResources();
    expect(tools.map(({ name }) => name)).not.toContain('schema');
    expect(resources.map(({ name }) => name)).not.toContain('schema');
    expect((await call('ask', { query: '{ formats { nodes { nam } } }' })).text).not.toContain(
      'Did you mean',
    );
  });

  it("has tools for an operator's operations", async () => {
    const own = readOperation(
      'places',
      'query Places($first: Int = 2) { places(first: $first) { nodes { name } } }',
    );
    const service = await start({ library: [own] });
    const { call } = await service.connect();
    const { content } = await call('places', { first: 1 });
    expect(content.data.places.nodes.length).toBe(1);
  });

  it('refuses to start with two tools of one name', async () => {
    const own = readOperation('01-search', 'query Places { places(first: 2) { nodes { name } } }');
    await expect(start({ library: [own] })).rejects.toThrow(
      'expected tools with different names, found "search" twice; rename the file of the operation',
    );
  });

  it('describes the dataset, its addresses and its citation in llms.txt', async () => {
    const publicUrl = 'https://diplograph.example';
    const service = await start({ publicUrl });
    const text = await (await fetch(`${service.url}/llms.txt`)).text();
    const { dataset } = (await service.ask('{ dataset { title version revision licence citation cutOff } }'))
      .data;
    for (const part of Object.values(dataset)) expect(text).toContain(part);
    for (const path of ['/graphql', '/mcp', '/events.csv', '/<claim id>'])
      expect(text).toContain(`${publicUrl}${path}`);
    const linked = [...text.matchAll(/\]\(https:\/\/diplograph\.example(\/[^)]+)\)/g)].map(
      ([, path]) => path,
    );
    expect(linked.length).toBeGreaterThan(10);
    for (const path of linked)
      expect((await fetch(`${service.url}${path ?? ''}`, { method: 'HEAD' })).status, path).not.toBe(404);
  });
});
