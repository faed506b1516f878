import fc from 'fast-check';
import { buildSchema, getNamedType, isCompositeType, isNonNullType, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  fieldsOf,
  nodeAt,
  parseOperation,
  withArgument,
  withField,
  withoutField,
} from '../../../src/playground/lib/edit-operation.ts';
import { argumentAt, textOfValue, valueOfText } from '../../../src/playground/lib/edit-arguments.ts';
import { readFileSync } from 'node:fs';
import { runs } from '../../support/runs.ts';
import type { GraphQLArgument, GraphQLCompositeType, GraphQLSchema } from 'graphql';

const SCHEMA = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('a field', () => {
  it('is added with the fields on the way to it, and an object with its id', () => {
    const text = withField(SCHEMA, '', ['nations', 'nodes']);
    expect(plain(text)).toBe('{ nations { nodes { id } } }');
    expect(plain(withField(SCHEMA, text, ['nations', 'nodes', 'name']))).toBe(
      '{ nations { nodes { id name } } }',
    );
  });

  it('gets its required arguments', () => {
    expect(plain(withField(SCHEMA, '', ['nation']))).toBe('{ nation(id: "") { id } }');
  });

  it('of one type of several is added below a type condition', () => {
    const path = ['search', 'nodes', '...Person', 'name'];
    expect(plain(withField(SCHEMA, 'query A($t: String!) { search(text: $t) { totalCount } }', path))).toBe(
      'query A($t: String!) { search(text: $t) { totalCount nodes { ... on Person { name } } } }',
    );
  });

  it('is removed with the fields that would be empty without it', () => {
    const text = '{ nations { nodes { name } } dataset { version } }';
    expect(plain(withoutField(text, ['nations', 'nodes', 'name']))).toBe('{ dataset { version } }');
    expect(withoutField('{ nations { totalCount } }', ['nations', 'totalCount'])).toBe('');
  });

  it('leaves comments above the operation, its name and its variables', () => {
    const text = '# Theme: A\n# A sentence.\nquery A($id: ID!) {\n  nation(id: $id) {\n    id\n  }\n}';
    expect(withField(SCHEMA, text, ['nation', 'name'])).toBe(text.replace('    id\n', '    id\n    name\n'));
  });

  it('changes nothing in a text that is not complete', () => {
    expect(withField(SCHEMA, '{ nations {', ['nations'])).toBe('{ nations {');
    expect(parseOperation('{')).toBe(null);
    expect(parseOperation('# nothing\n')?.definitions).toEqual([]);
  });

  it('that is added anywhere gives a valid operation with it, and none after its removal', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 }), (choices) => {
        const path = pathOf(SCHEMA, choices);
        const text = withField(SCHEMA, '', path);
        const document = parse(text);
        expect(validate(SCHEMA, document)).toEqual([]);
        expect(nodeAt(document, path)).toBeDefined();
        expect(withoutField(text, path)).toBe('');
      }),
      { numRuns: runs(200) },
    );
  });
});

/** Follows choices through the schema. Fields with a required argument of another type than ID or text are left out. */
function pathOf(schema: GraphQLSchema, choices: readonly number[]): readonly string[] {
  const start: Step = { path: [], type: schema.getQueryType() ?? undefined };
  return choices.reduce(follow, start).path;
}

type Step = { readonly path: readonly string[]; readonly type: GraphQLCompositeType | undefined };

function follow({ path, type }: Step, choice: number): Step {
  const fields = type ? Object.values(fieldsOf(type)).filter(({ args }) => args.every(isSimple)) : [];
  const field = fields[choice % fields.length];
  if (!field) return { path, type: undefined };
  const next = getNamedType(field.type);
  return { path: [...path, field.name], type: isCompositeType(next) ? next : undefined };
}

const isSimple = ({ type, defaultValue }: GraphQLArgument): boolean =>
  !isNonNullType(type) || defaultValue !== undefined || ['ID', 'String'].includes(getNamedType(type).name);

describe('an argument', () => {
  const text = '{ events(first: 5) { totalCount } }';
  const typeOf = (name: string) => {
    const argument = SCHEMA.getQueryType()
      ?.getFields()
      ['events']?.args.find((each) => each.name === name);
    return argument?.type ?? raise(name);
  };
  const raise = (name: string): never => {
    throw new Error(`expected the argument ${name}, found none`);
  };
  const enumValue = valueOfText(typeOf('orderBy'), 'DATE_DESC');

  it('is set, replaced and removed, with the objects around it', () => {
    const set = withArgument(text, ['events'], ['where', 'status', 'eq'], {
      kind: Kind.ENUM,
      value: 'HELD',
    });
    expect(plain(set)).toBe('{ events(first: 5, where: {status: {eq: HELD}}) { totalCount } }');
    expect(plain(withArgument(set, ['events'], ['orderBy'], enumValue))).toContain('orderBy: DATE_DESC');
    expect(plain(withArgument(set, ['events'], ['where', 'status', 'eq'], null))).toBe(plain(text));
  });

  it.each([
    ['first', '12', '12'],
    ['first', '$n', '$n'],
    ['orderBy', ' DATE_ASC ', 'DATE_ASC'],
    ['after', 'a"b', 'a"b'],
  ])('%s is read from its box: %s', (name, typed, shown) => {
    const value = valueOfText(typeOf(name), typed);
    const next = withArgument(text, ['events'], [name], value);
    const node = nodeAt(parse(next), ['events']);
    const entries = node?.kind === Kind.FIELD ? (node.arguments ?? []) : [];
    expect(textOfValue(argumentAt(entries, [name]))).toBe(shown);
  });

  it('that is a list is read with commas', () => {
    const { args = [] } = SCHEMA.getQueryType()?.getFields()['search'] ?? {};
    const types = args.find(({ name }) => name === 'types')?.type ?? raise('types');
    expect(textOfValue(valueOfText(types, 'PERSON, NATION,') ?? undefined)).toBe('PERSON, NATION');
    expect(valueOfText(types, ' ')).toBe(null);
  });
});
