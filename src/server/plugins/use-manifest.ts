import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { DiplographError } from '../../errors.ts';
import type { Plugin } from 'graphql-yoga';

type Params = {
  readonly query?: string | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
};

/**
 * Lets an operation of the manifest be asked by the SHA-256 of its text, as `extensions.persistedQuery.sha256Hash`; where
 * `isClosed`, answers no others, by hash or by text.
 */
export function useManifest(operations: readonly string[], isClosed: boolean): Plugin {
  const byHash = new Map(operations.map((text) => [hashOf(text), text]));
  return {
    onParams({ params, setParams }) {
      const { query, extensions } = params as Params;
      const hash = hashIn(extensions);
      const known = hash === undefined ? undefined : byHash.get(hash);
      if (known !== undefined && query === undefined) setParams({ ...params, query: known });
      else if (hash !== undefined && query === undefined) throw refusal(`the hash "${hash.slice(0, 80)}"`);
      else if (isClosed && !byHash.has(hashOf(query ?? ''))) throw refusal('another text');
    },
  };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function hashIn(extensions: Params['extensions']): string | undefined {
  const persisted = extensions?.['persistedQuery'];
  if (typeof persisted !== 'object' || persisted === null || !('sha256Hash' in persisted)) return undefined;
  return typeof persisted.sha256Hash === 'string' ? persisted.sha256Hash : undefined;
}

function refusal(found: string): GraphQLError {
  const message = `expected an operation of this service's manifest, found ${found}; send the text or the hash of one that it lists`;
  return new GraphQLError(message, { originalError: new DiplographError('FORBIDDEN', message) });
}
