/** The same function, which keeps what it gave for the texts of late: for who asks many times for the same. */
export function remembering<Result>(work: (text: string) => Result): (text: string) => Result {
  const kept = new Map<string, Result>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const result = work(text);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, result);
    return result;
  };
}

/** Some more than the days, dates and names that are in use at one time. */
const MOST_KEPT = 10_000;
