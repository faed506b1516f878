import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { codeOf } from '../../../scripts/check/page-size.mjs';

test('the code of the page is its compressed files, without fonts and maps', () => {
  const folder = newFolder('diplograph-page-');
  for (const name of [
    'index.html.gz',
    'index.html.br',
    'a.js',
    'a.js.gz',
    'b.css.gz',
    'c.woff2',
    'a.js.map.gz',
  ])
    writeFileSync(join(folder, name), 'x'.repeat(name.length));
  try {
    expect(codeOf(folder)).toEqual([
      { name: 'a.js', bytes: 7 },
      { name: 'b.css', bytes: 8 },
      { name: 'index.html', bytes: 13 },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
