import { describe, expect, it } from 'vitest';
import { canonicalOf, languagesOf } from '../../../src/web/lib/head.ts';
import { EVENT_FILTERS, hrefWith, setAddress } from '../../../src/web/lib/address.ts';
import { EVENT_PARAMS } from '../../../src/downloads/events.ts';

describe('the address of the page', () => {
  it('selects events by the names of the files of events', () => {
    expect(EVENT_FILTERS.filter((name) => !Object.hasOwn(EVENT_PARAMS, name))).toEqual([]);
  });

  it('has no value where a form sends an empty text', () => {
    const address = { view: 'timeline', params: new URLSearchParams('format=&asOf=&place=tokyo&lang=') };
    setAddress('/', address);
    expect(hrefWith({})).toBe('/timeline?place=tokyo');
    expect(canonicalOf(address)).toBe('timeline?place=tokyo');
    expect(languagesOf(address)['ko']).toBe('timeline?place=tokyo&lang=ko');
  });

  it.each([
    ['place=tokyo&lang=ko&only=partner%3Djapan', '?place=tokyo&lang=ko&partner=japan'],
    ['place=tokyo&only=place%3Dsamarkand', '?place=samarkand'],
    ['place=tokyo&only=', '?place=tokyo'],
    ['place=tokyo&only=asOf%3D2020-01-01', '?place=tokyo'],
  ])('has the filter that a form without scripts adds: %s', (query, state) => {
    setAddress('/', { view: 'map', params: new URLSearchParams(query) });
    expect(hrefWith({})).toBe(`/map${state}`);
  });
});
