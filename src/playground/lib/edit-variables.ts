import { applyEdits, modify, parse } from 'jsonc-parser';

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } };

/** Returns variables as JSON in which one has a new value; other values and comments stay. A list becomes a list of one. */
export function withVariable(text: string, name: string, value: string): string {
  const base = isObject(text) ? text : '{}';
  const isList = Array.isArray((parse(base) as Readonly<Record<string, unknown>>)[name]);
  return applyEdits(base, modify(base, [name], isList ? [value] : value, FORMAT));
}

/** Returns true for the text of a JSON object, also with comments. */
function isObject(text: string): boolean {
  const value: unknown = parse(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
