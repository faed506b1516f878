import { describe, expect, it } from 'vitest';
import { joinLibraries, readOperation, withExamples } from '../../../src/operations/library.ts';

const TEXT = `# Another remark.

# Theme: Meetings
# Lists the summits of a group.
# The oldest is first.
query SummitsOfAGroup2(
  # The group that
  # meets.
  $group: ID! = "c5"
  $level: [Level!] = [HEAD_OF_STATE]
  $where: EventWhere = { overdue: true }
  # The day.
  $day: Date
) { summits { totalCount } }
# The end.
fragment F on Summit { id }`;

describe('a worked operation', () => {
  const operation = readOperation('02-a', TEXT);

  it('has its theme and its description from the comments above it', () => {
    expect(operation).toMatchObject({
      name: '02-a',
      operationName: 'SummitsOfAGroup2',
      title: 'Summits of a group2',
      theme: 'Meetings',
      description: 'Another remark. Lists the summits of a group. The oldest is first.',
      text: TEXT,
    });
  });

  it('has its variables with types, defaults and descriptions', () => {
    expect(operation.variables).toEqual([
      { name: 'group', type: 'ID!', fallback: 'c5', description: 'The group that meets.' },
      { name: 'level', type: '[Level!]', fallback: ['HEAD_OF_STATE'], description: '' },
      { name: 'where', type: 'EventWhere', fallback: { overdue: true }, description: '' },
      { name: 'day', type: 'Date', fallback: undefined, description: 'The day.' },
    ]);
  });

  it.each([
    ['FindAPerson', 'Find a person'],
    ['PowersHoldingFormats', 'Powers holding formats'],
    ['summits_by_year', 'summits by year'],
    ['WhoMetTheEUAndUN', 'Who met the EU and UN'],
  ])('has the name %s in words: %s', (name, title) => {
    expect(readOperation('a', `query ${name} { dataset { name } }`).title).toBe(title);
  });

  it('is named after its file when it has no name', () => {
    expect(readOperation('my-summits', '{ dataset { name } }')).toMatchObject({
      operationName: 'my-summits',
      title: 'my-summits',
      theme: 'More questions',
      description: '',
      variables: [],
    });
  });

  it('asks about examples of a dataset that lacks its records', () => {
    const text =
      '# Says.\nquery Q($a: ID! = "x", $b: ID = "known", $c: [ID!] = ["x"], $d: String = "x") { a }\n';
    const examples = new Map([
      ['a', 'other'],
      ['b', 'other'],
      ['d', 'other'],
    ]);
    const filled = withExamples(readOperation('q', text), examples, (id) => id === 'known');
    expect(filled.text).toBe(text.replace('$a: ID! = "x"', '$a: ID! = "other"'));
    expect(filled.variables.map(({ fallback }) => fallback)).toEqual(['other', 'known', ['x'], 'x']);
  });

  it('replaces a documented one with the same file name', () => {
    const own = readOperation('02-a', '{ dataset { version } }');
    const other = readOperation('03-b', TEXT);
    expect(joinLibraries([operation, other], [own])).toEqual([other, own]);
  });
});
