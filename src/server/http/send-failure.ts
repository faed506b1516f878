import { HttpError } from './http-error.ts';
import { sendJson } from '../routes/route.ts';
import type { Logger } from 'pino';
import type { ServerResponse } from 'node:http';

/** Answers a request that failed: a refusal as it is; anything else is logged, and told by the id of the request alone. */
export function sendFailure(response: ServerResponse, error: unknown, requestId: string, log: Logger): void {
  if (response.destroyed || response.writableEnded) return;
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
