import { beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE_CLAIMS } from '../../support/article-claims.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { useDatabase } from '../../support/viewpoint-database.ts';

const ARTICLE = 'diplomacy-journal-2025-c5-plus-1';
const CLAIM =
  'property value locator derived reason negated edge { id } object { id } subject { id } source { id }';

describe('the facts of the seed article in the whole graph', () => {
  const { ask } = useDatabase(seedDataset);
  let stated: readonly Record<string, any>[]; // oxlint-disable-line typescript/no-explicit-any -- answers are whatever was asked for

  beforeAll(async () => {
    stated = await allClaims();
  });

  async function allClaims(after: string | null = null): Promise<readonly Record<string, unknown>[]> {
    const query = `query ($after: String) { source(id: "${ARTICLE}") { claims(first: 100, after: $after) { nodes { ${CLAIM} } pageInfo { hasNextPage endCursor } } } }`;
    const { nodes, pageInfo } = (await ask(query, { after })).data.source.claims;
    return pageInfo.hasNextPage ? [...nodes, ...(await allClaims(pageInfo.endCursor))] : nodes;
  }

  it.each(ARTICLE_CLAIMS)(
    'are claims with their paragraph: %s: %s %s %s %s %s',
    (_, subject, property, edge, object, value, locator, derived) => {
      const found = stated.find(
        (claim) =>
          claim['subject'].id === subject &&
          claim['property'] === property &&
          (claim['edge']?.id ?? null) === edge &&
          (claim['object']?.id ?? null) === object &&
          claim['value'] === value,
      );
      expect(found).toMatchObject({ source: { id: ARTICLE }, locator, derived, negated: false });
      expect(found?.['reason'] !== null).toBe(derived);
    },
  );

  it('cover A1 to A27', () => {
    const facts = new Set(ARTICLE_CLAIMS.map(([fact]) => fact));
    expect([...facts]).toEqual(Array.from({ length: 27 }, (_, i) => `A${String(i + 1)}`));
  });
});
