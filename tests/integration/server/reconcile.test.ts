import { describe, expect, it } from 'vitest';
import { useRecordService } from '../../support/file-service.ts';

type Named = { readonly id: string; readonly name: string };
type Result = Named & { readonly type: readonly Named[]; readonly score: number; readonly match: boolean };
type Results = Readonly<Record<string, { readonly result: readonly Result[] }>>;
type Suggested = { readonly result: readonly (Named & { readonly notable?: readonly Named[] })[] };

describe('the reconciliation service', () => {
  const server = useRecordService();

  const get = (path: string): Promise<Response> => fetch(`${server.url}/reconcile${path}`);
  const read = async <Body>(path: string): Promise<Body> => (await (await get(path)).json()) as Body;
  /** Sends queries as OpenRefine does: a form whose field `queries` is JSON. */
  const match = async (queries: object): Promise<Results> => {
    const body = new URLSearchParams({ queries: JSON.stringify(queries) });
    const answer = await fetch(`${server.url}/reconcile`, { method: 'POST', body });
    expect(answer.status).toBe(200);
    return (await answer.json()) as Results;
  };

  it('describes itself with addresses that answer', async () => {
    const found = await read<{
      versions: readonly string[];
      view: { url: string };
      preview: { url: string };
      suggest: Readonly<Record<string, { service_url: string; service_path: string }>>;
    }>('');
    expect(found.versions).toEqual(['0.2']);
    for (const { url } of [found.view, found.preview])
      expect((await fetch(url.replace('{{id}}', 'kazakhstan'))).status).toBe(200);
    for (const { service_url, service_path } of Object.values(found.suggest))
      expect((await fetch(`${service_url}${service_path}?prefix=na`)).status).toBe(200);
  });

  it('matches a name in any script, and leaves similar names to a person', async () => {
    const found = await match({
      same: { query: 'Kazakhstan', type: 'Nation' },
      script: { query: 'Токаев', type: ['Person'], limit: 3 },
      near: { query: 'Kazakstan', type: { id: 'Nation' } },
      none: { query: 'zzzzqqqq' },
    });
    expect(found['same']?.result[0]).toMatchObject({
      ...{ id: 'kazakhstan', name: 'Kazakhstan', score: 100, match: true },
      type: [{ id: 'Nation', name: 'Nation' }],
    });
    expect(found['script']?.result[0]).toMatchObject({
      id: 'kassym-jomart-tokayev',
      type: [{ id: 'Person' }],
    });
    expect(found['near']?.result[0]).toMatchObject({ id: 'kazakhstan', match: false });
    expect(found['none']?.result).toEqual([]);
  });

  it('finds a record by its id or its code if the type is right', async () => {
    const by = (pid: string, v: unknown, type?: string) => ({
      query: 'unclear',
      type,
      properties: [{ pid, v }],
    });
    const found = await match({
      code: by('code', 'KZ'),
      code3: by('code', 'jpn', 'Nation'),
      id: by('id', { id: 'c5-plus-1' }),
      other: by('code', 'KZ', 'Person'),
      unknown: { query: 'Japan', type: 'Nation', properties: [{ pid: 'capital', v: 'Tokyo' }] },
    });
    expect(found['code']?.result).toMatchObject([{ id: 'kazakhstan', score: 100, match: true }]);
    expect(found['code3']?.result).toMatchObject([{ id: 'japan', match: true }]);
    expect(found['id']?.result).toMatchObject([{ id: 'c5-plus-1', match: true }]);
    expect(found['other']?.result.map(({ id }) => id)).not.toContain('kazakhstan');
    expect(found['unknown']?.result[0]).toMatchObject({ id: 'japan', match: true });
  });

  it('finds a record by its id in another system, in one operation for many', async () => {
    const by = (pid: string, v: unknown, type?: string) => ({
      query: 'unclear',
      type,
      properties: [{ pid, v }],
    });
    const found = await match({
      cow: by('cow', '705'),
      number: by('cow', 740, 'Nation'),
      gleditschWard: by('gleditsch-ward', '705'),
      m49: by('m49', '398'),
      wrong: by('cow', 'not a number'),
      other: by('cow', '705', 'Person'),
    });
    const first = Object.fromEntries(Object.entries(found).map(([key, { result }]) => [key, result[0]?.id]));
    expect(first).toMatchObject({
      ...{ cow: 'kazakhstan', number: 'japan', gleditschWard: 'kazakhstan', m49: 'kazakhstan' },
    });
    expect(found['cow']?.result).toMatchObject([{ score: 100, match: true, type: [{ id: 'Nation' }] }]);
    expect(found['other']?.result.map(({ id }) => id)).not.toContain('kazakhstan');
    expect(found['wrong']?.result.map(({ match: isSure }) => isSure)).not.toContain(true);
    const nations = (await (await fetch(`${server.url}/nations.json`)).json()) as readonly {
      readonly id: string;
      readonly externalIds: readonly string[];
    }[];
    const asked = nations.flatMap(({ id, externalIds }) =>
      externalIds.map((each) => [id, ...each.split(':')] as const),
    );
    expect(asked.length).toBeGreaterThan(100);
    for (let i = 0; i < asked.length; i += 100) {
      const some = asked.slice(i, i + 100);
      const all = await match(
        Object.fromEntries(some.map(([, scheme = '', value], j) => [j, by(scheme, value)])),
      );
      expect(some.map((_, j) => all[j]?.result.map(({ id }) => id))).toEqual(some.map(([id]) => [id]));
    }
  });

  it('suggests records, types and properties by a part of a name', async () => {
    const records = await read<Suggested>('/suggest/entity?prefix=mirzi');
    expect(records.result.map(({ id }) => id)).toContain('shavkat-mirziyoyev');
    const people = await read<Suggested>('/suggest/entity?prefix=mirzi&type=Person');
    expect(people.result.every(({ notable }) => notable?.[0]?.id === 'Person')).toBe(true);
    expect((await read<Suggested>('/suggest/type?prefix=org')).result.map(({ id }) => id)).toEqual([
      'Organization',
    ]);
    expect((await read<Suggested>('/suggest/property?prefix=iso')).result.map(({ id }) => id)).toEqual([
      'code',
      'm49',
    ]);
    expect((await read<Suggested>('/suggest/entity?prefix=')).result).toEqual([]);
  });

  it('previews a record as HTML, and reports a missing record', async () => {
    const answer = await get('/preview?id=c5-plus-1');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('x-frame-options')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors *");
    expect(await answer.text()).toContain('<p>Format</p>');
    const none = await get('/preview?id=%3Cscript%3E');
    expect([none.status, await none.text()]).toEqual([
      404,
      expect.not.stringContaining('<script>') as string,
    ]);
  });

  it.each([
    ['{', 'expected "queries" to be JSON'],
    ['[]', 'expected "queries" to be an object'],
    ['{"q0": 1}', 'expected a query to be an object'],
    ['{"q0": {"query": 1}}', 'expected "query" to be a text'],
    ['{"q0": {"query": "a", "limit": 0}}', 'expected "limit" to be 1 or more'],
    ['{"q0": {"query": "a", "type": "Planet"}}', 'expected a type of Nation, '],
    ['{"q0": {"query": "a", "properties": {}}}', 'expected "properties" to be a list'],
    [
      JSON.stringify(Object.fromEntries(Array.from({ length: 101 }, (_, i) => [i, { query: 'a' }]))),
      'at most 100',
    ],
  ])('refuses %s', async (queries, message) => {
    const answer = await get(`?queries=${encodeURIComponent(queries)}`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(JSON.stringify(message).slice(1, -1));
  });
});
