import { GraphQLError, Lexer, parse, Source, TokenKind } from 'graphql';
import { LRUCache } from 'lru-cache';
import { DiplographError } from '../../errors.ts';
import { MOST_NESTED, tooNested } from '../nesting.ts';
import type { DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Tokens of all documents that are cached. A parsed token takes some 500 bytes, so all of them take about 30 MB. */
const MOST_CACHED_TOKENS = 60_000;

/** Characters of all documents that are cached; comments and long strings are no tokens of their own. */
const MOST_CACHED_CHARACTERS = 4_000_000;

/**
 * Parses documents. It refuses a document of too many tokens, or of brackets too deep inside each other, before it is parsed.
 * It caches documents that are valid, by text, bounded by their tokens; no other document is kept.
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
    if (tokens === maxTokens) throw refusal(tooManyTokens(maxTokens));
    if (OPENING.has(kind)) nested += 1;
    else if (CLOSING.has(kind)) nested -= 1;
    if (nested > MOST_NESTED) throw refusal(tooNested());
  }
}

const tooManyTokens = (maxTokens: number): DiplographError =>
  new DiplographError(
    'LIMIT_EXCEEDED',
    `expected a document of at most ${String(maxTokens)} tokens, found more; send a shorter one, or several`,
  );

const refusal = (error: DiplographError): GraphQLError =>
  new GraphQLError(error.message, { originalError: error });
