import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../src/server/log.ts';
import { DiplographError } from '../../../src/errors.ts';
import type { Logger } from 'pino';

type Line = Readonly<Record<string, unknown>>;

let text: string;
let log: Logger;

const lines = (): readonly Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

const failure = (message: string): Error =>
  new DiplographError('DATABASE_UNREACHABLE', message, { cause: new Error('no route') });

beforeEach(() => {
  vi.useFakeTimers();
  text = '';
  log = createLog('info', { write: (line) => void (text += line) });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the log', () => {
  it('has a failure once in ten seconds, then its count and its last appearance', () => {
    for (let i = 0; i < 1000; i += 1)
      log.error({ requestId: `r${i}`, err: failure(`port ${40_000 + i}`) }, 'a request failed');
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toMatchObject({ requestId: 'r0', msg: 'a request failed' });
    vi.advanceTimersByTime(10_000);
    expect(lines()).toHaveLength(2);
    expect(lines()[1]).toMatchObject({ requestId: 'r999', repeated: 999, msg: 'a request failed' });
    vi.advanceTimersByTime(60_000);
    expect(lines()).toHaveLength(2);
    log.error({ requestId: 'later', err: failure('port 1') }, 'a request failed');
    expect(lines()[2]).toMatchObject({ requestId: 'later' });
    expect(lines()[2]).not.toHaveProperty('repeated');
  });

  it('has a bounded size in an outage of ten minutes with different failures', () => {
    for (let second = 0; second < 600; second += 1) {
      for (let i = 0; i < 20; i += 1) {
        log.error(
          { requestId: `r${second}-${i}`, err: failure('expected an answer of Neo4j') },
          'a request failed',
        );
        log.error(
          { err: failure(`about ${String.fromCodePoint(0x4e00 + ((second * 20 + i) % 20_000))}`) },
          'a request failed',
        );
        log.warn('traces: Error: connect ECONNREFUSED');
      }
      vi.advanceTimersByTime(1000);
    }
    const counted = lines().reduce((sum, { repeated = 0 }) => sum + 1 + Number(repeated), 0);
    vi.advanceTimersByTime(10_000);
    expect(counted).toBeGreaterThan(30_000);
    expect(text.length).toBeLessThan(3_000_000);
  });

  it('has each line that is not a failure, and each different failure', () => {
    for (let i = 0; i < 5; i += 1) log.info({ requestId: `r${i}` }, 'request');
    log.warn('the local Neo4j ended');
    log.warn('the local Neo4j runs again');
    log.error(new Error('one'));
    log.error(new Error('two'));
    expect(lines()).toHaveLength(9);
    log.error(new Error('two'));
    vi.advanceTimersByTime(10_000);
    expect(lines()[9]).toMatchObject({ repeated: 1, err: { message: 'two' } });
  });

  it('has no line below its level', () => {
    log.level = 'fatal';
    log.error('a failure');
    log.error('a failure');
    vi.advanceTimersByTime(10_000);
    expect(text).toBe('');
  });
});
