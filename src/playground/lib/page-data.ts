/** A variable of a worked operation, with its GraphQL type as a text and the JSON value of its default. */
export type WorkedVariable = {
  readonly name: string;
  readonly type: string;
  readonly fallback?: unknown;
  readonly description: string;
};

/** A worked operation of the library of the service. */
export type WorkedOperation = {
  readonly name: string;
  readonly operationName: string;
  readonly title: string;
  readonly theme: string;
  readonly description: string;
  readonly text: string;
  readonly variables: readonly WorkedVariable[];
};

/** The data that the service writes into the document of the playground. */
export type PageData = {
  readonly library: readonly WorkedOperation[];
  /** True if the service answers introspection. */
  readonly hasSchema: boolean;
};

/** Reads the data in the document. */
export const readPageData = (): PageData =>
  JSON.parse(document.getElementById('page-data')?.textContent ?? '') as PageData;

/** Returns the variables of an operation as JSON: the defaults, and an empty text for a required value without one. */
export function variablesText({ variables }: Pick<WorkedOperation, 'variables'>): string {
  const known = variables.filter(({ fallback, type }) => fallback !== undefined || type.endsWith('!'));
  if (known.length === 0) return '';
  const values = known.map(({ name, fallback }) => [name, fallback ?? ''] as const);
  return JSON.stringify(Object.fromEntries(values), null, 2);
}
