import { createHash } from 'node:crypto';

const HASH_DIGITS = 12;

/** Returns the id of an outcome: the id of its event, and the first 12 hex digits of the SHA-256 of its text. */
export const outcomeId = (event: string, text: string): string =>
  `${event}/${createHash('sha256').update(text).digest('hex').slice(0, HASH_DIGITS)}`;
