/** The field `id` where it is selected. */
const SELECTED_ID = /(?<=[{\s])id(?=[\s}])/g;

/** Returns an operation that answers with slugs under the name `id`: an id from a viewpoint carries the days of the viewpoint. */
export const withSlugs = (operation: string): string => operation.replace(SELECTED_ID, 'id: slug');
