/** The part of a format of dates that the page uses. */
export type DateFormat = {
  format(date: Date): string;
  formatRange(from: Date, to: Date): string;
};

const MONTHS = [
  ...['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым'],
  ...['шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
];
const SHORT = [
  'қаң.',
  'ақп.',
  'нау.',
  'сәу.',
  'мам.',
  'мау.',
  'шіл.',
  'там.',
  'қыр.',
  'қаз.',
  'қар.',
  'жел.',
];

/**
 * Returns a format of dates in Kazakh, in the forms of the Unicode locale data. Chromium leaves these data out of `Intl`, so that a
 * document of the service and the page would differ.
 */
export function kazakhDates({ day, month }: Intl.DateTimeFormatOptions): DateFormat {
  const yearOf = (date: Date): string =>
    month === undefined ? String(date.getUTCFullYear()) : `${String(date.getUTCFullYear())} ж.`;
  const monthOf = (date: Date): string =>
    (month === undefined ? undefined : (month === 'short' ? SHORT : MONTHS)[date.getUTCMonth()]) ?? '';
  const dayOf = (date: Date): string => (day === undefined ? '' : String(date.getUTCDate()));
  const join = (...words: readonly string[]): string => words.filter((word) => word !== '').join(' ');
  return {
    format: (date) => join(yearOf(date), dayOf(date), monthOf(date)),
    formatRange: (from, to) => {
      const [year, end] = [yearOf(from), yearOf(to)];
      const days = [dayOf(from), dayOf(to)];
      const months = [monthOf(from), monthOf(to)];
      if (year !== end)
        return month === undefined
          ? `${year}–${end}`
          : `${join(year, dayOf(from), monthOf(from))} – ${join(end, dayOf(to), monthOf(to))}`;
      if (months[0] !== months[1])
        return join(year, days[0] ?? '', months[0] ?? '', '–', days[1] ?? '', months[1] ?? '');
      return days[0] === days[1]
        ? join(year, days[0] ?? '', months[0] ?? '')
        : join(year, days.join('–'), months[0] ?? '');
    },
  };
}
