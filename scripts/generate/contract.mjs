import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertValidSchema, buildSchema } from 'graphql';
import { expandSchema } from './expand-schema.mjs';
import { propertyEnum, sentenceOf } from './property-sentences.mjs';

const FOLDER = 'src/api/schema';

/** The file at the beginning of the contract. The others follow by name. */
const FIRST = 'query.graphql';

/**
 * Returns the file of the contract.
 * @param {string} root the project's folder
 * @returns {Promise<{ path: string, content: string }[]>}
 * @throws Error when the schema of the folder is not valid
 */
export async function contract(root) {
  const text = contractText(root);
  assertValidSchema(buildSchema(text));
  const head = `# Made from ${FOLDER} by "npm run generate".`;
  return Promise.resolve([{ path: 'schema.graphql', content: `${head}\n\n${text}` }]);
}

/**
 * Returns the text of the contract.
 *
 * @param {string} root the project's folder
 * @param {Parameters<typeof expandSchema>[2]} [options]
 */
export function contractText(root, options) {
  const names = readdirSync(join(root, FOLDER))
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  const texts = [FIRST, ...names.filter((name) => name !== FIRST)].map((name) =>
    readFileSync(join(root, FOLDER, name), 'utf8'),
  );
  return expandSchema([...texts, propertyEnum()].join('\n'), sentenceOf, options);
}
