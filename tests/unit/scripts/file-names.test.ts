import { expect, test } from 'vitest';
import { badlyNamed } from '../../../scripts/check/file-names.mjs';

test('only names in kebab-case are accepted', () => {
  const good = [
    'src/errors.ts',
    'src/model/imprecise-date.ts',
    'seed/events/c5-plus-1.yaml',
    'a/b-c.test.ts',
  ];
  const bad = ['src/someName.ts', 'src/some_name.ts', 'docs/Some.md', 'seed/a--b.yaml'];
  expect(badlyNamed([...good, ...bad])).toEqual(bad);
});

test('README.md, hidden files and Java classes keep their names', () => {
  expect(badlyNamed(['seed/README.md', 'src/.keep', 'src/database/local/Launcher.java'])).toEqual([]);
});
