import { TIER_NAMES, TIERS } from '../../lib/words.ts';
import type { Status } from '../../operations.ts';

/** The levels by which the timeline is filtered. */
export const LEVEL_CHOICES = [
  { value: null, label: 'All' },
  ...TIER_NAMES.map((value) => ({ value, label: TIERS[value].label })),
];

/** What became of an event, in three groups. */
export const OUTCOMES: Readonly<Record<string, readonly Status[]>> = {
  held: ['HELD'],
  planned: ['PLANNED', 'TENTATIVE', 'CONFIRMED'],
  off: ['POSTPONED', 'CANCELLED'],
};

/** The statuses by which the timeline is filtered. */
export const STATUS_CHOICES = [
  { value: null, label: 'All' },
  { value: 'held', label: 'Held' },
  { value: 'planned', label: 'Planned' },
  { value: 'off', label: 'Called off' },
];
