import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as operations from '../../../src/web/operations.ts';
import { checkShape } from '../../../src/api/limits.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';

const ALL = Object.values(operations).map(({ name, text }) => ({ name, text }));

describe('the operations of the page', () => {
  it('are found', () => {
    expect(ALL.map(({ name }) => name)).toContain('Record');
  });

  it.each(ALL)('$name is within the limits of depth and aliases', ({ text }) => {
    expect(() => {
      checkShape(parse(text), DEFAULT_SETTINGS.limits);
    }).not.toThrow();
  });
});
