import { useEffect, useRef, useState } from 'preact/hooks';
import { BASE } from './address.ts';
import { t } from './messages.ts';
import type { Operation } from '../operations.ts';

/** The state of a request. The last answer stays during the next request. */
type Settling<Answer> = {
  readonly answer: Answer | undefined;
  readonly isLoading: boolean;
  readonly failure: Failure | undefined;
};

/** The state of a request, and a function that asks again. */
export type RequestState<Answer> = Settling<Answer> & { readonly retry: () => void };

/** The failure of a request: a message, and whether a retry can help. */
export type Failure = { readonly message: string; readonly canRetry: boolean };

/** The time after which the page reports a slow service, in milliseconds. The request continues. */
const SLOW_MS = 8000;

const slowFailure = (): Failure => ({ message: t('state.slow'), canRetry: true });

/** A warning of the service about an answer. */
type Warning = { readonly code: string; readonly nearest: string | null };

/** The answer of the service to an operation. */
export type Reply<Answer> = {
  readonly data?: Answer | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly extensions?: { readonly warnings?: readonly Warning[] };
};

/** Sends an operation: the text, the name and the variables. */
export type Send = (
  body: { readonly query: string; readonly operationName: string; readonly variables: unknown },
  signal: AbortSignal | undefined,
) => Promise<Reply<object>>;

/** The functions that send the operations of the documents that the service writes, by the signal of the request. */
const senders = new WeakMap<AbortSignal, Send>();

/**
 * Sends one operation to the service. Where the revision of a cursor cannot be read any more, the answer is the first page.
 * @throws AnswerError with a message for the reader.
 */
export async function request<Answer extends object, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  const send = (signal && senders.get(signal)) ?? fetchReply;
  const body = { query: operation.text, operationName: operation.name, variables };
  const { data, errors, extensions } = (await send(body, signal)) as Reply<Answer>;
  const [error] = errors ?? [];
  if (error?.extensions?.code === 'CURSOR_EXPIRED' && hasCursor(variables))
    return request(operation, { ...variables, after: null }, signal);
  if (error) throw new AnswerError(error.message, error.extensions?.code !== 'BAD_USER_INPUT');
  if (!data) throw new AnswerError(t('state.noAnswer'), true);
  warnings.set(data, extensions?.warnings ?? []);
  return data;
}

const hasCursor = (variables: unknown): boolean =>
  typeof variables === 'object' && variables !== null && 'after' in variables && variables.after !== null;

const fetchReply: Send = async (body, signal) => {
  const response = await fetch(`${BASE}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(body),
    signal: signal ?? null,
  });
  return (await response.json()) as Reply<object>;
};

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
): RequestState<Answer> {
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
): RequestState<Answer> {
  const carried = key === null ? undefined : carriedFor(key, question);
  const [{ of, ...state }, set] = useState<Settling<Answer> & { readonly of: string | null }>({
    answer: carried?.answer as Answer | undefined,
    failure: carried?.failure,
    isLoading: carried === undefined,
    of: key,
  });
  const [attempt, setAttempt] = useState(0);
  const settled = useRef(carried && key);
  useEffect(() => {
    if (key === null || settled.current === key) return undefined;
    const left = new AbortController();
    set((before) => ({ ...before, isLoading: true, failure: undefined, of: key }));
    const slow = setTimeout(() => {
      set((before) => ({ ...before, failure: slowFailure() }));
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
  useEffect(() => {
    // The document has an answer to the first request only.
    settled.current = undefined;
  }, []);
  const retry = () => {
    setAttempt(attempt + 1);
  };
  // A new key makes the present answer stale at once.
  return { ...state, isLoading: state.isLoading || of !== key, retry };
}

type Question = (signal: AbortSignal) => Promise<unknown>;

/** A settled request as a document carries it: its key, and an answer with its warnings, or a failure. */
export type SettledRequest = {
  readonly key: string;
  readonly answer?: unknown;
  readonly warnings?: readonly Warning[];
  readonly failure?: Failure;
};

/** The state that a document of the service carries for the scripts of the page. */
export type PageState = {
  /** The folder of all views, relative to the document. */
  readonly base: string;
  /** The language of dates and numbers. */
  readonly language: string;
  /** The current day, YYYY-MM-DD. */
  readonly today: string;
  readonly requests: readonly SettledRequest[];
};

/** The requests of a document that is being drawn: the settled ones by key, and those that it lacks. */
type DocumentRequests = {
  readonly settled: ReadonlyMap<string, SettledRequest>;
  readonly lacking: Map<string, Question>;
};

let drawing: DocumentRequests | null = null;

/** Draws components with the settled requests of a document. Returns the requests that the components lack. */
export function withSettled(
  settled: ReadonlyMap<string, SettledRequest>,
  draw: () => void,
): ReadonlyMap<string, Question> {
  for (const { answer, warnings: all } of settled.values())
    if (typeof answer === 'object' && answer !== null && all) warnings.set(answer, all);
  const lacking = new Map<string, Question>();
  drawing = { settled, lacking };
  try {
    draw();
  } finally {
    drawing = null;
  }
  return lacking;
}

function carriedFor(key: string, question: Question): SettledRequest | undefined {
  const found = drawing?.settled.get(key);
  if (!found) drawing?.lacking.set(key, question);
  return found;
}

/** Runs a request of a document. Sends its operations by `send`, until the signal aborts. */
export async function settle(
  key: string,
  question: Question,
  signal: AbortSignal,
  send: Send,
): Promise<SettledRequest> {
  senders.set(signal, send);
  try {
    const answer = await question(signal);
    return { key, answer, warnings: warningsOf(answer as object) };
  } catch (error) {
    return { key, failure: failureOf(error) };
  }
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
    : { message: t('state.unreachable'), canRetry: true };
