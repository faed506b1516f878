const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The longest id, in characters. */
export const MAX_ID_LENGTH = 100;

/** Tells whether a text can be the id of a record: lower-case ASCII words and digits joined by single hyphens. */
export const isId = (value: string): boolean => value.length <= MAX_ID_LENGTH && SLUG.test(value);
