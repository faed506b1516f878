import { quote } from '../errors.ts';
import { shortJson, ToolError } from './tool.ts';
import type { Json, JsonSchema, Tool } from './tool.ts';

/**
 * Checks the arguments of a tool by its input schema: their names, their types, and that none is missing. Leaves to the API what the
 * schema does not say.
 * @throws ToolError
 */
export function checkArguments({ name, arguments: known }: Tool, values: Json): void {
  const unknown = Object.keys(values).filter((each) => !Object.hasOwn(known, each));
  if (unknown.length > 0) {
    const names = Object.keys(known).join(', ');
    throw new ToolError(
      `expected arguments of ${name} (${names === '' ? 'none' : names}), found ${unknown.map(quote).join(', ')}; leave them out`,
    );
  }
  for (const [argument, { schema, isRequired }] of Object.entries(known)) {
    const value = values[argument] ?? undefined;
    if (value === undefined ? !isRequired : fits(schema, value)) continue;
    const { description = 'its meaning is in the input schema of the tool.' } = schema;
    throw new ToolError(
      `expected "${argument}" of ${name} to be ${wordsFor(schema)}, found ${shortJson(value)}; send it: ${String(description)}`,
    );
  }
}

/** The types of JSON Schema: what a value is called, and whether a value is one. */
const TYPES: Readonly<Record<string, readonly [words: string, test: (value: unknown) => boolean]>> = {
  string: ['a text', (value) => typeof value === 'string'],
  integer: ['a whole number', Number.isInteger],
  number: ['a number', Number.isFinite],
  boolean: ['true or false', (value) => typeof value === 'boolean'],
  object: ['an object', (value) => typeof value === 'object' && value !== null && !Array.isArray(value)],
};

/** Returns true for a value of a schema. GraphQL takes one value as a list of it, and null among the values of a list. */
function fits({ type, items, enum: words }: JsonSchema, value: unknown): boolean {
  if (Array.isArray(words)) return words.includes(value);
  if (type !== 'array') return TYPES[String(type)]?.[1](value) ?? true;
  const each = Array.isArray(value) ? value : [value];
  return each.every((item) => item === null || fits(items as JsonSchema, item));
}

/** The most words that a message lists. */
const MOST_WORDS = 12;

function wordsFor({ type, items, enum: words }: JsonSchema): string {
  if (type === 'array') return `a list, each ${wordsFor(items as JsonSchema)}`;
  if (!Array.isArray(words)) return TYPES[String(type)]?.[0] ?? 'a value';
  return words.length > MOST_WORDS ? 'a word of the input schema' : `one of ${words.join(', ')}`;
}
