import type { Hostile } from './hostile.ts';

/** Sends a hostile request to a service; what is wrong with the answer, or undefined for a result or a refusal that is well formed. */
export async function complaintAbout(
  url: string,
  { method, contentType, body }: Hostile,
): Promise<string | undefined> {
  const answer = await (method === 'GET'
    ? fetch(`${url}/graphql?${body as string}`, { headers: { accept: 'application/json' } })
    : fetch(`${url}/graphql`, { method, headers: { 'content-type': contentType }, body }));
  const said = await answer.text();
  const found = `${answer.status} ${said.slice(0, 300)}`;
  if (answer.status >= 500) return `no answer of 500 or more, found ${found}`;
  if (!(answer.headers.get('content-type') ?? '').includes('json'))
    return `JSON, found ${answer.headers.get('content-type') ?? 'no type'}`;
  return isWellFormed(JSON.parse(said)) ? undefined : `data or errors with messages, found ${found}`;
}

function isWellFormed(answer: unknown): boolean {
  const { data = null, errors } = (answer ?? {}) as { readonly data?: unknown; readonly errors?: unknown };
  if (errors === undefined) return typeof data === 'object' && data !== null;
  return (
    Array.isArray(errors) &&
    errors.length > 0 &&
    errors.every((error: unknown) => {
      const { message, extensions } = error as {
        readonly message?: unknown;
        readonly extensions?: { readonly code?: unknown };
      };
      return typeof message === 'string' && message !== '' && extensions?.code !== 'INTERNAL_ERROR';
    })
  );
}
