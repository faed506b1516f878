import type { FileSource } from './download.ts';
import type { Selection } from './selection.ts';

/** Returns the address of a file with a query string. */
export const addressOf = ({ publicUrl }: FileSource, name: string, query: string): string =>
  `${publicUrl}/${name}${query === '' ? '' : `?${query}`}`;

/** Returns what was selected, for people: ` (format=c5-plus-1, knownAt=2015-10-01)`, or nothing for all. */
export const inBrackets = ({ text }: Selection): string =>
  text === '' ? '' : ` (${text.replaceAll('&', ', ')})`;

/** Returns the sentences that say from what a file was made: its selection, its revision, and the address that gives it again. */
export function originOf(source: FileSource, name: string, selection: Selection): string {
  const { version, fields, revision } = source.version;
  const selected = selection.text === '' ? 'all' : selection.text.replaceAll('&', ', ');
  return [
    `Selection: ${selected}.`,
    `Version ${version}, revision ${revision}, released on ${String(fields['releasedOn'])}.`,
    `Address: ${addressOf(source, name, selection.query)}`,
  ].join(' ');
}
