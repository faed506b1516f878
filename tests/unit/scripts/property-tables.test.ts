import { describe, expect, it } from 'vitest';
import { withMeanings } from '../../../scripts/generate/property-tables.mjs';

const TEXT = `# Keys

### formats/

| key         | value | meaning         | term |
| ----------- | ----- | --------------- | ---- |
| \`id\`        | id    | The id.         |      |
| \`ended\`     | date  | An old meaning. | end  |
| \`gone\`      | text  | No property.    |      |
| \`tenures\`   | list  | By hand.        |      |

After the table.
`;

describe('a table of properties', () => {
  it('has the meanings in their order and keeps the other columns', () => {
    const text = withMeanings(TEXT, '### formats/', [
      ['`established`', 'When the format began.'],
      ['`ended`', 'When the format ended.'],
    ]);
    expect(text).toBe(`# Keys

### formats/

| key | value | meaning | term |
| ----------- | ----- | --------------- | ---- |
| \`id\` | id | The id. |  |
| \`established\` |  | When the format began. |  |
| \`ended\` | date | When the format ended. | end |
| \`gone\` | text | No property. |  |
| \`tenures\` | list | By hand. |  |

After the table.
`);
  });

  it('must exist after its text', () => {
    expect(() => withMeanings(TEXT, '### events/', [])).toThrow(
      'expected a table after "### events/", found none',
    );
  });
});
