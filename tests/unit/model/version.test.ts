import { describe, expect, it } from 'vitest';
import { compareVersions, VERSION_PATTERN } from '../../../src/model/version.ts';

/** The order of the examples of semantic versioning, and of numbers of several digits. */
const RISING = [
  ...['0.0.9', '0.2.0', '0.10.0', '1.0.0-1', '1.0.0-2', '1.0.0-10', '1.0.0-alpha', '1.0.0-alpha.1'],
  ...['1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.0.1'],
];

describe('compareVersions', () => {
  it('orders versions as semantic versioning does', () => {
    expect([...RISING].reverse().sort(compareVersions)).toEqual(RISING);
  });

  it('is 0 for equal versions alone', () => {
    const equal = RISING.map((version) => RISING.filter((other) => compareVersions(version, other) === 0));
    expect(equal).toEqual(RISING.map((version) => [version]));
  });
});

describe('VERSION_PATTERN', () => {
  it.each([...RISING, '1.0.0-0a', '1.0.0--', `1.0.0-${'a'.repeat(60)}`])('accepts %s', (version) => {
    expect(version).toMatch(VERSION_PATTERN);
  });

  it.each([
    ...['1.0', 'v1.0.0', '01.0.0', '1.0.0-', '1.0.0-a..b', '1.0.0-.a', '1.0.0-a.', '1.0.0-01', '1.0.0+a'],
    ...['1.0.0-ä', '1.0.0-a b', '1.0.0\n', `1.0.0-${'a'.repeat(61)}`],
  ])('refuses %j', (version) => {
    expect(version).not.toMatch(VERSION_PATTERN);
  });
});
