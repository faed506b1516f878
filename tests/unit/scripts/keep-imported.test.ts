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
  it('exports only imported names with their dependencies', () => {
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

  it('keeps a type whose members are not used by name', () => {
    expect(keepImported(MODULE, ['Types'])).toContain('FormatKind: FormatKind;');
  });

  it('is refused for an imported name that the schema lacks', () => {
    expect(() => keepImported(MODULE, ['EventKinds'])).toThrow(/found EventKinds$/);
  });

  it('depends on the imports of all files', () => {
    const names = importedFrom(fileURLToPath(new URL('../../../', import.meta.url)), 'generated.ts');
    expect(names).toContain('EventResolvers');
    expect(names).not.toContain('SummitResolvers');
  });
});
