import { propertyWords, valueKinds } from './property-sentences.mjs';

/**
 * Returns the words of the properties as the page needs them.
 *
 * @returns {Promise<{ path: string, content: string }[]>}
 */
export function webProperties() {
  const content = `// Made from src/model/properties.ts by "npm run generate".
import type { Property } from './operations.ts';

/** The words by which the API calls the properties, by name. */
export const PROPERTY_WORDS: Readonly<Record<string, Property>> = ${JSON.stringify(propertyWords())};

/** The kinds of the values that are words of the vocabulary or dates, by the name of the property; with a dot, of its part or qualifier. */
export const VALUE_KINDS: Readonly<Record<string, 'ENUM' | 'DATE'>> = ${JSON.stringify(valueKinds())};
`;
  return Promise.resolve([{ path: 'src/web/properties.ts', content }]);
}
