import type { Page, PageItem } from '../../graph/types.ts';
import type { SearchPage } from '../../graph/questions/search.ts';

/** Resolvers of every connection. */
export const connection = {
  edges: (page: Page | SearchPage) => page.items,
  nodes: (page: Page | SearchPage) => page.items.map(({ node }) => node),
  pageInfo: ({ items, hasNextPage, hasPreviousPage }: Page | SearchPage) => ({
    hasNextPage,
    hasPreviousPage,
    startCursor: items[0]?.cursor() ?? null,
    endCursor: items.at(-1)?.cursor() ?? null,
  }),
  totalCount: ({ total }: Page | SearchPage) => (typeof total === 'number' ? total : total()),
} as const;

/** Resolvers of every edge without fields of its own. */
export const edge = { node: (item: PageItem) => item.node } as const;
