/**
 * The version of the graph model: the stored rows and relationships, and their meaning. A change that makes readers of the
 * earlier version fail increases it. The next ingest then rewrites all rows.
 */
export const GRAPH_MODEL = 11;

/** The suffix of the type of a version of a relationship. The type without the suffix holds the present relationships. */
export const VERSION_SUFFIX = '_ROW';
