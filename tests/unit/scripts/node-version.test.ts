import { describe, expect, test } from 'vitest';
import { nodeComplaint } from '../../../scripts/prepare/node-version.mjs';

describe('the version of Node.js', () => {
  test.each([
    ['20.19.0', '>=20.19'],
    ['24.0.0', '>=20.19'],
    ['20.19.1', '^20.19.0 || ^22.13.0 || >=24'],
    ['22.13.0', '^20.19.0 || ^22.13.0 || >=24'],
    ['25.1.0-nightly', '^20.19.0 || ^22.13.0 || >=24'],
  ])('%s fits %s', (version, range) => {
    expect(nodeComplaint(version, range)).toBeUndefined();
  });

  test.each([
    ['20.18.9', '>=20.19'],
    ['18.20.0', '^20.19.0 || ^22.13.0 || >=24'],
    ['21.7.0', '^20.19.0 || ^22.13.0 || >=24'],
    ['22.12.9', '^20.19.0 || ^22.13.0 || >=24'],
  ])('%s does not fit %s', (version, range) => {
    expect(nodeComplaint(version, range)).toContain(`Expected Node.js ${range}, found ${version}.`);
  });

  test('a range in another form is refused', () => {
    expect(() => nodeComplaint('20.19.0', '20.x')).toThrow('found "20.x"');
  });
});
