import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';

const isCheck = process.argv.includes('--check');

// The contract and the types come first: without them, the sources may not compile.
await prepare({ compiles: false });
const { format } = await import('oxfmt');
const { parse } = await import('jsonc-parser');
/** @type {{ printWidth: number, singleQuote: boolean, overrides: [{ options: { singleQuote: boolean } }] }} */
const settings = parse(readFileSync(join(ROOT, '.oxfmtrc.jsonc'), 'utf8'));
const { contract } = await import('./generate/contract.mjs');
await emit('src/api/schema', contract);
const { graphqlTypes } = await import('./generate/graphql-types.mjs');
await emit('schema.graphql', graphqlTypes);
const { webOperations } = await import('./generate/web-operations.mjs');
await emit('src/web/queries', webOperations);
const { webProperties } = await import('./generate/web-properties.mjs');
await emit('src/model/properties.ts', webProperties);
const { webMessages } = await import('./generate/web-messages.mjs');
await emit('src/web/messages', webMessages);
await prepare();
const { seedSchemas } = await import('./generate/seed-schemas.mjs');
await emit('src/dataset/shapes.ts', seedSchemas);
const { propertyTables } = await import('./generate/property-tables.mjs');
await emit('src/model/properties.ts', propertyTables);
const { webFiles } = await import('./generate/web-files.mjs');
await emit('src/downloads/catalog.ts', webFiles);
const { land } = await import('./generate/land.mjs');
await emit('package-lock.json', land);
const { licences } = await import('./generate/licences.mjs');
await emit('package-lock.json', licences);

/** @typedef {{ path: string, content: string }} File a generated file */

/**
 * Writes the generated files, or reports the stale ones.
 *
 * @param {string} source the file they are made from
 * @param {(root: string) => Promise<readonly File[]> | readonly File[]} generate
 */
async function emit(source, generate) {
  for (const { path, content } of await generate(ROOT)) {
    const target = join(ROOT, path);
    const { code: fresh, errors } = await format(path, content, formatOf(path));
    if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join('; ')}`);
    if (existsSync(target) && readFileSync(target, 'utf8') === fresh) continue;
    if (isCheck) complain(path, source);
    else write(target, fresh);
  }
}

/** @param {string} path */
function formatOf(path) {
  const { printWidth, singleQuote, overrides } = settings;
  const [ofDocuments] = overrides;
  return { printWidth, singleQuote, ...(path.endsWith('.md') && ofDocuments.options) };
}

/** @param {string} path @param {string} source */
function complain(path, source) {
  console.error(`${path} is not what ${source} gives. Run "npm run generate" and commit the result.`);
  process.exitCode = 1;
}

/** @param {string} target @param {string} content */
function write(target, content) {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
