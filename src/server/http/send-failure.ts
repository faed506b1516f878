import { HttpError } from './http-error.ts';
import { sendJson } from '../routes/route.ts';
import type { Logger } from 'pino';
import type { ServerResponse } from 'node:http';

/** A request that failed: its id, and the signal that aborts when its client is gone. */
type Failed = { readonly requestId: string; readonly signal: AbortSignal; readonly log: Logger };

/**
 * Answers a request that failed: a refusal as it is; anything else is logged, and told by the id of the request alone. Nothing is
 * logged or sent where the client is gone.
 */
export function sendFailure(
  response: ServerResponse,
  error: unknown,
  { requestId, signal, log }: Failed,
): void {
  const isClientGone = signal.aborted && !(signal.reason instanceof HttpError);
  if (isClientGone || response.destroyed || response.writableEnded) return;
  if (error instanceof HttpError && !response.headersSent) {
    for (const [name, value] of Object.entries(error.headers)) response.setHeader(name, value);
    sendJson(response, error.status, {
      errors: [{ message: error.message, extensions: { code: error.code } }],
    });
    return;
  }
  log.error({ requestId, err: error }, 'a request failed');
  if (response.headersSent) return void response.destroy();
  const message = `Something went wrong in the service; its log has more under ${requestId}.`;
  sendJson(response, 500, { errors: [{ message, extensions: { code: 'INTERNAL_ERROR' } }] });
}
