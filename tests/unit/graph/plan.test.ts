import { describe, expect, it } from 'vitest';
import { ALL, and, not, or } from '../../../src/graph/filter.ts';
import { linkFilter, narrowed } from '../../../src/graph/plan.ts';
import { NO_VIEWPOINT } from '../../../src/model/viewpoint.ts';
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
  const scope = { viewpoint: NO_VIEWPOINT, rev: 1, widestEventDays: 1 };
  const filterOf = (list: ListName, filter: Filter, asOf: string | null = null) =>
    linkFilter({ list, filter, asOf }, scope);
  const DAYS = { asOf: '2025-11-06', knownAt: '2025-11-06' };

  it('decide by the columns of an event that they repeat', () => {
    const range: Filter = { op: 'overlaps', value: ['2025-01-01', '2025-12-31'] };
    expect(filterOf('eventsOfParty', and(HELD, or(not(eq('kind')), range)))).toEqual(
      and(eq('eventStatus', 'HELD'), or(not(eq('eventKind')), range)),
    );
  });

  it.each<readonly [string, ListName, Filter, string | null]>([
    ['for another column', 'eventsOfParty', and(HELD, eq('place')), null],
    ['for another column in a negation', 'eventsOfParty', not(or(HELD, eq('place'))), null],
    ['for a column of a party', 'participantsOfEvent', eq('kind'), null],
    ['as of a day of the list', 'eventsOfParty', ALL, '2025-11-06'],
    ['where an item may be invisible', 'formatsOfParty', ALL, null],
    ['without links', 'eventsOfFormat', ALL, null],
  ])('do not decide %s', (_, list, filter, asOf) => {
    expect(filterOf(list, filter, asOf)).toBeUndefined();
  });

  it.each(['asOf', 'knownAt'] as const)('do not decide which parties are visible on a day: %s', (day) => {
    const viewpoint = { ...NO_VIEWPOINT, [day]: DAYS[day] };
    const links = (list: ListName) => linkFilter({ list, filter: ALL, asOf: null }, { ...scope, viewpoint });
    expect(links('participantsOfEvent')).toBeUndefined();
    expect(links('eventsOfParty')).toEqual(ALL);
  });
});
