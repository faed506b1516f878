import { afterEach, beforeEach, expect, vi } from 'vitest';

const METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

let printed: string[] = [];
let restore: readonly (() => void)[] = [];

beforeEach(() => {
  printed = [];
  restore = METHODS.map((method) => {
    const spy = vi.spyOn(console, method).mockImplementation((...values: readonly unknown[]) => {
      printed.push(`console.${method}: ${values.map(String).join(' ')}`);
    });
    return () => {
      spy.mockRestore();
    };
  });
});

afterEach(() => {
  for (const undo of restore) undo();
  expect(printed, 'expected the test to print nothing to the console').toEqual([]);
});
