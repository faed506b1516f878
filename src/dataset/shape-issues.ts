import { issueAt } from './issue.ts';
import { keyPosition, nodeAt } from './yaml-tree.ts';
import { printableLine, quoteValue } from './wording.ts';
import type { z } from 'zod';
import type { Issue, IssueCode } from './issue.ts';
import type { YamlMap } from './yaml-tree.ts';

/** Returns a message of a shape with the code of its issue; `decode` separates them. */
export const coded = (code: IssueCode, message: string): string => `${code}${SEPARATOR}${message}`;

/** Returns the issues of a file with an invalid shape, each at its key or value. */
export const shapeIssues = (file: string, root: YamlMap, errors: readonly ShapeError[]): readonly Issue[] =>
  errors.flatMap((error) => placed(file, root, [], error));

/** The error type of a shape. */
export type ShapeError = z.core.$ZodIssue;

const SEPARATOR = '\n';

function placed(
  file: string,
  root: YamlMap,
  base: readonly PropertyKey[],
  error: ShapeError,
): readonly Issue[] {
  const path = [...base, ...error.path];
  if (error.code === 'invalid_union') {
    return branchOf(error.errors).flatMap((inner) => placed(file, root, path, inner));
  }
  if (error.code === 'unrecognized_keys') {
    const messages = error.message.split(SEPARATOR);
    return error.keys.map((key, i) =>
      issueAt(
        file,
        keyPosition(root, path, key),
        'unknown-key',
        messages[i] ?? `unknown key ${quoteValue(key)}`,
      ),
    );
  }
  const { code, message } = decode(error.message);
  if (code !== 'missing-key') return [issueAt(file, nodeAt(root, path).at, code, message)];
  const missing = `the key ${quoteValue(String(path.at(-1)))} is missing: ${message}`;
  return [issueAt(file, nodeAt(root, path.slice(0, -1)).at, code, missing)];
}

/** Returns the errors of the intended form of a value: the first form of the type that was found. */
function branchOf(branches: readonly (readonly ShapeError[])[]): readonly ShapeError[] {
  const meant = branches.find((errors) => !errors.some(isOfOtherType));
  return meant ?? branches[0] ?? [];
}

const isOfOtherType = (error: ShapeError): boolean =>
  error.path.length === 0 &&
  error.code !== 'unrecognized_keys' &&
  (error.code === 'invalid_union'
    ? error.errors.every((errors) => errors.some(isOfOtherType))
    : decode(error.message).code === 'wrong-type');

/** Returns the message of an error without its code. */
export const messageOf = (error: ShapeError): string => decode(error.message).message;

function decode(text: string): { readonly code: IssueCode; readonly message: string } {
  const end = text.indexOf(SEPARATOR);
  if (end < 0) return { code: 'wrong-type', message: printableLine(text) };
  return { code: text.slice(0, end) as IssueCode, message: text.slice(end + 1) };
}
