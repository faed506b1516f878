/**
 * Returns the message for a Node.js that cannot run the project; undefined for a supported one.
 *
 * @param {string} version without a leading `v`
 * @param {string} range as in `engines.node`: `>=a.b.c` and `^a.b.c` joined by `||`; anything else is refused
 * @returns {string | undefined}
 */
export function nodeComplaint(version, range) {
  const isFitting = range.split('||').some((part) => satisfies(numbers(version), part.trim()));
  if (isFitting) return undefined;
  return `Expected Node.js ${range}, found ${version}. Install a fitting version (https://nodejs.org) and run the command again.`;
}

/** @param {readonly number[]} version @param {string} part */
function satisfies(version, part) {
  const match = /^(>=|\^)(\d+(?:\.\d+){0,2})$/.exec(part);
  if (match === null) throw new Error(`Expected a range like ">=20.19" or "^20.19.0", found "${part}".`);
  const [, operator, text = ''] = match;
  const bound = numbers(text);
  const sameMajor = version[0] === bound[0];
  return compare(version, bound) >= 0 && (operator === '>=' || sameMajor);
}

/** @param {string} text */
function numbers(text) {
  const [major = 0, minor = 0, patch = 0] = text.split(/[.-]/).map(Number);
  return [major, minor, patch];
}

/** @param {readonly number[]} a @param {readonly number[]} b */
function compare(a, b) {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
