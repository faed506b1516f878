import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { DiplographError, quote } from '../errors.ts';
import { isObject } from '../model/functions.ts';
import { quoteAddress, readWebAddress } from './web-address.ts';
import type { Answer, OperationRequest } from '../operations/operation.ts';

const LIMIT_MS = 60_000;

/** Sends a request. */
type Send = (request: Request) => Promise<Response>;

/**
 * Returns the text of an operation, from a file or, for `-`, from the standard input.
 * @throws DiplographError BAD_USER_INPUT without a text.
 */
export async function readOperationText(
  file: string,
  input: NodeJS.ReadableStream = process.stdin,
): Promise<string> {
  const content =
    file === '-'
      ? await text(input)
      : await readFile(file, 'utf8').catch((cause: unknown) => {
          const found = FOUND[(cause as NodeJS.ErrnoException).code ?? ''] ?? 'none';
          throw wrong(
            `expected a file with a GraphQL operation, found ${found} at ${quote(file)}; give its path, or - for the standard input`,
            cause,
          );
        });
  if (content.trim() !== '') return content;
  throw wrong(
    `expected a GraphQL operation in ${file === '-' ? 'the standard input' : quote(file)}, found nothing; write one, for example { dataset { name } }`,
  );
}

/** What is in place of a file that can be read, by the code of the system. */
const FOUND: Readonly<Record<string, string>> = { EISDIR: 'a folder', EACCES: 'one that may not be read' };

/**
 * Returns the variables of an operation from their JSON.
 * @throws DiplographError BAD_USER_INPUT for a text that is not a JSON object.
 */
export function readVariables(json: string): OperationRequest['variables'] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw wrong(`expected --variables to be JSON, found ${json}; write for example '{"id": "japan"}'`, cause);
  }
  if (isObject(value)) return { ...value };
  throw wrong(`expected --variables to be a JSON object, found ${json}; write for example '{"id": "japan"}'`);
}

/**
 * Sends an operation to a service.
 * @throws DiplographError CONFIG_INVALID if no such service answers.
 */
export async function ask(
  send: Send,
  address: URL,
  operation: OperationRequest,
  signal?: AbortSignal,
): Promise<Answer> {
  const limit = AbortSignal.timeout(LIMIT_MS);
  const response = await send(
    new Request(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
      },
      body: JSON.stringify(operation),
      signal: signal ? AbortSignal.any([limit, signal]) : limit,
    }),
  );
  const answer: unknown = await response.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  });
  if (isAnswer(answer)) return answer;
  const found = `HTTP ${response.status} ${response.headers.get('content-type') ?? 'without content'}`;
  throw new DiplographError(
    'CONFIG_INVALID',
    `expected a GraphQL answer from ${address.href}, found ${found}; give the address of a Diplograph service with --url`,
  );
}

/** Returns the GraphQL address of a service: its address with `/graphql` at the end. */
export function endpointOf(service: string): URL {
  const url = readWebAddress(service);
  if (!url) {
    throw wrong(
      `expected the address of a service, found ${quoteAddress(service)}; write for example --url http://127.0.0.1:4000`,
    );
  }
  if (!url.pathname.endsWith('/graphql')) url.pathname = `${url.pathname.replace(/\/+$/, '')}/graphql`;
  return url;
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);

const wrong = (message: string, cause?: unknown): DiplographError =>
  new DiplographError('BAD_USER_INPUT', message, { cause });

/**
 * Sends an operation to a service; undefined if nothing listens at its address.
 * @throws DiplographError CONFIG_INVALID if no such service answers.
 */
export async function askService(service: string, operation: OperationRequest): Promise<Answer | undefined> {
  const endpoint = endpointOf(service);
  try {
    return await ask(fetch, endpoint, operation);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    if (reason === 'ECONNREFUSED') return undefined;
    throw notThere(service, `no answer (${reason})`, error);
  }
}

/**
 * Sends an operation to the service that the user names.
 * @throws DiplographError CONFIG_INVALID if no such service answers.
 */
export async function askNamedService(service: string, operation: OperationRequest): Promise<Answer> {
  const answer = await askService(service, operation);
  if (answer) return answer;
  throw notThere(service, 'nothing listening');
}

/** Returns the reason for a request without an answer; undefined for another error. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'no answer within a minute';
  if (!(error instanceof TypeError && error.cause instanceof Error)) return undefined;
  const { cause } = error;
  return 'code' in cause ? String(cause.code) : cause.message;
}

const notThere = (service: string, found: string, cause?: unknown): DiplographError =>
  new DiplographError(
    'CONFIG_INVALID',
    `expected a service at ${service}, found ${found}; start one with "diplograph start", or correct --url`,
    { cause },
  );
