import { Kind, parse } from 'graphql';
import SEARCH from '../search.graphql?raw';
import { withoutParts } from './link.ts';

/** An operation as GraphiQL sends it. */
type Sent = {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null;
};

/** A record that the search found. */
export type Hit = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly matched: string;
};

/** The address of the GraphQL endpoint, which is that of the playground. */
export const ADDRESS = withoutParts(location.href);

/**
 * Sends operations to the service, and asks for their cost. GraphiQL ends the subscription when the reader stops the operation or
 * goes to another tab, so an answer never appears in a tab that did not send the operation.
 */
export const fetcher = (
  { query, variables, operationName }: Sent,
  options?: { readonly headers?: Readonly<Record<string, unknown>> },
) => {
  const headers = { 'x-graph-cost': '1', ...options?.headers };
  const body = { query, variables, ...(hasSeveral(query) && { operationName }) };
  const subscribe = (observer: Observer) => {
    const controller = new AbortController();
    send(body, headers, controller.signal).then(
      (answer) => {
        if (controller.signal.aborted) return;
        observer.next(answer);
        observer.complete();
      },
      (error: unknown) => {
        if (!controller.signal.aborted) observer.error(error);
      },
    );
    return {
      unsubscribe: () => {
        controller.abort();
      },
    };
  };
  return { subscribe };
};

/** Returns true for a text with several operations. The name that the editor knows of one operation may be of an earlier text. */
function hasSeveral(query: string): boolean {
  try {
    return parse(query).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length > 1;
  } catch {
    return false;
  }
}

/** The callbacks for the answer of an operation, or for the reason of a failure. */
type Observer = {
  readonly next: (answer: Answer) => void;
  readonly error: (error: unknown) => void;
  readonly complete: () => void;
};

/** Returns the records whose names match a text, found by the search of the service. */
export async function findIds(text: string, signal?: AbortSignal): Promise<readonly Hit[]> {
  if (text.trim() === '') return [];
  const answer = await send({ query: SEARCH, variables: { text } }, {}, signal);
  const { records, sources } = answer.data ?? {};
  return [...(records?.edges ?? []), ...(sources?.edges ?? [])].map(toHit);
}

type SearchEdge = {
  readonly matched: string;
  readonly node: { readonly __typename: string; readonly slug: string; readonly name: string };
};

type Hits = { readonly edges: readonly SearchEdge[] };

type Answer = { readonly data?: { readonly records: Hits; readonly sources: Hits } | null };

const toHit = ({ matched, node }: SearchEdge): Hit => ({
  id: node.slug,
  name: node.name,
  type: node.__typename,
  matched,
});

async function send(
  body: unknown,
  headers: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
): Promise<Answer> {
  const response = await fetch(ADDRESS, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
    signal: signal ?? null,
  });
  return (await response.json()) as Answer;
}
