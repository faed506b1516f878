import { ask, endpointOf } from './operation.ts';
import { DiplographError } from '../errors.ts';
import type { Answer, Operation } from './operation.ts';

/**
 * Asks a service; undefined when nothing listens at its address.
 * @throws DiplographError CONFIG_INVALID when what is there does not answer as such a service.
 */
export async function askService(service: string, operation: Operation): Promise<Answer | undefined> {
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
 * Asks the service that the user names.
 * @throws DiplographError CONFIG_INVALID when no such service answers there.
 */
export async function askNamedService(service: string, operation: Operation): Promise<Answer> {
  const answer = await askService(service, operation);
  if (answer) return answer;
  throw notThere(service, 'nothing listening');
}

/** Why a request got no answer; undefined for another error. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'silence for a minute';
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
