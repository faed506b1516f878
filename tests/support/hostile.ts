import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  parse,
  validate,
} from 'graphql';
import { choicesOf } from './random-operation.ts';
import { CONTRACT } from './oracle.ts';
import { textPositions } from './text-positions.ts';
import type { Choices } from './random-operation.ts';
import type { GraphQLField, GraphQLInputType, GraphQLNamedType } from 'graphql';

/** The intended result of a kind of hostile request: execution, refusal before any read, or either of them by chance. */
export type Fate = 'executed' | 'refused' | 'by chance';

/** A hostile request: its kind, and the content that is sent to `/graphql`. */
export type Hostile = {
  readonly kind: string;
  readonly fate: Fate;
  readonly method: 'GET' | 'POST';
  readonly contentType: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** The document in it, where it is sent as one. */
  readonly document: string | null;
};

type Content = Pick<Hostile, 'body' | 'document'> & Partial<Pick<Hostile, 'method' | 'contentType'>>;
type Made = fc.Arbitrary<Content>;

const QUERIES = new URL('../../docs/queries/', import.meta.url);
const VALID = readdirSync(QUERIES)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => readFileSync(new URL(name, QUERIES), 'utf8'));

const NUMBERS = [
  ...['-1', '0', '101', '2147483647', '2147483648', '-2147483649', '9007199254740993', '1e400', '-1e400'],
  ...['0.5', '1e-400', '-0', '1e2', '"1"', 'null', 'true', '[]', '{}', '[1]', '9'.repeat(400)],
];
const TEXTS = [
  ...['\\ud800', '\\udc00\\ud800', '\\u0000', '\\uffff', '\\u202e', 'a\\u0301', '\\ud83d\\ude00', '\\u200b'],
  ...["' OR 1=1 //", '}) MATCH (n) DETACH DELETE n //', '$code', '<script>', '__proto__', '../../etc/passwd'],
  ...['2025-02-30', '0000-00-00', '9999-12-31', '+292278994-08-17', '2025-11-06T00:00:00Z', '../2025', ''],
];
const DAYS = [
  '0001-01-01',
  '1582-10-15',
  '1900-02-28',
  '2024-02-29',
  '2025-11-06',
  '2026-12-31',
  '9999-12-31',
];

const times = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');
const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'binary', maxLength: 40 }).map(quoted));

/** Returns the inside of a JSON text. */
function quoted(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

const post = (document: string, variables = '{}', more = ''): Content => ({
  body: `{"query":${JSON.stringify(document)},"variables":${variables}${more}}`,
  document,
});

/** Writes an operation by choices that fast-check makes. */
const written = (write: (making: Making) => string): Made =>
  fc.gen().map((generate) => post(write(makingOf(choicesOf(generate)))));

type Making = Choices & {
  /** Returns a harmful text, in quotes. */
  readonly harm: () => string;
};

const makingOf = (choices: Choices): Making => ({ ...choices, harm: () => `"${choices.pick(HARMS)}"` });
/** Texts that a document can contain unchanged; a lone surrogate is none of them. */
const HARMS = TEXTS.filter((each) => !/\\ud[89a-f]/.test(each));

type Field = GraphQLField<unknown, unknown>;

const fieldsOf = (type: GraphQLNamedType): readonly Field[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
const isList = (field: Field): boolean => getNamedType(field.type).name.endsWith('Connection');
const QUERY = CONTRACT.getQueryType();
if (!QUERY) throw new Error('expected a contract with queries');
const ROOTS = fieldsOf(QUERY);
/** The lists at the root that need no argument. */
const LISTS = ROOTS.filter((field) => isList(field) && !field.args.some(isRequiredArgument));

/** Returns every kind of hostile request, for a dataset in which the ids exist. */
export function hostileKinds(ids: readonly string[]): readonly fc.Arbitrary<Hostile>[] {
  const id = ({ pick }: Making): string => JSON.stringify(pick(ids));
  const date = ({ pick }: Making): string => JSON.stringify(pick(DAYS));

  /** Writes a value of an input type: valid words and ids, and harmful texts. */
  const value = (making: Making, type: GraphQLInputType, depth: number): string => {
    const plain = getNullableType(type);
    if (isListType(plain))
      return `[${Array.from({ length: 1 + making.below(3) }, () => value(making, plain.ofType, depth)).join()}]`;
    if (isEnumType(plain)) return making.pick(plain.getValues()).name;
    if (isInputObjectType(plain)) {
      if (plain.name === 'DateFilter') return dates(making);
      const fields = Object.values(plain.getFields());
      const deeper = fields.filter(({ name }) => ['and', 'or', 'not'].includes(name));
      const usable = fields.filter((field) => !deeper.includes(field));
      const chosen = depth > 0 && deeper.length > 0 ? making.pick(deeper) : making.pick(usable);
      return `{ ${chosen.name}: ${value(making, chosen.type, depth - 1)} }`;
    }
    if (plain.name === 'Boolean') return String(making.once(2));
    if (plain.name === 'Int') return making.pick(['0', '1', '2', '-0', '2147483647', '-2147483648']);
    if (plain.name === 'Date') return date(making);
    return plain.name === 'ID' && making.once(2) ? id(making) : making.harm();
  };
  const dates = (making: Making): string => {
    const [from, to] = [date(making), date(making)].sort();
    return `{ ${making.once(3) ? '' : `from: ${from ?? ''}`} ${making.once(3) ? '' : `to: ${to ?? ''}`} match: ${making.pick(['OVERLAPS', 'WITHIN'])} }`;
  };
  /** Writes the arguments that a field needs, and those given. */
  const args = (making: Making, field: Field, given: Readonly<Record<string, string>> = {}): string => {
    const needed = field.args.filter(isRequiredArgument);
    const all = {
      ...Object.fromEntries(needed.map((arg) => [arg.name, needs(making, arg.name, arg.type)])),
      ...(field.name === 'formatMatrix' ? { from: '"2020-01-01"', to: '"2026-12-31"' } : {}),
      ...given,
    };
    const parts = Object.entries(all).map(([name, each]) => `${name}: ${each}`);
    return parts.length === 0 ? '' : `(${parts.join(', ')})`;
  };
  const needs = (making: Making, name: string, type: GraphQLInputType): string =>
    ['id', 'from', 'to', 'group'].includes(name) && getNamedType(type).name === 'ID'
      ? id(making)
      : name === 'ids'
        ? `[${id(making)}]`
        : value(making, type, 0);
  /** Writes a way of nested fields down to a depth; lists hold one item. */
  const way = (making: Making, type: GraphQLNamedType, depth: number): string => {
    if (depth === 0) return '__typename';
    const onward = fieldsOf(type).filter(
      (field) => isCompositeType(getNamedType(field.type)) && !['pageInfo', 'graph'].includes(field.name),
    );
    const field = onward.length > 0 ? making.pick(onward) : undefined;
    if (!field) return '__typename';
    return `${field.name}${args(making, field, isList(field) ? { first: '1' } : {})} { __typename ${way(making, getNamedType(field.type), depth - 1)} }`;
  };
  const leaves = (type: GraphQLNamedType): readonly string[] =>
    fieldsOf(type)
      .filter((field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument))
      .map(({ name }) => name);
  const nodeOf = (list: Field): GraphQLNamedType => {
    const nodes = fieldsOf(getNamedType(list.type)).find(({ name }) => name === 'nodes');
    if (!nodes) throw new Error(`expected ${list.name} to have nodes`);
    return getNamedType(nodes.type);
  };
  const where = (making: Making, list: Field, depth: number): string => {
    const arg = list.args.find(({ name }) => name === 'where');
    return arg ? `(first: 2, where: ${value(making, arg.type, depth)})` : '(first: 2)';
  };
  const filtered = (depth: (making: Making) => number): Made =>
    written((making) => {
      const list = making.pick(LISTS);
      return `{ ${list.name}${where(making, list, depth(making))} { totalCount nodes { id } } }`;
    });
  const range = (making: Making): string => {
    // A range of more periods than are allowed is refused.
    const [from, to] = [making.pick(['1900-02-28', '2024-02-29']), making.pick(['2025-11-06', '2026-12-31'])];
    return making.once(2)
      ? `timeline(bucket: YEAR, where: { date: { from: "${from}", to: "${to}", match: ${making.pick(['OVERLAPS', 'WITHIN'])} } }) { ... on Timeline { buckets { period count } undated { count } } }`
      : `formatMatrix(group: ${id(making)}, bucket: YEAR, from: "${from}", to: "${to}") { rows { total cells { count } } }`;
  };
  const positions = textPositions().filter(({ name }) => !/\((after|before)\)/.test(name));

  const executed: Readonly<Record<string, Made>> = {
    deep: written((making) => `{ ${way(making, QUERY as GraphQLNamedType, 3 + making.below(10))} }`),
    wide: written((making) => {
      const list = making.pick(LISTS);
      const names = leaves(nodeOf(list));
      return `{ ${list.name}(first: 2) { nodes { ${times(1 + making.below(2000), (i) => names[i % names.length] ?? 'id')} } } }`;
    }),
    aliased: written((making) => {
      const [count, list] = [1 + making.below(40), making.pick(LISTS)];
      return `{ ${times(count, (i) => `x${i}: ${list.name}(first: ${making.below(4)}) { totalCount nodes { id } }`)} }`;
    }),
    fragments: written((making) => {
      const [count, fan] = [1 + making.below(12), 1 + making.below(20)];
      const chain = times(
        count,
        (i) =>
          `fragment F${i} on Event { id ${times(fan, () => (i + 1 < count ? `...F${i + 1}` : 'name'))} }`,
      );
      // A selection that doubles with each fragment is refused for its complexity; a chain of fragments is not.
      return `{ events(first: 1) { nodes { ...F0 } } } ${fan > 1 ? chain.replaceAll(/(\.\.\.F\d+)( \1)+/g, '$1') : chain}`;
    }),
    numbers: written((making) => {
      const list = making.pick(LISTS);
      return `{ ${list.name}(${making.pick(['first', 'last'])}: ${making.pick(['0', '-0', '1', '99', '100'])}) { totalCount pageInfo { hasNextPage } nodes { id } } }`;
    }),
    'numbers in variables': fc
      .tuple(fc.constantFrom(...LISTS), fc.constantFrom('0', '-0', '1', '1.0', '1e1', '100', '100.0', 'null'))
      .map(([list, number]) =>
        post(`query ($n: Int) { ${list.name}(first: $n) { totalCount nodes { id } } }`, `{"n":${number}}`),
      ),
    texts: fc
      .tuple(fc.constantFrom(...positions), text)
      .map(([{ operation }, one]) => post(operation, `{"text":"${one}"}`)),
    'texts in a document': written(
      (making) => `{ search(text: ${making.harm()}) { edges { score } } node(id: ${making.harm()}) { id } }`,
    ),
    filters: filtered(() => 0),
    'nested values': filtered(({ below }) => 1 + below(6)),
    'long lists': fc
      .tuple(fc.integer({ min: 1, max: 5000 }), fc.constantFrom('eq', 'in'))
      .map(([length, key]) => {
        const many = Array.from({ length }, (_, i) => `"x${i}"`);
        const format = key === 'in' ? `[${many.join()}]` : `"${'x'.repeat(length)}"`;
        return post(
          'query ($w: EventWhere, $n: [ID!]!) { events(where: $w) { totalCount } nodes(ids: $n) { id } }',
          `{"w":{"format":{"${key}":${format}}},"n":[${many.slice(0, 100).join()}]}`,
        );
      }),
    ranges: written((making) => `{ ${range(making)} }`),
    paths: written(
      (making) =>
        `{ paths(from: ${id(making)}, to: ${id(making)}, maxHops: ${1 + making.below(4)}, first: 25, through: ${making.once(2) ? 'null' : '[TAKES_PART, MEMBER_OF]'}) { length truncated hops { relation from { id } } } }`,
    ),
    viewpoints: written(
      (making) =>
        `{ ${times(1 + making.below(12), (i) => `x${i}: graph(asOf: ${date(making)}, knownAt: ${date(making)}) { events(first: 2) { totalCount nodes { id name } } }`)} }`,
    ),
    definitions: fc.integer({ min: 1, max: 240 }).map((count) =>
      post(
        times(count, (i) => `query Q${i} { dataset { name } nations(first: 1) { totalCount } }`),
        '{}',
        `,"operationName":"Q${count - 1}"`,
      ),
    ),
    directives: fc
      .tuple(
        fc.integer({ min: 1, max: 300 }),
        fc.constantFrom('@skip(if: false)', '@include(if: $x)', '@skip(if: false) @include(if: $x)'),
      )
      .map(([count, one]) =>
        post(
          `query ($x: Boolean!) { nations(first: 1) @include(if: $x) { nodes { id ${times(count, () => `name ${one}`)} } } }`,
          '{"x":true}',
        ),
      ),
    'ids of other types': written((making) => {
      const single = making.pick(ROOTS.filter((field) => field.args.some(({ name }) => name === 'id')));
      return `{ ${single.name}(id: ${id(making)}) { __typename } nodes(ids: [${times(20, () => `${id(making)},`)}]) { __typename id } }`;
    }),
  };

  const refused: Readonly<Record<string, Made>> = {
    'too deep': fc
      .integer({ min: 16, max: 400 })
      .map((depth) =>
        post(`{ event(id: "x") { ${times(depth, () => 'replacedBy {')} id ${'}'.repeat(depth)} } }`),
      ),
    'too wide': fc
      .integer({ min: 2500, max: 4000 })
      .map((width) => post(`{ nations { nodes { ${times(width, () => '__typename id')} } } }`)),
    'too many aliases': fc
      .integer({ min: 101, max: 300 })
      .map((count) => post(`{ ${times(count, (i) => `x${i}: nations(first: 1) { totalCount }`)} }`)),
    'too complex': fc
      .tuple(fc.constantFrom(...LISTS), fc.integer({ min: 60, max: 100 }))
      .map(([list, first]) =>
        post(
          `{ ${times(90, (i) => `x${i}: ${list.name}(first: ${first}) { nodes { ...Claims } }`)} } fragment Claims on Node { id ... on Entity { claims(first: 100) { nodes { id source { id } } } } ... on Source { claims(first: 100) { nodes { id source { id } } } } ... on Claim { subject { ... on Entity { claims(first: 100) { nodes { id } } } } } ... on Participation { event { claims(first: 100) { nodes { id source { id } } } } } }`,
        ),
      ),
    cyclic: fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 12 }))
      .map(([count, fan]) =>
        post(
          `{ event(id: "x") { ...F0 } } ${times(count, (i) => `fragment F${i} on Event { id ${times(fan, () => `...F${(i + 1) % count}`)} ...F${(i + 1) % count} }`)}`,
        ),
      ),
    doubling: fc
      .integer({ min: 30, max: 60 })
      .map((count) =>
        post(
          `{ event(id: "x") { ...F0 } } ${times(count, (i) => `fragment F${i} on Event { replacedBy { ...F${i + 1} } replacedBy { ...F${i + 1} } }`)} fragment F${count} on Event { id }`,
        ),
      ),
    'wrong numbers': fc
      .tuple(fc.constantFrom(...LISTS), fc.constantFrom(...NUMBERS.filter((each) => !ALLOWED.includes(each))))
      .map(([list, number]) => post(`{ ${list.name}(first: ${number}) { totalCount nodes { id } } }`)),
    'wrong numbers in variables': fc
      .tuple(fc.constantFrom(...LISTS), fc.constantFrom(...NUMBERS.filter((each) => !ALLOWED.includes(each))))
      .map(([list, number]) =>
        post(`query ($n: Int) { ${list.name}(first: $n) { totalCount nodes { id } } }`, `{"n":${number}}`),
      ),
    'values nested too deep': fc
      .tuple(
        fc.integer({ min: 210, max: 400 }),
        fc.constantFrom<[string, string]>(['[', ']'], ['{"and":[', ']}'], ['{"not":', '}']),
      )
      .map(([depth, [open, close]]) =>
        post(
          'query ($w: EventWhere) { events(where: $w) { totalCount } }',
          `{"w":${open.repeat(depth)}{}${close.repeat(depth)}}`,
        ),
      ),
    'too many ids': fc
      .integer({ min: 101, max: 20_000 })
      .map((length) =>
        post(
          'query ($n: [ID!]!) { nodes(ids: $n) { id } }',
          `{"n":[${Array.from({ length }, (_, i) => `"x${i}"`).join()}]}`,
        ),
      ),
    'other definitions': fc
      .tuple(
        fc.integer({ min: 1, max: 800 }),
        fc.constantFrom('mutation M', 'subscription S', 'fragment F', 'type T', 'query Same'),
      )
      .map(([count, head]) =>
        post(times(count + 1, (i) => `${head}${head.endsWith('Same') ? '' : i} { dataset { name } }`)),
      ),
    'wrong directives': fc
      .tuple(
        fc.integer({ min: 1, max: 900 }),
        fc.constantFrom('@nope', '@deprecated', '@skip', '@skip(if: 1)'),
      )
      .map(([count, one]) => post(`{ dataset ${times(count, () => one)} { name } }`)),
    'wrong ranges': written(
      (making) =>
        `{ ${making.pick(['timeline(bucket: 1)', 'timeline(where: { date: { from: "2025-02-30" } })', 'timeline(where: { date: { from: "2025-02-02", to: "2025-02-01" } })'])} { ... on Timeline { buckets { count } } } }`,
    ),
  };

  const byChance: Readonly<Record<string, Made>> = { introspection, bodies, addresses, damaged };

  const all = { executed, refused, 'by chance': byChance };
  return (Object.keys(all) as Fate[]).flatMap((fate) =>
    Object.entries(all[fate]).map(([kind, made]) =>
      made.map(
        (content) => ({ kind, fate, method: 'POST', contentType: 'application/json', ...content }) as const,
      ),
    ),
  );
}

/** Returns true if a document is one that the schema allows. */
export function isValidDocument(document: string): boolean {
  try {
    return validate(CONTRACT, parse(document)).length === 0;
  } catch {
    return false;
  }
}

/** The valid values of `first`. */
const ALLOWED = ['0', '-0', 'null'];

const introspection: Made = fc
  .nat(14)
  .map((depth) =>
    post(
      `{ __schema { types { fields { type ${times(depth, () => '{ fields { type')} { name } ${'} }'.repeat(depth)} } } } }`,
    ),
  );

const notJson = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }).map((bytes) => new Uint8Array(bytes)),
  fc.constantFrom(
    '',
    'null',
    '[]',
    '[{"query":"{ dataset { name } }"}]',
    '1',
    '"{ dataset { name } }"',
    '{"query":1}',
    '{"query":{}}',
    '{',
  ),
  fc.constantFrom(
    '{"query":"{ dataset { name } }","variables":"x"}',
    '{"query":"{ dataset { name } }","variables":[]}',
    '{"query":"{ dataset { name } }","extensions":3}',
  ),
  fc.constantFrom(
    '{"query":"{ dataset { name } }","operationName":{}}',
    '{"__proto__":{"query":"{ dataset { name } }"}}',
    '{"query":"{ dataset { name } }","variables":{"__proto__":{"a":1},"constructor":1}}',
  ),
  fc.json({ maxDepth: 6 }),
);
const bodies: Made = fc
  .tuple(
    notJson,
    fc.constantFrom(
      'application/json',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/graphql',
      'nope',
    ),
  )
  .map(([body, contentType]) => ({ body, contentType, document: null }));

const addresses: Made = fc
  .tuple(
    fc.oneof(text, fc.constantFrom('{dataset{name}}', '{', '%', '%ff%fe', 'mutation{x}')),
    fc.constantFrom('query', 'variables', 'extensions', 'operationName'),
  )
  .map(([value, key]) => ({
    method: 'GET',
    contentType: '',
    body: `query={dataset{name}}&${key}=${encodeURIComponent(value)}&${key}=${value.replace(/[^\w%{}]/g, '')}`,
    document: null,
  }));

/** A valid operation that lost, doubled or exchanged some of its words. */
const damaged: Made = fc
  .tuple(
    fc.constantFrom(...VALID),
    fc.array(
      fc.tuple(
        fc.nat(10_000),
        fc.constantFrom(
          'drop' as const,
          'twice' as const,
          'number' as const,
          'text' as const,
          'swap' as const,
        ),
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
    fc.constantFrom(...NUMBERS),
    text,
  )
  .map(([valid, changes, digits, letters]) => {
    const words = valid.split(/(\s+|[(){}[\]:,])/);
    const make = {
      drop: () => '',
      twice: (word: string) => `${word} ${word}`,
      number: () => digits,
      text: () => `"${letters}"`,
      swap: (_: string, i: number) => words[(i * 7) % words.length] ?? '',
    };
    for (const [at, change] of changes) {
      const i = at % words.length;
      words[i] = make[change](words[i] ?? '', i);
    }
    return post(words.join(''));
  });
