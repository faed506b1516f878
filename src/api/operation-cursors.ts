import { getOperationAST, Kind, separateOperations, visit } from 'graphql';
import { DiplographError } from '../errors.ts';
import { oncePerObject } from '../model/functions.ts';
import { revisionOfCursor } from '../graph/pagination.ts';
import type { DocumentNode, ValueNode } from 'graphql';
import type { SentOperation } from './types.ts';

/** The arguments that take a cursor. */
const CURSORS: readonly string[] = ['after', 'before'];

/**
 * Returns a cursor among the arguments of an operation; null if there is none. Skips other texts, which their field refuses.
 * @throws DiplographError BAD_USER_INPUT for cursors of several revisions: an answer belongs to one revision.
 */
export function cursorOf({ document, operationName, variableValues }: SentOperation): string | null {
  const operation = getOperationAST(document, operationName);
  const values = cursorValues(document).get(operation?.name?.value ?? '') ?? [];
  const texts = values.map((value) => {
    if (value.kind === Kind.STRING) return value.value;
    if (value.kind !== Kind.VARIABLE) return null;
    const { value: name } = value.name;
    const fallback = operation?.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    const sent = variableValues?.[name];
    if (sent !== undefined) return sent;
    return fallback?.defaultValue?.kind === Kind.STRING ? fallback.defaultValue.value : null;
  });
  const byRevision = new Map(
    texts.flatMap((text) => {
      const bound = typeof text === 'string' ? revisionOfCursor(text) : null;
      return bound && typeof text === 'string' ? [[bound.revision, text] as const] : [];
    }),
  );
  if (byRevision.size > 1) {
    throw new DiplographError(
      'BAD_USER_INPUT',
      `expected all cursors of an operation to belong to one revision of the dataset, found ${[...byRevision.keys()].join(' and ')}; send one operation for each revision, or start again without a cursor`,
    );
  }
  return [...byRevision.values()][0] ?? null;
}

/** Returns the values of the arguments that take a cursor, by the names of the operations of a document. */
const cursorValues = oncePerObject(
  (document: DocumentNode): ReadonlyMap<string, readonly ValueNode[]> =>
    new Map(
      Object.entries(separateOperations(document)).map(([operation, own]) => {
        const values: ValueNode[] = [];
        visit(own, {
          Argument: ({ name, value }) => {
            if (CURSORS.includes(name.value)) values.push(value);
          },
        });
        return [operation, values];
      }),
    ),
);
