import { Kind, parse, print, TokenKind, valueFromASTUntyped } from 'graphql';
import type { ASTNode, OperationDefinitionNode, Token, VariableDefinitionNode } from 'graphql';

/** A variable of a worked operation. */
export type WorkedVariable = {
  readonly name: string;
  /** The GraphQL type, for example `ID!`. */
  readonly type: string;
  /** The default as JSON; undefined without one. */
  readonly fallback: unknown;
  /** The comment above the variable; '' without one. */
  readonly description: string;
};

/** A named question in GraphQL with variables: a question of the playground, a tool of assistants, a registered operation. */
export type WorkedOperation = {
  /** The name of its file without the ending, for example `02-summit-timeline`. */
  readonly name: string;
  /** The name in its text; its file name for an operation without one. */
  readonly operationName: string;
  /** The name in words, for example `Summit timeline`. */
  readonly title: string;
  /** The theme that groups questions. */
  readonly theme: string;
  /** One sentence; '' without a comment above the operation. */
  readonly description: string;
  readonly text: string;
  readonly variables: readonly WorkedVariable[];
};

/** The theme of an operation without one. */
const OTHER_THEME = 'More questions';

/**
 * Returns a worked operation from the text of its file. The comments above the operation are its description, and `# Theme: …` names
 * its theme. A comment above a variable describes the variable.
 * @throws GraphQLError for a text that does not parse.
 */
export function readOperation(name: string, text: string): WorkedOperation {
  const operation = parse(text).definitions.find(isOperation);
  const comments = operation ? commentsAbove(operation) : [];
  const theme = comments.find((line) => THEME.test(line));
  const operationName = operation?.name?.value;
  return {
    name,
    operationName: operationName ?? name,
    title: operationName === undefined ? name : wordsOf(operationName),
    theme: theme?.replace(THEME, '') ?? OTHER_THEME,
    description: comments.filter((line) => line !== theme).join(' '),
    text,
    variables: (operation?.variableDefinitions ?? []).map(toVariable),
  };
}

/** Returns both libraries in one. An operation of the second takes the place of one of the first with its file name. */
export function joinLibraries(
  first: readonly WorkedOperation[],
  second: readonly WorkedOperation[],
): readonly WorkedOperation[] {
  const names = new Set(second.map(({ name }) => name));
  return [...first.filter(({ name }) => !names.has(name)), ...second];
}

/** Returns the ids that are defaults of variables in a library, each once. */
export const defaultIds = (library: readonly WorkedOperation[]): readonly string[] => [
  ...new Set(
    library.flatMap(({ variables }) =>
      variables.flatMap(({ type, fallback }) =>
        type.startsWith('ID') && typeof fallback === 'string' ? [fallback] : [],
      ),
    ),
  ),
];

/**
 * Returns an operation for another dataset: the default of a variable that names a record is replaced by the example of that name, unless
 * `isKnown` says that the dataset has the record.
 */
export function withExamples(
  operation: WorkedOperation,
  examples: ReadonlyMap<string, string>,
  isKnown: (id: string) => boolean,
): WorkedOperation {
  const { name, text } = operation;
  const definitions = parse(text).definitions.find(isOperation)?.variableDefinitions ?? [];
  const replaced = definitions.flatMap(({ type, variable, defaultValue }) => {
    const example = examples.get(variable.name.value);
    const isId = print(type).startsWith('ID') && defaultValue?.kind === Kind.STRING;
    if (!isId || !defaultValue.loc || example === undefined || isKnown(defaultValue.value)) return [];
    const { start, end } = defaultValue.loc;
    return [{ start, end, text: JSON.stringify(example) }];
  });
  if (replaced.length === 0) return operation;
  const filled = replaced
    .reverse()
    .reduce((done, { start, end, text: id }) => done.slice(0, start) + id + done.slice(end), text);
  return readOperation(name, filled);
}

const THEME = /^Theme: */;

const isOperation = (node: ASTNode): node is OperationDefinitionNode =>
  node.kind === Kind.OPERATION_DEFINITION;

const toVariable = (node: VariableDefinitionNode): WorkedVariable => ({
  name: node.variable.name.value,
  type: print(node.type),
  fallback: node.defaultValue && valueFromASTUntyped(node.defaultValue),
  description: commentsAbove(node).join(' '),
});

/** Returns the lines of the comments directly above a node, without the sign. */
function commentsAbove({ loc }: ASTNode): readonly string[] {
  const lines: string[] = [];
  let token: Token | null | undefined = loc?.startToken.prev;
  for (; token?.kind === TokenKind.COMMENT; token = token.prev) lines.unshift(token.value.trim());
  return lines;
}

/** Returns a name in capitals as words: `WhenDidItBegin` gives `When did it begin`. */
function wordsOf(name: string): string {
  const [first = '', ...others] = name.split(/_+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
  return [first, ...others.map((word) => (ACRONYM.test(word) ? word : word.toLowerCase()))].join(' ');
}

const ACRONYM = /^[A-Z][A-Z0-9]+$/;
