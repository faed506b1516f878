import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Answers nothing about the schema: no introspection, and no suggestions in messages. */
export const useHiddenSchema = (): Plugin => ({
  onValidate({ addValidationRule }) {
    addValidationRule(NoSchemaIntrospectionCustomRule);
    return ({ result, setResult }) => {
      setResult((result as readonly GraphQLError[]).map(withoutSuggestion));
    };
  },
});

const SUGGESTION = / Did you mean .*\?$/s;

function withoutSuggestion(error: GraphQLError): GraphQLError {
  if (!SUGGESTION.test(error.message)) return error;
  const { message, nodes = null, positions = null, source = null, extensions } = error;
  return new GraphQLError(message.replace(SUGGESTION, ''), { nodes, positions, source, extensions });
}
