import { parseImpreciseDate } from '../model/imprecise-date.ts';

/** A date that reference managers read, and what it does not say, as a sentence part; both empty without a date. */
export type PortableDate = { readonly date: string; readonly note: string };

/**
 * Returns an EDTF text in the part of EDTF that BibLaTeX and pandoc both read. A decade or a century becomes an interval of years. Where
 * one end alone is known, the date is that end (a year, as an approximate one, where it is the last), and the note says so.
 */
export function portableDate(edtf: string): PortableDate {
  const found = parseImpreciseDate(edtf);
  if (!found) return NONE;
  const { precision, earliest, latest } = found;
  const [from = '', to = ''] = edtf.split('/');
  if (precision !== 'INTERVAL') {
    const isVague = precision === 'DECADE' || precision === 'CENTURY';
    return { date: isVague ? years(earliest, latest) : plain(edtf), note: '' };
  }
  if (earliest !== null && latest !== null) return { date: `${plain(from)}/${plain(to)}`, note: '' };
  if (latest !== null) return { date: `${latest.slice(0, 4)}~`, note: `${displayOf(to)} or earlier` };
  if (earliest !== null) return { date: plain(from), note: `${displayOf(from)} or later` };
  return NONE;
}

const NONE: PortableDate = { date: '', note: '' };

const years = (earliest: string | null, latest: string | null): string =>
  [earliest, latest].map((day) => day?.slice(0, 4) ?? '').join('/');

/** Months and days that are not told are left out. */
const plain = (bound: string): string => bound.replaceAll('-XX', '');

const displayOf = (bound: string): string => parseImpreciseDate(bound)?.display ?? bound;
