/** What became of an event, as far as it is drawn apart. */
export type Outcome = 'held' | 'ahead' | 'off';

/** The outcomes in words. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  held: 'held',
  ahead: 'planned',
  off: 'called off',
};

/** The outcomes, as a bar is stacked from its foot. */
export const STACK = ['held', 'ahead', 'off'] as const;
