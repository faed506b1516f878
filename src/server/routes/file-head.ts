import { createHash } from 'node:crypto';
import type { DatasetVersion } from '../../graph/dataset-version.ts';
import type { IncomingMessage } from 'node:http';

/** The tag of a file; weak, since it is one for the plain and the compressed form. */
export const etagOf = (...parts: readonly string[]): string =>
  `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`;

/** Whether a client says that it has a file already. */
export const isFresh = ({ headers }: IncomingMessage, etag: string): boolean =>
  (headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .some((tag) => tag === '*' || tag === etag || `W/${tag}` === etag);

/** The name under which a file is saved: with the day of release and the revision. */
export function fileName(name: string, { fields, revision }: DatasetVersion): string {
  const dot = name.indexOf('.');
  return `diplograph-${name.slice(0, dot)}-${String(fields['releasedOn'])}-${revision}${name.slice(dot)}`;
}

/** Whether a client takes a compressed answer. */
export const takesGzip = ({ headers }: IncomingMessage): boolean =>
  [headers['accept-encoding'] ?? []]
    .flat()
    .join()
    .split(',')
    .some((each) => /^\s*(gzip|\*)\s*(;\s*q=(1(\.0*)?|0\.\d*[1-9]\d*)\s*)?$/i.test(each));
