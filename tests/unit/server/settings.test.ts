import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LIMIT_RULES } from '../../../src/server/settings.ts';

const DOCUMENT = readFileSync(new URL('../../../docs/security.md', import.meta.url), 'utf8');

it('documents each limit with its default and its range', () => {
  const documented = DOCUMENT.split('\n')
    .filter((line) => line.startsWith('| `LIMIT_') && !line.includes('LIMIT_EXCEEDED'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(documented.map(([, ...cells]) => cells.slice(0, 4))).toEqual(
    Object.values(LIMIT_RULES).map(({ variable, bounds, fallback, least, most }) => [
      `\`${variable}\``,
      bounds,
      String(fallback),
      `${least}–${most}`,
    ]),
  );
});
