import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatSeed } from '../../../src/dataset/format.ts';
import { readDataset } from '../../../src/dataset/validate.ts';
import { datasetHash } from '../../../src/dataset/hash.ts';
import { SMALL_SEED, writeSeed } from '../../support/seed.ts';

const EVENT = 'events/summit.yaml';

/** The same as the event of the small seed, as somebody might type it. */
const TYPED = `# The first of its kind.

kind: 'SUMMIT'
id: "summit"
name:   Summit in
  Tokyo
series: summits
participants:
  - party: japan
    roles:
    - HOST
  - representatives:   # as the page names them
    - person: kassym-jomart-tokayev
      capacity: "President"
    party: kazakhstan
    roles: [ 'PARTICIPANT' ]
    # Not listed by name.
    derived: The page speaks of all five

sources:
  - report ¶2
date: 2025-12-20  # a Saturday
place: tokyo
format: central-asia-plus-japan
status: [{value: PLANNED, sources: [plan]}, HELD]
# the end
`;

const CANONICAL = `# The first of its kind.
id: summit
name: Summit in Tokyo
kind: SUMMIT
series: summits
sources: [report ¶2]
format: central-asia-plus-japan
status:
  - { value: PLANNED, sources: [plan] }
  - HELD
date: "2025-12-20" # a Saturday
place: tokyo
participants:
  - { party: japan, roles: [HOST] }
  - party: kazakhstan
    # Not listed by name.
    derived: The page speaks of all five
    roles: [PARTICIPANT]
    representatives: # as the page names them
      - { person: kassym-jomart-tokayev, capacity: President }
# the end
`;

const hashOf = (dir: string): string => {
  const reading = readDataset(dir);
  if ('issues' in reading) throw new Error(JSON.stringify(reading.issues));
  return datasetHash(reading.dataset);
};

describe('formatSeed', () => {
  it('does not change a canonical dataset', async () => {
    const dir = writeSeed();
    expect(await formatSeed(dir, { check: false })).toEqual({ changed: [], issues: [] });
    expect(readFileSync(join(dir, EVENT), 'utf8')).toBe(SMALL_SEED[EVENT]);
  });

  it('writes a file in the canonical format, with its comments and the same data', async () => {
    const dir = writeSeed({ [EVENT]: TYPED });
    expect(await formatSeed(dir, { check: false })).toEqual({ changed: [join(dir, EVENT)], issues: [] });
    expect(readFileSync(join(dir, EVENT), 'utf8')).toBe(CANONICAL);
    expect(hashOf(dir)).toBe(hashOf(writeSeed()));
    expect((await formatSeed(dir, { check: false })).changed).toEqual([]);
  });

  it('only reports with check', async () => {
    const dir = writeSeed({ [EVENT]: TYPED });
    expect((await formatSeed(dir, { check: true })).changed).toEqual([join(dir, EVENT)]);
    expect(readFileSync(join(dir, EVENT), 'utf8')).toBe(TYPED);
  });

  it('does not change a file that cannot be parsed, and reports it', async () => {
    const broken = 'id: "summit\n';
    const dir = writeSeed({ [EVENT]: broken, 'dataset.yaml': `${SMALL_SEED['dataset.yaml'] ?? ''}\n` });
    const { changed, issues } = await formatSeed(dir, { check: false });
    expect(changed).toEqual([join(dir, 'dataset.yaml')]);
    expect(issues.map(({ code }) => code)).toEqual(['yaml-syntax']);
    expect(readFileSync(join(dir, EVENT), 'utf8')).toBe(broken);
  });

  it.each([
    [
      'a long text at its blanks',
      `summary: ${'word '.repeat(30)}end`,
      `summary: ${'word '.repeat(19)}word\n  ${'word '.repeat(10)}end`,
    ],
    [
      'texts with blanks in lines of their own',
      'aims: [Trade, More trade]',
      'aims:\n  - Trade\n  - More trade',
    ],
    [
      'a long mapping in several lines',
      `levels:\n  - { level: EXPERT, derived: "${'x'.repeat(90)}" }`,
      `levels:\n  - level: EXPERT\n    derived: ${'x'.repeat(90)}`,
    ],
    [
      'a short mapping in one line',
      'occasion:\n  value: Ten years\n  derived: Counted',
      'occasion: { value: Ten years, derived: Counted }',
    ],
    [
      'quotes only where they are needed',
      `theme: "Bridge. Business. Beyond."`,
      'theme: Bridge. Business. Beyond.',
    ],
    ['quotes around a colon', `theme: 'Tomorrow: Connect'`, 'theme: "Tomorrow: Connect"'],
    ['quotes around quotes', 'theme: "\\"AI sapiens\\""', `theme: '"AI sapiens"'`],
    ['quotes around a word that older readers take for a truth value', `theme: 'No'`, 'theme: "No"'],
    [
      'a comment above a text that needs no quotes',
      'theme: "Bridge" # as printed\naims:\n  - "Trade" # as said',
      '# as printed\ntheme: Bridge\naims:\n  # as said\n  - Trade',
    ],
    ['a comment behind a date', 'established: 2004 # in August', 'established: 2004 # in August'],
    ['composed characters', 'theme: Cafe\u0301', 'theme: Café'],
  ])('writes %s', async (_, typed, canonical) => {
    const head = 'id: e\nname: E\n';
    const dir = writeSeed({ 'formats/e.yaml': `${head}${typed}\n` });
    await formatSeed(dir, { check: false });
    expect(readFileSync(join(dir, 'formats/e.yaml'), 'utf8')).toBe(`${head}${canonical}\n`);
  });
});
