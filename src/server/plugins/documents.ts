import { createHash } from 'node:crypto';
import {
  GraphQLError,
  Lexer,
  parse,
  Source,
  TokenKind,
  getOperationAST,
  Kind,
  NoSchemaIntrospectionCustomRule,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { DiplographError } from '../../errors.ts';
import { MOST_NESTED, tooNested } from '../nesting.ts';
import { checkLimits, checkShape } from '../../api/limits.ts';
import type { Plugin } from 'graphql-yoga';
import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Execution, RequestContext } from '../request-context.ts';
import type { Limits, ShapeLimits } from '../../api/limits.ts';

type RequestParams = {
  readonly query?: string | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
};

/**
 * Answers an operation of the manifest by the SHA-256 of its text in `extensions.persistedQuery.sha256Hash`. For any other hash
 * without a text, the answer follows the protocol of automatic persisted queries, and the client sends the text. With
 * `isClosed`, refuses texts that are not in the manifest.
 */
export function useManifest(operations: readonly string[], isClosed: boolean): Plugin {
  const byHash = new Map(operations.map((text) => [hashOf(text), text]));
  return {
    onParams({ params, setParams }) {
      const { query, extensions } = params as RequestParams;
      const hash = hashIn(extensions);
      const known = hash === undefined ? undefined : byHash.get(hash);
      if (known !== undefined && query === undefined) setParams({ ...params, query: known });
      else if (hash !== undefined && query === undefined) throw notSupported();
      else if (isClosed && !byHash.has(hashOf(query ?? ''))) throw notInManifest();
    },
  };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function hashIn(extensions: RequestParams['extensions']): string | undefined {
  const persisted = extensions?.['persistedQuery'];
  if (typeof persisted !== 'object' || persisted === null || !('sha256Hash' in persisted)) return undefined;
  return typeof persisted.sha256Hash === 'string' ? persisted.sha256Hash : undefined;
}

/** Returns the error that clients of Apollo and urql recognize by message and code. They then send the text. */
const notSupported = (): GraphQLError =>
  new GraphQLError('PersistedQueryNotSupported', {
    extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED', http: { status: 200 } },
  });

function notInManifest(): GraphQLError {
  const message = `expected an operation of this service's manifest, found another text; send the text or the hash of one that it lists`;
  return new GraphQLError(message, { originalError: new DiplographError('FORBIDDEN', message) });
}

/** The maximum number of tokens of all cached documents. A parsed token takes about 500 bytes, all of them about 30 MB. */
const MOST_CACHED_TOKENS = 60_000;

/** The maximum number of characters of all cached documents. Comments and long strings are not counted as tokens. */
const MOST_CACHED_CHARACTERS = 4_000_000;

/**
 * Parses documents. Refuses a document with too many tokens, or with brackets nested too deep, before parsing. Caches valid
 * documents by text, with a limit on their tokens.
 */
export function useDocuments(maxTokens: number): Plugin {
  const cache = new LRUCache<string, DocumentNode>({
    maxSize: MOST_CACHED_TOKENS,
    sizeCalculation: sizeOf,
  });
  const valid = new WeakSet<DocumentNode>();
  return {
    onParse({ params, setParseFn, setParsedDocument }) {
      const known = cache.get(textOf(params.source as string | Source));
      if (known) {
        setParsedDocument(known);
        return;
      }
      setParseFn((source: string | Source, options: object) => {
        const text = typeof source === 'string' ? new Source(source) : source;
        checkTokens(text, maxTokens);
        return parse(text, options);
      });
    },
    onValidate({ params, setResult }) {
      const documentAST = params.documentAST as DocumentNode;
      if (valid.has(documentAST)) {
        setResult([]);
        return;
      }
      return ({ valid: isValid }) => {
        const text = documentAST.loc?.source.body;
        if (!isValid || text === undefined) return;
        valid.add(documentAST);
        cache.set(text, documentAST);
      };
    },
  };
}

const textOf = (source: string | Source): string => (typeof source === 'string' ? source : source.body);

const sizeOf = ({ tokenCount = 0 }: DocumentNode, text: string): number =>
  Math.ceil(1 + tokenCount + (text.length * MOST_CACHED_TOKENS) / MOST_CACHED_CHARACTERS);

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

function checkTokens(source: Source, maxTokens: number): void {
  const lexer = new Lexer(source);
  let nested = 0;
  for (let tokens = 0; ; tokens += 1) {
    const { kind } = lexer.advance();
    if (kind === TokenKind.EOF) return;
    if (tokens === maxTokens) throw asGraphqlError(tooManyTokens(maxTokens));
    if (OPENING.has(kind)) nested += 1;
    else if (CLOSING.has(kind)) nested -= 1;
    if (nested > MOST_NESTED) throw asGraphqlError(tooNested());
  }
}

const tooManyTokens = (maxTokens: number): DiplographError =>
  new DiplographError(
    'LIMIT_EXCEEDED',
    `expected a document of at most ${String(maxTokens)} tokens, found more; send a shorter one, or several`,
  );

const asGraphqlError = (error: DiplographError): GraphQLError =>
  new GraphQLError(error.message, { originalError: error });

/** Refuses documents of a hostile shape before validation, and too complex operations before any read. */
export function useLimits(limits: Limits & ShapeLimits): Plugin<RequestContext> {
  const shaped = new WeakSet<DocumentNode>();
  const measured = new WeakMap<DocumentNode, LRUCache<string, number>>();
  return {
    onParse:
      () =>
      ({ result }) => {
        if (!isDocument(result) || shaped.has(result)) return;
        checkShape(result, limits);
        shaped.add(result);
      },
    async onExecute({ args }) {
      const { schema, document, operationName, variableValues, contextValue } = args as Execution;
      contextValue.operationName = getOperationAST(document, operationName)?.name?.value ?? null;
      const known = measured.get(document) ?? new LRUCache<string, number>({ max: MAX_CACHED });
      measured.set(document, known);
      const asked = JSON.stringify([operationName, variableValues]);
      const complexity =
        known.get(asked) ?? checkLimits(schema, limits, { document, operationName, variableValues });
      if (asked.length <= MAX_LENGTH) known.set(asked, complexity);
      contextValue.complexity = complexity;
      if (complexity > 0) await contextValue.acquireComplexity(complexity);
    },
  };
}

/** The maximum number of cached complexities of a document, and the maximum length of their keys in characters. */
const [MAX_CACHED, MAX_LENGTH] = [20, 1000];

const isDocument = (parsed: unknown): parsed is DocumentNode =>
  typeof parsed === 'object' && parsed !== null && 'kind' in parsed && parsed.kind === Kind.DOCUMENT;

/** Hides the schema: no introspection, and no suggestions in messages, including messages about variables. */
export const useHiddenSchema = (): Plugin => ({
  onValidate({ addValidationRule }) {
    addValidationRule(NoSchemaIntrospectionCustomRule);
    return ({ result, setResult }) => {
      setResult((result as readonly GraphQLError[]).map(withoutSuggestion));
    };
  },
  // Errors of variables occur after validation.
  onResultProcess(processing) {
    const { result } = processing;
    if (Array.isArray(result) || Symbol.asyncIterator in result || !result.errors) return;
    processing.setResult({ ...result, errors: result.errors.map(withoutSuggestion) } as ExecutionResult);
  },
});

const SUGGESTION = / Did you mean .*\?$/s;

function withoutSuggestion(error: GraphQLError): GraphQLError {
  // Errors of resolvers do not mention the schema.
  const isOurs = error.originalError !== undefined && !(error.originalError instanceof GraphQLError);
  if (isOurs || !SUGGESTION.test(error.message)) return error;
  const { message, nodes = null, positions = null, path = null, source = null, extensions } = error;
  return new GraphQLError(message.replace(SUGGESTION, ''), { nodes, positions, path, source, extensions });
}
