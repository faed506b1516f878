import { createHash } from 'node:crypto';
import type { DatasetVersion } from '../../graph/dataset-version.ts';

/** The tag of a file; weak, since it is one for the plain and the compressed form. */
export const etagOf = (...parts: readonly string[]): string =>
  `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`;

/** The name under which a file is saved: with the day of release and the revision. */
export function fileName(name: string, { fields, revision }: DatasetVersion): string {
  const dot = name.indexOf('.');
  return `diplograph-${name.slice(0, dot)}-${String(fields['releasedOn'])}-${revision}${name.slice(dot)}`;
}
