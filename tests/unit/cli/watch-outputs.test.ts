import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { watchOutputs } from '../../../src/cli/watch-outputs.ts';

function outputs() {
  const written: string[] = [];
  const output = () =>
    Object.assign(new EventEmitter<{ error: [NodeJS.ErrnoException] }>(), {
      write: (text: string) => written.push(text),
    });
  const [stdout, stderr] = [output(), output()];
  return { stdout, stderr, written, isRefused: watchOutputs(stdout, stderr) };
}

const failure = (code: string) => Object.assign(new Error(`${code}: no more`), { code });

describe('watchOutputs', () => {
  it('reports a refused output in one line, once', () => {
    const { stdout, written, isRefused } = outputs();
    expect(isRefused()).toBe(false);
    stdout.emit('error', failure('ENOSPC'));
    stdout.emit('error', failure('ENOSPC'));
    expect(written).toEqual([expect.stringMatching(/^error: expected to write .*ENOSPC: no more.*; .*\n$/)]);
    expect(isRefused()).toBe(true);
  });

  it('says nothing of a refused standard error', () => {
    const { stderr, written, isRefused } = outputs();
    stderr.emit('error', failure('EIO'));
    expect({ written, isRefused: isRefused() }).toEqual({ written: [], isRefused: true });
  });

  it('takes a reader that has gone for no error', () => {
    const { stdout, stderr, written, isRefused } = outputs();
    stdout.emit('error', failure('EPIPE'));
    stderr.emit('error', failure('EPIPE'));
    expect({ written, isRefused: isRefused() }).toEqual({ written: [], isRefused: false });
  });
});
