import { gql, InMemoryCache } from '@apollo/client/core';
import { describe, expect, it } from 'vitest';
import { seedDataset } from '../../support/seed-dataset.ts';
import { useDatabase } from '../../support/viewpoint-database.ts';

const FIELDS = '__typename id slug contested established { __typename edtf }';
const PAST = { asOf: '2019-01-01', knownAt: '2023-06-30' };
const BOTH = `query Both($asOf: Date, $knownAt: Date) {
  past: graph(asOf: $asOf, knownAt: $knownAt) { __typename formats(first: 50) { __typename nodes { ${FIELDS} } } }
  now: formats(first: 50) { __typename nodes { ${FIELDS} } }
}`;
const AGAIN = `query Again($ids: [ID!]!) { nodes(ids: $ids) { ... on Format { ${FIELDS} } } }`;

type Format = { readonly id: string; readonly slug: string; readonly contested: readonly string[] };
type Both = {
  readonly past: { readonly formats: { readonly nodes: readonly Format[] } };
  readonly now: { readonly nodes: readonly Format[] };
};

describe('a record seen from two viewpoints', () => {
  const { data } = useDatabase(seedDataset);

  it('is two objects in the cache of a client', async () => {
    const found = await data<Both>(BOTH, PAST);
    const cache = new InMemoryCache();
    const query = gql(BOTH);
    cache.writeQuery({ query, variables: PAST, data: found });
    expect(cache.readQuery({ query, variables: PAST })).toEqual(found);
    const now = new Map(found.now.nodes.map((format) => [format.slug, format]));
    const changed = found.past.formats.nodes.filter(
      ({ slug, contested }) => contested.length !== now.get(slug)?.contested.length,
    );
    expect(changed.length).toBeGreaterThan(0);
  });

  it('is found again by its id, at the same viewpoint', async () => {
    const { past, now } = await data<Both>(BOTH, PAST);
    const all = [...past.formats.nodes, ...now.nodes];
    const { nodes } = await data<{ nodes: readonly Format[] }>(AGAIN, { ids: all.map(({ id }) => id) });
    expect(nodes).toEqual(all);
  });

  it('is meant by each argument that takes its id', async () => {
    const id = `c5-plus-1@knownAt=${PAST.knownAt}`;
    const asked = (format: string): string =>
      `{ format(id: "${format}") { slug } events(where: { format: { eq: "${format}" } }) { totalCount }
        claims(where: { subject: { in: ["${format}"] } }) { totalCount } paths(from: "${format}", to: "c5") { length } }`;
    expect(await data(asked(id))).toEqual(await data(asked('c5-plus-1')));
  });
});
