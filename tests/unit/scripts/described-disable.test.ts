import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { describedDisable } from '../../../scripts/check/described-disable.mjs';

test.each([
  ['// eslint-disable-next-line eqeqeq -- null and undefined are one here', 0],
  ['/* eslint-disable eqeqeq -- a reason */', 0],
  ['// a remark about eslint-disable', 0],
  ['// eslint-disable-next-line eqeqeq', 1],
  ['/* eslint-disable */', 1],
  ['/* eslint-disable -- a reason and no rule */', 1],
])('%s has %d problems', (comment, count) => {
  const linter = new Linter();
  const config = {
    plugins: { project: { rules: { 'described-disable': describedDisable } } },
    rules: { 'project/described-disable': 'error' },
  } as const;
  const messages = linter.verify(`${comment}\nlet a;`, config, { allowInlineConfig: false });
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(Array(count).fill('project/described-disable'));
});
