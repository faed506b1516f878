import { tsImport } from 'tsx/esm/api';

/**
 * @typedef {{ doc: string, required?: true, qualifiers?: Rules, parts?: Rules }} Rule
 * @typedef {{ readonly [name: string]: Rule }} Rules
 * @typedef {typeof import('../../src/model/properties.ts')} PropertiesModule
 * @typedef {typeof import('../../src/dataset/keys.ts')} KeysModule
 * @typedef {typeof import('../../src/model/editorial.ts')} EditorialModule
 * @typedef {import('../../src/model/property.ts').TypeName} TypeName
 */

const load = (/** @type {string} */ path) => tsImport(`../../src/${path}`, import.meta.url);

// The script reads the sources directly: their compilation needs generated files.
const { PROPERTIES, PROPERTY_TYPES, propertyWord } = /** @type {PropertiesModule} */ (
  await load('model/properties.ts')
);
const { claimedProperties } = /** @type {KeysModule} */ (await load('dataset/keys.ts'));
const { editorialOf } = /** @type {EditorialModule} */ (await load('model/editorial.ts'));

/** Returns the words of all claimed properties by name. @returns {Record<string, string>} */
export const propertyWords = () =>
  Object.fromEntries([...PROPERTY_TYPES.keys()].map((name) => [name, propertyWord(name)]));

/**
 * Returns the kinds of the values that the page writes as words and dates, by the name of a property; with a dot, of its part or qualifier.
 *
 * @returns {Record<string, string>}
 */
export function valueKinds() {
  const found = new Map();
  const visit = (/** @type {string} */ path, /** @type {Rule & { kind?: string }} */ rule) => {
    if (rule.kind === 'ENUM' || rule.kind === 'DATE') found.set(path, rule.kind);
    for (const [name, inner] of Object.entries({ ...rule.qualifiers, ...rule.parts }))
      visit(`${path}.${name}`, inner);
  };
  for (const properties of Object.values(PROPERTIES))
    for (const [name, rule] of Object.entries(properties)) visit(name, rule);
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Returns the enum of all claimed properties, in the language of the schema. */
export function propertyEnum() {
  const values = [...PROPERTY_TYPES].map(
    ([name, types]) => `"The property \`${name}\` of ${types.join(', ')}."\n${propertyWord(name)}`,
  );
  return `"A property of which claims speak."\nenum Property @filter {\n${values.join('\n')}\n}`;
}

/** Returns the claimed properties of a type. @param {TypeName} type @returns {Rules} */
export const claimedOf = (type) => PROPERTIES[type];

/** Returns the keys of a record of a type: editorial keys and claimed properties. @param {TypeName} type */
export const keysOf = (type) => ({
  editorial: /** @type {Rules} */ (editorialOf(type)),
  claimed: /** @type {Rules} */ (claimedProperties(type)),
});

/**
 * Returns the sentence that describes a property; for a value without claims, followed by a sentence about that.
 * @param {string} path the type and the property, and a qualifier or a part of its items, e.g. `Format.levels.since`
 * @returns {string}
 * @throws Error when the model has no such property
 */
export function sentenceOf(path) {
  const [type = '', ...names] = path.split('.');
  /** @type {Rules | undefined} */
  let rules =
    type in PROPERTIES
      ? { ...editorialOf(/** @type {TypeName} */ (type)), ...claimedOf(/** @type {TypeName} */ (type)) }
      : undefined;
  /** @type {Rule | undefined} */
  let rule;
  for (const name of names) {
    rule = rules?.[name];
    rules = { ...rule?.qualifiers, ...rule?.parts };
  }
  if (rule === undefined)
    throw new Error(
      `expected a property of src/model/properties.ts or src/model/editorial.ts, found @property of "${path}"`,
    );
  const isEditorial =
    names.length === 1 &&
    names[0] !== undefined &&
    names[0] in keysOf(/** @type {TypeName} */ (type)).editorial;
  return isEditorial && type !== 'Source' ? `${rule.doc} Given by the editors.` : rule.doc;
}
