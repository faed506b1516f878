import { GraphQLError, Lexer, parse, Source, TokenKind } from 'graphql';
import { DiplographError } from '../../errors.ts';
import type { Plugin } from 'graphql-yoga';

/** Refuses a document of too many tokens before it is parsed. */
export const useTokenLimit = (maxTokens: number): Plugin => ({
  onParse({ setParseFn }) {
    setParseFn((source: string | Source, options: object) => {
      const text = typeof source === 'string' ? new Source(source) : source;
      if (isLonger(text, maxTokens)) throw tooManyTokens(maxTokens);
      return parse(text, options);
    });
  },
});

function isLonger(source: Source, maxTokens: number): boolean {
  const lexer = new Lexer(source);
  let tokens = 0;
  while (lexer.advance().kind !== TokenKind.EOF) {
    tokens += 1;
    if (tokens > maxTokens) return true;
  }
  return false;
}

function tooManyTokens(maxTokens: number): GraphQLError {
  const message = `expected a document of at most ${String(maxTokens)} tokens, found more; send a shorter one, or several`;
  return new GraphQLError(message, { originalError: new DiplographError('LIMIT_EXCEEDED', message) });
}
