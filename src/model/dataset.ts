import type { Claim } from './claim.ts';
import type { NotedChange } from './release-change.ts';
import type { TypeName } from './property.ts';

/** Values that the editors give without a claim, by field: codes, the address of a source. Null if a field has no value. */
export type Editorial = Readonly<Record<string, string | readonly string[] | null>>;

/** A record: its identity, its name and its editorial fields. Claims hold everything else. */
export type DatasetRecord = {
  readonly id: string;
  readonly type: TypeName;
  readonly name: string;
  readonly editorial: Editorial;
};

/** Returns the kind of an event from its editorial fields; null for none. */
export const eventKindOf = ({ kind }: Editorial): string | null => (typeof kind === 'string' ? kind : null);

/** Returns the ids of records that were merged into a record. */
export function formerIdsOf({ editorial }: Pick<DatasetRecord, 'editorial'>): readonly string[] {
  const { formerIds } = editorial;
  return Array.isArray(formerIds) ? (formerIds as readonly string[]) : [];
}

/** The description of a dataset, from its `dataset.yaml`. Days are YYYY-MM-DD. */
export type DatasetInfo = {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly releasedOn: string;
  readonly cutOff: string;
  readonly licence: string;
  readonly citation: string;
  /** The authors, as a citation names them. */
  readonly author?: string;
  /** The headline of the first page; absent where the dataset has none. */
  readonly headline?: string;
  /** The subject of the dataset, in one or two sentences; absent if the dataset has none. */
  readonly description?: string;
  /** The ids of the groups that are its subject, the main one first. */
  readonly groups?: readonly string[];
  /** The records that worked questions ask about: pairs of the name of a variable and an id. */
  readonly examples?: Readonly<Record<string, string>>;
  /** The accent of the page on a light and on a dark ground, as `#rrggbb`; absent for that of Diplograph. */
  readonly colours?: { readonly light: string; readonly dark: string };
  /** The colours of partners on a light ground by id, as `#rrggbb`. */
  readonly partnerColours?: Readonly<Record<string, string>>;
  /** The levels that the page shows until a reader chooses others; absent for all. */
  readonly levels?: readonly string[];
};

/** A checked dataset: every reference resolves and every claim has a source. Records and claims are sorted by id. */
export type Dataset = {
  readonly info: DatasetInfo;
  readonly records: readonly DatasetRecord[];
  readonly claims: readonly Claim[];
  /** The releases, oldest first. Without them, all records belong to the release that `info` describes. */
  readonly releases?: readonly Release[];
};

/** A release of a dataset: its description and the ids of the records that it adds, changes and removes. */
export type Release = {
  readonly version: string;
  /** The day of the release (YYYY-MM-DD). */
  readonly releasedOn: string;
  readonly summary: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** The release before, with the revision of its dataset; absent where the release does not note the content of its changes. */
  readonly before?: PreviousRelease;
  /** The content of the changes by record; a change without content is not among them. */
  readonly details?: readonly NotedChange[];
};

/** The dataset to which the changes of a release apply. */
export type PreviousRelease = { readonly version: string; readonly revision: string };

/** The day (YYYY-MM-DD) of the last change of a record, and the number of releases that changed it after its addition. */
export type Updated = { readonly updatedOn: string; readonly updates: number };

/** Returns the last change of each record by id, from the releases of its dataset, oldest first. */
export function updatesOf(releases: readonly Release[]): ReadonlyMap<string, Updated> {
  const updates = new Map<string, Updated>();
  for (const { releasedOn: updatedOn, added, changed } of releases) {
    for (const id of added) updates.set(id, { updatedOn, updates: 0 });
    for (const id of changed) updates.set(id, { updatedOn, updates: (updates.get(id)?.updates ?? 0) + 1 });
  }
  return updates;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The longest id, in characters. */
export const MAX_ID_LENGTH = 100;

/** Returns true if a text is a valid record id: lower-case ASCII letters and digits, in words joined by single hyphens. */
export const isId = (value: string): boolean => value.length <= MAX_ID_LENGTH && SLUG.test(value);

/** Ids that no record may have. A record has its page at `/<id>`; these paths belong to the service or are reserved for it. */
export const RESERVED_IDS: readonly string[] = [
  'about',
  'api',
  'assets',
  'cards',
  'changes',
  'claims',
  'compare',
  'coverage',
  'dataset',
  'disputes',
  'docs',
  'documents',
  'download',
  'embed',
  'events',
  'formats',
  'graph',
  'graphql',
  'groups',
  'health',
  'limits',
  'map',
  'matrix',
  'mcp',
  'metrics',
  'nations',
  'network',
  'oembed',
  'openapi',
  'organizations',
  'outcomes',
  'pairs',
  'participations',
  'people',
  'places',
  'policies',
  'reconcile',
  'schema',
  'search',
  'sitemap',
  'sources',
  'tenures',
  'timeline',
];
