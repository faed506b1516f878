import { describe, expect, it } from 'vitest';
import { ALL, and, not, or } from '../../../src/graph/filter.ts';
import { linkFilter, narrowed } from '../../../src/graph/plan.ts';
import type { Filter, FilterColumn } from '../../../src/graph/filter.ts';
import type { ListName } from '../../../src/graph/schema.ts';

const eq = (column: FilterColumn, value: string | boolean = 'one'): Filter => ({ op: 'eq', column, value });
const HELD = eq('status', 'HELD');

type Case = readonly [type: string, list: ListName, column: FilterColumn, shorter: ListName];

describe('a list of all records of a type', () => {
  it.each<Case>([
    ['Event', 'recordsByEventDate', 'format', 'eventsOfFormat'],
    ['Event', 'recordsByEventDate', 'place', 'eventsOfPlace'],
    ['Event', 'recordsByEventDate', 'group', 'eventsOfGroup'],
    ['Format', 'recordsByDate', 'group', 'formatsOfGroup'],
    ['Format', 'recordsByName', 'group', 'formatsOfGroupByName'],
    ['Tenure', 'recordsByDate', 'person', 'tenuresOfPerson'],
    ['Tenure', 'recordsByDate', 'party', 'tenuresOfParty'],
    ['Document', 'recordsByDate', 'event', 'documentsOfEvent'],
    ['Coverage', 'recordsByName', 'format', 'coverageOfFormat'],
    ['Claim', 'recordsByName', 'subject', 'claimsOfSubject'],
    ['Claim', 'recordsByName', 'source', 'claimsOfSource'],
    ['Participation', 'recordsByEventDate', 'party', 'participationsOfParty'],
  ])('%s %s is read from the required %s', (type, list, column, shorter) => {
    expect(narrowed({ list, filter: eq(column) }, type)).toEqual({
      plan: { list: shorter, filter: ALL },
      key: 'one',
    });
  });

  it('of events is read from those of a required participant', () => {
    const filter: Filter = { op: 'has', column: 'parties', value: 'kazakhstan' };
    expect(narrowed({ list: 'recordsByEventDate', filter: and(HELD, filter) }, 'Event')).toEqual({
      plan: { list: 'eventsOfParty', filter: HELD },
      key: 'kazakhstan',
    });
  });

  it('keeps the other tests of the filter, and the other fields of the plan', () => {
    const plan = {
      list: 'recordsByEventDate',
      filter: and(HELD, eq('group'), not(HELD)),
      asOf: null,
    } as const;
    expect(narrowed(plan, 'Event')).toEqual({
      plan: { list: 'eventsOfGroup', filter: and(HELD, not(HELD)), asOf: null },
      key: 'one',
    });
  });

  it('prefers the events of a format to those of a group', () => {
    const { plan, key } = narrowed(
      { list: 'recordsByEventDate', filter: and(eq('group', 'c5'), eq('format', 'c5-plus-1')) },
      'Event',
    );
    expect([plan, key]).toEqual([{ list: 'eventsOfFormat', filter: eq('group', 'c5') }, 'c5-plus-1']);
  });

  it.each<readonly [string, ListName, string, Filter]>([
    ['without a filter', 'recordsByEventDate', 'Event', ALL],
    ['for an alternative', 'recordsByEventDate', 'Event', or(eq('group'), HELD)],
    ['for a negation', 'recordsByEventDate', 'Event', not(eq('group'))],
    [
      'for several values',
      'recordsByEventDate',
      'Event',
      { op: 'in', column: 'group', value: ['one', 'two'] },
    ],
    ['for a column without a list', 'recordsByEventDate', 'Event', HELD],
    ['in another order', 'recordsByName', 'Event', eq('group')],
    ['for another type', 'recordsByEventDate', 'Outcome', eq('group')],
    ['where links lead to the items', 'recordsByName', 'Policy', eq('object')],
    ['for the ids of a list below a record', 'eventsOfPlace', 'Event', eq('group')],
  ])('stays whole %s', (_, list, type, filter) => {
    expect(narrowed({ list, filter }, type)).toEqual({ plan: { list, filter }, key: null });
  });
});

describe('the links of a list', () => {
  it('decide by the columns of an event that they repeat', () => {
    const range: Filter = { op: 'overlaps', value: ['2025-01-01', '2025-12-31'] };
    expect(linkFilter({ list: 'eventsOfParty', filter: and(HELD, or(not(eq('kind')), range)) })).toEqual(
      and(eq('eventStatus', 'HELD'), or(not(eq('eventKind')), range)),
    );
  });

  it.each<readonly [string, ListName, Filter]>([
    ['for another column', 'eventsOfParty', and(HELD, eq('place'))],
    ['for another column in a negation', 'eventsOfParty', not(or(HELD, eq('place')))],
    ['for a column of a party', 'participantsOfEvent', eq('kind')],
    ['which parties are visible', 'participantsOfEvent', ALL],
    ['where an item may be invisible', 'formatsOfParty', ALL],
    ['without links', 'eventsOfFormat', ALL],
  ])('do not decide %s', (_, list, filter) => {
    expect(linkFilter({ list, filter })).toBeUndefined();
  });
});
