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
