import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { PROTOCOL_VERSIONS, startAssistantService } from '../../support/assistants.ts';
import { SUPPORTED_PROTOCOL_VERSIONS } from '@modelcontextprotocol/client';
import { readLibrary } from '../../../src/cli/library.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import type { AssistantService } from '../../support/assistants.ts';
import type { Database } from '../../../src/database/connect.ts';

const OWN_TOOLS = ['search', 'record', 'evidence', 'coverage', 'schema', 'ask'];

describe('the MCP server over HTTP', () => {
  let database: Database;
  let service: AssistantService;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, seedDataset());
    service = await startAssistantService(database, { publicUrl: 'https://diplograph.example' });
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });

  it('is tested in each version that the client negotiates', () => {
    expect(PROTOCOL_VERSIONS).toEqual(expect.arrayContaining(SUPPORTED_PROTOCOL_VERSIONS));
  });

  it.each(PROTOCOL_VERSIONS)('answers a client of version %s', async (version) => {
    const { client, call } = await service.connect(version);
    expect(client.getNegotiatedProtocolVersion()).toBe(version);
    expect(client.getInstructions()).toContain('https://diplograph.example/<claim id>');
    const { tools } = await client.listTools();
    expect(tools.length).toBe(OWN_TOOLS.length + readLibrary().length);
    const { content, text, isError } = await call('evidence', { id: 'c5-plus-1', property: 'ESTABLISHED' });
    expect(isError).toBe(false);
    expect(JSON.parse(text)).toEqual(content);
    expect(content.stands.length).toBe(1);
  });

  it('describes each tool, its arguments and that it only reads', async () => {
    const { client } = await service.connect();
    const { tools } = await client.listTools();
    for (const { name, title, description, annotations, inputSchema } of tools) {
      expect(name).toMatch(/^[a-z0-9_]+$/);
      expect(title).not.toBe('');
      expect(description).toMatch(/^[A-Z].*\.$/s);
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
      for (const argument of Object.values(inputSchema.properties ?? {}))
        expect(argument).toHaveProperty('description');
    }
  });

  it('has a tool for each worked operation with its variables and their defaults', async () => {
    const { client } = await service.connect();
    const { tools } = await client.listTools();
    for (const { name, variables } of readLibrary()) {
      const tool = tools.find((each) => each.name === name.replace(/^\d+-/, '').replaceAll('-', '_'));
      const found = Object.entries(tool?.inputSchema.properties ?? {});
      expect(found.map(([key, argument]) => [key, (argument as { default?: unknown }).default])).toEqual(
        variables.map((each) => [each.name, each.fallback]),
      );
    }
  });

  it('offers the schema, llms.txt and the worked operations as resources', async () => {
    const { client } = await service.connect();
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(
      expect.arrayContaining(['diplograph:///schema.graphql', 'diplograph:///llms.txt']),
    );
    expect(resources.length).toBe(2 + readLibrary().length);
    for (const { uri } of resources) {
      const { contents } = await client.readResource({ uri });
      expect(contents[0]).toMatchObject({ uri, text: expect.stringMatching(/\S/) });
    }
    const [first] = readLibrary();
    const { contents } = await client.readResource({
      uri: 'diplograph:///operations/powers_holding_formats',
    });
    expect(contents[0]).toMatchObject({ text: first?.text });
  });

  it('answers an unknown resource with an error', async () => {
    const { client } = await service.connect();
    await expect(client.readResource({ uri: 'diplograph:///operations/none' })).rejects.toThrow();
  });
});
