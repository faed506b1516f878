import { describe, expect, it } from 'vitest';
import { importedFrom, keepImported } from '../../../scripts/generate/keep-imported.mjs';
import { fileURLToPath } from 'node:url';

const MODULE = `import type { Row, Page } from '../graph/types.ts';
/** Kind of an event. */
export type EventKind = 'SUMMIT' | 'MEETING';
export type FormatKind = 'FORUM';
export type Types = {
  Event: Row;
  Kind: EventKind;
  List: Page;
  FormatKind: FormatKind;
};
export type Resolver<T> = () => T;
export type EventResolvers = { event: Resolver<Types['Event']>; kind: Resolver<Types['Kind']> };
export type ListResolvers = { list: Resolver<Types['List']> };
`;

describe('a generated module', () => {
  it('exports what is imported and holds what that needs', () => {
    expect(keepImported(MODULE, ['EventResolvers'])).toBe(`import type { Row } from '../graph/types.ts';

/** Kind of an event. */
type EventKind = 'SUMMIT' | 'MEETING';
type Types = {
  Event: Row;
  Kind: EventKind;
};
type Resolver<T> = () => T;
export type EventResolvers = { event: Resolver<Types['Event']>; kind: Resolver<Types['Kind']> };`);
  });

  it('keeps a type whole that is not taken by its members', () => {
    expect(keepImported(MODULE, ['Types'])).toContain('FormatKind: FormatKind;');
  });

  it('is refused where a name is imported that the schema does not give', () => {
    expect(() => keepImported(MODULE, ['EventKinds'])).toThrow(/found EventKinds$/);
  });

  it('is read from the imports of all files', () => {
    const names = importedFrom(fileURLToPath(new URL('../../../', import.meta.url)), 'generated.ts');
    expect(names).toContain('EventResolvers');
    expect(names).not.toContain('SummitResolvers');
  });
});
