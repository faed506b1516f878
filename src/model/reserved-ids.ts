/**
 * Ids that no record may have: the page of a record lies at `/<id>`, and these are addresses of the service, or set aside
 * for it.
 */
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
