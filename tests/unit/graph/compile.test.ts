import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/graph/compile.ts';
import { listPlan, lookupPlan, viewpoint } from '../../support/random-plan.ts';
import type { Scope } from '../../../src/graph/statement.ts';

const scope: fc.Arbitrary<Scope> = viewpoint.map((each) => ({
  viewpoint: each,
  rev: 7,
  widestEventDays: 30,
}));
const plan = fc.oneof(listPlan(2), lookupPlan(2));

/** Returns an equal value that shares nothing with the other. */
const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** Returns all texts in a value, however deep. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

describe('a compiled plan', () => {
  it('contains no value of an argument', () => {
    fc.assert(
      fc.property(plan, scope, (each, from) => {
        const { statement, paramsFor } = compile(each, from);
        const sent = textsIn(paramsFor([])).filter((text) => text.length >= 10);
        for (const text of sent) expect(statement.text).not.toContain(text);
        expect(statement.text).not.toMatch(/DETACH|OR true|\/\//);
      }),
    );
  });

  it('declares exactly the parameters that it sends', () => {
    fc.assert(
      fc.property(plan, scope, (each, from) => {
        const { statement, paramsFor } = compile(each, from);
        const { p, ...others } = paramsFor([]);
        const named = new Set([...statement.text.matchAll(/\$((?:p\.)?\w+)/g)].map(([, name]) => name));
        const sent = [...Object.keys(p as object).map((name) => `p.${name}`), ...Object.keys(others)];
        expect(sent.sort()).toEqual([...named].sort());
      }),
    );
  });

  it('compiles equal plans to equal texts', () => {
    fc.assert(
      fc.property(plan, scope, (each, from) => {
        const again = compile(copyOf(each) as typeof each, from);
        expect(again.statement).toEqual(compile(each, from).statement);
        expect(again.paramsFor(['a'])).toEqual(compile(each, from).paramsFor(['a']));
      }),
    );
  });

  it('compiles plans with other argument values to equal texts', () => {
    const of = (first: string, size: number) =>
      compile(
        {
          list: 'eventsOfFormat',
          filter: {
            op: 'and',
            of: [
              { op: 'eq', column: 'place', value: first },
              { op: 'in', column: 'kind', value: [first] },
            ],
          },
          bounds: {
            ordering: 'list',
            rises: true,
            isBackward: false,
            size,
            lower: first,
            upper: 'z',
            hasAfter: true,
            hasBefore: true,
          },
          ...{ columns: [first], linkColumns: [], references: [], nested: [], asOf: null },
          ...{ hasItems: true, hasPageInfo: true, hasTotal: true },
        },
        { viewpoint: { asOf: '2025-11-06', knownAt: null }, rev: size, widestEventDays: size },
      );
    expect(of('a', 1).statement).toEqual(of('b', 50).statement);
    expect(of('a', 1).paramsFor([])).not.toEqual(of('b', 50).paramsFor([]));
  });
});
