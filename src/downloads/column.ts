import type { Column } from './csv.ts';

type Of<Item> = Column<Item>['of'];

/** What makes the columns of a table of items: of text, of several texts, of another type. */
export const columnsOf = <Item>() => ({
  text: (name: string, doc: string, of: Of<Item>): Column<Item> => ({ name, doc, type: 'string', of }),
  list: (
    name: string,
    doc: string,
    of: (item: Item) => readonly (string | null)[],
    beside?: string,
  ): Column<Item> => ({
    name,
    doc: beside === undefined ? doc : `${doc} One for each of ${beside}, empty where there is none.`,
    type: 'string',
    separator: ';',
    ...(beside !== undefined && { beside }),
    of,
  }),
  typed: (type: Column<Item>['type'], name: string, doc: string, of: Of<Item>): Column<Item> => ({
    name,
    doc,
    type,
    of,
  }),
});
