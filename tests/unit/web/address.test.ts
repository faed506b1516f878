import { describe, expect, it } from 'vitest';
import { EVENT_FILTERS } from '../../../src/web/lib/address.ts';
import { EVENT_PARAMS } from '../../../src/downloads/events.ts';

describe('the address of the page', () => {
  it('selects events by the names of the files of events', () => {
    expect(EVENT_FILTERS.filter((name) => !Object.hasOwn(EVENT_PARAMS, name))).toEqual([]);
  });
});
