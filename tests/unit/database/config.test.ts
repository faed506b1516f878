import { describe, expect, it } from 'vitest';
import { readDatabaseConfig } from '../../../src/database/config.ts';

const REMOTE = { NEO4J_URI: 'bolt://127.0.0.1:7687', NEO4J_PASSWORD: 'secret-word' };

describe('readDatabaseConfig', () => {
  it('returns the managed server by default', () => {
    expect(readDatabaseConfig({})).toEqual({ kind: 'managed' });
  });

  it('counts an empty variable as absent', () => {
    expect(readDatabaseConfig({ NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '' })).toEqual({
      kind: 'managed',
    });
  });

  it('uses the user neo4j and the default database by default', () => {
    expect(readDatabaseConfig(REMOTE)).toEqual({
      kind: 'remote',
      uri: 'bolt://127.0.0.1:7687',
      user: 'neo4j',
      password: 'secret-word',
    });
  });

  it('reads all four variables', () => {
    expect(readDatabaseConfig({ ...REMOTE, NEO4J_USER: 'reader', NEO4J_DATABASE: 'facts' })).toEqual({
      kind: 'remote',
      uri: 'bolt://127.0.0.1:7687',
      user: 'reader',
      password: 'secret-word',
      database: 'facts',
    });
  });

  it.each(['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'])('accepts %s://', (scheme) => {
    const uri = `${scheme}://db.example:7687`;
    expect(readDatabaseConfig({ ...REMOTE, NEO4J_URI: uri })).toMatchObject({ uri });
  });

  it.each([
    [{ ...REMOTE, NEO4J_URI: 'http://db.example' }, /scheme "http": expected one of bolt, /],
    [{ ...REMOTE, NEO4J_URI: 'db.example' }, /not an address: found "db\.example"/],
    [{ ...REMOTE, NEO4J_URI: 'bolt://' }, /not an address/],
    [{ NEO4J_URI: 'bolt://db.example' }, /set NEO4J_PASSWORD/],
    [{ NEO4J_USER: 'x', NEO4J_DATABASE: 'y' }, /^NEO4J_USER, NEO4J_DATABASE set without NEO4J_URI/],
    [{ NEO4J_PASSWORD: 'x' }, /^NEO4J_PASSWORD set without NEO4J_URI/],
  ])('refuses %j', (env, message) => {
    expect(() => readDatabaseConfig(env)).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringMatching(message) as string }),
    );
  });

  it('does not repeat an address with a password', () => {
    const env = { ...REMOTE, NEO4J_URI: 'bolt://neo4j:open-sesame@db.example' };
    expect(() => readDatabaseConfig(env)).toThrow(/put them into NEO4J_USER and NEO4J_PASSWORD/);
    expect(() => readDatabaseConfig(env)).not.toThrow(/open-sesame/);
  });
});
