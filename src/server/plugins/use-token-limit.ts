import { GraphQLError, Lexer, parse, Source, TokenKind } from 'graphql';
import { DiplographError } from '../../errors.ts';
import { MOST_NESTED, tooNested } from '../nesting.ts';
import type { Plugin } from 'graphql-yoga';

/** Refuses a document of too many tokens, or of brackets too deep inside each other, before it is parsed. */
export const useTokenLimit = (maxTokens: number): Plugin => ({
  onParse({ setParseFn }) {
    setParseFn((source: string | Source, options: object) => {
      const text = typeof source === 'string' ? new Source(source) : source;
      checkTokens(text, maxTokens);
      return parse(text, options);
    });
  },
});

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
