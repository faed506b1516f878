import type { Page, PageItem } from '../../graph/types.ts';

/** Resolvers of every connection. */
export const connection = {
  edges: (page: Page) => page.items,
  nodes: (page: Page) => page.items.map(({ node }) => node),
  pageInfo: ({ items, hasNextPage, hasPreviousPage }: Page) => ({
    hasNextPage,
    hasPreviousPage,
    startCursor: items[0]?.cursor() ?? null,
    endCursor: items.at(-1)?.cursor() ?? null,
  }),
  totalCount: (page: Page) => page.total(),
} as const;

/** Resolvers of every edge without fields of its own. */
export const edge = { node: (item: PageItem) => item.node } as const;
