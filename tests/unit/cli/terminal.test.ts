import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTerminal, silenced } from '../../../src/cli/terminal.ts';
import { recorder } from './recorder.ts';

describe('a terminal', () => {
  it('writes results to the standard output and everything else to the standard error', () => {
    const { terminal, out, err } = recorder();
    terminal.print('result');
    terminal.info('note');
    terminal.error('reason');
    terminal.errorDetail('more');
    expect(out()).toBe('result\n');
    expect(err()).toBe('note\nerror: reason\nmore\n');
  });

  it('colours only the output for a person', () => {
    const written: string[] = [];
    const output = (isTTY: boolean) => ({ isTTY, write: (text: string) => written.push(text) });
    createTerminal(output(true), output(true)).error('reason');
    createTerminal(output(true), output(false)).error('reason');
    createTerminal(output(true), output(true), true).error('reason');
    expect(written).toEqual(['\x1b[31merror:\x1b[39m reason\n', 'error: reason\n', 'error: reason\n']);
  });

  it('writes no control sequences, and JSON unchanged', () => {
    const { terminal, out, err } = recorder();
    const evil = 'a\x1b[31m\r\x9b\u202eb\tc\nd\u2028';
    const harmless = 'a\\u001b[31m\\u000d\\u009b\\u202eb\tc\nd\\u2028';
    terminal.print(evil);
    terminal.info(evil);
    terminal.error(evil);
    terminal.errorDetail(evil);
    expect(out()).toBe(`${harmless}\n`);
    const onOneLine = harmless.replace('\t', '\\u0009').replace('\n', '\\n');
    expect(err()).toBe(`${harmless}\nerror: ${onOneLine}\n${harmless}\n`);
    const data = { text: 'a\u202eb\u2028c\u009b' };
    const json = recorder();
    json.terminal.print(JSON.stringify(data));
    expect(JSON.parse(json.out())).toEqual(data);
  });

  it('writes no notes when silenced, but results and errors', () => {
    const { terminal, out, err } = recorder();
    const quiet = silenced(terminal);
    quiet.info('note');
    quiet.print('result');
    quiet.error('reason');
    expect(out()).toBe('result\n');
    expect(err()).toBe('error: reason\n');
  });
});

describe('progress', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is silent for steps shorter than a second', () => {
    const { terminal, err } = recorder(true);
    terminal.progress('working');
    vi.advanceTimersByTime(999);
    terminal.clearProgress();
    vi.advanceTimersByTime(5000);
    expect(err()).toBe('');
  });

  it('shows the latest line once a second', () => {
    const { terminal, err } = recorder(true);
    for (let step = 1; step <= 25; step += 1) {
      terminal.progress(`step ${step}`);
      vi.advanceTimersByTime(100);
    }
    expect(err()).toBe('step 10\nstep 20\n');
  });

  it('is hidden on a silenced terminal and without a person', () => {
    const unread = recorder(false);
    unread.terminal.progress('working');
    const quiet = recorder(true);
    silenced(quiet.terminal).progress('working');
    vi.advanceTimersByTime(5000);
    expect(unread.err() + quiet.err()).toBe('');
  });
});
