/** An operation with its variables as JSON. */
export type Operation = { readonly query: string; readonly variables: string };

/** Returns a link that opens an operation. The fragment holds it, so the length of an address does not limit it. */
export function linkOf(address: string, { query, variables }: Operation): string {
  const values = { query, ...(variables.trim() === '' ? {} : { variables }) };
  return `${withoutParts(address)}#${new URLSearchParams(values).toString()}`;
}

/** Returns the operation of a link: the one in the query string, otherwise the one in the fragment; null without one. */
export function readLink(address: string): Operation | null {
  const { search, hash } = new URL(address);
  for (const text of [search, hash]) {
    const values = new URLSearchParams(text.slice(1));
    const query = values.get('query');
    if (query !== null && query !== '') return { query, variables: indented(values.get('variables') ?? '') };
  }
  return null;
}

/** Returns the address of the service's GraphQL endpoint, given the address of the playground. */
export function withoutParts(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}

/** Returns JSON with one value per line. A text that is no JSON stays. */
function indented(text: string): string {
  try {
    return text === '' ? '' : JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
