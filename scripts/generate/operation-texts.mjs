import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, visit } from 'graphql';

/** The folder of the page's operations. */
export const FOLDER = 'src/web/queries';

/**
 * Returns the files of the page's operations, parsed, in the order of their names.
 *
 * @param {string} root the project's folder
 */
export function readOperations(root) {
  const names = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.graphql'));
  return names
    .sort()
    .map((name) => ({ name, document: parse(readFileSync(join(root, FOLDER, name), 'utf8')) }));
}

/**
 * Returns the operations of the page, each with its fragments, exactly as they are sent.
 *
 * @param {string} root the project's folder
 * @returns {{ name: string, text: string }[]}
 */
export function operationTexts(root) {
  const definitions = readOperations(root).flatMap(({ document }) => document.definitions);
  const fragments = new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [/** @type {const} */ ([each.name.value, each])] : [],
    ),
  );
  return definitions
    .flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? [each] : []))
    .map((operation) => ({
      name: operation.name?.value ?? '',
      text: [operation, ...fragmentsOf(operation, fragments)].map(print).join('\n\n'),
    }));
}

/**
 * Returns the fragments of a definition, also indirect ones, each once.
 *
 * @param {import('graphql').DefinitionNode} definition
 * @param {ReadonlyMap<string, import('graphql').FragmentDefinitionNode>} fragments
 */
function fragmentsOf(definition, fragments, found = new Set()) {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (fragment === undefined || found.has(fragment)) return;
      found.add(fragment);
      fragmentsOf(fragment, fragments, found);
    },
  });
  return [.../** @type {Set<import('graphql').FragmentDefinitionNode>} */ (found)];
}
