/** The maximum number of pairs in an answer. An answer with as many may lack others. */
export const MOST_PAIRS = 100;
