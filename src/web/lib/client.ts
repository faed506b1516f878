import { useEffect, useState } from 'preact/hooks';
import { BASE } from './address.ts';
import type { Operation } from '../operations.ts';

/** The state of a request. The last answer stays during the next request. */
type RequestState<Answer> = {
  readonly answer: Answer | undefined;
  readonly isLoading: boolean;
  readonly failure: Failure | undefined;
};

/** The failure of a request: a message, and whether a retry can help. */
export type Failure = { readonly message: string; readonly canRetry: boolean };

/** The time after which a reader hears that the service is slow, in milliseconds. The request goes on. */
const SLOW_MS = 8000;

const SLOW: Failure = {
  message: 'The service has not answered for 8 seconds. Its answer appears here when it comes.',
  canRetry: true,
};

/** A warning of the service about an answer. */
type Warning = { readonly code: string; readonly nearest: string | null };

type Reply<Answer> = {
  readonly data?: Answer | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly extensions?: { readonly warnings?: readonly Warning[] };
};

/** Sends one operation to the service. @throws AnswerError with a message for the reader. */
export async function request<Answer extends object, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  const response = await fetch(`${BASE}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: operation.text, operationName: operation.name, variables }),
    signal: signal ?? null,
  });
  const { data, errors, extensions } = (await response.json()) as Reply<Answer>;
  const [error] = errors ?? [];
  if (error) throw new AnswerError(error.message, error.extensions?.code !== 'BAD_USER_INPUT');
  if (!data) throw new AnswerError('The service gave no answer.', true);
  warnings.set(data, extensions?.warnings ?? []);
  return data;
}

const warnings = new WeakMap<object, readonly Warning[]>();

const warningsOf = (answer: object | undefined): readonly Warning[] => (answer && warnings.get(answer)) ?? [];

/** Returns the ids that the service proposes instead of those that name nothing. */
export const nearestIn = (answer: object | undefined): readonly string[] => [
  ...new Set(warningsOf(answer).flatMap(({ nearest }) => nearest ?? [])),
];

/** Returns true for an answer from a viewpoint at which few sources were known. */
export const isThin = (answer: object | undefined): boolean =>
  warningsOf(answer).some(({ code }) => code === 'FEW_SOURCES');

/** Sends an operation of a component, again when the variables change; null sends nothing. */
export function useQuery<Answer extends object, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables | null,
): RequestState<Answer> & { readonly retry: () => void } {
  const key = variables === null ? null : JSON.stringify([operation.name, variables]);
  return useRequest(key, (signal) =>
    variables === null
      ? Promise.reject(new Error('nothing is asked'))
      : request(operation, variables, signal),
  );
}

/** Runs a request of a component, again when its key changes; a null key runs nothing. */
export function useRequest<Answer>(
  key: string | null,
  question: (signal: AbortSignal) => Promise<Answer>,
): RequestState<Answer> & { readonly retry: () => void } {
  const [{ of, ...state }, set] = useState<RequestState<Answer> & { readonly of: string | null }>({
    ...{ answer: undefined, isLoading: true, failure: undefined, of: key },
  });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (key === null) return undefined;
    const left = new AbortController();
    set((before) => ({ ...before, isLoading: true, failure: undefined, of: key }));
    const slow = setTimeout(() => {
      set((before) => ({ ...before, failure: SLOW }));
    }, SLOW_MS);
    const asked = question(left.signal).finally(() => {
      clearTimeout(slow);
    });
    asked.then(
      (answer) => {
        if (!left.signal.aborted) set({ answer, isLoading: false, failure: undefined, of: key });
      },
      (error: unknown) => {
        if (!left.signal.aborted)
          set({ answer: undefined, isLoading: false, failure: failureOf(error), of: key });
      },
    );
    return () => {
      clearTimeout(slow);
      left.abort();
    };
  }, [key, attempt]);
  const retry = () => {
    setAttempt(attempt + 1);
  };
  // A new key makes the present answer stale at once.
  return { ...state, isLoading: state.isLoading || of !== key, retry };
}

class AnswerError extends Error {
  readonly canRetry: boolean;
  constructor(message: string, canRetry: boolean) {
    super(message);
    this.canRetry = canRetry;
  }
}

const failureOf = (error: unknown): Failure =>
  error instanceof AnswerError
    ? { message: error.message, canRetry: error.canRetry }
    : { message: 'The service could not be reached.', canRetry: true };
