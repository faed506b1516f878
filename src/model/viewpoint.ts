/** The last day of the calendar. It is stored for an open end and for an unknown latest day. */
export const LAST_DAY = '9999-12-31';

/** The first day of the calendar. It is stored for an open or unknown start. */
export const FIRST_DAY = '0001-01-01';

/**
 * A point in both times of a bitemporal query. `asOf` (valid time) is the day for which facts are asked; null for all days.
 * `knownAt` (transaction time) is the day up to which sources count; null for all sources.
 */
export type Viewpoint = { readonly asOf: string | null; readonly knownAt: string | null };

/** The viewpoint of a query that names none: all days and all sources. */
export const NO_VIEWPOINT: Viewpoint = { asOf: null, knownAt: null };
