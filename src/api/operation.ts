/** A GraphQL operation with its variables. */
export type OperationRequest = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
};

/** The answer of the API to an operation. */
export type Answer = {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: {
    readonly dataset?: DatasetHead;
    readonly warnings?: readonly { readonly message: string }[];
  };
};

/** Sends an operation to the API. */
export type AskApi = (operation: OperationRequest) => Promise<Answer>;

/** The version of the dataset from which an answer comes, and its viewpoint. */
export type DatasetHead = {
  readonly version: string;
  readonly revision: string;
  readonly asOf: string | null;
  readonly knownAt: string | null;
};
