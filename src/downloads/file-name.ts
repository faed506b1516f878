import { createHash } from 'node:crypto';
import type { DatasetVersion } from '../graph/dataset-version.ts';
import type { Selection } from './selection.ts';

/** The most characters of a selection in a name. */
const MOST = 80;

/**
 * Returns the name under which a file is saved: with its selection, the day of release and the revision. Two selections never have one
 * name: a hash stands in it where its letters do not tell them apart.
 */
export function fileName(name: string, selection: Selection, { fields, revision }: DatasetVersion): string {
  const dot = name.indexOf('.');
  const day = String(fields['releasedOn']);
  return `diplograph-${name.slice(0, dot)}${selected(selection)}-${day}-${revision}${name.slice(dot)}`;
}

function selected({ values, query }: Selection): string {
  if (query === '') return '';
  const pairs = [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, own]) => [name, own.join()]);
  const safe = pairs.map(([name = '', value = '']) => `${name}-${value.replace(UNSAFE, '.')}`).join('+');
  if (safe.length <= MOST && !pairs.some(([, value = '']) => value.search(UNSAFE) >= 0)) return `_${safe}`;
  return `_${safe.slice(0, MOST)}_${createHash('sha256').update(query).digest('hex').slice(0, 8)}`;
}

const UNSAFE = /[^A-Za-z0-9._-]/g;
