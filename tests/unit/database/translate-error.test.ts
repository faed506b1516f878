import neo4j, { Neo4jError } from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { DiplographError } from '../../../src/errors.ts';
import { isRetryableWrite, isRetryableRead, translateError } from '../../../src/database/translate-error.ts';

const failure = (code: string, message = 'the words of the server'): Neo4jError =>
  new Neo4jError(message, code, '50N42', message);

describe('translateError', () => {
  it.each([
    ['ServiceUnavailable', 'DATABASE_UNREACHABLE'],
    ['SessionExpired', 'DATABASE_UNREACHABLE'],
    ['Neo.ClientError.Security.Unauthorized', 'DATABASE_AUTH'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'DATABASE_AUTH'],
    ['Neo.ClientError.Security.CredentialsExpired', 'DATABASE_AUTH'],
    ['Neo.ClientError.Security.Forbidden', 'DATABASE_AUTH'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'CONFIG_INVALID'],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'DATABASE_TIMEOUT'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'DATABASE_TIMEOUT'],
    ['Neo.TransientError.Transaction.Terminated', 'DATABASE_TIMEOUT'],
    ['Neo.TransientError.Transaction.LockClientStopped', 'DATABASE_TIMEOUT'],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'DATABASE_BUSY'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'DATABASE_BUSY'],
    ['Neo.ClientError.Statement.SyntaxError', 'DATABASE_FAILED'],
    ['Neo.DatabaseError.General.UnknownError', 'DATABASE_FAILED'],
    ['N/A', 'DATABASE_FAILED'],
  ])('gives %s the code %s', (code, expected) => {
    const cause = failure(code);
    const translated = translateError(cause);
    expect(translated).toBeInstanceOf(DiplographError);
    expect(translated).toMatchObject({ code: expected, cause });
  });

  it("repeats the server's message in one line", () => {
    expect(translateError(failure('ServiceUnavailable', 'no\n  route'))).toMatchObject({
      message: 'Neo4j cannot be reached: check that it is running and that NEO4J_URI is right (no route)',
    });
  });

  it('distinguishes a full connection pool from a lost server', () => {
    const full = failure(
      'N/A',
      'Connection acquisition timed out in 10 ms. Pool status: Active conn count = 1',
    );
    expect(translateError(full)).toMatchObject({ code: 'DATABASE_BUSY' });
  });

  it('recognizes a server with another protocol', () => {
    expect(translateError(failure('N/A', 'Unknown Bolt protocol version: 0'))).toMatchObject({
      code: 'DATABASE_VERSION',
    });
  });

  it('tells of a closed driver that the database cannot be reached', async () => {
    const driver = neo4j.driver('bolt://127.0.0.1:1');
    const session = driver.session();
    await driver.close();
    const error: unknown = await session.run('RETURN 1').catch(translateError);
    expect(error).toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    expect(error).toMatchObject({ message: expect.stringContaining('Pool is closed') as string });
  });

  it('returns other errors unchanged', () => {
    const own = new TypeError('a bug');
    expect(translateError(own)).toBe(own);
    expect(translateError('text')).toBe('text');
  });
});

describe('isRetryableRead', () => {
  it('accepts transient errors', () => {
    expect(isRetryableRead(failure('SessionExpired'))).toBe(true);
    expect(isRetryableRead(failure('Neo.TransientError.Transaction.DeadlockDetected'))).toBe(true);
  });

  it('refuses a time limit, a mistake and a bug', () => {
    expect(isRetryableRead(failure('Neo.ClientError.Transaction.TransactionTimedOut'))).toBe(false);
    expect(isRetryableRead(failure('Neo.ClientError.Statement.SyntaxError'))).toBe(false);
    expect(isRetryableRead(new TypeError('a bug'))).toBe(false);
  });
});

describe('isRetryableWrite', () => {
  it('accepts a rollback by the server', () => {
    expect(isRetryableWrite(failure('Neo.TransientError.Transaction.DeadlockDetected'))).toBe(true);
    expect(isRetryableWrite(failure('Neo.ClientError.Cluster.NotALeader'))).toBe(true);
  });

  it('refuses a lost connection, after which the write may exist', () => {
    expect(isRetryableWrite(failure('ServiceUnavailable'))).toBe(false);
    expect(isRetryableWrite(failure('SessionExpired'))).toBe(false);
  });

  it('refuses a memory limit, which a retry would reach again', () => {
    expect(isRetryableWrite(failure('Neo.TransientError.General.MemoryPoolOutOfMemoryError'))).toBe(false);
  });
});
