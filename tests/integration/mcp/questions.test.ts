import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isObjectType } from 'graphql';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { CONTRACT } from '../../support/oracle.ts';
import { readLibrary } from '../../../src/cli/library.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { startAssistantService } from '../../support/assistants.ts';
import type { Assistant, AssistantService } from '../../support/assistants.ts';
import type { Database } from '../../../src/database/connect.ts';

/** Returns the names of the fields that the contract gives a type. */
function fieldsOf(name: string): readonly string[] {
  const type = CONTRACT.getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()).sort() : [];
}

type Named = { readonly id: string; readonly name: string };

type CitedClaim = {
  readonly id: string;
  readonly subject: string;
  readonly property: string;
  readonly value?: string;
  readonly source: string;
};

describe('an assistant', () => {
  let database: Database;
  let service: AssistantService;
  let assistant: Assistant;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, seedDataset());
    service = await startAssistantService(database, { publicUrl: 'https://diplograph.example' });
    assistant = await service.connect();
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });

  /** Calls a tool. Checks that its claims exist, that each has its source, and that the answer names the version. */
  async function cited(name: string, values: Record<string, unknown> = {}) {
    const { content, isError, text } = await assistant.call(name, values);
    expect(isError, text).toBe(false);
    const { claims, sources } = content.evidence as { claims: CitedClaim[]; sources: Named[] };
    expect(claims.length).toBeGreaterThan(0);
    const ids = claims.map(({ id }) => id);
    const { data, extensions } = await service.ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Claim { source { id title } } } }',
      { ids },
    );
    expect(data.nodes.map((node: Named) => node.id)).toEqual(ids);
    expect(data.nodes.map((node: { source: Named }) => node.source.id)).toEqual(
      claims.map(({ source }) => source),
    );
    expect(sources.map(({ id }) => id).sort()).toEqual(
      [...new Set(claims.map(({ source }) => source))].sort(),
    );
    const { version, revision } = extensions.dataset;
    expect(content.dataset).toMatchObject({ version, revision });
    return content;
  }

  /** Asks the API. */
  const api = async (query: string) => (await service.ask(query)).data;

  it('says which powers hold formats with the five', async () => {
    const { data, evidence } = await cited('powers_holding_formats');
    const { formats } = await api(
      '{ formats(where: { kind: { eq: PLUS_FORMAT }, group: { eq: "c5" } }, first: 100) { nodes { id partner { name } } } }',
    );
    const powers = (nodes: { id: string; partner: Named }[]) =>
      nodes.map(({ id, partner }) => [id, partner.name]).sort();
    expect(powers(data.formats.nodes)).toEqual(powers(formats.nodes));
    const partners = (evidence.claims as CitedClaim[]).filter(({ property }) => property === 'partner');
    expect(partners.map(({ subject }) => subject).sort()).toEqual(powers(formats.nodes).map(([id]) => id));
  });

  it('says since when the format of a power exists, and who disagrees', async () => {
    const { hits } = await cited('search', { text: 'C5+1', types: ['FORMAT'] });
    const [{ id }] = hits;
    const { stands, agrees, lost, evidence } = await cited('evidence', { id, property: 'ESTABLISHED' });
    const { format } = await api(
      `{ format(id: "${id as string}") { established { edtf } claims(property: ESTABLISHED, first: 100) { nodes { id standing contested } } } }`,
    );
    const byId = new Map((evidence.claims as CitedClaim[]).map((claim) => [claim.id, claim]));
    expect(byId.get(stands[0])?.value).toBe(format.established.edtf);
    const having = (...standings: string[]) =>
      format.claims.nodes
        .filter(({ standing }: { standing: string }) => standings.includes(standing))
        .map((claim: Named) => claim.id);
    expect([stands, agrees]).toEqual([having('WINS'), having('AGREES')]);
    const losing = lost as { claim: string; why: string }[];
    expect([...losing.map(({ claim }) => claim), ...stands, ...agrees].sort()).toEqual(
      format.claims.nodes.map((claim: Named) => claim.id).sort(),
    );
    expect(losing.map(({ why }) => why)).toContain('Another claim ranks higher.');
    expect(losing.map(({ claim }) => byId.get(claim)?.value)).toContain('2015-11-01');
  });

  it('gives each side of the dispute about a record', async () => {
    const { disputes, evidence } = await cited('record', { id: 'c5-plus-1' });
    const { format } = await api(
      '{ format(id: "c5-plus-1") { disputes(first: 100) { nodes { id positions { statement } } } } }',
    );
    expect(disputes).toEqual(format.disputes.nodes.map(({ id }: Named) => id));
    expect(evidence.disputes).toMatchObject(format.disputes.nodes);
  });

  it('says who missed a meeting', async () => {
    const { data } = await cited('who_stood_in');
    const { participations } = await api(
      '{ participations(where: { attendance: { eq: ABSENT } }, first: 100) { nodes { event { id } party { name } } } }',
    );
    expect(data.absent.nodes).toMatchObject(participations.nodes);
    const [{ id }] = data.absent.nodes;
    const { record, evidence } = await cited('record', { id });
    expect(record.attendance).toBe('ABSENT');
    expect(evidence.claims).toContainEqual(
      expect.objectContaining({ property: 'participants.attendance', value: 'ABSENT' }),
    );
  });

  it.each([
    ['an outcome', '{ items: outcomes(first: 3, where: { followUp: { eq: DONE } }) { nodes { slug } } }'],
    [
      'a participation',
      '{ items: participations(first: 3, where: { role: { eq: HOST } }) { nodes { slug } } }',
    ],
  ])('gives each value of %s, from each viewpoint with its address', async (_, list) => {
    const { items } = await api(list);
    const ids = (items.nodes as { slug: string }[]).map(({ slug }) => slug);
    expect(ids.length).toBe(3);
    for (const id of ids) {
      for (const viewpoint of [{}, { knownAt: '2026-06-01' }]) {
        const { record } = await cited('record', { id, ...viewpoint });
        const { type, address, ...values } = record as { type: string; address: string };
        expect([...Object.keys(values), 'slug', 'claims'].sort()).toEqual(fieldsOf(type));
        const file = await fetch(address.replace('https://diplograph.example', service.url), {
          headers: { accept: 'application/json' },
        });
        const found = (await file.json()) as { record: object; knownAt: string | null };
        expect([file.status, found]).toMatchObject([200, { id, type, ...viewpoint }]);
        const plain = ({ text, amount, attendance, level, roles, delegates }: Record<string, unknown>) =>
          JSON.stringify([text, amount, attendance, level, roles, delegates]);
        expect(plain(values)).toBe(plain({ ...found.record }));
      }
    }
  });

  it('says who hosted a summit, with the source', async () => {
    const id = 'japan-central-asia-summit-2025';
    const { data, evidence } = await cited('who_says_who_hosted', { summit: id });
    const { summit } = await api(`{ summit(id: "${id}") { hosts { id } } }`);
    expect(data.summit.hosts).toMatchObject(summit.hosts);
    expect(evidence.claims).toContainEqual(
      expect.objectContaining({ property: 'participants.roles', value: 'HOST' }),
    );
  });

  it('returns the facts of a summit as known on two days', async () => {
    const { data, evidence } = await cited('before_and_after');
    expect(data.before.summit.status).toBe('PLANNED');
    expect(data.after.summit.status).toBe('HELD');
    const said = (day: string) =>
      (evidence.claims as CitedClaim[])
        .filter(({ id, property }) => id.endsWith(`@knownAt=${day}`) && property === 'status')
        .map(({ value }) => value);
    expect(said('2025-11-05')).not.toContain('HELD');
    expect(said('2026-01-31')).toContain('HELD');
  });

  it('counts the meetings of each power by year', async () => {
    const { data } = await cited('matrix_of_powers_and_years', { from: '2023-01-01', to: '2025-12-31' });
    const { formatMatrix } = await api(
      '{ formatMatrix(group: "c5", level: [HEAD_OF_STATE, HEAD_OF_GOVERNMENT], from: "2023-01-01", to: "2025-12-31") { rows { partner { id } total } } }',
    );
    expect(data.formatMatrix.rows).toMatchObject(formatMatrix.rows);
  });

  it('returns the known gaps', async () => {
    const { coverage, about } = await cited('coverage', { format: 'c5-plus-1' });
    const found = await api(
      '{ dataset { cutOff } coverage(format: "c5-plus-1") { nodes { id searchedUntil missing { edition } } } }',
    );
    expect(coverage).toMatchObject(found.coverage.nodes);
    expect(about.cutOff).toBe(found.dataset.cutOff);
  });

  it('returns the party of a leader, found by a name in another script', async () => {
    const { hits } = await cited('search', { text: 'Токаев', types: ['PERSON'] });
    const [{ id }] = hits;
    const { data } = await cited('whom_did_a_leader_represent', { leader: id });
    const { leader } = await api(`{ leader(id: "${id as string}") { name participations { totalCount } } }`);
    expect(data.leader.name).toBe(leader.name);
    expect(data.leader.participations.totalCount).toBe(leader.participations.totalCount);
  });

  it('answers a question of its own in GraphQL', async () => {
    const { sdl } = (await assistant.call('schema', { type: 'EventWhere' })).content;
    expect(sdl).toContain('status: StatusFilter');
    const query = `query ($status: Status!) {
      events(where: { status: { eq: $status } }, first: 5) { totalCount nodes { name place { name } } }
    }`;
    const { data, evidence } = await cited('ask', { query, variables: { status: 'CANCELLED' } });
    const { events } = (await service.ask(query, { status: 'CANCELLED' })).data;
    expect(data.events).toMatchObject(events);
    const ids = (data.events.nodes as Named[]).map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining((evidence.claims as CitedClaim[]).map(({ subject }) => subject)),
    );
  });

  it('calls each worked operation with the answer of the API', async () => {
    const { resources } = await assistant.client.listResources();
    const worked = resources.filter(({ uri }) => uri.startsWith('diplograph:///operations/'));
    expect(worked.length).toBe(readLibrary().length);
    for (const { name } of worked) {
      const { contents } = await assistant.client.readResource({ uri: `diplograph:///operations/${name}` });
      const [operation] = contents as { text: string }[];
      const { content } = await assistant.call(name);
      const answer = await service.ask(operation?.text ?? '');
      expect(content.data, name).toMatchObject(answer.data);
    }
  });
});
