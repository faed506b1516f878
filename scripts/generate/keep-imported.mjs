import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesOf } from '../prepare/sources.mjs';

/**
 * Returns the names that files of the project import from a generated module.
 *
 * @param {string} root the project's folder
 * @param {string} module the file's name, e.g. `generated.ts`
 * @returns {string[]}
 */
export function importedFrom(root, module) {
  return ['src', 'tests', 'bench']
    .flatMap((folder) => filesOf(join(root, folder)))
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      return text.includes(`/${module}'`) ? importedIn(text, module) : [];
    });
}

/** @param {string} text @param {string} module */
function importedIn(text, module) {
  return statementsOf(text)
    .filter(ts.isImportDeclaration)
    .filter(
      ({ moduleSpecifier }) =>
        ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text.endsWith(`/${module}`),
    )
    .flatMap(({ importClause }) => specifiersOf(importClause))
    .map(({ name, propertyName }) => (propertyName ?? name).text);
}

/**
 * Returns a generated module that exports only the wanted names and holds only their dependencies. Of a type like
 * `ResolversTypes`, whose members are used by name, it keeps the used members.
 *
 * @param {string} text
 * @param {readonly string[]} wanted
 * @returns {string}
 * @throws Error when the module does not export a wanted name
 */
export function keepImported(text, wanted) {
  const statements = statementsOf(text);
  const units = new Map(statements.flatMap(unitsOf));
  const missing = wanted.filter((name) => !units.has(name));
  if (missing.length > 0)
    throw new Error(
      `expected names of the schema to be imported from generated files, found ${missing.join(', ')}`,
    );
  const needed = new Set(wanted);
  // The iteration over a set includes elements that the loop adds.
  for (const name of needed) for (const node of units.get(name) ?? []) addReferences(node, needed);
  return statements
    .map((statement) => {
      const code = printed(statement, needed);
      const isWanted = unitsOf(statement).some(([name]) => wanted.includes(name));
      return isWanted ? code : code.replace(/^export (?=type|interface)/m, '');
    })
    .join('');
}

/** @param {string} text */
const statementsOf = (text) => [
  ...ts.createSourceFile('module.tsx', text, ts.ScriptTarget.Latest, true).statements,
];

/** @param {ts.ImportClause | undefined} clause */
function specifiersOf(clause) {
  const bindings = clause?.namedBindings;
  return bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
}

/**
 * Returns the separable parts of a statement by name: the declaration and, for a type with named members, each member as
 * `Type.member`.
 *
 * @param {ts.Statement} statement
 * @returns {[name: string, nodes: readonly ts.Node[]][]}
 */
function unitsOf(statement) {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map((each) => [each.name.getText(), [each]]);
  if (!ts.isTypeAliasDeclaration(statement)) return [];
  const name = statement.name.text;
  return [
    [name, [statement]],
    ...membersOf(statement).map(
      (member) => /** @type {[string, ts.Node[]]} */ ([unitName(name, member), [member]]),
    ),
  ];
}

/** @param {ts.TypeAliasDeclaration} alias @returns {ts.PropertySignature[]} */
const membersOf = ({ type, typeParameters }) =>
  typeParameters === undefined && ts.isTypeLiteralNode(type)
    ? type.members.filter(ts.isPropertySignature)
    : [];

/** @param {string} type @param {ts.PropertySignature} member */
const unitName = (type, member) => `${type}.${member.name.getText()}`;

/**
 * Adds the names that a node refers to. A member that is used by name counts alone.
 *
 * @param {ts.Node} node
 * @param {Set<string>} names
 */
function addReferences(node, names) {
  if (
    ts.isIndexedAccessTypeNode(node) &&
    ts.isLiteralTypeNode(node.indexType) &&
    ts.isStringLiteral(node.indexType.literal)
  ) {
    const type = node.objectType.getText();
    if (/^\w+$/.test(type)) return void names.add(`${type}.${node.indexType.literal.text}`);
  }
  if (ts.isPropertySignature(node)) return void (node.type && addReferences(node.type, names));
  if (ts.isIdentifier(node)) names.add(node.text);
  ts.forEachChild(node, (child) => addReferences(child, names));
}

/**
 * Returns the needed part of a statement, with the comment before it.
 *
 * @param {ts.Statement} statement
 * @param {ReadonlySet<string>} needed
 * @returns {string}
 */
function printed(statement, needed) {
  if (ts.isImportDeclaration(statement)) {
    const specifiers = specifiersOf(statement.importClause).filter(({ name }) => needed.has(name.text));
    const names = specifiers.map((each) => each.getText()).join(', ');
    return names === '' ? '' : `import type { ${names} } from ${statement.moduleSpecifier.getText()};\n`;
  }
  if (unitsOf(statement).some(([name]) => needed.has(name) && !name.includes('.')))
    return statement.getFullText();
  if (!ts.isTypeAliasDeclaration(statement)) return '';
  const name = statement.name.text;
  const members = membersOf(statement).filter((member) => needed.has(unitName(name, member)));
  const whole = statement.getFullText();
  const head = whole.slice(0, whole.indexOf('{', statement.name.end - statement.getFullStart()) + 1);
  return members.length === 0 ? '' : `${head}${members.map((each) => each.getFullText()).join('')}\n};`;
}
