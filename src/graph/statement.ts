import { constantOf } from './filter.ts';
import { DATED_COLUMNS } from './schema.ts';
import type { Filter, Test } from './filter.ts';
import type { Param, Params, Query } from '../model/query.ts';
import type { Viewpoint } from '../model/viewpoint.ts';

/** A version of the dataset and a viewpoint. Every statement is compiled for one. */
export type Scope = {
  readonly viewpoint: Viewpoint;
  readonly rev: number;
  /** The most days between the first and the last that the date of an event may mean; null where it is not known. */
  readonly widestEventDays: number | null;
};

/** A Cypher text, and its parameters for the keys that it reads. */
export type Compiled<Row> = {
  readonly statement: Query<Row, string>;
  readonly paramsFor: (keys: readonly Param[]) => Params;
};

/** The keys that a statement reads, such as the ids of parents. */
export const KEYS = '$p.keys';

/** The last day of knowledge that sees every source: the last before the end of the calendar. */
const LAST_KNOWN = '9999-12-30';

/**
 * A builder of a statement. It names the parameters, so that no value is ever a part of the text. All values are in one map, `$p`: the
 * database plans a text again for each magnitude of a parameter's length, but not for values in a map.
 */
export class Statement {
  readonly #values: Record<string, Param> = {};
  readonly #visibility: Record<string, Param>;
  readonly scope: Scope;
  #names = 0;

  constructor(scope: Scope) {
    const { knownAt } = scope.viewpoint;
    const known = knownAt === null || knownAt > LAST_KNOWN ? LAST_KNOWN : knownAt;
    this.scope = scope;
    this.#visibility = { rev: scope.rev, knownAt: known };
  }

  /** Returns a name that no other part of the statement has. */
  name(prefix: string): string {
    this.#names += 1;
    return `${prefix}${String(this.#names)}`;
  }

  /** Returns such a name for each prefix. */
  names<const Prefixes extends readonly string[]>(
    ...prefixes: Prefixes
  ): { readonly [Place in keyof Prefixes]: string } {
    return prefixes.map((prefix) => this.name(prefix)) as { [Place in keyof Prefixes]: string };
  }

  /** Returns the placeholder of a value. */
  param(value: Param): string {
    const name = this.name('p');
    this.#values[name] = value;
    return `$p.${name}`;
  }

  /**
   * Returns the condition that a version is visible: in the revision, from the known sources, and on the day of the viewpoint, if it
   * has one. `asOf` overrides the day of the viewpoint.
   */
  visible(version: string, asOf: string | null = null): string {
    const { viewpoint } = this.scope;
    if (asOf === null && viewpoint.asOf !== null) this.#visibility['asOf'] = viewpoint.asOf;
    const day = asOf === null ? (viewpoint.asOf === null ? null : '$asOf') : this.param(asOf);
    return [
      `${version}.r0 <= $rev AND ${version}.r1 > $rev`,
      ...(viewpoint.knownAt === null ? [] : [`${version}.knownFrom <= $knownAt`]),
      `${version}.knownTo > $knownAt`,
      ...(day === null ? [] : [`${version}.validFrom <= ${day} AND ${version}.validTo >= ${day}`]),
    ].join(' AND ');
  }

  /** Returns ` AND ` and the condition that a version passes a filter; nothing where every one does. */
  matches(version: string, filter: Filter): string {
    const constant = constantOf(filter);
    if (constant === true) return '';
    return `\n    AND ${constant === false ? 'false' : this.#condition(version, filter, false)}`;
  }

  /** Inside `not` a column that is null makes a test false, not unknown. */
  #condition(version: string, filter: Filter, isNegated: boolean): string {
    switch (filter.op) {
      case 'and':
      case 'or': {
        const parts = filter.of
          .filter((each) => constantOf(each) === null)
          .map((each) => this.#condition(version, each, isNegated));
        return parts.length === 1
          ? String(parts[0])
          : `(${parts.join(filter.op === 'and' ? ' AND ' : ' OR ')})`;
      }
      case 'not':
        return `NOT (${this.#condition(version, filter.of, true)})`;
      default: {
        const test = this.#test(version, filter);
        const isNeverNull = filter.op === 'missing' || filter.op === 'empty';
        return isNegated && !isNeverNull ? `coalesce(${test}, false)` : test;
      }
    }
  }

  #test(version: string, test: Test): string {
    if (test.op === 'overlaps' || test.op === 'within') {
      const [first, last] = test.value.map((day) => this.param(day));
      const [start, end] = test.op === 'overlaps' ? ['latest', 'earliest'] : ['earliest', 'latest'];
      return `(${version}.${start} >= ${String(first)} AND ${version}.${end} <= ${String(last)})`;
    }
    const column = `${version}.${test.column}`;
    const dated = DATED_COLUMNS[test.column];
    const { asOf } = this.scope.viewpoint;
    if (dated !== undefined && asOf !== null) {
      const held = `text IN ${version}.${dated} WHERE left(text, 10) <= ${this.param(asOf)}`;
      if (test.op === 'empty') return `none(${held})`;
      if (test.op === 'has' || test.op === 'hasAny') {
        const values = this.param(test.op === 'has' ? [test.value] : test.value);
        return `any(${held} AND substring(text, 11) IN ${values})`;
      }
    }
    switch (test.op) {
      case 'eq':
        return `${column} = ${this.param(test.value)}`;
      case 'in':
        return `${column} IN ${this.param(test.value)}`;
      case 'has':
        return `${this.param(test.value)} IN ${column}`;
      case 'hasAny':
        return `any(value IN ${column} WHERE value IN ${this.param(test.value)})`;
      case 'contains':
      case 'startsWith': {
        const operator = test.op === 'contains' ? 'CONTAINS' : 'STARTS WITH';
        return `${test.isFolded ? column : `toLower(${column})`} ${operator} ${this.param(test.value)}`;
      }
      case 'before':
        return `${column} < ${this.param(test.value)}`;
      case 'between': {
        const [first, last] = test.value.map((day) => this.param(day));
        return `(${column} >= ${String(first)} AND ${column} <= ${String(last)})`;
      }
      case 'missing':
        return `${column} IS NULL`;
      case 'empty':
        return `coalesce(size(${column}), 0) = 0`;
    }
  }

  /** Returns the statement of a text, which may name `KEYS`. */
  compiled<Row>(text: string): Compiled<Row> {
    return {
      statement: { text },
      paramsFor: (keys) => ({ ...this.#visibility, p: { ...this.#values, keys } }),
    };
  }
}
