import type { RecordQuery } from '../operations.ts';

/** A record, claim or participation, as the page of one asks for it. */
export type AnyRecord = NonNullable<RecordQuery['graph']['node']>;

/** A reference to a record: enough for a link. */
export type Link = { readonly __typename?: string; readonly id: string; readonly name: string };

const TYPES: Readonly<Record<string, string>> = {
  Ministerial: 'Ministerial meeting',
};

/** How a type is named above the title of a page. */
export const typeWord = (type: string | undefined): string => TYPES[type ?? ''] ?? type ?? 'Record';

/** The kinds of things that are drawn alike. */
export type Kind = 'party' | 'event' | 'format' | 'person' | 'policy' | 'place' | 'source';

const KINDS: Readonly<Record<string, Kind>> = {
  Nation: 'party',
  Organization: 'party',
  Group: 'party',
  Format: 'format',
  Summit: 'event',
  Ministerial: 'event',
  Meeting: 'event',
  Person: 'person',
  Tenure: 'person',
  Policy: 'policy',
  Document: 'policy',
  Dispute: 'policy',
  Place: 'place',
  Source: 'source',
};

/** What kind of thing a type is. */
export const kindOf = (type: string | undefined): Kind => KINDS[type ?? ''] ?? 'source';
