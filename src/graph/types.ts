import type DataLoader from 'dataloader';
import type { DatasetVersion } from './dataset-version.ts';
import type { GroupRow } from './queries/event-group.ts';
import type { Filter } from './filter.ts';
import type { Param, Query } from './query.ts';
import type { Found } from './queries/shared.ts';
import type { ListName, LOOKUPS, PageQuery } from './lists.ts';
import type { Viewpoint } from '../model/viewpoint.ts';

/**
 * A row as a resolver receives it: the selected columns by name, the view through which its relations are loaded, and the
 * day as of which it was asked for.
 */
export type Row = { readonly view: View; readonly asOf?: string | null; readonly [column: string]: unknown };

/** Where a row comes from: its view, and the day as of which it was asked for. */
export type Origin = { readonly view: View; readonly asOf: string | null };

/** An item of a page: its record, the columns of the link that led to it, and its cursor. */
export type PageItem = { readonly cursor: () => string; readonly node: Row; readonly link: Row };

/** By which columns events are grouped, and what is asked of the records that these name. */
export type GroupRequest = { readonly by: readonly string[]; readonly references: readonly Reference[] };

/** A page of a list; `total` asks for the number of all items, in a statement of its own. */
export type Page = {
  readonly view: View;
  readonly items: readonly PageItem[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  total(): number | Promise<number>;
  /** Of a list of events: how many there are for each combination of values of the columns. */
  groups(request: GroupRequest): Promise<readonly GroupRow[]>;
};

/** The arguments by which a client pages through a list. */
export type PageArgs = {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
};

/** A column that names records, and the columns that are asked for of them. */
export type Reference = {
  readonly column: string;
  readonly columns: readonly string[];
  /** The column of an item that names the record of whose column is spoken; where nothing is said, the item's own is. */
  readonly through?: string;
};

/** What is asked for of a record. */
export type RowRequest = {
  readonly columns: readonly string[];
  /** The columns of the link that leads to it; none where nothing is said. */
  readonly linkColumns?: readonly string[];
  /** The records to which it refers and that are asked for with it; none where nothing is said. */
  readonly references?: readonly Reference[];
  /** The lists below it that are asked for with it. */
  readonly below?: readonly PageRequest[];
};

/** A page of one list, the same for each parent: its ordering, its filter, and what is asked for of its items. */
export type PageRequest = RowRequest & {
  readonly list: ListName;
  readonly rises: boolean;
  readonly args: PageArgs;
  readonly filter: Filter;
  /** Whether it is asked if there is another page, as it is unless it is said. */
  readonly tellsMore?: boolean;
  /** Whether it is asked how many there are. */
  readonly tellsTotal?: boolean;
  /** Whether the items are asked for, as they are unless it is said, or only how many there are: then no statement reads them. */
  readonly hasItems?: boolean;
  /** The day that overrides the one of the viewpoint. */
  readonly asOf?: string | null;
};

/**
 * An edge whose claims are asked for: the subject, the property, and the id or value at its other end; for a part like
 * `participants.representatives` also the item (`edge`) that it is a part of.
 */
export type Edge = {
  readonly subject: string;
  readonly property: string;
  readonly value: string;
  readonly edge?: string | null;
};

/** A row that tells for which key it was found. */
export type Keyed = { readonly key: string };

/** Parameters of a statement, by name. */
export type Params = Readonly<Record<string, Param>>;

/** A loader by key. */
export type Loader<Result> = DataLoader<string, Result>;

/** What finds something by its key, together with all that is sought at the same time. */
export type Finder<Result> = {
  /** What is known already at once, else as soon as it is found. */
  load(key: string): Result | Promise<Result>;
  /** Keeps what was found on the way, so that it need not be sought. */
  keep(key: string, found: Result): void;
};

/** An item as a list finds it: the parent's key, its record, the link to it, and its sort key. */
export type Item = {
  readonly key: string;
  readonly node: Row;
  readonly link: Row;
  readonly cursor: string;
};

/** How items are found: by which statement and parameters beside the keys, and how its answer is read; null where it is not whole. */
export type Finding = {
  readonly statement: PageQuery;
  readonly params: Params;
  readonly read: (found: Found) => readonly Item[] | null;
  /** How many lists its statement reads. */
  readonly lists: number;
};

/** Loads the page of each parent, by the parent's key. */
export type Pages = {
  /** What is known already at once, else as soon as it is found. */
  load(key: string): Page | Promise<Page>;
  /** How its items are found, for who finds them together with their parents. */
  readonly finding: Finding;
  /** Keeps the pages of all those keys from an answer, if that is whole. */
  keep(keys: readonly string[], found: Found): void;
};

/** The ways to find a record by something else than its place in a list. */
export type LookupName = keyof typeof LOOKUPS;

/**
 * All loaders of one request at one viewpoint. Loaders with equal arguments are one loader, so that equal questions of
 * siblings become one statement.
 */
export type View = {
  readonly viewpoint: Viewpoint;
  /** The day of the request, YYYY-MM-DD. */
  readonly today: string;
  readonly version: DatasetVersion;
  record(columns: readonly string[]): Finder<Row | null>;
  /** The same, whatever the day asked about: what a claim speaks of. */
  identity(columns: readonly string[]): Finder<Row | null>;
  /** A record, together with what is asked for below it. */
  lookup(by: LookupName, request: RowRequest): Loader<Row | null>;
  claims(columns: readonly string[], edge: Edge): Promise<readonly Row[]>;
  page(request: PageRequest): Pages;
  /** The rows that a statement gives for a key, for statements that are one question each. */
  ask<Found extends Keyed>(statement: Query<Found, string>, params: Params): Loader<readonly Found[]>;
  /** The same reading from another viewpoint. */
  from(viewpoint: Viewpoint): View;
};
