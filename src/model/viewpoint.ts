/** The last day of the calendar as stored: the end of what is open, the latest of what is unknown. */
export const LAST_DAY = '9999-12-31';

/** The first day of the calendar as stored: the start of what has no known start. */
export const FIRST_DAY = '0001-01-01';

/**
 * From where a question is asked. `asOf`: the day of the world that is asked about, or null for all days.
 * `knownAt`: the day up to which sources count, or null for all sources.
 */
export type Viewpoint = { readonly asOf: string | null; readonly knownAt: string | null };

/** The viewpoint of a question that names none. */
export const NO_VIEWPOINT: Viewpoint = { asOf: null, knownAt: null };
