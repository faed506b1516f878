import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ALPHA, BETA, revisionOf } from '../../support/ingest-datasets.ts';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { createOracle } from '../../support/oracle.ts';
import { nestedLists, rootLists } from '../../support/every-list.ts';
import { eachNth } from '../../support/runs.ts';
import { generate, SMALL } from '../../support/generate.ts';
import type { Answer, Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { EveryList } from '../../support/every-list.ts';

type Page = {
  readonly nodes: readonly { readonly id: string; readonly name?: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

const CONTENT = 'nodes { id } totalCount pageInfo { hasNextPage endCursor }';
const EVENTS = 'nodes { id name } pageInfo { hasNextPage endCursor }';
const [FIRST, SECOND] = [generate(7, SMALL), generate(8, SMALL)];
const oracle = createOracle(FIRST, '2023-06-15');
/** Lists of FIRST with more than one item. */
const LISTS = eachNth(6, [...rootLists(), ...nestedLists(FIRST)]).filter((list) => idsOf(list).length > 1);
const DAY = 86_400_000;

function idsOf(list: EveryList): readonly string[] {
  return (list.read(oracle(list.operation('first: 5000', CONTENT))) as Page).nodes.map(({ id }) => id);
}

describe('a sequence of pages during ingests', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    ask = createApi(database);
  });
  beforeEach(async () => {
    await emptyDatabase(database);
    await ingestTest(database, ALPHA);
  });
  afterAll(() => database.close());

  const events = (args: string): string => `{ events(${args}) { ${EVENTS} } }`;
  const pageOf = ({ data, errors }: Answer): Page => {
    expect(errors).toBeUndefined();
    return data.events as Page;
  };
  const firstCursor = async (): Promise<string> =>
    String(pageOf(await ask(events('first: 2'))).pageInfo.endCursor);
  const codeOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions?.['code'];

  it('belongs to the revision of its first page in every list, forward', async () => {
    await ingestTest(database, FIRST);
    const cursors = new Map<EveryList, string>();
    for (const list of LISTS) {
      const page = list.read((await ask(list.operation('first: 1', CONTENT))).data) as Page;
      cursors.set(list, String(page.pageInfo.endCursor));
    }
    await ingestTest(database, SECOND, { graceMs: DAY });
    expect(LISTS.length).toBeGreaterThan(4);
    for (const [list, cursor] of cursors) {
      const answer = await ask(list.operation(`first: 100, after: "${cursor}"`, CONTENT));
      expect(answer.errors, list.name).toBeUndefined();
      expect(answer.extensions.dataset.revision).toBe(revisionOf(FIRST));
      const rest = (list.read(answer.data) as Page).nodes.map(({ id }) => id);
      expect(rest, list.name).toEqual(idsOf(list).slice(1, 101));
    }
  });

  it('takes two more statements after a newer revision, and none before', async () => {
    const cursor = await firstCursor();
    const next = events(`first: 2, after: "${cursor}"`);
    const { cost } = (await ask(next)).extensions;
    expect(cost.statements).toBe((await ask(events('first: 2'))).extensions.cost.statements);
    await ingestTest(database, BETA, { graceMs: DAY });
    const later = await ask(next);
    expect(pageOf(later).nodes[0]?.name).toMatch(/^alpha/);
    expect(later.extensions.cost.statements).toBe(cost.statements + 2);
  });

  it('continues backward and to its end in its revision, while others read the current one', async () => {
    const { nodes: all } = pageOf(await ask(events('first: 100')));
    let before = String(pageOf(await ask(events('last: 2'))).pageInfo.endCursor);
    await ingestTest(database, BETA, { graceMs: DAY });
    const found: string[] = [];
    for (let left = all.length - 1; left > 0; left -= 2) {
      const operation = `{ events(last: 2, before: "${before}") { nodes { id name } pageInfo { startCursor } } }`;
      const { data } = await ask(operation);
      found.unshift(...(data.events as Page).nodes.map(({ name }) => String(name)));
      before = String(data.events.pageInfo.startCursor);
    }
    expect(found).toEqual(all.slice(0, -1).map(({ name }) => name));
    expect(pageOf(await ask(events('first: 1'))).nodes[0]?.name).toMatch(/^beta/);
  });

  it('continues after the same content is published again', async () => {
    const cursor = await firstCursor();
    for (const dataset of [BETA, ALPHA, BETA, ALPHA]) await ingestTest(database, dataset);
    expect(pageOf(await ask(events(`first: 2, after: "${cursor}"`))).nodes[0]?.name).toMatch(/^alpha/);
  });

  it('ends with CURSOR_EXPIRED once rows of its revision are removed', async () => {
    const cursor = await firstCursor();
    await ingestTest(database, BETA);
    await ingestTest(database, { ...ALPHA, info: { ...ALPHA.info, version: '9.9.9' } });
    const answer = await ask(events(`first: 2, after: "${cursor}"`));
    expect(codeOf(answer)).toBe('CURSOR_EXPIRED');
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.message).toBe(
      `expected a cursor of a revision of the dataset that can still be read, found one of revision ${revisionOf(ALPHA)}, which newer ones have replaced; start again without a cursor`,
    );
    expect(pageOf(await ask(events('first: 2'))).nodes).toHaveLength(2);
  });

  it('ends with CURSOR_EXPIRED if rows are removed while a page is read', async () => {
    const cursor = await firstCursor();
    await ingestTest(database, BETA, { graceMs: DAY });
    const third = { ...ALPHA, info: { ...ALPHA.info, version: '9.9.9' } };
    let isRemoved = false;
    const during = createApi({
      reader: (options) => {
        const run = database.reader(options);
        return async (statement, params) => {
          if (!isRemoved && 'rev' in params) {
            isRemoved = true;
            await ingestTest(database, third);
          }
          return run(statement, params);
        };
      },
    });
    const answer = await during(events(`first: 2, after: "${cursor}"`));
    expect(isRemoved).toBe(true);
    expect(codeOf(answer)).toBe('CURSOR_EXPIRED');
    expect(answer.data).toBeUndefined();
  });

  it('refuses cursors of two revisions in one operation', async () => {
    const old = await firstCursor();
    await ingestTest(database, BETA, { graceMs: DAY });
    const page = `first: 2, after: "${await firstCursor()}"`;
    const answer = await ask(
      `query ($after: String) { a: events(${page}) { ${EVENTS} } b: events(first: 2, after: $after) { ${EVENTS} } }`,
      { after: old },
    );
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(answer.errors?.[0]?.message).toMatch(
      /^expected all cursors of an operation to belong to one revision of the dataset, found \w+ and \w+; send/,
    );
  });

  it('reads no cursor of another operation of the document', async () => {
    const old = await firstCursor();
    await ingestTest(database, BETA, { graceMs: DAY });
    const document = `query Old { ...Page } query New ${events('first: 2')}
      fragment Page on Query { events(first: 2, after: "${old}") { ${EVENTS} } }`;
    const names = async (operationName: string): Promise<string> =>
      String(pageOf(await ask(document, {}, operationName)).nodes[0]?.name);
    expect(await names('New')).toMatch(/^beta/);
    expect(await names('Old')).toMatch(/^alpha/);
  });
});
