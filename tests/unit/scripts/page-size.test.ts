import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { codeOf } from '../../../scripts/check/page-size.mjs';

test('the code of the page is its compressed files, without fonts and maps, and with the longest messages', () => {
  const folder = newFolder('diplograph-page-');
  for (const name of [
    'index.html.gz',
    'index.html.br',
    'a.js',
    'a.js.gz',
    'b.css.gz',
    'c.woff2',
    'a.js.map.gz',
    'en-AbCd_-12.js.gz',
    'ru-AbCd_-12.js.gz',
    'ru-more-AbCd_-12.js.gz',
  ])
    writeFileSync(join(folder, name), 'x'.repeat(name.length));
  try {
    expect(codeOf(folder)).toEqual([
      { name: 'a.js', bytes: 7 },
      { name: 'b.css', bytes: 8 },
      { name: 'index.html', bytes: 13 },
      { name: 'ru-AbCd_-12.js', bytes: 17 },
      { name: 'ru-more-AbCd_-12.js', bytes: 22 },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
