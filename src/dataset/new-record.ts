import { stringify } from 'yaml';
import { canonicalText } from './format.ts';
import { DiplographError } from '../errors.ts';
import { MAX_ID_LENGTH } from '../model/dataset.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Folder } from './folders.ts';

/** The value of a key of a new record. */
type NewValue = string | number | readonly NewValue[] | { readonly [key: string]: NewValue };

/** The keys of a new record, in any order. */
export type NewRecord = Readonly<Record<string, NewValue>>;

/**
 * Returns the canonical text of a new file: its comment, each line without `#`, and its keys.
 * @throws DiplographError BAD_USER_INPUT for a value that no file can hold, such as a control character.
 */
export function recordText(folder: Folder | 'dataset', record: NewRecord, comment = ''): string {
  const header = comment.trim().split('\n').filter(Boolean);
  const text = [...header.map((line) => `# ${line.trim()}`), stringify(record, { lineWidth: 0 })].join('\n');
  const parsed = parseYaml('the new record', text);
  if ('root' in parsed) return canonicalText(folder, text, parsed.root);
  const found = parsed.issues.map(({ message }) => message).join('; ');
  throw new DiplographError('BAD_USER_INPUT', `expected values that a file can hold: ${found}`);
}

/** Returns an id made of a text: its Latin letters and digits in lower case; '' for a text without any. */
export const idFrom = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}’']/gu, '')
    .replaceAll('ı', 'i')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_ID_LENGTH)
    .replaceAll(/^-+|-+$/g, '');
