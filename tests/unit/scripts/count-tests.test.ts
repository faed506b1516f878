import { expect, test } from 'vitest';
import { countTests } from '../../../scripts/check/count-tests.mjs';

test('tests are counted by their outcome', () => {
  const file = {
    status: 'failed',
    assertionResults: outcomes('passed', 'passed', 'failed', 'skipped', 'todo'),
  };
  expect(countTests([file])).toEqual({ passed: 2, failed: 1, skipped: 2 });
});

test('a failed file without a failed test counts as one', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const brokenAfterwards = { status: 'failed', assertionResults: outcomes('passed') };
  expect(countTests([broken, brokenAfterwards])).toEqual({ passed: 1, failed: 2, skipped: 0 });
});

function outcomes(...statuses: readonly string[]): { status: string }[] {
  return statuses.map((status) => ({ status }));
}
