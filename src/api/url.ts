/** The address of the page of an entity or a claim: a path, made absolute when the public address is known. */
export const pageUrl = (publicUrl: string, id: string): string => `${publicUrl}/${encodeURIComponent(id)}`;
