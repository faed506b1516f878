import { DiplographError } from '../errors.ts';
import { errorOfAnswer } from '../operations/operation.ts';
import { ownSignal } from './http/own-signal.ts';
import { isPaged, toFileValue } from '../operations/record-operations.ts';
import type { GraphqlService } from './graphql.ts';
import type { ApiError } from '../operations/operation.ts';
import type { RecordOperations } from '../operations/record-operations.ts';
import type { RequestInfo } from './routes/route.ts';

/** The record of a requested file: its id, its type in the API, and the viewpoint. */
export type AskedRecord = {
  readonly id: string;
  readonly type: string;
  readonly viewpoint: { readonly asOf: string | null; readonly knownAt: string | null };
};

/** The source of the files of records: the API, and the number of items of its pages. */
export type RecordFileParts = { readonly graphql: GraphqlService; readonly pageSize: number };

/** The address of a record at a viewpoint, and the revision of its file. */
export type RecordFileHead = { readonly publicUrl: string; readonly url: string; readonly revision: string };

/**
 * Yields the JSON of a record with its claims, as the API answers them; nothing for a record that does not exist at the viewpoint.
 * @throws DiplographError for an answer with errors; REVISION_GONE when another revision was published before the first page.
 */
export async function* recordFile(
  parts: RecordFileParts,
  asked: AskedRecord,
  head: RecordFileHead,
  served: RequestInfo,
): AsyncGenerator<string> {
  const type = parts.graphql.recordTypes.get(asked.type);
  if (!type) throw new Error(`expected a type of records, found "${asked.type}"`);
  const { shape, operations } = type;
  const reader = createReader(parts, asked, head.revision, served);
  const { node, dataset, version } = await reader.ask(operations.first);
  if (node === null) return;
  const record: Record<string, unknown> = { ...(toFileValue(node) as object) };
  for (const { name } of shape.fields.filter(isPaged).filter((list) => list.name !== 'claims'))
    record[name] = await gather(reader.pages(operations, node, name));
  const claims = record['claims'];
  delete record['claims'];
  const { title, licence, citation, releasedOn } = dataset;
  const top = {
    ...{ url: head.url, id: asked.id, type: asked.type, ...asked.viewpoint },
    ...{ dataset: title, version, revision: head.revision, releasedOn, licence, citation, record },
  };
  yield `${JSON.stringify(top).slice(0, -1)},"claims":[`;
  let separator = '\n';
  const pages = operations.pages.has('claims')
    ? reader.pages(operations, node, 'claims')
    : [Array.isArray(claims) ? (claims as unknown[]) : []];
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield separator + page.map((claim) => JSON.stringify(withAddress(claim, head.publicUrl))).join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}

async function gather(pages: AsyncIterable<readonly unknown[]>): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for await (const page of pages) all.push(...page);
  return all;
}

/** Returns a claim with an absolute address, even if the service does not know its public address. */
function withAddress(claim: unknown, publicUrl: string): unknown {
  const { url, ...fields } = claim as { readonly url: string };
  return { url: url.startsWith('/') ? `${publicUrl}${url}` : url, ...fields };
}

type ApiNode = Readonly<Record<string, unknown>>;
type ApiAnswer = {
  readonly data?: {
    readonly graph: { readonly node: ApiNode | null };
    readonly dataset: Readonly<Record<string, unknown>>;
  } | null;
  readonly errors?: readonly ApiError[];
  readonly extensions?: { readonly dataset?: { readonly revision: string; readonly version: string } };
};
type ApiPage = { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };

/** Creates a reader of one record, which refuses answers of another revision. */
function createReader(
  { graphql, pageSize }: RecordFileParts,
  { id, viewpoint }: AskedRecord,
  revision: string,
  { requestId, signal, acquireComplexity }: RequestInfo,
) {
  let isFirst = true;
  const ask = async (query: string, more: object = {}) => {
    const variables = { id, ...viewpoint, first: pageSize, ...more };
    // Each page listens to a signal of its own, which ends with it.
    const own = ownSignal(signal);
    const request = new graphql.Request('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal: own.signal,
    });
    // The pages of a record follow each other: the complexity of one is held for all of them.
    const asked = { requestId, ...(isFirst && { acquireComplexity }) };
    isFirst = false;
    const answer = graphql.fetch(request, asked).then((response) => response.json());
    const { data, errors, extensions } = (await answer.finally(own.release)) as ApiAnswer;
    const [error] = errors ?? [];
    if (error?.extensions?.code === 'CURSOR_EXPIRED') throw revisionGone(revision);
    if (error || !data)
      throw errorOfAnswer(error ?? { message: 'expected an answer of the API, found none' });
    if (extensions?.dataset?.revision !== revision) throw revisionGone(revision);
    return { node: data.graph.node, dataset: data.dataset, version: extensions.dataset.version };
  };
  return {
    ask,
    /** Yields the pages of a list, the first of which was read with the record. */
    async *pages(operations: RecordOperations, node: ApiNode, name: string) {
      for (let page = node[name] as ApiPage | undefined; page;) {
        yield toFileValue(page) as readonly unknown[];
        const { hasNextPage, endCursor } = page.pageInfo;
        const next = hasNextPage
          ? await ask(operations.pages.get(name) ?? '', { after: endCursor })
          : undefined;
        page = next?.node?.[name] as ApiPage | undefined;
      }
    },
  };
}

const revisionGone = (revision: string): DiplographError =>
  new DiplographError(
    'REVISION_GONE',
    `expected revision ${revision} of the dataset to be available to the end of the file, found that a newer revision has replaced it; send the request again`,
  );
