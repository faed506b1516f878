import type { DocumentNode, GraphQLSchema } from 'graphql';

/** The operation that is built: its text, its document, and the function that changes it. */
export type Building = {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly text: string;
  readonly change: (text: string) => void;
};
