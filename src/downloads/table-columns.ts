import type { TypeName } from '../model/property.ts';

/** A column of a table: its name, its description, its XML Schema type, and its value in a row. */
export type Column<Item> = {
  readonly name: string;
  readonly doc: string;
  readonly type: 'string' | 'date' | 'integer' | 'number' | 'boolean' | 'anyURI';
  /** The separator of several values in a cell. */
  readonly separator?: ';';
  /** The types of the records whose ids it holds. */
  readonly refersTo?: readonly TypeName[];
  /** The column to whose values these belong, by position. An empty position has no value. */
  readonly alignedWith?: string;
  readonly of: (item: Item) => Cell;
};

/** The value of a column in a row. A list has null for a place without a value. */
export type Cell = string | number | boolean | null | readonly (string | null)[];

type Of<Item> = Column<Item>['of'];

/** Returns functions that create the columns of a table of items: of one text, of an id, of several texts, of another type. */
export const columnBuilders = <Item>() => ({
  text: (name: string, doc: string, of: Of<Item>): Column<Item> => ({ name, doc, type: 'string', of }),
  id: (name: string, doc: string, target: TypeName | readonly TypeName[], of: Of<Item>): Column<Item> => ({
    ...{ name, doc, type: 'string', refersTo: [target].flat(), of },
  }),
  list: (
    name: string,
    doc: string,
    of: (item: Item) => readonly (string | null)[],
    alignedWith?: string,
  ): Column<Item> => ({
    name,
    doc:
      alignedWith === undefined ? doc : `${doc} One for each of ${alignedWith}, empty where there is none.`,
    type: 'string',
    separator: ';',
    ...(alignedWith !== undefined && { alignedWith }),
    of,
  }),
  typed: (type: Column<Item>['type'], name: string, doc: string, of: Of<Item>): Column<Item> => ({
    name,
    doc,
    type,
    of,
  }),
});
