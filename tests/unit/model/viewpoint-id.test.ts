import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idAt, NO_VIEWPOINT, readId } from '../../../src/model/viewpoint.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const viewpoint = fc.record({ asOf: fc.option(day), knownAt: fc.option(day) });
const slug = fc.stringMatching(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/);

describe('the id of a record from a viewpoint', () => {
  it('is the slug alone without a viewpoint', () => {
    expect(idAt('c5', NO_VIEWPOINT)).toBe('c5');
    expect(readId('c5')).toEqual({ slug: 'c5', viewpoint: NO_VIEWPOINT });
  });

  it('carries the days of the viewpoint', () => {
    expect(idAt('c5', { asOf: null, knownAt: '2015-10-01' })).toBe('c5@knownAt=2015-10-01');
    expect(idAt('c5', { asOf: '2019-01-01', knownAt: '2015-10-01' })).toBe(
      'c5@asOf=2019-01-01&knownAt=2015-10-01',
    );
  });

  it('is read back as its slug and viewpoint', () => {
    fc.assert(
      fc.property(slug, viewpoint, (text, seen) => {
        expect(readId(idAt(text, seen))).toEqual({ slug: text, viewpoint: seen });
      }),
    );
  });

  it.each(['c5@', 'c5@asOf=', 'c5@asOf=2019-01-01knownAt=2015-10-01', 'c5@knownAt=2015', '@asOf=2019-01-01'])(
    'is not read from %s',
    (text) => {
      expect(readId(text)).toEqual({ slug: text, viewpoint: NO_VIEWPOINT });
    },
  );
});
