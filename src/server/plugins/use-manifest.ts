import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { DiplographError } from '../../errors.ts';
import type { Plugin } from 'graphql-yoga';

type Params = {
  readonly query?: string | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
};

/**
 * Answers an operation of the manifest by the SHA-256 of its text, as `extensions.persistedQuery.sha256Hash`. Any other hash
 * without a text gets the word of the protocol of automatic persisted queries that makes a client send the text. Where
 * `isClosed`, a text that the manifest does not hold is refused.
 */
export function useManifest(operations: readonly string[], isClosed: boolean): Plugin {
  const byHash = new Map(operations.map((text) => [hashOf(text), text]));
  return {
    onParams({ params, setParams }) {
      const { query, extensions } = params as Params;
      const hash = hashIn(extensions);
      const known = hash === undefined ? undefined : byHash.get(hash);
      if (known !== undefined && query === undefined) setParams({ ...params, query: known });
      else if (hash !== undefined && query === undefined) throw notSupported();
      else if (isClosed && !byHash.has(hashOf(query ?? ''))) throw refusal();
    },
  };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function hashIn(extensions: Params['extensions']): string | undefined {
  const persisted = extensions?.['persistedQuery'];
  if (typeof persisted !== 'object' || persisted === null || !('sha256Hash' in persisted)) return undefined;
  return typeof persisted.sha256Hash === 'string' ? persisted.sha256Hash : undefined;
}

/** Apollo's and urql's clients know this message and this code, and ask again with the text. */
const notSupported = (): GraphQLError =>
  new GraphQLError('PersistedQueryNotSupported', {
    extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED', http: { status: 200 } },
  });

function refusal(): GraphQLError {
  const message = `expected an operation of this service's manifest, found another text; send the text or the hash of one that it lists`;
  return new GraphQLError(message, { originalError: new DiplographError('FORBIDDEN', message) });
}
