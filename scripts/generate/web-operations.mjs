import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { contractText } from './contract.mjs';
import { importedFrom, keepImported } from './keep-imported.mjs';
import { FOLDER, operationTexts, readOperations } from './operation-texts.mjs';

const OUTPUT = 'src/web/operations.ts';

const CONFIG = {
  immutableTypes: true,
  strictScalars: true,
  scalars: { Date: 'string', ID: 'string' },
  enumType: 'string-literal',
  inlineFragmentTypes: 'combine',
  skipTypename: true,
};

const HEAD = `
/** An operation that the page asks: its text, and the types of its answer and its variables. */
export type Operation<Answer, Variables> = {
  readonly name: string;
  readonly text: string;
  readonly types?: readonly [Answer, Variables];
};
`;

/**
 * Returns the file with the texts of the page's operations and their imported types.
 *
 * @param {string} root the project's folder
 * @returns {Promise<{ path: string, content: string }[]>}
 * @throws Error when an operation does not hold against the schema.
 */
export async function webOperations(root) {
  const schemaText = readFileSync(join(root, 'schema.graphql'), 'utf8');
  const files = readOperations(root);
  const definitions = files.flatMap(({ document }) => document.definitions);
  const [error] = validate(buildSchema(schemaText), { kind: Kind.DOCUMENT, definitions });
  if (error) throw new Error(`expected operations that hold against schema.graphql in ${FOLDER}: ${error}`);
  const types = await codegen({
    // The page takes an answer with an error for a failure.
    schema: parse(contractText(root, { failsWhole: true })),
    documents: files.map(({ name, document }) => ({ location: name, document })),
    config: CONFIG,
    filename: OUTPUT,
    plugins: [{ operations: {} }],
    pluginMap: { operations: typescriptOperations },
  });
  const operations = operationTexts(root);
  const wanted = [...operations.map(({ name }) => constantOf(name)), ...importedFrom(root, 'operations.ts')];
  const content = keepImported(`${HEAD}\n${types}\n${constants(operations)}`, wanted);
  return [{ path: OUTPUT, content }];
}

/** @param {string} operation */
const constantOf = (operation) => operation.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

/** @param {ReturnType<typeof operationTexts>} operations */
function constants(operations) {
  return operations
    .map(({ name, text }) => {
      return `export const ${constantOf(name)}: Operation<${name}Query, ${name}QueryVariables> = {
  name: '${name}',
  text: ${JSON.stringify(text)},
};`;
    })
    .join('\n\n');
}
