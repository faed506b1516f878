import { describe, expect, it } from 'vitest';
import { ALL } from '../../../src/graph/filter.ts';
import { belowParams, countParams, joined, OFTEN, toSend } from '../../../src/graph/joined.ts';
import { lean } from '../../../src/graph/lean.ts';
import { LISTS, LOOKUPS } from '../../../src/graph/lists.ts';
import type { CountRow, FoundRow } from '../../../src/graph/queries/shared.ts';
import type { PageQuery } from '../../../src/graph/lists.ts';
import type { Query } from '../../../src/graph/query.ts';

const page = (statement: PageQuery): PageQuery => lean<FoundRow, string>(statement, { any: ALL });
const events = page(LISTS.recordsByDate.asc);
const participants = page(LISTS.participantsOfEvent.shared.asc);
const tenures = page(LISTS.tenuresOfParty.desc);
const count: Query<CountRow, string> = lean<CountRow, string>(LISTS.recordsByDate.count, { any: ALL });

const paramsIn = ({ text }: PageQuery): readonly string[] =>
  [...new Set([...text.matchAll(/\$(\w+)/g)].map(([, name = '']) => name))].sort();

describe('statements that are joined', () => {
  it('take the parameters of each, named apart but for those that all have in common', () => {
    const own = { rev: 1, knownAt: '', since: '', until: '', lower: '', upper: '', limit: 2 };
    const listed = { ...own, columns: [], linkColumns: [] };
    const inner = joined(participants, { below: [tenures] });
    const innerParams = { ...listed, ...belowParams(listed, 0) };
    const outer = joined(events, { below: [inner, tenures], count });
    const params = {
      ...{ ...listed, keys: [] },
      ...{ ...belowParams(innerParams, 0), ...belowParams(listed, 1), ...countParams(own) },
    };
    expect(paramsIn(outer)).toContain('below0_below0_limit');
    expect(paramsIn(outer)).toContain('rev');
    expect(paramsIn(outer).filter((name) => /_(?:rev|knownAt)$/.test(name))).toEqual([]);
    expect(paramsIn(outer).filter((name) => !(name in params))).toEqual([]);
  });

  it('are one text however often they are joined, and another one in another order', () => {
    const of = (...below: readonly PageQuery[]): PageQuery => joined(LOOKUPS.byCode, { below });
    expect(of(events, tenures)).toBe(of(events, tenures));
    expect(of(tenures, events).text).not.toBe(of(events, tenures).text);
    expect(of(tenures).text).not.toBe(of(tenures, tenures).text);
  });

  it('are sent as soon as they are asked for often', () => {
    const statement = joined(page(LISTS.policiesOfParty.asc), { below: [tenures] });
    const sent = Array.from({ length: OFTEN + 1 }, () => toSend(statement));
    expect(sent.slice(0, OFTEN - 1)).toEqual(Array(OFTEN - 1).fill(page(LISTS.policiesOfParty.asc)));
    expect(sent.slice(OFTEN - 1)).toEqual([statement, statement]);
    expect(toSend(events)).toBe(events);
  });

  it('are forgotten when there are more of them than the database keeps plans for', () => {
    const known = joined(events, { below: [tenures] });
    const { text } = known;
    for (let i = 0; i < 1000; i++) joined(events, { below: [{ text: tenures.text }] });
    const again = joined(events, { below: [tenures] });
    expect(again).not.toBe(known);
    expect(again.text).toBe(text);
  });
});
