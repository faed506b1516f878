/** The day of the reader, YYYY-MM-DD. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** The year of the reader. */
export const thisYear = (): number => Number(today().slice(0, 4));
