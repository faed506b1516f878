/** The statuses of events that do not take place on their day, or may not. */
const MARKS: Readonly<Record<string, string>> = {
  POSTPONED: 'Postponed',
  CANCELLED: 'Cancelled',
  TENTATIVE: 'Tentative',
};

/** Returns the name of an event as people see it, with its status before it where its day alone would mislead: `[Postponed] …`. */
export function marked(name: string, status: string | null): string {
  const mark = MARKS[status ?? ''];
  return mark === undefined ? name : `[${mark}] ${name}`;
}
