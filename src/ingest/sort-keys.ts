import { memoize } from '../model/memoize.ts';
import { FIRST_DAY, LAST_DAY } from '../model/viewpoint.ts';
import { fold } from '../model/fold.ts';
import { parseImpreciseDate } from '../model/imprecise-date.ts';

/** The days that an imprecise date spans, open bounds reaching to the ends of the calendar; nulls without a date. */
export type Span = { readonly earliest: string | null; readonly latest: string | null };

/** The span of an EDTF text; a text that cannot be read counts as no date. */
export const spanOf = (edtf: string | null): Span => (edtf === null ? NO_SPAN : readSpan(edtf));

const NO_SPAN = { earliest: null, latest: null };

const readSpan = memoize((edtf: string): Span => {
  const date = parseImpreciseDate(edtf);
  if (!date) return NO_SPAN;
  return { earliest: date.earliest ?? FIRST_DAY, latest: date.latest ?? LAST_DAY };
});

/** The key by which dated things are listed: earliest day, latest day, id; undated ones come last. */
export const dateKey = (span: Span, id: string): string =>
  `${span.earliest ?? '~'}|${span.latest ?? '~'}|${id}`;

/** One key of several parts that sorts as they do one after another: a tab comes before all that a part may hold. */
export const sortKey = (...parts: readonly string[]): string => parts.join('\t');

/** The key by which named things are listed: folded name, id. */
export const nameKey = (name: string, id: string): string => sortKey(folded(name), id);

const folded = memoize(fold);
