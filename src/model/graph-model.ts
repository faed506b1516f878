/**
 * The version of the graph model: what rows and relationships are stored, and what they mean. It is raised with every change
 * after which readers of the one do not understand the other; the next ingest then writes all rows anew.
 */
export const GRAPH_MODEL = 4;

/** The end of the type of a version of a relationship. The type without it holds what is so now. */
export const VERSION_SUFFIX = '_ROW';
