import { describe, expect, it } from 'vitest';
import { supportedVersion } from '../../../src/database/connect.ts';

describe('supportedVersion', () => {
  it.each([
    ['Neo4j/5.26.0', '5.26.0'],
    ['Neo4j/5.26.30', '5.26.30'],
    ['Neo4j/5.27-aura', '5.27-aura'],
    ['Neo4j/2025.09.0', '2025.09.0'],
  ])('accepts %s', (agent, version) => {
    expect(supportedVersion(agent)).toBe(version);
  });

  it.each([
    'Neo4j/5.25.1',
    'Neo4j/4.4.40',
    'Neo4j/3.5.0',
    'Neo4j/v5.26.0 compatible - other',
    'Other/9.9',
    '',
  ])('refuses "%s"', (agent) => {
    expect(() => supportedVersion(agent)).toThrow(
      expect.objectContaining({
        code: 'DATABASE_VERSION',
        message: expect.stringMatching(/^expected Neo4j 5\.26 or newer, found .+; update/) as string,
      }),
    );
  });
});
