const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The longest id, in characters. */
export const MAX_ID_LENGTH = 100;

/** Returns true if a text is a valid record id: lower-case ASCII letters and digits, in words joined by single hyphens. */
export const isId = (value: string): boolean => value.length <= MAX_ID_LENGTH && SLUG.test(value);

/** Ids that no record may have. A record has its page at `/<id>`; these paths belong to the service or are reserved for it. */
export const RESERVED_IDS: readonly string[] = [
  'about',
  'api',
  'assets',
  'claims',
  'dataset',
  'docs',
  'events',
  'formats',
  'graphql',
  'health',
  'matrix',
  'metrics',
  'network',
  'search',
  'sources',
  'timeline',
];
