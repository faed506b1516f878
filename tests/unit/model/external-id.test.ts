import { describe, expect, it } from 'vitest';
import { ID_SCHEMES, parseExternalId } from '../../../src/model/external-id.ts';

const RIGHT: Readonly<Record<string, readonly string[]>> = {
  m49: ['004', '398'],
  cow: ['2', '705'],
  'gleditsch-ward': ['2', '260'],
  wikidata: ['Q1', 'Q232'],
  geonames: ['1526273'],
};
const WRONG: Readonly<Record<string, readonly string[]>> = {
  m49: ['4', '0398', 'KAZ'],
  cow: ['0', '02', '1000', 'KZK'],
  'gleditsch-ward': ['0', '02', '1000'],
  wikidata: ['232', 'Q0', 'q232', 'P625', 'Q232 '],
  geonames: ['0', '-1', 'Astana'],
};
const idsOf = (values: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(values).flatMap(([scheme, own]) => own.map((value) => ({ scheme, value })));

describe('an external id', () => {
  it('has examples of each system', () => {
    expect([Object.keys(RIGHT), Object.keys(WRONG)]).toEqual([
      Object.keys(ID_SCHEMES),
      Object.keys(ID_SCHEMES),
    ]);
  });

  it.each(idsOf(RIGHT))('has the system $scheme and the value $value', ({ scheme, value }) => {
    expect(parseExternalId(`${scheme}:${value}`)).toEqual({ scheme, value });
  });

  it.each(idsOf(WRONG))('is refused for $scheme with the value $value', ({ scheme, value }) => {
    expect(parseExternalId(`${scheme}:${value}`)).toBeUndefined();
  });

  it.each(['705', ':705', 'cow', 'cow:', 'COW:705', 'constructor:1', 'isni:1', ''])(
    'is refused without a known system: %j',
    (text) => {
      expect(parseExternalId(text)).toBeUndefined();
    },
  );
});
