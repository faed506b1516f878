import type { Hostile } from './hostile.ts';

/** What came of a hostile request. */
export type Treatment = {
  /** What is wrong with the answer; undefined for a result or a refusal that is well formed. */
  readonly complaint: string | undefined;
  /** The number of its statements; null if the request did not ask for the cost. */
  readonly statements: number | null;
  /** The code and the kind of the refusal; undefined where something was answered. */
  readonly refusal: string | undefined;
};

/** Sends a hostile request to a service. It asks for the cost by default. */
export async function sendHostile(
  url: string,
  { method, contentType, body }: Hostile,
  asksCost = true,
): Promise<Treatment> {
  const cost: Record<string, string> = asksCost ? { 'x-graph-cost': '1' } : {};
  const answer = await (method === 'GET'
    ? fetch(`${url}/graphql?${body as string}`, { headers: { accept: 'application/json', ...cost } })
    : fetch(`${url}/graphql`, { method, headers: { 'content-type': contentType, ...cost }, body }));
  const said = await answer.text();
  const found = `${answer.status} ${said.slice(0, 300)}`;
  const bad = (expected: string): Treatment => ({
    complaint: `${expected}, found ${found}`,
    statements: null,
    refusal: undefined,
  });
  if (answer.status >= 500) return bad('no answer of 500 or more');
  if (!(answer.headers.get('content-type') ?? '').includes('json')) return bad('JSON');
  const content = JSON.parse(said) as Answer | null;
  if (!isWellFormed(content)) return bad('data or errors with messages');
  const { data = null, errors, extensions } = content ?? {};
  return {
    complaint: undefined,
    statements: asksCost ? (extensions?.cost?.statements ?? 0) : null,
    refusal: isEmpty(data) && errors ? refusalOf(errors[0]) : undefined,
  };
}

type Told = { readonly message?: unknown; readonly extensions?: { readonly code?: unknown } };
type Answer = {
  readonly data?: unknown;
  readonly errors?: readonly Told[];
  readonly extensions?: { readonly cost?: { readonly statements?: number } };
};

/** Returns the code and the message of an error, without the parts that differ between requests. */
/** Returns true for an answer in which no question has a result. */
const isEmpty = (data: unknown): boolean => Object.values(data ?? {}).every((answer) => answer === null);

function refusalOf(error: Told | undefined): string {
  const code = typeof error?.extensions?.code === 'string' ? error.extensions.code : 'NO_CODE';
  const message = typeof error?.message === 'string' ? error.message : '';
  const kind = message
    .replace(/"[^]*"|'[^]*'|`[^]*`/g, '…')
    .replace(/-?[\d.]+(e[+-]?\d+)?/g, 'N')
    .split(/[,;.(]/)[0];
  return `${code} ${(kind ?? '').slice(0, 70).trim()}`;
}

function isWellFormed(answer: Answer | null): boolean {
  const { data = null, errors } = answer ?? {};
  if (errors === undefined) return typeof data === 'object' && data !== null;
  return (
    Array.isArray(errors) &&
    errors.length > 0 &&
    errors.every(
      ({ message, extensions }: Told) =>
        typeof message === 'string' && message !== '' && extensions?.code !== 'INTERNAL_ERROR',
    )
  );
}
