import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Answers nothing about the schema: no introspection, and no suggestions in messages, also in those on variables. */
export const useHiddenSchema = (): Plugin => ({
  onValidate({ addValidationRule }) {
    addValidationRule(NoSchemaIntrospectionCustomRule);
    return ({ result, setResult }) => {
      setResult((result as readonly GraphQLError[]).map(withoutSuggestion));
    };
  },
  // Mistakes in variables are found after validation.
  onResultProcess(processing) {
    const { result } = processing;
    if (Array.isArray(result) || Symbol.asyncIterator in result || !result.errors) return;
    processing.setResult({ ...result, errors: result.errors.map(withoutSuggestion) } as ExecutionResult);
  },
});

const SUGGESTION = / Did you mean .*\?$/s;

function withoutSuggestion(error: GraphQLError): GraphQLError {
  // What is no error of the schema says nothing of it.
  const isOurs = error.originalError !== undefined && !(error.originalError instanceof GraphQLError);
  if (isOurs || !SUGGESTION.test(error.message)) return error;
  const { message, nodes = null, positions = null, path = null, source = null, extensions } = error;
  return new GraphQLError(message.replace(SUGGESTION, ''), { nodes, positions, path, source, extensions });
}
