import { IDS_OF_ITEMS, IDS_OF_LINKS, ITEMS, KEYS, KEYS_OF_FULL, TOTAL, TOTALS } from './queries/shared.ts';
import type { CountRow } from './queries/shared.ts';
import type { PageQuery } from './lists.ts';
import type { Params } from './types.ts';
import type { Query } from './query.ts';

/** What is joined to a statement for pages: those for the pages below its items, and one that counts where a page is full. */
export type Joins = {
  readonly below: readonly PageQuery[];
  readonly count?: Query<CountRow, string> | undefined;
};

/**
 * One statement that gives what the others give, each of which is known when the program is compiled, as is how they are joined.
 * The parameters of those that are joined are named as `belowParams` and `countParams` name them.
 */
export function joined(statement: PageQuery, { below, count }: Joins): PageQuery {
  const known = [...below, ...(count ? [count] : [])].reduce(follow, follow(shapes, statement));
  if (!known.query) {
    shapesKnown += 1;
    if (shapesKnown >= MOST_SHAPES) [shapes, shapesKnown] = [{ after: new WeakMap() }, 0];
    known.query = lazily(() => join(statement.text, below, count), statement);
  }
  return known.query;
}

/** As many as the database keeps plans for. */
const MOST_SHAPES = 1000;

type Shape = { query?: PageQuery; readonly after: WeakMap<object, Shape> };

/** By the statement, then by each of what is joined to it: requests come in few shapes, but for those who make them up. */
let shapes: Shape = { after: new WeakMap() };
let shapesKnown = 0;

function follow({ after }: Shape, next: object): Shape {
  const found = after.get(next) ?? { after: new WeakMap() };
  after.set(next, found);
  return found;
}

function lazily(make: () => string, alone: PageQuery): PageQuery {
  let text: string | undefined;
  return {
    get text() {
      text ??= make();
      return text;
    },
    alone,
  };
}

/** How often a shape is asked before its statements are joined: planning them anew takes the database longer than it saves once. */
export const OFTEN = 3;

const asked = new WeakMap<PageQuery, number>();

/** The statement to send now: one that joins others as soon as it is asked often, else the first of these. */
export function toSend(statement: PageQuery): PageQuery {
  if (!statement.alone) return statement;
  const times = (asked.get(statement) ?? 0) + 1;
  asked.set(statement, times);
  return times < OFTEN ? statement.alone : statement;
}

/** How often a shape is asked level by level after all of it at once took too long. */
const REST = 100;

/** Tells that the statement took too long: the parts of one that joins others are asked by themselves for some time. */
export function tookTooLong(statement: PageQuery): void {
  if (statement.alone) asked.set(statement, OFTEN - REST);
}

/** What is the same in all statements of a view keeps its name. */
const OWN_PARAM = /\$(?!(?:rev|knownAt)\b)/g;

/** The parameters of a statement that is joined as the one with a number among those below. */
export const belowParams = (params: Params, i: number): Params => prefixed(params, `below${String(i)}_`);

/** The parameters of a statement that is joined to count. */
export const countParams = (params: Params): Params => prefixed(params, 'count_');

const prefixed = (params: Params, prefix: string): Params =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [`${prefix}${name}`, value]));

const END = '} AS page';

function join(text: string, below: Joins['below'], count: Joins['count']): string {
  const start = text.lastIndexOf('\nRETURN ');
  const given = [
    ...(below.length > 0 ? [`below: [${below.map((_, i) => `below${String(i)}`).join(', ')}]`] : []),
    ...(count ? ['totals: totals'] : []),
  ];
  const ids = text.includes(ITEMS) ? IDS_OF_ITEMS : IDS_OF_LINKS;
  return [
    text.slice(0, start),
    ...(below.length > 0 ? [`\nWITH found, ${ids} AS ids`] : []),
    ...below.map((each, i) => callBelow(each.text, i)),
    ...(count ? [callCount(count.text)] : []),
    `${text.slice(start, -END.length)}, ${given.join(', ')}${END}`,
  ].join('');
}

function callBelow(text: string, i: number): string {
  // Names of what is joined may not be those of what it is given.
  const renamed = text.replaceAll(/\bids(_*)\b/g, 'ids_$1').replace(KEYS, 'UNWIND ids AS key');
  const own = renamed.slice(0, -END.length).replaceAll(OWN_PARAM, `$$below${String(i)}_`);
  return `\nCALL (ids) {${own}} AS below${String(i)}\n}`;
}

function callCount(text: string): string {
  const own = text.replace(KEYS, KEYS_OF_FULL).replace(TOTAL, TOTALS);
  return `\nCALL (found) {${own.replaceAll(OWN_PARAM, '$$count_')}\n}`;
}
