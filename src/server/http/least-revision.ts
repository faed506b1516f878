import { HttpError } from './http-error.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Revision } from '../../graph/pagination.ts';

/** The header by which a client sends the least revision number that it accepts, in lower case. */
export const LEAST_REVISION = 'x-dataset-least-revision';

/** The headers of an answer that name its revision: the hash of its content, and its number in the database. */
const REVISION = 'x-dataset-revision';
const REVISION_NUMBER = 'x-dataset-revision-number';

const WHOLE = /^\d{1,15}$/;

/**
 * Returns the least revision number that a client accepts; 0 where it sends none.
 * @throws HttpError 400 for anything but a whole number.
 */
export function leastRevisionOf({ headers }: IncomingMessage): number {
  const sent = headers[LEAST_REVISION];
  if (sent === undefined) return 0;
  if (typeof sent === 'string' && WHOLE.test(sent)) return Number(sent);
  throw new HttpError(
    `expected ${LEAST_REVISION} to be the number of a revision, found "${String(sent).slice(0, 60)}"; send ${REVISION_NUMBER} of an earlier answer`,
    { status: 400, code: 'BAD_USER_INPUT' },
  );
}

/** Returns the headers of an answer that name its revision. */
export const revisionHeaders = ({ rev, revision }: Revision): Readonly<Record<string, string>> => ({
  [REVISION]: revision,
  [REVISION_NUMBER]: String(rev),
});

/** Names the revision in the headers of an answer. */
export function setRevision(response: ServerResponse, version: Revision): void {
  for (const [name, value] of Object.entries(revisionHeaders(version))) response.setHeader(name, value);
}
